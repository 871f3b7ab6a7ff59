"""Time zones from the pinned tzdata wheel, never from the system, whose tables may be stale."""

from datetime import UTC, datetime
from enum import Enum
from functools import cache
from importlib import resources
from importlib.metadata import version
from zoneinfo import ZoneInfo


class Oddity(Enum):
    """Why a local time names no single instant."""

    MISSING = "missing"
    TWICE = "twice"


@cache
def zone(name: str) -> ZoneInfo | None:
    """The zone called *name* (`Asia/Riyadh`), or None if tzdata has none of that name."""
    if name not in zone_names():
        return None
    with resources.files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


@cache
def zone_names() -> frozenset[str]:
    """The names of all zones in tzdata."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split())


def tzdata_version() -> str:
    """The version of the tzdata wheel in use."""
    return version("tzdata")


def oddity(local: datetime) -> Oddity | None:
    """Whether the wall clock of *local* (aware) is skipped or shown twice in its zone."""
    first, second = local.replace(fold=0), local.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return None
    back = first.astimezone(UTC).astimezone(local.tzinfo)
    return Oddity.TWICE if back.replace(tzinfo=None) == local.replace(tzinfo=None) else Oddity.MISSING
