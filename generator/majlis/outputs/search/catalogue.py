"""All that the readers of an edition may find: of every document is known what it is made from, and made is only what
is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from majlis.edition import Edition
from majlis.kinds import Entry
from majlis.outputs.search.documents import (
    Document,
    Source,
    entry_document,
    entry_source,
    file_of,
    names_in,
    page_documents,
    source_of,
)
from majlis.outputs.search.said import Ranked, Said, said_by
from majlis.records import Records


class Catalogue:
    """The documents of *edition*, and *others* that are none of its content. What entries say is kept from one build
    to the next; what *known* entries were made from counts while their files are the same.
    """

    def __init__(self, edition: Edition, others: Iterable[Document], known: Mapping[str, Source]) -> None:
        self._before = Records[Said](edition.cache, "search", edition.audience, edition.marks.understood.hex())
        self._holds = edition.cache.held is not None
        self._given = {one.key: one for one in chain(page_documents(edition.workspace), others)}
        self._entries = {f"{entry.kind}/{entry.id}": entry for entry in edition.workspace.entries}
        self.sources: Mapping[str, Source] = {
            **dict(_sources(edition, self._entries, known)),
            **{key: source_of(one) for key, one in self._given.items()},
        }

    def __getitem__(self, key: str) -> Document:
        source = self.sources[key]
        if (entry := self._entries.get(key)) is None:
            given = self._given[key]
            self._before.read(key, source[0], lambda: (given.words, given.excerpt))
            return given
        return entry_document(entry, source, self._before.read(key, source[0], partial(said_by, entry)))

    def before(self, key: str, source: Source) -> Ranked | None:
        """The words of the document that was called *key* and made from *source*, if they were kept."""
        said = self._before.kept(key, source[0])
        return said[0] if said else None

    def keep(self) -> None:
        """Keep what all documents say for the next build."""
        still = self._before.kept if self._holds else self._before.still
        for key, source in self.sources.items():
            still(key, source[0])
        self._before.keep()


def _sources(
    edition: Edition, entries: Mapping[str, Entry], known: Mapping[str, Source]
) -> Iterator[tuple[str, Source]]:
    """What each of *entries* is made from, by its key: as it is *known*, where its file is the same."""
    names = names_in(edition.workspace)
    for key, entry in entries.items():
        source, file = known.get(key), file_of(entry)
        yield key, source if source and source[0] == file else entry_source(edition, entry, file, names)
