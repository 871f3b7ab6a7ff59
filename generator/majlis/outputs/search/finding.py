"""What the index answers: step by step what `look/pages/search.js` does in the browser, for tests and for measuring."""

import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from majlis.outputs.search.documents import HELP, IN_EACH_LANGUAGE
from majlis.outputs.search.postings import LETTERS, read
from majlis.text.searching import Sought, sought

WEIGHTS = (6, 4, 2, 1)
"""What a hit counts for in a title, a tag, a text, in what the page belongs to."""
FEW, WIDEST, UNDATED = 8, 2, 180
"""So few results with all words let those with some of them in; so many files are read for a word that is still being
typed; so many days away is what has no day."""
Read = Callable[[str], bytes]


class Result(NamedTuple):
    """One page: its kind, its name (the id), and whether it has all that was sought."""

    kind: str
    name: str
    whole: bool


class _Hits(NamedTuple):
    """What one word found: what the best hit counts for, by the number of the page; how rare it is in the content,
    since the help must not decide which of the team's own words are common.
    """

    pages: Mapping[int, int]
    rarity: int


class Index:
    """The index in the files that *read* gives by their paths: `search/index.json`."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._known = self._load("index")

    def find(self, query: str, lang: str) -> list[tuple[int, bool]]:
        """The numbers of the pages that answer *query*, the best first, and whether they have all of its words."""
        seeking = sought(query)
        found = [self._hits(one) for one in seeking]
        score, weight, count = Counter[int](), Counter[int](), Counter[int]()
        for hits in found:
            for page, value in hits.pages.items():
                score[page] += value * hits.rarity
                weight[page] += hits.rarity
                count[page] += 1
        count = Counter({page: number for page, number in count.items() if self._readable(page, lang)})
        whole = {page for page in count if count[page] == len(found)}
        shown = set(whole)
        if sum(self._kind(page) != HELP for page in whole) < FEW:
            shown |= {page for page in count if weight[page] * 2 >= sum(hits.rarity for hits in found)}
        ranked = sorted(shown, key=lambda page: (
            page not in whole, self._kind(page) == HELP, -score[page], *self._standing(page, lang), page))
        return [(page, page in whole) for page in ranked]

    def results(self, query: str, lang: str, most: int = 10) -> list[Result]:
        """The first *most* results of *query* for a reader of *lang*."""
        found = ((self._row(page), whole) for page, whole in self.find(query, lang)[:most])
        return [Result(str(row[1]), str(row[2]), whole) for row, whole in found]

    def _hits(self, one: Sought) -> _Hits:
        pages: dict[int, int] = {}
        for word, places in self._words(one):
            tier = one.tier(word)
            for weight, text in zip(WEIGHTS, places.split(",") if tier else (), strict=False):
                for page in read(text):
                    pages[page] = max(pages.get(page, 0), tier * weight)
        own = sum(self._kind(page) != HELP for page in pages)
        return _Hits(pages, (self._known["count"] // own).bit_length() if own else 1)

    def _words(self, one: Sought) -> Iterator[tuple[str, str]]:
        """The words that may answer, each with where it stands."""
        for file in sorted(self._files(one)):
            yield from self._load(f"words/{self._known['files'][file]}").items()

    def _files(self, one: Sought) -> set[int]:
        cuts = [_order(cut) for cut in self._known["cuts"]]
        found = {bisect_right(cuts, _order(skeleton)) - 1 for skeleton in one.skeletons}
        for start in one.starts:
            first = max(bisect_right(cuts, _order(start)) - 1, 0)
            end = bisect_left(cuts, _order(start) + b"\xff\xff")
            found |= set(range(first, min(end, first + WIDEST)))
        return found - {-1}

    def _readable(self, page: int, lang: str) -> bool:
        """Whether a reader of *lang* is shown the page: some say the same in each language."""
        return self._kind(page) not in IN_EACH_LANGUAGE or bool(self._about(page)[1] & 2) == (lang == "ar")

    def _kind(self, page: int) -> str:
        return str(self._known["kinds"][self._about(page)[1] // 4])

    def _about(self, page: int) -> tuple[int, int]:
        """The day of *page*, and its sort: its kind, language, and whether it is over."""
        high, middle, low, sort = (LETTERS.index(letter) for letter in self._known["about"][page * 4:page * 4 + 4])
        return high % 32 * 4096 + middle * 64 + low, high // 32 * 64 + sort

    def _standing(self, page: int, lang: str) -> tuple[bool, bool, int]:
        """What decides between equals: not over, in the reader's language, near to the day of the build."""
        day, sort = self._about(page)
        far = abs(day - self._known["today"]) if day else UNDATED
        return bool(sort & 1), bool(sort & 2) != (lang == "ar"), far

    def _row(self, page: int) -> list[Any]:
        rows: list[list[Any]] = self._load(f"found/{page // self._known['per']}")
        return next(row for row in rows if row[0] == page)

    def _load(self, name: str) -> Any:
        return json.loads(self._read(f"search/{name}.json"))


def _order(skeleton: str) -> bytes:
    return skeleton.encode("utf-16-be", "surrogatepass")
