"""What a text says to the index: its words by how much they say about it, and the first ones for who reads the results.

Finding them takes longer than all else of the index, and what an entry says hangs on little more than its file: they
are kept from one build to the next.
"""

from collections.abc import Iterator

from majlis.kinds import Entry, Post, Reply
from majlis.outputs.search.fields import texts_in
from majlis.outputs.search.plain import opening, visible
from majlis.text.searching import words

_ELSEWHERE = frozenset({"title", "caption"})

Ranked = tuple[str, str, str]
"""The words of a title, of tags, and of all that is written: each once, where it says most, parted by blanks."""


Said = tuple[Ranked, str]
"""What an entry says, and how its text begins."""


def ranked(title: str, tags: str, text: str) -> Ranked:
    """The words of the three."""
    seen: set[str] = set()
    title, tags, text = (_fresh(part, seen) for part in (title, tags, text))
    return title, tags, text


def _fresh(text: str, seen: set[str]) -> str:
    """The words of *text* that were not *seen*, which are from now on."""
    fresh = [word for word in dict.fromkeys(words(text)) if word not in seen]
    seen.update(fresh)
    return " ".join(fresh)


def said_by(entry: Entry) -> Said:
    """What *entry* says."""
    tags = " ".join((*entry.tags, *getattr(entry, "hashtags", ())))
    body = _body(entry)
    return ranked(entry.title, tags, "\n".join((body, *_fields(entry)))), _opening(entry, body)


def _body(entry: Entry) -> str:
    if isinstance(entry, Post):
        return visible(entry.text) if entry.format == "article" else entry.text
    return visible(entry.body)


def _opening(entry: Entry, body: str) -> str:
    """The first words of the body, or those of the first field where it has none."""
    if isinstance(entry, Post) and entry.format != "article":
        return opening(body, markdown=False)
    answer = (entry.texts.get(entry.lang) or next(iter(entry.texts.values()), "")) if isinstance(entry, Reply) else ""
    opens = opening(answer, markdown=False) or opening(body, markdown=True)
    return opens or opening(next(_fields(entry), ""), markdown=False)


def _fields(entry: Entry) -> Iterator[str]:
    return texts_in(entry, _ELSEWHERE)
