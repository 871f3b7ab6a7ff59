"""Findings: what the checks say of a file, as a page shows it, with what to do."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from majlis import addresses
from majlis.kinds import Entry, Policy
from majlis.outputs.pages.view import TitleLink, View
from majlis.problems import Problem

_TYPED = re.compile(r"(?<![&#\w{])[a-z][\w.-]*: (?=[^\u0600-\u06ff\n]*$)[^\n]+", re.MULTILINE)
"""What is to be typed, at the end of a line: `variants: {x: {caption: …}}`."""
_JOINED = re.compile(r"\{\w+\}(?:[:#/@]\{\w+\})+")
"""Values that make up one thing: a place, `{file}:{line}`."""
_FIGURES = re.compile(r"\d+[-:][\d: -]*")
"""A day, a time."""
_QUOTED = re.compile(r"(?:(?<=[\u0600-\u06ff]: )|(?<=[\u0600-\u06ff] ))"
                     r"@?[A-Za-z][^<>{}\u0600-\u06ff\n]*[A-Za-z0-9)](?=[.،]|$)", re.MULTILINE)
"""A Latin sentence inside an Arabic one: the source of a number."""


class Finding(NamedTuple):
    """A problem, with its texts as the page shows them: the values in them isolated, since a date among Arabic words
    would be read backwards; the link to what its code means, *help*; the rule of a policy that it breaks; why it does
    not count (empty if it does).
    """

    problem: Problem
    message: Markup
    hint: Markup
    help: str
    clause: TitleLink | None
    reason: str = ""


def finding(view: View, problem: Problem, reason: str = "") -> Finding:
    """*problem* as a page in the view's language shows it."""
    hint = _filled(problem.hint_words.to(view.lang), problem) if problem.hint_words else Markup("")
    help = view.to(addresses.problem(problem.code, view.lang))
    return Finding(problem, _filled(problem.words.to(view.lang), problem), hint, help, _clause(view, problem), reason)


def findings_of(view: View, entry: Entry) -> Iterator[Finding]:
    """What is wrong in the file of *entry*: the team alone is told."""
    for problem in view.edition.problems_by_path.get(entry.path, ()):
        yield finding(view, problem)


def aside_of(view: View, entry: Entry) -> Iterator[Finding]:
    """What the file of *entry* sets aside, each with its reason."""
    for problem, reason in view.edition.exempted_by_path.get(entry.path, ()):
        yield finding(view, problem, reason)


def clause_link(view: View, clause: str) -> TitleLink | None:
    """The link to a rule, `<policy>#<rule>`, in words of its policy; None where this audience may not see it."""
    id, _, rule = clause.partition("#")
    policy = view.by_id(id)
    if not isinstance(policy, Policy):
        return None
    link = view.entry_link(policy)
    return link._replace(href=f"{link.href}#{rule}") if rule else link


def with_values(text: str, problem: Problem) -> Markup:
    """*text*, which is markup, with the values of *problem*, each isolated; a day stays on its line."""
    values = {name: _apart(str(value)) for name, value in problem.values}
    return Markup(text).format_map(values)  # noqa: S704  says so above


def _apart(value: str) -> Markup:
    day = Markup(' class="tel"') if _FIGURES.fullmatch(value) else ""
    return Markup("<bdi{}>{}</bdi>").format(day, value)


def _filled(text: str, problem: Problem) -> Markup:
    code = _TYPED.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(text)))
    code = _JOINED.sub(r'<bdi dir="ltr">\g<0></bdi>', code)
    return with_values(_QUOTED.sub(r'<bdi dir="ltr">\g<0></bdi>', code), problem)


def _clause(view: View, problem: Problem) -> TitleLink | None:
    return clause_link(view, problem.clause) if problem.clause else None
