"""The types of what the world outside has names for: web addresses, domains, files, countries, currencies."""

import re
from functools import cache
from importlib import resources
from urllib.parse import urlsplit

from majlis.dates.flaw import WRITE_GUESS, Flaw
from majlis.fields import codes
from majlis.fields.base import Parsed, ScalarType, Scope
from majlis.fields.types import Line
from majlis.source import Node
from majlis.values import dataclass

_HOST = re.compile(r"(?=.{4,200}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_USUAL_URL = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[!-~]*)?")
"""Nearly every address; others are taken apart, which takes ten times as long."""
_LONGEST = 2048
_PART = re.compile(r"[A-Za-z0-9]{1,12}")


@dataclass(frozen=True)
class Url(ScalarType[str]):
    """An absolute web address, http or https."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if is_url(text):
            return text
        guess = f"https://{text}"
        likely = "://" not in text and _host_of(guess) and is_url(guess)
        return Flaw(codes.URL_FORM, {"text": text, "guess": guess}, WRITE_GUESS if likely else None)


@dataclass(frozen=True)
class Host(ScalarType[str]):
    """A domain, `example.com`, in small ASCII letters."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if _HOST.fullmatch(text):
            return text
        guess = _host_of(text if "//" in text else f"https://{text}")
        return Flaw(codes.HOST_FORM, {"text": text, "guess": guess}, WRITE_GUESS if guess else None)


@dataclass(frozen=True)
class FilePath(ScalarType[str]):
    """A file's path from the content folder on, with `/`; or an absolute web address."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if text.startswith(("http://", "https://")):
            return Url().read(text, scope)
        if _is_path(text):
            return text
        guess = text.replace("\\", "/").removeprefix("/").removeprefix("content/")
        hint = WRITE_GUESS if guess.startswith("media/") and _is_path(guess) else None
        return Flaw(codes.PATH_FORM, {"text": text, "guess": guess}, hint)

    def parse(self, node: Node, scope: Scope) -> Parsed[str]:
        """The path, and that it refers to a file of `media`."""
        parsed = super().parse(node, scope)
        if parsed.value is None or is_url(parsed.value):
            return parsed
        return parsed._replace(references=(scope.reference("media", parsed.value, node),))


@dataclass(frozen=True)
class Country(ScalarType[str]):
    """A country by its two letters (ISO 3166): `SA`."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if text in _countries():
            return text
        known = text.upper() in _countries()
        return Flaw(codes.COUNTRY_FORM, {"text": text, "guess": text.upper()}, WRITE_GUESS if known else None)


@dataclass(frozen=True)
class Region(Line):
    """A country, `SA`, or a part of one, `GB-SCT`; whether it is known is seen later."""

    prose = False

    def read(self, text: str, scope: Scope) -> str | Flaw:
        country, mark, part = text.partition("-")
        found = _COUNTRY.read(country, scope)
        if isinstance(found, Flaw) or (mark and not _PART.fullmatch(part)):
            return found if isinstance(found, Flaw) else Flaw(codes.COUNTRY_FORM, {"text": text})
        return text

    def parse(self, node: Node, scope: Scope) -> Parsed[str]:
        """The region, and that its holidays are asked for."""
        parsed = super().parse(node, scope)
        if parsed.value is None:
            return parsed
        return parsed._replace(references=(scope.reference("holidays", parsed.value, node),))


@dataclass(frozen=True)
class Currency(ScalarType[str]):
    """A currency by its three letters (ISO 4217): `SAR`."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        if _CURRENCY.fullmatch(text):
            return text
        known = _CURRENCY.fullmatch(text.upper())
        return Flaw(codes.CURRENCY_FORM, {"text": text, "guess": text.upper()}, WRITE_GUESS if known else None)


def is_url(text: str) -> bool:
    """Whether *text* is an absolute web address, http or https."""
    if len(text) > _LONGEST:
        return False
    if _USUAL_URL.fullmatch(text):
        return True
    if text.split() != [text]:
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _host_of(url: str) -> str | None:
    """The domain in *url*, if it is one."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return host if _HOST.fullmatch(host) else None


def _is_path(text: str) -> bool:
    """Whether *text* is a path below the content folder that can't lead out of it."""
    parts = text.split("/")
    odd = any(part in ("", ".", "..") for part in parts) or any(char in text for char in "\\\n\0:")
    return not odd and parts[0] != "content"


@cache
def _countries() -> frozenset[str]:
    """The codes of all countries, from the table that comes with the time zones."""
    lines = resources.files("tzdata.zoneinfo").joinpath("iso3166.tab").read_text("utf-8").splitlines()
    return frozenset(line[:2] for line in lines if not line.startswith("#"))


_COUNTRY = Country()
