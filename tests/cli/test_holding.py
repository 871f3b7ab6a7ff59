"""`majlis hold`: the file of a freeze, what it stops, and its end."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from majlis.cli.holding import Wish, run_hold
from majlis.cli.holding_words import more_times
from majlis.review import review

HOLDS = "content/holds"
NOW = datetime(2027, 2, 3, 9)
POST = "---\nid: {0}\ntitle: {1}\nlang: en\nstatus: {2}\nowner: salem\nchannels: [instagram, x]\n{3}---\nText\n"
FILES: dict[str, str | bytes] = {
    "content/posts/iftar.md": POST.format("iftar", "Iftar", "draft", "publish_at: 2027-02-05 18:30\n"
                                          "variants: {x: {publish_at: 2027-02-05 19:00}}\n"),
    "content/posts/suhoor.md": POST.format("suhoor", "سحور", "draft", "publish_at: 2027-02-04 21:00\n"),
    "content/posts/weekly.md": POST.format("weekly", "Weekly", "draft", "publish_at: 2027-02-07 10:00\n"
                                           "repeat: {freq: weekly, until: 2027-02-28}\n"),
    "content/posts/note.md": POST.format("note", "Note", "idea", "publish_at: 2027-02-04 21:00\n"),
    "content/posts/gone.md": POST.format("gone", "Gone", "cancelled", "publish_at: 2027-02-04 21:00\n"
                                         "cancel_reason: x\n"),
    "playbooks/crisis.md": "---\nid: crisis\ntitle: Storm\nlang: en\nstatus: draft\nowner: huda\nscenario: A storm\n"
                          "category: crisis\n---\nText\n",
}
CAIRO = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Africa/Cairo
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
"""
OLD = "---\nid: {0}\ntitle: Flood\nlang: en\nowner: huda\nfrom: 2027-02-01 08:00\n{1}reason: Flood\n---\nWhy\n"


class Done(NamedTuple):
    """How the command ended, what it printed, and the holds then, by their id."""

    code: int
    out: str
    err: str
    holds: dict[str, str]


Hold = Callable[..., Done]


