"""The words of all documents, each with the pages in which it stands, by what it says about them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
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
    lists = [defaultdict[str, list[int]](list) for _ in range(CLASSES)]
    things: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in found.items():
        for pages, text in zip(lists, document.words, strict=False):
            for word in text.split():
                pages[word].append(number)
        for thing in document.things:
            things[thing].append(number)
    lists[-1] = _by_word(things)
    for word in sorted(set().union(*lists)):
        yield Word(word, ",".join([written(pages[word]) if word in pages else "" for pages in lists]).rstrip(","))


def _by_word(things: Mapping[str, list[int]]) -> defaultdict[str, list[int]]:
    """The words of what pages belong to; hundreds of pages to one thing, so that its words are found once."""
    found = defaultdict[str, set[int]](set)
    for thing, numbers in things.items():
        for word in words(thing):
            found[word].update(numbers)
    return defaultdict(list, {word: sorted(numbers) for word, numbers in found.items()})
