"""The commands as they are run: what they print, where, and how they end."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
as_of: 2027-02-03 09:00
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
"""
CHANNELS = "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n"
IDEA = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"
EVENT = """\
---
id: live
title: Live
status: planned
owner: huda
starts_at: 2027-02-05 18:30
ends_at: 2027-02-05 19:30
---
"""
MKDOCS = "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "mkdocs.yml": MKDOCS, "content/team.yml": TEAM, "content/channels.yml": CHANNELS,
        "content/posts/iftar.md": IDEA, "content/pages/about.en.md": "# About\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def majlis(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "majlis", *map(str, arguments)], capture_output=True, text=True, check=False,
        encoding="utf-8",
    )


def test_check_of_good_content_prints_nothing_and_ends_with_0(root: Path) -> None:
    done = majlis("check", "--root", root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 errors, 0 warnings\n")


def test_check_prints_every_problem_and_ends_with_1(root: Path) -> None:
    (root / "content/posts/b.md").write_text("---\ntitle: a: b\n---\n", "utf-8")
    (root / "content/posts/iftar.md").write_text(IDEA.replace("owner: huda", "owner: hoda"), "utf-8")
    done = majlis("check", "--root", root)
    assert done.returncode == 1
    assert done.stdout == (
        "content/posts/b.md:2:9: error yaml-second-colon The value holds a second colon with a space after it.\n"
        '    Put the value in quotes: title: "a: b"\n'
        "content/posts/iftar.md:4:8: error unknown-reference There is no member of the team 'hoda'.\n"
        "    Did you mean 'huda'?\n"
    )
    assert done.stderr == "2 errors, 0 warnings\n"


def test_check_speaks_arabic(root: Path) -> None:
    (root / "content/posts/iftar.md").write_text(IDEA.replace("owner: huda", "owner: hoda"), "utf-8")
    first = majlis("check", "--root", root, "--lang", "ar").stdout.splitlines()
    assert first[0].startswith("content/posts/iftar.md:4:8: error unknown-reference لا يوجد")
    assert first[1] == "    هل تقصد «huda»؟"


def test_check_writes_annotations(root: Path) -> None:
    (root / "content/posts/iftar.md").write_text(IDEA.replace("owner: huda", "owner: hoda"), "utf-8")
    done = majlis("check", "--root", root, "--format", "github")
    assert done.stdout == (
        "::error file=content/posts/iftar.md,line=4,col=8,title=unknown-reference::"
        "There is no member of the team 'hoda'.%0ADid you mean 'huda'?\n"
    )


def test_a_folder_without_settings_is_a_problem_not_a_traceback(tmp_path: Path) -> None:
    done = majlis("check", "--root", tmp_path)
    assert done.returncode == 1
    first = "content/channels.yml:1:1: error settings-missing There is no content/channels.yml here."
    assert done.stdout.splitlines()[0] == first


def test_wrong_use_ends_with_2(root: Path, tmp_path: Path) -> None:
    assert majlis("check", "--root", tmp_path / "nowhere").returncode == 2
    assert majlis("chek").returncode == 2
    assert majlis("build", "--root", root, "--as-of", "tomorrow").returncode == 2
    (root / "mkdocs.yml").unlink()
    assert majlis("build", "--root", root).returncode == 2


def test_build_says_where_everything_is(root: Path) -> None:
    done = majlis("build", "--root", root)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    site = root / "site"
    assert re.sub(r"\d+ files, \d+ of", "N files, N of", done.stderr) == (
        f"Built {site} for the team: N files, N of them new or changed, 0 removed.\n"
        f"  site  {site}/index.html\n"
        f"  feed  {site}/calendar.ics (0 events)\n"
        f"        and 11 feeds by channel, person, language, kind: {site}/ar/subscribe.html\n"
        "  No Git history here: events carry no dates of change, sheets no commit.\n"
    )


def test_build_counts_what_is_one_and_speaks_arabic(root: Path) -> None:
    (root / "content/events").mkdir()
    (root / "content/events/live.md").write_text(EVENT, "utf-8")
    assert "/calendar.ics (1 event)\n" in majlis("build", "--root", root).stderr
    said = majlis("build", "--root", root, "--lang", "ar").stderr
    assert f"بُني {root}/site للفريق: الملفات " in said
    assert f"  التقويم  {root}/site/calendar.ics (الأحداث: 1)\n" in said


@pytest.mark.parametrize("place", ["content", "content/site", "playbooks/site"])
def test_no_site_is_built_among_the_content(root: Path, place: str) -> None:
    done = majlis("build", "--root", root, "--site-dir", root / place)
    folder = place.partition("/")[0]
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{root / place} would lie in {folder}, which holds what the team writes. Choose ")
    assert not (root / "content/site").exists()


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=Huda", "-c", "user.email=huda@sidra.example", *arguments], cwd=root, check=True,
        capture_output=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
    )


