"""A second opinion on who may read what, by the word `visibility` and the schema's marks alone.

Should the stripping ever let through what it must not, its result still does not count as shown.
"""

from collections.abc import Mapping

from majlis.fields import Field
from majlis.kinds import Entry
from majlis.values import dataclass
from majlis.workspace import Workspace

TEAM, _PUBLIC, _PARTNER = "team", "public", "partner:"


@dataclass(frozen=True)
class Opinion:
    """Of the files by their paths, what their authors wrote as `visibility`."""

    audience: str
    visibility: Mapping[str, str]

    def sees(self, path: str) -> bool:
        """Whether the audience may see anything of the file. Status and time can only take away from it."""
        seen = self.visibility.get(path, TEAM)
        return seen != "private" if self.audience == TEAM else seen in (_PUBLIC, self.audience)

    def reads(self, spec: Field, record: object) -> bool:
        """Whether the audience may read a field of *record*."""
        if self.audience == TEAM or not spec.for_team:
            return True
        return spec.to_partner and self.audience == f"{_PARTNER}{getattr(record, 'partner', None)}"

    def reads_body(self, entry: Entry) -> bool:
        """Whether the body is for the audience."""
        return self.audience == TEAM or not entry.body_for_team


def opinion_on(whole: Workspace, audience: str) -> Opinion:
    """What the authors of *whole* say of *audience*."""
    entries = {entry.path: entry.visibility for entry in whole.entries}
    return Opinion(audience, entries | {page.path: page.visibility for page in whole.prose})
