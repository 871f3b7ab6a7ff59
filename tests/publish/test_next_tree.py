"""What goes along from the live site, and how without hard links."""

import os
import shutil
from pathlib import Path

import pytest

from majlis.publish.next_tree import Plan, bring_about
from majlis.publish.tree import Stamp, survey

PAGES = {"index.html": "start"}
HIDDEN = {".gitignore": "*\n!.gitignore\n", ".nojekyll": "", ".well-known/key/a": "token"}


@pytest.fixture
def with_hidden(site):
    site.mkdir()
    for path, text in HIDDEN.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)
    return site


def test_hidden_files_at_the_top_go_along(with_hidden, publish, tree_of):
    for text in "abc":
        assert publish({"index.html": text}).removed == 0
        assert tree_of(with_hidden) == {"index.html": text} | HIDDEN


def test_hidden_files_below_do_not(site, publish, tree_of):
    publish({"ar/a.html": "x"})
    (site / "ar/.DS_Store").write_text("x")
    publish({"ar/a.html": "y"})
    assert tree_of(site) == {"ar/a.html": "y"}


def test_hidden_files_that_the_team_changes_or_deletes_are_followed(with_hidden, publish, tree_of):
    publish(PAGES)
    (with_hidden / ".gitignore").write_text("edited")
    (with_hidden / ".nojekyll").unlink()
    for text in "abc":
        publish({"index.html": text})
        assert tree_of(with_hidden) == {
            "index.html": text,
            ".gitignore": "edited",
            ".well-known/key/a": "token",
        }


def test_a_repository_in_the_site_goes_along_with_empty_folders_and_links(site, publish, tree_of):
    (site / ".git/refs/heads").mkdir(parents=True)
    (site / ".git/HEAD").write_text("ref: refs/heads/main")
    (site / ".git/link").symlink_to("HEAD")
    repository = {".git/HEAD": "ref: refs/heads/main", ".git/link": "-> HEAD", ".git/refs/heads": "/"}
    for text in "abc":
        publish({"index.html": text})
        assert tree_of(site) == {"index.html": text} | repository


def test_a_hidden_file_of_the_build_is_replaced_and_deleted_like_others(with_hidden, publish, tree_of):
    publish(PAGES | {".well-known/security.txt": "one", ".nojekyll": "ours", ".new/x": "x"})
    assert tree_of(with_hidden) == PAGES | HIDDEN | {
        ".well-known/security.txt": "one",
        ".nojekyll": "ours",
        ".new/x": "x",
    }
    publish(PAGES)
    assert tree_of(with_hidden) == {path: text for path, text in (PAGES | HIDDEN).items() if path != ".nojekyll"}


@pytest.mark.parametrize(("theirs", "ours"), [(".a", ".a/b"), (".a/b", ".a"), (".a/b/c", ".A")])
def test_a_hidden_name_that_the_build_needs_gives_way(site, publish, tree_of, theirs, ours):
    (site / theirs).parent.mkdir(parents=True)
    (site / theirs).write_text("x")
    publish(PAGES | {ours: "y"})
    assert tree_of(site) == PAGES | {ours: "y"}


def test_files_of_a_hidden_folder_may_differ_in_capitals(site, publish, tree_of):
    refs = {".git/refs/Main": "x", ".git/refs/main": "y"}
    (site / ".git/refs").mkdir(parents=True)
    for path, text in refs.items():
        (site / path).write_text(text)
    if len(os.listdir(site / ".git/refs")) == 1:
        pytest.skip("this disk ignores capitals")
    publish(PAGES)
    assert tree_of(site) == PAGES | refs


def test_without_hard_links_files_are_copied_with_their_time(site, publish, tree_of, monkeypatch):
    def no_link(source, target):
        raise PermissionError

    monkeypatch.setattr(os, "link", no_link)
    wanted = {"index.html": "start", "ar/a.html": "one", "ar/b.html": "two"}
    publish(wanted)
    time = (site / "ar/a.html").stat().st_mtime_ns
    for text in "abca":
        summary = publish(wanted | {"index.html": text})
        assert (summary.written, summary.unchanged) == (1, 2)
        assert tree_of(site) == wanted | {"index.html": text}
        assert (site / "ar/a.html").stat().st_mtime_ns == time


