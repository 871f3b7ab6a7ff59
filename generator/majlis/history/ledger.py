"""The ledger: what the steps of a branch make of each file, kept from one run to the next."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from majlis.folders import SETTINGS
from majlis.history.log import Step
from majlis.kinds import KINDS

REMEMBERED = timedelta(days=30)
"""How long the contents that a step replaced are of use: as long as a cancellation stays in the feed."""
_TOLD_ELSEWHERE = ("content/holds/", "content/keydates/", "content/campaigns/", "content/events/")


class Record(NamedTuple):
    """What is known of a path: the times (seconds) of its first and last step, how many there were, the ordinal of the
    last, and that of the step that brought it, with the object it held then.
    """

    created: int
    changed: int
    times: int
    ordinal: int
    born: int
    first: str


class Gone(NamedTuple):
    """A file that was deleted: its record up to the step before, that of its deletion, the object that was deleted."""

    path: str
    record: Record
    ordinal: int
    blob: str


class Past(NamedTuple):
    """That *path* held the object *blob* (None: there was no such file) from the step *ordinal* at *at* on, or until
    then.
    """

    path: str
    ordinal: int
    at: int
    blob: str | None


@dataclass
class Ledger:
    """The branch up to *commit*, its step *ordinal* at *at* (seconds); *commits* are the hashes of all steps to it.

    *records* are by path, of files that are there and not; *gone* are deletions; *versions* are of files of which other
    files' events tell something; *replaced* is what was replaced or deleted lately.
    """

    commit: str | None = None
    ordinal: int = 0
    at: int = 0
    records: dict[str, Record] = field(default_factory=dict)
    gone: list[Gone] = field(default_factory=list)
    versions: list[Past] = field(default_factory=list)
    replaced: list[Past] = field(default_factory=list)
    commits: list[str] = field(default_factory=list)

    def take(self, steps: Iterable[Step]) -> None:
        """Go on with *steps*."""
        for step in steps:
            self.commit, self.ordinal, self.at = step.commit, step.ordinal, step.at
            self.commits.append(step.commit)
            for path, before, after in step.touched:
                self._touch(path, before, after)

    def forget(self, committed: int) -> None:
        """Drop what was replaced too long before *committed*, the time of HEAD."""
        oldest = committed - int(REMEMBERED.total_seconds())
        self.replaced = [past for past in self.replaced if past.at >= oldest]

    def _touch(self, path: str, before: str | None, after: str | None) -> None:
        known = self.records.get(path)
        if known is None or before is None:
            known = Record(self.at, self.at, 0, self.ordinal, self.ordinal, after or "")
        if before and after is None and _is_entry(path):
            self.gone.append(Gone(path, known, self.ordinal, before))
        self.records[path] = known._replace(changed=self.at, times=known.times + 1, ordinal=self.ordinal)
        if before and _is_entry(path):
            self.replaced.append(Past(path, self.ordinal, self.at, before))
        if path in SETTINGS or path.startswith(_TOLD_ELSEWHERE):
            self.versions.append(Past(path, self.ordinal, self.at, after))


def _is_entry(path: str) -> bool:
    return path.endswith(".md") and any(path.startswith(f"{kind.folder}/") for kind in KINDS)
