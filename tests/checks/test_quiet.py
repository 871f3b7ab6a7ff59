"""Posts in quiet hours, with every line that is printed."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda, quiet_hours: "01:00-08:00"}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: salem, quiet_hours: "22:30-06:00"}
  - {id: web, platform: website, name_en: Website, name_ar: الموقع, owner: salem}
"""
HINT = "    Choose a time outside of them; content/channels.yml holds the quiet hours.\n"


def told(loaded: Load, front: str, *, channels: str = "[x]", status: str = "draft", lang: str = "en") -> str:
    post = f"---\ntitle: Iftar\nstatus: {status}\nowner: huda\nchannels: {channels}\n{front}---\nإفطار\n"
    problems = loaded({"content/channels.yml": CHANNELS, "content/posts/iftar.md": post}).problems
    return as_text([problem for problem in problems if problem.code == "quiet-hours"], lang)


@pytest.mark.parametrize(("channel", "loud", "quiet"), [
    ("instagram", ("00:59", "08:00", "23:00"), ("01:00", "07:59")),
    ("x", ("22:29", "06:00"), ("22:30", "00:00", "05:59")),
    ("web", ("00:00", "04:00"), ()),
])
def test_the_first_minute_is_quiet_and_the_last_is_not(
    loaded: Load, channel: str, loud: tuple[str, ...], quiet: tuple[str, ...]
) -> None:
    for at in loud:
        assert told(loaded, f"publish_at: 2027-02-10 {at}\n", channels=f"[{channel}]") == ""
    for at in quiet:
        assert f":6:13: warning quiet-hours 2027-02-10 {at} is in the quiet hours of " in told(
            loaded, f"publish_at: 2027-02-10 {at}\n", channels=f"[{channel}]")


def test_a_post_on_several_channels_is_told_of_once(loaded: Load) -> None:
    assert told(loaded, "publish_at: 2027-02-10 02:30\n", channels="[x, web, instagram]") == (
        "content/posts/iftar.md:6:13: warning quiet-hours 2027-02-10 02:30 is in the quiet hours of "
        "Instagram (01:00-08:00), X (22:30-06:00).\n" + HINT)
    assert told(loaded, "publish_at: 2027-02-10 02:30\n", channels="[x, web, instagram]", lang="ar") == (
        "content/posts/iftar.md:6:13: warning quiet-hours الوقت 2027-02-10 02:30 ضمن ساعات الهدوء في "
        "إنستغرام (01:00-08:00)، إكس (22:30-06:00).\n"
        "    اختر وقتًا خارجها؛ وساعات الهدوء مكتوبة في content/channels.yml.\n")


def test_a_channels_own_time_is_told_at_its_own_place(loaded: Load) -> None:
    front = "publish_at: 2027-02-10 18:00\nvariants:\n  x: {publish_at: 2027-02-10 23:30}\n"
    assert told(loaded, front, channels="[x, instagram]") == (
        "content/posts/iftar.md:8:19: warning quiet-hours 2027-02-10 23:30 is in the quiet hours of X (22:30-06:00).\n"
        + HINT)


def test_the_projects_clock_counts_whatever_the_posts_zone_is(loaded: Load) -> None:
    tokyo = "timezone: Asia/Tokyo\npublish_at: 2027-02-10 {}\n"
    assert told(loaded, tokyo.format("23:30")) == ""
    assert told(loaded, tokyo.format("10:00")) == (
        "content/posts/iftar.md:7:13: warning quiet-hours 2027-02-10 04:00 is in the quiet hours of X (22:30-06:00).\n"
        + HINT)


def test_a_post_that_repeats_is_told_of_once(loaded: Load) -> None:
    front = "publish_at: 2027-01-10 23:00\nrepeat: {freq: weekly}\n"
    assert told(loaded, front) == (
        "content/posts/iftar.md:6:13: warning quiet-hours 2027-02-07 23:00 is in the quiet hours of X (22:30-06:00).\n"
        + HINT)


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived", "on_hold"])
def test_what_does_not_go_out_is_not_told_of(loaded: Load, status: str) -> None:
    assert told(loaded, "publish_at: 2027-02-10 02:30\n", status=status) == ""


def test_what_is_past_is_not_told_of(loaded: Load) -> None:
    assert told(loaded, "publish_at: 2027-02-03 02:30\n") == ""
