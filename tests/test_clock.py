"""Which clock a build runs by."""

from datetime import UTC, datetime

import pytest

from majlis.clock import Clock, build_clock, read_as_of
from majlis.dates.reading import Flaw
from majlis.dates.zones import zone
from majlis.kinds.team import Team

RIYADH = zone("Asia/Riyadh")
NOW = datetime(2027, 2, 10, 6, 0, tzinfo=UTC)
EPOCH = {"SOURCE_DATE_EPOCH": "1800000000"}


def team(as_of: datetime | None = None) -> Team:
    return Team(
        name_en="Sidra", name_ar="سدرة", uid_domain="sidra.example", languages=("ar",), timezone="Asia/Riyadh",
        members=(), as_of=as_of,
    )


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=RIYADH)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("as_of", "of_team", "environ", "clock"),
    [
        (datetime(2027, 3, 1), at(2027, 2, 3, 9), EPOCH, Clock(at(2027, 3, 1), True)),
        (None, at(2027, 2, 3, 9), EPOCH, Clock(at(2027, 2, 3, 9), True)),
        (None, None, EPOCH, Clock(at(2027, 1, 15, 11), False)),
        (None, None, {}, Clock(at(2027, 2, 10, 9), False)),
        (None, None, {"SOURCE_DATE_EPOCH": "yesterday"}, Clock(at(2027, 2, 10, 9), False)),
    ],
)
def test_the_option_comes_before_team_yml_before_the_environment_before_the_day(
    as_of: datetime | None, of_team: datetime | None, environ: dict[str, str], clock: Clock
) -> None:
    assert RIYADH is not None
    found = build_clock(as_of, team(of_team), RIYADH, environ, NOW)
    assert found == clock
    assert found.now.tzinfo is RIYADH


def test_as_of_takes_a_day_or_a_time() -> None:
    assert read_as_of("2027-02-10") == datetime(2027, 2, 10)
    assert read_as_of("2027-02-10 18:30") == datetime(2027, 2, 10, 18, 30)
    assert isinstance(read_as_of("tomorrow"), Flaw)
