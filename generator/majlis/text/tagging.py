"""Hashtags and mentions in running text, as the platforms find them: `#رمضان_معنا`, `@sidra.coffee`."""

import re
from collections.abc import Callable

from majlis.text.links import links

# Python's \w has no marks and no joiners; a hashtag with tashkeel or in Persian has both.
_LETTER = r"\w\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d"
_HASHTAG = re.compile(rf"(?<![{_LETTER}&/#＃])[#＃](?P<name>[{_LETTER}]+)")
# An Arabic letter may stand before it («و@reem»); before a hashtag no letter may.
_MENTION = re.compile(r"(?<![A-Za-z0-9_!#$%&*@＠/.])[@＠](?P<name>\w(?:[\w.-]*\w)?)")


def hashtags(text: str) -> tuple[str, ...]:
    """The hashtags in *text* without `#`, each once whatever its case, in order; `#1` is none."""
    return _each(_HASHTAG, text, "#＃", lambda name: not name.isdigit())


def mentions(text: str) -> tuple[str, ...]:
    """The accounts that *text* mentions, without `@`, each once whatever its case, in order; an e-mail is none."""
    return _each(_MENTION, text, "@＠", lambda name: True)


def _each(pattern: re.Pattern[str], text: str, signs: str, counts: Callable[[str], bool]) -> tuple[str, ...]:
    """The names that *pattern* finds outside of web addresses. Most texts have none, and cost nothing."""
    if not any(sign in text for sign in signs):
        return ()
    names = [match["name"] for match in pattern.finditer(_without_links(text))]
    return tuple({name.casefold(): name for name in reversed(names) if counts(name)}.values())[::-1]


def _without_links(text: str) -> str:
    """*text* without its web addresses, whose `#` and `@` mean other things."""
    if "://" not in text:
        return text
    kept, at = [], 0
    for link in links(text, bare=False):
        kept.append(text[at : link.start])
        at = link.end
    return " ".join([*kept, text[at:]])
