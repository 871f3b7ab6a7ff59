"""Links: what an entry's Markdown links to or shows must be there.

Fails: `[the rules](../policies/conduct.md)` where there is no such file. Passes: the same with it, a web address, an
anchor.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from majlis.kinds import Entry, Post
from majlis.problems import DID_YOU_MEAN, Code, Place, Problem, Severity
from majlis.text.guess import nearest
from majlis.text.markdown_links import MarkdownLink, markdown_links
from majlis.values import dataclass
from majlis.words import Words
from majlis.workspace import Workspace

LINK_BROKEN = Code(
    "link-broken",
    Words("This links to '{target}', which is not there.", "يشير هذا الرابط إلى «{target}» وهو غير موجود."),
    Words("Correct the path; it is counted from the folder of this file.", "صحّح المسار، وهو يُحسب من مجلد هذا الملف."),
)
PICTURE_ELSEWHERE = Code(
    "picture-elsewhere",
    Words("This picture is on another site; pages fetch nothing from elsewhere, so it is not shown.",
          "هذه الصورة في موقع آخر، والصفحات لا تجلب شيئًا من خارج الموقع، فلن تظهر."),
    Words("Put the file into content/media/ and link to it there.", "ضع ملفها في content/media/ واربطها من هناك."),
    Severity.WARNING,
)
CODES = (LINK_BROKEN, PICTURE_ELSEWHERE)
_GUESSES = 50


@dataclass(frozen=True)
class _Known:
    """The *paths* of all files that may be linked to; *told* are guesses at names that were made already."""

    paths: frozenset[str]
    told: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {posixpath.basename(path): path for path in sorted(self.paths)}

    def like(self, name: str) -> str | None:
        """The path of the file whose name is most like *name*, if any is; only so many names are guessed at."""
        if name not in self.told and len(self.told) < _GUESSES:
            guess = nearest(name, self._by_name)
            self.told[name] = self._by_name[guess] if guess else None
        return self.told.get(name)


def check_links(workspace: Workspace) -> Iterator[Problem]:
    """Problems of links and pictures in the bodies of entries that are Markdown."""
    paths = {entry.path for entry in workspace.entries} | {page.path for page in workspace.prose}
    known = _Known(frozenset(paths | {f"content/{path}" for path in workspace.media}))
    for entry in workspace.entries:
        if not isinstance(entry, Post) or entry.format == "article":
            for link in markdown_links(entry.body):
                yield from _of_link(entry, link, known, workspace.unread)


def _of_link(entry: Entry, link: MarkdownLink, known: _Known, unread: frozenset[str]) -> Iterator[Problem]:
    place = Place(entry.path, entry.body_line + link.line - 1, link.column)
    try:
        parts = urlsplit(link.target)
    except ValueError:
        yield LINK_BROKEN.at(place, target=link.target)
        return
    if parts.scheme or parts.netloc:
        if link.picture:
            yield PICTURE_ELSEWHERE.at(place)
    elif parts.path and posixpath.basename(parts.path).removesuffix(".md") not in unread:
        yield from _of_path(place, parts.path, known)


def _of_path(place: Place, written: str, known: _Known) -> Iterator[Problem]:
    folder = posixpath.dirname(place.path)
    path = posixpath.normpath(posixpath.join(folder, unquote(written)))
    if path not in known.paths:
        guess = known.like(posixpath.basename(path))
        shown = posixpath.relpath(guess, folder) if guess else None
        yield LINK_BROKEN.at(place, DID_YOU_MEAN if guess else None, target=written, guess=shown)
