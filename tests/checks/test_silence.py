"""When a channel is silent, and when it says less than was agreed. It is Wednesday, the week begins on Monday."""

from collections.abc import Callable

from majlis.checks import silence
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
NAMES = {code.name for code in silence.CODES}
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
"""
HOLD = "---\nid: pause\ntitle: Pause\nowner: huda\nfrom: {}\nuntil: {}\nreason: Mourning\n---\n"


def channel(settings: str) -> dict[str, str | bytes]:
    """Settings with the one channel X."""
    x = f"  - {{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda{settings}}}\n"
    return {"content/channels.yml": "channels:\n" + x, "content/team.yml": TEAM}


def posts(*times: str, status: str = "draft") -> dict[str, str | bytes]:
    """A post on X for each time."""
    published = "published: {at: 2027-02-01 20:00}\n" if status == "published" else ""
    return {
        f"content/posts/post-{number}.md": f"---\nid: post-{number}\ntitle: Iftar\nstatus: {status}\nowner: huda\n"
        f"channels: [x]\npublish_at: {at}\nformat: text\npillar: craft\n{published}---\nHello {number}\n"
        for number, at in enumerate(times)
    }


def told(loaded: Load, files: dict[str, str | bytes], lang: str = "en") -> str:
    return as_text([problem for problem in loaded(files).problems if problem.code in NAMES], lang)


WEEKLY = channel(", cadence: {min_per_week: 1}")
NOTHING = "content/channels.yml:2:5: warning silence Nothing is planned on X from 2027-02-03 to 2027-02-10.\n"
DO = "    Plan one, or set how many posts a week are expected: cadence: {min_per_week: 0}\n"


def test_a_channel_with_a_cadence_and_nothing_planned_is_silent(loaded: Load) -> None:
    assert told(loaded, WEEKLY) == (
        NOTHING + "    No post on it is recorded so far. None is planned after that.\n" + DO
    )


def test_nothing_is_told_while_a_file_can_not_be_read(loaded: Load) -> None:
    assert told(loaded, WEEKLY | {"content/posts/broken.md": "---\nid: broken\ntitle: [\n---\n"}) == ""


def test_the_last_and_the_next_post_are_named(loaded: Load) -> None:
    files = WEEKLY | posts("2027-02-01 20:00", status="published") | {
        "content/posts/next.md": str(posts("2027-02-16 20:00")["content/posts/post-0.md"]).replace("post-0", "next")}
    assert told(loaded, files) == (
        NOTHING + "    The last post was on 2027-02-01. The next is planned for 2027-02-16.\n" + DO
    )
    assert told(loaded, files, "ar") == (
        "content/channels.yml:2:5: warning silence لا يوجد أي منشور مخطط على إكس من 2027-02-03 إلى 2027-02-10.\n"
        "    كان آخر منشور في 2027-02-01. والمنشور القادم مخطط في 2027-02-16.\n"
        "    خطّط لمنشور، أو حدّد العدد المتوقع في الأسبوع: cadence: {min_per_week: 0}\n"
    )


def test_a_post_that_goes_out_now_breaks_a_silence(loaded: Load) -> None:
    assert told(loaded, WEEKLY | posts("2027-02-03 09:00", "2027-02-11 20:00")) == ""
    assert " silence " in told(loaded, WEEKLY | posts("2027-02-03 08:59", "2027-02-11 20:00"))


def test_ideas_and_posts_that_a_hold_stops_do_not_break_a_silence(loaded: Load) -> None:
    soon = ("2027-02-05 20:00", "2027-02-09 20:00")
    assert told(loaded, WEEKLY | posts(*soon)) == ""
    assert told(loaded, WEEKLY | posts(*soon, status="idea")).startswith(NOTHING)
    hold: dict[str, str | bytes] = {"content/holds/pause.md": HOLD.format("2027-02-04 08:00", "2027-02-11 08:00")}
    assert told(loaded, WEEKLY | posts(*soon) | hold).startswith(NOTHING)


def test_a_channel_under_a_hold_is_silent_on_purpose(loaded: Load) -> None:
    hold: dict[str, str | bytes] = {"content/holds/pause.md": HOLD.format("2027-02-02 08:00", "2027-02-20 08:00")}
    assert told(loaded, WEEKLY | hold) == ""


def test_without_a_cadence_three_posts_make_a_habit(loaded: Load) -> None:
    went_out = ("2027-01-05 20:00", "2027-01-12 20:00", "2027-01-19 20:00")
    assert told(loaded, channel("") | posts(*went_out[:2], status="published")) == ""
    assert told(loaded, channel("") | posts(*went_out, status="published")).startswith(NOTHING)
    resting = channel(", cadence: {min_per_week: 0}")
    assert told(loaded, resting | posts(*went_out, status="published")) == ""


def test_the_team_says_how_long_a_silence_may_be(loaded: Load) -> None:
    files = WEEKLY | posts("2027-02-07 20:00", "2027-02-13 20:00")
    patience = {"content/team.yml": TEAM + "patience: {silence: 3d}\n"}
    assert told(loaded, files) == ""
    assert told(loaded, files | patience).startswith(NOTHING.replace("2027-02-10", "2027-02-06"))
    assert told(loaded, files | {"content/team.yml": TEAM + "patience: {silence: 1mo}\n"}) == ""


def test_a_silence_may_last_as_long_as_was_set_and_no_longer(loaded: Load) -> None:
    once = WEEKLY | posts("2027-02-10 09:00", "2027-02-07 20:00")
    assert told(loaded, once | posts("2027-02-10 09:00", "2027-02-14 20:00")).startswith(
        "content/channels.yml:2:5: warning cadence-short ")
    assert told(loaded, once | posts("2027-02-10 09:01", "2027-02-14 20:00")).startswith(NOTHING)
    hours = {"content/team.yml": TEAM + "patience: {silence: 20h}\n"}
    assert told(loaded, WEEKLY | posts("2027-02-04 05:00", "2027-02-14 20:00") | hours) == ""
    assert told(loaded, WEEKLY | posts("2027-02-04 05:01", "2027-02-14 20:00") | hours) != ""


SHORT = "content/channels.yml:2:5: warning cadence-short Posts on X from {}. Its cadence asks for 2 a week.\n"
LOWER = "    Plan more, or lower 'min_per_week' under 'cadence'.\n"
TWO = channel(", cadence: {min_per_week: 2}")


def test_this_week_may_have_too_little(loaded: Load) -> None:
    week = posts("2027-02-05 20:00", "2027-02-08 20:00", "2027-02-14 23:59")
    assert told(loaded, TWO | week) == SHORT.format("2027-02-01 to 2027-02-07: 1") + LOWER


def test_the_next_week_may_have_too_little(loaded: Load) -> None:
    week = posts("2027-02-05 20:00", "2027-02-07 20:00", "2027-02-08 20:00")
    assert told(loaded, TWO | week) == SHORT.format("2027-02-08 to 2027-02-14: 1") + LOWER


def test_two_weeks_with_too_little_are_told_together(loaded: Load) -> None:
    files = TWO | posts("2027-02-05 20:00")
    assert told(loaded, files) == SHORT.format("2027-02-01 to 2027-02-07: 1, in the week after: 0") + LOWER
    assert told(loaded, files, "ar") == (
        "content/channels.yml:2:5: warning cadence-short عدد المنشورات على إكس من 2027-02-01 إلى 2027-02-07: 1، "
        "وفي الأسبوع الذي يليه: 0، ووتيرة النشر المتفق عليها 2 في الأسبوع.\n"
        "    خطّط لمزيد منها، أو قلّل min_per_week في cadence.\n")


def test_the_week_is_the_teams_own(loaded: Load) -> None:
    files = TWO | posts("2027-02-05 20:00", "2027-02-07 20:00", "2027-02-09 20:00")
    sunday = {"content/team.yml": TEAM + "week_start: sunday\n"}
    assert "from 2027-01-31 to 2027-02-06: 1." in told(loaded, files | sunday)
    assert "from 2027-02-08 to 2027-02-14: 1." in told(loaded, files)


def test_what_went_out_this_week_counts_and_what_was_missed_does_not(loaded: Load) -> None:
    rest = posts("2027-02-05 20:00", "2027-02-08 20:00", "2027-02-09 20:00")
    gone = posts("2027-02-01 20:00", status="published")["content/posts/post-0.md"]
    early: dict[str, str | bytes] = {"content/posts/early.md": str(gone).replace("post-0", "early")}
    assert told(loaded, TWO | rest | early) == ""
    missed: dict[str, str | bytes] = {"content/posts/early.md": str(early["content/posts/early.md"]).replace(
        "status: published", "status: draft")}
    assert "from 2027-02-01 to 2027-02-07: 1." in told(loaded, TWO | rest | missed)


def test_a_week_that_a_hold_touches_is_not_counted(loaded: Load) -> None:
    files = TWO | posts("2027-02-05 20:00", "2027-02-06 20:00", "2027-02-09 20:00")
    hold: dict[str, str | bytes] = {"content/holds/pause.md": HOLD.format("2027-02-12 08:00", "2027-02-13 08:00")}
    assert "from 2027-02-08 to 2027-02-14: 1." in told(loaded, files)
    assert told(loaded, files | hold) == ""
