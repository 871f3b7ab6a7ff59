"""What every sheet carries: title, owner, version, its age, the way to the live version."""

import io
from collections.abc import Iterable
from typing import Any

import segno

from majlis import addresses
from majlis.kinds import kind_named
from majlis.outputs.print import nodes, texts
from majlis.outputs.print.glyphs import printable
from majlis.outputs.print.runs import Node, isolated
from majlis.outputs.print.writer import Writer
from majlis.words import Words

_PAPERS = {"a4": "a4", "us_letter": "us-letter"}
Fact = tuple[nodes.Line, list[Node]]
SILENT_STATES = ("active",)
"""A status that goes without saying."""


def sheet(writer: Writer, blocks: Iterable[Node], **details: object) -> dict[str, Any]:
    """All that the templates need of one sheet, as plain JSON. *details* add to it or replace parts."""
    entry, team = writer.entry, writer.edition.workspace.team
    url = live_address(writer)
    source = live(writer, url)
    return {
        "lang": writer.lang, "dir": writer.dir, "paper": _PAPERS[team.paper], "title": printable(entry.title),
        "title_line": writer.line(entry.title), "author": printable(_author(writer)),
        "version": _version(writer), "facts": listed([*about(writer), *source]),
        "live": [nodes.paragraph(_in_line(fact)) for fact in source], "qr": qr(url) if url else None,
        "qr_alt": writer.say(texts.QR_ALT, url=url), "qr_caption": writer.told(texts.SCAN),
        "banner": None, "contents": None,
        "footer": writer.told(texts.FOOTER), "age": writer.line(age(writer)), "page": _page_parts(writer),
        "indic_pages": writer.dates.indic, "blocks": list(blocks), **details,
    }


def listed(found: list[Fact]) -> list[Node]:
    """Labels beside their texts; nothing without any."""
    return [nodes.facts(found)] if found else []


def about(writer: Writer) -> list[Fact]:
    """Owner, version, status unless it goes without saying, and the days of review."""
    entry = writer.entry
    states = kind_named(entry.kind).states
    state = None if entry.state in SILENT_STATES else states[entry.state].to(writer.lang)
    return writer.pairs(
        (texts.OWNER, writer.somebody(entry.owner)), (texts.VERSION, entry.version), (texts.STATUS, state),
        (texts.REVIEWED, writer.day(entry.last_reviewed_on)), (texts.REVIEW_BY, _review_by(writer)),
    )


def live_address(writer: Writer) -> str | None:
    """The address of the entry's page in its own language, if the site has that language; None without a site."""
    edition = writer.edition
    lang = writer.lang if writer.lang in edition.languages else edition.languages[0]
    return addresses.absolute(edition.site_url, addresses.page(writer.entry, lang)) if edition.site_url else None


def live(writer: Writer, url: str | None) -> list[Fact]:
    """The line that leads to the live version; without a site the entry's file, which only the team has."""
    if url is not None:
        return [(writer.told(texts.LIVE), [nodes.paragraph([nodes.link([isolated(url, "ltr")], url)])])]
    if not writer.edition.for_team:
        return []
    return [(writer.told(texts.SOURCE), [nodes.paragraph([isolated(writer.entry.path, "ltr")])])]


def age(writer: Writer) -> str:
    """`Commit 1a2b3c4, 3 Feb 2027`; without Git the day of the build."""
    edition = writer.edition
    history = edition.history
    if history is None:
        return writer.say(texts.PRINTED_ON, day=writer.dates.short_year(edition.now))
    words: Words = texts.PRINTED_DIRTY if history.dirty else texts.PRINTED_FROM
    return writer.say(words, commit=history.commit[:7], day=writer.dates.short_year(history.committed))


def qr(url: str) -> str:
    """The QR code of *url* as SVG, error correction M, with no margin of its own."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True, scale=4)
    return out.getvalue().decode("ascii")


def _review_by(writer: Writer) -> str | None:
    day = writer.entry.review_on
    late = day is not None and day < writer.edition.now.date()
    return f"{writer.day(day)} {writer.say(texts.REVIEW_LATE)}" if late else writer.day(day)


def _author(writer: Writer) -> str:
    team = writer.edition.workspace.team.name.to(writer.lang)
    return texts.COMMA.to(writer.lang).join(filter(None, (writer.somebody(writer.entry.owner), team)))


def _version(writer: Writer) -> nodes.Line:
    version = writer.entry.version
    return [*writer.told(texts.VERSION), nodes.SPACE, *writer.inside(version)] if version else []


def _in_line(fact: Fact) -> nodes.Line:
    label, value = fact
    return [nodes.bold(label), nodes.SPACE, nodes.SPACE, *value[0]["of"]]


def _page_parts(writer: Writer) -> list[str]:
    """The pieces around the two numbers of "Page 1 of 4"."""
    return texts.PAGE.to(writer.lang).replace("{pages}", "{page}").split("{page}")
