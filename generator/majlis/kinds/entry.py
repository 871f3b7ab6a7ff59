"""What every kind of entry has: the fields of the content model's first paragraph."""

from datetime import date
from typing import ClassVar

from majlis.dates.durations import Duration
from majlis.fields import Need, field, filled, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.times import Date, Length
from majlis.fields.types import Choice, Id, Line, Ref, Tag, Text
from majlis.fields.visibility import Visibility
from majlis.kinds.disclosed import Suspect
from majlis.problems import Place
from majlis.source import MapNode, Node, read_again
from majlis.values import dataclass
from majlis.words import Words

LANGUAGE = Choice({"ar": Words("Arabic", "العربية"), "en": Words("English", "الإنجليزية")})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A rule that does not hold for the entry, and why."""

    code: str = required(Ref("exemption"), Words("Code", "الرمز"))
    reason: str = required(Text(500), Words("Reason", "السبب"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the team's content. `kind` to `suspects` come from the reader, the rest from its author.

    *front* is the text of the front matter; *digest* is of the file's bytes; *suspects* are what it seems to disclose.
    """

    state_field: ClassVar[str] = "status"
    body_for_team: ClassVar[bool] = False
    """Whether the body is the team's own prose, which no other audience sees."""

    kind: str
    path: str
    body: str
    body_line: int
    digest: str
    front: str
    suspects: tuple[Suspect, ...] = ()

    id: str = filled(Id(), Words("Identifier", "المعرّف"), "", Need.READY, core=True,
                     help=Words("A name for ever: the page's address and the feed's identity hang on it.",
                                "اسم دائم: عليه يقوم عنوان الصفحة وهوية الحدث في التقويم."))
    title: str = required(Line(300), Words("Title", "العنوان"))
    lang: str = filled(LANGUAGE, Words("Language", "اللغة"), "", core=True)
    translation_of: str | None = field(Ref("entry"), Words("Translation of", "ترجمة"))
    owner: str = required(Ref("member"), Words("Owner", "المسؤول"), internal=True)
    version: str | None = field(Line(20), Words("Version", "الإصدار"))
    visibility: str = filled(
        Visibility(), Words("Visible to", "من يراه"), "team", internal=True,
        help=Words("team, unless you write public (policies in force, campaigns, events, posts that have gone out), "
                   "partner: and a partner's id, or private: in no output.",
                   "الفريق، ما لم تكتب public (السياسات السارية والحملات والفعاليات والمنشورات التي نُشرت) أو "
                   "partner: ثم معرّف الشريك، أو private: لا يظهر في أي مخرج."))
    tags: tuple[str, ...] = many(Many(Tag()), Words("Tags", "الوسوم"))
    related: tuple[str, ...] = many(Many(Ref("entry")), Words("Related", "ذات صلة"))
    last_reviewed_on: date | None = field(Date(), Words("Last reviewed on", "آخر مراجعة"))
    review_in: Duration | None = field(Length(), Words("Review every", "تُراجع كل"), internal=True)
    notes: str | None = field(Text(), Words("Notes", "ملاحظات"), private=True)
    exempt: tuple[Exemption, ...] = many(
        Many(Record(Exemption, Words("an exemption", "الاستثناء"))), Words("Exemptions", "الاستثناءات"), private=True,
        help=Words("Checks that do not hold here, each with its code and the reason.",
                   "فحوص لا تسري هنا، لكل منها رمزه والسبب."))

    @property
    def node(self) -> MapNode:
        """The front matter, for places."""
        return read_again(self.front)

    @property
    def state(self) -> str:
        """Where the entry stands: its status, or a partner's relationship stage."""
        return str(getattr(self, self.state_field))

    @property
    def review_on(self) -> date | None:
        """The day by which somebody must look at the entry again, if its author set one."""
        if self.last_reviewed_on is None or self.review_in is None:
            return None
        return self.review_in.after(self.last_reviewed_on)

    def wrote(self, key: str) -> bool:
        """Whether its author wrote a value at *key*, even one that could not be read."""
        value = self.node.values.get(key)
        return value is not None and not value.empty

    def place(self, *keys: str) -> Place:
        """The place of a value by its keys (`entry.place("poll", "closes_at")`), or of the nearest above it."""
        found: Node = self.node
        for key in keys:
            if not isinstance(found, MapNode) or key not in found.values:
                break
            found = found.values[key]
        return Place(self.path, found.line, found.column)
