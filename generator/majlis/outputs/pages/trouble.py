"""What `majlis check` says now, for the team: file by file what is wrong and what to do, then what was set aside."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from majlis.kinds import Entry, Policy
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import TitleLink, View
from majlis.problems import Problem
from majlis.render.chrome import problems_page

_TYPED = re.compile(r"(?<![&#\w{])[a-z][\w.-]*: (?=[^\u0600-\u06ff\n]*$)[^\n]+", re.MULTILINE)
"""What is to be typed, at the end of a line: `variants: {x: {caption: …}}`."""


class Finding(NamedTuple):
    """A problem, with its texts as the page shows them: the values in them isolated, since a date among Arabic words
    would be read backwards; the rule of a policy that it breaks; why it does not count (empty if it does).
    """

    problem: Problem
    message: Markup
    hint: Markup
    clause: TitleLink | None
    reason: str = ""


class OfFile(NamedTuple):
    """The findings in one file; *link* is to the entry's page, if it has one."""

    path: str
    link: TitleLink | None
    findings: tuple[Finding, ...]


def trouble_page(view: View) -> Artifact:
    """All problems of the edition, in the view's language."""
    here = view.at(problems_page(view.lang))
    alternates = {lang: problems_page(lang) for lang in view.edition.languages}
    found = [_finding(here, problem) for problem in view.edition.problems]
    aside = [_finding(here, problem, reason) for problem, reason in view.edition.exempted]
    return here.page(
        "pages/problems.html", str(view.say("problems.title")), alternates,
        files=tuple(_by_file(here, found)), aside=tuple(_by_file(here, aside)),
    )


def _finding(view: View, problem: Problem, reason: str = "") -> Finding:
    hint = _filled(problem.hint_words.to(view.lang), problem) if problem.hint_words else Markup("")
    return Finding(problem, _filled(problem.words.to(view.lang), problem), hint, _clause(view, problem), reason)


def _filled(text: str, problem: Problem) -> Markup:
    values = {name: Markup("<bdi>{}</bdi>").format(value) for name, value in problem.values}
    code = _TYPED.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(text)))
    return Markup(code).format_map(values)  # noqa: S704  escaped on the line above


def _by_file(view: View, findings: Iterable[Finding]) -> Iterator[OfFile]:
    """*findings*, which are in the order of their places, file by file."""
    for path, found in groupby(findings, key=lambda finding: finding.problem.place.path):
        entry = view.files.get(path)
        link = view.entry_link(entry) if isinstance(entry, Entry) else None
        yield OfFile(path, link, tuple(found))


def _clause(view: View, problem: Problem) -> TitleLink | None:
    """The link to the rule that *problem* breaks, in words of its policy."""
    id, _, rule = problem.clause.partition("#")
    policy = view.by_id(id)
    if not isinstance(policy, Policy):
        return None
    link = view.entry_link(policy)
    return link._replace(href=f"{link.href}#{rule}")
