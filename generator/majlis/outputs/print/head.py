"""What every sheet carries: title, owner, version, its age, the way to the live version."""

from collections.abc import Iterable

from majlis import addresses
from majlis.kinds import kind_named
from majlis.outputs.print import nodes, texts
from majlis.outputs.print.age import age, stamp
from majlis.outputs.print.glyphs import printable
from majlis.outputs.print.jobs import Sheet
from majlis.outputs.print.runs import Node, isolated
from majlis.outputs.print.writer import EntryWriter, Writer
from majlis.words import Words

_PAPERS = {"a4": "a4", "us_letter": "us-letter"}
Fact = tuple[nodes.Line, list[Node]]
SILENT_STATES = ("active",)
"""A status that goes without saying."""


def sheet(writer: EntryWriter, blocks: Iterable[Node], paths: Iterable[str] = (), **details: object) -> Sheet:
    """All that the templates need of one entry's sheet, as plain JSON. *paths* are the other files that it is made
    from; *details* add to it or replace parts.
    """
    entry, url = writer.entry, live_address(writer)
    source = live(writer, url)
    own = {
        "author": printable(_author(writer)), "version": _version(writer), "facts": listed([*about(writer), *source]),
        "live": [nodes.paragraph(_in_line(fact)) for fact in source],
    }
    return bare_sheet(writer, entry.title, url, blocks, (entry.path, *paths), **{**own, **details})


def bare_sheet(
    writer: Writer, title: str, url: str | None, blocks: Iterable[Node], paths: Iterable[str], **details: object
) -> Sheet:
    """The same for a sheet that is no entry's: its *title* as plain text, the *url* of its live version, if there is a
    site, and *paths*, the files that it is made from, for its age.
    """
    team, made_from = writer.edition.workspace.team, tuple(paths)
    return {
        "template": "sheet.typ", "lang": writer.lang, "dir": writer.dir, "paper": _PAPERS[team.paper],
        "landscape": False, "title": printable(title), "title_line": writer.line(title),
        "author": printable(team.name.to(writer.lang)),
        "version": [], "facts": [], "live": [], "qr": url,
        "qr_alt": writer.say(texts.QR_ALT, url=url), "qr_caption": writer.told(texts.SCAN),
        "kicker": [], "banner": None, "contents": None,
        "footer": writer.told(_footer(writer, url), team=team.name.to(writer.lang)),
        "age": writer.line(age(writer, made_from)), "page": _page_parts(writer),
        "stamp": stamp(writer.edition, made_from), "indic_pages": writer.dates.indic, "blocks": list(blocks), **details,
    }


def listed(found: list[Fact], columns: int = 1) -> list[Node]:
    """Labels beside their texts; nothing without any."""
    return [nodes.facts(found, columns)] if found else []


def about(writer: EntryWriter) -> list[Fact]:
    """Owner, version, status unless it goes without saying, and the days of review."""
    entry = writer.entry
    states = kind_named(entry.kind).states
    state = None if entry.state in SILENT_STATES else states[entry.state].to(writer.lang)
    return writer.pairs(
        (texts.OWNER, writer.somebody(entry.owner)), (texts.VERSION, entry.version), (texts.STATUS, state),
        (texts.REVIEWED, writer.day(entry.last_reviewed_on)), (texts.REVIEW_BY, _review_by(writer)),
    )


def live_address(writer: EntryWriter) -> str | None:
    """The address of the entry's page in its own language, if the site has that language; None without a site."""
    edition = writer.edition
    lang = writer.lang if writer.lang in edition.languages else edition.languages[0]
    return addresses.absolute(edition.site_url, addresses.page(writer.entry, lang)) if edition.site_url else None


def live(writer: EntryWriter, url: str | None) -> list[Fact]:
    """The line that leads to the live version; without a site the entry's file, which only the team has."""
    if url is not None:
        return [(writer.told(texts.LIVE), [nodes.paragraph([nodes.link([isolated(url, "ltr")], url)])])]
    if not writer.edition.for_team:
        return []
    return [(writer.told(texts.SOURCE), [nodes.paragraph([isolated(writer.entry.path, "ltr")])])]


def _review_by(writer: EntryWriter) -> str | None:
    day = writer.entry.review_on
    late = day is not None and day < writer.edition.now.date()
    return f"{writer.day(day)} {writer.say(texts.REVIEW_LATE)}" if late else writer.day(day)


def _author(writer: EntryWriter) -> str:
    team = writer.edition.workspace.team.name.to(writer.lang)
    return texts.COMMA.to(writer.lang).join(filter(None, (writer.somebody(writer.entry.owner), team)))


def _footer(writer: Writer, url: str | None) -> Words:
    """What counts when this copy and another differ. Whom no site is made for can only ask."""
    if url or writer.edition.for_team:
        return texts.FOOTER if url else texts.FOOTER_FILE
    return texts.FOOTER_ASK


def _version(writer: EntryWriter) -> nodes.Line:
    version = writer.entry.version
    return [*writer.told(texts.VERSION), nodes.SPACE, *writer.inside(version)] if version else []


def _in_line(fact: Fact) -> nodes.Line:
    label, value = fact
    return [nodes.bold(label), nodes.SPACE, nodes.SPACE, *value[0]["of"]]


def _page_parts(writer: Writer) -> list[str]:
    """The pieces around the two numbers of "Page 1 of 4"."""
    return texts.PAGE.to(writer.lang).replace("{pages}", "{page}").split("{page}")
