"""What is particular to the pages of one kind, beside what every entry's page shows."""

from collections.abc import Callable
from typing import Any

from majlis.kinds import Kind
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.values import dataclass


def _nothing(view: View, entry: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Own:
    """The pages of one kind.

    *shows* are the fields that its own template shows; every other field is shown by its declaration. Those in *first*
    stand above the rest, in this order. *make* gives the template what it shows besides the fields, as `own`;
    *listing* makes the kind's list, where the usual table is not the best.
    """

    shows: frozenset[str] = frozenset()
    first: tuple[str, ...] = ()
    make: Callable[[View, Any], object] = _nothing
    listing: Callable[[View, Kind], Artifact] | None = None
