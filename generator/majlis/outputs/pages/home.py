"""The home page: what comes, what waits for somebody, what has been forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from majlis import addresses
from majlis.kinds import Campaign, Entry, Post, kind_named
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.agenda import Agenda, Slot, next_time
from majlis.outputs.pages.states import GONE, WAITING
from majlis.outputs.pages.timeline import Timeline, timeline
from majlis.outputs.pages.view import View

_NEW_POST = "---\ntitle: \nstatus: idea\nowner: \nchannels: []\n---\n"
_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the coming week."""

    day: date
    slots: tuple[Slot, ...]
    weekend: bool


@dataclass(frozen=True, slots=True)
class Due:
    """Something that somebody should do by a day; *late* when that day is behind us."""

    entry: Entry
    on: date | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """What the home page shows."""

    week: tuple[Day, ...]
    waiting: tuple[Due, ...]
    returned: tuple[Due, ...]
    unrecorded: tuple[Due, ...]
    gaps: tuple[date, ...]
    reviews: tuple[Due, ...]
    campaigns: Timeline | None
    new_post: str | None


def home_page(view: View, agenda: Agenda) -> Artifact:
    """The home page in the view's language."""
    here = view.at(addresses.home(view.lang))
    alternates = {lang: addresses.home(lang) for lang in view.edition.languages}
    return here.page("pages/home.html", str(view.say("home.title")), alternates, home=home(here, agenda))


def home(view: View, agenda: Agenda) -> Home:
    """What the home page shows at the edition's time."""
    today = view.edition.now.date()
    weekend = view.edition.workspace.week.weekend
    days = [today + timedelta(days=n) for n in range(14)]
    entries = view.edition.workspace.entries
    return Home(
        week=tuple(Day(day, agenda.get(day, ()), day.weekday() in weekend) for day in days[:7]),
        waiting=_by_day(_due(view, entry) for entry in entries if entry.state in WAITING),
        returned=_by_day(_due(view, entry) for entry in entries if entry.state == "changes_requested"),
        unrecorded=_by_day(_due(view, entry) for entry in entries if view.state(entry).late),
        gaps=tuple(day for day in days if not any(slot.counts for slot in agenda.get(day, ()))),
        reviews=_reviews(entries, today),
        campaigns=timeline(view, view.edition.workspace.of(Campaign)),
        new_post=_new_post(view),
    )


def _by_day(found: Iterator[Due]) -> tuple[Due, ...]:
    return tuple(sorted(found, key=lambda due: (due.on or date.max, due.entry.id)))


def _due(view: View, entry: Entry) -> Due:
    """When it must be ready: the day its author set for the review, else the day it goes out."""
    today = view.edition.now.date()
    if not isinstance(entry, Post):
        return Due(entry, entry.review_on, bool(entry.review_on and entry.review_on < today))
    at = next_time(entry, view.edition)
    on = entry.review_due or entry.approve_by or (at.date() if at else None)
    return Due(entry, on, bool(on and on < today))


def _reviews(entries: tuple[Entry, ...], today: date) -> tuple[Due, ...]:
    """Pages that must be looked at again by now, or within a month."""
    open_entries = (entry for entry in entries if entry.review_on and entry.state not in GONE)
    return _by_day(
        Due(entry, entry.review_on, entry.review_on < today)
        for entry in open_entries if entry.review_on and entry.review_on <= today + _SOON
    )


def _new_post(view: View) -> str | None:
    repository = view.edition.workspace.team.repository
    if repository is None or not view.for_team:
        return None
    folder = f"{repository.url.rstrip('/')}/new/{quote(repository.branch)}/{kind_named('post').folder}"
    return f"{folder}?filename=new-post.md&value={quote(_NEW_POST)}"
