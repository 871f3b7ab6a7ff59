"""Every file of a pack."""

from collections.abc import Iterator
from dataclasses import replace

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Brief, Entry, Policy
from majlis.outputs.artifact import Artifact, Fact
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.media import media
from majlis.outputs.pages.details import Row, Shown
from majlis.outputs.pages.entry import EntryPage, page_of, template_for
from majlis.outputs.print.setting import set_jobs
from majlis.outputs.print.sheets import entry_jobs
from majlis.pack.expected import names_twice
from majlis.pack.view import PackView, home, pack_view
from majlis.pack.welcome import welcome

_NOT_TOLD = frozenset({"visibility", "tags", "partner"})
"""Fields that tell a partner nothing: who they are, and how the team files it."""


def pack_files(edition: Edition) -> Iterator[Artifact]:
    """The PDFs, the calendar, the media and the pages of a pack's *edition*. Raises FeedError, OSError."""
    facts: dict[str, Fact] = {}
    for artifact in _made(edition):
        facts[artifact.path] = Fact(len(artifact.data), artifact.extent, artifact.name)
        yield artifact
    for lang in edition.languages:
        yield from _pages(pack_view(edition, facts, lang))


def _made(edition: Edition) -> Iterator[Artifact]:
    """What pages only link to. The calendar is of the deliverables alone."""
    yield from set_jobs(edition, entry_jobs(edition))
    briefs = tuple(edition.workspace.of(Brief))
    dates = replace(edition, workspace=replace(edition.workspace, entries=briefs))
    yield from (feed for feed in calendar_feeds(dates, {}) if feed.path == addresses.FEED)
    yield from media(edition, {})


def _pages(view: PackView) -> Iterator[Artifact]:
    """The pages in the view's language."""
    alternates = {lang: home(view.edition, lang) for lang in view.edition.languages}
    yield view.made("welcome.html", view.edition.partner, alternates, welcome=welcome(view))
    for entry in view.edition.workspace.entries:
        if isinstance(entry, Brief | Policy):
            yield _entry(view, entry)


def _entry(view: PackView, entry: Entry) -> Artifact:
    here = view.at(addresses.page(entry, view.lang))
    assert isinstance(here, PackView)
    alternates = {lang: addresses.page(entry, lang) for lang in view.edition.languages}
    ids = isinstance(entry, Brief) and names_twice(view, entry)
    page = _told(page_of(here, entry), ids)
    return here.made(template_for(entry.kind), entry.title, alternates, entry=entry, page=page)


def _told(page: EntryPage, ids: bool) -> EntryPage:
    """The page without what is the team's way of filing, and without the mark of what is for the team: nothing is.
    *ids* says that deliverables keep theirs.
    """
    return replace(page, facts=_rows(page.facts, ids), first=_rows(page.first, ids), sections=_rows(page.sections, ids))


def _rows(rows: tuple[Row, ...], ids: bool) -> tuple[Row, ...]:
    kept = (row for row in rows if row.key not in _NOT_TOLD)
    return tuple(row._replace(private=False, value=row.value if ids else _value(row)) for row in kept)


def _value(row: Row) -> Shown:
    """A deliverable's id is a name among files; what the partner makes has its format and its channel."""
    if row.key != "deliverables" or row.value.form != "cards":
        return row.value
    return row.value._replace(many=tuple(
        card._replace(rows=tuple(part for part in card.rows if part.key != "id")) for card in row.value.many))