@pytest.fixture
def hold(
    workspace: Callable[[dict[str, str | bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """A function that writes the posts above and *more*, and calls the command."""

    def run(
        reason: str = "", lang: str = "en", now: datetime = NOW, more: dict[str, str | bytes] | None = None,
        **said: object,
    ) -> Done:
        root = workspace(FILES | (more or {}))
        code = run_hold(root, lang, Wish(reason, **said), now)  # type: ignore[arg-type]
        printed = capsys.readouterr()
        holds = {path.stem: path.read_bytes().decode() for path in sorted((root / HOLDS).glob("*.md"))}
        told = [found for found in review(root, {}, now).problems if found.place.path.startswith(HOLDS)]
        assert {found.code for found in told} <= {"playbook-not-active"}
        return Done(code, printed.out, printed.err, holds)

    return run


SUHOOR = "    2027-02-04 21:00  \u2068سحور\u2069 (Instagram, X)  content/posts/suhoor.md\n"
IFTAR = (
    "    2027-02-05 18:30  Iftar (Instagram)  content/posts/iftar.md\n"
    "    2027-02-05 19:00  Iftar (X)  content/posts/iftar.md\n")
WEEKLY = "    2027-02-07 10:00  Weekly (Instagram, X) and 3 more times  content/posts/weekly.md\n"


def test_everything_until_somebody_ends_it(hold: Hold) -> None:
    assert hold("Sandstorm: stay home", open_=True) == Done(
        0, f"{HOLDS}/sandstorm-stay-home.md\n",
        "On hold from 2027-02-03 09:00 until somebody ends it (majlis hold --end sandstorm-stay-home), on all "
        f"channels.\nIt stops:\n{SUHOOR}{IFTAR}{WEEKLY}",
        {"sandstorm-stay-home": "---\nid: sandstorm-stay-home\ntitle: \"Sandstorm: stay home\"\nlang: en\n"
         "status: active\nowner: huda\nfrom: 2027-02-03 09:00\nreason: \"Sandstorm: stay home\"\n---\n"})


def test_a_part_of_it_in_arabic(hold: Hold) -> None:
    done = hold("عاصفة", lang="ar", until="2d", channels=("x",), except_=("suhoor", "content/posts/weekly.md"),
                playbook="crisis", who="Salem")
    assert done == Done(
        0, f"{HOLDS}/hold-2027-02-03-la.md\n",
        "النشر معلّق من 2027-02-03 09:00 حتى 2027-02-05 09:00، على \u2068إكس\u2069.\nلا يوقف أي منشور مخطط.\n"
        f"{HOLDS}/hold-2027-02-03-la.md:11:11: warning playbook-not-active الدليل «crisis» غير معمول به، فحالته "
        "«مسودة».\n    اذكر دليلًا ساريًا أو أكمل هذا واجعله ساريًا.\n",
        {"hold-2027-02-03-la": "---\nid: hold-2027-02-03-la\ntitle: عاصفة\nlang: ar\nstatus: active\nowner: salem\n"
         "from: 2027-02-03 09:00\nuntil: 2027-02-05 09:00\nchannels: [x]\nreason: عاصفة\nplaybook: crisis\n"
         "except: [suhoor, weekly]\n---\n"})


@pytest.mark.parametrize(("until", "expected"), [
    ("12h", "2027-02-03 21:00"), ("90m", "2027-02-03 10:30"), ("1w", "2027-02-10 09:00"), ("٣d", "2027-02-06 09:00"),
    ("1mo", "2027-03-03 09:00"), ("2027-02-05", "2027-02-06 00:00"), ("2027-02-03", "2027-02-04 00:00"),
    ("٢٠٢٧-٠٢-٠٥", "2027-02-06 00:00"), ("2027-02-05 18:30", "2027-02-05 18:30"),
    ("2027-02-05T18:30", "2027-02-05 18:30"),
])
def test_until_when(until: str, expected: str, hold: Hold) -> None:
    assert f"\nuntil: {expected}\n" in hold("Storm", until=until).holds["storm"]


def test_from_another_time_on(hold: Hold) -> None:
    done = hold("Storm", from_="2027-02-05", until="2027-02-06 12:00")
    assert done.err == f"On hold from 2027-02-05 00:00 until 2027-02-06 12:00, on all channels.\nIt stops:\n{IFTAR}"
    assert "from: 2027-02-02 00:00\n" in hold("Flood", from_="2027-02-02", open_=True).holds["flood"]


def test_over_a_change_of_the_clocks(hold: Hold) -> None:
    """Cairo's clocks go forward in the first hour of 2027-04-30, and back in the last of 2027-10-28."""
    more: dict[str, str | bytes] = {"content/team.yml": CAIRO}
    done = hold("Storm", until="2027-04-29", now=datetime(2027, 4, 29, 22, 30), more=more)
    assert "\nuntil: 2027-04-30 01:00\n" in done.holds["storm"]
    done = hold("Flood", until="2h", now=datetime(2027, 4, 29, 23, 30), more=more)
    assert "\nuntil: 2027-04-30 02:30\n" in done.holds["flood"]
    done = hold("Twice", until="12h", now=datetime(2027, 10, 28, 23, 30), more=more)
    assert "\nfrom: 2027-10-28 22:59\nuntil: 2027-10-29 10:30\n" in done.holds["twice"]
    assert hold("Gap", from_="2027-04-30 00:30", open_=True, now=datetime(2027, 4, 29, 9), more=more).err == (
        "--from: 2027-04-30 00:30 does not exist in Africa/Cairo: the clocks go forward over it. Choose a time an hour "
        "earlier or later.\n")


def test_twice_is_once(hold: Hold) -> None:
    first = hold("Storm", until="2027-02-05")
    assert hold("Storm", until="2027-02-05", now=datetime(2027, 2, 3, 10)) == Done(
        0, "", f"{HOLDS}/storm.md: this hold is in force already, since 2027-02-03 09:00.\n", first.holds)
    assert list(hold("Storm", until="2027-02-06").holds) == ["storm-2", "storm"]


UNTIL_WHEN = (
    "Say until when: --until 12h or 3d (from now), --until 2027-02-10 (that day included), --until '2027-02-10 18:30', "
    "or --open if nobody knows yet.\n")
LATE = "The hold would end on {}, which has passed or is before it begins on {}.\n"


@pytest.mark.parametrize(("said", "message"), [
    ({}, UNTIL_WHEN),
    ({"reason": " ", "open_": True}, 'Say why: majlis hold "the reason" --until 12h\n'),
    ({"open_": True, "until": "1d"}, "Say --until or --open, not both.\n"),
    ({"until": "soon"}, "--until: 'soon' is not a date in the right form. Write it as year-month-day: 2027-02-10\n"),
    ({"until": "2 days"}, "--until: '2 days' is not a length of time. Write 2d\n"),
    ({"until": "2027-02-03 09:00"}, LATE.format("2027-02-03 09:00", "2027-02-03 09:00")),
    ({"from_": "2d", "until": "1d"}, LATE.format("2027-02-04 09:00", "2027-02-05 09:00")),
    ({"from_": "2027-01-01", "until": "2027-02-01"}, LATE.format("2027-02-02 00:00", "2027-01-01 00:00")),
    ({"open_": True, "channels": ("tiktok",)}, "There is no channel 'tiktok'. Channels are: instagram, x\n"),
    ({"open_": True, "except_": ("iftr",)}, "There is no post 'iftr' to except. Did you mean 'iftar'?\n"),
    ({"open_": True, "playbook": "iftar"}, "There is no playbook 'iftar'.\n"),
    ({"open_": True, "who": "nobody"}, "There is no member 'nobody' in team.yml. Members are: huda, salem\n"),
    ({"end": ""}, "--end goes without a reason and without other times: majlis hold --end ID\n"),
])
def test_wrong_use(said: dict[str, object], message: str, hold: Hold) -> None:
    assert hold(**{"reason": "Storm", **said}) == Done(2, "", message, {})


def test_a_reason_that_no_file_takes(hold: Hold) -> None:
    done = hold("Storm " * 200, open_=True)
    assert (done.code, done.err, done.holds) == (1, "", {})
    assert done.out.startswith(f"{HOLDS}/{'-'.join(['storm'] * 10)}.md:8:9: error text-too-long ")


def test_the_end(hold: Hold) -> None:
    more: dict[str, str | bytes] = {f"{HOLDS}/flood.md": OLD.format("flood", "")}
    done = hold(end="", more=more)
    assert done == Done(
        0, f"{HOLDS}/flood.md\n", f"Ended at 2027-02-03 09:00. These go out again:\n{SUHOOR}{IFTAR}{WEEKLY}",
        {"flood": OLD.format("flood", "until: 2027-02-03 09:00\n")})
    assert hold(end="") == Done(0, "", "No hold is in force.\n", done.holds)
    assert hold(end="flood", now=datetime(2027, 2, 3, 10)) == Done(
        0, "", f"{HOLDS}/flood.md: it ended on 2027-02-03 09:00 already.\n", done.holds)


@pytest.mark.parametrize(("until", "expected"), [
    ("until: 2027-02-09 18:30  # or later\n", "until: 2027-02-03 09:00  # or later\n"),
    ("until: '2027-02-09T18:30'\n", "until: '2027-02-03T09:00'\n"),
    ("until: ٢٠٢٧-٠٢-٠٩ ١٨:٣٠\n", "until: ٢٠٢٧-٠٢-٠٣ ٠٩:٠٠\n"),
    ("until:   # nobody knows\n", "until: 2027-02-03 09:00   # nobody knows\n"),
    ("until: ~\nchannels: [x]\n", "until: 2027-02-03 09:00\nchannels: [x]\n"),
])
def test_the_end_is_written_as_the_file_is(until: str, expected: str, hold: Hold) -> None:
    for mark, end in (("", "\n"), ("\ufeff", "\r\n")):
        old, new = (mark + OLD.format("flood", text).replace("\n", end) for text in (until, expected))
        assert hold(end="flood", more={f"{HOLDS}/flood.md": old.encode()}).holds == {"flood": new}


def test_what_another_hold_stops_too_does_not_go_out_again(hold: Hold) -> None:
    more: dict[str, str | bytes] = {
        f"{HOLDS}/flood.md": OLD.format("flood", ""),
        f"{HOLDS}/storm.md": OLD.format("storm", "until: 2027-02-05 18:45\nchannels: [instagram]\n")}
    assert hold(end="", more=more).err == (
        "Several holds are in force. Say which one ends: majlis hold --end ID, of: flood, storm\n")
    assert hold(end="flood", more=more).err == (
        "Ended at 2027-02-03 09:00. These go out again:\n"
        "    2027-02-04 21:00  \u2068سحور\u2069 (X)  content/posts/suhoor.md\n"
        f"    2027-02-05 19:00  Iftar (X)  content/posts/iftar.md\n{WEEKLY}")


def test_what_missed_its_time_is_told_at_the_end(hold: Hold) -> None:
    more: dict[str, str | bytes] = {f"{HOLDS}/flood.md": OLD.format("flood", "channels: [instagram]\n")}
    assert hold(end="flood", lang="ar", now=datetime(2027, 2, 28, 20), more=more).err == (
        "انتهى في 2027-02-28 20:00. لم يكن يوقف شيئًا قادمًا.\n"
        "فات موعد هذه المنشورات في أثناء التعليق، فحدّد لها موعدًا جديدًا (majlis move):\n"
        "    2027-02-04 21:00  \u2068سحور\u2069 (\u2068إنستغرام\u2069)  content/posts/suhoor.md\n"
        "    2027-02-05 18:30  \u2068Iftar\u2069 (\u2068إنستغرام\u2069)  content/posts/iftar.md\n")


def test_a_hold_that_has_not_begun_has_no_end(hold: Hold) -> None:
    text = OLD.format("flood", "").replace("2027-02-01", "2027-02-04")
    assert hold(end="flood", more={f"{HOLDS}/flood.md": text}) == Done(
        1, "", f"{HOLDS}/flood.md: it begins only on 2027-02-04 08:00. Change its dates, or delete the file.\n",
        {"flood": text})
    assert hold(end="flod", more={f"{HOLDS}/flood.md": text}).err == (
        "There is no hold 'flod'. Did you mean 'flood'?\n")


def test_an_end_that_can_not_be_written_safely(hold: Hold) -> None:
    text = OLD.format("flood", "until: >-\n  2027-02-09 18:30\n")
    assert hold(end="flood", more={f"{HOLDS}/flood.md": text}) == Done(
        1, "", f"{HOLDS}/flood.md: this front matter can't be changed safely. Write this into it yourself:\n"
        "    until: 2027-02-03 09:00\n", {"flood": text})


def test_as_it_is_run_in_a_repository(workspace: Callable[[dict[str, str | bytes]], Path]) -> None:
    root = workspace(FILES)
    git = ["git", "-C", str(root), "-c", "user.name=T", "-c", "user.email=t@t.example"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Begin"]):
        subprocess.run([*git, *arguments], check=True)
    run = [sys.executable, "-m", "majlis", "hold"]
    rest = ["--root", str(root), "--as-of", "2027-02-03"]
    clean = {key: value for key, value in os.environ.items() if key != "MAJLIS_AS"}
    begin = [*run, "It's a storm", "--open", *rest]
    done = subprocess.run(begin, capture_output=True, text=True, check=False, env=clean)
    path = f"{HOLDS}/its-a-storm.md"
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    *_, said, command = done.stderr.splitlines()
    assert said == "It counts for the others once it is committed and pushed:"
    to_commit, _, push = command.rpartition(" && ")
    assert push == f"git -C {root} push"
    (root / "content/posts/note.md").write_text("edited meanwhile", "utf-8")
    subprocess.run(["sh", "-c", to_commit], check=True, capture_output=True, env=clean | {
        "GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@t.example", "GIT_COMMITTER_NAME": "T",
        "GIT_COMMITTER_EMAIL": "t@t.example"})
    shown = subprocess.run([*git, "show", "--format=%s", "--name-only"], capture_output=True, text=True, check=True)
    assert shown.stdout == f"Hold: It's a storm\n\n{path}\n"
    done = subprocess.run([*run, "--end", *rest], capture_output=True, text=True, check=False, env=clean)
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    assert "End of the hold: It" in done.stderr


@pytest.mark.parametrize(("number", "lang", "said"), [
    (0, "en", ""), (1, "en", " and 1 more time"), (2, "en", " and 2 more times"), (1, "ar", " ومرة أخرى"),
    (2, "ar", " ومرتين أخريين"), (3, "ar", " و3 مرات أخرى"), (11, "ar", " و11 مرة أخرى"), (100, "ar", " و100 مرة أخرى"),
])
def test_how_often_it_comes_back(number: int, lang: str, said: str) -> None:
    assert more_times(number, lang) == said
