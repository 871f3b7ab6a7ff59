"""Media types: a file of content/media is what its name says.

Fails: `iftar.png` that is a page of HTML, or a JPEG. Passes: a PNG of that name; a file whose bytes say nothing known.
"""

from collections.abc import Iterator

from majlis.kinds.mediafile import FILMS, PICTURES, RUNS, MediaFile, type_by_name
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

MEDIA_RUNS = Code(
    "media-runs",
    Words("This file is called a {named} file, but it is {type}: a browser may run what is in it.",
          "اسم هذا الملف يقول إنه {named}، ومحتواه {type} قد ينفّذه متصفح القارئ."),
    Words("Delete it, and put the picture or film itself here.", "احذفه، وضع هنا ملف الصورة أو المقطع نفسه."),
)
MEDIA_TYPE = Code(
    "media-type",
    Words("This file is called a {named} file, but it is {type}; some platforms and viewers refuse it.",
          "اسم هذا الملف يقول إنه {named}، ومحتواه {type}، وقد ترفضه بعض المنصات والبرامج."),
    Words("Rename it so that it ends in .{ending}, or save it again as {named}.",
          "غيّر اسمه لينتهي بـ .{ending}، أو احفظه من جديد بصيغة {named}."),
    Severity.WARNING,
    Latitude.TEAM,
)
CODES = (MEDIA_RUNS, MEDIA_TYPE)
_KNOWN = PICTURES | FILMS | {"pdf", "zip", "mp3", "tiff", "m4a"}
_ALIKE = frozenset(("mp4", "mov", "m4a"))
"""Types of one family, whose names are used for each other."""
_ENDINGS = {"jpeg": "jpg"}


def check_media_types(workspace: Workspace) -> Iterator[Problem]:
    """Problems of files whose bytes contradict their names."""
    for path, file in workspace.media.items():
        named = type_by_name(path)
        if file.type and named in _KNOWN and file.type != named and not {file.type, named} <= _ALIKE:
            yield _told(path, file, named)


def _told(path: str, file: MediaFile, named: str) -> Problem:
    type = file.type or ""
    code = MEDIA_RUNS if type in RUNS else MEDIA_TYPE
    return code.at(Place(f"content/{path}"), named=_shown(named), type=_shown(type), ending=_ENDINGS.get(type, type))


def _shown(type: str) -> str:
    """The name of a type as people write it."""
    return {"webp": "WebP", "webm": "WebM"}.get(type, type.upper())
