"""The words of all documents, each with the pages in which it stands, by what it says about them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from majlis.outputs.search.documents import Document
from majlis.outputs.search.postings import written
from majlis.text.searching import words

CLASSES = 4
"""Of a document's texts: its title, its tags, what is written in it, what it belongs to."""


class Word(NamedTuple):
    """A word, and in which pages it stands: `title,tags,text,things`, of the first three by the first of them."""

    text: str
    pages: str


def indexed(found: Mapping[int, Document]) -> Iterator[Word]:
    """All words of the documents *found*, by their numbers, in the order of the numbers."""
    lists = [defaultdict[str, list[int]](list) for _ in range(CLASSES - 1)]
    things: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in found.items():
        for pages, text in zip(lists, document.words, strict=True):
            for word in text.split():
                pages[word].append(number)
        for thing in document.things:
            things[thing].append(number)
    named = _named(things)
    for word in sorted(set(named).union(*lists)):
        last = sorted(set().union(*(things[thing] for thing in named.get(word, ()))))
        yield Word(word, ",".join(map(written, (*(pages.get(word, ()) for pages in lists), last))).rstrip(","))


def _named(things: Iterable[str]) -> dict[str, list[str]]:
    """What pages belong to, by its words: hundreds of pages to one thing, so that its words are found once."""
    found = defaultdict[str, list[str]](list)
    for thing in things:
        for word in words(thing):
            found[word].append(thing)
    return dict(found)
