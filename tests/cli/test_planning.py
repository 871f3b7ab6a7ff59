"""What the plan's commands print, whole, beside the files in `printed/`, and how they end.

After a change that is meant, `MAJLIS_FILL_PRINTED=1 pytest tests/cli/test_planning.py` writes these files again.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from majlis.cli import main, plan_json, planning
from majlis.review import review

HERE = Path(__file__).parent
SMALL, EXAMPLE = HERE / "planned", HERE.parent.parent
NOW = "2027-02-03 09:00"
SMALL_OUTPUTS = {
    "status": ("status",),
    "status-ar": ("status", "--lang", "ar"),
    "status-json": ("status", "--json"),
    "status-salem": ("status", "--as", "Salem Al-Harbi"),
    "status-salem-ar": ("status", "--as", "سالم", "--lang", "ar"),
    "status-salem-json": ("status", "--as", "salem", "--json"),
    "agenda": ("agenda", "--days", "21"),
    "agenda-ar": ("agenda", "--days", "21", "--lang", "ar"),
    "agenda-json": ("agenda", "--days", "2", "--json"),
    "agenda-of-x-ar": ("agenda", "--channel", "x", "--lang", "ar"),
    "agenda-of-spring": ("agenda", "--campaign", "spring"),
    "agenda-of-salem": ("agenda", "--as", "salem", "--from", "2027-01-31", "--to", "2027-02-06"),
    "today": ("today",),
    "today-ar": ("today", "--lang", "ar"),
    "today-json": ("today", "--json"),
}
EXAMPLE_OUTPUTS = {
    "example-status": ("status",),
    "example-status-ar": ("status", "--lang", "ar"),
    "example-status-lina-json": ("status", "--as", "lina", "--json"),
    "example-agenda": ("agenda",),
    "example-agenda-ar": ("agenda", "--lang", "ar"),
    "example-agenda-json": ("agenda", "--json", "--days", "4"),
    "example-today": ("today",),
    "example-today-ar": ("today", "--lang", "ar"),
    "example-today-json": ("today", "--json"),
}


def majlis(*arguments: str, root: Path = SMALL, as_of: str = NOW) -> Result:
    return CliRunner().invoke(main, [*arguments, "--root", str(root), "--as-of", as_of])


def compare(name: str, done: Result) -> None:
    """What was printed is what stands in the file called *name*; `<U+2068>` there is a character that can't be seen."""
    assert (done.exit_code, done.stderr) == (0, "")
    shown = "".join(f"<U+{ord(char):04X}>" if char in "\u2068\u2069" else char for char in done.stdout)
    path = HERE / "printed" / f"{name}.txt"
    if os.environ.get("MAJLIS_FILL_PRINTED"):
        path.write_text(shown, "utf-8", newline="\n")
    assert shown.splitlines() == path.read_text("utf-8").splitlines()


@pytest.fixture
def without_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the checks find is not the matter of most tests here."""
    monkeypatch.setattr(planning, "review", lambda *given: review(*given)._replace(problems=[]))


@pytest.mark.usefixtures("without_findings")
@pytest.mark.parametrize("name", SMALL_OUTPUTS)
def test_a_small_workspace_is_printed_whole(name: str) -> None:
    compare(name, majlis(*SMALL_OUTPUTS[name]))


@pytest.mark.usefixtures("without_findings")
@pytest.mark.parametrize("name", EXAMPLE_OUTPUTS)
def test_the_example_is_printed_whole(name: str) -> None:
    compare(name, majlis(*EXAMPLE_OUTPUTS[name], root=EXAMPLE, as_of="2027-02-03"))


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A workspace that has the small one's settings and nothing else."""
    (tmp_path / "content/posts").mkdir(parents=True)
    for name in ("team.yml", "channels.yml"):
        shutil.copy(SMALL / "content" / name, tmp_path / "content" / name)
    return tmp_path


