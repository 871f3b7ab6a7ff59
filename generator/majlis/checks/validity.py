"""Validity: what others lean on is in force: the policy of a reply or an event, the playbook for when it goes wrong.

Fails: an active reply with `policy_rule: refunds#within-14-days`, where that policy is retired. Passes: the same while
the policy is active.
"""

from collections.abc import Iterator
from datetime import date

from majlis.fields import Reference
from majlis.kinds import Campaign, Entry, Event, Hold, Playbook, Policy, kind_named
from majlis.kinds.choices import PAGE_STATES
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

POLICY_NOT_IN_FORCE = Code(
    "policy-not-in-force",
    Words("The policy '{id}' is not in force; its status is '{status}'.",
          "السياسة «{id}» غير سارية، فحالتها «{status_ar}»."),
    Words("Name a policy that is in force, or activate this one.", "اذكر سياسة سارية أو اجعل هذه سارية."),
    Severity.WARNING, Latitude.ENTRY,
)
POLICY_LATER = Code(
    "policy-not-in-force",
    Words("The policy '{id}' is in force only from {start}, later than {day}.",
          "لا تسري السياسة «{id}» إلا من {start}، أي بعد {day}."),
    Words("Name a policy that is in force on that day, or correct its 'effective_from'.",
          "اذكر سياسة سارية في ذلك اليوم، أو صحّح «effective_from» فيها."),
    Severity.WARNING, Latitude.ENTRY,
)
SUCCESSOR = Words("'{successor}' replaces it: name that one.", "حلّت محلها «{successor}»، فاذكرها بدلًا منها.")
POLICY_SUPERSEDED = Code(
    "policy-superseded",
    Words("This policy is still in force, although '{successor}' replaces it from {start} on.",
          "هذه السياسة ما زالت سارية مع أن «{successor}» حلّت محلها منذ {start}."),
    Words("Set its status to retired, or delete 'supersedes' in {path}.",
          "اجعل حالتها retired، أو احذف «supersedes» من {path}."),
    Severity.WARNING, Latitude.ENTRY,
)
PLAYBOOK_NOT_ACTIVE = Code(
    "playbook-not-active",
    Words("The playbook '{id}' is not in use; its status is '{status}'.",
          "الدليل «{id}» غير معمول به، فحالته «{status_ar}»."),
    Words("Name a playbook that is active, or finish this one.", "اذكر دليلًا ساريًا أو أكمل هذا واجعله ساريًا."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (POLICY_NOT_IN_FORCE, POLICY_LATER, POLICY_SUPERSEDED, PLAYBOOK_NOT_ACTIVE)
_IN_FORCE = kind_named("policy").ready
_RUNNING = ("confirmed", "live")


def check_validity(plan: Plan) -> Iterator[Problem]:
    """Problems of policies and playbooks that somebody leans on while they are not in force."""
    entries = {entry.path: entry for entry in plan.workspace.entries}
    successors = _successors(plan)
    for reference in (*plan.workspace.named("policy"), *plan.workspace.named("playbook")):
        by = entries.get(reference.path)
        yield from _of_reference(plan, by, reference, successors) if by else ()
    yield from _superseded(plan, successors)


def _of_reference(plan: Plan, by: Entry, reference: Reference, successors: dict[str, Policy]) -> Iterator[Problem]:
    named = plan.workspace.by_id.get(reference.id)
    if not isinstance(named, Policy | Playbook) or isinstance(by, Policy) or not _leans(by, named.status, plan):
        return
    if isinstance(named, Playbook) and named.status not in kind_named("playbook").ready:
        yield PLAYBOOK_NOT_ACTIVE.at(reference.place, id=named.id, status=PAGE_STATES[named.status].en,
                                     status_ar=PAGE_STATES[named.status].ar)
    elif isinstance(named, Policy):
        yield from _policy(named, _day(by, plan), reference.place, successors.get(named.id))


def _policy(policy: Policy, day: date, place: Place, successor: Policy | None) -> Iterator[Problem]:
    if policy.status not in _IN_FORCE:
        hint = SUCCESSOR if successor else None
        yield POLICY_NOT_IN_FORCE.at(place, hint, id=policy.id, status=PAGE_STATES[policy.status].en,
                                     status_ar=PAGE_STATES[policy.status].ar,
                                     successor=successor.id if successor else "")
    elif policy.effective_from and policy.effective_from > day:
        yield POLICY_LATER.at(place, id=policy.id, start=policy.effective_from, day=day)


def _leans(by: Entry, status: str, plan: Plan) -> bool:
    """Whether *by* is in use, so that what it names must be. What is only planned may name a draft, which has time."""
    if isinstance(by, Hold):
        return by.until is None or by.until > plan.now
    if isinstance(by, Event | Campaign):
        return by.status in _RUNNING or (by.status == "planned" and status == "retired")
    return by.state in kind_named(by.kind).ready


def _day(by: Entry, plan: Plan) -> date:
    """The day on which *by* leans on what it names: that of an event, else today."""
    return by.starts_at.date() if isinstance(by, Event) and by.starts_at else plan.today


def _successors(plan: Plan) -> dict[str, Policy]:
    """The policies in force that replace another, by that one's id; the first where there are several."""
    found: dict[str, Policy] = {}
    for policy in plan.workspace.of(Policy):
        begun = policy.effective_from is not None and policy.effective_from <= plan.today
        if policy.supersedes and policy.status in _IN_FORCE and begun:
            found.setdefault(policy.supersedes, policy)
    return found


def _superseded(plan: Plan, successors: dict[str, Policy]) -> Iterator[Problem]:
    for policy in plan.workspace.of(Policy):
        successor = successors.get(policy.id)
        if successor and successor is not policy and policy.status in _IN_FORCE:
            yield POLICY_SUPERSEDED.at(policy.place("status"), successor=successor.id, path=successor.path,
                                       start=successor.effective_from)
