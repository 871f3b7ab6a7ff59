"""Ideas and drafts that nobody touched, by what Git knows, and trends that are over. It is 2027-02-03."""

import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from majlis.checks import stale
from majlis.cli.report import as_text
from majlis.load import Loaded
from majlis.plan import Plan
from majlis.review import review

Load = Callable[[dict[str, str | bytes]], Loaded]
NAMES = {code.name for code in stale.CODES}
PATH = "content/posts/iftar.md"
PUT_AWAY = "put it away: archive, cancel or delete it.\n"


def post(status: str, *lines: str) -> str:
    head = ("---", "title: Iftar", f"status: {status}", "owner: huda", "channels: [x]")
    return "\n".join((*head, *lines, "---", "Hi", ""))


def told(loaded: Load, files: dict[str, str | bytes], changed: str = "2026-10-01", lang: str = "en") -> str:
    """What is told of *files*, all of which were last changed on the day *changed*."""
    workspace = loaded(files).workspace
    assert workspace
    days = {entry.path: date.fromisoformat(changed) for entry in workspace.entries}
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), days)
    return as_text(stale.check_stale(plan), lang)


@pytest.mark.parametrize(("status", "fresh", "old"), [
    ("idea", "2026-12-05", "2026-12-04"), ("draft", "2027-01-20", "2027-01-19"),
])
def test_an_idea_has_sixty_days_and_a_draft_fourteen(loaded: Load, status: str, fresh: str, old: str) -> None:
    assert told(loaded, {PATH: post(status)}, fresh) == ""
    assert told(loaded, {PATH: post(status)}, old).startswith(
        f"{PATH}:3:9: warning {status}-stale Nobody has touched this {status} since {old}.\n")


def test_what_to_do_is_said_in_both_languages(loaded: Load) -> None:
    assert told(loaded, {PATH: post("idea")}).endswith("    Take it up, or " + PUT_AWAY)
    assert told(loaded, {PATH: post("draft")}).endswith("    Go on with it, or " + PUT_AWAY)
    assert told(loaded, {PATH: post("draft")}, lang="ar") == (
        f"{PATH}:3:9: warning draft-stale لم يعمل أحد على هذه المسودة منذ 2026-10-01.\n"
        "    أكملها، أو اطوِ صفحتها بالأرشفة أو الإلغاء أو الحذف.\n")


def test_the_team_has_its_own_patience(loaded: Load) -> None:
    team = (
        "name_en: S\nname_ar: س\nuid_domain: sidra.example\nlanguages: [en]\ntimezone: Asia/Riyadh\n"
        "members: [{id: huda, name_en: H, name_ar: ه, role: lead}]\npatience: {draft: 3mo}\n"
    )
    assert told(loaded, {PATH: post("draft"), "content/team.yml": team}, "2026-11-03") == ""
    assert " draft-stale " in told(loaded, {PATH: post("draft"), "content/team.yml": team}, "2026-11-02")


@pytest.mark.parametrize("text", [
    post("in_review"), post("archived"), post("draft", "draft_due: 2027-03-01"),
    post("draft", "publish_at: 2027-02-01 20:00"),
])
def test_what_is_past_a_draft_or_has_a_day_of_its_own_is_not_stale(loaded: Load, text: str) -> None:
    assert told(loaded, {PATH: text}) == ""


def test_other_kinds_grow_stale_too_a_report_only_after_its_period(loaded: Load) -> None:
    report = "---\ntitle: R\nstatus: draft\nowner: huda\nperiod: {{from: 2027-01-01, to: {}}}\n---\n"
    assert told(loaded, {"content/reports/r.md": report.format("2027-02-28")}) == ""
    assert " draft-stale " in told(loaded, {"content/reports/r.md": report.format("2027-01-31")})
    policy: dict[str, str | bytes] = {"content/policies/p.md": "---\ntitle: P\nstatus: draft\nowner: huda\n---\n"}
    assert "content/policies/p.md:3:9: warning draft-stale " in told(loaded, policy)


