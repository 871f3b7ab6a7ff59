"""Which problems belong together, for those who look for one without its name."""

from collections.abc import Iterable, Mapping

from majlis.checks import (
    actions,
    approvals,
    balance,
    campaign_gaps,
    chain,
    channels,
    clauses,
    disclosure,
    drills,
    freezes,
    judgement,
    language,
    media,
    mediatypes,
    overdue,
    ownership,
    pacing,
    partners,
    past,
    quiet,
    reviews,
    rights,
    sensitive_days,
    silence,
    stale,
    translations,
    validity,
    windows,
)
from majlis.dates import anchors, clock, durations, reading, rules
from majlis.explain.codes import ALL
from majlis.fields import codes as fields
from majlis.kinds import prose, read, reply
from majlis.leaks import codes as leaks
from majlis.load import active, files, settings, walk
from majlis.load import keydates as keydate_files
from majlis.mend import files as mending
from majlis.outputs.feeds import feed
from majlis.outputs.print import checks as sheets
from majlis.problems import Code
from majlis.source import codes as source
from majlis.source import culprit, slips

REST = "together"
"""The subject of whatever has no other."""
_SUBJECTS: Mapping[str, tuple[Iterable[Code], ...]] = {
    "writing": (source.CODES, slips.CODES, culprit.CODES),
    "values": (fields.CODES, reading.CODES, clock.CODES, durations.CODES, anchors.CODES, rules.CODES),
    "entries": (read.CODES, reply.CODES, prose.CODES),
    "files": (walk.CODES, files.CODES, active.CODES, settings.CODES, keydate_files.CODES, mending.CODES,
              judgement.CODES),
    REST: (),
    "platforms": (channels.CODES, media.CODES, mediatypes.CODES),
    "people": (approvals.CODES, rights.CODES, ownership.CODES, partners.CODES, disclosure.CODES, validity.CODES,
               chain.CODES),
    "language": (clauses.CODES, language.CODES, translations.CODES),
    "time": (windows.CODES, freezes.CODES, quiet.CODES, pacing.CODES, sensitive_days.CODES, past.CODES),
    "care": (overdue.CODES, stale.CODES, silence.CODES, reviews.CODES, drills.CODES, actions.CODES,
             campaign_gaps.CODES, balance.CODES),
    "site": (feed.CODES, sheets.CODES, leaks.CODES),
}


def subjects() -> dict[str, list[Code]]:
    """The codes of each subject, each name once, in the order of the alphabet."""
    found = {code.name: code for code in reversed(ALL)}
    subject_of = {code.name: subject for subject, lists in _SUBJECTS.items() for codes in lists for code in codes}
    return {subject: [code for name, code in sorted(found.items()) if subject_of.get(name, REST) == subject]
            for subject in _SUBJECTS}
