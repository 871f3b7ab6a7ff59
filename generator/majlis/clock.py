"""The clock of a build: one instant, chosen once, an argument from then on."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from majlis.dates.reading import Flaw, read_date, read_local
from majlis.kinds.team import Team


class Clock(NamedTuple):
    """*now* in the project's zone; *fixed* when an `as_of` chose it and not the day."""

    now: datetime
    fixed: bool


def read_as_of(text: str) -> datetime | Flaw:
    """The local time that `--as-of` spells: a date (its start) or a date and a time; without a zone."""
    day = read_date(text)
    return read_local(text) if isinstance(day, Flaw) else datetime.combine(day, time())


def build_clock(
    as_of: datetime | None, team: Team, project_zone: ZoneInfo, environ: Mapping[str, str], now: datetime
) -> Clock:
    """The clock by `--as-of`, else `as_of` of team.yml, else SOURCE_DATE_EPOCH (seconds), else *now* (aware)."""
    if as_of:
        return Clock(as_of.replace(tzinfo=project_zone), True)
    if team.as_of:
        return Clock(team.as_of, True)
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isascii() and epoch.isdigit() else now
    return Clock(moment.astimezone(project_zone), False)
