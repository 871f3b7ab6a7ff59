"""The words of all documents, each with the pages in which it stands, by what it says about them."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial

from majlis.outputs.search.postings import read, written
from majlis.outputs.search.said import Ranked
from majlis.text.searching import filed_under, words

CLASSES = 4
"""Of a document's texts: its title, its tags, what is written in it, what it belongs to."""
Filed = Mapping[str, Mapping[str, str]]
"""By their skeletons the words, in their order, each with the pages in which it stands: `title,tags,text,things`, of
the first three by the first of them. A word of which nobody can say what it begins with («وقت») stands below two.
"""


_numbers = partial(array, "I")  # of a third of a million numbers a list would take twice the room


class Pages:
    """The pages in which words stand, of some documents."""

    def __init__(self) -> None:
        self._lists: list[defaultdict[str, array[int]]] = [defaultdict(_numbers) for _ in range(CLASSES - 1)]
        self._things: defaultdict[str, array[int]] = defaultdict(_numbers)

    def add(self, number: int, ranked: Ranked, things: Iterable[str]) -> None:
        """The document that has this *number*, greater than those before it."""
        for pages, text in zip(self._lists, ranked, strict=True):
            for word in text.split():
                pages[word].append(number)
        for thing in things:
            self._things[thing].append(number)

    @property
    def words(self) -> set[str]:
        """All words."""
        return set(self._named).union(*self._lists)

    def of(self, word: str) -> list[Sequence[int]]:
        """The pages in which *word* stands, which rise, for each class of texts."""
        last = sorted(set().union(*(self._things[thing] for thing in self._named.get(word, ()))))
        return [*(pages.get(word, ()) for pages in self._lists), last]

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """What pages belong to, by its words: hundreds of pages to one thing, so that its words are found once."""
        found = defaultdict[str, list[str]](list)
        for thing in self._things:
            for word in words(thing):
                found[word].append(thing)
        return dict(found)


def indexed(before: Filed, gone: Pages, come: Pages) -> Filed:
    """All words as they were *before*, without the pages that are *gone* and with those that have *come*."""
    found, changed = dict(before), defaultdict[str, dict[str, str]](dict)
    for word in gone.words | come.words:
        left, added = gone.of(word), come.of(word)
        if left != added:
            skeletons = filed_under(word)
            pages = _written(before.get(skeletons[0], {}).get(word, ""), left, added)
            for skeleton in skeletons:
                changed[skeleton][word] = pages
    for skeleton, few in changed.items():
        found[skeleton] = {word: pages for word, pages in sorted({**before.get(skeleton, {}), **few}.items()) if pages}
    return {skeleton: few for skeleton, few in found.items() if few}


def _written(before: str, left: Sequence[Sequence[int]], added: Sequence[Sequence[int]]) -> str:
    """The pages of a word by their classes, of which some *left* and some are *added*."""
    texts = before.split(",") + [""] * CLASSES
    return ",".join(
        text if out == new else written(sorted({*read(text)}.difference(out).union(new)) if text else new)
        for text, out, new in zip(texts, left, added, strict=False)
    ).rstrip(",")