def test_who_has_nothing_to_do_is_told_kindly_until_when(settings: Path) -> None:
    done = majlis("status", "--as", "noor", root=settings)
    assert done.stdout == (
        "What needs Noor, as of Wednesday 3 February 2027 · 26 Shaban 1448 AH · 09:00\n\n"
        "Nothing needs you. Have a good day.\n"
    )
    assert majlis("status", "--as", "noor", "--lang", "ar", root=settings).stdout.splitlines()[2] == (
        "لا شيء ينتظرك. طاب يومك."
    )
    draft = "---\ntitle: A\nstatus: draft\nowner: noor\nlang: en\nchannels: [x]\ndraft_due: 2027-02-20\n---\n"
    (settings / "content/posts/draft.md").write_text(draft, "utf-8")
    assert majlis("status", "--as", "noor", root=settings).stdout.splitlines()[2] == (
        "Nothing needs you until Saturday 13 February 2027."
    )
    assert majlis("status", "--as", "noor", "--lang", "ar", root=settings).stdout.splitlines()[2] == (
        "لا شيء ينتظرك حتى السبت 13 فبراير 2027."
    )
    assert "Noor\n  Nothing until Saturday 13 February 2027.\n" in majlis("status", root=settings).stdout


def test_findings_of_a_member_are_counted_with_the_gravest(settings: Path) -> None:
    for number in (1, 2, 3, 4):
        written = "title: A\nstatus: idea\nowner: noor\nlang: en\nchannels: [x]\npillar: crafts\ncampaign: gone\n"
        (settings / f"content/posts/post-{number}.md").write_text(f"---\n{written}---\n", "utf-8")
    done = majlis("status", "--as", "noor", root=settings)
    assert done.stdout == (
        "What needs Noor, as of Wednesday 3 February 2027 · 26 Shaban 1448 AH · 09:00\n\n"
        "Nothing needs you. Have a good day.\n\n"
        "Findings of the checks: 8 errors, 0 warnings\n"
        "  content/posts/post-1.md:7:9: error unknown-reference There is no pillar 'crafts'.\n"
        "  content/posts/post-1.md:8:11: error unknown-reference There is no campaign 'gone'.\n"
        "  content/posts/post-2.md:7:9: error unknown-reference There is no pillar 'crafts'.\n"
    )
    arabic = majlis("status", "--as", "noor", "--lang", "ar", root=settings).stdout.splitlines()
    assert arabic[4] == "ملاحظات الفحص: الأخطاء: 8، التنبيهات: 0"
    found = json.loads(majlis("status", "--as", "noor", "--json", root=settings).stdout)
    findings = found["shares"][0]["findings"]
    assert (findings["errors"], findings["warnings"], len(findings["gravest"])) == (8, 0, 3)
    assert findings["gravest"][0] == {
        "path": "content/posts/post-1.md", "line": 7, "column": 9, "severity": "error", "code": "unknown-reference",
        "message": "There is no pillar 'crafts'.", "hint": "Did you mean 'craft'?",
    }


def test_findings_in_settings_stand_with_the_channels_owner_or_at_the_end(settings: Path) -> None:
    team, channels = settings / "content/team.yml", settings / "content/channels.yml"
    team.write_text(team.read_text("utf-8") + "checks: {overdu: off}\n", "utf-8")
    channels.write_text(channels.read_text("utf-8").replace("owner: salem}", "owner: salem, backup: nour}"), "utf-8")
    lines = majlis("status", root=settings).stdout.splitlines()
    end = lines.index("Settings and files that nobody owns yet")
    assert lines.index("Noor") < end
    assert lines[end + 2] == (
        "    content/team.yml:14:10: error check-unknown 'overdu' is no code of a check that can be set here."
    )
    salem = lines[lines.index("Salem Al-Harbi"):lines.index("Noor")]
    assert (
        "    content/channels.yml:10:74: error unknown-reference There is no member of the team 'nour'."
    ) in salem


