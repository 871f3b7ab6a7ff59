"""What a partner takes over letter by letter: the disclosure, hashtags, mentions, codes and links."""

from collections.abc import Iterator
from typing import NamedTuple

from majlis.fields import fields_of
from majlis.kinds import Brief
from majlis.pack.expected import piece
from majlis.pack.view import PackView


class Copied(NamedTuple):
    """Texts to copy as they are, and what they are for; *lang* is set where it is known."""

    label: str
    texts: tuple[str, ...]
    lang: str = ""


def disclosures(view: PackView, brief: Brief) -> tuple[Copied, ...]:
    """The disclosure in both languages, that of the brief first."""
    if brief.disclosure is None:
        return ()
    both = {"ar": brief.disclosure.label_ar, "en": brief.disclosure.label_en}
    order = sorted(both, key=lambda lang: lang != brief.lang)
    return tuple(Copied(str(view.say(f"language.name_{lang}")), (both[lang],), lang) for lang in order)


def in_captions(view: PackView, brief: Brief) -> Iterator[Copied]:
    """What goes into a caption; a code and a link for all pieces alike stand there once."""
    for key, texts in (("hashtags", brief.hashtags), ("mentions", brief.mentions)):
        if texts:
            yield Copied(fields_of(Brief)[key].label.to(view.lang), (" ".join(texts),))
    pieces = _pieces(view, brief)
    for given, named in pieces.items():
        label = view.told("code_and_link") if len(pieces) == 1 else view.say("value.comma").join(named)
        if given:
            yield Copied(str(label), given)


def _pieces(view: PackView, brief: Brief) -> dict[tuple[str, ...], list[str]]:
    """The deliverables by the code and the link that they carry."""
    found: dict[tuple[str, ...], list[str]] = {}
    for made in brief.deliverables:
        found.setdefault(tuple(filter(None, (made.code, made.link_url))), []).append(piece(view, brief, made))
    return found
