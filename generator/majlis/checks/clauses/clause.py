"""A clause: a rule of a policy with a check that watches over it, and how a finding names it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from majlis.kinds import Policy
from majlis.kinds.policy import PolicyCheck, Rule
from majlis.kinds.policy_params import NEEDS, SCOPE, Params
from majlis.problems import Code, Place, Problem, Severity
from majlis.text.terms import Terms
from majlis.values import dataclass
from majlis.words import Words
from majlis.workspace import Workspace

NAMED = "\n{policy} · {clause} ({file}:{line})"
"""The last line of every hint: where the rule stands."""
_LONGEST = 90


@dataclass(frozen=True)
class Clause:
    """What *check* asks for, by *rule* of *policy*; without a rule, by the check itself."""

    policy: Policy
    check: PolicyCheck
    params: Params
    rule: Rule | None

    @property
    def id(self) -> str:
        """The rule's id, else the check's."""
        return self.rule.id if self.rule else self.check.id

    @cached_property
    def terms(self) -> Terms:
        """The words that it is about, ready to be found."""
        return Terms((*self.params.terms, *self.params.any_of))

    @cached_property
    def for_all(self) -> bool:
        """Whether no parameter narrows down what it is for."""
        return set(self.params.given()).isdisjoint(SCOPE)

    def in_force(self, day: date) -> bool:
        """Whether the policy holds on *day*."""
        return self.policy.effective_from is None or self.policy.effective_from <= day

    def problem(self, code: Code, place: Place, hint: Words | None = None, /, **values: object) -> Problem:
        """A finding that quotes the rule, names it in the last line of its hint, and is as grave as the check says."""
        at = (self.rule.place if self.rule else self.check.place) or Place(self.policy.path)
        found = code.at(
            place, hint, **values, rule=_shortened(self.rule.rule if self.rule else self.policy.title),
            policy=self.policy.title, clause=self.id, file=at.path, line=at.line,
        )
        severity = Severity(self.check.level) if self.check.level else found.severity
        return replace(found, severity=severity, clause=f"{self.policy.id}#{self.id}")


def named(words: Words) -> Words:
    """*words* as the hint of a clause's finding."""
    return Words(f"{words.en}{NAMED}", f"{words.ar}{NAMED}")


def clauses_of(workspace: Workspace) -> Iterator[Clause]:
    """Every clause of every active policy, of checks that say what they ask for."""
    for policy in workspace.of(Policy):
        if policy.status == "active":
            rules = {rule.id: rule for rule in policy.rules}
            for check in policy.checks:
                if check.params and not set(check.params.given()).isdisjoint(NEEDS[check.kind]):
                    yield Clause(policy, check, check.params, rules.get(check.rule or check.id))


def _shortened(text: str) -> str:
    """The beginning of a rule, up to the end of a word."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rpartition(' ')[0] or line[:_LONGEST]}…"
