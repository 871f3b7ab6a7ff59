"""The limits of each platform, by day, and with the team's own numbers in their place."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from majlis.text.counting import Rule
from majlis.values import dataclass


class Confidence(StrEnum):
    """Who says so: the platform, a publishing tool, the press, several that disagree, nobody any more, the team."""

    OFFICIAL = "official"
    VENDOR = "vendor"
    PRESS = "press"
    CONFLICTING = "conflicting"
    MEMORY = "memory"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """From *least* to *most* of *what*; texts are counted by *count*.

    It held from *since* on and until the day before *before*, or for ever where there is none. *advised* is a number
    that serves readers, which the platform does not enforce.
    """

    platform: str
    what: str
    most: float | None = None
    least: float | None = None
    count: Rule | None = None
    since: date | None = None
    before: date | None = None
    source: str
    as_of: date
    confidence: Confidence
    advised: bool = False
    note: str = ""

    @property
    def only_warns(self) -> bool:
        """Whether a text beyond it may still be right: the number is advice, or not sure."""
        return self.advised or self.confidence in (Confidence.MEMORY, Confidence.CONFLICTING)

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on *day*."""
        return (self.since is None or self.since <= day) and (self.before is None or day < self.before)


def limits_on(platform: str, day: date, own: Mapping[str, int] | None = None) -> dict[str, Limit]:
    """The limits of *platform* in force on *day*, by name; *own* are a channel's numbers, which take their place."""
    found = {limit.what: limit for limit in _limits_of(platform) if limit.holds_on(day)}
    return found | {what: _own(platform, what, most, day, found) for what, most in (own or {}).items()}


@cache
def _limits_of(platform: str) -> tuple[Limit, ...]:
    return tuple(limit for limit in read_limits() if limit.platform == platform)


@cache
def read_limits() -> tuple[Limit, ...]:
    """Every limit of `platforms.toml`. ValueError if that file is wrong, which is our own mistake."""
    data = tomllib.loads(resources.files("majlis.platforms").joinpath("platforms.toml").read_text("utf-8"))
    looked_up = data.pop("looked_up")
    return tuple(
        _limit({"platform": platform, "as_of": looked_up, **row}) for platform, rows in data.items() for row in rows
    )


def _limit(row: dict[str, Any]) -> Limit:
    counted = {"count": Rule(row["count"])} if "count" in row else {}
    return Limit(**row | counted | {"confidence": Confidence(row["confidence"])})


def _own(platform: str, what: str, most: int, day: date, found: Mapping[str, Limit]) -> Limit:
    """The team's number: it replaces what is known, and is counted in the same way."""
    if what in found:
        return replace(
            found[what], most=most, source="channels.yml", as_of=day, confidence=Confidence.OWN, advised=False)
    text = found.get("text")
    return Limit(platform=platform, what=what, most=most, count=text.count if text else Rule.CODE_POINTS,
                 source="channels.yml", as_of=day, confidence=Confidence.OWN)
