"""Personas: an audience in use says what it is drawn from.

Told: `status: active` without `evidence`. Passes: the same with `evidence: [{kind: survey, date: 2027-01-10, n: 120}]`.
"""

from collections.abc import Iterator

from majlis.kinds import Audience, kind_named
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

EVIDENCE_MISSING = Code(
    "evidence-missing",
    Words("This audience is drawn from nothing that is named.", "لا يُذكر ما بُني عليه وصف هذا الجمهور."),
    Words("Add it: evidence: [{{kind: interviews, date: 2027-01-10, n: 8}}]",
          "أضفه: evidence: [{{kind: interviews, date: 2027-01-10, n: 8}}]"),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (EVIDENCE_MISSING,)


def check_personas(workspace: Workspace) -> Iterator[Problem]:
    """Problems of audiences without evidence."""
    ready = kind_named("audience").ready
    for audience in workspace.of(Audience):
        written = audience.node.values.get("evidence")
        if audience.status in ready and (written is None or written.empty):
            yield EVIDENCE_MISSING.at(audience.place("evidence" if written else "status"))
