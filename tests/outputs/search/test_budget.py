"""What a search costs a reader of 10,000 entries whose words are spread as in a language."""

import gzip
import itertools
import random
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from majlis.edition import Edition
from majlis.outputs.search import Document, search_index
from majlis.outputs.search.finding import Index
from majlis.outputs.search.said import ranked

pytestmark = pytest.mark.slow
ENTRIES, SHOWN, KB = 10_000, 8, 1024
LETTERS = {"ar": "ابتجحدرسشعفقكلمنهوي", "en": "abcdefghilmnoprstuw"}
_START = date(2025, 1, 1).toordinal()


def _words(rng: random.Random, lang: str) -> Iterator[str]:
    """Words without end: few of them often, most of 20,000 seldom."""
    known = ["".join(rng.choices(LETTERS[lang], k=rng.randint(3, 8))) for _ in range(20_000)]
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(known))))
    while True:
        yield from rng.choices(known, cum_weights=weights, k=1000)


def _documents(edition: Edition) -> Iterator[Document]:
    rng = random.Random(1)
    source = {lang: _words(rng, lang) for lang in LETTERS}
    for number in range(ENTRIES):
        lang = "ar" if number % 2 else "en"
        title, body = (" ".join(itertools.islice(source[lang], count)) for count in (5, 60))
        day = date.fromordinal(_START + number % 900)
        yield Document("post", f"post-{number}", lang, title, day, "draft", False, body[:110], ranked(title, "", body),
                       ("post المنشور", "facebook فيسبوك", "Huda هدى"))


def test_the_first_query_and_every_later_one_are_cheap(edition: Callable[..., Edition]) -> None:
    files = {file.path: file.data for file in search_index(edition({}), {}, _documents)}
    read: dict[str, Any] = {}
    index = Index(lambda path: read.setdefault(path, files[path]))
    titles = [document.title.split() for document in itertools.islice(_documents(edition({})), 0, ENTRIES, 127)]
    costs = []
    for place, title in enumerate(titles):
        read.clear()
        assert index.results(" ".join(title[:1 + place % 3]), "ar", SHOWN)
        costs.append([data for path, data in read.items() if path != "search/index.json"])
    first = len(files["search/index.json"]) + len(files["search/ar.json"]) + max(sum(map(len, cost)) for cost in costs)
    assert first < 200 * KB
    sent = [sum(len(gzip.compress(data)) for data in cost) for cost in costs]
    plain = sorted(sum(map(len, cost)) for cost in costs)
    assert max(sent) < 20 * KB
    assert plain[len(plain) * 19 // 20] < 20 * KB
