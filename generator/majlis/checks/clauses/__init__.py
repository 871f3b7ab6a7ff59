"""Clauses: what the team's policies say of posts and replies, checked. Each finding names the rule that it breaks.

Fails: «علاج» in a caption, where an active policy has a check `banned_term` with `terms: [علاج]`. Passes: the caption
without it, or a policy that is not in force yet.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from majlis.checks.clauses import domains, parameters, pictures, signing, timing, wording
from majlis.checks.clauses.clause import Clause
from majlis.checks.clauses.family import Family, families_of
from majlis.checks.clauses.parameters import check_params
from majlis.checks.clauses.subject import Subject, reaches, subject_of, subjects_of
from majlis.plan import Plan, Slot
from majlis.problems import Code, Problem
from majlis.text.terms import Terms

__all__ = ["CODES", "check_clauses", "check_params"]

CODES: tuple[Code, ...] = (
    *parameters.CODES, *wording.CODES, *timing.CODES, *signing.CODES, *domains.CODES, *pictures.CODES,
)
Slots = Mapping[str, Sequence[Slot]]
Check = Callable[[Plan, Slots, Subject, tuple[Clause, ...]], Iterator[Problem]]
_OF_ONE: Mapping[str, Check] = {
    "banned_term": lambda plan, slots, subject, clauses: wording.banned_term(subject, clauses),
    "required_text": lambda plan, slots, subject, clauses: wording.required_text(subject, clauses),
    "quiet_hours": lambda plan, slots, subject, clauses: timing.quiet_hours(
        plan, slots.get(subject.entry.path, ()), subject, clauses),
    "approver": lambda plan, slots, subject, clauses: signing.approver(plan, subject, clauses),
    "link_domain": lambda plan, slots, subject, clauses: domains.link_domain(subject, clauses),
    "media": lambda plan, slots, subject, clauses: pictures.media(plan, subject, clauses),
}
"""What is seen of one post or reply alone; `cadence` looks at all the slots of a channel."""


def check_clauses(plan: Plan) -> Iterator[Problem]:
    """What breaks the clauses in force, among the posts and replies that are still to come."""
    families = [*families_of(plan.workspace)]
    of_one = [(family, _OF_ONE[family.kind]) for family in families if family.kind in _OF_ONE]
    slots = _slots(plan) if any(family.kind == "quiet_hours" for family in families) else {}
    banned = _banned(families)
    for subject in subjects_of(plan) if of_one else ():
        clean = not any(banned.may_be_in(passage.folded) for passage in subject.passages)
        for family, check in of_one:
            clauses = () if clean and family.kind == "banned_term" else _reaching(family, subject)
            if clauses:
                yield from check(plan, slots, subject, clauses)
    for family in families:
        if family.kind == "cadence":
            yield from _cadence(plan, family)


def _banned(families: list[Family]) -> Terms:
    """Every banned term of all *families*: what has none of them needs no closer look."""
    return Terms(tuple(dict.fromkeys(
        term for family in families if family.kind == "banned_term"
        for clause in family.clauses for term in clause.params.terms)))


def _reaching(family: Family, subject: Subject) -> tuple[Clause, ...]:
    """The clauses of *family* that are for *subject*, that to quote first."""
    held = family.on(subject.day, subject.lang)
    return tuple([clause for clause in held if clause.for_all or reaches(clause.params, subject)])


def _cadence(plan: Plan, family: Family) -> Iterator[Problem]:
    for slots in plan.slots_by_channel.values():
        held = [(slot, _holding(plan, family, slot)) for slot in slots if timing.speaks(plan, slot)]
        counted = [(slot, clauses) for slot, clauses in held if clauses]
        yield from timing.cadence(plan, [slot for slot, _ in counted], [clauses for _, clauses in counted])


def _holding(plan: Plan, family: Family, slot: Slot) -> tuple[Clause, ...]:
    """The clauses that count *slot*."""
    return tuple(clause for clause in _reaching(family, subject_of(plan, slot))
                 if not clause.params.channels or slot.channel in clause.params.channels)


def _slots(plan: Plan) -> Slots:
    """The slots of each post by its path."""
    found: dict[str, list[Slot]] = {}
    for slot in plan.slots:
        found.setdefault(slot.post.path, []).append(slot)
    return found
