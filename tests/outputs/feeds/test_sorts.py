"""Shifts, routines, deadlines, key dates, holidays and deliverables: what they say, when, and who they are for ever."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from majlis.dates.occurrences import Occurrence
from majlis.dates.public_holidays import Holiday
from majlis.dates.zones import zone as found_zone
from majlis.edition import edition_for
from majlis.kinds.keydates import KeyDate, Override
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.feeds.holidays import breaks, later
from majlis.outputs.feeds.keydates import year_of
from majlis.outputs.feeds.stamps import Stamp
from majlis.words import Words

Events = dict[str, list[str]]
Feed = Callable[..., Events]
ROTA = """\
channels:
  - id: x
    platform: x
    name_en: X
    name_ar: إكس
    owner: lina
    rota:
      - {days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], hours: "HOURS", who: salem}
"""
ROUTINE = """\
---
id: sweep
title: Reply sweep
lang: en
status: STATUS
owner: lina
repeat: {freq: daily}
<at>
who: [salem]
---
"""
EVENT = """\
---
id: ama
title: Ask us
lang: en
status: STATUS
owner: lina
starts_at: <at>
ends_at: END
format: ama
channel: x
host: Salem Al-Harbi
MORE
---
"""
BRIEF = """\
---
id: brief
title: A brief
lang: en
status: STATUS
owner: salem
partner: ziyad
deliverables: [{id: reel, channel: x, format: reel, quantity: 1, publish_at: <at>, draft_due: 2027-02-05}]
review: {script_due: 2027-02-04, approver: lina}
---
"""
ZONES = pytest.mark.parametrize(("zone", "local", "utc"), [
    ("Asia/Riyadh", "2027-02-11 20:30", "20270211T173000Z"),
    ("Africa/Cairo", "2027-01-15 20:30", "20270115T183000Z"),
    ("Africa/Cairo", "2027-07-15 20:30", "20270715T173000Z"),
    ("Africa/Cairo", "2027-04-30 01:00", "20270429T220000Z"),
    ("Africa/Cairo", "2027-10-29 00:00", "20271028T220000Z"),
    ("Europe/London", "2027-01-15 20:30", "20270115T203000Z"),
    ("Europe/London", "2027-07-15 20:30", "20270715T193000Z"),
    ("Africa/Casablanca", "2026-09-19 12:00", "20260919T110000Z"),
    ("Africa/Casablanca", "2026-09-21 12:00", "20260921T120000Z"),
])


@pytest.fixture
def feed(root_of: Callable[..., Path], read_events: Callable[[bytes], Events]) -> Feed:
    """A function that writes files and gives the events of one feed, seen at *now* where there is no history."""

    def made(
        files: dict[str, str], which: str, team: dict[str, Any] | None = None, now: str = "2027-02-03",
        audience: str = "team", posts: dict[str, Any] | None = None,
    ) -> Events:
        root = root_of(posts or {}, team=team)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        workspace, problems = load(root)
        assert workspace, problems
        edition = edition_for(audience, workspace, datetime.fromisoformat(now).replace(tzinfo=UTC))
        return read_events({one.path: one.data for one in calendar_feeds(edition, {})}[which])

    return made


def value(lines: list[str], name: str) -> str:
    return next(line.partition(":")[2] for line in lines if line.startswith(name))


def told(lines: list[str]) -> list[str]:
    return value(lines, "DESCRIPTION").replace("\\,", ",").split("\\n")


@ZONES
def test_shifts_and_routines_follow_the_clocks_of_the_project(feed: Feed, zone: str, local: str, utc: str) -> None:
    day, at = local.split(" ")
    until = (datetime.fromisoformat(local) + timedelta(hours=2)).strftime("%H:%M")
    files = {"content/channels.yml": ROTA.replace("HOURS", f"{at}-{until}"),
             "content/routines/sweep.md": ROUTINE.replace("STATUS", "active").replace("<at>", f'at: "{at}"')}
    plain = day.replace("-", "")
    shift = feed(files, "feeds/rota.ics", {"timezone": zone}, day)[f"shift.x.{plain}.1"]
    routine = feed(files, "feeds/routines.ics", {"timezone": zone}, day)[f"routine.sweep.{plain}"]
    assert value(shift, "DTSTART") == value(routine, "DTSTART") == utc
    moment = datetime.fromisoformat(utc)
    assert value(shift, "DTEND") == f"{moment + timedelta(hours=2):%Y%m%dT%H%M%SZ}"
    assert value(routine, "DTEND") == f"{moment + timedelta(minutes=30):%Y%m%dT%H%M%SZ}"


@ZONES
def test_events_reminders_and_deliverables_follow_the_clocks_of_the_project(
    feed: Feed, zone: str, local: str, utc: str
) -> None:
    more = "reminders: [1d, 2h]"
    event = EVENT.replace("<at>", local).replace("END", "").replace("STATUS", "confirmed").replace("MORE", more)
    files = {"content/events/ama.md": event.replace("ends_at: \n", ""),
             "partners/briefs/brief.md": BRIEF.replace("<at>", local).replace("STATUS", "agreed"),
             "partners/ziyad.md": PARTNER}
    team = {"timezone": zone}
    now = local[:10]
    moment = datetime.fromisoformat(utc)
    assert value(feed(files, "calendar.ics", team, now)["ama"], "DTSTART") == utc
    assert value(feed(files, "feeds/partner-ziyad.ics", team, now)["deliverable.brief.reel"], "DTSTART") == utc
    due = feed(files, "feeds/deadlines.ics", team, now)
    assert value(due["due.ama.reminder.2h"], "DTSTART") == f"{moment - timedelta(hours=2):%Y%m%dT%H%M%SZ}"
    reminder = datetime.fromisoformat(value(due["due.ama.reminder.1d"], "DTSTART")).astimezone(found_zone(zone))
    assert reminder.replace(tzinfo=None) == datetime.fromisoformat(local) - timedelta(days=1)


PARTNER = """\
---
id: ziyad
title: Ziyad
lang: en
owner: salem
relationship_stage: active
---
"""


def test_a_shift_that_the_clocks_skip_is_not_there_and_loses_nothing(feed: Feed) -> None:
    files = {"content/channels.yml": ROTA.replace("HOURS", "00:00-01:00")}
    found = feed(files, "feeds/rota.ics", {"timezone": "Africa/Cairo"}, "2027-04-20")
    assert "shift.x.20270430.1" not in found
    assert value(found["shift.x.20270429.1"], "DTSTART") == "20270428T220000Z"
    assert value(found["shift.x.20270501.1"], "DTSTART") == "20270430T210000Z"


def test_an_event_right_after_the_hour_that_the_clocks_skip_is_there(feed: Feed) -> None:
    event = EVENT.replace("<at>", "2027-04-30 01:00").replace("END", "2027-04-30 01:05").replace("MORE\n", "")
    found = feed({"content/events/ama.md": event.replace("STATUS", "confirmed")}, "calendar.ics",
                 {"timezone": "Africa/Cairo"}, "2027-04-20")
    assert value(found["ama"], "DTSTART") == "20270429T220000Z"


def test_a_shift_says_who_moderates_what(feed: Feed) -> None:
    lines = feed({"content/channels.yml": ROTA.replace("HOURS", "22:00-02:00")}, "feeds/rota.ics",
                 {"languages": ["en"]})["shift.x.20270210.1"]
    assert (value(lines, "SUMMARY"), value(lines, "TRANSP")) == ("Salem Al-Harbi · X", "TRANSPARENT")
    assert (value(lines, "DTSTART"), value(lines, "DTEND")) == ("20270210T190000Z", "20270210T230000Z")
    assert told(lines) == [
        "Moderates: Salem Al-Harbi", "Channel: X", "Hours: 22:00–02:00", "Hijri date: 3 Ramadan 1448 AH",
        "Owner: Lina Haddad", "", "https://team.sidra.example/en/"]


def test_shifts_and_routines_are_told_for_this_month_and_the_next_three(feed: Feed) -> None:
    files = {"content/channels.yml": ROTA.replace("HOURS", "09:00-17:00"),
             "content/routines/sweep.md": ROUTINE.replace("STATUS", "active").replace("<at>\n", "")}
    for which in ("rota", "routines"):
        days = [value(lines, "UID").partition("@")[0].split(".")[2]
                for lines in feed(files, f"feeds/{which}.ics", now="2027-02-20").values()]
        assert (min(days), max(days), len(days)) == ("20270201", "20270531", 120)


def test_a_routine_without_a_time_is_on_the_whole_day_and_one_not_in_use_nowhere(feed: Feed) -> None:
    routine = ROUTINE.replace("<at>", "duration: 2d")
    found = feed({"content/routines/sweep.md": routine.replace("STATUS", "under_review")}, "feeds/routines.ics")
    lines = found["routine.sweep.20270210"]
    assert [line for line in lines if line.startswith("DT") and "VALUE" in line] == [
        "DTSTART;VALUE=DATE:20270210", "DTEND;VALUE=DATE:20270212"]
    assert told(lines)[0] == "Who: Salem Al-Harbi"
    assert feed({"content/routines/sweep.md": routine.replace("STATUS", "draft")}, "feeds/routines.ics") == {}


@pytest.mark.parametrize(("status", "summary", "state", "alarm"), [
    ("confirmed", "Reminder: Ask us", "CONFIRMED", True), ("done", "Done: Reminder: Ask us", "CONFIRMED", False),
    ("postponed", "On hold: Reminder: Ask us", "TENTATIVE", False),
    ("cancelled", "Cancelled: Reminder: Ask us", "CANCELLED", False),
])
def test_a_deadline_stands_as_its_entry_does(feed: Feed, status: str, summary: str, state: str, alarm: bool) -> None:
    event = EVENT.replace("<at>", "2027-02-20 20:00").replace("END", "2027-02-20 21:00")
    event = event.replace("STATUS", status).replace("MORE", "reminders: [1d]")
    lines = feed({"content/events/ama.md": event}, "feeds/deadlines.ics")["due.ama.reminder.1d"]
    assert (value(lines, "SUMMARY"), value(lines, "STATUS"), value(lines, "TRANSP")) == (summary, state, "TRANSPARENT")
    assert ("TRIGGER:P0D" in lines) is ("BEGIN:VALARM" in lines) is alarm
    assert ("Waits for: Lina Haddad, Salem Al-Harbi" in told(lines)) is False
    assert any(line.startswith("Waits for: ") for line in told(lines)) is alarm


def test_a_reviews_deadline_says_whom_it_waits_for(feed: Feed) -> None:
    post = {"status": "in_review", "owner": "salem", "review_due": "2027-02-05", "approve_by": "2027-02-06"}
    found = feed({}, "feeds/deadlines.ics", posts={"dana": post})
    lines = found["due.dana.review"]
    assert value(lines, "SUMMARY") == "Review due: Dana's first rosetta"
    assert "DTSTART;VALUE=DATE:20270205" in lines
    assert "TRIGGER:-PT15H" in lines
    assert told(lines)[:3] == ["Waits for: Lina Haddad", "Status: In review", "Due: Friday 5 February 2027"]
    assert value(found["due.dana.approval"], "SUMMARY") == "Approve by: Dana's first rosetta"


def test_a_briefs_deadlines_wait_for_its_owner_and_its_approver(feed: Feed) -> None:
    found = feed({"partners/briefs/brief.md": BRIEF.replace("<at>", "2027-02-16 22:00").replace("STATUS", "agreed"),
                  "partners/ziyad.md": PARTNER}, "feeds/deadlines.ics")
    assert told(found["due.brief.brief_script"])[0] == "Waits for: Salem Al-Harbi, Lina Haddad"
    assert value(found["due.brief.brief_draft.reel"], "SUMMARY") == "Partner's draft due: A brief · Reel"
    assert told(found["due.brief.brief_draft.reel"])[4] == "Channel: X"


@pytest.mark.parametrize(("status", "state"), [
    ("draft", None), ("in_review", "TENTATIVE"), ("agreed", "CONFIRMED"), ("cancelled", "CANCELLED")])
def test_a_deliverable_stands_as_its_brief_does(feed: Feed, status: str, state: str | None) -> None:
    found = feed({"partners/briefs/brief.md": BRIEF.replace("<at>", "2027-02-16 22:00").replace("STATUS", status),
                  "partners/ziyad.md": PARTNER}, "feeds/partner-ziyad.ics")
    assert [value(lines, "STATUS") for lines in found.values()] == ([state] if state else [])
    assert all(("SUMMARY:Cancelled: " in "".join(lines)) is (state == "CANCELLED") for lines in found.values())


KEYDATES = """\
keydates:
  - {id: ramadan, name_en: Ramadan, name_ar: رمضان, hijri: 09, kind: sensitive, advice: adapt}
  - {id: day, name_en: Coffee Day, name_ar: يوم القهوة, date: 10-01, kind: awareness}
