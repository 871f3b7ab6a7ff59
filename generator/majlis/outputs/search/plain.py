"""Markdown as somebody reads it, in plain text: for the index, and for the first words of a page."""

import re

_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|</?[a-zA-Z][^<>]*>|^\s*(?:```|~~~).*$"
                     r"|^\s*\[[^\]\n]+\]:.*$|\{[:#.][^{}\n]*\}", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\n]*\)")
_MARKS = re.compile(r"^#{1,6}[ \t].*$|^[ \t>]*(?:[-*+][ \t]+(?:\[[ xX]\])?|\d+[.)][ \t]|[|:-][|: -]*$)"
                    r"|\*+|~~|`+|\||(?<!\w)_+|_+(?!\w)", re.MULTILINE)
_LENGTH = 110
_NEEDED = 600


def visible(markdown: str) -> str:
    """*markdown* without comments, tags and the addresses of its links: no more than its page shows."""
    text = _UNSEEN.sub(" ", markdown) if "<" in markdown or "{" in markdown or "]:" in markdown else markdown
    return _LINK.sub(r"\1", text) if "](" in text else text


def opening(text: str, *, markdown: bool) -> str:
    """The first words of *text* in one line, about 110 characters, without headings."""
    text = text[:_NEEDED]
    if markdown:
        text = _MARKS.sub(" ", visible(text))
    line = " ".join(text.split())
    if len(line) <= _LENGTH:
        return line
    cut = line[:_LENGTH + 1].rpartition(" ")[0] or line[:_LENGTH]
    return cut.rstrip(" ،,.;:؛-") + "…"
