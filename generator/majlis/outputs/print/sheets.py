"""All printed sheets of an edition: those of entries, and those made across entries.

To add a sheet of a kind: its line in `SHEETS` and in `choice.UNPRINTED`. To add one made across entries: a function
`(Edition) -> Iterator[Job]`, its line in `ACROSS`.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Brief, Entry, Event, Playbook, Report
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.print.brief import brief_sheet
from majlis.outputs.print.choice import printed
from majlis.outputs.print.event import event_sheet
from majlis.outputs.print.handbook import handbook_jobs
from majlis.outputs.print.jobs import Job, Jobs, Sheet
from majlis.outputs.print.months import month_jobs
from majlis.outputs.print.playbook import playbook_sheet
from majlis.outputs.print.replies import reply_jobs
from majlis.outputs.print.report import report_sheet
from majlis.outputs.print.setting import set_jobs
from majlis.outputs.print.writer import writer_for

Make = Callable[[Any, Any], Sheet]

SHEETS: Mapping[type[Entry], Make] = {
    Playbook: playbook_sheet,
    Brief: brief_sheet,
    Event: event_sheet,
    Report: report_sheet,
}
"""What makes the sheet of an entry, by its kind; `choice` says in which statuses there is one."""


ACROSS: tuple[Jobs, ...] = (
    handbook_jobs,
    reply_jobs,
    month_jobs,
)
"""What makes the sheets that are no entry's: handbooks, months, reply sheets."""


def print_sheets(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The PDF of each sheet; drafts say so on theirs. Extents are in pages.

    Nothing without the wheels that print: ask `printing_available`.
    """
    yield from set_jobs(edition, jobs_of(edition))


def jobs_of(edition: Edition) -> Iterator[Job]:
    """Every sheet of *edition*, those of entries first."""
    yield from entry_jobs(edition)
    for make in ACROSS:
        yield from make(edition)


def entry_jobs(edition: Edition) -> Iterator[Job]:
    """The sheets of entries, each in the entry's language."""
    for entry in printed(edition.workspace.entries):
        yield entry_job(edition, entry)


def entry_job(edition: Edition, entry: Entry) -> Job:
    """The sheet of *entry*, which must be of a kind that has one."""
    write = partial(sheet_of, edition, entry)
    return Job(entry.id, addresses.pdf(entry), entry.lang, write, edition.marks.of(entry))


def sheet_of(edition: Edition, entry: Entry) -> Sheet:
    """The sheet of *entry*, of a kind that has one, as it goes to the press."""
    return SHEETS[type(entry)](writer_for(edition, entry), entry)
