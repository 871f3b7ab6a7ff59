"""Overdue: a time or a day that passed while the post was not where it should have been by then.

One finding a post: what passed last swallows what came before it.

Told: `status: scheduled` with a `publish_at` of yesterday. Passes: the same once `published` says when it went out.
"""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Post
from majlis.plan import Plan, Slot
from majlis.plan.lateness import passed_unrecorded
from majlis.plan.naming import moment
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

OVERDUE = Code(
    "overdue",
    Words("This was scheduled for {at}, and nobody has recorded that it went out.",
          "كان هذا المنشور مجدولًا في {at}، ولم يُسجَّل نشره."),
    Words("Record it: majlis published {id} --url …\nIf it did not go out, give it a new time.",
          "سجّل نشره: majlis published {id} --url …\nوإن لم يُنشر فحدّد له موعدًا جديدًا."),
    Severity.WARNING,
    Latitude.ENTRY,
)
MISSED = Code(
    "missed",
    Words("Its time, {at}, passed while it was '{status}'.", "مرّ موعده {at} وهو في الحالة «{status}»."),
    Words("Give it a new time, or cancel it: 'status: cancelled' with a 'cancel_reason'.\n"
          "If it went out all the same, record it: majlis published {id} --url …",
          "حدّد له موعدًا جديدًا، أو ألغِه: «status: cancelled» مع ذكر السبب في «cancel_reason».\n"
          "وإن كان قد نُشر مع ذلك فسجّل نشره: majlis published {id} --url …"),
    Severity.WARNING,
    Latitude.ENTRY,
)
MISSED_IN_HOLD = Code(
    "missed",
    Words("Its time, {at}, passed while the hold '{hold}' stopped it.",
          "مرّ موعده {at} وهو موقوف بتعليق النشر «{hold}»."),
    MISSED.hint,
    Severity.WARNING,
    Latitude.ENTRY,
)
DRAFT_OVERDUE = Code(
    "draft-overdue",
    Words("The draft was due on {due}, and this is still '{status}'.",
          "كان موعد المسودة {due}، وما زال المنشور في الحالة «{status}»."),
    Words("Finish it and set 'status: in_review', or set a later day.",
          "أكمله واجعل حالته «status: in_review»، أو حدّد يومًا أبعد."),
    Severity.WARNING,
    Latitude.ENTRY,
)
REVIEW_OVERDUE = Code(
    "review-overdue",
    Words("The review was due on {due}, and this is still '{status}'.",
          "كان موعد المراجعة {due}، وما زال المنشور في الحالة «{status}»."),
    Words("Ask for the review, or set a later day.", "اطلب مراجعته، أو حدّد يومًا أبعد."),
    Severity.WARNING,
    Latitude.ENTRY,
)
APPROVAL_OVERDUE = Code(
    "review-overdue",
    Words("This was to be approved by {due}, and it is still '{status}'.",
          "كان موعد الاعتماد {due}، وما زال المنشور في الحالة «{status}»."),
    Words("Ask for the approval, or set a later day.", "اطلب اعتماده، أو حدّد يومًا أبعد."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (OVERDUE, MISSED, MISSED_IN_HOLD, DRAFT_OVERDUE, REVIEW_OVERDUE, APPROVAL_OVERDUE)
_STEPS = (
    (DRAFT_OVERDUE, "draft_due", ("idea", "draft")),
    (REVIEW_OVERDUE, "review_due", ("draft", "in_review")),
    (APPROVAL_OVERDUE, "approve_by", ("draft", "in_review", "changes_requested")),
)
"""What is due by which field, and the statuses in which it has not been done."""


def check_overdue(plan: Plan) -> Iterator[Problem]:
    """Posts whose time passed, and posts that are late on their way there."""
    for post in plan.workspace.of(Post):
        passed = passed_unrecorded(plan, post)
        if passed:
            yield _late(plan, post, passed)
        else:
            yield from _on_its_way(post, plan.today)


def _late(plan: Plan, post: Post, passed: tuple[Slot, ...]) -> Problem:
    """The last of the times that *passed*: overdue unless it can't have gone out."""
    last = passed[-1]
    at = moment(plan, last.at)
    if post.status not in ("scheduled", "published"):
        return MISSED.at(last.place, at=at, id=post.id, status=post.status)
    holds = [plan.hold_over(slot) for slot in passed if slot.day == last.day]
    if holds[-1] and all(holds):
        return MISSED_IN_HOLD.at(last.place, at=at, id=post.id, hold=holds[-1].id)
    return OVERDUE.at(last.place, at=at, id=post.id)


def _on_its_way(post: Post, today: date) -> Iterator[Problem]:
    """The first step that should have been done and was not."""
    for code, key, statuses in _STEPS:
        due = getattr(post, key)
        if due and due < today and post.status in statuses:
            yield code.at(post.place(key), due=due, status=post.status)
            return
