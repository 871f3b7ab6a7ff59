"""Where an entry stands, as a word and a tone; each tone has its own icon and colour, so that none says it alone."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Entry, Hold, Kind, Post, kind_named
from majlis.plan import WAITING as STOPPABLE
from majlis.plan import Slot, has_run
from majlis.words import Words

TONES = {
    "idea": "plain", "draft": "plain", "prospect": "plain", "follower": "plain", "contacted": "plain",
    "in_review": "review", "under_review": "review", "negotiating": "review",
    "changes_requested": "warn", "postponed": "hold", "on_hold": "hold", "paused": "hold",
    "approved": "good", "active": "good", "confirmed": "good", "agreed": "good", "champion": "good",
    "ambassador": "good",
    "planned": "soon", "scheduled": "soon", "sent": "soon",
    "published": "done", "live": "done", "done": "done", "final": "done",
    "cancelled": "off", "archived": "off", "retired": "off", "ended": "off",
}
WAITING = ("in_review", "under_review")
_HOLDS = {
    "active": (Words("In force", "سارٍ"), "hold"), "coming": (Words("Not yet in force", "لم يبدأ بعد"), "soon"),
    "over": (Words("Over", "انتهى"), "plain"),
}
GONE = frozenset(state for state, tone in TONES.items() if tone == "off")


def states_of(kind: Kind, lang: str) -> dict[str, tuple[str, str]]:
    """All states that `state_of` may name for entries of *kind*, each with its word and its tone."""
    found = {name: (word.to(lang), _tone(kind, name)) for name, word in kind.states.items()}
    if issubclass(kind.record, Hold):
        found |= {name: (word.to(lang), tone) for name, (word, tone) in _HOLDS.items()}
    return found


class State(NamedTuple):
    """A status as it is shown. *late* tells the team that the entry's time has passed and nobody recorded that it went
    out.
    """

    word: str
    tone: str
    name: str
    late: bool = False


def state_of(entry: Entry, edition: Edition, lang: str, held: bool = False) -> State:
    """The state of *entry* at the edition's time, or of one of its times that is *held*."""
    if isinstance(entry, Hold):
        return _of_hold(entry, edition.now, lang)
    kind = kind_named(entry.kind)
    name = entry.state
    late = isinstance(entry, Post) and edition.is_late(entry)
    if isinstance(entry, Post):
        name = "on_hold" if held else _of_post(entry, edition)
    return State(kind.states[name].to(lang), _tone(kind, name), name, late)


def _tone(kind: Kind, name: str) -> str:
    return TONES.get(name) or ("good" if name in kind.ready else "plain")


def _of_hold(hold: Hold, now: datetime, lang: str) -> State:
    """By the clock: a hold is in force from its dates alone."""
    name = "active" if hold.in_force(now) else "coming" if hold.from_ > now else "over"
    word, tone = _HOLDS[name]
    return State(word.to(lang), tone, name)


def _of_post(post: Post, edition: Edition) -> str:
    """The status by the clock: on hold if a hold stops all that is to come, published if that is assumed."""
    if has_run(edition.plan, post):
        return "published"
    held = held_times(post, edition)
    return "on_hold" if held and held == {slot.at for slot in _coming(post, edition)} else post.status


def held_times(post: Post, edition: Edition) -> set[datetime]:
    """The coming times of *post*, in the project's zone, at which holds stop it on every channel."""
    by_time: dict[datetime, list[bool]] = {}
    for slot in _coming(post, edition) if edition.plan.holds else ():
        by_time.setdefault(slot.at, []).append(edition.plan.hold_over(slot) is not None)
    return {at for at, held in by_time.items() if all(held)}


def _coming(post: Post, edition: Edition) -> Iterator[Slot]:
    """The slots at which a hold can still stop *post*."""
    if post.status in STOPPABLE:
        slots = edition.plan.slots_by_post.get(post.path, ())
        yield from (slot for slot in slots if slot.at >= edition.plan.moment and slot.to_come)


def review_late(entry: Entry, today: date) -> bool:
    """Whether somebody should have looked at the entry again by now."""
    return entry.review_on is not None and entry.review_on < today and entry.state not in GONE
