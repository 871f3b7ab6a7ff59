"""Who an event is, for ever: its UID, made of the entry's id and the project's `uid_domain`, and of nothing else."""

import hashlib
from urllib.parse import quote

_LONGEST = 120


def uid_of(name: str, domain: str) -> str:
    """`<name>@<domain>` in ASCII, at most 255 characters where *name* is made of ids.

    *domain* is free text: what a domain name can't hold is percent-encoded, a very long one stands as its hash.
    """
    return f"{_ascii(name)}@{_ascii(domain)}"


def variant_name(post: str, channel: str) -> str:
    """The name of a post's own event on one channel; no id holds two hyphens in a row, so no entry can take it."""
    return f"{post}--{channel}"


def _ascii(text: str) -> str:
    plain = quote(text.strip().encode("utf-8", "surrogatepass"), safe="")
    return plain if len(plain) <= _LONGEST else hashlib.blake2b(plain.encode(), digest_size=16).hexdigest()
