"""Guidance for advertising with partners: labels that say so, licences by country. Guidance, not law."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from majlis.platforms.limits import Confidence
from majlis.values import dataclass
from majlis.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceRule:
    """That partners of some *types* need a licence of *authority* to advertise in *country*, from *since* on."""

    country: str
    authority: Words
    types: tuple[str, ...]
    since: date
    source: str
    as_of: date
    confidence: Confidence

    def asks(self, partner_type: str | None, day: date) -> bool:
        """Whether a partner of this type needs the licence on *day*."""
        return partner_type in self.types and self.since <= day


def clear_labels(lang: str) -> tuple[str, ...]:
    """What says plainly in *lang* that somebody is paid; the first is the usual one. Empty where nothing is known."""
    return tuple(_data()["labels"].get(lang, ()))


@cache
def unclear_labels() -> Mapping[str, str]:
    """Labels that readers do not take for advertising, each with the country whose guidance says so."""
    return {label: row["country"] for row in reversed(_data()["unclear"]) for label in row["labels"]}


@cache
def licence_rules() -> Mapping[str, LicenceRule]:
    """Which licence is asked for, by country."""
    return {row["country"]: _rule(row) for row in _data()["licence"]}


def _rule(row: Mapping[str, Any]) -> LicenceRule:
    return LicenceRule(
        country=row["country"], authority=Words(row["authority_en"], row["authority_ar"]), types=tuple(row["types"]),
        since=row["since"], source=row["source"], as_of=row["as_of"], confidence=Confidence(row["confidence"]))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("majlis.platforms").joinpath("guidance.toml").read_text("utf-8"))
