"""Clauses about words: those that may not stand in a text, those of which one must.

Fails: «علاج» in a caption under a check `banned_term` with `terms: [علاج]`. Passes: «معالجة», which is another word.
"""

from collections.abc import Iterator

from majlis.checks.clauses.clause import Clause, named
from majlis.checks.clauses.subject import Subject
from majlis.plan.passages import Passage
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.text.terms import Hit
from majlis.words import Words

BANNED_TERM = Code(
    "policy-banned-term",
    Words("'{found}' is not to be used here: '{rule}'", "لا يُستعمل «{found}» هنا: «{rule}»"),
    named(Words("Say it in other words.", "عبّر عنه بلفظ آخر.")),
    Severity.WARNING,
    Latitude.ENTRY,
)
REQUIRED_TEXT = Code(
    "policy-required-text",
    Words("This text does not say {wanted}: '{rule}'", "لا يرد في هذا النص {wanted_ar}: «{rule}»"),
    named(Words("Write it into the text.", "أضفه إلى النص.")),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (BANNED_TERM, REQUIRED_TEXT)
_CAPTIONS = ("caption", "body_ar", "body_en")
_WITH_CAPTIONS = ("hashtags", "cta")
_FEW = 5


def banned_term(subject: Subject, clauses: tuple[Clause, ...]) -> Iterator[Problem]:
    """The first place of each term in each passage, the longest where terms overlap."""
    for passage in subject.within(clauses[0].params):
        for hit in _longest(_first_hits(passage, clauses)):
            yield clauses[0].problem(BANNED_TERM, passage.place(hit.start), found=passage.text[hit.start:hit.end])


def required_text(subject: Subject, clauses: tuple[Clause, ...]) -> Iterator[Problem]:
    """Each caption that, with the hashtags and the call to action beside it, has none of the texts."""
    passages = [*subject.within(clauses[0].params)]
    if any(_has(passage, clauses) for passage in passages if passage.part in _WITH_CAPTIONS):
        return
    for passage in passages:
        if passage.part in _CAPTIONS and passage.text.strip() and not _has(passage, clauses):
            wanted = clauses[0].params.any_of[:_FEW]
            yield clauses[0].problem(
                REQUIRED_TEXT, passage.start, wanted=" or ".join(f"'{text}'" for text in wanted),
                wanted_ar=" أو ".join(f"«{text}»" for text in wanted),
            )


def _has(passage: Passage, clauses: tuple[Clause, ...]) -> bool:
    return any(next(clause.terms.find(passage.folded), None) for clause in clauses)


def _first_hits(passage: Passage, clauses: tuple[Clause, ...]) -> list[Hit]:
    found: dict[str, Hit] = {}
    for clause in clauses:
        for hit in clause.terms.find(passage.folded, once=True):
            found.setdefault(hit.term, hit)
    return [*found.values()]


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    """*hits* in their order, but for those that begin within another."""
    end = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end:
            end = hit.end
            yield hit
