"""At which times a post goes out on its channels."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from majlis.kinds import Post, Routine
from majlis.load import Loaded
from majlis.plan import Plan, Slot
from majlis.plan.slots import told_once

Load = Callable[[dict[str, str | bytes]], Loaded]
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda, default_time: "20:30"}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: salem}
"""
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: {zone}
country: SA
hijri_offset: {offset}
members:
  - {{id: huda, name_en: Huda, name_ar: هدى, role: lead}}
  - {{id: salem, name_en: Salem, name_ar: سالم, role: creator}}
"""
EVENT = """\
---
title: Ask me anything
status: planned
owner: huda
timezone: Europe/Berlin
starts_at: 2027-03-30 18:00
---
"""


def post(front: str, channels: str = "[x]", status: str = "draft") -> str:
    return f"---\ntitle: Iftar\nstatus: {status}\nowner: huda\nchannels: {channels}\n{front}---\nإفطار\n"


@pytest.fixture
def planned(loaded: Load) -> Callable[..., Plan]:
    """The plan of one post beside other files."""

    def plan(front: str, *, channels: str = "[x]", status: str = "draft", zone: str = "Asia/Riyadh", offset: int = 0,
             now: tuple[int, ...] = (2027, 2, 3, 9), **others: str) -> Plan:
        files: dict[str, str | bytes] = {
            "content/team.yml": TEAM.format(zone=zone, offset=offset), "content/channels.yml": CHANNELS,
            "content/posts/iftar.md": post(front, channels, status), "content/events/ama.md": EVENT,
        }
        files |= {f"content/keydates/{name}.yml": text for name, text in others.items()}
        workspace = loaded(files).workspace
        assert workspace
        assert workspace.of(Post)
        return Plan(workspace, datetime(*now, tzinfo=workspace.zone))  # type: ignore[misc,arg-type]  # parts of a time

    return plan


def told(plan: Plan) -> list[str]:
    return [f"{slot.at:%Y-%m-%d %H:%M%z} {slot.channel}" + (f" {slot.day}" if slot.day else "") for slot in plan.slots]


def test_a_post_goes_out_at_its_time_and_at_a_channels_own(planned: Callable[..., Plan]) -> None:
    plan = planned("publish_at: 2027-02-10 18:00\nvariants:\n  x: {publish_at: 2027-02-09 19:00}\n",
                   channels="[instagram, x]")
    assert told(plan) == ["2027-02-09 19:00+0300 x", "2027-02-10 18:00+0300 instagram"]
    assert [slot.place[1:] for slot in plan.slots] == [(8, 19), (6, 13)]


def test_a_channel_that_is_listed_twice_counts_once(planned: Callable[..., Plan]) -> None:
    assert told(planned("publish_at: 2027-02-10 18:00\n", channels="[x, x]")) == ["2027-02-10 18:00+0300 x"]


def test_a_post_without_a_time_has_no_slot(planned: Callable[..., Plan]) -> None:
    assert told(planned("")) == []
    assert planned("").slots_by_channel == {"instagram": (), "x": ()}


def test_a_hijri_day_comes_back_at_the_channels_usual_time_or_at_nine(planned: Callable[..., Plan]) -> None:
    plan = planned("anchor: {hijri: 09-01, offset: -7d}\n", channels="[instagram, x]")
    assert told(plan) == [
        "2026-02-11 09:00+0300 x 2026-02-18", "2026-02-11 20:30+0300 instagram 2026-02-18",
        "2027-02-01 09:00+0300 x 2027-02-08", "2027-02-01 20:30+0300 instagram 2027-02-08",
        "2028-01-21 09:00+0300 x 2028-01-28", "2028-01-21 20:30+0300 instagram 2028-01-28",
    ]
    assert plan.slots[0].place == ("content/posts/iftar.md", 6, 17)


def test_a_hijri_day_with_its_year_is_there_once_however_far(planned: Callable[..., Plan]) -> None:
    assert told(planned("anchor: {hijri: 1448-09-01}\n")) == ["2027-02-08 09:00+0300 x"]
    assert told(planned("anchor: {hijri: 1455-01-01}\n")) == ["2033-04-01 09:00+0300 x"]
    for none in ("1448-09-30", "1600-01-01", "1300-01-01"):
        assert told(planned(f"anchor: {{hijri: {none}}}\n")) == []


def test_a_whole_hijri_month_is_its_first_day(planned: Callable[..., Plan]) -> None:
    assert told(planned("anchor: {hijri: 1448-09}\n")) == ["2027-02-08 09:00+0300 x"]


def test_the_teams_hijri_offset_moves_the_time_and_not_the_identity(planned: Callable[..., Plan]) -> None:
    assert told(planned("anchor: {hijri: 09-01}\n", offset=1))[1] == "2027-02-07 09:00+0300 x 2027-02-08"


@pytest.mark.parametrize("hijri", ["hijri: 09-01", "hijri: 09", "hijri: 1448-09"])
@pytest.mark.parametrize("year", [1448, 2027])
def test_an_announced_key_date_moves_the_time_and_not_the_identity(
    planned: Callable[..., Plan], hijri: str, year: int
) -> None:
    key_dates = (
        f"keydates:\n  - {{id: ramadan, name_en: Ramadan, name_ar: رمضان, {hijri}, kind: sensitive, country: COUNTRY, "
        f"overrides: [{{year: {year}, date: 2027-02-09}}]}}\n"
    )
    ours, others = key_dates.replace("COUNTRY", "SA"), key_dates.replace("COUNTRY", "EG")
    assert told(planned("anchor: {hijri: 09-01}\n", days=ours)) == [
        "2026-02-18 09:00+0300 x 2026-02-18", "2027-02-09 09:00+0300 x 2027-02-08",
        "2028-01-28 09:00+0300 x 2028-01-28",
    ]
    assert told(planned("anchor: {hijri: 1448-09-01, offset: +1d}\n", days=ours)) == ["2027-02-10 09:00+0300 x"]
    assert told(planned("anchor: {hijri: 09-01}\n", days=others))[1] == "2027-02-08 09:00+0300 x 2027-02-08"
    assert told(planned("anchor: {hijri: 09-02}\n", days=ours))[1] == "2027-02-09 09:00+0300 x 2027-02-09"


def test_an_event_gives_the_time_on_its_own_clock(planned: Callable[..., Plan]) -> None:
    # Berlin's clocks go forward on 28 March: a week before is 18:00 there all the same; hours are counted.
    assert told(planned("anchor: {event: ama}\n")) == ["2027-03-30 19:00+0300 x"]
    assert told(planned("anchor: {event: ama, offset: -1w}\n")) == ["2027-03-23 20:00+0300 x"]
    assert told(planned("anchor: {event: ama, offset: -3h}\n")) == ["2027-03-30 16:00+0300 x"]
    assert told(planned("anchor: {event: ama, offset: -75h}\n")) == ["2027-03-27 16:00+0300 x"]
    assert planned("anchor: {event: ama}\n").slots[0].place == ("content/posts/iftar.md", 6, 17)


def test_an_event_without_a_time_gives_none(planned: Callable[..., Plan], loaded: Load) -> None:
    assert told(planned("anchor: {event: gone}\n")) == []


def test_a_written_time_comes_before_an_anchor(planned: Callable[..., Plan]) -> None:
    plan = planned("publish_at: 2027-02-10 18:00\nanchor: {hijri: 09-01}\n")
    assert told(plan) == ["2027-02-10 18:00+0300 x"]
    assert plan.slots[0].place == ("content/posts/iftar.md", 6, 13)


def test_a_repetition_goes_on_for_a_year(planned: Callable[..., Plan]) -> None:
    slots = told(planned("publish_at: 2027-02-07 18:00\nrepeat: {freq: weekly}\n"))
    assert slots[:2] == ["2027-02-07 18:00+0300 x 2027-02-07", "2027-02-14 18:00+0300 x 2027-02-14"]
    assert slots[-1] == "2028-01-30 18:00+0300 x 2028-01-30"
    assert len(slots) == 52


def test_a_repetition_of_long_ago_goes_back_for_a_year(planned: Callable[..., Plan]) -> None:
    slots = told(planned("publish_at: 2020-02-05 18:00\nrepeat: {freq: monthly, interval: 3}\n"))
    assert [slot[:10] for slot in slots] == [
        "2026-02-05", "2026-05-05", "2026-08-05", "2026-11-05", "2027-02-05", "2027-05-05", "2027-08-05", "2027-11-05"]


def test_the_first_time_counts_even_where_the_days_do_not_give_it(planned: Callable[..., Plan]) -> None:
    plan = planned("publish_at: 2027-02-03 18:00\nrepeat: {freq: weekly, on: [sunday], until: 2027-02-14}\n")
    assert [slot[:10] for slot in told(plan)] == ["2027-02-03", "2027-02-07", "2027-02-14"]


def test_the_first_time_counts_even_beyond_the_horizon(planned: Callable[..., Plan]) -> None:
    assert told(planned("publish_at: 2029-02-04 18:00\nrepeat: {freq: weekly}\n")) == [
        "2029-02-04 18:00+0300 x 2029-02-04"]


def test_days_that_are_excepted_are_left_out(planned: Callable[..., Plan]) -> None:
    plan = planned("publish_at: 2027-02-07 18:00\n"
                   "repeat: {freq: daily, until: 2027-02-10, except: [2027-02-07, 2027-02-09]}\n")
    assert [slot[:10] for slot in told(plan)] == ["2027-02-08", "2027-02-10"]


def test_a_channels_own_time_keeps_its_distance(planned: Callable[..., Plan]) -> None:
    plan = planned(
        "publish_at: 2027-02-07 18:00\nrepeat: {freq: weekly, on: [sunday], until: 2027-02-14}\n"
        "variants:\n  x: {publish_at: 2027-02-08 10:30}\n", channels="[instagram, x]")
    assert told(plan) == [
        "2027-02-07 18:00+0300 instagram 2027-02-07", "2027-02-08 10:30+0300 x 2027-02-07",
        "2027-02-14 18:00+0300 instagram 2027-02-14", "2027-02-15 10:30+0300 x 2027-02-14",
    ]


def test_a_repetition_keeps_the_clock_over_summer_time(planned: Callable[..., Plan]) -> None:
    # Cairo's clocks skip 00:00 to 01:00 on 30 April 2027 and show 23:00 to 24:00 twice on 28 October.
    plan = planned("publish_at: 2027-04-16 00:30\nrepeat: {freq: weekly, until: 2027-05-07}\n", zone="Africa/Cairo")
    assert [slot[:21] for slot in told(plan)] == [
        "2027-04-16 00:30+0200", "2027-04-23 00:30+0200", "2027-04-30 01:30+0300", "2027-05-07 00:30+0300"]
    plan = planned("publish_at: 2027-10-27 23:30\nrepeat: {freq: daily, until: 2027-10-29}\n", zone="Africa/Cairo")
    assert [slot[:21] for slot in told(plan)] == [
        "2027-10-27 23:30+0300", "2027-10-28 23:30+0300", "2027-10-29 23:30+0200"]


def test_what_repeats_from_a_hijri_day_on_begins_with_the_last_one_before_its_end(planned: Callable[..., Plan]) -> None:
    plan = planned("anchor: {hijri: 09-01}\nrepeat: {freq: daily, until: 2027-02-10}\n")
    assert [slot[:10] for slot in told(plan)] == ["2027-02-08", "2027-02-09", "2027-02-10"]


def test_what_repeats_yearly_from_a_hijri_day_on_comes_back_by_the_hijri_year(planned: Callable[..., Plan]) -> None:
    plan = planned("anchor: {hijri: 09-01}\nrepeat: {freq: yearly, until: 2027-12-31}\n")
    assert [slot[:10] for slot in told(plan)] == ["2026-02-18", "2027-02-08"]


def test_what_repeats_begins_anew_each_hijri_year(planned: Callable[..., Plan]) -> None:
    days = [slot[:10] for slot in told(planned("anchor: {hijri: 09-01}\nrepeat: {freq: weekly, interval: 20}\n"))]
    # By the year before, too: 20 weeks and 40 weeks after 1 Ramadan 1446 (2025-03-01) ends before 1 Ramadan 1447.
    assert days == ["2026-02-18", "2026-07-08", "2026-11-25", "2027-02-08", "2027-06-28", "2027-11-15", "2028-01-28"]


def test_of_a_post_that_repeats_publishing_is_told_up_to_its_day(planned: Callable[..., Plan]) -> None:
    front = (
        "publish_at: 2027-01-31 18:00\nrepeat: {freq: weekly, until: 2027-02-14}\n"
        "published: {at: 2027-02-01 08:00}\n")
    for status in ("scheduled", "published"):
        slots = planned(front, status=status).slots
        assert [(slot.day, slot.to_come) for slot in slots] == [
            (date(2027, 1, 31), False), (date(2027, 2, 7), True), (date(2027, 2, 14), True)]
    assert not any(slot.to_come for slot in planned(front, status="archived").slots)


def test_a_post_that_went_out_once_is_not_to_come(planned: Callable[..., Plan]) -> None:
    front = "publish_at: 2027-02-10 18:00\npublished: {at: 2027-02-01 08:00}\n"
    assert [slot.to_come for slot in planned(front, status="published").slots] == [False]


def test_what_is_coming_is_open_more_than_an_idea_and_ahead(planned: Callable[..., Plan]) -> None:
    front = "publish_at: 2027-02-03 08:00\nrepeat: {freq: daily, until: 2027-02-04}\n"
    assert [slot.day for slot in planned(front).coming] == [date(2027, 2, 4)]
    assert planned(front, now=(2027, 2, 4, 8)).coming
    assert planned(front, status="idea").coming == ()
    assert planned(front, status="cancelled").coming == ()


def test_slots_are_found_by_post_and_by_channel(planned: Callable[..., Plan]) -> None:
    plan = planned("publish_at: 2027-02-10 18:00\n", channels="[x, instagram]")
    assert [slot.channel for slot in plan.slots] == ["instagram", "x"]
    assert plan.slots_by_post == {"content/posts/iftar.md": plan.slots}
    assert plan.slots_by_channel == {"instagram": plan.slots[:1], "x": plan.slots[1:]}


def test_a_routine_is_due_by_the_projects_week(loaded: Load) -> None:
    routine = (
        "---\ntitle: Sweep\nstatus: active\nowner: huda\nwho: [huda]\nstarts_on: 2027-02-03\n"
        "repeat: {freq: weekly, interval: 2, on: [sunday]}\n---\n")
    workspace = loaded({
        "content/team.yml": TEAM.format(zone="Asia/Riyadh", offset=0), "content/routines/sweep.md": routine}).workspace
    assert workspace
    plan = Plan(workspace, datetime(2027, 2, 3, tzinfo=workspace.zone))
    (sweep,) = workspace.of(Routine)
    assert plan.routine_days(sweep, date(2027, 2, 1), date(2027, 2, 28)) == (date(2027, 2, 14), date(2027, 2, 28))


def test_what_is_the_same_is_told_once_with_the_slots_of_its_first_moment(planned: Callable[..., Plan]) -> None:
    front = "publish_at: 2027-02-10 18:00\nrepeat: {freq: daily, until: 2027-02-12}\n"
    plan = planned(front, channels="[x, instagram]")
    found: list[tuple[Slot, str]] = [(slot, "late") for slot in plan.slots]
    (told,) = told_once(found, lambda slot, finding: finding)
    assert told == ("late", [*plan.slots[:2]])
    assert len(told_once(found, lambda slot, finding: slot.day)) == 3


def test_of_several_holds_the_longest_counts(loaded: Load) -> None:
    hold = "---\ntitle: H\nowner: huda\nreason: x\nfrom: 2027-02-03 08:00\n{}---\n"
    ends = {"a": "until: 2027-02-12 08:00\n", "b": "until: 2027-02-14 08:00\n", "c": "until: 2027-02-13 08:00\n"}
    files: dict[str, str | bytes] = {f"content/holds/{id}.md": hold.format(until) for id, until in ends.items()}
    added: tuple[dict[str, str | bytes], ...] = ({}, {"content/holds/d.md": hold.format("")})
    for more, longest in zip(added, "bd", strict=True):
        files["content/posts/iftar.md"] = post("publish_at: 2027-02-10 18:00\n")
        workspace = loaded(files | more).workspace
        assert workspace
        plan = Plan(workspace, datetime(2027, 2, 3, tzinfo=workspace.zone))
        found = plan.hold_over(plan.slots[0])
        assert found
        assert found.id == longest
        assert plan.hold_over(plan.slots[0]._replace(at=datetime(2027, 2, 3, tzinfo=workspace.zone))) is None
