"""How long a text is, counted as each platform counts it; `len()` is right for few of them."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import pairwise

from majlis.text.graphemes import graphemes, is_emoji, without_emoji
from majlis.text.links import Link, links
from majlis.text.sms import message

_URL = 23
# twitter-text, configuration 3: these weigh 2, all others 1.
_HEAVY = re.compile(r"[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+")
_MENTION = re.compile(r"(?<![\w/])(@\w+)@[\w.-]*\w")


class Rule(StrEnum):
    """A way to count."""

    X = "x"
    GRAPHEMES = "graphemes"
    THREADS = "threads"
    MASTODON = "mastodon"
    UTF16 = "utf16"
    CODE_POINTS = "code_points"
    BYTES = "bytes"
    SMS = "sms"


def count(rule: Rule, text: str) -> int:
    """The length of *text* by *rule*. Line ends count as one, so give it LF."""
    return _COUNTS[rule](text)


def _x(text: str) -> int:
    """X: by weight, of the NFC form; an address 23, an emoji 2, Arabic letters and each tashkeel 1, ﷺ and … 2."""
    normal = unicodedata.normalize("NFC", text)
    found = list(links(normal))
    rest, emoji = without_emoji(_between(normal, found))
    return len(found) * _URL + emoji * 2 + len(rest) + sum(map(len, _HEAVY.findall(rest)))


def _between(text: str, found: list[Link], mark: str = "") -> str:
    """*text* with *mark* in place of what was found."""
    ends = [0, *(end for link in found for end in link), len(text)]
    return mark.join(text[start:end] for start, end in list(pairwise(ends))[::2])


def _threads(text: str) -> int:
    """Threads: what readers see, but each emoji by its bytes in UTF-8."""
    return sum(_bytes(cluster) if is_emoji(cluster) else 1 for cluster in graphemes(text))


def _mastodon(text: str) -> int:
    """Mastodon: what readers see; an address with https:// is 23, of `@somebody@server` only `@somebody` counts."""
    return len(graphemes(_MENTION.sub(r"\1", _between(text, list(links(text, bare=False)), "x" * _URL))))


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


_COUNTS: Mapping[Rule, Callable[[str], int]] = {
    Rule.X: _x,
    Rule.GRAPHEMES: lambda text: len(graphemes(text)),
    Rule.THREADS: _threads,
    Rule.MASTODON: _mastodon,
    Rule.UTF16: _utf16,
    Rule.CODE_POINTS: len,
    Rule.BYTES: _bytes,
    Rule.SMS: lambda text: message(text).units,
}
