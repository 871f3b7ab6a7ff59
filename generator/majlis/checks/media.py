"""Media: a picture or film that an entry names must be in content/media, under a name that no system confuses.

Fails: `src: media/iftar.png` without that file. Passes: the same with it, or a web address.
"""

import unicodedata
from collections.abc import Iterator

from majlis.problems import DID_YOU_MEAN, Code, Place, Problem
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

MEDIA_MISSING = Code(
    "media-missing",
    Words("There is no file content/{src}.", "لا يوجد الملف content/{src}."),
    Words("Put it there, or correct the name; capital and small letters differ.",
          "ضعه هناك أو صحّح اسمه؛ الحروف اللاتينية الكبيرة غير الصغيرة."),
)
MEDIA_ALIKE = Code(
    "media-alike",
    Words("On some systems this name is the same as that of content/{other}.",
          "اسم هذا الملف واسم content/{other} واحد في بعض الأنظمة."),
    Words("Rename one of the two.", "غيّر اسم أحدهما."),
)
CODES = (MEDIA_MISSING, MEDIA_ALIKE)
_GUESSES = 50


def check_media(workspace: Workspace) -> Iterator[Problem]:
    """Problems of files that are named and not there, and of names that differ in too little."""
    yield from _alike(workspace)
    guesses: dict[str, str | None] = {}
    for named in workspace.named("media"):
        src = named.id
        if src in workspace.media:
            continue
        if src not in guesses and len(guesses) < _GUESSES:
            guesses[src] = nearest(src, sorted(workspace.media), 0.8)
        guess = guesses.get(src)
        yield MEDIA_MISSING.at(named.place, DID_YOU_MEAN if guess else None, src=src, guess=guess)


def _alike(workspace: Workspace) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path in sorted(workspace.media):
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in first:
            yield MEDIA_ALIKE.at(Place(f"content/{path}"), other=first[folded])
        first.setdefault(folded, path)
