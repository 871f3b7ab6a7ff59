"""Who an event is, for ever: its UID, `<name>@<uid_domain>`, whose name is made of ids and of nothing else.

| event | name |
|---|---|
| of an entry | `<id>` |
| of a post on a channel of its own time | `<id>--<channel>` |
| of a time of a post that comes back | `<id>--<day>`, `<id>--<day>--<channel>` |
| a deadline | `due.<id>.<what>`, `due.<id>.<what>.<part>`: of a deliverable its id, of an action its number |
| a time of a routine | `routine.<id>.<day>` |
| a shift | `shift.<channel>.<day>.<number>`, by the shifts of that channel which begin that day |
| a partner's publication | `deliverable.<brief>.<deliverable>` |
| a key date | `day.<id>.<year>`, the year of its own calendar, so that an announcement moves it |
| a public holiday | `holiday.<region>.<year>.<name>`, by its English name in the library |

A day is `20270211`. No id holds a dot or two hyphens in a row, so no name can be that of another entry's event.
"""

import hashlib
from datetime import date
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


def occurrence_name(post: str, day: date) -> str:
    """The name of one of the times of a post that comes back, by the day that tells it from the others for ever."""
    return f"{post}--{day:%Y%m%d}"


def part_name(sort: str, *parts: str) -> str:
    """The name of an event that is none of an entry's own: `due.dana.draft`. *parts* may be any texts."""
    return ".".join((sort, *(part.replace("~", "~7E").replace(".", "~2E") for part in parts)))


def _ascii(text: str) -> str:
    plain = quote(text.strip().encode("utf-8", "surrogatepass"), safe="")
    return plain if len(plain) <= _LONGEST else hashlib.blake2b(plain.encode(), digest_size=16).hexdigest()
