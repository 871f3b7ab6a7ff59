"""Markdown by its lines, to find the places of what a sheet can't hold: headings, links, pictures outside of code."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(r"\s*(?P<mark>`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_HEADING = re.compile(r"(?P<marks>\#{1,6})[^\S\n]*(?=[^#\s])")
_UNDERLINE = re.compile(r"(?P<mark>=|-)(?P=mark)*\s*")
_EXPLICIT_ID = re.compile(r"\{:?[^}]*?\#(?P<id>[^\s}]+)[^}]*\}\s*$")


class Heading(NamedTuple):
    """A heading: its level from 1, its place in the body (line and column from 1), the id that its author gave."""

    level: int
    line: int
    column: int
    id: str | None


def prose_lines(body: str) -> list[str]:
    """The lines of *body* with code blanked out, so that every column stays what it was."""
    if "`" not in body and "~~~" not in body:
        return body.split("\n")
    lines: list[str] = []
    fence = ""
    for line in body.split("\n"):
        found = _FENCE.match(line)
        mark = found["mark"] if found else ""
        if fence:
            closes = mark.startswith(fence) and not line.strip().strip(mark[0])
            fence = "" if closes else fence
            lines.append("")
        elif mark:
            fence = mark
            lines.append("")
        else:
            lines.append(_CODE.sub(lambda code: " " * len(code[0]), line))
    return lines


def headings(lines: list[str]) -> Iterator[Heading]:
    """The headings among *lines*, with marks before them or a line under them."""
    for at, line in enumerate(lines):
        explicit = _EXPLICIT_ID.search(line)
        id = explicit["id"] if explicit else None
        if match := _HEADING.match(line):
            yield Heading(len(match["marks"]), at + 1, 1, id)
        elif line.strip() and at + 1 < len(lines) and (under := _UNDERLINE.fullmatch(lines[at + 1])) and _is_text(line):
            yield Heading(1 if under["mark"] == "=" else 2, at + 1, 1, id)


def found(pattern: re.Pattern[str], lines: list[str]) -> Iterator[tuple[str, int, int]]:
    """What the group `what` of *pattern* matches: the text, its line and column from 1."""
    for number, line in enumerate(lines, 1):
        for match in pattern.finditer(line):
            yield match["what"], number, match.start("what") + 1


def _is_text(line: str) -> bool:
    """Whether a line under which something is drawn is a heading, not part of a list or table."""
    return not re.match(r"\s*(?:[-*+>|]|\d+\.)\s|\s*\||\s{4}", line)
