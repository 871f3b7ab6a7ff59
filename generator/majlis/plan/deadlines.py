"""Deadlines: every day and moment by which somebody has to do something, as it is written, whatever the time is now.

What `needs` tells of hangs on the day: it is late, near, forgotten. A deadline only says whether it was met, as far as
its file tells: so it is the same for everybody who looks, today and in a month.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from majlis.dates.durations import UNITS, Duration
from majlis.kinds import Brief, Campaign, Entry, Event, Playbook, Post, Report
from majlis.plan.asking import who_may
from majlis.plan.needs.kept import drill_day
from majlis.plan.needs.live import roles_at
from majlis.plan.plan import Plan
from majlis.values import dataclass

State = Literal["open", "met", "held", "off"]
WHATS = (
    "draft", "review", "approval", "brief_draft", "brief_script", "brief_final", "partner_report", "report", "action",
    "drill", "page_review", "reminder", "questions", "recap", "retro",
)
"""Everything that a deadline can be."""
_PLANS: dict[str, State] = {"done": "met", "postponed": "held", "cancelled": "off"}
_BRIEFS: dict[str, State] = {"done": "met", "cancelled": "off"}
_READ = ("approved", "scheduled", "published")
"""The statuses of posts that have been reviewed and approved."""
_KEPT = ("active", "under_review", "final", "agreed", "approved", "sent", "ambassador", "champion")
"""The statuses of pages that are in use, so that somebody must look at them again."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """*what* is due of *entry*, by its name in `WHATS`: on a day, or at a moment (aware). *part* tells it from others
    of the same sort in the entry, for ever; *item* says which: a deliverable's id, what is to be done.

    *who* are the ids of those for whom it waits, any one of them where `any_of` says so; nobody where it was met.
    """

    what: str
    entry: Entry
    when: date | datetime
    who: tuple[str, ...]
    state: State = "open"
    part: str = ""
    item: str = ""

    @property
    def any_of(self) -> bool:
        """Whether one of *who* is enough."""
        return self.what in ("review", "approval")


def deadlines(plan: Plan) -> Iterator[Deadline]:
    """Every deadline of *plan*, in the order of the entries' paths."""
    for entry in plan.workspace.entries:
        yield from deadlines_of(plan, entry)


def deadlines_of(plan: Plan, entry: Entry) -> Iterator[Deadline]:
    """The deadlines of one entry."""
    yield from _BY_KIND.get(entry.kind, _nothing)(plan, entry)
    if entry.review_on and entry.state in _KEPT and not isinstance(entry, Post):
        yield Deadline("page_review", entry, entry.review_on, (entry.owner,))


def told_apart(brief: Brief) -> list[str]:
    """What tells the deliverables of *brief* from each other: their ids, with a number where one comes again."""
    ids = [one.id for one in brief.deliverables]
    before = [ids[:place].count(id) for place, id in enumerate(ids)]
    return [f"{id} ({number + 1})" if number else id for id, number in zip(ids, before, strict=True)]


def _nothing(plan: Plan, entry: Entry) -> Iterator[Deadline]:
    yield from ()


def _of_post(plan: Plan, post: Entry) -> Iterator[Deadline]:
    """Draft, review, approval. An idea has only a day for its draft."""
    if not isinstance(post, Post) or post.status == "archived":
        return
    if post.draft_due:
        yield Deadline("draft", post, post.draft_due, (post.owner,), _drafted(post))
    for what, day in (("review", post.review_due), ("approval", post.approve_by)):
        if day and post.status != "idea":
            yield Deadline(what, post, day, _readers(plan, post), _approved(post))


def _drafted(post: Post) -> State:
    if post.status == "cancelled":
        return "off"
    return "open" if post.status in ("idea", "draft") else "met"


def _approved(post: Post) -> State:
    if post.status in ("cancelled", "on_hold"):
        return "off" if post.status == "cancelled" else "held"
    return "met" if post.status in _READ else "open"


def _readers(plan: Plan, post: Post) -> tuple[str, ...]:
    """Those whose approval it lacks next; its owner, where it lacks none or changes were requested."""
    if post.status not in ("draft", "in_review"):
        return (post.owner,)
    sign_off = plan.sign_off(post)
    return (post.owner,) if sign_off.complete else who_may(post, sign_off, plan.workspace)


