"""What another process made is used where it is what would be made here, and put in its place as it is."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from majlis import ahead
from majlis.ahead import Ahead, Done, Piece
from majlis.cache import Cache
from majlis.dates.watched import Watch, watched
from majlis.standing import Note, SiteNotes, Standing

from .conftest import SETTINGS

NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
A = sha256(b"a").hexdigest()


class Done_at_once:  # noqa: N801  stands for a process
    """Another process that is always done before anything is asked for."""

    def __init__(self, count: int, work: Callable[[int], bytes]) -> None:
        self.brought = [work(at) for at in range(count)]
        self.closed = False

    def take(self, at: int) -> bytes | None:
        return self.brought[at]

    def close(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "Hands", Done_at_once)


def test_a_file_lies_ready_under_what_it_was_made_from(tmp_path: Path) -> None:
    begun = Ahead([Piece("a.html", lambda: ("key", A, b"a")), Piece("b.html", lambda: None)], tmp_path, Watch.at(NOW))
    found = begun.done("a.html", "key")
    assert found == Done("key", 1, A, tmp_path / "apart-0")
    assert found.lies.read_bytes() == b"a"
    assert begun.done("a.html", "other") is None, "it was made from something else"
    assert begun.done("b.html", "key") is None, "it stood on the site there"
    assert begun.done("c.html", "key") is None


def test_what_is_used_lasts_no_longer_than_it_would_there(tmp_path: Path) -> None:
    there, here = Watch.at(NOW), Watch.at(NOW)

    def make() -> tuple[str, str, bytes]:
        assert watched(NOW, there) < NOW + timedelta(hours=1)
        return "key", A, b"a"

    begun = Ahead([Piece("a.html", make)], tmp_path, there)
    begun._watch = here  # as a second process has a watch of its own
    assert here.covers(NOW + timedelta(hours=1))
    begun.done("a.html", "key")
    assert not here.covers(NOW + timedelta(hours=1))


def pieces(notes: SiteNotes, count: int) -> list[tuple[str, Callable[[], bytes]]]:
    def made(at: int) -> bytes:
        notes.note(f"{at}.html", "key", b"a")
        return b"a"

    return [(f"{at}.html", lambda at=at: made(at)) for at in range(count)]  # type: ignore[misc]


def test_notes_tell_what_was_brought_and_keep_it(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    notes = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True, tmp_path)
    with notes.begin(500, lambda: pieces(notes, 500)):
        assert notes.brought("7.html", "key") == (Note("key", Standing(1, A)), tmp_path / "apart-7")
    notes.keep()
    assert SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True).standing("7.html", "key")


@pytest.mark.parametrize(("count", "room"), [(499, True), (500, False)])
def test_few_files_or_no_room_for_them_are_made_by_one(tmp_path: Path, count: int, room: bool) -> None:
    notes = SiteNotes(Cache(), "site", Watch.at(NOW), lambda *_: True, tmp_path if room else None)
    with notes.begin(count, lambda: pieces(notes, count)):
        assert notes.brought("7.html", "key") is None


def test_what_stands_on_the_site_is_not_begun_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    first = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: False)
    first.note("0.html", "key", b"a")
    first.keep()
    notes = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True, tmp_path)
    with notes.begin(500, lambda: pieces(notes, 500)):
        assert notes.brought("7.html", "key") is None


POST = """\
---
id: cup-{at}
format: text
title: Cup {at}
lang: en
status: scheduled
owner: huda
channels: [instagram]
pillar: craft
publish_at: 2027-02-{day:02} 20:30
---
Text of cup {at}
"""
BUILD = """
import os, sys
from pathlib import Path
os.sched_setaffinity(0, {cores})
from majlis.outputs.pages import entry
from majlis.mkdocs_plugin.running import build_site
made, here = entry.entry_page, os.getpid()
def entry_page(view, post):
    if os.getpid() != here and post.id == "cup-5":
        {damage}
    return made(view, post)
entry.entry_page = entry_page
from majlis.ahead import Ahead
done = Ahead.done
def told(*asked):
    found = done(*asked)
    brought.append(found is not None)
    return found
brought, Ahead.done = [], told
build_site(Path(sys.argv[1]), site_dir=Path(sys.argv[2]), as_of="2027-02-03 09:00", tell=print, keep=False)
print(any(brought), file=sys.stderr)
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Three hundred posts of one month, in two languages: enough for two processes."""
    config = "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n"
    files = SETTINGS | {"mkdocs.yml": config}
    files |= {f"content/posts/cup-{at}.md": POST.format(at=at, day=at % 28 + 1) for at in range(300)}
    for path, text in files.items():
        (tmp_path / "workspace" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "workspace" / path).write_text(text, "utf-8")
    return tmp_path / "workspace"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="one process makes everything")
def test_two_processes_make_the_site_that_one_makes(workspace: Path, tmp_path: Path) -> None:
    def build(site: str, cores: str = "os.sched_getaffinity(0)", damage: str = "pass") -> str:
        code = BUILD.format(cores=cores, damage=damage)
        done = subprocess.run([sys.executable, "-c", code, workspace, tmp_path / site], capture_output=True, text=True)
        return done.stderr.splitlines()[-1]

    assert build("one", "{min(os.sched_getaffinity(0))}") == "False"
    assert build("two") == "True"
    assert build("failing", damage="1 / 0") == "True"
    assert build("dying", damage="os._exit(1)") == "False"
    for site in ("two", "failing", "dying"):
        compared = subprocess.run(["diff", "-r", tmp_path / "one", tmp_path / site], capture_output=True, text=True)
        assert compared.stdout == ""
        assert not list((tmp_path / f".{site}.majlis/incoming").iterdir()), "what was not used is gone"
    assert (tmp_path / "one/en/posts/cup-5.html").is_file()
