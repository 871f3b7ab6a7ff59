"""Which files belong to a workspace, and their bytes."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from majlis.kinds import KINDS, Kind
from majlis.kinds.keydates import FOLDER as KEY_DATES_FOLDER
from majlis.kinds.prose import FOLDER as PROSE_FOLDER
from majlis.load.active import FILE_RUNS, runs_code
from majlis.load.walk import FILE_UNREADABLE, HARD_LINK, SYMLINK, link_on_the_way, walk
from majlis.problems import Code, Place, Problem, Severity
from majlis.source.encoding import FILE_LIMIT
from majlis.stamps import Stamp
from majlis.words import Words

FILE_NOT_READ = Code(
    "file-not-read",
    Words("This file is not read: its name does not end in .md.", "هذا الملف لا يُقرأ لأن اسمه لا ينتهي بـ .md"),
    Words("Rename it, or move pictures to content/media/.", "غيّر اسمه، أو انقل الصور إلى content/media/."),
    Severity.WARNING,
)
FILE_ASTRAY = Code(
    "file-astray",
    Words("This file is not read: it is in no folder that is read.",
          "هذا الملف لا يُقرأ لأنه ليس في مجلد من المجلدات المعروفة."),
    Words("Move it into one of: {known}", "انقله إلى أحد هذه المجلدات: {known}"),
    Severity.WARNING,
)
FOLDER_UNKNOWN = Code(
    "folder-unknown",
    Words("No kind of content of this version belongs in this folder; nothing in it is read.",
          "لا يخص هذا المجلد أي نوع من محتوى هذا الإصدار، ولا يُقرأ ما فيه."),
    Words("The folders are: {known}", "المجلدات هي: {known}"),
    Severity.WARNING,
)
CODES = (FILE_NOT_READ, FILE_ASTRAY, FOLDER_UNKNOWN)
MEDIA_FOLDER = "content/media"
SETTINGS = ("team.yml", "channels.yml")


class Found(NamedTuple):
    """A file of the workspace: *path* from the root with `/`; *kind* is None for a prose page; *stamp* is as it was
    before anybody read the file.
    """

    path: str
    kind: Kind | None
    stamp: Stamp | None = None


def find_files(root: Path) -> tuple[list[Found], list[Problem]]:
    """Every Markdown file of entries and prose below *root*, in the order of their paths, and what stood in the way."""
    files: list[Found] = []
    problems: list[Problem] = list(_astray(root))
    for kind in (*KINDS, None):
        folder = kind.folder if kind else PROSE_FOLDER
        nested = frozenset(other.folder for other in KINDS if other.folder.startswith(folder + "/"))
        for path, problem, stamp in walk(root, folder, nested):
            if problem:
                problems.append(problem)
            elif path.endswith(".md"):
                files.append(Found(path, kind, stamp))
            elif kind:
                problems.append(FILE_NOT_READ.at(Place(path)))
            elif runs_code(path):
                problems.append(FILE_RUNS.at(Place(path)))
    return sorted(files, key=lambda found: found.path), problems


def find_media(root: Path) -> tuple[list[str], list[Problem]]:
    """The files below content/media, from content/ on (`media/iftar.png`), in order; links among them are refused."""
    found: list[str] = []
    problems: list[Problem] = []
    for path, problem, _ in walk(root, MEDIA_FOLDER):
        if problem or runs_code(path):
            problems.append(problem or FILE_RUNS.at(Place(path)))
        else:
            found.append(path.removeprefix("content/"))
    return sorted(found), problems


def read_bytes(root: Path, path: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of the file at *path*, or a problem; of a file too large, as many as show that it is."""
    try:
        with open(os.path.join(root, path), "rb", buffering=0) as file:  # Path makes three more for each
            # Room for the whole limit, made for each of thousands of small files, costs more than reading them.
            return file.read(min(os.fstat(file.fileno()).st_size, FILE_LIMIT) + 1), []
    except OSError as error:
        return None, [FILE_UNREADABLE.at(Place(path), reason=error.strerror or "unknown")]


def read_setting(root: Path, path: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a file of settings, or a problem; both are empty if there is no such file."""
    linked = link_on_the_way(root, path)
    if linked:
        return None, [SYMLINK.at(Place(linked))]
    try:
        links = os.stat(root / path).st_nlink if (root / path).is_file() else 1
    except OSError:
        links = 1
    if links > 1:
        return None, [HARD_LINK.at(Place(path))]
    return read_bytes(root, path) if (root / path).exists() else (None, [])


def _astray(root: Path) -> Iterator[Problem]:
    """Folders and files of content/ that nothing reads."""
    known = sorted({kind.folder for kind in KINDS} | {KEY_DATES_FOLDER, MEDIA_FOLDER, PROSE_FOLDER})
    try:
        listed = sorted(os.scandir(root / "content"), key=lambda item: item.name)
    except OSError:
        return
    for item in listed:
        path = f"content/{item.name}"
        if path in known or item.name in SETTINGS or item.name.startswith("."):
            continue
        code = FOLDER_UNKNOWN if item.is_dir(follow_symlinks=False) else FILE_ASTRAY
        yield code.at(Place(path), known=", ".join(known))
