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
from majlis.ahead import Ahead, Brought, Piece
from majlis.cache import Cache
from majlis.dates.watched import Watch, watched
from majlis.outputs.again import taken
from majlis.outputs.artifact import Artifact
from majlis.standing import Note, SiteNotes, Standing
from majlis.words import Words

from .conftest import SETTINGS

NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
SIZE = Standing(1, sha256(b"a").hexdigest())


class DoneAtOnce:
    """Another process that is always done before anything is asked for."""

    def __init__(self, count: int, work: Callable[[int], bytes]) -> None:
        self.brought = [work(at) for at in range(count)]

    def take(self, at: int) -> bytes | None:
        return self.brought[at]

    bring = take

    def close(self) -> None:
        """It ended."""


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "Hands", DoneAtOnce)


@pytest.fixture
def notes() -> SiteNotes:
    return SiteNotes(Cache(), "site", Watch.at(NOW), lambda *_: True)


def piece(notes: SiteNotes, name: str, *paths: str, stands: bool = False) -> Piece:
    """A piece of files that hold an "a" each, made from "key"."""
    def make() -> list[Artifact]:
        for path in paths or (name,):
            notes.note(path, "key", b"a", 7, ("Feed", "تقويم"))
        return [Artifact(path, b"" if stands else b"a", stands=SIZE if stands else None) for path in paths or (name,)]

    return Piece(name, make)


def test_a_page_lies_ready_under_what_it_was_made_from(notes: SiteNotes, tmp_path: Path) -> None:
    begun = Ahead(notes, tmp_path)
    begun.begin([piece(notes, "a.html"), piece(notes, "b.html", stands=True)], [])
    note = Note("key", SIZE, 7, ("Feed", "تقويم"))
    assert begun.page("a.html", "key") == Brought("a.html", note, tmp_path / "apart-0-0")
    assert (tmp_path / "apart-0-0").read_bytes() == b"a"
    assert begun.page("a.html", "other") is None, "it was made from something else"
    assert begun.page("b.html", "key") == Brought("b.html", note, None), "it stood on the site there"
    assert begun.page("c.html", "key") is None


def test_a_piece_may_be_many_files(notes: SiteNotes, tmp_path: Path) -> None:
    begun = Ahead(notes, tmp_path)
    begun.begin([piece(notes, "a.html")], [piece(notes, "feeds", "x.ics", "y.ics")])
    assert [(one.path, one.lies) for one in begun.several("feeds")] == [
        ("x.ics", tmp_path / "apart-1-0"), ("y.ics", tmp_path / "apart-1-1")]


def test_before_anything_is_begun_there_is_nothing(notes: SiteNotes, tmp_path: Path) -> None:
    assert Ahead(notes, tmp_path).page("a.html", "key") is None
    assert Ahead(notes, tmp_path).several("feeds") == []


def test_what_is_used_lasts_no_longer_than_it_would_there(notes: SiteNotes, tmp_path: Path) -> None:
    begun = Ahead(notes, tmp_path)

    def make() -> list[Artifact]:
        assert watched(NOW, notes.watch) < NOW + timedelta(hours=1)
        return list(piece(notes, "a.html").make())  # type: ignore[arg-type]

    begun.begin([Piece("a.html", make)], [])
    notes.watch = Watch.at(NOW)  # as this process has a watch of its own
    begun.page("a.html", "key")
    assert notes.watch.covers(NOW + timedelta(minutes=59))
    assert not notes.watch.covers(NOW + timedelta(hours=1))


def test_what_was_taken_is_noted_for_the_next_build(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    first = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True)
    note = Note("key", SIZE, 7, ("Feed", "تقويم"))
    made = taken(first, Brought("x.ics", note, tmp_path / "apart-0-0"))
    assert made == Artifact("x.ics", b"", 7, Words("Feed", "تقويم"), stands=SIZE, lies=tmp_path / "apart-0-0")
    first.keep()
    assert SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True).standing("x.ics", "key") == note


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
read, brought = Ahead._read, set()
def told(*asked):
    found = read(*asked)
    brought.update(one.path.rpartition(".")[2] for one in found)
    return found
Ahead._read = told
build_site(Path(sys.argv[1]), site_dir=Path(sys.argv[2]), as_of="2027-02-03 09:00", tell=print, keep=False)
print(*sorted(brought), file=sys.stderr)
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
        return ["", *done.stderr.splitlines()][-1]

    assert build("one", "{min(os.sched_getaffinity(0))}") == ""
    assert build("two") == "html ics"
    assert build("failing", damage="1 / 0") == "html ics"
    assert "ics" in build("dying", damage="os._exit(1)")
    for site in ("two", "failing", "dying"):
        compared = subprocess.run(["diff", "-r", tmp_path / "one", tmp_path / site], capture_output=True, text=True)
        assert compared.stdout == ""
        assert not list((tmp_path / f".{site}.majlis/incoming").iterdir()), "what was not used is gone"
    assert (tmp_path / "one/en/posts/cup-5.html").is_file()
