"""Links: what an entry's Markdown links to or shows must be there.

Fails: `[the rules](../policies/conduct.md)` where there is no such file. Passes: the same with it, a web address, an
anchor.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from majlis.kinds import Entry, Post
from majlis.problems import DID_YOU_MEAN, Code, Place, Problem, Severity
from majlis.text.guess import nearest
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
_LINK = re.compile(r"(?P<picture>!?)\[[^\]\n]*\]\(\s*<?(?P<target>[^)\s>]+)")
_CODE = re.compile(r"^(?: {4}|\t).*$|`[^`\n]*`", re.MULTILINE)
_FENCED = re.compile(r"^(```+|~~~+).*?^\1", re.MULTILINE | re.DOTALL)


def check_links(workspace: Workspace) -> Iterator[Problem]:
    """Problems of links and pictures in the bodies of entries that are Markdown."""
    known = {entry.path for entry in workspace.entries} | {page.path for page in workspace.prose}
    known |= {f"content/{path}" for path in workspace.media}
    for entry in workspace.entries:
        if "](" in entry.body and not (isinstance(entry, Post) and entry.format != "article"):
            yield from _of_entry(entry, known, workspace.unread)


def _of_entry(entry: Entry, known: set[str], unread: frozenset[str]) -> Iterator[Problem]:
    text = _FENCED.sub(_blank, entry.body)
    text = _CODE.sub(_blank, text)
    for match in _LINK.finditer(text):
        parts = urlsplit(match["target"])
        line = text.count("\n", 0, match.start())
        column = match.start("target") - text.rfind("\n", 0, match.start("target"))
        place = Place(entry.path, entry.body_line + line, column)
        if parts.scheme or parts.netloc:
            if match["picture"]:
                yield PICTURE_ELSEWHERE.at(place)
        elif parts.path and posixpath.basename(parts.path).removesuffix(".md") not in unread:
            yield from _of_path(place, parts.path, known)


def _of_path(place: Place, written: str, known: set[str]) -> Iterator[Problem]:
    folder = posixpath.dirname(place.path)
    path = posixpath.normpath(posixpath.join(folder, unquote(written)))
    if path in known:
        return
    names = {posixpath.basename(other): other for other in sorted(known)}
    guess = nearest(posixpath.basename(path), names)
    shown = posixpath.relpath(names[guess], folder) if guess else None
    yield LINK_BROKEN.at(place, DID_YOU_MEAN if guess else None, target=written, guess=shown)


def _blank(match: re.Match[str]) -> str:
    """As many characters and lines, without anything in them."""
    return re.sub(r"[^\n]", " ", match[0])
