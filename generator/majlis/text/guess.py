"""What an author probably meant by a word that is not known."""

import difflib
from collections.abc import Iterable

# Nobody mistypes a word of this length, and comparing one takes long.
_LONGEST = 100


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The word of *known* most like *word*, without regard to case and to `-` or `_`; None if none is near.

    *cutoff*, from 0 to 1, is how like it must be.
    """
    if len(word) > _LONGEST:
        return None
    by_plain = {_plain(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(_plain(word), by_plain, n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
