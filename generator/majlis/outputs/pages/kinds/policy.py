"""The page of a policy: its rules with what breaks them now, its checks in plain words, its earlier versions."""

from collections.abc import Iterator
from typing import NamedTuple

from majlis.kinds import Entry, Policy
from majlis.kinds.policy import Rule
from majlis.outputs.pages.findings import Finding, finding
from majlis.outputs.pages.kinds.clauses import Clause, clause_of
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import View
from majlis.values import dataclass


class Broken(NamedTuple):
    """A finding and the entry in whose file it is, where that has a page."""

    finding: Finding
    entry: Entry | None


class Ruling(NamedTuple):
    """A rule, and what breaks it now: the team alone is told."""

    rule: Rule
    broken: tuple[Broken, ...]


@dataclass(frozen=True, slots=True)
class PolicyPage:
    """What the page shows besides the fields. *versions* are the policies that followed each other, the newest first,
    this one among them; empty where there is only this one.
    """

    rulings: tuple[Ruling, ...]
    clauses: tuple[Clause, ...]
    versions: tuple[Policy, ...]


def policy_page(view: View, policy: Policy) -> PolicyPage:
    """What the page of *policy* shows."""
    broken = _broken(view, policy)
    return PolicyPage(
        tuple(Ruling(rule, tuple(broken.get(rule.id, ()))) for rule in policy.rules),
        tuple(clause_of(view, check) for check in policy.checks),
        _versions(view, policy),
    )


def _broken(view: View, policy: Policy) -> dict[str, list[Broken]]:
    """The findings by the rule that they cite, of the policy or of its translation."""
    ids = {policy.id} | {twin.id for twin in view.edition.workspace.translations.get(policy.id, ())}
    found: dict[str, list[Broken]] = {}
    for problem in view.edition.problems:
        id, _, rule = problem.clause.partition("#")
        if id in ids:
            entry = view.files.get(problem.place.path)
            shown = Broken(finding(view, problem), entry if isinstance(entry, Entry) else None)
            found.setdefault(rule, []).append(shown)
    return found


def _versions(view: View, policy: Policy) -> tuple[Policy, ...]:
    chain = (*reversed([*_newer(view, policy)]), policy, *_older(view, policy))
    return chain if len(chain) > 1 else ()


def _older(view: View, policy: Policy) -> Iterator[Policy]:
    """What it replaced, and what that had replaced; a circle ends where it closes."""
    seen = {policy.id}
    while isinstance(older := view.by_id(policy.supersedes or ""), Policy) and older.id not in seen:
        seen.add(older.id)
        yield older
        policy = older


def _newer(view: View, policy: Policy) -> Iterator[Policy]:
    """What replaced it, and what replaced that."""
    seen, after = {policy.id}, {one.supersedes: one for one in view.edition.workspace.of(Policy) if one.supersedes}
    while (newer := after.get(policy.id)) and newer.id not in seen:
        seen.add(newer.id)
        yield newer
        policy = newer


OWN = Own(shows=frozenset({"rules", "enforcement_ladder", "appeal", "checks", "supersedes"}), make=policy_page)
