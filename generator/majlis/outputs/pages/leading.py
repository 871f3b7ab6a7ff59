"""An entry and its translations stand once in a list, led by the one in the reader's language."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from majlis.kinds import Entry
from majlis.outputs.pages.view import View

E = TypeVar("E", bound=Entry)


def leading(view: View, entries: Iterable[E]) -> Iterator[tuple[E, tuple[E, ...]]]:
    """Of each entry and its translations the one in the view's language, else the first, with the others behind it."""
    seen = set[str]()
    for entry in entries:
        if entry.id in seen:
            continue
        twins = view.edition.workspace.translations.get(entry.id, ())
        group = (entry, *(twin for twin in twins if isinstance(twin, type(entry))))
        seen |= {one.id for one in group}
        lead = next((one for one in group if one.lang == view.lang), entry)
        yield lead, tuple(one for one in group if one is not lead)
