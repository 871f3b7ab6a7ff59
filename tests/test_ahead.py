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
from majlis.ahead import Ahead, Brought, Pages, Piece
from majlis.cache import Cache
from majlis.dates.watched import Watch, watched
from majlis.edition import Edition
from majlis.outputs.again import taken
from majlis.outputs.artifact import Artifact
from majlis.standing import Group, Note, SiteNotes, Standing
from majlis.words import Words
from majlis.workspace import Workspace

from .conftest import SETTINGS

NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
SIZE = Standing(1, sha256(b"a").hexdigest())


class DoneAtOnce:
    """Another process that is always done before anything is asked for."""

    def __init__(self, count: int, work: Callable[[int], bytes], worth: bool = True) -> None:
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
    return SiteNotes(Cache(), "site", Watch.at(NOW), lambda *_: False)


@pytest.fixture
def left() -> dict[str, bytes]:
    """What another process left, by path."""
    return {}


def edition(notes: SiteNotes) -> Edition:
    """An edition whose site has these *notes*."""
    space = Workspace(team=None, channels=None, entries=())  # type: ignore[arg-type]  # nobody asks
    return Edition(space, NOW, notes=notes)


def piece(notes: SiteNotes, name: str, *paths: str, stands: bool = False) -> Piece:
    """A piece of files that hold an "a" each, made from "key"."""
    def make() -> list[Artifact]:
        for path in paths or (name,):
            notes.note(path, "key", b"a", 7, ("Feed", "تقويم"))
        return [Artifact(path, b"" if stands else b"a", stands=SIZE if stands else None) for path in paths or (name,)]

    return Piece(name, make)


def pages(*pieces: Piece) -> Pages:
    return Pages([piece.name for piece in pieces], lambda at: pieces[at].make())


def test_a_page_lies_ready_under_what_it_was_made_from(notes: SiteNotes, left: dict[str, bytes]) -> None:
    begun = Ahead(notes, left.__setitem__)
    begun.begin(pages(piece(notes, "a.html"), piece(notes, "b.html", stands=True)), [])
    note = Note("key", SIZE, 7, ("Feed", "تقويم"))
    assert begun.page("a.html", "key") == Brought("a.html", SIZE, note, True)
    assert left == {"a.html": b"a"}
    assert begun.page("a.html", "other") is None, "it was made from something else"
    assert begun.page("b.html", "key") == Brought("b.html", SIZE, note, False), "it stood on the site there"
    assert begun.page("c.html", "key") is None


def test_a_piece_may_be_many_files(notes: SiteNotes, left: dict[str, bytes]) -> None:
    begun = Ahead(notes, left.__setitem__)
    begun.begin(pages(piece(notes, "a.html")), [piece(notes, "feeds", "x.ics", "y.ics")])
    assert begun.several("search") == [], "nobody was asked for it"
    assert [(one.path, one.lies) for one in begun.several("feeds")] == [("x.ics", True), ("y.ics", True)]


def test_what_is_not_noted_is_brought_too_unless_it_stands_there(left: dict[str, bytes]) -> None:
    notes = SiteNotes(Cache(), "site", Watch.at(NOW), lambda *file: file == ("b.json", *SIZE))
    begun = Ahead(notes, left.__setitem__)
    made = [Artifact("a.json", b"a"), Artifact("b.json", b"a"), Artifact("c.json", b"", stands=SIZE)]
    begun.begin(None, [Piece("search", lambda: made)])
    assert begun.several("search") == [
        Brought("a.json", SIZE, None, True), Brought("b.json", SIZE, None, False), Brought("c.json", SIZE, None, False)]
    assert left.keys() == {"a.json"}


def test_what_was_made_together_there_is_known_here(notes: SiteNotes, left: dict[str, bytes]) -> None:
    begun, group = Ahead(notes, left.__setitem__), Group("key", ("a.json", "b.json"))

    def make() -> list[Artifact]:
        notes.groups["all"] = group
        return []

    begun.begin([], [Piece("data", make)])
    notes.groups = {"others": Group("key", ())}  # as this process has notes of its own
    begun.several("data")
    assert notes.groups == {"others": Group("key", ()), "all": group}


def test_before_anything_is_begun_there_is_nothing(notes: SiteNotes, left: dict[str, bytes]) -> None:
    assert Ahead(notes, left.__setitem__).page("a.html", "key") is None
    assert Ahead(notes, left.__setitem__).several("feeds") == []