"""


def test_a_key_date_comes_with_the_advice_for_it_and_is_expected_until_announced(feed: Feed) -> None:
    english = {"languages": ["en"]}
    files = {"content/keydates/a.yml": KEYDATES}
    lines = feed(files, "feeds/keydates.ics", english)["day.ramadan.1448"]
    assert (value(lines, "SUMMARY"), value(lines, "STATUS")) == ("Ramadan (expected)", "TENTATIVE")
    assert told(lines)[0] == "Advice: Adapt tone and times"
    assert "Expected: the sighting of the moon decides." in told(lines)
    told_of = KEYDATES.replace("hijri: 09,", "hijri: 09, overrides: [{year: 1448, date: 2027-02-09}],")
    lines = feed({"content/keydates/a.yml": told_of}, "feeds/keydates.ics", english)["day.ramadan.1448"]
    assert (value(lines, "SUMMARY"), value(lines, "STATUS")) == ("Ramadan", "CONFIRMED")
    assert "DTSTART;VALUE=DATE:20270209" in lines
    assert "Announced." in told(lines)


@pytest.mark.parametrize(("fields", "first", "year"), [
    ({"hijri": "01-01"}, date(2027, 6, 6), 1449), ({"hijri": "01-01"}, date(2027, 6, 5), 1449),
    ({"hijri": "12-30"}, date(2027, 6, 6), 1448), ({"hijri": "09", "offset": "-40d"}, date(2026, 12, 30), 1448),
    ({"date": "12-31", "offset": "+1d"}, date(2028, 1, 1), 2027), ({"date": "01-01"}, date(2026, 12, 31), 2027),
    ({"date": "02-29"}, date(2028, 2, 29), 2028), ({"rule": "easter"}, date(2027, 3, 28), 2027),
    ({"rule": "last friday of december", "offset": "+7d"}, date(2027, 1, 1), 2026),
])
def test_the_year_of_a_key_date_stays_when_its_day_moves_over_the_end_of_one(
    fields: dict[str, str], first: date, year: int
) -> None:
    key_date = KeyDate(id="a", name_en="A", name_ar="أ", kind="brand", overrides=(Override(year=year, date=first),),
                       **fields)  # type: ignore[arg-type]
    assert year_of(key_date, Occurrence(first, first)) == year


def test_public_holidays_are_beside_the_key_dates(feed: Feed) -> None:
    found = feed({"content/keydates/a.yml": KEYDATES}, "feeds/keydates.ics", {"holidays": ["SA"], "languages": ["en"]})
    lines = found["holiday.SA.2027.eid-al-fitr-holiday"]
    assert value(lines, "SUMMARY") == "Eid al-Fitr Holiday (expected)"
    assert "SEQUENCE:0" not in lines
    assert {"day.ramadan.1448", "holiday.SA.2027.national-day-holiday"} <= found.keys()


def test_days_of_one_holiday_are_one_event_and_a_second_time_in_a_year_has_a_number() -> None:
    eid = Words("Eid", "العيد")
    days = [Holiday(date(2033, month, day), eid, "SA", True) for month, day in ((1, 2), (1, 3), (12, 23), (12, 24))]
    assert [(found.first.day, len(found.days), found.number) for found in breaks(days)] == [
        (date(2033, 1, 2), 2, 1), (date(2033, 12, 23), 2, 2)]


def test_a_newer_library_moves_the_stamp_of_a_holiday_forward() -> None:
    stamp = Stamp(datetime(2027, 1, 1, tzinfo=UTC), None, datetime(2027, 1, 1, tzinfo=UTC), 7)
    old, new = later(stamp, 10_900), later(stamp, 11_000)
    assert old.at < new.at
    assert old.changed
    assert new.changed
    assert old.changed < new.changed
    assert old.sequence < new.sequence
    assert later(Stamp(), 5).changed is None
