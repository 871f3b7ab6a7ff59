"""Marks of the other keyboard in Arabic sentences, and digits of both kinds in one text.

Fails: «أهلًا, كيف الحال?»; «انتهى.ابدأ» without a space; «٣ أكواب و2 ملعقة». Passes: «أهلًا، كيف الحال؟ انتهى.»: the full
stop is the same in both scripts. Let be are «د.سارة» and «ص.ب», addresses, and digits in Latin words (V60).
"""

import re
from collections.abc import Iterator
from itertools import islice

from majlis.plan.passages import Passage
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.text.links import links
from majlis.words import Words

LATIN_MARK = Code(
    "punctuation-latin",
    Words("This Arabic sentence has a '{sign}' of another keyboard: '{around}'",
          "في هذه الجملة العربية علامة «{sign}» من لوحة مفاتيح أخرى: «{around}»"),
    Words("Write {right} here and in the rest of the text.", "اكتب {right} هنا وفي سائر النص."),
    Severity.WARNING, Latitude.ENTRY,
)
NO_SPACE = Code(
    "punctuation-latin",
    Words("There is no space after the full stop: '{around}'", "لا مسافة بعد النقطة: «{around}»"),
    Words("Put a space after it.", "ضع مسافة بعدها."),
    Severity.WARNING, Latitude.ENTRY,
)
MIXED_DIGITS = Code(
    "digits-mixed",
    Words("This text has digits of both kinds, '{one}' and '{other}'.",
          "في هذا النص أرقام من النوعين: «{one}» و«{other}»."),
    Words("Write all of them in one kind.", "اكتبها كلها بنوع واحد."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (LATIN_MARK, NO_SPACE, MIXED_DIGITS)
_RIGHT = {",": "،", ";": "؛", "?": "؟", "۔": "."}
_SIGNS = re.compile(r"[,;?۔]")
_TASHKEEL = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_CLOSING = ")]»\"”"
_ADDRESS_GOES_ON = frozenset("=&/%#-_+")
_STOP = re.compile(r"(?<=[\u0620-\u063f\u0641-\u064a\u064b-\u0652])\.(?=[\u0620-\u063f\u0641-\u064a])")
_WORD_BEFORE = re.compile(r"[\u0620-\u063f\u0641-\u064a\u064b-\u0652]+$")
_WORD_AFTER = re.compile(r"[\u0620-\u063f\u0641-\u064a\u064b-\u0652]+")
_ABBREVIATED = 2
_ARABIC_NUMBER = re.compile(r"[٠-٩۰-۹]+(?:[٫٬][٠-٩۰-۹]+)*")
_WESTERN_NUMBER = re.compile(
    r"(?<![A-Za-z0-9_#@.,/:+-])[0-9]+(?:[.,:/][0-9]+)*(?![A-Za-z0-9_/@\ufe0f\u20e3]|[.:-]\w)")
_IN_NAME = re.compile(r"[#@][\w.]*$")
_ARABIC, _LATIN = re.compile(r"[\u0620-\u064a]"), re.compile(r"[A-Za-z]")
_AROUND, _LONGEST_NAME = 12, 60
# What follows is no more telling.
_MOST = 500


def punctuation(passage: Passage) -> Iterator[Problem]:
    """The first place of each mark in a text that belongs to the other script, and of a full stop without its space."""
    text, told = passage.text, set()
    for match in _SIGNS.finditer(text):
        sign = match[0]
        if sign not in told and _after_arabic(text, match.start(), sign) and _is_arabic(text, match.start()):
            told.add(sign)
            yield LATIN_MARK.at(
                passage.place(match.start()), sign=sign, right=_RIGHT[sign], around=_around(text, match.start()))
    for match in islice(_STOP.finditer(text), _MOST) if "." in text else ():
        if _ends_sentence(passage, match.start()):
            yield NO_SPACE.at(passage.place(match.start()), around=_around(text, match.start()))
            return


def digits(passage: Passage) -> Iterator[Problem]:
    """A text with ٣ and 3 in its Arabic lines. Those in addresses, tags, names and Latin words do not count."""
    arabic = _ARABIC_NUMBER.search(passage.text)
    numbers = islice(_WESTERN_NUMBER.finditer(passage.text), _MOST) if arabic else ()
    western = next((number for number in numbers if _counts(passage, number)), None)
    if arabic and western:
        first, second = sorted((arabic, western), key=lambda match: match.start())
        yield MIXED_DIGITS.at(passage.place(second.start()), one=first[0], other=second[0])


def _after_arabic(text: str, at: int, sign: str) -> bool:
    """Whether a mark stands right behind an Arabic word, or one in brackets or quotes, and begins neither a face, ;),
    nor the rest of an address.
    """
    before, after = text[max(0, at - 6):at].rstrip(_TASHKEEL + _CLOSING)[-1:], text[at + 1:at + 2]
    goes_on = (after.isascii() and after.isalnum()) or after in _ADDRESS_GOES_ON
    return bool(_ARABIC.match(before)) and not goes_on and not (sign == ";" and after in (")", "-"))


def _ends_sentence(passage: Passage, at: int) -> bool:
    """Whether the full stop at *at* is between two words, not in «ص.ب», «د.سارة», a hashtag or an address."""
    text = passage.text
    before, after = _WORD_BEFORE.search(text[max(0, at - 40):at]), _WORD_AFTER.match(text, at + 1)
    words = [re.sub(f"[{_TASHKEEL}]", "", match[0]) for match in (before, after) if match]
    initials = len(words) < 2 or any(len(word) <= _ABBREVIATED for word in words)
    if initials or _IN_NAME.search(text[max(0, at - _LONGEST_NAME):at]):
        return False
    return not _in_link(passage, at) and not any(links(f"https://{words[0]}.{words[1]}"))


def _counts(passage: Passage, match: re.Match[str]) -> bool:
    text, at = passage.text, match.start()
    inside = _IN_NAME.search(text[max(0, at - _LONGEST_NAME):at]) or _in_link(passage, at)
    return not inside and _is_arabic(text, at)


def _in_link(passage: Passage, at: int) -> bool:
    return any(link.start <= at < link.end for link in passage.folded.links)


def _is_arabic(text: str, at: int) -> bool:
    """Whether most letters of the line are Arabic, up to 200 characters on each side of *at*."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[max(start, at - 200):min(end if end >= 0 else len(text), at + 200)]
    return len(_ARABIC.findall(line)) > len(_LATIN.findall(line))


def _around(text: str, at: int) -> str:
    """The words around *at*, on one line."""
    before, after = text[max(0, at - _AROUND):at], text[at:at + _AROUND]
    start = before.find(" ") + 1 if at > _AROUND else 0
    end = after.rfind(" ") if at + _AROUND < len(text) and after.rfind(" ") > 0 else len(after)
    return " ".join(f"{before[start:]}{after[:end]}".split())
