"""The page of a hold: what it stops now, what it stopped while it was in force."""

from majlis.kinds import Hold, Post
from majlis.outputs.pages.ofposts import Timed, by_time
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import View
from majlis.plan.stopping import Stopped, missed_by, stopped_by
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class HoldPage:
    """What the page shows besides the fields: posts that it *stops* from now on, those that *missed* their time because
    of it, those that it lets through.
    """

    stops: tuple[Stopped, ...]
    missed: tuple[Stopped, ...]
    through: tuple[Timed, ...]


def hold_page(view: View, hold: Hold) -> HoldPage:
    """What the page of *hold* shows."""
    plan = view.edition.plan
    named = (view.by_id(id) for id in hold.except_)
    return HoldPage(tuple(stopped_by(plan, hold)), tuple(missed_by(plan, hold)),
                    by_time(view, (post for post in named if isinstance(post, Post))))


OWN = Own(shows=frozenset({"from", "until", "except", "reason"}), make=hold_page)
