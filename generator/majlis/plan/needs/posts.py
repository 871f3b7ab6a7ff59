"""What posts need: a reading, a change, a draft, somebody to publish them or to record that they went out."""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Post
from majlis.kinds.places import media_of, place_in
from majlis.plan.goings import Going, goings, parted
from majlis.plan.lateness import passed_unrecorded
from majlis.plan.needs.need import SOON, Need, due
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot
from majlis.plan.standing import OPEN
from majlis.problems import Place

RIGHTS_AHEAD = 30
"""Days: so early is told that rights or a licence run out."""
_USED = (*OPEN[1:], "published", "on_hold")


def post_needs(plan: Plan) -> Iterator[Need]:
    """What every post needs, ideas only where their author set a day."""
    ahead: dict[str, list[Slot]] = {}
    for slot in plan.coming:
        ahead.setdefault(slot.post.path, []).append(slot)
    for post in plan.workspace.of(Post):
        passed, coming = passed_unrecorded(plan, post), list(goings(ahead.get(post.path, ()), plan.workspace.zone))
        if passed:
            yield _late(plan, post, passed)
        elif post.status in OPEN:
            yield from _stage(plan, post, coming)
        yield from _publish(plan, post, coming)
        if post.status in _USED:
            yield from _rights(plan, post)


def _late(plan: Plan, post: Post, passed: tuple[Slot, ...]) -> Need:
    """Its time has passed: it missed it, or it is overdue, if it was scheduled and no hold stopped it everywhere."""
    last = [slot for slot in passed if slot.day == passed[-1].day]
    stopped = all(plan.hold_over(slot) for slot in last)
    what = "missed" if post.status not in ("scheduled", "published") else "held" if stopped else "overdue"
    return due(plan, what, post, last[-1].keys, (post.owner,), last[-1].at, late=True, held=stopped,
               channels=tuple(slot.channel for slot in last))


def _stage(plan: Plan, post: Post, coming: list[Going]) -> Iterator[Need]:
    """What its status asks for: a reading by others, a change or a draft by its owner."""
    if post.status == "in_review" or (post.status in ("approved", "scheduled") and plan.approvers.in_use):
        yield from _approval(plan, post, *_reading(post, coming))
    elif post.status == "changes_requested":
        yield _asked(plan, "rework", post, *_reading(post, coming), (post.owner,))
    elif post.draft_due and post.status in ("idea", "draft"):
        yield due(plan, "draft", post, post.place("draft_due"), (post.owner,), post.draft_due, channels=post.channels)


def _reading(post: Post, coming: list[Going]) -> tuple[str, date | None]:
    """The key and the day by which it must have been read: as its author set it, else the day it goes out.

    After its review only that day counts.
    """
    if post.status in ("in_review", "changes_requested"):
        for key, day in (("review_due", post.review_due), ("approve_by", post.approve_by)):
            if day:
                return key, day
    return ("publish_at" if post.publish_at else "status"), (coming[0].at.date() if coming else None)


def _approval(plan: Plan, post: Post, key: str, day: date | None) -> Iterator[Need]:
    """A reading by those whose approval is missing: those who must be among them, else anybody who has not approved.

    With all approvals its owner moves it on.
    """
    sign_off = plan.sign_off(post)
    if sign_off.complete and post.status == "in_review":
        yield _asked(plan, "ready", post, key, day, (post.owner,))
    elif not sign_off.complete:
        people = (member for demand in sign_off.unmet for member in demand.people)
        yield _asked(plan, "review", post, key, day, tuple(dict.fromkeys(people)), (post.owner, *sign_off.counting))


def _asked(
    plan: Plan, what: str, post: Post, key: str, day: date | None, who: tuple[str, ...], not_for: tuple[str, ...] = ()
) -> Need:
    """A need that is told of from now on, whenever its day is."""
    need = due(plan, what, post, (key,), who, day or plan.today, channels=post.channels, not_for=not_for)
    return need.from_now_on(plan.today) if day else need.undated()


def _publish(plan: Plan, post: Post, coming: list[Going]) -> Iterator[Need]:
    """Its times within seven days, or else the next one."""
    near = [going for going in coming if (going.at.date() - plan.today).days <= SOON]
    for going in near or coming[:1]:
        for part, stopped in parted(plan, going):
            yield due(plan, "publish", post, part.slots[0].keys, (post.owner,), part.at, late=False,
                      channels=part.channels, held=stopped)


def _rights(plan: Plan, post: Post) -> Iterator[Need]:
    """Rights in pictures and films, and a member's consent, that run out; the same picture once."""
    told: set[tuple[str, date]] = set()
    for place, name, day in _ends(post):
        if (name, day) not in told:
            told.add((name, day))
            yield due(plan, "rights", post, place, (post.owner,), day, ahead=RIGHTS_AHEAD, item=name)


def _ends(post: Post) -> Iterator[tuple[Place, str, date]]:
    """Where, for what and when rights end."""
    for item, node in media_of(post):
        if item.rights and item.rights.expires_on:
            yield place_in(post, node, "rights", "expires_on"), item.src, item.rights.expires_on
    if post.consent and post.consent.expires_on:
        yield post.place("consent", "expires_on"), post.consent.by, post.consent.expires_on
