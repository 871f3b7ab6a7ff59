"""Many pieces, looked for in long texts at once, in one pass over the text.

Of each piece some beginnings are kept, one for each offset below a step, so that only every second or third place of a
text need be looked up. Whole stretches are passed over by `isdisjoint`, which is where the speed comes from.
"""

from collections.abc import Iterable, Iterator

from majlis.leaks.pieces import LEAST, MOST

_STRETCH = 512
_LONG = 16
Where = tuple[int, int]
"""Of a piece, how far behind its begin the look-up is, and its length."""


class _Group:
    """Pieces of *least* characters or more, found by looking at every *step*-th place of a text."""

    def __init__(self, least: int, step: int) -> None:
        self._size, self._step = least - step + 1, step
        self._slices = [slice(at, at + self._size) for at in range(0, _STRETCH + MOST, step)]
        self._places: dict[str, tuple[Where, ...]] = {}
        self._one: dict[Where, tuple[Where]] = {}

    def add(self, piece: str) -> None:
        """Take in a piece."""
        for offset in range(self._step):
            where, gram = (offset, len(piece)), piece[offset:offset + self._size]
            known = self._places.get(gram)
            if known is None:
                self._places[gram] = self._one.setdefault(where, (where,))
            elif where not in known:
                self._places[gram] = (*known, where)

    def found(self, text: str) -> Iterator[str]:
        """What may be pieces in *text*, which is a stretch long: they are of the right length at the right place."""
        if not self._places or self._places.keys().isdisjoint(map(text.__getitem__, self._slices)):
            return
        for number, gram in enumerate(map(text.__getitem__, self._slices)):
            for offset, length in self._places.get(gram, ()):
                begin = number * self._step - offset
                yield text[begin:begin + length]


class Needles:
    """Pieces of 8 to 32 characters."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = set(pieces)
        self._short, self._long = _Group(LEAST, 2), _Group(_LONG, 3)
        for piece in self._pieces:
            (self._long if len(piece) >= _LONG else self._short).add(piece)

    def __len__(self) -> int:
        return len(self._pieces)

    def found(self, text: str) -> set[str]:
        """The pieces that stand in *text*."""
        hits: set[str] = set()
        for start in range(0, len(text) if self._pieces else 0, _STRETCH):
            stretch = text[start:start + _STRETCH + MOST]
            hits.update(self._pieces.intersection(self._long.found(stretch)))
            hits.update(self._pieces.intersection(self._short.found(stretch)))
        return hits

    def forget(self, text: str) -> None:
        """Look no more for what stands in *text*."""
        self._pieces -= self.found(text)
