"""Families: the same check in the translations of a policy is one, and tells a finding once."""

from collections.abc import Iterable, Iterator
from datetime import date

from majlis.checks.clauses.clause import Clause, clauses_of
from majlis.values import dataclass
from majlis.workspace import Workspace


@dataclass(frozen=True)
class Family:
    """The *clauses* with one id and kind of check in the translations of one policy; the original's is the first."""

    kind: str
    clauses: tuple[Clause, ...]

    def on(self, day: date, lang: str) -> tuple[Clause, ...]:
        """Those in force on *day*, that in *lang* first: it is the one to quote."""
        if len(self.clauses) == 1:
            return self.clauses if self.clauses[0].in_force(day) else ()
        found = [clause for clause in self.clauses if clause.in_force(day)]
        return tuple(sorted(found, key=lambda clause: clause.policy.lang != lang))


def families_of(workspace: Workspace) -> Iterator[Family]:
    """Every family, in the order of the originals' paths."""
    found: dict[tuple[str, str, str], list[Clause]] = {}
    for clause in _originals_first(clauses_of(workspace)):
        policy = clause.policy
        key = (policy.translation_of or policy.id, clause.check.id, clause.check.kind)
        found.setdefault(key, []).append(clause)
    for (_, _, kind), clauses in found.items():
        yield Family(kind, tuple(clauses))


def _originals_first(clauses: Iterable[Clause]) -> list[Clause]:
    return sorted(clauses, key=lambda clause: clause.policy.translation_of is not None)
