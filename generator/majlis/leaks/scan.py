"""One scan of one build."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from majlis.leaks.codes import LEAK, masked
from majlis.leaks.files import readable
from majlis.leaks.known import own_words
from majlis.leaks.needles import Needles
from majlis.leaks.opinion import TEAM, opinion_on
from majlis.leaks.pieces import SHORTEST, pieces, readings, whole_sentences
from majlis.leaks.squeeze import as_words, plain, squeezed, tags_in, without_tags
from majlis.leaks.texts import Said, strings_in, texts_of, written_in
from majlis.problems import Problem, in_order
from majlis.workspace import Workspace


class Made(Protocol):
    """A file of the site; *source* says what went into it, where its bytes don't show that."""

    @property
    def path(self) -> str: ...

    @property
    def data(self) -> bytes: ...

    @property
    def source(self) -> Callable[[], str] | None: ...


M = TypeVar("M", bound=Made)


class Scan:
    """Reads a site for what is in *whole* and not in *shown*, the part of it that *audience* may see. What the team
    says elsewhere on every site, such as its name in mkdocs.yml, is *said*; *years* are those whose holidays it shows.
    """

    def __init__(
        self, whole: Workspace, shown: Workspace, audience: str, said: Iterable[str] = (), years: Iterable[int] = ()
    ) -> None:
        self._whole, self._shown, self._audience = whole, shown, audience
        self._said, self._years = tuple(said), tuple(years)
        self._opinion = opinion_on(whole, audience)
        self._lines: set[bytes] = set()
        self._forms: set[str] = set()
        self._passed: set[str] = set()
        self._hits: dict[str, str] = {}

    @property
    def looks(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._needles)

    def over(self, made: Iterable[M]) -> Iterator[M]:
        """*made*, each file read on its way."""
        for file in made:
            self.read(file.path, file.data, file.source)
            yield file

    def read_folder(self, folder: Path) -> None:
        """Read every file below *folder*. Raises OSError."""
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                self.read(file.relative_to(folder).as_posix(), file.read_bytes())

    def read(self, path: str, data: bytes, source: Callable[[], str] | None = None) -> None:
        """Read one file. Lines that were read before, such as the frame of every page, cost nothing."""
        if not self._needles:
            return
        for part in readable(path, data, source() if source else None):
            lines = set(part.lines) - self._lines
            self._lines |= lines
            text = b"\n".join(lines).decode("utf-8", "replace")
            forms = {*without_tags(text).split("\n"), *tags_in(text)}
            if not part.path.endswith(".html"):
                forms.update(text.split("\n"))
            text = "\n".join(forms - self._forms)
            fresh = set(squeezed(text).split("\n")) - self._passed
            self._forms |= forms
            self._passed |= fresh
            self._note(self._needles.found("\n".join(fresh)), text, fresh, part.path)

    def _note(self, hits: set[str], text: str, fresh: set[str], path: str) -> None:
        """Keep those of *hits* that stand in *text* as they were written. Lines of others are read again when they come
        in another form: «فيديو، تيك توك» hides no «فيديو تيك توك» that comes later.
        """
        shown = plain(text) if hits else ""
        for hit in hits - self._hits.keys():
            if hit not in self._written or any(re.search(as_words(one), shown) for one in self._written[hit]):
                self._hits[hit] = path
            else:
                self._passed -= {line for line in fresh if hit in line}

    def problems(self) -> list[Problem]:
        """One for each text that came through, at its place, with the first file in which it is."""
        return in_order(
            LEAK.at(said.place, field=said.field, text=masked(said.text), audience=self._audience, file=path)
            for said, path in self._leaked()
        )

    def _leaked(self) -> Iterator[tuple[Said, str]]:
        """Each text a piece of which was found: the first that has it."""
        open_hits = dict(self._hits)
        for said in self._secrets() if open_hits else ():
            found = [piece for piece in pieces(said.text) if piece in open_hits]
            if found:
                yield said, open_hits[found[0]]
            for piece in found:
                open_hits.pop(piece, None)

    def _secrets(self) -> Iterator[Said]:
        """The texts of the whole that no shown text is equal to."""
        if self._nothing_hidden:
            return
        shown, paths = self._shown_texts, self._paths
        for said in texts_of(self._whole):
            if len(said.text) >= SHORTEST and said.text not in shown:
                yield said
        for entry in self._whole.entries:
            yield from (said for said in written_in(entry) if entry.path not in paths and said.text not in shown)

    @property
    def _nothing_hidden(self) -> bool:
        """Whether the team sees every file: then there is nothing to compare."""
        whole = self._whole
        every = {entry.path for entry in whole.entries} | {page.path for page in whole.prose}
        return self._audience == TEAM and every <= self._paths

    @cached_property
    def _paths(self) -> set[str]:
        """The files of which something is shown."""
        paths = (*(entry.path for entry in self._shown.entries), *(page.path for page in self._shown.prose))
        return {path for path in paths if self._opinion.sees(path)}

    @cached_property
    def _shown_texts(self) -> set[str]:
        """What these readers read in the content, and what is said to all."""
        holidays = (day for year in self._years for day in self._shown.holidays(year))
        content = (said.text for said in texts_of(self._shown, self._opinion))
        return {*content, *strings_in(tuple(holidays)), *self._said, *self._paths, self._audience}

    @cached_property
    def _written(self) -> dict[str, set[str]]:
        """By their pieces, the secrets as written that are short enough to stand somewhere by chance."""
        found: dict[str, set[str]] = {}
        for said in self._secrets():
            for form, written in whole_sentences(said.text):
                found.setdefault(form, set()).add(written)
        return found

    @cached_property
    def _needles(self) -> Needles:
        """The pieces of all secrets that nothing shown has in it; what is shown needs no second look."""
        secrets = {said.text for said in self._secrets()}
        needles = Needles(piece for text in secrets for piece in pieces(text))
        if not needles:
            return needles
        for text in readings("\n".join(self._shown_texts)):
            self._passed |= set(squeezed(text).split("\n"))
        needles.forget("\n".join(self._passed))
        needles.forget(own_words())
        return needles
