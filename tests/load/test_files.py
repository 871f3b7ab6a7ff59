"""Files that can't be, must not be or are not read: links, names, folders in the way, permissions."""

import builtins
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from majlis.cli.report import as_text
from majlis.load import load
from majlis.review import review

Write = Callable[[dict[str, str | bytes]], Path]
POST = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"


def told(root: Path) -> str:
    return as_text(review(root, {}).problems)


def ids(root: Path) -> list[str]:
    workspace = load(root).workspace
    assert workspace
    return [entry.id for entry in workspace.entries]


def test_no_workspace_is_told_what_is_missing(tmp_path: Path) -> None:
    assert told(tmp_path) == (
        "content/channels.yml:1:1: error settings-missing There is no content/channels.yml here.\n"
        "    Is this the folder of a Majlis workspace? Name another with --root.\n"
        "content/team.yml:1:1: error settings-missing There is no content/team.yml here.\n"
        "    Is this the folder of a Majlis workspace? Name another with --root.\n"
    )


LINKED = "error symlink This is a link to another place; links are not followed.\n    Put the file itself here.\n"


def test_a_link_to_a_file_is_refused(workspace: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.md"
    secret.write_text(POST)
    root = workspace({"content/posts/a.md": POST, "content/media/b.png": "x"})
    (root / "content/posts/link.md").symlink_to(secret)
    (root / "content/posts/loop.md").symlink_to("loop.md")
    (root / "content/posts/nowhere.md").symlink_to("/nowhere")
    (root / "content/media/link.png").symlink_to(secret)
    assert told(root) == "".join(
        f"content/{name}:1:1: {LINKED}"
        for name in ("media/link.png", "posts/link.md", "posts/loop.md", "posts/nowhere.md")
    )
    assert ids(root) == ["a"]


@pytest.mark.parametrize(
    "folder", ["content", "content/posts", "content/media", "content/pages", "playbooks", "content/posts/2027"]
)
def test_a_link_to_a_folder_is_refused(folder: str, workspace: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "posts").mkdir()
    for place in (outside, outside / "posts"):
        (place / "secret.md").write_text(POST)
    root = workspace({})
    if folder == "content":
        (root / "content").rename(outside / "content")
        (root / "content").symlink_to(outside / "content")
    else:
        (root / folder).parent.mkdir(exist_ok=True)
        (root / folder).symlink_to(outside)
    assert told(root) == f"{folder}:1:1: {LINKED}"
    loaded = load(root).workspace
    assert loaded is None or (loaded.entries, loaded.prose, loaded.media) == ((), (), {})


def test_settings_behind_a_link_are_refused(workspace: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = workspace({})
    team = root / "content/team.yml"
    team.rename(tmp_path_factory.mktemp("outside") / "team.yml")
    team.symlink_to("/etc/passwd")
    assert told(root) == f"content/team.yml:1:1: {LINKED}"


def test_a_file_with_a_second_name_elsewhere_is_refused(
    workspace: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.md"
    secret.write_text(POST)
    root = workspace({})
    (root / "content/posts").mkdir()
    os.link(secret, root / "content/posts/a.md")
    assert told(root) == (
        "content/posts/a.md:1:1: error hard-link "
        "This file is also in another place (hard link); such files are not read.\n"
        "    Put a copy here in its place.\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(workspace: Write) -> None:
    root = workspace({"content/posts/a.md": POST})
    os.mkfifo(root / "content/posts/pipe.md")
    assert (
        told(root)
        == "content/posts/pipe.md:1:1: error not-a-file This is neither a file nor a folder.\n    Delete it.\n"
    )
    assert ids(root) == ["a"]


def test_a_folder_named_like_a_file_is_told_and_what_is_in_it_read(workspace: Write) -> None:
    root = workspace({"content/posts/x.md/a.md": POST})
    assert told(root) == (
        "content/posts/x.md:1:1: warning folder-like-file This is a folder, though its name ends in .md.\n"
        "    Rename the folder; the files in it are read.\n"
    )
    assert ids(root) == ["a"]


def test_settings_that_are_a_folder_are_told(workspace: Write) -> None:
    root = workspace({})
    (root / "content/team.yml").unlink()
    (root / "content/team.yml").mkdir()
    assert told(root) == (
        "content/team.yml:1:1: error file-unreadable This can't be opened: Is a directory.\n"
        "    Check its permissions.\n"
    )


def test_names_that_can_not_be_printed_are_told_and_can_not_forge_a_line(workspace: Write) -> None:
    root = workspace(
        {
            "content/posts/a\nb.md:1:1: error.md": POST,
            "content/posts/a\u202eb.md": POST,
            "content/posts/می\u200cخواهم.md": POST,
            "content/posts/a\x1b[31m.md": POST,
        }
    )
    (root / os.fsdecode(b"content/posts/\xff.md")).write_text(POST)
    (root / "content/media").mkdir()
    (root / os.fsdecode(b"content/media/\xff.png")).write_text(POST)
    unseen = (
        "error name-unseen The name of this file holds a line break or a character that can't be seen.\n"
        "    Rename it.\n"
    )
    not_text = "error name-not-text The name of this file is not UTF-8 text.\n    Rename it.\n"
    assert told(root) == (
        f"content/media/\\udcff.png:1:1: {not_text}"
        f"content/posts/\\udcff.md:1:1: {not_text}"
        f"content/posts/a\\nb.md:1:1: error.md:1:1: {unseen}"
        f"content/posts/a\\x1b[31m.md:1:1: {unseen}"
        f"content/posts/a\\u202eb.md:1:1: {unseen}"
    )
    assert len(ids(root)) == 1


@pytest.mark.parametrize("failing", ["file", "folder"])
def test_what_can_not_be_opened_is_told(failing: str, workspace: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = workspace({"content/posts/a.md": POST, "content/posts/b.md": POST})
    opens, scans = open, os.scandir

    def refuse_open(path: Any, *args: Any, **options: Any) -> object:
        if Path(path).name == "a.md":
            raise PermissionError(13, "Permission denied")
        return opens(path, *args, **options)

    def refuse_scan(path: Path) -> object:
        if Path(path).name == "posts":
            raise PermissionError(13, "Permission denied")
        return scans(path)

    if failing == "file":
        monkeypatch.setattr(builtins, "open", refuse_open)
    else:
        monkeypatch.setattr(os, "scandir", refuse_scan)
    place = "content/posts/a.md" if failing == "file" else "content/posts"
    assert told(root) == (
        f"{place}:1:1: error file-unreadable This can't be opened: Permission denied.\n    Check its permissions.\n"
    )


def test_who_names_a_refused_file_is_not_blamed(workspace: Write) -> None:
    root = workspace({"content/posts/a.md": POST.replace("---\n", "---\ncampaign: ramadan\n", 1)})
    (root / "content/campaigns").mkdir()
    (root / "content/campaigns/ramadan.md").symlink_to("/etc/passwd")
    assert told(root) == f"content/campaigns/ramadan.md:1:1: {LINKED}"


def test_a_large_file_is_not_read_whole(workspace: Write) -> None:
    root = workspace({"content/posts/a.md": POST + "x" * 2_000_000})
    assert told(root) == (
        "content/posts/a.md:1:1: error file-too-large This file is larger than 1024 kB.\n"
        "    Split it into several files.\n"
    )


def test_problems_of_all_files_come_in_one_run_in_the_order_of_places(workspace: Write) -> None:
    root = workspace(
        {
            "playbooks/z.md": "x",
            "content/posts/b.md": "x",
            "content/posts/a.md": b"\xff",
            "content/channels.yml": "[",
            "content/posts/c.md": POST.replace("idea", "ida"),
        }
    )
    assert [line.partition(" ")[0] for line in told(root).splitlines() if not line.startswith(" ")] == [
        "content/channels.yml:1:1:",
        "content/posts/a.md:1:1:",
        "content/posts/b.md:1:1:",
        "content/posts/c.md:3:9:",
        "playbooks/z.md:1:1:",
    ]


def test_two_runs_give_the_same(workspace: Write) -> None:
    root = workspace({"content/posts/a.md": POST, "content/posts/b.md": "x"})
    first, second = load(root), load(root)
    assert first.workspace is not None
    assert first == second
