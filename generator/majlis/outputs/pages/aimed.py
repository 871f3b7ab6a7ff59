"""The posts for one audience: what is coming, what has no time yet, what was."""

from datetime import datetime, timedelta

from majlis.kinds import Audience, Post
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.view import View
from majlis.outputs.states import GONE
from majlis.plan.aims import original_of
from majlis.plan.mix import goes_out
from majlis.values import dataclass

DAYS = timedelta(days=30)
"""So far ahead, and back, is looked at."""
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Aimed:
    """The posts for one audience: those to come, the soonest first, those without a time, the last ones that were;
    *soon* of those to come are planned within 30 days, and *more* are not shown.
    """

    coming: tuple[tuple[Post, datetime], ...]
    undated: tuple[Post, ...]
    past: tuple[tuple[Post, datetime], ...]
    soon: int
    more: int


def aimed_at(view: View, audience: Audience) -> Aimed:
    """The posts for *audience* or for what it translates."""
    plan, workspace = view.edition.plan, view.edition.workspace
    posts = [post for post in plan.posts_for.get(original_of(workspace, audience.id), ()) if post.state not in GONE]
    timed = sorted(((post, at) for post in posts if (at := next_time(post, view.edition))), key=_by_time)
    coming = [found for found in timed if found[1] >= plan.now]
    past = [found for found in reversed(timed) if found[1] < plan.now]
    dated = {post.path for post, _ in timed}
    return Aimed(
        tuple(coming[:_SHOWN]), tuple(post for post in posts if post.path not in dated)[:_SHOWN], tuple(past[:5]),
        sum(1 for post, _ in coming if _planned(view, post)), max(0, len(coming) - _SHOWN),
    )


def _planned(view: View, post: Post) -> bool:
    plan = view.edition.plan
    slots = plan.slots_by_post.get(post.path, ())
    return any(plan.now <= slot.at and slot.at.date() <= plan.today + DAYS and goes_out(plan, slot) for slot in slots)


def _by_time(found: tuple[Post, datetime]) -> tuple[datetime, str]:
    return found[1], found[0].id
