"""Where an entry stands, as a word and a tone; each tone has its own icon and colour, so that none says it alone."""

from datetime import date, datetime
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Entry, Post, kind_named

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
GONE = frozenset(state for state, tone in TONES.items() if tone == "off")
_CLOSED = GONE | {"published", "on_hold", "idea"}


class State(NamedTuple):
    """A status as it is shown. *late* says that the entry's time has passed and nobody recorded that it went out."""

    word: str
    tone: str
    name: str
    late: bool = False


def state_of(entry: Entry, edition: Edition, lang: str) -> State:
    """The state of *entry* at the edition's time."""
    kind = kind_named(entry.kind)
    name = entry.state
    late = isinstance(entry, Post) and name not in _CLOSED and time_passed(entry, edition.now)
    if late and name == "scheduled" and edition.workspace.team.assume_published:
        name, late = "published", False
    tone = TONES.get(name) or ("good" if name in kind.ready else "plain")
    return State(kind.states[name].to(lang), tone, name, late)


def time_passed(post: Post, now: datetime) -> bool:
    """Whether the last of the post's times is behind *now*."""
    times = [post.publish_at, *(variant.publish_at for variant in (post.variants or {}).values())]
    known = [time for time in times if time]
    return bool(known) and max(known) < now


def review_late(entry: Entry, today: date) -> bool:
    """Whether somebody should have looked at the entry again by now."""
    return entry.review_on is not None and entry.review_on < today and entry.state not in GONE
