"""Texts that Markdown would take minutes over, or give up: found by counting, before anything converts them.

Markdown looks again at the rest of a block for each mark that opens something, so its time grows with marks × length.
What people write stays a hundred times below these limits; files made to stop a build do not.
"""

import re

_SHORT = 800
"""No text of so few characters keeps Markdown busy."""
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BRACKET = re.compile(r"\]\(|[][)]")
_LINE_MARK = re.compile(r"^[ \t>]*(?:#|=|-{1,}[ \t]*$|[*_-](?:[ \t]*[*_-]){2}|:|\*\[|!!!|\?\?\?|\{)", re.M)
_TERM = re.compile(r"^[ \t]{0,3}:[ \t]", re.M)
_FENCE = re.compile(r"^[ \t>]*(?:```|~~~)", re.M)
_NESTED = re.compile(r"^(?:[ \t]*(?:[-*+:>]|\d{1,9}[.)])(?:[ \t]+|(?=>))){40}|^(?:[ \t]{4}){60}\S", re.M)
_OPENED = re.compile(r"<(?=[!?/a-zA-Z])[^<>]*(?=<|\Z)|\{[^{}\n]*(?=[{\n]|\Z)")
_TICKS = re.compile(r"`+")
_STYLE = re.compile(r"\\.|[*_]+")
_NOTE = re.compile(r"\[\^")
_HEADING = re.compile(r"^[ \t>]*(?:#|=+[ \t]*$|-+[ \t]*$|\[TOC\])", re.M)
_SPANS, _MARKS, _OPEN, _FENCES, _TERMS = 1_500_000, 15_000_000, 20_000_000, 50_000_000, 120
_HEADINGS, _NOTES, _ODD, _CODE, _STYLES = 1_500, 1_500, 20, 200_000_000, 1_000_000_000


def intricate(text: str) -> int | None:
    """The line, from 0, of what is too intricate in *text*; None if it is a text as people write it."""
    if len(text) < _SHORT:
        return None
    if _too_many(text):
        return 0
    begin = 0
    for blank in (*_BLANK.finditer(text), None):
        end = blank.start() if blank else len(text)
        if end - begin >= _SHORT and _costly(text[begin:end]):
            return text.count("\n", 0, begin)
        begin = blank.end() if blank else end
    return None


def _too_many(text: str) -> bool:
    """Whether there is too much of what Markdown looks for through the whole text."""
    opened = len(_OPENED.findall(text))
    fences = len(_FENCE.findall(text))
    return (
        opened * len(text) > _OPEN or fences * text.count("\n") > _FENCES or text.count("<![") > _ODD
        or len(_HEADING.findall(text)) > _HEADINGS or len(_NOTE.findall(text)) > _NOTES
        or bool(_NESTED.search(text))
    )


def _costly(block: str) -> bool:
    """Whether a block, lines without an empty one between, holds too many marks for its length."""
    return (
        len(_LINE_MARK.findall(block)) * len(block) > _MARKS or len(_TERM.findall(block)) > _TERMS
        or len(_TICKS.findall(block)) * len(block) > _CODE or len(_STYLE.findall(block)) * len(block) > _STYLES
        or _spans(block) > _SPANS
    )


def _spans(block: str) -> int:
    """How far all brackets together reach: to the one that closes each, or to the end."""
    words, links = list[int](), list[int]()
    far = 0
    for mark in _BRACKET.finditer(block):
        opened = links if mark[0] == ")" else words
        if mark[0] == "[":
            words.append(mark.start())
        elif opened:
            far += mark.start() - opened.pop()
        if mark[0] == "](":
            links.append(mark.start())
    return far + sum(len(block) - place for place in (*words, *links))
