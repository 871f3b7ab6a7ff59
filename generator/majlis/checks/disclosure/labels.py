"""Labels: a disclosure is in the post's language, and in words that readers take for advertising."""

import re
from collections.abc import Iterator

from majlis.kinds import Brief, Post
from majlis.platforms.guidance import clear_labels, unclear_labels
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.text.phrases import plain, says
from majlis.words import Words

DISCLOSURE_LANGUAGE = Code(
    "disclosure-language",
    Words("The label '{label}' is not in {language}, the language of this post.",
          "العبارة «{label}» ليست {language_ar}، والمنشور {language_ar}."),
    Words("Write '{proposed}'.", "اكتب «{proposed}»."),
    Severity.WARNING, Latitude.ENTRY,
)
LABEL_UNCLEAR = Code(
    "disclosure-unclear",
    Words("Readers may not take '{label}' for advertising.", "قد لا يفهم القراء من «{label}» أن المنشور إعلان."),
    Words("Write '{proposed}'. This is guidance, not law.", "اكتب «{proposed}». هذا إرشاد وليس نصًا قانونيًا."),
    Severity.WARNING, Latitude.ENTRY,
)
LABEL_NOT_AGREED = Code(
    "disclosure-unclear",
    Words("The label '{label}' is not the one agreed in the brief, '{proposed}'.",
          "العبارة «{label}» غير المتفق عليها في الإيجاز، وهي «{proposed}»."),
    Words("Write the one of the brief, or change it there.", "اكتب عبارة الإيجاز أو غيّرها هناك."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (DISCLOSURE_LANGUAGE, LABEL_UNCLEAR, LABEL_NOT_AGREED)
_LANGUAGES = {"ar": Words("Arabic", "بالعربية"), "en": Words("English", "بالإنجليزية")}
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")


def check_label(post: Post, label: str, brief: Brief | None) -> Iterator[Problem]:
    """Problems of the *label* of a post that is made by *brief*."""
    proposed, place = proposed_label(post.lang, brief), post.place("disclosure", "label")
    if not _in_language(label, post.lang):
        language = _LANGUAGES[post.lang]
        yield DISCLOSURE_LANGUAGE.at(place, label=label, language=language.en, language_ar=language.ar,
                                     proposed=proposed)
    elif plain(label) in _unclear():
        yield LABEL_UNCLEAR.at(place, label=label, proposed=proposed)
    elif brief and brief.disclosure and not _agreed(label, proposed, post.lang):
        yield LABEL_NOT_AGREED.at(place, label=label, proposed=proposed)


def proposed_label(lang: str, brief: Brief | None) -> str:
    """The label for a post in *lang*: that of *brief*, else the usual one."""
    if brief and brief.disclosure:
        return brief.disclosure.label_ar if lang == "ar" else brief.disclosure.label_en
    return clear_labels(lang)[0]


def accepted_labels(label: str, text: str, brief: Brief | None) -> tuple[str, ...]:
    """What may stand in *text* for *label*: itself, those of *brief*, and, where the text of a channel is in the other
    language, the usual ones of that language.
    """
    agreed = (brief.disclosure.label_ar, brief.disclosure.label_en) if brief and brief.disclosure else ()
    lang = "ar" if len(_ARABIC.findall(text)) >= len(_LATIN.findall(text)) else "en"
    return (label, *agreed, *(() if _in_language(label, lang) else clear_labels(lang)))


def _in_language(text: str, lang: str) -> bool:
    """Whether *text* has letters of *lang*, or none of any."""
    own, other = (_ARABIC, _LATIN) if lang == "ar" else (_LATIN, _ARABIC)
    return bool(own.search(text)) or not other.search(text)


def _agreed(label: str, agreed: str, lang: str) -> bool:
    """Whether *label* holds the words agreed, or others that are as plain."""
    return says(label, agreed, *clear_labels(lang))


def _unclear() -> frozenset[str]:
    return frozenset(plain(label) for label in unclear_labels())
