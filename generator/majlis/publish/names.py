"""The paths of one site: each is safe, and no two would be one file on somebody's disk."""

from __future__ import annotations

import unicodedata

from majlis.publish.errors import PathError, PublishError, shown

NO_NAMES = frozenset({"", ".", ".."})


class Names:
    """The paths taken so far. Compared without regard to capitals and to Unicode's two ways to write é."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {"": ""}

    def claim(self, path: str) -> None:
        """Take `path`. Raises PathError where it is no site path, PublishError where another is in its way."""
        check(path)
        key = folded(path)
        beside = key.rpartition("/")[0] in self._folders  # so no file is in its way above
        other = self._files.get(key) or self._folders.get(key) or (None if beside else self._file_above(key))
        if other is not None:
            raise clash(path, other)
        self._files[key] = path
        for folder in () if beside else ancestors(key):
            if folder in self._folders:
                break
            self._folders[folder] = path

    def is_free(self, path: str) -> bool:
        """Whether a file of this path could stand beside those taken."""
        key = folded(path)
        return key not in self._files and key not in self._folders and self._file_above(key) is None

    def _file_above(self, key: str) -> str | None:
        for folder in ancestors(key):
            if folder in self._folders:
                return None
            if folder in self._files:
                return self._files[folder]
        return None


def ancestors(path: str) -> list[str]:
    """The folders above a path, nearest first: `a/b/c` has `a/b` and `a`."""
    found = []
    while (cut := path.rfind("/")) > 0:
        path = path[:cut]
        found.append(path)
    return found


def check(path: str) -> None:
    """Raise PathError unless `path` is relative, Unicode text, with `/` between real names."""
    if not NO_NAMES.isdisjoint(path.split("/")) or "\\" in path or "\0" in path:
        raise PathError(
            f"“{shown(path)}” cannot be a file of the site.",
            "Use names with / between them: no / at the start, no .., no \\.",
        )
    try:
        path.encode()
    except UnicodeEncodeError:
        raise PathError(f"The name of “{shown(path)}” is not Unicode text.", "Rename the file.") from None


def folded(path: str) -> str:
    """One spelling for all paths that some disk takes for the same."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def clash(path: str, other: str) -> PublishError:
    """The error that names two paths which cannot both be in a site."""
    pair = f"{shown(path)} and {shown(other)}"
    if path == other:
        message = f"{shown(path)} is made twice."
    elif folded(path) != folded(other):
        message = f"{pair} need the same name for a file and for a folder."
    elif unicodedata.normalize("NFC", path) == unicodedata.normalize("NFC", other):
        message = f"{pair} look the same, but are encoded in two ways ({codes(path)}; {codes(other)})."
    else:
        message = f"{pair} differ only in capitals, so on many disks they are one file."
    return PublishError(message, "Rename one of them.")


def codes(path: str) -> str:
    """The characters outside ASCII as `U+00E9 U+0301`."""
    return " ".join(f"U+{ord(character):04X}" for character in path if not character.isascii())
