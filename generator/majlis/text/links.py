"""Web addresses in running text, as X and Mastodon find them to count each as 23 characters.

Found are `https://…` and, if asked for, a bare `example.com`. An address ends where its path can't go on: at an Arabic
letter (`https://example.com/رمضان` is an address and a word), at a full stop that ends the sentence.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

_LETTERS = r"a-z0-9\u00c0-\u024f\u0400-\u04ff"
_PATH = rf"(?:/(?:[{_LETTERS}!*';:=+,.$/%#\[\]\-\u2013_~@|&]|\([^\s()]*\))*)?"
_QUERY = r"(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*)?"
_REST = rf"(?P<rest>(?::\d+)?{_PATH}{_QUERY})"
_PROTOCOL = re.compile(rf"(?<![a-z0-9@＠$#＃])https?://(?P<host>[^\W_](?:[\w-]|\.(?=\w))*){_REST}", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![a-z0-9@＠$#＃_./-])(?P<host>[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9]))*\.[a-z0-9-]+){_REST}", re.IGNORECASE)
_ENDS_PATH = re.compile(rf"[^{_LETTERS}=_#/+\-&)]+$", re.IGNORECASE)
_GOES_ON = re.compile(r"[0-9a-z@+-]", re.IGNORECASE)
_LONGEST_LABEL = 63
# A domain has 253 characters at the most.
_MOST_LABELS = 128


class Link(NamedTuple):
    """Where an address stands in a text, from *start* to before *end*."""

    start: int
    end: int


def links(text: str, bare: bool = True) -> Iterator[Link]:
    """The addresses in *text*, in order; with *bare* those without https:// too."""
    at = 0
    ahead: dict[re.Pattern[str], re.Match[str] | None] = dict.fromkeys((_PROTOCOL, _BARE) if bare else (_PROTOCOL,))
    stale = set(ahead)
    while text.find(".", at) >= 0:
        ahead |= {pattern: pattern.search(text, at) for pattern in stale}
        found = [match for match in ahead.values() if match]
        if not found:
            return
        match = min(found, key=lambda one: (one.start(), one.re is _BARE))
        end = _end(text, match)
        if end:
            yield Link(match.start(), end)
        at = end or match.end("host")
        # What was found further on is still the next one: to search for it each time would be quadratic.
        stale = {pattern for pattern, known in ahead.items() if known and known.start() < at}


def _end(text: str, match: re.Match[str]) -> int | None:
    """Where the address ends that begins like *match*; None if it is none."""
    host = match["host"]
    whole = _domain(host, text[match.end("host") : match.end("host") + 1])
    if whole != host:
        return match.start("host") + len(whole) if whole else None
    rest = _ENDS_PATH.sub("", match["rest"])
    return match.end("host") + len(rest)


def _domain(host: str, following: str) -> str:
    """The longest beginning of *host* that is a domain with a known ending; empty if none is."""
    labels = host.split(".", _MOST_LABELS)[:_MOST_LABELS]
    for count in range(len(labels), 1, -1):
        after = following if count == len(labels) else "."
        kept = labels[:count]
        if _known(kept[-1]) and not _GOES_ON.match(after) and all(0 < len(label) <= _LONGEST_LABEL for label in kept):
            return ".".join(kept)
    return ""


def _known(ending: str) -> bool:
    """Whether *ending* is a top-level domain, also one in another script."""
    if ending.isascii():
        return ending.lower() in _endings()
    try:
        return ending.encode("idna").decode("ascii") in _endings()
    except UnicodeError:
        return False


@cache
def _endings() -> frozenset[str]:
    lines = resources.files("majlis.text").joinpath("tlds.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
