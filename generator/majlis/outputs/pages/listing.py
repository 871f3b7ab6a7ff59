"""The list of a kind: what is coming and open first, what is over last; an entry and its translation on one row."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from operator import itemgetter

from majlis import addresses
from majlis.kinds import Campaign, Entry, Event, Kind, Post
from majlis.outputs.again import again
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.view import View
from majlis.outputs.states import GONE, review_late
from majlis.render.dates import local
from majlis.values import dataclass

_PAST_ROWS, _COMING_ROWS = 100, 300


@dataclass(frozen=True, slots=True)
class Row:
    """One row. *at* is a post's first time, *start* the first day of what has one, *until* a campaign's last day or the
    next review, *late* says that this is overdue.
    """

    entry: Entry
    twins: tuple[Entry, ...] = ()
    at: datetime | None = None
    start: date | None = None
    until: date | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; the key of its text is empty where one is enough."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list of a kind shows; *left_out* rows, long past or far ahead, stand only in the calendar, *dated* says
    whether there is a day to show.
    """

    kind: Kind
    groups: tuple[Group, ...]
    count: int
    left_out: int = 0
    dated: bool = True


def listing_page(view: View, kind: Kind) -> Artifact:
    """The list of *kind*."""
    here = view.at(addresses.listing(kind, view.lang))
    frame = view.frames.mark(view.lang, here.address, stamped=True)
    return again(view.edition, here.address, (view.edition.marks.heads, view.sheets, frame), partial(_made, here, kind))


def _made(view: View, kind: Kind) -> Artifact:
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    return view.page("pages/listing.html", kind.plural.to(view.lang), alternates, listing=listing(view, kind))


def listing(view: View, kind: Kind) -> Listing:
    """The rows of *kind*, grouped in the way that suits it."""
    entries = view.edition.workspace.of(kind.record)
    if issubclass(kind.record, Post):
        return _posts(view, kind, entries)
    rows = _with_twins(view, entries)
    if issubclass(kind.record, Campaign):
        rows.sort(key=lambda row: (row.start or date.max, row.entry.id))
    groups = _open_and_over(view, kind, rows)
    return Listing(kind, groups, len(entries), dated=view.for_team or any(row.until for row in rows))


def _posts(view: View, kind: Kind, entries: Iterable[Entry]) -> Listing:
    times = [(next_time(entry, view.edition), entry.id, entry) for entry in entries if isinstance(entry, Post)]
    today = view.edition.now.date()
    timed = sorted(((at, id, post) for at, id, post in times if at), key=itemgetter(0, 1))
    coming = [one for one in timed if one[0].date() >= today]
    past = [one for one in reversed(timed) if one[0].date() < today]
    undated = tuple(Row(post) for at, _, post in times if at is None)
    groups = (Group("listing.coming", _timed(coming[:_COMING_ROWS])), Group("listing.undated", undated),
              Group("listing.past", _timed(past[:_PAST_ROWS])))
    shown = tuple(group for group in groups if group.rows)
    return Listing(kind, shown, len(times), len(past[_PAST_ROWS:]) + len(coming[_COMING_ROWS:]))


def _timed(found: Iterable[tuple[datetime, str, Post]]) -> tuple[Row, ...]:
    return tuple(Row(post, at=at, start=at.date()) for at, _, post in found)


def _with_twins(view: View, entries: Iterable[Entry]) -> list[Row]:
    """One row for an entry and its translations, led by the one in the interface's language."""
    workspace = view.edition.workspace
    rows, seen = [], set[str]()
    for entry in entries:
        if entry.id in seen:
            continue
        group = (entry, *(twin for twin in workspace.translations.get(entry.id, ()) if twin.kind == entry.kind))
        lead = next((twin for twin in group if twin.lang == view.lang), entry)
        seen |= {twin.id for twin in group}
        rows.append(_row(view, lead, tuple(twin for twin in group if twin is not lead)))
    return rows


def _row(view: View, entry: Entry, twins: tuple[Entry, ...]) -> Row:
    start, until = (entry.starts_on, entry.ends_on) if isinstance(entry, Campaign) else (None, entry.review_on)
    if isinstance(entry, Event) and entry.starts_at:
        start = local(entry.starts_at, view.edition.workspace.zone).date()
    return Row(entry, twins, None, start, until, review_late(entry, view.edition.now.date()))


def _open_and_over(view: View, kind: Kind, rows: list[Row]) -> tuple[Group, ...]:
    over = GONE | {"done"}
    ready = [row for row in rows if row.entry.state not in over and row.entry.state in kind.ready]
    making = [row for row in rows if row.entry.state not in over and row.entry.state not in kind.ready]
    past = [row for row in rows if row.entry.state in over]
    groups = (Group("listing.ready", tuple(ready)), Group("listing.making", tuple(making)),
              Group("listing.over", tuple(past)))
    return tuple(group for group in groups if group.rows)
