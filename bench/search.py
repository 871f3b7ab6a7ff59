"""What the search index of N entries costs: to make, and to a reader, by query.

    python bench/search.py 10000

Half of the entries are Arabic. Their words are made from roots and patterns and chosen as words are in any language:
few of them very often, most of them seldom. Sizes are those of the files, and in brackets what a server sends that
compresses them.
"""

import argparse
import gc
import gzip
import itertools
import random
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus

from majlis.edition import Edition, edition_for
from majlis.load import load
from majlis.outputs.search import search_index
from majlis.outputs.search.finding import Index

ROOTS = [a + b + c for a, b, c in itertools.product("بتجحدرسشعفقكلمنهو", "بتجحدرسعفقلمن", "بدرعقلمن") if a != b != c]
PATTERNS = ("{0}{1}{2}", "{0}ا{1}{2}", "م{0}{1}و{2}", "{0}{1}ي{2}", "ت{0}{1}ي{2}", "ا{0}{1}ا{2}", "ال{0}{1}{2}ة",
            "{0}{1}{2}ات", "وال{0}{1}ا{2}", "{0}{1}{2}هم", "ب{0}{1}{2}", "م{0}ا{1}{2}ة")
SYLLABLES = ("ba", "co", "den", "fi", "gra", "ho", "ling", "mar", "no", "per", "ri", "sto", "tu", "ver", "win", "sal")
ENDINGS = ("", "s", "ing", "ed", "er", "ly", "ation")
SHOWN = 8


def arabic(rng: random.Random) -> list[str]:
    """25,000 words, the most frequent first."""
    made = [pattern.format(*root) for root in ROOTS for pattern in PATTERNS]
    return list(dict.fromkeys(rng.sample(made, min(len(made), 25_000))))


def english(rng: random.Random) -> list[str]:
    """The same for English."""
    made = ["".join(parts) for parts in itertools.product(SYLLABLES, SYLLABLES, SYLLABLES, ENDINGS)]
    return rng.sample(made, 25_000)


def write(root: Path, entries: int) -> None:
    """The corpus of bench/corpus.py with words of these languages."""
    rng = random.Random(1)
    chosen = {lang: _endless(rng, words(rng)) for lang, words in (("ar", arabic), ("en", english))}
    corpus._words = lambda _, number, count: " ".join(itertools.islice(chosen["en" if number % 2 else "ar"], count))
    corpus.write_corpus(root, entries)


def _endless(rng: random.Random, words: list[str]) -> Iterator[str]:
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))
    while True:
        yield from rng.choices(words, cum_weights=weights, k=1000)


def edition_of(root: Path) -> Edition:
    """The team's edition."""
    workspace = load(root).workspace
    assert workspace
    return edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))


def queries(edition: Edition) -> list[str]:
    """The titles' first words, one to three of them; numbers; what is in nearly every entry."""
    rng = random.Random(2)
    titles = [entry.title.split() for entry in rng.sample(edition.workspace.entries, 150)]
    return [" ".join(title[:1 + place % 3]) for place, title in enumerate(titles)] + ["2027", "facebook huda", "post"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("entries", type=int)
    with TemporaryDirectory() as folder:
        write(Path(folder), parser.parse_args().entries)
        edition = edition_of(Path(folder))
    _ = edition.plan.slots_by_post
    gc.set_threshold(100_000, 20, 100)  # as the command line does
    start = time.process_time()
    files = {file.path: file.data for file in search_index(edition, {})}
    print(f"made in {time.process_time() - start:.2f} s of CPU: {len(files)} files, {_kb(files.values())}")
    read: list[str] = []
    index = Index(lambda path: read.append(path) or files[path])  # type: ignore[func-returns-value]
    first = _kb([files["search/index.json"], files["search/ar.json"]])
    print(f"the first query reads {first} more than any other")
    costs = []
    for query in queries(edition):
        read.clear()
        index.results(query, "ar", SHOWN)
        asked = set(read) - {"search/index.json"}
        costs.append((sum(len(files[path]) for path in asked), [files[path] for path in asked], query))
    costs.sort(key=lambda cost: cost[0])
    for name, cost in (("half of the queries", costs[len(costs) // 2]), ("19 of 20", costs[len(costs) * 19 // 20]),
                       ("every one", costs[-1])):
        print(f"{name}: at most {_kb(cost[1])}, {len(cost[1])} files, as for '{cost[2]}'")


def _kb(files: object) -> str:
    data = list(files)  # type: ignore[call-overload]  # bytes of files
    return f"{sum(map(len, data)) / 1024:.1f} KB ({sum(len(gzip.compress(one)) for one in data) / 1024:.1f})"


if __name__ == "__main__":
    main()