def _of_brief(plan: Plan, brief: Entry) -> Iterator[Deadline]:
    """The partner's drafts, script, final version and numbers: its owner sees to them."""
    if not isinstance(brief, Brief):
        return
    state, owner = _BRIEFS.get(brief.status, "open"), (brief.owner,)
    for one, part in zip(brief.deliverables, told_apart(brief), strict=True):
        if one.draft_due:
            yield Deadline("brief_draft", brief, one.draft_due, owner, state, part, one.id)
    review = brief.review
    readers = tuple(dict.fromkeys((brief.owner, *([review.approver] if review and review.approver else ()))))
    if review and review.script_due:
        yield Deadline("brief_script", brief, review.script_due, readers, state)
    if review and review.final_due:
        yield Deadline("brief_final", brief, review.final_due, readers, state)
    if brief.reporting and brief.reporting.due:
        yield Deadline("partner_report", brief, brief.reporting.due, owner, state)


def _of_report(plan: Plan, report: Entry) -> Iterator[Deadline]:
    """The report when its period is over, and its actions: each is told by its place in the list."""
    if not isinstance(report, Report):
        return
    if report.period:
        state: State = "met" if report.status == "final" else "open"
        yield Deadline("report", report, report.period.to, (report.owner,), state)
    for number, action in enumerate(report.actions, start=1):
        yield Deadline("action", report, action.due, (action.owner,), part=str(number), item=action.what)


def _of_playbook(plan: Plan, playbook: Entry) -> Iterator[Deadline]:
    """The next drill; that of a translation only where it differs from the original's."""
    if not isinstance(playbook, Playbook) or not playbook.drill or playbook.status not in _KEPT:
        return
    original = plan.workspace.by_id.get(playbook.translation_of or "")
    same = isinstance(original, Playbook) and original.status in _KEPT and original.drill == playbook.drill
    day = drill_day(playbook.drill)
    if day and not same:
        yield Deadline("drill", playbook, day, (playbook.owner,))


def _of_event(plan: Plan, event: Entry) -> Iterator[Deadline]:
    """What prepares an event, and its recap, which nothing says was written."""
    if not isinstance(event, Event) or event.status == "idea":
        return
    state, people = _PLANS.get(event.status, "open"), tuple(roles_at(plan, event))
    for length in event.reminders if event.starts_at else ():
        assert event.starts_at
        at = before(event.starts_at, length)
        yield Deadline("reminder", event, at, people, state, str(length))
    if event.question_window:
        yield Deadline("questions", event, event.question_window.closes, people, state)
    if event.recap_due:
        after: State = "open" if state == "met" else state
        yield Deadline("recap", event, event.recap_due, (event.owner,), after)


def _of_campaign(plan: Plan, campaign: Entry) -> Iterator[Deadline]:
    if isinstance(campaign, Campaign) and campaign.status != "idea" and campaign.retro_on:
        state = _PLANS.get(campaign.status, "open")
        after: State = "open" if state == "met" else state
        yield Deadline("retro", campaign, campaign.retro_on, (campaign.owner,), after)


def before(moment: datetime, length: Duration) -> datetime:
    """*length* before *moment*: hours and minutes count real time, days and more keep the clock."""
    if length.unit in ("h", "m"):
        return (moment.astimezone(UTC) - timedelta(**{UNITS[length.unit]: length.number})).astimezone(moment.tzinfo)
    months = length.number * {"mo": 1, "y": 12}.get(length.unit, 0)
    day = Duration(-months, "mo").after(moment.date()) if months else moment.date() - timedelta(
        **{UNITS[length.unit]: length.number})
    return datetime.combine(day, moment.time(), moment.tzinfo).astimezone(UTC).astimezone(moment.tzinfo)


_BY_KIND: dict[str, Callable[[Plan, Entry], Iterator[Deadline]]] = {
    "post": _of_post, "brief": _of_brief, "report": _of_report, "playbook": _of_playbook, "event": _of_event,
    "campaign": _of_campaign,
}
