"""Spans of validity: whether some of them hold on a day, and until when they hold without a gap."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from majlis.problems import Place


class Term(NamedTuple):
    """From *start* to *end*, both included, None for no limit; *place* is where its end is written."""

    start: date | None
    end: date | None
    place: Place

    def covers(self, day: date) -> bool:
        """Whether it holds on *day*."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def covered(terms: Iterable[Term], day: date) -> bool:
    """Whether one of *terms* holds on *day*."""
    return any(term.covers(day) for term in terms)


def runs_out(terms: Iterable[Term], today: date) -> Term | None:
    """The term whose end is the first day, from today on, after which none of *terms* holds; None if none holds today
    or one has no end.
    """
    last: Term | None = None
    day = today
    for term in sorted(terms, key=lambda term: (term.start or date.min, term.end or date.max)):
        if term.covers(day):
            if term.end is None or term.end == date.max:
                return None
            last, day = term, term.end + timedelta(days=1)
    return last
