"""A contact line with its addresses and numbers as links: nothing but what the brief's `contact` says."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup, escape

_REACHED = re.compile(
    r"(?P<mail>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})"
    r"|(?P<phone>(?:\+|\b00)\d[\d \u00a0-]{5,20}\d)"
)


def contact_line(text: str, subject: str) -> Markup:
    """*text*, safe in HTML; a mail address opens a letter about *subject*, a phone number can be called."""
    return Markup("").join(_parts(text, subject))


def _parts(text: str, subject: str) -> Iterator[Markup]:
    at = 0
    for found in _REACHED.finditer(text):
        yield escape(text[at:found.start()])
        yield _mail(found[0], subject) if found["mail"] else _phone(found[0])
        at = found.end()
    yield escape(text[at:])


def _mail(address: str, subject: str) -> Markup:
    href = f"mailto:{quote(address, safe='@+')}?subject={quote(subject)}"
    return Markup('<a href="{}"><bdi dir="ltr">{}</bdi></a>').format(href, address)


def _phone(number: str) -> Markup:
    href = "tel:" + re.sub(r"[^\d+]", "", number)
    return Markup('<a href="{}"><bdi class="tel" dir="ltr">{}</bdi></a>').format(href, number)
