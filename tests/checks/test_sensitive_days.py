"""Posts on sensitive key dates, with every line that is printed."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
country: SA
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
"""
RAMADAN = "{id: ramadan, name_en: Ramadan, name_ar: رمضان, hijri: 09, kind: sensitive, advice: adapt}"
NIGHTS = (
    "{id: nights, name_en: Last nights, name_ar: العشر الأواخر, hijri: 09-21, days: 9, kind: sensitive, advice: avoid}")
AT = "content/posts/iftar.md:6:13: warning key-date-sensitive "
ADAPT = "    Read the post with the day in mind; once it suits the day, add 'ramadan' to its tags.\n"


def day(rest: str, kind: str = "sensitive", when: str = "date: 02-10") -> str:
    return f"{{id: founding, name_en: Founding, name_ar: التأسيس, {when}, kind: {kind}{rest}}}"


def told(
    loaded: Load, key_dates: list[str], front: str, *, team: str = "", status: str = "draft", lang: str = "en",
    channels: str = "[x]", campaign: str = "",
) -> str:
    front = f"publish_at: {front}\n" if front[0].isdigit() else front
    problems = loaded({
        "content/team.yml": TEAM + team,
        "content/keydates/days.yml": "keydates:\n" + "".join(f"  - {key_date}\n" for key_date in key_dates),
        "content/campaigns/fasting.md": f"---\ntitle: C\nstatus: planned\nowner: huda\n{campaign}---\n",
        "content/posts/iftar.md":
            f"---\ntitle: Iftar\nstatus: {status}\nowner: huda\nchannels: {channels}\n{front}---\nإفطار\n",
    }).problems
    return as_text([problem for problem in problems if problem.code == "key-date-sensitive"], lang)


def test_a_day_to_avoid_is_told_of_with_its_advice(loaded: Load) -> None:
    assert told(loaded, [NIGHTS], "2027-02-27 23:59") == ""
    assert told(loaded, [NIGHTS], "2027-02-28 00:00") == (
        f"{AT}2027-02-28 falls on Last nights, when we publish nothing.\n    Move the post to another day.\n")
    assert told(loaded, [NIGHTS], "2027-03-08 21:00", lang="ar") == (
        f"{AT}يوافق 2027-03-08 العشر الأواخر، ولا ننشر شيئًا حينها.\n    انقل المنشور إلى يوم آخر.\n")
    assert told(loaded, [NIGHTS], "2027-03-09 00:00") == ""


def test_a_day_to_adapt_to_is_told_of_more_gently(loaded: Load) -> None:
    assert told(loaded, [RAMADAN], "2027-02-10 18:00") == (
        f"{AT}2027-02-10 falls on Ramadan: tone and time should suit the day.\n{ADAPT}")
    assert told(loaded, [RAMADAN], "2027-02-10 18:00", lang="ar") == (
        f"{AT}يوافق 2027-02-10 رمضان، فلتكن النبرة والوقت ملائمين للمناسبة.\n"
        "    أعد قراءة المنشور وأنت تستحضر هذا اليوم؛ فإن كان مناسبًا له فأضف «ramadan» إلى وسومه.\n")


def test_a_sensitive_day_without_advice_is_told_of(loaded: Load) -> None:
    assert told(loaded, [day("")], "2027-02-10 18:00") == (
        f"{AT}2027-02-10 falls on Founding, which is sensitive.\n    See whether the post suits the day, or move it.\n")
    assert told(loaded, [day("")], "2027-02-10 18:00", lang="ar") == (
        f"{AT}يوافق 2027-02-10 التأسيس، وهي مناسبة حساسة.\n"
        "    تأكد من أن المنشور يناسب اليوم، أو انقله إلى يوم آخر.\n")


@pytest.mark.parametrize("rest", [
    day(", advice: celebrate"), day("", "holiday"), day(", advice: adapt", "holiday"), day("", "awareness"),
    day(", advice: celebrate", "brand"),
])
def test_other_days_are_never_told_of(loaded: Load, rest: str) -> None:
    assert told(loaded, [rest], "2027-02-10 18:00") == ""


def test_a_day_to_avoid_counts_whatever_its_kind(loaded: Load) -> None:
    for kind in ("holiday", "awareness", "brand"):
        assert "when we publish nothing" in told(loaded, [day(", advice: avoid", kind)], "2027-02-10 18:00")


