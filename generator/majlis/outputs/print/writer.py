"""What a sheet writes: texts and values in the sheet's language, as lines and blocks."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from typing import Any

from majlis import addresses
from majlis.dates.durations import Duration
from majlis.edition import Edition
from majlis.fields import fields_of
from majlis.kinds import Entry
from majlis.outputs.print import nodes, texts
from majlis.outputs.print.nodes import Line
from majlis.outputs.print.runs import KEPT, Node, direction_of, runs
from majlis.render.chrome import dates_in, say_in
from majlis.render.dates import Dates
from majlis.render.direction import direction
from majlis.values import dataclass
from majlis.words import Words

Part = tuple[Words, "str | None"]
"""A label and its text; one without a text is left out."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes for an edition in the language *lang*."""

    edition: Edition
    lang: str

    @property
    def dir(self) -> str:
        """The sheet's direction, `rtl` or `ltr`."""
        return direction(self.lang)

    @property
    def dates(self) -> Dates:
        """Dates with the team's digits, its Hijri offset and its zone."""
        return dates_in(self.edition, self.lang)

    def say(self, words: Words, **values: object) -> str:
        """A text of print, its placeholders filled."""
        return words.to(self.lang).format(**values)

    def line(self, text: str) -> Line:
        """A text as one line; its own line breaks are kept."""
        line: Line = []
        for part in text.strip().splitlines():
            line += [nodes.BREAK, *runs(part, self.dir)] if line else runs(part, self.dir)
        return line

    def own(self, text: str) -> list[Node]:
        """A text that stands alone, in a cell or a paragraph, as one block in the direction of its letters."""
        if not text.strip():
            return []
        own = direction_of(text, self.dir)
        if own == self.dir:
            return [nodes.paragraph(self.line(text))]
        parts = [runs(part, own) for part in text.strip().splitlines()]
        return [nodes.paragraph([run for at, part in enumerate(parts) for run in [nodes.BREAK] * (at > 0) + part], own)]

    def told(self, words: Words, **values: object) -> Line:
        """A text of print as a line."""
        return self.line(self.say(words, **values))

    def heading(self, words: Words, level: int = 1) -> Node:
        """A heading of print's own."""
        return nodes.heading(self.told(words), level)

    def labelled(self, words: Words, text: str) -> Line:
        """`Label: text`, the label in bold."""
        label = nodes.bold(self.line(self.say(words) + texts.COLON.to(self.lang)))
        return [label, nodes.SPACE, *self.inside(text)]

    def notes(self, *parts: Part) -> list[Node]:
        """`Label: text`, each a paragraph; those without a text are left out."""
        return [nodes.paragraph(self.labelled(label, text)) for label, text in parts if text]

    def facts(self, *parts: Part, columns: int = 1) -> list[Node]:
        """Labels beside their texts; nothing if no text is there. In two *columns* short ones stand side by side."""
        pairs = self.pairs(*parts)
        return [nodes.facts(pairs, columns)] if pairs else []

    def pairs(self, *parts: Part) -> list[tuple[Line, list[Node]]]:
        """Labels with their texts as blocks; those without a text are left out."""
        return [(self.told(label), self.own(text)) for label, text in parts if text]

    def listed(self, items: tuple[str, ...], mark: str = "bullet", columns: int = 1) -> list[Node]:
        """A list of texts; nothing without items. More than three of them may stand in two *columns*."""
        parts = [self.own(item) for item in items]
        return [nodes.listing(parts, mark, 1, columns if len(parts) > 3 else 1)] if parts else []

    def joined(self, items: tuple[str, ...], mark: Words = texts.COMMA) -> str:
        """Texts with a comma between them, or *mark*: that of the script in which they are."""
        own = direction_of(" ".join(items), self.dir)
        return (mark.ar if own == "rtl" else mark.en).join(items)

    def day(self, day: date | None) -> str | None:
        """`10 February 2027 / 3 Ramadan 1448 AH`; the Hijri date only in its calendar's range."""
        if day is None:
            return None
        hijri = self.dates.hijri(day)
        return f"{self.dates.day(day)} / {hijri}" if hijri else self.dates.day(day)

    def days(self, moment: date | datetime | None) -> list[Node]:
        """A day, its Hijri date and, if it has one, its time, one below the other for a narrow cell."""
        if moment is None:
            return []
        hijri = self.dates.hijri(moment)
        below: Line = [nodes.BREAK, {"k": "aside", "of": self.line(hijri)}] if hijri else []
        clock = [nodes.BREAK, *self.line(self.dates.clock(moment))] if isinstance(moment, datetime) else []
        return [nodes.paragraph([*self.line(self.dates.short_year(moment)), *clock, *below])]

    def length(self, length: Duration | None) -> str | None:
        """`15 minutes`."""
        return self.dates.length(length) if length else None

    def somebody(self, text: str | None) -> str | None:
        """A text that may be a member's or a channel's id, as the name."""
        if text is None:
            return None
        workspace = self.edition.workspace
        found = workspace.members.get(text) or workspace.channel_by_id.get(text)
        return found.name.to(self.lang) if found else text

    def measure(self, text: str) -> str:
        """The name of what is measured, where *text* is the id of it: `Reach`."""
        return say_in(self.edition, self.lang).name("kpi", text)

    def people(self, ids: tuple[str, ...]) -> str | None:
        """Several of them, in a row; None for nobody."""
        return self.joined(tuple(self.somebody(id) or id for id in ids)) or None

    def row(self, *parts: str | None) -> Line:
        """Short texts in a row with a dot between them; None is left out."""
        found: Line = []
        for part in filter(None, parts):
            found += [*([nodes.DOT] if found else []), *self.inside(part)]
        return found

    def inside(self, text: str) -> Line:
        """A text within a line of print's own, isolated where all of it is read the other way."""
        own = direction_of(text, self.dir)
        if own == self.dir or "\n" in text.strip() or not text.strip():
            return self.line(text)
        return [{"d": own, "keep": len(run["t"]) <= KEPT, **run} for run in runs(text, own)]


@dataclass(frozen=True, slots=True)
class EntryWriter(Writer):
    """Writes *entry*, in the language of the entry. *chapters* are the entries that stand in the same document: the
    labels of their headings, by the paths of their files.
    """

    entry: Entry
    chapters: Mapping[str, str] = field(default_factory=dict)

    def titled(self, id: str) -> Line:
        """The title of the entry called *id*, leading to its chapter, else to its page; where it is not, the id."""
        found = self.edition.workspace.by_id.get(id)
        if found is None:
            return self.inside(id)
        label, site, title = self.chapters.get(found.path), self.edition.site_url, self.inside(found.title)
        if label:
            return nodes.jump(title, label, self.lang, self.dir)
        return [nodes.link(title, addresses.absolute(site, addresses.page(found, self.lang)))] if site else title


def writer_for(edition: Edition, entry: Entry) -> EntryWriter:
    """The writer of *entry* in its own language."""
    return EntryWriter(edition, entry.lang, entry)


def label(record: type[Any], key: str) -> Words:
    """The name of a record's field."""
    return fields_of(record)[key].label


def labels(record: type[Any], **texts: str | None) -> list[Part]:
    """Texts with the names of the fields of *record* that they are: `labels(Step, tool="…")`."""
    return [(label(record, key), text) for key, text in texts.items()]
