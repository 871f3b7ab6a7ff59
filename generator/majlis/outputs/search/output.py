"""The search index as files below `search/`: what a browser needs to answer, in pieces, when somebody seeks."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from majlis.edition import Edition
from majlis.kinds import KINDS
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.search.catalogue import Catalogue
from majlis.outputs.search.documents import HELP, IN_EACH_LANGUAGE, PAGE, Document, Source
from majlis.outputs.search.growth import NOTHING, Growth, Last, growth, known_of
from majlis.outputs.search.index import Pages, indexed
from majlis.outputs.search.labels import labels
from majlis.outputs.search.postings import LETTERS
from majlis.outputs.search.shards import Shard, shards
from majlis.records import Records
from majlis.standing import Standing, standing

Others = Callable[[Edition], Iterable[Document]]
FOLDER = "search/"
PER_FILE = 6
"""So many places of documents are in one file: a result costs little more than itself."""
_short = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_EPOCH = date(1970, 1, 1).toordinal()
_NAMES = (*(kind.name for kind in KINDS), PAGE, *IN_EACH_LANGUAGE)
_NO_PAGE = b"AAAA"


def search_index(edition: Edition, facts: Facts, others: Others = lambda edition: ()) -> Iterator[Artifact]:
    """The index of what the readers of *edition* may see, and no word more; the same for all languages. *others* gives
    what can be found besides the content.
    """
    kept = Records[Last](edition.cache, "index", edition.audience, edition.marks.understood.hex())
    last = kept.kept("", "") or NOTHING
    catalogue = Catalogue(edition, others(edition), known_of(last, edition))
    index = _Index(edition, growth(last, catalogue))
    yield from index.results(catalogue)
    catalogue.keep()
    sources = catalogue.sources
    del catalogue  # with all that was said, before the words take as much room
    made = index.made(edition, sources)
    files = list(shards(made.filed))
    for file in files:
        yield _file(f"words/{file.name}", file.words)
    yield _file("index", _manifest(edition, made, files))
    for lang in edition.languages:
        yield _file(lang, labels(edition, lang))
    if made != last:
        kept.put("", "", made)
    kept.keep()


class _Index:
    """The index of *edition*, made of the last one as it *grows*."""

    def __init__(self, edition: Edition, grows: Growth) -> None:
        self._grows, self._last = grows, grows.last
        self._has = edition.notes.has if edition.notes else lambda *file: False
        self._pages, self._found = Pages(), dict[int, tuple[int, str]]()
        self._about = bytearray(grows.last.about.encode())
        for number in grows.gone:
            self._tell(number, _NO_PAGE)
        size = (max(grows.numbers.values(), default=-1) + 1) * len(_NO_PAGE)
        self._about = self._about.ljust(size, b"A")[:size]

    def results(self, catalogue: Catalogue) -> Iterator[Artifact]:
        """What is shown of the documents, a few in a file."""
        new = {number // PER_FILE for number in (*self._grows.gone, *self._grows.come)}
        for file, few in groupby(self._grows.numbers.items(), lambda one: one[1] // PER_FILE):
            path, known = f"{FOLDER}found/{file}.json", self._last.found.get(file)
            if known and file not in new and self._has(path, *known):
                self._found[file] = known
                yield Artifact(path, b"", stands=Standing(*known))
            else:
                made = _file(f"found/{file}", [self._row(number, catalogue[key]) for key, number in few])
                self._found[file] = len(made.data), standing(made.data).digest
                yield made

    def made(self, edition: Edition, sources: Mapping[str, Source]) -> Last:
        """The index, once the results are made."""
        filed = indexed(self._last.filed, self._grows.left, self._pages)
        watch = edition.notes.watch if edition.notes else None
        borders = (watch.since, watch.until) if watch else ()
        return Last(edition.marks.around_posts, borders, sources, filed, self._about.decode(), self._found)

    def _row(self, number: int, one: Document) -> list[object]:
        """What is shown of a document, which is taken in if it is new."""
        if number in self._grows.come:
            self._pages.add(number, one.words, one.things)
            self._tell(number, _about(one).encode())
        day = one.day.isoformat() if one.day else ""
        return [number, one.kind, one.name, one.lang, day, one.state, one.title, one.excerpt]

    def _tell(self, number: int, about: bytes) -> None:
        """Say *about* the document of that *number* what is read first."""
        self._about[number * len(about):(number + 1) * len(about)] = about


def _manifest(edition: Edition, made: Last, files: Sequence[Shard]) -> dict[str, object]:
    """What is read first. *about* tells of each number, in four letters, the day, the kind, the language, whether it is
    over; *cuts* are the first skeletons of the files of words.
    """
    return {
        "today": edition.now.date().toordinal() - _EPOCH,
        "count": sum(not key.startswith(f"{HELP}/") for key in made.sources),
        "per": PER_FILE,
        "kinds": _NAMES,
        "about": made.about,
        "cuts": [file.first for file in files],
        "files": [file.name for file in files],
    }


def _about(document: Document) -> str:
    """Four letters of six bits: the first three are the day (from 1970; 0 for none) but for their highest bit, which
    goes before those of the fourth: kind, language, whether it is over.
    """
    day = min(max(document.day.toordinal() - _EPOCH, 1), 2 ** 17 - 1) if document.day else 0
    sort = _NAMES.index(document.kind) * 4 + (document.lang == "ar") * 2 + document.gone
    codes = day // 4096 + sort // 64 * 32, day // 64 % 64, day % 64, sort % 64
    return "".join(LETTERS[code] for code in codes)


def _file(name: str, value: object) -> Artifact:
    return Artifact(f"{FOLDER}{name}.json", _short(value).encode())
