"""The canary matrix: every kind × status × visibility × field, for every audience, in every output there is.

Each text field of each entry holds a word that stands nowhere else; so does each number that only the team may see;
dates that only it may see are in 2021. What may be seen is computed here, from the two small tables below and the marks
of the schema, not by the code that decides it.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest

from majlis.dates.durations import Duration
from majlis.edition import Edition, edition_for
from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute
from majlis.fields.types import Choice, Ref
from majlis.kinds import KINDS, Entry, Kind
from majlis.kinds.channels import Channel
from majlis.kinds.hours import Hours
from majlis.kinds.keydates import KeyDate
from majlis.kinds.mediafile import MediaFile
from majlis.kinds.prose import Prose
from majlis.kinds.reply import Clause
from majlis.kinds.team import Member, Pillar, Team
from majlis.leaks import Scan
from majlis.make import artifacts
from majlis.outputs.artifact import Artifact
from majlis.outputs.print import press
from majlis.pack import pack_edition, pack_files, stamp_of, zipped
from majlis.workspace import Workspace

# Who sees what (design.md, "Visibility"): the team all but `private`; the public what is `public`, a partner also what
# is `partner:` and its id; of both only these kinds in these statuses.
PUBLIC = {
    "post": "scheduled published", "campaign": "confirmed live done", "policy": "active",
    "event": "confirmed live done postponed cancelled",
}
PARTNER = PUBLIC | {
    "post": "approved scheduled published on_hold", "brief": "approved sent agreed done",
    "partner": "active ambassador champion",
}
NOT_ENTRIES = ("page", "settings", "member")
"""Prose pages go by `visibility` alone; settings are for all but what is marked; partners know members by name."""
BODY_FOR_TEAM = ("campaign", "partner")
VISIBILITIES = ("public", "team", "private", "partner:noura", "partner:ziyad")
AUDIENCES = ("team", "public", "partner:noura", "partner:ziyad")
RIYADH = ZoneInfo("Asia/Riyadh")
NOW = datetime(2027, 2, 3, 9, tzinfo=RIYADH)
WORD = re.compile(rb"zq[0-9]{5}[a-p]{8}")
NUMBER = re.compile(rb"(?<![\w.,#-])7[78][,.]?\d{3}[,.]?\d{3}(?![\w])")
FIRST_NUMBER = 77_000_000


class Origin(NamedTuple):
    """Where a canary sings: *open* says that the field is for all who see the entry, *own* that the partner whom the
    entry names reads it too.
    """

    entry: str
    kind: str
    state: str
    visibility: str
    field: str
    open: bool
    own: bool = False


@dataclass
class Aviary:
    """All canaries, and the workspace in which they are."""

    words: dict[bytes, Origin] = field(default_factory=dict)
    numbers: dict[int, Origin] = field(default_factory=dict)
    heard: dict[tuple[str, bytes, str], frozenset[Origin]] = field(default_factory=dict)

    def word(self, origin: Origin) -> str:
        """A word for *origin*; always the same ones, so that a failure can be looked at again."""
        number = len(self.words)
        letters = "".join(chr(ord("a") + int(digit, 16)) for digit in f"{zlib.crc32(str(number).encode()):08x}")
        word = f"zq{number:05d}{letters}"
        self.words[word.encode()] = origin
        return word

    def number(self, origin: Origin) -> int:
        """A number for *origin*."""
        number = FIRST_NUMBER + len(self.numbers)
        self.numbers[number] = origin
        return number

    def value(self, type: FieldType[Any], origin: Origin) -> Any:
        """A value of *type* with canaries in it."""
        match type:
            case Many(item):
                return (self.value(item, origin),)
            case Record(record):
                return self.record(record, origin)
            case Keyed(key, item):
                return {self.value(key, origin): self.value(item, origin)}
            case Ref(kind):
                known = {"member": "huda", "channel": "instagram", "pillar": "craft"}
                return known.get(kind) or self.word(origin._replace(open=False, own=False))
            case Clause():
                return self.word(origin._replace(open=False, own=False)) + "#c1"
            case Choice(labels):
                return next(iter(labels))
        return self.scalar(type, origin)

    def scalar(self, type: FieldType[Any], origin: Origin) -> Any:
        """One value; a date in 2021 where only the team may see it."""
        day = date(2027 if origin.open or origin.own else 2021, 1, 5)
        plain: dict[str, Any] = {
            "Date": day, "LocalTime": datetime(day.year, 1, 5, 8, tzinfo=RIYADH), "Clock": time(8),
            "Length": Duration(2, "d"), "Boolean": True, "Country": "SA", "Currency": "SAR", "Region": "SA",
            "ZoneName": "Asia/Riyadh", "HijriDay": "09-01", "YearDay": "02-03", "YearRule": None, "Shift": None,
            "PartOfDay": Hours(from_=time(9), to=time(17)),
        }
        name = type.__class__.__name__
        if name in plain:
            return plain[name]
        if name in ("Number", "Whole"):
            number = self.number(origin)
            return number if name == "Whole" else float(number)
        word = self.word(origin)
        written = {"Url": f"https://{word}.example/", "Host": f"{word}.example", "FilePath": f"media/{word}.png"}
        return written.get(name, word)

    def record(self, record: type[Any], origin: Origin, **given: Any) -> Any:
        """A record with a canary in every field but those *given*."""
        values = {}
        for key, spec in fields_of(record).items():
            own = origin.own or spec.to_partner
            inner = origin._replace(field=f"{origin.field}.{key}", open=origin.open and not spec.for_team, own=own)
            if attribute(key) not in given:
                values[attribute(key)] = self.value(spec.type, inner)
        places = {"place": None} if "place" in record.__dataclass_fields__ else {}
        return record(**(values | places | given))

    def entry(self, kind: Kind, state: str, visibility: str) -> Entry:
        """An entry of *kind* with a canary in each of its fields, its body, its front matter and its file's name."""
        who = visibility.replace(":", "-")
        id = f"{kind.name}-{state.replace('_', '-')}-{who}"
        all = Origin(id, kind.name, state, visibility, "", True)
        shut = all._replace(open=False)
        front = f"notes: {self.word(shut._replace(field='front'))}\n"
        words = {name: self.word((shut if name == "body" and kind.name in BODY_FOR_TEAM else all)._replace(field=name))
                 for name in ("id", "title", "body")}
        partner = {"partner": visibility.partition(":")[2] or "noura"} if "partner" in fields_of(kind.record) else {}
        usual: dict[str, Any] = {
            "kind": kind.name, "path": f"{kind.folder}/{words['id']}.md", "body_line": 9,
            "digest": self.word(shut._replace(field="digest")), "front": front,
            "lang": "en", "visibility": visibility, kind.record.state_field: state, "timezone": None, "anchor": None,
            "repeat": None, "embargo_until": None, "public_from": None, **words, **partner,
        }
        if kind.name == "hold":  # it stops nothing, so that the tables stay small
            usual |= {"from_": NOW.replace(year=2020), "until": NOW.replace(year=2020, month=3)}
        if kind.name == "post":  # the day of its release is come
            usual["public_from"] = date(2027, 1, 1)
        slots = {slot for base in kind.record.__mro__ for slot in getattr(base, "__slots__", ())}
        made: Entry = self.record(kind.record, all, **{key: value for key, value in usual.items() if key in slots})
        return made

    def allowed(self, origin: Origin, audience: str) -> bool:
        """Whether *audience* may read the canary of *origin*, by the tables above."""
        if audience == "team":
            return origin.visibility != "private"
        if origin.visibility not in ("public", audience):
            return False
        if origin.kind == "member" and audience == "public":
            return False
        if origin.kind == "partner" and origin.entry != audience.partition(":")[2]:
            return False
        states = (PUBLIC if origin.visibility == "public" else PARTNER).get(origin.kind, "").split()
        mine = origin.own and origin.visibility == audience != "public"
        return (origin.state in states or origin.kind in NOT_ENTRIES) and (origin.open or mine)


