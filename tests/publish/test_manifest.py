"""A manifest helps, and cannot mislead."""

import json

import pytest

from majlis.publish.manifest import Entry, dump, load
from majlis.publish.tree import Stamp, survey

OLD = {"index.html": "start", "ar/a.html": "one"}
NEW = {"index.html": "start", "ar/a.html": "ONE", "ar/b.html": "two"}

DAMAGED = {
    "missing": None,
    "empty": b"",
    "cut": b'{"format":1,"files":{"index.html":[1,',
    "not text": b"\xff\xfe\x00",
    "a list": b"[]",
    "a number": b"7",
    "another format": b'{"format":2,"files":{}}',
    "no files": b'{"format":1}',
    "files as a list": b'{"format":1,"files":["index.html"]}',
    "short entries": b'{"format":1,"files":{"index.html":[1,2,3]}}',
    "wrong types": b'{"format":1,"files":{"index.html":["1",null,{},7]}}',
    "nested": b"[" * 100_000,
}


def test_paths_and_digests_are_held_once(tmp_path):
    (tmp_path / "index.html").write_text("start")
    (tmp_path / "manifest.json").write_bytes(dump({"index.html": Entry(Stamp(1, 5, 9), "0" * 64)}))
    twice = [load(tmp_path / "manifest.json") for _ in range(2)]
    assert twice[0]["index.html"].digest is twice[1]["index.html"].digest
    assert {id(path) for found in (*twice, survey(tmp_path).files) for path in found if path == "index.html"} == {
        id(next(iter(twice[0])))}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_lost_or_damaged_manifest_costs_nothing_but_time(site, hidden, publish, tree_of, content):
    publish(NEW)
    publish(OLD)
    kept = (site / "index.html").stat().st_ino
    (hidden / "manifest.json").unlink()
    if content is not None:
        (hidden / "manifest.json").write_bytes(content)
    publish(OLD)
    assert load(hidden / "manifest.json").keys() == OLD.keys()
    if content is not None:
        (hidden / "manifest.json").write_bytes(content)
    publish(NEW)
    assert tree_of(site) == NEW
    assert (site / "index.html").stat().st_ino == kept


def test_the_manifest_of_another_copy_is_not_believed(site, hidden, publish, tree_of):
    publish(NEW)
    foreign = (hidden / "manifest.json").read_bytes()
    publish(OLD | {"ar/b.html": "TWO"})
    (hidden / "manifest.json").write_bytes(foreign)
    publish(NEW)
    assert tree_of(site) == NEW


def test_a_wrong_hash_in_the_manifest_makes_a_file_be_written_or_read(site, hidden, publish, tree_of):
    publish(OLD)
    content = json.loads((hidden / "manifest.json").read_bytes())
    content["files"]["index.html"][3] = "0" * 64
    (hidden / "manifest.json").write_text(json.dumps(content))
    publish(NEW)
    assert tree_of(site) == NEW


def test_a_copy_of_the_whole_workspace_can_be_published(site, hidden, publish, tree_of, tmp_path):
    publish(OLD)
    for folder in (site, hidden):
        folder.rename(folder.with_name("x" + folder.name))
        (tmp_path / ("x" + folder.name)).rename(folder)
    publish(NEW)
    assert tree_of(site) == NEW


def test_the_manifest_names_the_files_that_majlis_wrote(site, hidden, publish):
    site.mkdir()
    (site / ".gitignore").write_text("*")
    publish(OLD)
    assert load(hidden / "manifest.json").keys() == OLD.keys()


def test_another_format_is_not_read(tmp_path):
    (tmp_path / "m").write_bytes(b'{"format":2,"files":{"a":[1,2,3,"x"]}}')
    assert load(tmp_path / "m") == {}
    (tmp_path / "m").write_bytes(b'{"format":1,"files":{"a":[1,2,3,"x"]}}')
    assert load(tmp_path / "m") == {"a": Entry(Stamp(1, 2, 3), "x")}


def test_entries_survive_a_round_through_the_file(tmp_path):
    entries = {"ar/رمضان.html": Entry(Stamp(7, 8, 1_900_000_000_123_456_789), "ab" * 32)}
    (tmp_path / "m").write_bytes(dump(entries))
    assert load(tmp_path / "m") == entries