def test_build_says_in_one_line_that_the_history_was_rewritten(root: Path) -> None:
    (root / ".gitignore").write_text("/site/\n/.site*.majlis/\n", "utf-8")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    assert "history" not in majlis("build", "--root", root).stderr
    git(root, "commit", "-q", "--amend", "-m", "other")
    said = majlis("build", "--root", root).stderr.splitlines()[-1]
    assert said == (
        "  Git's history was rewritten, or this is another branch: dates of change were read anew, and calendars "
        "that already have later ones may not show every change."
    )
    assert "history" not in majlis("build", "--root", root).stderr


def test_build_with_errors_prints_them_and_leaves_the_site(root: Path) -> None:
    majlis("build", "--root", root)
    (root / "content/posts/iftar.md").write_text("no front matter\n", "utf-8")
    done = majlis("build", "--root", root)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == (
        "content/posts/iftar.md:1:1: error front-matter-missing This file does not begin with front matter."
    )
    assert "Traceback" not in done.stderr
    assert (root / "site/ar/posts/iftar.html").exists()


def test_a_site_folder_with_documents_is_not_touched(root: Path) -> None:
    (root / "mine").mkdir()
    (root / "mine/letter.txt").write_text("dear", "utf-8")
    done = majlis("build", "--root", root, "--site-dir", root / "mine")
    assert done.returncode == 3
    assert (root / "mine/letter.txt").read_text("utf-8") == "dear"


def test_an_address_that_is_taken_is_said_at_once(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = majlis("serve", "--root", root, "--address", address)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"Can't serve at {address}: address already in use. Choose another with --address.\n"
    assert majlis("serve", "--root", root, "--address", "8000").returncode == 2


@pytest.mark.slow
def test_serve_shows_a_change_and_problems_on_the_page(root: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    server = subprocess.Popen(
        [sys.executable, "-m", "majlis", "serve", "--root", str(root), "--address", address],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )
    try:
        page = f"http://{address}/en/posts/iftar.html"
        wait_for(page, "Iftar")
        (root / "content/posts/iftar.md").write_text(IDEA.replace("Iftar", "Suhoor"), "utf-8")
        wait_for(page, "Suhoor")
        (root / "content/posts/iftar.md").write_text(IDEA.replace("title: Iftar", "title: a: b"), "utf-8")
        wait_for(f"http://{address}/en/problems.html", "content/posts/iftar.md:2:9")
        wait_for(page, "problems.html")
        wait_for(page, "Suhoor")
    finally:
        server.terminate()
        server.communicate(timeout=60)


def free_port() -> int:
    """A port that nobody has, and that the system gives to nobody who does not ask for it by its number."""
    for port in range(20000 + os.getpid() % 10000, 32000):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    pytest.fail("no port is free")


def wait_for(address: str, text: str, seconds: float = 120) -> None:
    """Ask for a page until it holds *text*; a busy machine may take its time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=60) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail(f"{address} never showed {text!r}")
