"""Posts outside of what their campaign allows, with every line that is printed."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
CODES = ("outside-campaign", "before-embargo", "in-blackout", "campaign-off")
DAYS = "starts_on: 2027-02-08\nends_on: 2027-03-10\n"
MOVE = "    Move the post, correct the campaign's dates, or take the post out of the campaign.\n"
MOVE_AR = "    غيّر موعد المنشور، أو صحّح تواريخ الحملة، أو أخرج المنشور منها.\n"
AT = "content/posts/iftar.md:7:13: "


def told(
    loaded: Load, campaign: str, front: str, *, status: str = "approved", campaign_status: str = "planned",
    channels: str = "[x]", lang: str = "en",
) -> str:
    front = f"publish_at: {front}\n" if front[0].isdigit() else front
    problems = loaded({
        "content/campaigns/ramadan.md": f"---\ntitle: رمضان\nstatus: {campaign_status}\nowner: huda\n{campaign}---\n",
        "content/posts/iftar.md":
            f"---\ntitle: Iftar\nstatus: {status}\nowner: huda\nchannels: {channels}\n"
            f"campaign: ramadan\n{front}---\nx\n",
    }).problems
    return as_text([problem for problem in problems if problem.code in CODES], lang)


def test_a_campaign_lasts_from_its_first_day_to_its_last(loaded: Load) -> None:
    assert told(loaded, DAYS, "2027-02-08 00:00") == ""
    assert told(loaded, DAYS, "2027-03-10 23:59") == ""
    assert told(loaded, DAYS, "2027-02-07 23:59") == (
        f"{AT}warning outside-campaign This post goes out on 2027-02-07; its campaign 'رمضان' does not start until "
        f"2027-02-08.\n{MOVE}")
    assert told(loaded, DAYS, "2027-03-11 00:00") == (
        f"{AT}warning outside-campaign This post goes out on 2027-03-11; its campaign 'رمضان' ends on 2027-03-10.\n"
        + MOVE)
    assert told(loaded, DAYS, "2027-02-07 23:59", lang="ar") == (
        f"{AT}warning outside-campaign يُنشر هذا المنشور في 2027-02-07، ولا تبدأ حملته «رمضان» إلا في 2027-02-08.\n"
        + MOVE_AR)
    assert told(loaded, DAYS, "2027-03-11 00:00", lang="ar") == (
        f"{AT}warning outside-campaign يُنشر هذا المنشور في 2027-03-11، وحملته «رمضان» تنتهي في 2027-03-10.\n{MOVE_AR}")


def test_a_campaign_with_one_bound_has_no_other(loaded: Load) -> None:
    assert told(loaded, "starts_on: 2027-02-08\n", "2030-01-01 09:00") == ""
    assert told(loaded, "ends_on: 2027-03-10\n", "2027-02-04 09:00") == ""
    assert told(loaded, "", "2027-02-04 09:00") == ""


def test_a_campaign_that_ends_before_it_starts_is_told_elsewhere(loaded: Load) -> None:
    assert told(loaded, "starts_on: 2027-03-10\nends_on: 2027-02-08\n", "2027-02-20 09:00") == ""


def test_the_day_is_that_of_the_project(loaded: Load) -> None:
    assert told(loaded, DAYS, "timezone: America/New_York\npublish_at: 2027-02-07 18:00\n") == ""


def test_nothing_goes_out_before_the_embargo_ends(loaded: Load) -> None:
    embargo = "starts_on: 2027-02-09\nembargo_until: 2027-02-10 09:00\n"
    assert told(loaded, embargo, "2027-02-10 09:00") == ""
    assert told(loaded, embargo, "2027-02-08 18:00") == (
        f"{AT}error before-embargo This post goes out on 2027-02-08 18:00; nothing of its campaign 'رمضان' may be "
        "published before 2027-02-10 09:00.\n"
        "    Choose a time from 2027-02-10 09:00 on, or correct the campaign's embargo_until.\n")
    assert told(loaded, embargo, "2027-02-08 18:00", lang="ar") == (
        f"{AT}error before-embargo يُنشر هذا المنشور في 2027-02-08 18:00، ولا يجوز نشر شيء من حملته «رمضان» قبل "
        "2027-02-10 09:00.\n"
        "    اختر وقتًا يبدأ من 2027-02-10 09:00، أو صحّح الحقل embargo_until في الحملة.\n")


def test_a_blackout_has_both_of_its_days_and_may_have_a_reason(loaded: Load) -> None:
    blackout = "blackout: [{from: 2027-02-20, to: 2027-02-21}, {from: 2027-03-08, to: 2027-03-09, reason: عيد}]\n"
    for passes in ("2027-02-19 23:59", "2027-02-22 00:00", "2027-03-10 09:00"):
        assert told(loaded, blackout, passes) == ""
    hint = "    Move the post to another day, or shorten the campaign's blackout.\n"
    assert told(loaded, blackout, "2027-02-21 23:59") == (
        f"{AT}warning in-blackout This post goes out on 2027-02-21; from 2027-02-20 to 2027-02-21 its campaign 'رمضان' "
        f"publishes nothing.\n{hint}")
    assert told(loaded, blackout, "2027-03-08 00:00") == (
        f"{AT}warning in-blackout This post goes out on 2027-03-08; from 2027-03-08 to 2027-03-09 its campaign 'رمضان' "
        f"publishes nothing (عيد).\n{hint}")
    assert told(loaded, blackout, "2027-03-08 00:00", lang="ar") == (
        f"{AT}warning in-blackout يُنشر هذا المنشور في 2027-03-08، ولا تنشر حملته «رمضان» شيئًا من 2027-03-08 إلى "
        "2027-03-09 (عيد).\n    انقل المنشور إلى يوم آخر، أو قصّر أيام التوقف في الحملة.\n")


@pytest.mark.parametrize(("state", "arabic"), [("cancelled", "ملغاة"), ("postponed", "مؤجلة")])
def test_a_campaign_that_is_off_has_no_posts_on_their_way(loaded: Load, state: str, arabic: str) -> None:
    at = "content/posts/iftar.md:3:9: "
    assert told(loaded, DAYS, "2027-04-01 09:00", campaign_status=state) == (
        f"{at}warning campaign-off This post is still planned for 2027-04-01, but its campaign 'رمضان' is {state}.\n"
        "    Cancel the post, put it back to draft, or take it out of the campaign.\n")
    assert told(loaded, DAYS, "2027-04-01 09:00", campaign_status=state, lang="ar") == (
        f"{at}warning campaign-off ما زال هذا المنشور مقررًا في 2027-04-01، مع أن حالة حملته «رمضان»: {arabic}.\n"
        "    ألغِ المنشور أو أعده مسودة أو أخرجه من الحملة.\n")
    assert told(loaded, DAYS, "2027-04-01 09:00", campaign_status=state, status="draft") == ""


def test_a_campaign_that_is_off_is_told_once_for_all_times(loaded: Load) -> None:
    front = "publish_at: 2027-02-10 09:00\nvariants:\n  x: {publish_at: 2027-02-11 09:00}\n"
    assert told(loaded, "", front, campaign_status="cancelled", channels="[instagram, x]").count("campaign-off") == 1


def test_each_time_that_is_written_is_told_of(loaded: Load) -> None:
    front = "publish_at: 2027-02-04 09:00\nvariants:\n  x: {publish_at: 2027-02-05 09:00}\n"
    found = told(loaded, DAYS, front, channels="[instagram, x]")
    assert [line.split(" warning")[0] for line in found.splitlines()[::2]] == [
        "content/posts/iftar.md:7:13:", "content/posts/iftar.md:9:19:"]


def test_a_post_on_two_channels_is_told_of_once(loaded: Load) -> None:
    assert told(loaded, DAYS, "2027-02-04 09:00", channels="[instagram, x]").count("outside-campaign") == 1


def test_a_post_that_repeats_is_told_of_once_for_each_thing_that_is_wrong(loaded: Load) -> None:
    days = f"{DAYS}blackout: [{{from: 2027-02-20, to: 2027-02-28}}]\n"
    front = "publish_at: 2027-02-12 18:00\nrepeat: {freq: weekly}\n"
    found = told(loaded, days, front)
    assert [line.split("; ")[0] for line in found.splitlines()[::2]] == [
        f"{AT}warning in-blackout This post goes out on 2027-02-26",
        f"{AT}warning outside-campaign This post goes out on 2027-03-12",
    ]


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived"])
def test_what_does_not_go_out_is_not_told_of(loaded: Load, status: str) -> None:
    assert told(loaded, DAYS, "2027-02-04 09:00", status=status) == ""


def test_what_is_past_is_not_told_of(loaded: Load) -> None:
    assert told(loaded, DAYS, "2027-02-02 09:00") == ""


def test_a_post_without_a_campaign_or_with_another_thing_in_its_place_is_free(loaded: Load) -> None:
    post = (
        "---\ntitle: A\nstatus: draft\nowner: huda\nchannels: [x]\npublish_at: 2027-02-04 09:00\ncampaign: {}---\nx\n")
    for campaign in ("\n", "gone\n", "a\n"):
        problems = loaded({"content/posts/a.md": post.format(campaign)}).problems
        assert not {problem.code for problem in problems} & set(CODES)