def test_a_copy_that_was_changed_meanwhile_is_not_published(site, publish, tree_of, monkeypatch):
    def copy_something_else(source, target):
        Path(target).write_text("another text")

    def no_link(source, target):
        raise PermissionError

    publish({"index.html": "a", "b.html": "b"})
    monkeypatch.setattr(os, "link", no_link)
    monkeypatch.setattr(shutil, "copy2", copy_something_else)
    with pytest.raises(Exception, match=r"^b.html was changed while the site was being published. Build again.$"):
        publish({"index.html": "new", "b.html": "b"})
    assert tree_of(site) == {"index.html": "a", "b.html": "b"}


def test_a_file_that_vanishes_meanwhile_stops_the_publication(site, publish, tree_of, monkeypatch):
    publish({"index.html": "a", "b.html": "b"})
    publish({"index.html": "c"})
    publish({"index.html": "a", "b.html": "b"})
    real = os.link

    def link_after_a_deletion(source, target):
        os.unlink(source)
        real(source, target)

    monkeypatch.setattr(os, "link", link_after_a_deletion)
    with pytest.raises(Exception, match=r"b.html went away while the site was being published. Let no other"):
        publish({"index.html": "new", "b.html": "b"})
    assert tree_of(site) == {"index.html": "a"}


@pytest.fixture
def trees(tmp_path):
    """A live tree, the tree before it and what came in: a function that fills them, given as paths from here."""
    folders = [tmp_path / name for name in ("root", "live", "in")]

    def fill(*paths):
        for file in [*folders, *((tmp_path / path).parent for path in paths)]:
            file.mkdir(parents=True, exist_ok=True)
        for path in paths:
            (tmp_path / path).write_text(path)
        return folders

    return fill


def test_the_outcome_names_each_folder_that_has_other_names_in_it(trees, tree_of):
    root, live, incoming = trees("live/same/a", "root/gone/deep/x", "root/less/x", "root/less/y", "in/new/deep/b")
    (live / "less").mkdir()
    os.link(root / "less/y", live / "less/y")
    plan = Plan(survey(live).files, survey(incoming).files, {"same", "less", "new", "new/deep"}, set())
    assert bring_about(root, live, incoming, plan).folders == {"", "same", "less", "new", "new/deep"}
    assert tree_of(root) == {"same/a": "live/same/a", "less/y": "root/less/y", "new/deep/b": "in/new/deep/b"}


def test_where_most_is_new_that_is_the_tree_to_go_on_with(trees, tree_of):
    root, live, incoming = trees("live/a/same", "root/a/same", "root/b/x")
    trees("in/a/new", "in/b/new", "in/b/stray", "in/c/stray")
    taken = {path: at for path, at in survey(incoming).files.items() if path in ("a/new", "b/new")}
    before = incoming.stat().st_ino
    plan = Plan(survey(live).files, taken, {"a", "b"}, set())
    assert bring_about(root, live, incoming, plan).folders == {"", "a", "b"}, "all its folders are new to the disk"
    assert tree_of(root) == {"a/same": "live/a/same", "a/new": "in/a/new", "b/new": "in/b/new"}
    assert root.stat().st_ino == before
    assert not incoming.exists()


def test_a_plan_that_is_there_already_is_known(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b").write_text("x")
    live = survey(tmp_path)
    assert Plan(live.files, {}, {"a"}, set()).is_same_as(live)
    assert not Plan(live.files, {"c": Stamp(1, 1, 1)}, {"a"}, set()).is_same_as(live)
    assert not Plan(live.files | {"c": Stamp(1, 1, 1)}, {}, {"a"}, set()).is_same_as(live)
    assert not Plan(live.files, {}, {"a", "b"}, set()).is_same_as(live)
    assert not Plan(live.files, {}, {"a"}, {"l"}).is_same_as(live)