def test_a_trend_that_is_over_is_told_until_the_post_is_out_or_put_aside(loaded: Load) -> None:
    over = "trend_expires_on: 2027-02-02"
    for status in ("idea", "draft", "approved", "on_hold"):
        assert told(loaded, {PATH: post(status, over)}, "2027-02-01") == (
            f"{PATH}:6:19: warning trend-expired The trend was over on 2027-02-02, and this is not out.\n"
            "    Cancel it, or give it a reason of its own and delete 'trend_expires_on'.\n")
    assert told(loaded, {PATH: post("archived", over)}, "2027-02-01") == ""
    assert told(loaded, {PATH: post("idea", "trend_expires_on: 2027-02-03")}, "2027-02-01") == ""


def test_a_post_may_not_come_after_its_trend(loaded: Load) -> None:
    trend = ("publish_at: 2027-02-12 20:00", "trend_expires_on: {}")
    assert told(loaded, {PATH: post("draft", *trend).format("2027-02-12")}, "2027-02-01") == ""
    assert told(loaded, {PATH: post("draft", *trend).format("2027-02-11")}, "2027-02-01") == (
        f"{PATH}:6:13: warning trend-expired "
        "This goes out on 2027-02-12 20:00, after the trend is over on 2027-02-11.\n"
        "    Give it an earlier time, or cancel it.\n")


def test_a_post_that_comes_back_after_the_trend_is_told_once(loaded: Load) -> None:
    often = post("draft", "trend_expires_on: 2027-02-12", "publish_at: 2027-02-11 15:00", "repeat: {freq: daily}")
    assert [line for line in told(loaded, {PATH: often}).splitlines() if " trend-expired " in line] == [
        f"{PATH}:7:13: warning trend-expired This goes out on 2027-02-13 15:00, after the trend is over on 2027-02-12."]


def test_a_post_that_is_overdue_is_not_told_of_its_trend(loaded: Load) -> None:
    late = post("scheduled", "publish_at: 2027-02-01 20:00", "trend_expires_on: 2027-02-02")
    assert told(loaded, {PATH: late}, "2027-02-01") == ""


def committed(root: Path, at: int) -> None:
    """Commit all of *root* at a time in seconds."""
    env = {
        "GIT_AUTHOR_DATE": f"@{at} +0000", "GIT_COMMITTER_DATE": f"@{at} +0000", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(root),
    }
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        command = ["git", "-c", "user.name=Huda", "-c", "user.email=huda@sidra.example", *arguments]
        subprocess.run(command, cwd=root, env=env, check=True, capture_output=True)


def found(root: Path) -> str:
    problems = review(root, {}, datetime(2027, 2, 3, 9)).problems
    return as_text([problem for problem in problems if problem.code in NAMES])


def test_the_day_of_the_last_change_comes_from_git_in_the_projects_zone(workspace: Callable[..., Path]) -> None:
    root = workspace({PATH: post("idea")})
    assert found(root) == ""
    committed(root, int(datetime.fromisoformat("2026-11-20T22:30:00+00:00").timestamp()))
    assert found(root).startswith(f"{PATH}:3:9: warning idea-stale Nobody has touched this idea since 2026-11-21.\n")


def test_an_example_with_a_clock_of_its_own_does_not_age_by_git(workspace: Callable[..., Path]) -> None:
    root = workspace({PATH: post("idea")})
    team = root / "content/team.yml"
    team.write_text(team.read_text("utf-8") + "as_of: 2027-02-03 09:00\n", "utf-8")
    committed(root, int(datetime.fromisoformat("2026-11-20T22:30:00+00:00").timestamp()))
    assert found(root) == ""


def test_the_time_after_the_trend_is_told_by_the_projects_clock(loaded: Load) -> None:
    far = ("publish_at: 2027-02-10 18:00", "timezone: America/New_York", "trend_expires_on: 2027-02-10")
    assert told(loaded, {PATH: post("draft", *far)}, "2027-02-01").startswith(
        f"{PATH}:6:13: warning trend-expired "
        "This goes out on 2027-02-11 02:00, after the trend is over on 2027-02-10.\n")
