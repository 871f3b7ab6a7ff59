"""What `majlis check` says now, for the team: how much of what, file by file what is wrong and what to do, then what
was set aside.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Entry, kind_named
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.findings import Finding, finding
from majlis.outputs.pages.view import TitleLink, View

FILTERS = ("severity", "kind", "owner", "code")
"""By what the findings can be narrowed down."""


class OfFile(NamedTuple):
    """The findings in one file; *link* is to the entry's page, if it has one. *kind* and *owner* are the entry's, empty
    for other files.
    """

    path: str
    link: TitleLink | None
    findings: tuple[Finding, ...]
    kind: str
    owner: str


class Choice(NamedTuple):
    """One value of a filter: how it is called, and how many findings it has."""

    value: str
    name: str
    number: int


class Filter(NamedTuple):
    """The values of one filter, the most frequent first."""

    name: str
    choices: tuple[Choice, ...]


def trouble_page(view: View) -> Artifact:
    """All problems of the edition, in the view's language."""
    here = view.at(addresses.special("problems", view.lang))
    alternates = {lang: addresses.special("problems", lang) for lang in view.edition.languages}
    found = tuple(_by_file(here, (finding(here, problem) for problem in view.edition.problems)))
    aside = (finding(here, problem, reason) for problem, reason in view.edition.exempted)
    return here.page(
        "pages/problems.html", str(view.say("problems.title")), alternates,
        files=found, aside=tuple(_by_file(here, aside)), filters=tuple(_filters(here, found)),
    )


def _by_file(view: View, findings: Iterable[Finding]) -> Iterator[OfFile]:
    """*findings*, which are in the order of their places, file by file."""
    for path, found in groupby(findings, key=lambda finding: finding.problem.place.path):
        entry = view.files.get(path)
        if isinstance(entry, Entry):
            yield OfFile(path, view.entry_link(entry), tuple(found), entry.kind, entry.owner)
        else:
            yield OfFile(path, None, tuple(found), "", "")


def _filters(view: View, files: tuple[OfFile, ...]) -> Iterator[Filter]:
    """The filters that leave a choice."""
    names: dict[str, Callable[[str], str]] = {
        "severity": lambda value: str(view.say(f"problems.{value}")),
        "kind": lambda value: kind_named(value).plural.to(view.lang) if value else str(view.say("problems.settings")),
        "owner": lambda value: view.member(value) if value else str(view.say("problems.nobody")),
        "code": lambda value: value,
    }
    counts: dict[str, Counter[str]] = {name: Counter() for name in FILTERS}
    for file in files:
        for one in file.findings:
            values = (one.problem.severity.value, file.kind, file.owner, one.problem.code)
            for name, value in zip(FILTERS, values, strict=True):
                counts[name][value] += 1
    for name, counted in counts.items():
        if len(counted) > 1 or name == "severity":
            ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
            yield Filter(name, tuple(Choice(value, names[name](value), count) for value, count in ranked))