@pytest.fixture(scope="module")
def aviary() -> Aviary:
    """All canaries; `workspace` fills it."""
    return Aviary()


@pytest.fixture(scope="module")
def whole(aviary: Aviary, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Every kind in every status and visibility, with pages, media and settings."""
    entries = [aviary.entry(kind, state, seen) for kind in KINDS for state in kind.states for seen in VISIBILITIES]
    prose = [_page(aviary, seen) for seen in VISIBILITIES]
    files = [word for word, origin in aviary.words.items() if origin.field.endswith("media.src")]
    settings = Origin("settings", "settings", "", "public", "", True)
    huda = aviary.record(Member, settings._replace(kind="member"), id="huda")
    team = aviary.record(
        Team, settings, members=(huda,), pillars=(aviary.record(Pillar, settings, id="craft"),), languages=("ar", "en"),
        timezone="Asia/Riyadh", holidays=(), as_of=None, weekend=("friday",), week_start="sunday", hijri_offset=0,
        name_en="Open", name_ar="Open", public_url="https://open.example", uid_domain="o.example", repository=None,
        assume_published=None, checks=None, approvals=None, patience=None, paper="a4", numerals="western")
    channel = aviary.record(Channel, settings, id="instagram", name_en="Instagram", name_ar="Instagram", owner="huda")
    day = aviary.record(KeyDate, settings._replace(visibility="team"), id="d", hijri=None, rule=None, offset=None,
                        overrides=(), kind="brand", days=1)
    return Workspace(
        team=team, channels=(channel,), entries=tuple(sorted(entries, key=lambda entry: entry.path)),
        prose=tuple(prose), media={f"media/{word.decode()}.png": MediaFile(1) for word in files}, key_dates=(day,))


def _page(aviary: Aviary, seen: str) -> Prose:
    open = Origin(f"page-{seen.replace(':', '-')}", "page", "", seen, "meta", True)
    name, body = aviary.word(open), aviary.word(open)
    return Prose(f"content/pages/{name}.md", f"{name}.md", "en", {"title": aviary.word(open)}, body, seen)


@pytest.fixture(scope="module")
def made(whole: Workspace, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Artifact]]:
    """For each audience all that is made of the workspace. PDFs are not set: they are what goes into them."""
    root = tmp_path_factory.mktemp("canaries")
    (root / "content/media").mkdir(parents=True)
    for src in whole.media:
        (root / "content" / src).write_bytes(f"\x89PNG {src}".encode())
    return {audience: _made(edition_for(audience, whole, NOW, root=root)) for audience in AUDIENCES}


def _made(edition: Edition) -> list[Artifact]:
    """The site; for a partner the pack too, as its files and as the zip that is sent."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press.Press, "set", lambda self, sheet: press.Printed(b"%PDF-", 1))
        patch.setattr(press.Press, "put", lambda self, name, data: None)
        partner = edition.audience.partition(":")[2]
        return [*artifacts(edition, {}, lambda problem: None), *(_packed(edition, partner) if partner else ())]


def _packed(edition: Edition, partner: str) -> Iterator[Artifact]:
    pack = pack_edition(edition, partner, ("ar", "en"))
    files = list(pack_files(pack))
    yield from (file._replace(path=f"pack/{file.path}") for file in files)
    yield Artifact(f"{partner}-pack.zip", zipped(files, stamp_of(pack)))


def found(aviary: Aviary, artifact: Artifact) -> frozenset[Origin]:
    """The canaries in an artifact, its path and what went into it; each is listened to once."""
    said = artifact.source() if artifact.source else ""
    key = (artifact.path, artifact.data, said)
    if key not in aviary.heard:
        data = b"\n".join((artifact.path.encode(), artifact.data, said.encode()))
        aviary.heard[key] = frozenset(_heard(aviary, data))
    return aviary.heard[key]


def _heard(aviary: Aviary, data: bytes) -> Iterator[Origin]:
    """Calendars are unfolded."""
    data = re.sub(rb"\r\n[ \t]", b"", data).replace("\u200b".encode(), b"")
    yield from (aviary.words[word] for word in set(WORD.findall(data)))
    for number in set(NUMBER.findall(data)):
        origin = aviary.numbers.get(int(re.sub(rb"\D", b"", number)))
        if origin:
            yield origin


@pytest.mark.parametrize("audience", AUDIENCES)
def test_nobody_reads_more_than_the_tables_say(
    aviary: Aviary, made: dict[str, list[Artifact]], audience: str
) -> None:
    escaped = {(origin, artifact.path) for artifact in made[audience] for origin in found(aviary, artifact)
               if not aviary.allowed(origin, audience)}
    canaries = len(aviary.words) + len(aviary.numbers)
    print(f"{audience}: {canaries:,} canaries × {len(made[audience]):,} files")
    assert sorted(map(str, escaped))[:20] == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_all_that_the_tables_open_is_there(aviary: Aviary, made: dict[str, list[Artifact]], audience: str) -> None:
    seen = {origin for artifact in made[audience] for origin in found(aviary, artifact)}
    titles = {origin for origin in aviary.words.values() if origin.field == "title"}
    assert {origin for origin in titles if aviary.allowed(origin, audience)} == seen & titles
    pay = {origin for origin in (*aviary.words.values(), *aviary.numbers.values()) if ".compensation." in origin.field}
    assert {origin for origin in pay if aviary.allowed(origin, audience)} == seen & pay


@pytest.mark.parametrize("audience", AUDIENCES[1:])
def test_dates_of_the_team_are_its_own(made: dict[str, list[Artifact]], audience: str) -> None:
    for artifact in made[audience]:
        assert b"2021" not in artifact.data + (artifact.source() if artifact.source else "").encode(), artifact.path


def test_every_output_has_canaries(aviary: Aviary, made: dict[str, list[Artifact]]) -> None:
    sorts = {artifact.path.rpartition(".")[2] for artifact in made["team"] if any(found(aviary, artifact))}
    assert {"html", "ics", "pdf", "png"} <= sorts


@pytest.mark.parametrize("partner", ["noura", "ziyad"])
def test_a_pack_sings_of_the_briefs_of_its_partner(
    aviary: Aviary, made: dict[str, list[Artifact]], partner: str
) -> None:
    """As does the zip of it: the names and bytes of its files stand in it as they are."""
    pack = [artifact for artifact in made[f"partner:{partner}"] if artifact.path.startswith("pack/")]
    zip = next(artifact for artifact in made[f"partner:{partner}"] if artifact.path == f"{partner}-pack.zip")
    briefs = {(one.entry, one.visibility) for artifact in pack for one in found(aviary, artifact)
              if (one.kind, one.field) == ("brief", "title")}
    assert briefs == {(f"brief-{state}-partner-{partner}", f"partner:{partner}") for state in PARTNER["brief"].split()}
    sorts = {artifact.path.rpartition(".")[2] for artifact in pack if any(found(aviary, artifact))}
    assert {"html", "ics", "pdf"} <= sorts
    in_files = {one for artifact in pack for one in found(aviary, artifact._replace(source=None))}
    assert set(found(aviary, zip)) == in_files


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_scan_finds_nothing_in_what_is_right(
    whole: Workspace, made: dict[str, list[Artifact]], audience: str
) -> None:
    scan = Scan(whole, edition_for(audience, whole, NOW).workspace, audience)
    assert len(list(scan.over(made[audience]))) == len(made[audience])
    assert [f"{problem.place}: {problem.message()}" for problem in scan.problems()] == []


@pytest.mark.parametrize("audience", AUDIENCES[1:])
def test_the_scan_finds_every_word_in_what_is_anothers(
    aviary: Aviary, whole: Workspace, made: dict[str, list[Artifact]], audience: str
) -> None:
    """As if the team's site were published for somebody else: of it the first file that tells of each hidden entry."""
    scan = Scan(whole, edition_for(audience, whole, NOW).workspace, audience)
    hidden: dict[str, Artifact] = {}
    for artifact in made["team"]:
        for origin in found(aviary, artifact):
            if origin.kind not in NOT_ENTRIES and not aviary.allowed(origin, audience):
                hidden.setdefault(origin.entry, artifact)
    list(scan.over({artifact.path: artifact for artifact in hidden.values()}.values()))
    told = {problem.place.path for problem in scan.problems()}
    names = {entry.path: f"{entry.kind}-{entry.state.replace('_', '-')}-{entry.visibility.replace(':', '-')}"
             for entry in whole.entries}
    assert hidden.keys() - {names.get(path) for path in told} == set()


def test_what_is_private_is_marked_so() -> None:
    """Fees, contracts, legal names, notes: were a mark lost, the tables above would open the field."""
    private = {f"{kind.name}.{key}" for kind in KINDS for key, spec in fields_of(kind.record).items() if spec.private}
    assert {"partner.legal_name", "partner.rates", "partner.contracts", "partner.manager", "brief.compensation",
            "brief.contract_ref", "campaign.budget", "post.notes", "brief.exempt"} <= private
    shared = [key for kind in KINDS for key, spec in fields_of(kind.record).items() if spec.to_partner]
    assert shared == ["compensation"]
    assert {kind.name for kind in KINDS if kind.record.body_for_team} == set(BODY_FOR_TEAM)
