"""One form for all the ways in which a text can be written into a file."""

import html
import re
from itertools import pairwise
from urllib.parse import unquote

from majlis.text.folding import fold

_ROUNDS = 6
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|x[0-9a-fA-F]{2}|.)")
_HALF = re.compile("[\ud800-\udfff]")
_PUNYCODE = re.compile(r"\bxn--([a-z0-9-]{1,59})", re.IGNORECASE)
_TAG = re.compile(r"<[^<>\n]*>")
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)"
                     r"(?![\w-])", re.IGNORECASE)
_NOISE = re.compile(r"[^\w\n]+|_+")
_LINE_END, _BLOCK_END = _ENDS = "\u2028\u2029"
"""Where an escape says that a line ends, and where a tag parts two blocks: no blank between two words."""
_WORD = re.compile(r"[^\W_]+")
_BLANK, _SIGNS = rf"(?:[^\S\n{_ENDS}]|[-_+‐‑])*", rf"(?:[^\w\n{_ENDS}]|_)*"
_SOFT = re.compile(_BLANK)
_BEGIN = r"(?:(?<![^\W_])|(?<=(?<![^\W_])[وفبكل]))"
"""A word begins here; Arabic writes «and», «in», «to» as one letter before it, without a blank."""
_END = r"(?![^\W_])"


def squeezed(text: str) -> str:
    """*text* with every escape undone, folded, without anything but letters, digits and line ends.

    Texts that differ in capitals, in Unicode form, in marks of direction, in punctuation, in escapes give the same.
    """
    return _NOISE.sub("", plain(text))


def as_words(text: str) -> str:
    """The pattern by which *text* stands word for word in what `plain` gives, from the begin of a word to the end of
    one. Where *text* has but a blank or a hyphen, nothing else may stand between the words: «فيديو، تيك توك» is a list.
    """
    found = list(_WORD.finditer(plain(text)))
    # What may stand before the first word is asked after it: a search for letters is much quicker.
    parts = [f"{match[0]}(?<={_BEGIN}{match[0]})" for match in found[:1]]
    for before, word in pairwise(found):
        parts += [_between(before.string[before.end():word.start()]), word[0]]
    return f"{''.join(parts)}{_END}"


def _between(written: str) -> str:
    """What may stand between two words, where *written* does."""
    if _SOFT.fullmatch(written):
        return _BLANK
    return r"(?:[^\w\n]|_)*" if _LINE_END in written or _BLOCK_END in written else _SIGNS


def plain(text: str) -> str:
    """*text* with every escape undone, folded."""
    return fold(decoded(text))


def without_tags(text: str) -> str:
    """*text* without what looks like a tag within a line, so that words in bold are in their sentence; what parts
    blocks, cells and items leaves a sign.
    """
    return _TAG.sub(_trace, text) if "<" in text else text


def tags_in(text: str) -> list[str]:
    """What looks like a tag within a line of *text*."""
    return _TAG.findall(text) if "<" in text else []


def _trace(match: re.Match[str]) -> str:
    return "" if _INLINE.match(match[0]) else _BLOCK_END


def decoded(text: str) -> str:
    """*text* with the escapes of JSON and calendars, of HTML, of addresses undone, as often as they were made."""
    for _ in range(_ROUNDS):
        before = text
        if "\\" in text:
            text = _joined(_ESCAPE.sub(_unescaped, text))
        if "&" in text:
            text = html.unescape(text)
        if "%" in text:
            text = unquote(text)
        if "xn--" in text:
            text = _PUNYCODE.sub(_international, text)
        if text == before:
            break
    return text


def _unescaped(match: re.Match[str]) -> str:
    sign = match[1]
    if len(sign) > 1:
        number = int(sign[1:].strip("{}"), 16)
        return chr(number) if number <= 0x10FFFF else ""
    return {"n": _LINE_END, "r": _LINE_END, "t": " "}.get(sign.lower(), sign)


def _joined(text: str) -> str:
    """*text* with the halves (\\ud835\\udc00) in which JSON writes rare letters as one."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _international(match: re.Match[str]) -> str:
    """The letters of a host's name; what is no such name stays."""
    try:
        return match[1].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return match[0].replace("xn--", "", 1)
