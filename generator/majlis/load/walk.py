"""The files below a folder. Nothing outside the root is read: links are refused, hidden files passed over."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from majlis.problems import Code, Place, Problem, Severity
from majlis.stamps import Stamp, stamp_of
from majlis.words import Words

SYMLINK = Code(
    "symlink",
    Words("This is a link to another place; links are not followed.", "هذا رابط إلى مكان آخر، والروابط لا تُتبع."),
    Words("Put the file itself here.", "ضع الملف نفسه هنا."),
)
HARD_LINK = Code(
    "hard-link",
    Words("This file is also in another place (hard link); such files are not read.",
          "هذا الملف موجود في مكان آخر أيضًا (رابط صلب)، ومثله لا يُقرأ."),
    Words("Put a copy here in its place.", "ضع نسخة منه هنا بدلًا منه."),
)
FILE_UNREADABLE = Code(
    "file-unreadable",
    Words("This can't be opened: {reason}.", "تعذّر فتح هذا الملف أو المجلد: {reason}."),
    Words("Check its permissions.", "راجع صلاحيات الوصول إليه."),
)
NOT_A_FILE = Code(
    "not-a-file",
    Words("This is neither a file nor a folder.", "هذا ليس ملفًا ولا مجلدًا."),
    Words("Delete it.", "احذفه."),
)
NAME_NOT_TEXT = Code(
    "name-not-text",
    Words("The name of this file is not UTF-8 text.", "اسم هذا الملف ليس نصًا بترميز UTF-8."),
    Words("Rename it.", "غيّر اسمه."),
)
NAME_UNSEEN = Code(
    "name-unseen",
    Words("The name of this file holds a line break or a character that can't be seen.",
          "في اسم هذا الملف فاصل أسطر أو رمز لا يُرى."),
    Words("Rename it.", "غيّر اسمه."),
)
FOLDER_LIKE_FILE = Code(
    "folder-like-file",
    Words("This is a folder, though its name ends in .md.", "هذا مجلد مع أن اسمه ينتهي بـ .md"),
    Words("Rename the folder; the files in it are read.", "غيّر اسم المجلد؛ الملفات التي فيه مقروءة."),
    Severity.WARNING,
)
CODES = (SYMLINK, HARD_LINK, FILE_UNREADABLE, NOT_A_FILE, NAME_NOT_TEXT, NAME_UNSEEN, FOLDER_LIKE_FILE)


class Walked(NamedTuple):
    """Something below a folder: *path* from the root with `/`; *problem* says why a file is not to be read, *stamp*
    which it is.
    """

    path: str
    problem: Problem | None = None
    stamp: Stamp | None = None


def walk(root: Path, folder: str, without: frozenset[str] = frozenset()) -> Iterator[Walked]:
    """The files below *folder*, by name, and what stood in the way; hidden ones and the folders *without* left out."""
    linked = link_on_the_way(root, folder)
    if linked:
        yield Walked(folder, SYMLINK.at(Place(linked)))
        return
    yield from _walk(root, folder, without)


def link_on_the_way(root: Path, path: str) -> str | None:
    """The first part of *path*, itself included, that is a symbolic link, or None."""
    parts = path.split("/")
    ways = ["/".join(parts[: n + 1]) for n in range(len(parts))]
    return next((way for way in ways if (root / way).is_symlink()), None)


def problem_of_file(path: str, links: int) -> Problem | None:
    """Why the file at *path*, of which *links* names exist, is not to be read; None if it may be."""
    if path.isprintable():
        return HARD_LINK.at(Place(path)) if links > 1 else None
    try:
        path.encode()
    except UnicodeEncodeError:
        return NAME_NOT_TEXT.at(Place(path.encode("utf-8", "backslashreplace").decode()))
    seen = all(char.isprintable() or char in "\u200c\u200d" for char in path)
    return None if seen else NAME_UNSEEN.at(Place(path))


def _walk(root: Path, folder: str, without: frozenset[str]) -> Iterator[Walked]:
    try:
        listed = sorted(os.scandir(root / folder), key=lambda item: item.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        yield Walked(folder, FILE_UNREADABLE.at(Place(folder), reason=error.strerror or "unknown"))
        return
    for item in listed:
        path = f"{folder}/{item.name}"
        if item.name.startswith(".") or path in without:
            continue
        if item.is_dir(follow_symlinks=False):
            if item.name.endswith(".md"):
                yield Walked(path, FOLDER_LIKE_FILE.at(Place(path)))
            yield from _walk(root, path, without)
        else:
            yield _walked(item, path)


def _walked(item: os.DirEntry[str], path: str) -> Walked:
    if item.is_symlink():
        return Walked(path, problem_of_file(path, 1) or SYMLINK.at(Place(path)))
    if not item.is_file(follow_symlinks=False):
        return Walked(path, NOT_A_FILE.at(Place(path)))
    status = item.stat(follow_symlinks=False)
    return Walked(path, problem_of_file(path, status.st_nlink), stamp_of(status))