@pytest.mark.parametrize(("arguments", "printed"), [
    (("status", "--as", "hoda"), "There is nobody 'hoda' in the team.\n    Did you mean 'huda'?\n"),
    (("status", "--as", "سليم", "--lang", "ar"), "لا أحد في الفريق باسم «سليم».\n    هل تقصد «salem»؟\n"),
    (("agenda", "--as", "zzz"), "There is nobody 'zzz' in the team.\n    Write which one: huda, salem, noor\n"),
    (("agenda", "--channel", "instgram"), "There is no channel 'instgram'.\n    Did you mean 'instagram'?\n"),
    (("agenda", "--campaign", "ramadan", "--lang", "ar"), "لا توجد حملة «ramadan».\n    اكتب أيّهم تقصد: spring\n"),
    (("agenda", "--channel", "a\x1b[31m"), "There is no channel 'a\\x1b[31m'.\n    Write which one: instagram, x\n"),
])
def test_who_and_what_is_not_there_is_wrong_use(arguments: tuple[str, ...], printed: str) -> None:
    done = majlis(*arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", printed)


@pytest.mark.parametrize("arguments", [
    ("--days", "0"), ("--days", "3", "--from", "2027-02-03", "--to", "2027-02-05"), ("--to", "2027-02-05"),
    ("--from", "2027-02-05", "--to", "2027-02-03"), ("--from", "3/2/2027"),
    ("--from", "2000-01-01", "--to", "2099-01-01"),
])
def test_days_that_make_no_agenda_are_wrong_use(arguments: tuple[str, ...]) -> None:
    assert majlis("agenda", *arguments).exit_code == 2


@pytest.mark.parametrize("command", ["status", "agenda", "today"])
def test_settings_that_can_not_be_read_are_printed_as_check_does(command: str, tmp_path: Path) -> None:
    done = majlis(command, root=tmp_path)
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0] == (
        "content/channels.yml:1:1: error settings-missing There is no content/channels.yml here."
    )
    assert done.stderr == "2 errors, 0 warnings\n"
    told = json.loads(majlis(command, "--json", root=tmp_path).stdout)
    assert [problem["code"] for problem in told] == ["settings-missing", "settings-missing"]


@pytest.mark.parametrize("command", ["agenda", "today"])
def test_what_can_not_be_read_is_named_beside_what_can(command: str, settings: Path) -> None:
    for number in range(2):
        (settings / f"content/posts/half-{number}.md").write_text("title: [", "utf-8")
    (settings / "content/posts/wrong.md").write_text(
        "---\ntitle: A\nstatus: idea\nowner: gone\nchannels: [x]\n---\n", "utf-8")
    done = majlis(command, root=settings)
    assert done.stderr == (
        "Can't be read, and so not shown: content/posts/half-0.md, content/posts/half-1.md. "
        "'majlis check' says why.\n"
    )
    assert json.loads(majlis(command, "--json", root=settings).stdout)
    assert done.exit_code == 0


def test_nothing_of_the_content_reaches_the_terminal_unseen(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    hold = tmp_path / "content/holds/storm.md"
    hold.write_text(hold.read_text("utf-8").replace("Storm warning", '"Storm\\e[31m\\u0085 now"'), "utf-8")
    for arguments in (("status",), ("agenda",), ("today",), ("status", "--json"), ("today", "--json")):
        printed = majlis(*arguments, root=tmp_path).stdout.replace("\n", "")
        assert [char for char in printed if not char.isprintable() and char not in "\u2068\u2069"] == []


@pytest.mark.parametrize("name", ["status-json", "agenda-json", "today-json"])
def test_every_key_of_the_json_is_documented(name: str) -> None:
    def keys(found: object) -> set[str]:
        inner = list(found.values()) if isinstance(found, dict) else found if isinstance(found, list) else []
        return set(found if isinstance(found, dict) else ()).union(*map(keys, inner))

    documented = set(re.findall(r"\w+", str(plan_json.__doc__)))
    assert keys(json.loads((HERE / "printed" / f"{name}.txt").read_text("utf-8"))) <= documented


def test_help_loads_nothing_of_the_plan() -> None:
    code = "import sys; from majlis.cli import main; print([name for name in sys.modules if 'majlis.plan' in name])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