def test_what_is_used_lasts_no_longer_than_it_would_there(notes: SiteNotes, left: dict[str, bytes]) -> None:
    begun = Ahead(notes, left.__setitem__)

    def make() -> list[Artifact]:
        assert watched(NOW, notes.watch) < NOW + timedelta(hours=1)
        return list(piece(notes, "a.html").make())  # type: ignore[arg-type]  # it makes artifacts

    begun.begin(pages(Piece("a.html", make)), [])
    notes.watch = Watch.at(NOW)  # as this process has a watch of its own
    begun.page("a.html", "key")
    assert notes.watch.covers(NOW + timedelta(minutes=59))
    assert not notes.watch.covers(NOW + timedelta(hours=1))


def test_what_was_taken_is_noted_for_the_next_build(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "kept")
    first = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True)
    note = Note("key", SIZE, 7, ("Feed", "تقويم"))
    made = taken(edition(first), Brought("x.ics", SIZE, note, True))
    assert made == Artifact("x.ics", b"", 7, Words("Feed", "تقويم"), stands=SIZE, lies=True)
    assert taken(edition(first), Brought("y.json", SIZE, None, True)) == Artifact("y.json", b"", stands=SIZE, lies=True)
    first.keep()
    second = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True)
    assert (second.known, second.standing("x.ics", "key")) == (1, note)


Build = Callable[..., str]
ALONE, BOTH = "{min(os.sched_getaffinity(0))}", "os.sched_getaffinity(0)"
two_cores = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="one process makes everything")
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
from majlis import hands, review, sharing
sharing.MANY, checks, fork, forked = 600, review.run_checks, hands.Hands._fork, []
def forked_by(*asked):
    forked.append(True)
    fork(*asked)
def run_checks(plan):
    if forked:
        brought.add("before the checks")
    return checks(plan)
hands.Hands._fork, review.run_checks = forked_by, run_checks
build_site(Path(sys.argv[1]), site_dir=Path(sys.argv[2]), as_of="2027-02-03 09:00", tell=print, keep={keep})
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


@pytest.fixture
def build(workspace: Path, tmp_path: Path) -> Build:
    """A function that builds a site, and tells what sorts of files another process brought."""

    def build(site: str, cores: str = BOTH, damage: str = "pass", keep: bool = False) -> str:
        code = BUILD.format(cores=cores, damage=damage, keep=keep)
        done = subprocess.run([sys.executable, "-c", code, workspace, tmp_path / site], capture_output=True, text=True)
        return ["", *done.stderr.splitlines()][-1]

    return build


def differences(folder: Path, site: str) -> str:
    """How the *site* in *folder* differs from the one that one process made."""
    return subprocess.run(["diff", "-r", folder / "one", folder / site], capture_output=True, text=True).stdout


@pytest.mark.slow
@two_cores
def test_two_processes_make_the_site_that_one_makes(build: Build, tmp_path: Path) -> None:
    assert build("one", ALONE) == ""
    assert build("two") == "html ics json"
    assert build("failing", damage="1 / 0") == "html ics json"
    assert "ics" in build("dying", damage="os._exit(1)")
    for site in ("two", "failing", "dying"):
        assert differences(tmp_path, site) == ""
        assert not list((tmp_path / f".{site}.majlis/incoming").iterdir()), "what was not used is gone"
    assert (tmp_path / "one/en/posts/cup-5.html").is_file()


@pytest.mark.slow
@two_cores
def test_two_processes_make_it_after_an_edit_too(build: Build, workspace: Path, tmp_path: Path) -> None:
    subprocess.run(["git", "-C", workspace, "init", "-q"], check=True)
    assert [build(site, cores, keep=True) for site, cores in (("one", ALONE), ("two", BOTH))] == ["", "html ics json"]
    post = workspace / "content/posts/cup-5.md"
    post.write_text(post.read_text("utf-8").replace("Text of", "Water for"), "utf-8")
    assert [build(site, cores, keep=True) for site, cores in (("one", ALONE), ("two", BOTH))] == [
        "", "before the checks ics json"]
    assert differences(tmp_path, "two") == ""
    assert "Water for cup 5" in (tmp_path / "two/en/posts/cup-5.html").read_text("utf-8")


@pytest.mark.slow
@two_cores
def test_what_was_begun_before_the_checks_ends_with_an_error_that_they_find(
    build: Build, workspace: Path, tmp_path: Path
) -> None:
    subprocess.run(["git", "-C", workspace, "init", "-q"], check=True)
    build("one", ALONE, keep=True), build("two", keep=True)
    post = workspace / "content/posts/cup-5.md"
    right = post.read_text("utf-8")
    post.write_text(right.replace("owner: huda", "owner: nobody"), "utf-8")
    assert build("two", keep=True).startswith("majlis.mkdocs_plugin.running.BuildStoppedError: ")
    assert differences(tmp_path, "two") == ""
    assert not list((tmp_path / ".two.majlis/incoming").iterdir())
    post.write_text(right, "utf-8")
    assert build("two", keep=True) == "before the checks ics json", "the site is not locked"
    assert differences(tmp_path, "two") == ""
