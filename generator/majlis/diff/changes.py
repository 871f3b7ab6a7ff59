"""What a change does to one entry: the records."""

from datetime import date

from majlis.diff.timing import Timing
from majlis.kinds import Entry, Hold
from majlis.values import dataclass
from majlis.words import Words

WHATS = (
    "added", "moved", "cancelled", "deleted", "unreadable", "held", "freed", "voided", "status", "channels", "text",
    "retitled", "visibility", "deliverables", "rules", "details", "approved", "renamed",
)
"""What can be told of an entry, in the order in which it is told.

`unreadable` is one that was there and whose file can't be read now, `voided` that approvals no longer hold, `renamed` a
new path; `deliverables` and `rules` are parts of a brief, a policy or a playbook, by their ids.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A rule, a check, a deliverable or the like: *what* happened (added, removed, changed) to which, by its *id*."""

    what: str
    label: Words
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a change does to *entry*, which is as it is, or as it was where it is gone.

    *before* and *after* are times. *old* and *new* are a title, status, visibility, version or path; *less* and *more*
    ids of channels, or of members whose approvals went and came; *fields* are the names of what changed; *holds* are
    those that stop or stopped it. *cause* is what moved it where its own file did not: `event:<id>`, `hijri:<day>`,
    `settings`.
    """

    what: str
    entry: Entry
    before: Timing | None = None
    after: Timing | None = None
    old: str = ""
    new: str = ""
    less: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    fields: tuple[Words, ...] = ()
    parts: tuple[Part, ...] = ()
    holds: tuple[Hold, ...] = ()
    reason: str = ""
    cause: str = ""

    @property
    def order(self) -> tuple[int, date, str]:
        """By what it is, by day, by path."""
        times = self.after or self.before or Timing()
        first = times.moments[0].at if times.moments else date.max
        return WHATS.index(self.what), date(first.year, first.month, first.day), self.entry.path
