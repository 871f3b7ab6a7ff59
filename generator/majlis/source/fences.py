"""Where front matter begins and ends: `---` on line 1, `---` or `...` below it."""

import re
from typing import NamedTuple

from majlis.problems import Place, Problem
from majlis.source import codes
from majlis.source.characters import name_of

FRONT_LIMIT = 64 * 1024
_FENCE = re.compile(r"---[ \t]*")
_END = re.compile(r"\n(?:---|\.\.\.)[ \t]*(?=\n|\Z)")
"""The closing fence, with the line end before it."""
_BROKEN_FENCE = re.compile("---[ \t]*([\r\x0b\x0c\x85\u2028\u2029])")
_DASHES = "‐‑‒–—―−ـ"
# What people and editors write in place of three hyphens; blanks and characters that can't be seen around them too.
_UNLIKE = re.compile(
    rf"[\s\u200b-\u200f\u2060\ufeff]*(?:-[-{_DASHES} ]+|[{_DASHES}][-{_DASHES} ]*|_{{3,}}|={{3,}}|;{{3,}}|~{{3,}})"
    r"[\s\u200b-\u200f\u2060\ufeff]*|---.*\S.*"
)
_KEY = re.compile(r"""["']?[^\W\d][\w-]*["']?[ \t\u00a0]*[:：](?!//)""")
_FRONT_LINE = re.compile(rf"""\s*(?:#.*)?$|\s+\S|-(?:\s|$)|[\]}}]|{_KEY.pattern}""")
# Keys that are surely meant as front matter where the fences do not say so.
_USUAL_KEY = re.compile(r"(?:id|title|lang|status|owner|visibility|kind|channels|date|layout|tags|author)\s*:")
_SEARCHED = 40


class Split(NamedTuple):
    """A file cut in two. *front* is None without front matter; lines are those of the file, from 1."""

    front: str | None
    body: str
    body_line: int


def split(path: str, text: str) -> tuple[Split | None, list[Problem]]:
    """Cut *text* at its fences; None and a problem if there is front matter that can't be cut out."""
    first = text.partition("\n")[0]
    if not _FENCE.fullmatch(first):
        problem = _no_fence(path, text.split("\n"))
        return (None, [problem]) if problem else (Split(None, text, 1), [])
    end = _END.search(text, len(first))
    if end is None:
        return None, [_unclosed(path, text.split("\n"))]
    front = text[len(first) + 1 : end.start()]
    if len(front) * 4 > FRONT_LIMIT and len(front.encode()) > FRONT_LIMIT:
        return None, [codes.FRONT_MATTER_TOO_LONG.at(Place(path, 2), limit=FRONT_LIMIT // 1024)]
    return Split(front + "\n", text[end.end() + 1 :], text.count("\n", 0, end.end()) + 2), []


def _no_fence(path: str, lines: list[str]) -> Problem | None:
    """The problem of a file whose author meant front matter; None if there is no sign of that."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    line, place = lines[first], Place(path, first + 1)
    if broken := _BROKEN_FENCE.match(line):
        return codes.LINE_BREAK.at(Place(path, first + 1, broken.start(1) + 1), name=name_of(broken[1]))
    if line.strip() == "+++":
        return codes.FENCE_TOML.at(place)
    if _UNLIKE.fullmatch(line) and (_key_follows(lines, first + 1) or _KEY.match(line[3:].lstrip())):
        late = _FENCE.fullmatch(line)
        return codes.FENCE_LATE.at(place) if late else codes.FENCE_UNLIKE.at(place, line=_shown(line))
    if line.strip() == "{" and lines[first + 1 : first + 2] and lines[first + 1].lstrip().startswith('"'):
        return codes.FENCE_UNLIKE.at(place, line="{")
    return _fence_missing(path, lines, first)


def _fence_missing(path: str, lines: list[str], first: int) -> Problem | None:
    """Usual keys above a fence, or between two of them further down, are front matter without its first line."""
    if _KEY.match(lines[first]):
        if _is_front(lines, first):
            return codes.FENCE_UNOPENED.at(Place(path, first + 1))
        return None
    for index in range(first, min(first + _SEARCHED, len(lines))):
        if _FENCE.fullmatch(lines[index]) and _is_front(lines, index + 1):
            return codes.FENCE_LATE.at(Place(path, index + 1))
    return None


def _is_front(lines: list[str], start: int) -> bool:
    """Whether nothing but front matter, with a usual key in it, stands from *start* to the next fence."""
    text = "\n".join(["", *lines[start:]])
    end = _END.search(text)
    front = text[1 : end.start()].split("\n") if end else []
    return any(map(_USUAL_KEY.match, front)) and all(map(_FRONT_LINE.match, front))


def _key_follows(lines: list[str], start: int) -> bool:
    """Whether the first line from *start* on that says something is a key."""
    said = (line for line in lines[start : start + _SEARCHED] if line.strip() and not line.lstrip().startswith("#"))
    return bool(_KEY.match(next(said, "")))


def _unclosed(path: str, lines: list[str]) -> Problem:
    """The line that was meant as the end, or where the text seems to begin."""
    for number, line in enumerate(lines[1:], 2):
        if line.strip() and _UNLIKE.fullmatch(line):
            return codes.FENCE_UNLIKE.at(Place(path, number), line=_shown(line))
        if not _FRONT_LINE.match(line):
            return codes.FENCE_UNCLOSED.at(Place(path), codes.FENCE_UNCLOSED_TEXT, line=number)
    return codes.FENCE_UNCLOSED.at(Place(path))


def _shown(line: str) -> str:
    return line.strip(" \t")[:40]
