"""One file, read: its front matter as nodes, its body as text, and everything wrong with either."""

import hashlib
from functools import lru_cache

from majlis.problems import Place, Problem, has_errors
from majlis.source import codes
from majlis.source.characters import check_breaks, check_text
from majlis.source.compose import LOADER, Loader, compose
from majlis.source.encoding import decode
from majlis.source.fences import split
from majlis.source.intricacy import intricate
from majlis.source.nodes import MapNode
from majlis.values import dataclass

SETTINGS_LIMIT = 256 * 1024
_FIRST_LINE = 2
"""Of front matter, below its fence."""
_AT_HAND = 64


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read. *front* is None if it has no front matter, and *front_text* empty; *digest* is of its
    bytes (BLAKE2b, hex).
    """

    path: str
    front: MapNode | None
    front_text: str
    body: str
    body_line: int
    digest: str


def read_source(path: str, data: bytes, loader: Loader = LOADER) -> tuple[Source | None, list[Problem]]:
    """A Markdown file with front matter; None if its front matter can't be trusted.

    *path* is the one that problems name. A file without any sign of front matter is read as a body alone.
    *loader* is PyYAML's: libyaml's, or the slower one in Python. Both give the same, but that one refuses tabs
    between a key and its value.
    """
    text, problems = decode(path, data)
    if problems:
        return None, problems
    if not text.strip():
        return None, [codes.FILE_EMPTY.at(Place(path))]
    parts, problems = split(path, text)
    if parts is None:
        return None, problems
    front, problems = _front(path, parts.front, loader)
    problems += check_text(path, parts.body, parts.body_line)
    line = intricate(parts.body)
    if line is not None:
        return None, [*problems, codes.TEXT_TOO_INTRICATE.at(Place(path, parts.body_line + line))]
    if front is None and parts.front is not None:
        return None, problems
    return Source(path, front, parts.front or "", parts.body, parts.body_line, digest(data)), problems


@lru_cache(_AT_HAND)
def read_again(front_text: str) -> MapNode:
    """The front matter of a `Source` by its text alone: for who keeps the text, which takes a tenth of the room."""
    front = compose("", front_text, _FIRST_LINE)[0] if front_text else None
    return front or MapNode({}, {}, 1, 1)


def read_settings(path: str, data: bytes, loader: Loader = LOADER) -> tuple[MapNode | None, list[Problem]]:
    """A YAML file without fences; None if it can't be trusted."""
    if len(data) > SETTINGS_LIMIT:
        return None, [codes.FILE_TOO_LARGE.at(Place(path), limit=SETTINGS_LIMIT // 1024)]
    text, problems = decode(path, data)
    return _checked(path, text, 1, loader) if not problems else (None, problems)


def digest(data: bytes) -> str:
    """A short name for *data*'s content: 32 hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _front(path: str, text: str | None, loader: Loader) -> tuple[MapNode | None, list[Problem]]:
    return (None, []) if text is None else _checked(path, text, _FIRST_LINE, loader)


def _checked(path: str, text: str, first_line: int, loader: Loader) -> tuple[MapNode | None, list[Problem]]:
    problems = check_breaks(path, text, first_line) + check_text(path, text, first_line)
    if has_errors(problems):
        return None, problems
    return compose(path, text, first_line, loader)
