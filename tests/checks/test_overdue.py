"""Posts whose time or day has passed. It is 2027-02-03, 09:00."""

from collections.abc import Callable

import pytest

from majlis.checks import overdue
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
NAMES = {code.name for code in overdue.CODES}
HEAD = "content/posts/iftar.md:{}: warning {}\n"
RECORD = "    Record it: majlis published iftar --url …\n    If it did not go out, give it a new time.\n"
NEW_TIME = (
    "    Give it a new time, or cancel it: 'status: cancelled' with a 'cancel_reason'.\n"
    "    If it went out all the same, record it: majlis published iftar --url …\n"
)
HOLD = "---\nid: pause\ntitle: Pause\nowner: huda\nfrom: 2027-02-01 08:00\nuntil: 2027-02-03 08:00\nreason: x\n---\n"
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
assume_published: true
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}, {id: salem, name_en: S, name_ar: س, role: creator}]
pillars: [{id: craft, name_en: Craft, name_ar: الحِرفة}]
"""


def post(status: str, *lines: str, channels: str = "x") -> dict[str, str | bytes]:
    head = ("---", "id: iftar", "title: Iftar", f"status: {status}", "owner: huda", f"channels: [{channels}]")
    return {"content/posts/iftar.md": "\n".join((*head, *lines, "format: text", "pillar: craft", "---", "Hello", ""))}


def told(loaded: Load, *files: dict[str, str | bytes], lang: str = "en") -> str:
    given = {path: text for some in files for path, text in some.items()}
    return as_text([problem for problem in loaded(given).problems if problem.code in NAMES], lang)


def test_a_scheduled_post_is_overdue_until_somebody_records_it(loaded: Load) -> None:
    files = post("scheduled", "publish_at: 2027-02-03 08:59")
    assert told(loaded, files) == HEAD.format(
        "7:13", "overdue This was scheduled for 2027-02-03 08:59, and nobody has recorded that it went out.") + RECORD
    assert told(loaded, files, lang="ar") == (
        "content/posts/iftar.md:7:13: warning overdue كان هذا المنشور مجدولًا في 2027-02-03 08:59، ولم يُسجَّل نشره.\n"
        "    سجّل نشره: majlis published iftar --url …\n    وإن لم يُنشر فحدّد له موعدًا جديدًا.\n")
    assert told(loaded, post("scheduled", "publish_at: 2027-02-03 09:00")) == ""
    recorded = post("published", "publish_at: 2027-02-03 08:59", "published: {at: 2027-02-03 08:59}")
    assert told(loaded, recorded) == ""


@pytest.mark.parametrize("status", ["draft", "scheduled"])
def test_a_post_that_hangs_on_a_hijri_day_is_not_late_for_last_year(loaded: Load, status: str) -> None:
    assert told(loaded, post(status, "anchor: {hijri: 09-01}")) == ""
    assert "2027-01-" in told(loaded, post(status, "anchor: {hijri: 08-01}"))


def test_nobody_is_asked_where_what_is_scheduled_counts_as_published(loaded: Load) -> None:
    team: dict[str, str | bytes] = {"content/team.yml": TEAM}
    assert told(loaded, team, post("scheduled", "publish_at: 2027-02-01 20:00")) == ""
    assert " missed " in told(loaded, team, post("approved", "publish_at: 2027-02-01 20:00"))


@pytest.mark.parametrize("status", ["draft", "in_review", "changes_requested", "approved"])
def test_a_post_that_was_not_ready_missed_its_time(loaded: Load, status: str) -> None:
    assert told(loaded, post(status, "publish_at: 2027-02-01 20:00", "draft_due: 2027-01-20")) == HEAD.format(
        "7:13", f"missed Its time, 2027-02-01 20:00, passed while it was '{status}'.") + NEW_TIME


@pytest.mark.parametrize("status", ["idea", "on_hold", "archived"])
def test_ideas_and_posts_put_aside_miss_nothing(loaded: Load, status: str) -> None:
    assert told(loaded, post(status, "publish_at: 2027-02-01 20:00")) == ""


def test_a_scheduled_post_under_a_hold_missed_its_time(loaded: Load) -> None:
    hold: dict[str, str | bytes] = {"content/holds/pause.md": HOLD}
    assert told(loaded, hold, post("scheduled", "publish_at: 2027-02-02 20:00")) == HEAD.format(
        "7:13", "missed Its time, 2027-02-02 20:00, passed while the hold 'pause' stopped it.") + NEW_TIME


def test_a_post_is_late_when_its_last_channel_is(loaded: Load) -> None:
    later = "variants: {{instagram: {{publish_at: {}}}}}"
    first = "publish_at: 2027-02-02 20:00"
    assert told(loaded, post("scheduled", first, later.format("2027-02-03 20:00"), channels="x, instagram")) == ""
    found = told(loaded, post("scheduled", first, later.format("2027-02-02 22:00"), channels="x, instagram"))
    assert found.startswith("content/posts/iftar.md:8:36: warning overdue This was scheduled for 2027-02-02 22:00,")


def test_a_post_that_comes_back_is_overdue_after_the_day_that_was_recorded(loaded: Load) -> None:
    daily = ("publish_at: 2027-01-30 08:00", "repeat: {freq: daily}")
    found = told(loaded, post("scheduled", *daily))
    assert found.startswith("content/posts/iftar.md:7:13: warning overdue This was scheduled for 2027-02-03 08:00,")
    assert told(loaded, post("published", *daily, "published: {at: 2027-02-03 08:01}")) == ""
    assert " overdue " in told(loaded, post("published", *daily, "published: {at: 2027-02-02 08:01}"))


def test_a_hold_over_its_last_day_is_why_a_post_that_comes_back_missed_that(loaded: Load) -> None:
    hold: dict[str, str | bytes] = {"content/holds/pause.md": HOLD.replace("03 08:00", "03 08:30")}
    daily = post("scheduled", "publish_at: 2027-01-30 08:00", "repeat: {freq: daily}")
    assert told(loaded, hold, daily) == HEAD.format(
        "7:13", "missed Its time, 2027-02-03 08:00, passed while the hold 'pause' stopped it.") + NEW_TIME


def test_only_the_first_step_that_was_not_done_is_told(loaded: Load) -> None:
    days = ("publish_at: 2027-02-12 20:00", "draft_due: 2027-01-30", "review_due: 2027-02-01", "approve_by: 2027-02-02")
    late = {
        "idea": ("8:12", "draft-overdue The draft was due on 2027-01-30, and this is still 'idea'."),
        "draft": ("8:12", "draft-overdue The draft was due on 2027-01-30, and this is still 'draft'."),
        "in_review": ("9:13", "review-overdue The review was due on 2027-02-01, and this is still 'in_review'."),
        "changes_requested": (
            "10:13", "review-overdue This was to be approved by 2027-02-02, and it is still 'changes_requested'."),
    }
    for status, (place, message) in late.items():
        found = told(loaded, post(status, *days))
        assert found.startswith(HEAD.format(place, message))
        assert found.count(": warning ") == 1
    for status in ("approved", "scheduled", "on_hold", "archived"):
        assert told(loaded, post(status, *days)) == ""


def test_the_day_itself_is_not_late(loaded: Load) -> None:
    assert told(loaded, post("draft", "draft_due: 2027-02-03")) == ""
    assert told(loaded, post("in_review", "review_due: 2027-02-03", "approve_by: 2027-02-03")) == ""


def test_a_time_of_another_zone_is_told_by_the_projects_clock(loaded: Load) -> None:
    files = post("scheduled", "publish_at: 2027-02-01 18:00", "timezone: America/New_York")
    assert " overdue This was scheduled for 2027-02-02 02:00, " in told(loaded, files)
