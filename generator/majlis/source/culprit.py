"""Which line broke the YAML: libyaml's own mark is often some lines late.

A line is blamed when mending it makes the error go away, or appear further down.
"""

import re
from collections.abc import Callable, Iterator

from majlis.problems import Code, Place, Problem
from majlis.source import codes
from majlis.source.slips import slip_in
from majlis.words import Words

YAML_INDENT = Code(
    "yaml-indent",
    Words("This line does not begin in the same column as the lines it belongs to.",
          "لا يبدأ هذا السطر من العمود الذي تبدأ منه الأسطر التي ينتمي إليها."),
    Words("Give the keys that belong together the same number of spaces at the start.",
          "اجعل المسافات في أول السطر متساوية للحقول التي في مستوى واحد."),
)
CODES = (YAML_INDENT,)
_ABOVE = 30
_KEY = re.compile(r"""["']?([^\W\d][\w-]*)["']?[ \t]*[:：]""")
_BULLETS = re.compile(r"(?:- +)*")


def find_culprit(
    path: str, lines: list[str], first_line: int, marked: tuple[int, ...], error_line: Callable[[str], int | None]
) -> Problem:
    """The problem of the line that broke the YAML of *lines*; *marked* are the lines, from 0, of the parser's error.

    *error_line* says on which line a text breaks YAML's rules, None if on none.
    """
    at, last = min(marked[0], len(lines) - 1), len(lines) - 1
    for index in _search_order(lines, min(at, last), marked[1:]):
        place = Place(path, first_line + index, _indent(lines[index]) + 1)
        if _helps(lines, index, _in_line(lines, index), at, error_line):
            return YAML_INDENT.at(place)
        if _helps(lines, index, _mended(lines, index), at, error_line):
            return slip_in(lines[index], place) or codes.YAML_SYNTAX.at(place)
    return slip_in(lines[at], Place(path, first_line + at)) or codes.YAML_SYNTAX.at(Place(path, first_line + at))


def _search_order(lines: list[str], at: int, others: tuple[int, ...]) -> Iterator[int]:
    """The marked lines, then those above, nearest first; empty lines and comments are passed over."""
    above = range(at - 1, max(-1, at - _ABOVE), -1)
    for index in dict.fromkeys((at, *others, *above)):
        if index < len(lines) and lines[index].strip() and not lines[index].lstrip(" ").startswith("#"):
            yield index


def _helps(
    lines: list[str], index: int, instead: str | None, at: int, error_line: Callable[[str], int | None]
) -> bool:
    """Whether the error on line *at* goes away or moves down with *instead* in place of the line *index*."""
    if instead is None or instead == lines[index]:
        return False
    found = error_line("\n".join([*lines[:index], instead, *lines[index + 1 :]]))
    return found is None or found > max(at, index)


def _in_line(lines: list[str], index: int) -> str | None:
    """The line with the indentation of the key above it, or of the one below where none is above."""
    line = lines[index]
    if "\t" in line[: _indent(line)] or not _KEY.match(line.lstrip()):
        return None
    neighbour = next((other for other in (*reversed(lines[:index]), *lines[index + 1 :]) if other.strip()), line)
    return " " * _indent(neighbour) + line.lstrip() if _KEY.match(neighbour.lstrip()) else None


def _mended(lines: list[str], index: int) -> str:
    """The line with its key and bullets but a value that can't be wrong."""
    line = lines[index]
    above = next((other for other in reversed(lines[:index]) if other.strip()), "")
    indent = line[: _indent(line)] if not line[: _indent(line)].strip(" ") else " " * _indent(above)
    said = line.lstrip()
    bullets = _BULLETS.match(said)
    bullet = bullets[0] if bullets else ""
    key = _KEY.match(said[len(bullet) :])
    if key:
        return f"{indent}{bullet}{key[1]}: x"
    return f"{indent}{bullet}x" if bullet else f"{indent}x: x"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
