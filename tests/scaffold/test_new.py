"""New entries: whole files, which `majlis check` passes."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from majlis.cli.report import as_text
from majlis.kinds import KINDS, Kind, kind_named
from majlis.load import load
from majlis.scaffold import NewFile, new_file, write_new
from majlis.workspace import Workspace

DAY = date(2027, 2, 10)
POST = kind_named("post")
NEW = """\
---
id: iftar-with-us
title: Iftar, with us
lang: en
status: idea
owner: huda
channels: [instagram]
# publish_at:  # وقت النشر، من «scheduled» فصاعدًا
# format:  # الشكل، من «scheduled» فصاعدًا · text image carousel video reel story poll question meme article link \
live curated ugc
# pillar:  # المحور، من «scheduled» فصاعدًا
# campaign:  # الحملة
---
"""
ANSWERED = """\
---
id: post-2027-02-10-3b
title: "إفطارنا: #معًا"
lang: ar
status: idea
owner: salem
channels: [x, instagram]
publish_at: 2027-02-12 18:30
format: poll
pillar: craft
campaign: ramadan
notes: "a\\nb"
---
"""


def disk_full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_title_is_enough(team: Workspace) -> None:
    assert new_file(POST, {"title": "Iftar, with us"}, team, DAY) == NewFile("content/posts/iftar-with-us.md", NEW)


def test_answers_stand_in_the_file(team: Workspace) -> None:
    answers = {
        "title": "إفطارنا: #معًا", "owner": "salem", "channels": "x، instagram", "publish_at": "2027-02-12 18:30",
        "format": "poll", "pillar": "craft", "campaign": "ramadan", "notes": "a\nb",
    }
    made = new_file(POST, answers, team, DAY)
    assert made.text.replace(made.path[14:-3], "post-2027-02-10-3b") == ANSWERED
    assert made.problems == ()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("title", ["Iftar", "#رمضان: 'معًا' @سدرة"])
def test_a_new_entry_of_every_kind_passes(kind: Kind, title: str, team: Workspace, root: Path) -> None:
    made = new_file(kind, {"title": title}, team, DAY)
    write_new(root, made)
    found = load(root)
    assert as_text(found.problems) == as_text(made.problems) == ""
    assert found.workspace
    entry = found.workspace.by_id[made.path.rpartition("/")[2].removesuffix(".md")]
    assert (entry.title, entry.kind, entry.path, entry.lang, entry.owner) == (
        title, kind.name, made.path, "en" if title == "Iftar" else "ar", "huda")
    assert entry.state == next(iter(kind.states))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_comments_become_empty_fields_without_their_first_mark(kind: Kind, team: Workspace, root: Path) -> None:
    made = new_file(kind, {"title": "Iftar"}, team, DAY)
    assert "\n# " in made.text
    write_new(root, made._replace(text=made.text.replace("\n# ", "\n")))
    assert as_text(load(root).problems) == ""


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.strip()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_title_is_kept_or_told(team: Workspace, title: str) -> None:
    made = new_file(POST, {"title": title}, team, DAY)
    assert made.problems or f"title: {title.strip()}" in made.text or '\ntitle: "' in made.text


@pytest.mark.parametrize(("answers", "told"), [
    ({}, ["missing-field 2:1"]), ({"title": "a\nb"}, ["text-lines 3:8"]),
    ({"title": "A", "owner": "nobody"}, ["unknown-reference 6:8"]),
    ({"title": "A", "publish_at": "12", "channels": "x, y"}, ["unknown-reference 7:15", "date-form 8:13"]),
    ({"title": "A", "notes": "a\u202eb", "colour": "red"}, ["bidi-override 12:10"]),
])
def test_what_check_will_say_is_told(answers: dict[str, str], told: list[str], team: Workspace) -> None:
    problems = new_file(POST, answers, team, DAY).problems
    assert [f"{problem.code} {problem.place.line}:{problem.place.column}" for problem in problems] == told


def test_an_id_that_is_answered_names_the_file(team: Workspace) -> None:
    made = new_file(POST, {"title": "إفطار", "id": "tonight"}, team, DAY)
    assert (made.path, made.text.splitlines()[1]) == ("content/posts/tonight.md", "id: tonight")
    assert new_file(POST, {"title": "Out", "id": "../out"}, team, DAY).path == "content/posts/out.md"


def test_every_list_takes_commas(team: Workspace) -> None:
    made = new_file(POST, {"title": "A", "tags": "ramadan، coffee", "media": "a.png, b.png"}, team, DAY)
    assert made.text.splitlines()[-3:-1] == ["tags: [ramadan, coffee]", 'media: a.png, b.png']


def test_ids_of_entries_and_names_of_files_are_not_taken_again(team: Workspace) -> None:
    assert new_file(POST, {"title": "Iftar"}, team, DAY).path == "content/posts/iftar-2.md"
    assert new_file(POST, {"title": "Ramadan"}, team, DAY).path == "content/posts/ramadan-2.md"
    renamed = (replace(entry, path=entry.path.replace("iftar", "Evening")) for entry in team.entries)
    moved = replace(team, entries=tuple(renamed), unread=frozenset(["broken"]))
    assert new_file(POST, {"title": "Evening"}, moved, DAY).path == "content/posts/evening-2.md"
    assert new_file(POST, {"title": "Broken"}, moved, DAY).path == "content/posts/broken-2.md"


def test_nothing_is_left_where_a_file_could_not_be_written(
    team: Workspace, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(OSError, match=r"No space left on device: '.*second\.md'"):
        write_new(root, new_file(POST, {"title": "Second"}, team, DAY))
    assert not [*root.rglob("*second*")]


def test_nothing_is_written_through_a_link(
    team: Workspace, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (root / "playbooks").symlink_to(outside)
    with pytest.raises(FileExistsError):
        write_new(root, new_file(kind_named("playbook"), {"title": "Rumour"}, team, DAY))
    assert not [*outside.iterdir()]


def test_a_file_that_is_there_stays(team: Workspace, root: Path) -> None:
    made = new_file(POST, {"title": "Second"}, team, DAY)
    write_new(root, made)
    with pytest.raises(FileExistsError):
        write_new(root, made._replace(text="other"))
    assert (root / made.path).read_text("utf-8") == made.text
