"""Links and pictures in Markdown, with their places, in time linear in the text: no page is made for it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SIGNS = ("](", "]:", "<img", "<IMG", "<a ", "<A ")
_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})")
_CODE = re.compile(r"`[^`]*`")
# A target may hold brackets of its own in pairs: page_(draft).md
_TOKEN = re.compile(
    r"\\.|(?P<gap>\n[ \t]*\n)|(?P<open>!?\[)"
    r"|\](?:\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)))?"
)
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)[^\]\[\n]+\]:[ \t]*<?(?P<target>[^\s<>]+)>?[ \t]*(?:[\"'(].*)?$", re.MULTILINE)
_HTML = re.compile(r"<(?P<tag>img|a)\s[^<>]*?\b(?:src|href)=[\"'](?P<target>[^\"'<>\n]*)[\"']", re.IGNORECASE)


class MarkdownLink(NamedTuple):
    """A link to *target*, or a picture from there; *line* and *column* of the target, from 1, in characters."""

    target: str
    picture: bool
    line: int
    column: int


def markdown_links(text: str) -> Iterator[MarkdownLink]:
    """The links and pictures in *text*, code left out: `[…](…)`, `[…]: …`, `<a href>`, `<img src>`."""
    if ("]" not in text and "<" not in text) or not any(sign in text for sign in _SIGNS):
        return
    prose = _without_code(text)
    found = [*_inline(prose)]
    found += [(match["target"], False, match.start("target")) for match in _DEFINED.finditer(prose)]
    for match in _HTML.finditer(prose):
        found.append((match["target"], match["tag"].lower() == "img", match.start("target")))
    line, start, at = 1, 0, 0
    for target, picture, offset in sorted(found, key=lambda one: one[2]):
        line += prose.count("\n", at, offset)
        start, at = max(start, prose.rfind("\n", at, offset) + 1), offset
        if target:
            yield MarkdownLink(target, picture, line, offset - start + 1)


def _inline(prose: str) -> Iterator[tuple[str, bool, int]]:
    """Each `[…](target)`: its target, whether `!` stands before it, the target's offset."""
    opened: list[bool] = []
    for match in _TOKEN.finditer(prose):
        if match["gap"]:
            opened.clear()
        elif match["open"]:
            opened.append(match["open"] == "![")
        elif match[0].startswith("]") and opened:
            picture, name = opened.pop(), "angled" if match["angled"] is not None else "plain"
            if match[name]:
                yield match[name], picture, match.start(name)


def _without_code(text: str) -> str:
    """*text* with blanks in the place of code, so that places stay."""
    lines, fence = [], ""
    for line in text.split("\n"):
        match = _FENCE.match(line)
        if fence or match or line.startswith(("    ", "\t")):
            lines.append(" " * len(line))
        else:
            lines.append(_CODE.sub(lambda code: " " * len(code[0]), line) if "`" in line else line)
        if match:
            closes = fence and match["marks"].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence or match["marks"]
    return "\n".join(lines)
