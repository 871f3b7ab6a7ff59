"""What Arabic text would show in the wrong order: the groups of a phone number (0100 555 11 966+), the slash at the
edge of a path (/crisis), the sign before a Latin name (pr-desk#).
"""

import re
from collections.abc import Iterator

from markupsafe import Markup

from majlis.render.compiled import markup, markup_of

PHONE = re.compile(r"(?:\+|\b00)\d[\d \u00a0-]{6,}\d")
"""A telephone number with its country."""
_NAME = r"[A-Za-z](?:[.-]?[A-Za-z0-9_])*"
_PATH = re.compile(rf"(?<![\w./:@&;-])(?:\.{{0,2}}/)?(?:(?:{_NAME}/)+(?![\w/])|(?<=/){_NAME}(?:/{_NAME})*)")
"""Paths that begin or end with a slash; within a path it stands between Latin letters and needs nothing."""
_NAMED = re.compile(r"(?<![\w&#@/:.=?-])[#@][A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?![\w-])")
"""A channel, a hashtag, an account in Latin letters; not what stands behind & (&#39;) or in an address."""
_SIGNS = re.compile(r"[/#@+]|00")
"""Without any of these there is nothing to isolate."""
_ARABIC = re.compile(r"[\u0621-\u064a]")
_TAG = re.compile(r"(<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>)")


def isolated(text: str) -> Markup:
    """*text*, escaped unless it is markup, with each phone number and, outside of code, each path set from left to
    right; among Arabic letters each #name and @name too. Nothing is added to copy.
    """
    html = markup(text)
    return markup_of("".join(_parts(html))) if _SIGNS.search(text) else html


def _parts(html: str) -> Iterator[str]:
    code, names = 0, _ARABIC.search(html) is not None
    for at, part in enumerate(_TAG.split(html) if "<" in html else [str(html)]):
        if at % 2:
            code += part.startswith("<code") - part.startswith("</code")
            yield part
        else:
            yield _apart(part, not code, names and not code)


def _apart(text: str, paths: bool, names: bool) -> str:
    """*text*, which has no tags, with its phone numbers set apart, and its *paths* and *names* if they are to be; most
    have no sign of most of them.
    """
    if paths and "/" in text:
        text = _PATH.sub(r'<bdi dir="ltr">\g<0></bdi>', text)
    if "+" in text or "00" in text:
        text = PHONE.sub(r'<bdi class="tel" dir="ltr">\g<0></bdi>', text)
    if names and ("#" in text or "@" in text):
        text = _NAMED.sub(r'<bdi dir="ltr">\g<0></bdi>', text)
    return text
