"""Web addresses as a calendar holds them: absolute, in ASCII."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Entry

_PLAIN = re.compile(r"https?://[a-z][a-z0-9]{0,62}(?:[.][a-z0-9]{1,63})*/[A-Za-z0-9/._~-]*")
"""An address that stays as it is."""


def page_url(edition: Edition, entry: Entry) -> str | None:
    """The address of the page of *entry*, in its own language if the interface has it, else in the first one.

    None without a `site_url`, or where that can't be written as an address.
    """
    if edition.site_url is None:
        return None
    lang = entry.lang if entry.lang in edition.languages else edition.languages[0]
    return ascii_url(addresses.absolute(edition.site_url, addresses.page(entry, lang)))


def site_page(edition: Edition, address: str) -> str | None:
    """The address of a page of the site that is no entry's; None as in `page_url`."""
    return ascii_url(addresses.absolute(edition.site_url, address)) if edition.site_url else None


def ascii_url(url: str) -> str | None:
    """*url* with its host in IDNA and the rest percent-encoded; None if it has no host that can be written so."""
    if _PLAIN.fullmatch(url):
        return url
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if not host:
        return None
    shown = f"[{host}]" if ":" in host else quote(host, safe="")
    return urlunsplit((parts.scheme, shown + port, *(_quoted(part) for part in parts[2:])))


def _quoted(part: str) -> str:
    return quote(part.encode("utf-8", "surrogatepass"), safe="/?!$&'()*+,;=:@%-._~")
