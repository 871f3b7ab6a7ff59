"""Hashtags that do not become what was meant: cut off, glued to a word, with tatweel or what can't be seen in them.

Fails: `#قهوة-سدرة`, which is `#قهوة`. Passes: `#قهوة_سدرة`; also `#قهوة.` at the end of a sentence, and
`#100DaysOfCode`: platforms take a tag for one that begins with digits, but of digits alone for none.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from majlis.plan.passages import Passage
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.source.characters import name_of
from majlis.words import Words

_code = partial(Code, severity=Severity.WARNING, latitude=Latitude.ENTRY)
TATWEEL = _code(
    "tag-tatweel",
    Words("'#{tag}' is stretched by a tatweel (ـ), so it is another hashtag than '#{plain}'.",
          "في الوسم «#{tag}» تطويل (ـ) فهو غير الوسم «#{plain}»."),
    Words("Write #{plain}", "اكتب #{plain}"),
)
CUT = _code(
    "tag-breaks",
    Words("'#{tag}' ends at '{sign}': only '#{kept}' becomes a hashtag.",
          "ينقطع الوسم «#{tag}» عند «{sign}»، فلا يعمل منه إلا «#{kept}»."),
    Words("Join its words by _: #{guess}", "صِل كلماته بالشرطة السفلية _ هكذا: #{guess}"),
)
GLUED = _code(
    "tag-breaks",
    Words("'{word}#{tag}' becomes no hashtag: # is glued to the word before it.",
          "لا يعمل الوسم في «{word}#{tag}» لأن # ملتصقة بالكلمة قبلها."),
    Words("Put a space before #.", "ضع مسافة قبل #."),
)
SPACED = _code(
    "tag-breaks",
    Words("'# {tag}' becomes no hashtag: there is a space after #.", "لا يعمل الوسم «# {tag}» لأن بعد # مسافة."),
    Words("Write #{tag}", "اكتب #{tag}"),
)
DIGITS = _code(
    "tag-breaks",
    Words("'#{tag}' becomes no hashtag: it has digits only.", "لا يعمل الوسم «#{tag}» لأنه أرقام فقط."),
    Words("Put a word with it: #Ramadan_{tag}", "أضف إليه كلمة: #رمضان_{tag}"),
)
DIGIT_FIRST = _code(
    "tag-breaks",
    Words("'#{tag}' begins with a digit: in Arabic text its # is shown in the middle of it.",
          "يبدأ الوسم «#{tag}» برقم، فتظهر # في وسطه ضمن النص العربي."),
    Words("Begin it with a word.", "ابدأه بكلمة."),
)
UNSEEN = _code(
    "tag-breaks",
    Words("'#{tag}' holds a character that can't be seen ({name}), so it is another hashtag than it seems.",
          "في الوسم «#{tag}» رمز لا يُرى ({name})، فهو غير الوسم الذي يبدو للقارئ."),
    Words("Delete it and type it again: #{plain}", "احذفه واكتبه من جديد: #{plain}"),
)
CODES = (TATWEEL, CUT, GLUED, SPACED, DIGITS, DIGIT_FIRST, UNSEEN)
_LETTER = r"\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
_ZERO_WIDTH = "\u00ad\u200b-\u200d\u2060\ufeff"
_TAG = re.compile(rf"#(?P<tag>[{_LETTER}]+(?:[{_ZERO_WIDTH}]+[{_LETTER}]+)*)")
_SPACED = re.compile(rf"#[ \t\u00a0](?P<tag>[^\W\d][{_LETTER}]*)(?P<rest>[^\n]*)")
_SIGN = re.compile(rf"[-\u2010-\u2013.&+](?=[^\W\d_])(?P<more>[{_LETTER}\-\u2010-\u2013.&+]*)")
_JOINERS = re.compile(r"[-\u2010-\u2013.&+]+")
_NONE_BEHIND = ("#", "&", "/")
_LONGEST_WORD = 60
# Nobody writes more of them; a text that has more was not written by hand.
_MOST = 100
_UNSEEN_IN = re.compile(f"[{_ZERO_WIDTH}]")
_YEAR = re.compile(r"1[345]\d\d|19\d\d|20\d\d")
_ARABIC_DIGITS = re.compile(r"[٠-٩۰-۹]+")
_DIGIT_THEN_ARABIC = re.compile(r"[0-9]+_*[\u0621-\u064a]")


def of_text(passage: Passage) -> Iterator[Problem]:
    """Problems of the hashtags in running text. What only looks like one is let be: `#1`, C#, `&#39;`, `/#top`."""
    text = passage.text
    spans = passage.folded.links if "://" in text else ()
    for match in islice(_TAG.finditer(text), _MOST):
        before = text[match.start() - 1:match.start()]
        anchor = text.startswith("](", match.start() - 2)
        if before in _NONE_BEHIND or anchor or any(one.start <= match.start() < one.end for one in spans):
            continue
        if before.isalnum():
            yield from _glued(passage, match)
        else:
            yield from _of_tag(passage, match["tag"], match.start("tag"), match.end())
    yield from _spaced(passage)


