"""Needed: a paid or gifted post has a disclosure, and what says that it is paid has a partner."""

import re
from collections.abc import Iterator
from dataclasses import replace

from majlis.kinds import Post
from majlis.plan import WAITING
from majlis.plan.partnership import is_paid
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.text.phrases import plain
from majlis.words import Words
from majlis.workspace import Workspace

DISCLOSURE_MISSING = Code(
    "disclosure-missing",
    Words("This post is paid or gifted and does not say so.", "هذا المنشور مدفوع أو مقابل هدية، وليس فيه إفصاح."),
    Words("Add it, and write the label into the text: disclosure: {{label: {label}, placement: start}}",
          "أضفه واكتب العبارة في النص: disclosure: {{label: {label}, placement: start}}"),
    latitude=Latitude.ENTRY,
)
PAID_UNDISCLOSED = Code(
    "paid-undisclosed",
    Words("The text says '{text}', but no partner and no disclosure is named.",
          "في النص «{text}»، ولم يُذكر شريك ولا إفصاح."),
    Words("Add 'partner' and 'disclosure', or take the words out of the text.",
          "أضف «partner» و«disclosure»، أو احذف العبارة من النص."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (DISCLOSURE_MISSING, PAID_UNDISCLOSED)
_BINDING = ("approved", "scheduled")
_HASHTAG = re.compile(r"""#([^\s#.,;:!?،؛؟'"()|]{1,60})""")
_PAID_TAGS = frozenset(plain(tag) for tag in (
    "ad", "sponsored", "paidpartnership", "paid_partnership", "إعلان", "إعلان_مدفوع", "شراكة_مدفوعة"))
_PAID_WORDS = ("إعلان مدفوع", "paid partnership")
_NOT = frozenset(plain("not no never isn without غير ليس ليست لا بلا بدون دون").split())


def check_needed(workspace: Workspace, post: Post, label: str) -> Iterator[Problem]:
    """The problem of a paid post without a disclosure; *label* is proposed."""
    if is_paid(workspace, post) and not _has_disclosure(post):
        found = DISCLOSURE_MISSING.at(post.place("partner" if post.partner else "brief"), label=label)
        yield found if post.status in _BINDING else replace(found, severity=Severity.WARNING)


def _has_disclosure(post: Post) -> bool:
    """Whether there is one, even one that could not be read, which is told where it is read."""
    return post.disclosure is not None or post.wrote("disclosure")


def check_undisclosed(post: Post) -> Iterator[Problem]:
    """The problem of the first text of *post*, which has no partner, that says that somebody is paid."""
    if post.status not in (*WAITING, "on_hold"):
        return
    for keys, text in _texts(post):
        if words := paid_words(text):
            if not _has_disclosure(post):
                yield PAID_UNDISCLOSED.at(post.place(*keys) if keys else Place(post.path, post.body_line), text=words)
            return


def _texts(post: Post) -> Iterator[tuple[tuple[str, ...], str]]:
    """All that *post* says, each with its keys; none for its body."""
    yield ("caption",) if post.caption else (), post.text
    yield ("hashtags",), " ".join(f"#{tag.lstrip('#')}" for tag in post.hashtags)
    for channel, variant in (post.variants or {}).items():
        yield ("variants", channel, "caption"), variant.caption or ""


def paid_words(text: str) -> str:
    """The words by which *text* itself says that it is paid, or nothing: a hashtag, or a phrase not denied."""
    if "#" in text:
        for tag in _HASHTAG.findall(text):
            if plain(tag) in _PAID_TAGS:
                return f"#{tag}"
    if "مدفوع" in text or "paid partnership" in text.casefold():
        said = plain(text)
        return next((words for words in _PAID_WORDS if _claimed(said, plain(words))), "")
    return ""


def _claimed(said: str, words: str) -> bool:
    """Whether *words* stand in *said* without a 'not' among the three words before them."""
    before, found, _ = said.partition(words)
    return bool(found) and _NOT.isdisjoint(before[-60:].split()[-3:])
