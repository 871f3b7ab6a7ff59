"""The handbook: all that is in force in one document, with one table of contents, one for each language of the site.

A chapter is an entry in its own language; where there is no translation, the other language's stands and says so.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Entry, Listening, Playbook, Policy, Routine
from majlis.kinds.playbook import CATEGORIES
from majlis.outputs.print import nodes, texts
from majlis.outputs.print import words_handbook as words
from majlis.outputs.print.chapters import HandbookPart, labels_of, parts_in
from majlis.outputs.print.duties import listening_blocks, listening_facts, routine_blocks, routine_facts
from majlis.outputs.print.glyphs import printable
from majlis.outputs.print.head import Fact, about, bare_sheet, listed, live, live_address
from majlis.outputs.print.jobs import Job, Sheet
from majlis.outputs.print.playbook import playbook_blocks
from majlis.outputs.print.policy import policy_blocks, policy_facts
from majlis.outputs.print.runs import Node, isolated
from majlis.outputs.print.writer import EntryWriter, Part, Writer
from majlis.words import Words

_ONE_LINE = 50
"""A title with no more characters fits its line; in a box of its own it keeps the side of the page number."""
_NO_FACTS: Callable[[EntryWriter, Any], list[Part]] = lambda writer, entry: []  # noqa: E731  # a row of the table below
_SORTS: Mapping[type[Entry], tuple[Words, Callable[..., list[Part]], Callable[..., list[Node]]]] = {
    Playbook: (texts.PLAYBOOK, _NO_FACTS, playbook_blocks),
    Policy: (words.POLICY, policy_facts, policy_blocks),
    Listening: (words.TOPIC, listening_facts, listening_blocks),
    Routine: (words.ROUTINE, routine_facts, routine_blocks),
}
"""Of each kind that has chapters: what one is called, what stands at its head, what is in it."""


def handbook_jobs(edition: Edition) -> Iterator[Job]:
    """The handbook in each language of the site; none where nothing is in force for this audience."""
    for lang in edition.languages:
        if parts := parts_in(edition, lang):
            address = addresses.handbook_pdf(lang)
            yield Job("handbook", address, lang, partial(handbook_sheet, edition, lang, parts), edition.marks.others)


def handbook_sheet(edition: Edition, lang: str, parts: tuple[HandbookPart, ...]) -> Sheet:
    """The handbook as its template wants it: a block a part."""
    writer, chapters = Writer(edition, lang), labels_of(edition, parts)
    site = edition.site_url
    url = addresses.absolute(site, addresses.home(lang)) if site else None
    blocks = [_part(writer, part, chapters) for part in parts]
    entries = [entry for part in parts for entry in part.entries]
    whole = any(not isinstance(entry, Policy) for entry in entries)
    title, told = (words.HANDBOOK, words.ABOUT_HANDBOOK) if whole else (words.RULEBOOK, words.ABOUT_RULEBOOK)
    return bare_sheet(
        writer, writer.say(title), url, blocks, [entry.path for entry in entries], template="handbook.typ",
        kicker=writer.line(edition.workspace.team.name.to(lang)), told=writer.told(told),
        facts=_facts(writer, parts, entries, url), contents=writer.told(texts.CONTENTS))


def _facts(writer: Writer, parts: tuple[HandbookPart, ...], entries: list[Entry], url: str | None) -> list[Node]:
    """What is in it, when the first of it must be looked at again, and what should have been."""
    number = writer.dates.number
    counted = [f"{writer.say(part.title)} ({number(len(part.entries))})" for part in parts]
    today = writer.edition.now.date()
    days = sorted(entry.review_on for entry in entries if entry.review_on)
    late = [entry.title for entry in entries if entry.review_on and entry.review_on < today]
    pairs = writer.pairs(
        (words.HOLDS, "\n".join(counted)), (words.NEXT_REVIEW, writer.day(next((d for d in days if d >= today), None))),
        (words.LATE_REVIEWS, "\n".join(late) or None))
    link = [(writer.told(texts.LIVE), [nodes.paragraph([nodes.link(writer.line(url), url)])])] if url else []
    return listed([*pairs, *link])


def _part(writer: Writer, part: HandbookPart, chapters: Mapping[str, str]) -> Node:
    found = [_chapter(writer, entry, chapters) for entry in part.entries]
    return {"k": "part", "title": nodes.heading(writer.told(part.title)), "loose": part.loose, "of": found}


def _chapter(handbook: Writer, entry: Entry, chapters: Mapping[str, str]) -> Node:
    """An entry with its headings two levels lower: the part and its own title stand above them."""
    writer = EntryWriter(handbook.edition, entry.lang, entry, chapters)
    sort, facts, blocks = _SORTS[type(entry)]
    kicker = writer.row(writer.say(sort), _category(writer, entry))
    foreign = handbook.say(words.ONLY_IN, language=handbook.say(words.TONGUES[entry.lang]))
    head = [*writer.pairs(*facts(writer, entry)), *about(writer), *_related(writer, entry),
            *live(writer, live_address(writer))]
    foreign_title = {**isolated(printable(entry.title), writer.dir), "keep": len(entry.title) <= _ONE_LINE}
    title = writer.line(entry.title) if writer.dir == handbook.dir else [foreign_title]
    return {
        "k": "chapter", "lang": writer.lang, "dir": writer.dir, "kicker": kicker,
        "title": nodes.heading(title, 2, chapters[entry.path]), "facts": listed(head, columns=2),
        "foreign": handbook.line(foreign) if entry.lang != handbook.lang else None,
        "of": _lowered(blocks(writer, entry)),
    }


def _category(writer: EntryWriter, entry: Entry) -> str | None:
    category = entry.category if isinstance(entry, Playbook) else None
    return CATEGORIES[category].to(writer.lang) if category else None


def _related(writer: EntryWriter, entry: Entry) -> list[Fact]:
    """What belongs to it, with its page where it is a chapter too."""
    known = [id for id in entry.related if id in writer.edition.workspace.by_id]
    lines = [nodes.paragraph(writer.titled(id)) for id in known]
    return [(writer.told(words.SEE_ALSO), lines)] if lines else []


def _lowered(value: Any) -> Any:
    """The same blocks, every heading two levels lower."""
    if isinstance(value, list):
        return [_lowered(part) for part in value]
    if not isinstance(value, dict):
        return value
    made = {key: _lowered(part) for key, part in value.items()}
    return {**made, "level": made["level"] + 2} if made.get("k") == "heading" else made
