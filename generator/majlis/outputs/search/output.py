"""The search index as files below `search/`: what a browser needs to answer, in pieces, when somebody seeks."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby

from majlis.edition import Edition
from majlis.kinds import KINDS
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.search.documents import HELP, IN_EACH_LANGUAGE, PAGE, Document, documents
from majlis.outputs.search.index import indexed
from majlis.outputs.search.labels import labels
from majlis.outputs.search.places import places
from majlis.outputs.search.postings import LETTERS
from majlis.outputs.search.shards import Shard, shards

Others = Callable[[Edition], Iterable[Document]]
FOLDER = "search/"
PER_FILE = 6
"""So many places of documents are in one file: a result costs little more than itself."""
_short = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_EPOCH = date(1970, 1, 1).toordinal()
_NAMES = (*(kind.name for kind in KINDS), PAGE, *IN_EACH_LANGUAGE)


def search_index(edition: Edition, facts: Facts, others: Others = lambda edition: ()) -> Iterator[Artifact]:
    """The index of what the readers of *edition* may see, and no word more; the same for all languages. *others* gives
    what can be found besides the content.
    """
    every = {document.key: document for document in chain(documents(edition), others(edition))}
    numbers = places(every)
    found = {number: every[key] for key, number in numbers.items()}
    files = list(shards(indexed(found)))
    yield _file("index", _manifest(edition, found, files))
    for file in files:
        yield _file(f"words/{file.name}", {word.text: word.pages for word in file.words})
    yield from _results(found)
    for lang in edition.languages:
        yield _file(lang, labels(edition, lang))


def _manifest(edition: Edition, found: Mapping[int, Document], files: Sequence[Shard]) -> dict[str, object]:
    """What is read first. *about* tells of each number, in four letters, the day, the kind, the language, whether it is
    over; *cuts* are the first skeletons of the files of words.
    """
    return {
        "today": edition.now.date().toordinal() - _EPOCH,
        "count": sum(one.kind != HELP for one in found.values()),
        "per": PER_FILE,
        "kinds": _NAMES,
        "about": "".join(_about(found.get(number)) for number in range(max(found, default=-1) + 1)),
        "cuts": [file.first for file in files],
        "files": [file.name for file in files],
    }


def _about(document: Document | None) -> str:
    """Four letters of six bits: the first three are the day (from 1970; 0 for none) but for their highest bit, which
    goes before those of the fourth: kind, language, whether it is over.
    """
    if document is None:
        return "AAAA"
    day = min(max(document.day.toordinal() - _EPOCH, 1), 2 ** 17 - 1) if document.day else 0
    sort = _NAMES.index(document.kind) * 4 + (document.lang == "ar") * 2 + document.gone
    codes = day // 4096 + sort // 64 * 32, day // 64 % 64, day % 64, sort % 64
    return "".join(LETTERS[code] for code in codes)


def _results(found: Mapping[int, Document]) -> Iterator[Artifact]:
    """What is shown of the documents, a few in a file; each with its number."""
    for file, few in groupby(found.items(), lambda one: one[0] // PER_FILE):
        yield _file(f"found/{file}", [_row(number, one) for number, one in few])


def _row(number: int, one: Document) -> list[object]:
    day = one.day.isoformat() if one.day else ""
    return [number, one.kind, one.name, one.lang, day, one.state, one.title, one.excerpt]


def _file(name: str, value: object) -> Artifact:
    return Artifact(f"{FOLDER}{name}.json", _short(value).encode())
