"""The id of a new entry: from its title where that is written in Latin letters, else from its kind and the day.

Nothing is random: the same title on the same day gives the same id, as long as it is free.
"""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Container, Iterator
from datetime import date

from majlis.fields.types import is_id

_LONGEST = 60


def new_id(kind: str, title: str, today: date, taken: Container[str]) -> str:
    """An id that is not *taken*: `ramadan-opening`, and `ramadan-opening-2` if it is.

    A title with letters that are not Latin gives `post-2027-02-10-x7`: the last part is a hash of the title, and
    grows where two titles of a day have the same.
    """
    slug = _slug(title)
    names = _numbered(slug) if slug else _hashed(f"{kind}-{today.isoformat()}", title)
    return next(name for name in names if name not in taken)


def _slug(title: str) -> str:
    """*title* in small ASCII letters and hyphens; empty if that would leave letters out."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", title) if not unicodedata.combining(char))
    if any(char.isalpha() and not char.isascii() for char in plain):
        return ""
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "").replace("’", "")).strip("-")
    short = slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return short if is_id(short) else ""


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    for number in range(2, 10_000):
        yield f"{slug}-{number}"


def _hashed(start: str, title: str) -> Iterator[str]:
    digest = hashlib.blake2b(title.encode("utf-8", "replace"), digest_size=20).digest()
    letters = base64.b32encode(digest).decode("ascii").lower()
    for size in range(2, len(letters) + 1):
        yield f"{start}-{letters[:size]}"
