"""Posts too close to each other, with every line that is printed."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
CHANNELS = """\
channels:
  - {{id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda, {cadence}}}
  - {{id: x, platform: x, name_en: X, name_ar: إكس, owner: salem, {cadence}}}
  - {{id: web, platform: website, name_en: Website, name_ar: الموقع, owner: salem}}
"""
HINT = "    Move one of the two; the cadence stands in content/channels.yml.\n"
HINT_AR = "    غيّر موعد أحدهما؛ ووتيرة النشر مكتوبة في content/channels.yml.\n"


def post(front: str, channels: str = "[x]", status: str = "draft") -> str:
    front = f"publish_at: 2027-02-10 {front}\n" if front[0].isdigit() and len(front) == 5 else front
    return f"---\ntitle: A\nstatus: {status}\nowner: huda\nchannels: {channels}\n{front}---\nإفطار\n"


def told(loaded: Load, posts: dict[str, str], *, most: int = 1, lang: str = "en") -> str:
    cadence = f"cadence: {{max_per_hour: {most}}}"
    files: dict[str, str | bytes] = {"content/channels.yml": CHANNELS.format(cadence=cadence)}
    files |= {f"content/posts/{id}.md": text for id, text in posts.items()}
    return as_text([problem for problem in loaded(files).problems if problem.code == "too-close"], lang)


def test_two_posts_within_an_hour_are_told_at_the_later_one(loaded: Load) -> None:
    posts = {"a": post("18:59"), "b": post("18:00")}
    assert told(loaded, posts) == (
        "content/posts/a.md:6:13: warning too-close 2027-02-10 18:59 is only 59 min after 'b' (18:00) on X; "
        "the cadence is one post an hour.\n" + HINT)
    assert told(loaded, posts, lang="ar") == (
        "content/posts/a.md:6:13: warning too-close الموعد 2027-02-10 18:59 بعد «b» (18:00) بـ59 د فقط على إكس، "
        "والوتيرة منشور كل ساعة.\n" + HINT_AR)


def test_an_hour_apart_is_enough(loaded: Load) -> None:
    assert told(loaded, {"a": post("18:00"), "b": post("19:00")}) == ""


def test_each_post_is_told_of_by_the_one_before_it(loaded: Load) -> None:
    found = told(loaded, {"a": post("18:00"), "b": post("18:40"), "c": post("19:20")})
    assert [line.split(" on ")[0] for line in found.splitlines()[::2]] == [
        "content/posts/b.md:6:13: warning too-close 2027-02-10 18:40 is only 40 min after 'a' (18:00)",
        "content/posts/c.md:6:13: warning too-close 2027-02-10 19:20 is only 40 min after 'b' (18:40)",
    ]


def test_the_same_moment_is_told_in_its_own_words_once_for_all_channels(loaded: Load) -> None:
    posts = {"a": post("18:00", "[x, instagram]"), "b": post("18:00", "[instagram, x]")}
    assert told(loaded, posts) == (
        "content/posts/b.md:6:13: warning too-close Two posts go out on Instagram, X at the same moment, "
        "2027-02-10 18:00: this one and 'a'.\n" + HINT)
    assert told(loaded, posts, lang="ar") == (
        "content/posts/b.md:6:13: warning too-close يُنشر منشوران في اللحظة نفسها، 2027-02-10 18:00، على إنستغرام، "
        "إكس: هذا و«a».\n" + HINT_AR)


def test_a_cadence_of_several_an_hour_is_told_from_the_first_of_them(loaded: Load) -> None:
    posts = {"a": post("18:00"), "b": post("18:10"), "c": post("18:50"), "d": post("19:10")}
    assert told(loaded, posts, most=2) == (
        "content/posts/c.md:6:13: warning too-close At 2027-02-10 18:50 this is post number 3 within an hour on X, "
        "counted from 'a' (18:00); the most is 2.\n"
        "    Move one of them; the cadence stands in content/channels.yml.\n")
    assert told(loaded, posts, most=2, lang="ar") == (
        "content/posts/c.md:6:13: warning too-close في 2027-02-10 18:50 يصبح هذا المنشور رقم 3 خلال ساعة على إكس، "
        "بدءًا من «a» (18:00)؛ والحد الأعلى 2.\n"
        "    غيّر موعد أحدها؛ ووتيرة النشر مكتوبة في content/channels.yml.\n")
    assert told(loaded, posts, most=3) == ""


def test_other_channels_and_channels_without_a_cadence_do_not_count(loaded: Load) -> None:
    assert told(loaded, {"a": post("18:00", "[x]"), "b": post("18:00", "[instagram]")}) == ""
    assert told(loaded, {"a": post("18:00", "[web]"), "b": post("18:00", "[web]")}) == ""


@pytest.mark.parametrize("status", ["idea", "cancelled", "archived", "on_hold"])
def test_what_does_not_go_out_does_not_count(loaded: Load, status: str) -> None:
    assert told(loaded, {"a": post("18:00", status=status), "b": post("18:10")}) == ""
    assert told(loaded, {"a": post("18:00"), "b": post("18:10", status=status)}) == ""


def test_what_has_just_gone_out_counts_but_is_not_told_of(loaded: Load) -> None:
    gone = "publish_at: 2027-02-03 08:30\npublished: {at: 2027-02-03 08:31}\n"
    posts = {"a": post(gone, status="published"), "b": post("publish_at: 2027-02-03 09:15\n")}
    assert told(loaded, posts).startswith(
        "content/posts/b.md:6:13: warning too-close 2027-02-03 09:15 is only 45 min after 'a' (08:30) on X;")
    posts = {"a": post("publish_at: 2027-02-03 08:10\n"), "b": post("publish_at: 2027-02-03 08:30\n")}
    assert told(loaded, posts) == ""


def test_two_posts_that_repeat_are_told_of_once(loaded: Load) -> None:
    weekly = "publish_at: 2027-02-07 18:{}\nrepeat: {{freq: weekly}}\n"
    assert told(loaded, {"a": post(weekly.format("00")), "b": post(weekly.format("10"))}) == (
        "content/posts/b.md:6:13: warning too-close 2027-02-07 18:10 is only 10 min after 'a' (18:00) on X; "
        "the cadence is one post an hour.\n" + HINT)
