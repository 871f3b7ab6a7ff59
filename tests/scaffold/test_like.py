"""Copies of entries."""

from datetime import date
from pathlib import Path

from majlis.kinds import kind_named
from majlis.load import load
from majlis.problems import Place
from majlis.scaffold import find_original, kind_of, new_file, write_new
from majlis.scaffold.like import own_fields
from majlis.workspace import Workspace

DAY = date(2027, 2, 10)
COPY = """\
---
# ours
id: second-opening
title: Second opening
status: idea   # since Sunday
lang: en
owner: salem
channels:
- x

# when
format: poll
pillar: craft
poll: {question: When?, options: [Now, Later], closes_at: 2027-02-09 21:30}
variants:
  x:
    publish_at: 2027-02-08 22:00
    caption: |-
      # One

      Two
# last
---
# What is this?

Text.
"""


def test_a_copy_keeps_all_but_what_is_its_originals_own(root: Path, team: Workspace) -> None:
    original = find_original(root, team, "ramadan-opening")
    assert original
    made = new_file(kind_of(original), {"title": "Second opening"}, team, DAY, original)
    assert made.path == "content/posts/second-opening.md"
    assert made.text == COPY
    assert made.problems == ()
    assert made.copied_dates == (Place(made.path, 14, 59), Place(made.path, 17, 17))
    write_new(root, made)
    assert load(root).problems == []


def test_a_copy_without_a_title_says_what_it_is(root: Path, team: Workspace) -> None:
    first, second = find_original(root, team, "iftar"), find_original(root, team, "ramadan-opening")
    assert first
    assert second
    made = new_file(kind_of(first), {}, team, DAY, first)
    assert made.text == (
        f"---\nid: {made.path[14:-3]}\ntitle: نسخة من إفطارنا\nlang: ar\nstatus: idea\nowner: huda\n"
        "channels: [x]\n---\n")
    assert 'title: "Copy of Ramadan: opening"\n' in new_file(kind_of(second), {}, team, DAY, second).text


def test_answers_take_the_place_of_what_is_copied(root: Path, team: Workspace) -> None:
    original = find_original(root, team, "ramadan-opening")
    assert original
    answers = {"title": "B", "channels": "instagram, x", "publish_at": "2027-03-01 10:00", "campaign": "ramadan"}
    text = new_file(kind_of(original), answers, team, DAY, original).text
    assert "channels: [instagram, x]\n\n# when\npublish_at: 2027-03-01 10:00\nformat: poll\n" in text
    assert text.count("publish_at") == 2
    assert "# last\ncampaign: ramadan\n---\n" in text


def test_the_file_is_copied_as_it_stands_now(root: Path, team: Workspace) -> None:
    path = root / "content/posts/iftar.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").replace(b"[x]", b"[instagram]"))
    original = find_original(root, team, "iftar")
    assert original
    assert "channels: [instagram]\n---\n" in new_file(kind_of(original), {}, team, DAY, original).text
    path.write_text("---\na: [\n---\n", "utf-8")
    assert find_original(root, team, "iftar") is None
    path.unlink()
    assert find_original(root, team, "iftar") is None
    assert find_original(root, team, "nothing") is None


def test_dates_and_what_happened_are_each_entrys_own() -> None:
    assert own_fields(kind_named("policy")) == {
        "translation_of", "last_reviewed_on", "effective_from", "approved_by", "approved_on"}
    assert own_fields(kind_named("post")) >= {
        "publish_at", "draft_due", "approvals", "published", "result", "cancel_reason", "trend_expires_on"}
