"""Judgement: what the team's settings and an entry's own exemptions make of what the checks found.

Fails: `exempt: [{code: missing-field, reason: later}]`, since only rules can be set aside. Passes: the same with
`quiet-hours`, where the post runs in quiet hours.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from majlis.kinds import Entry
from majlis.kinds.entry import Exemption
from majlis.problems import DID_YOU_MEAN, Code, Latitude, Place, Problem, Severity
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

CHECK_UNKNOWN = Code(
    "check-unknown",
    Words("'{name}' is no code of a check that can be set here.", "«{name}» ليس رمز فحص يمكن ضبطه هنا."),
    Words("'majlis explain' lists the codes; those of broken files always hold.",
          "يعرض الأمر majlis explain الرموز؛ وما كان لملف تالف فهو ثابت لا يُضبط."),
)
EXEMPTION_IDLE = Code(
    "exemption-idle",
    Words("Nothing here breaks '{name}', so this exemption is not needed.",
          "لا شيء هنا يخالف «{name}»، فلا حاجة إلى هذا الاستثناء."),
    Words("Delete it.", "احذفه."),
    Severity.WARNING,
)
CODES = (CHECK_UNKNOWN, EXEMPTION_IDLE)
_LEAST = {"check": Latitude.TEAM, "exemption": Latitude.ENTRY}
"""The references to codes, by who names them."""
_ALIKE = 0.85


class Exempted(NamedTuple):
    """A problem that does not count, and the reason that the entry gives."""

    problem: Problem
    reason: str


class Judged(NamedTuple):
    """What counts, and what was set aside."""

    problems: list[Problem]
    exempted: list[Exempted]


def judge(found: Iterable[Problem], workspace: Workspace, codes: Mapping[str, Latitude]) -> Judged:
    """*found* by the team's own severities, without what entries are exempt from; *codes* are all that checks have."""
    exemptions = {entry.path: entry.exempt for entry in workspace.entries if entry.exempt}
    used: set[Place | None] = set()
    judged = Judged([*_unknown(workspace, codes)], [])
    for problem in _by_settings(found, workspace, codes):
        by = _exemption(problem, exemptions, codes)
        used.add(by.place if by else None)
        judged.exempted.extend([Exempted(problem, by.reason)] if by else [])
        judged.problems.extend([] if by else [problem])
    judged.problems.extend(_idle(workspace, codes, used))
    return judged


def _by_settings(
    found: Iterable[Problem], workspace: Workspace, codes: Mapping[str, Latitude]
) -> Iterator[Problem]:
    """*found* with the severities of team.yml, without what is off there."""
    levels = workspace.team.checks or {}
    for problem in found:
        level = levels.get(problem.code) if codes.get(problem.code, Latitude.NONE) else None
        if level != "off":
            yield replace(problem, severity=Severity(level)) if level else problem


def _exemption(
    problem: Problem, exemptions: Mapping[str, tuple[Exemption, ...]], codes: Mapping[str, Latitude]
) -> Exemption | None:
    if codes.get(problem.code) is not Latitude.ENTRY:
        return None
    return next((one for one in exemptions.get(problem.place.path, ()) if one.code == problem.code), None)


def _unknown(workspace: Workspace, codes: Mapping[str, Latitude]) -> Iterator[Problem]:
    """Codes that team.yml or an entry names and that are not theirs to set."""
    for named in (*workspace.named("check"), *workspace.named("exemption")):
        name, least = named.id, _LEAST[named.kind]
        if codes.get(name, Latitude.NONE) < least:
            theirs = [code for code, latitude in codes.items() if latitude >= least]
            guess = nearest(name, theirs, _ALIKE)
            yield CHECK_UNKNOWN.at(named.place, DID_YOU_MEAN if guess else None, name=name, guess=guess or "")


def _idle(workspace: Workspace, codes: Mapping[str, Latitude], used: set[Place | None]) -> Iterator[Problem]:
    off = {name for name, level in (workspace.team.checks or {}).items() if level == "off"}
    for entry, exemption in _exemptions(workspace):
        known = codes.get(exemption.code) is Latitude.ENTRY and exemption.code not in off
        if known and exemption.place not in used:
            yield EXEMPTION_IDLE.at(exemption.place or Place(entry.path), name=exemption.code)


def _exemptions(workspace: Workspace) -> Iterator[tuple[Entry, Exemption]]:
    for entry in workspace.entries:
        yield from ((entry, exemption) for exemption in entry.exempt)