def of_field(passage: Passage) -> Iterator[Problem]:
    """Problems of one item of `hashtags`, which may have hyphens by its form."""
    tag = passage.text
    if tag.isdigit():
        yield DIGITS.at(passage.start, tag=tag)
        return
    found = _TAG.match(f"#{tag}")
    yield from _of_tag(passage, found["tag"] if found else tag, 0, found.end() - 1 if found else len(tag))


def _of_tag(passage: Passage, tag: str, start: int, end: int) -> Iterator[Problem]:
    """What is wrong with *tag*, which stands in the passage from *start* to before *end*."""
    unseen, sign = _UNSEEN_IN.search(tag), _SIGN.match(passage.text, end)
    if "ـ" in tag:
        yield TATWEEL.at(passage.place(start + tag.index("ـ")), tag=tag, plain=tag.replace("ـ", ""))
    if unseen:
        plain = _UNSEEN_IN.sub("", tag)
        yield UNSEEN.at(passage.place(start + unseen.start()), tag=plain, plain=plain, name=name_of(unseen[0]))
    elif _is_number(tag):
        yield DIGITS.at(passage.place(start - 1 if start else 0), tag=tag)
    elif _DIGIT_THEN_ARABIC.match(tag):
        yield DIGIT_FIRST.at(passage.place(start), tag=tag)
    elif sign:
        whole = tag + sign[0].rstrip("-.&+")
        yield CUT.at(passage.place(end), tag=whole, sign=sign[0][0], kept=tag, guess=_JOINERS.sub("_", whole))


def _is_number(tag: str) -> bool:
    """Whether *tag* is a year, or digits that nobody writes after # to mean "number one"."""
    return bool(_YEAR.fullmatch(tag) or _ARABIC_DIGITS.fullmatch(tag))


def _glued(passage: Passage, match: re.Match[str]) -> Iterator[Problem]:
    """A tag behind a word. Other things are C#, F#m, team#90, terms/glossary#word."""
    before = re.split(r"\s", passage.text[max(0, match.start() - _LONGEST_WORD):match.start()])[-1]
    word = re.split(r"\W", before)[-1]
    name = word.isascii() and (len(word) < 2 or match["tag"].isdigit())
    if not name and "/" not in before:
        yield GLUED.at(passage.place(match.start()), word=word, tag=match["tag"])


def _spaced(passage: Passage) -> Iterator[Problem]:
    """`# word`, but not a line that begins with it and goes on: that is a heading."""
    for match in islice(_SPACED.finditer(passage.text), _MOST):
        before = passage.text[max(0, match.start() - 1):match.start()]
        heading = before in ("", "\n") and match["rest"].strip(" .!؟،:") and not match["rest"].lstrip().startswith("#")
        if (not before or before.isspace()) and not heading:
            yield SPACED.at(passage.place(match.start()), tag=match["tag"])
