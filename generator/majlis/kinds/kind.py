"""What is known of a kind of entry besides its fields: its folder, its names, its ready statuses."""

from collections.abc import Mapping
from typing import cast

from majlis.fields import fields_of
from majlis.fields.types import Choice
from majlis.kinds.entry import Entry
from majlis.values import dataclass
from majlis.words import Words


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry. *folder* is where its files live, from the root; its last part is also that of its address.

    *word* names one of it, *plural* the list. From the *ready* statuses on, fields marked `Need.READY` must be there.
    """

    name: str
    record: type[Entry]
    folder: str
    word: Words
    plural: Words
    ready: tuple[str, ...]

    @property
    def section(self) -> str:
        """The folder of its pages: `posts`, `briefs`."""
        return self.folder.rpartition("/")[2]

    @property
    def states(self) -> Mapping[str, Words]:
        """The statuses that an entry of this kind can have, with their labels."""
        return cast(Choice, fields_of(self.record)[self.record.state_field].type).labels