def test_of_several_the_gravest_is_told(loaded: Load) -> None:
    for key_dates in ([RAMADAN, NIGHTS], [NIGHTS, RAMADAN]):
        assert told(loaded, key_dates, "2027-03-01 18:00").startswith(f"{AT}2027-03-01 falls on Last nights,")


@pytest.mark.parametrize(("country", "team", "counts"), [
    ("SA", "", True), ("EG", "", False), ("EG", "holidays: [EG]\n", True), ("GB", "holidays: [GB-ENG]\n", True),
])
def test_key_dates_of_other_countries_do_not_count(loaded: Load, country: str, team: str, counts: bool) -> None:
    key_date = day(f", country: {country}, advice: avoid")
    assert bool(told(loaded, [key_date], "2027-02-10 18:00", team=team)) is counts


@pytest.mark.parametrize("tag", ["ramadan", "Ramadan", "رمضان"])
def test_a_post_that_was_made_for_the_day_passes(loaded: Load, tag: str) -> None:
    made = f"publish_at: 2027-02-10 18:00\ntags: [coffee, {tag}]\n"
    assert told(loaded, [RAMADAN], made) == ""
    campaign = "publish_at: 2027-02-10 18:00\ncampaign: fasting\n"
    assert told(loaded, [RAMADAN], campaign) != ""
    assert told(loaded, [RAMADAN], campaign, campaign=f"tags: [{tag}]\n") == ""


@pytest.mark.parametrize("tag", ["last-nights", "Last_Nights", "العشر_الأواخر"])
def test_a_name_of_two_words_is_one_tag(loaded: Load, tag: str) -> None:
    nights = NIGHTS.replace("id: nights", "id: layali").replace("avoid", "adapt")
    assert told(loaded, [nights], "2027-03-01 18:00") != ""
    assert told(loaded, [nights], f"publish_at: 2027-03-01 18:00\ntags: [{tag}]\n") == ""


def test_a_post_that_hangs_on_the_hijri_day_was_made_for_it(loaded: Load) -> None:
    assert told(loaded, [RAMADAN], "anchor: {hijri: 09-03}\n") == ""
    assert told(loaded, [day(", advice: adapt")], "anchor: {hijri: 09-03}\n").startswith(
        "content/posts/iftar.md:6:17: warning key-date-sensitive 2027-02-10 falls on Founding:")


def test_no_post_is_made_for_a_day_to_avoid(loaded: Load) -> None:
    assert told(loaded, [NIGHTS], "publish_at: 2027-03-01 18:00\ntags: [nights]\n") != ""


def test_an_announced_day_moves_the_finding(loaded: Load) -> None:
    eid = day(", advice: avoid, overrides: [{year: 1448, date: 2027-03-11}]", when="hijri: 10-01")
    assert told(loaded, [eid], "2027-03-09 18:00") == told(loaded, [eid], "2027-03-10 18:00") == ""
    assert told(loaded, [eid], "2027-03-11 18:00").startswith(f"{AT}2027-03-11 falls on Founding,")


def test_a_post_on_two_channels_or_that_repeats_is_told_of_once(loaded: Load) -> None:
    front = "publish_at: 2027-01-10 18:00\nrepeat: {freq: weekly}\n"
    assert told(loaded, [RAMADAN], front, channels="[x, instagram]") == (
        f"{AT}2027-02-14 falls on Ramadan: tone and time should suit the day.\n{ADAPT}")


def test_the_day_is_that_of_the_project(loaded: Load) -> None:
    front = "timezone: America/New_York\npublish_at: 2027-02-09 18:00\n"
    assert "2027-02-10 falls on Founding" in told(loaded, [day("")], front)


def test_days_of_later_years_count_too(loaded: Load) -> None:
    front = "publish_at: 2027-03-01 18:00\nvariants:\n  x: {publish_at: 2031-02-10 18:00}\n"
    assert "2031-02-10 falls on Founding" in told(loaded, [day("")], front, channels="[instagram, x]")


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived", "on_hold"])
def test_what_does_not_go_out_is_not_told_of(loaded: Load, status: str) -> None:
    assert told(loaded, [RAMADAN], "2027-02-10 18:00", status=status) == ""
