"""All files of a workspace: which are written, and what is told of each."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.mend import as_fixed, as_paths, fixed_summary, format_files, format_summary, mend_files
from majlis.review import review

Files = dict[str, str | bytes]
Write = Callable[[Files], Path]
IDEA = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"
ACTIVE = "---\ntitle: Crisis\nstatus: confirmed\nowner: huda\n---\n"
SLIP = IDEA.replace("Iftar", "Iftar: one")


def test_each_problem_mended_is_told_and_gone(workspace: Write) -> None:
    root = workspace({"content/posts/a.md": SLIP, "content/posts/b.md": IDEA,
                      "content/posts/ج.md": IDEA.replace("[x]", "a, x")})
    changed = mend_files(root)
    assert as_fixed(changed).splitlines() == [
        f"content/posts/a.md:2:13: fixed yaml-second-colon {changed[0].fixed[0].message()}",
        "content/posts/ج.md:5:11: fixed list-as-text 'a, x' is one text; a list is expected here.",
    ]
    assert fixed_summary(changed) == "2 problems fixed in 2 files"
    assert (root / "content/posts/a.md").read_text("utf-8") == IDEA.replace("Iftar", '"Iftar: one"')
    assert [problem.code for problem in review(root, {}).problems] == ["unknown-reference"]
    assert mend_files(root) == []
    assert fixed_summary([]) == "0 problems fixed in 0 files"
    assert fixed_summary(changed, "ar") == "المشكلات التي أُصلحت: 2، والملفات: 2"


def test_ids_are_given_so_that_no_two_are_the_same(workspace: Write) -> None:
    root = workspace({
        "content/campaigns/iftar.md": ACTIVE, "content/posts/iftar.md": IDEA,
        "content/policies/iftar.md": ACTIVE.replace("confirmed", "active"),
        "partners/briefs/iftar.md": ACTIVE.replace("confirmed", "approved"),
        "content/posts/x.md": IDEA.replace("title", "id: ramadan\ntitle"), "content/campaigns/ramadan.md": ACTIVE,
        "content/campaigns/broken.md": ACTIVE, "content/posts/y.md": "---\nid: broken\ntitle: [\n---\n",
        "partners/briefs/iftar-2.md": ACTIVE.replace("confirmed", "draft"),
    })
    mend_files(root)
    given = {path: (root / path).read_text("utf-8").splitlines()[1] for path in (
        "content/campaigns/iftar.md", "content/policies/iftar.md", "content/campaigns/ramadan.md",
        "content/campaigns/broken.md", "content/posts/iftar.md", "partners/briefs/iftar.md",
    )}
    assert given == {
        "content/campaigns/iftar.md": "id: iftar", "content/policies/iftar.md": "id: iftar-3",
        "content/campaigns/ramadan.md": "id: ramadan-2", "content/campaigns/broken.md": "id: broken-2",
        "content/posts/iftar.md": "title: Iftar", "partners/briefs/iftar.md": "id: iftar-4",
    }


def test_settings_are_mended_and_not_formatted(workspace: Write) -> None:
    root = workspace({"content/team.yml": "name_en:  Sidra: x\n", "content/keydates/b.yml": "keydates: [{id: @a}]\n",
                      "content/keydates/a.yml": "keydates:\n- name_en: Day: one\n"})
    assert [file.path for file in mend_files(root)] == ["content/keydates/a.yml", "content/team.yml"]
    assert (root / "content/keydates/a.yml").read_text("utf-8") == 'keydates:\n- name_en: "Day: one"\n'
    assert (root / "content/team.yml").read_text("utf-8") == 'name_en:  "Sidra: x"\n'
    assert format_files(root) == []


def test_fmt_lists_what_it_would_change_and_then_changes_it(workspace: Write) -> None:
    root = workspace({"content/posts/a.md": IDEA.replace("title: ", "title:  "), "content/pages/b.md": b"--- \n---\n"})
    before = (root / "content/posts/a.md").stat().st_mtime_ns
    listed = format_files(root, write=False)
    assert as_paths(listed) == "content/pages/b.md\ncontent/posts/a.md\n"
    assert format_summary(listed, written=False) == "2 files would change"
    assert (root / "content/posts/a.md").stat().st_mtime_ns == before
    assert format_summary(format_files(root)) == "2 files formatted"
    assert format_summary(listed, lang="ar") == "الملفات التي نُسّقت: 2"
    assert format_summary(listed, False, "ar") == "الملفات التي ستتغير: 2"
    assert (root / "content/posts/a.md").read_text("utf-8") == IDEA
    assert format_files(root, write=False) == []


def test_links_are_not_followed(workspace: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    away = tmp_path_factory.mktemp("away") / "a.md"
    away.write_text(SLIP, "utf-8")
    root = workspace({"content/posts/b.md": IDEA})
    (root / "content/posts/a.md").symlink_to(away)
    os.link(away, root / "content/posts/c.md")
    assert mend_files(root) == []
    assert format_files(root) == []
    assert away.read_text("utf-8") == SLIP


def test_a_file_that_can_not_be_written_is_told_and_does_not_stop_the_others(
    workspace: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace({"content/posts/a.md": SLIP, "content/posts/b.md": SLIP})
    replace = os.replace

    def refused(source: Path, target: Path) -> None:
        if target.name == "a.md":
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refused)
    first, second = mend_files(root)
    assert first.failed
    assert first.failed.message() == "This file could not be written: No space left on device."
    assert second.failed is None
    assert (root / "content/posts/a.md").read_text("utf-8") == SLIP
    assert as_fixed([first, second]).startswith("content/posts/b.md:2:13: fixed")
    assert sorted(path.name for path in (root / "content/posts").iterdir()) == ["a.md", "b.md"]


def test_a_file_that_changes_meanwhile_is_left_alone(workspace: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = workspace({"content/posts/a.md": SLIP})
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"new")
    (changed,) = mend_files(root)
    assert changed.failed
    assert changed.failed.code == "file-changed"
    assert (root / "content/posts/a.md").read_text("utf-8") == SLIP
