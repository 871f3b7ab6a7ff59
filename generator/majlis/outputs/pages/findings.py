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


def _filled(text: str, problem: Problem) -> Markup:
    values = {name: Markup("<bdi>{}</bdi>").format(value) for name, value in problem.values}
    code = _TYPED.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(text)))
    code = _JOINED.sub(r'<bdi dir="ltr">\g<0></bdi>', code)
    return Markup(code).format_map(values)  # noqa: S704  escaped above


def _clause(view: View, problem: Problem) -> TitleLink | None:
    return clause_link(view, problem.clause) if problem.clause else None
