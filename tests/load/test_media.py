"""What is known of the files below content/media."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from majlis.kinds.mediafile import MediaFile, type_by_name
from majlis.load import load

Write = Callable[[dict[str, str | bytes]], Path]
POST = """\
---
title: Iftar
status: draft
owner: huda
channels: [x]
media: [{src: media/a.gif}]
variants: {x: {media: [{src: media/sub/b.gif}]}}
---
"""
APPROVED = POST.replace("owner: huda", "owner: huda\napprovals: [{by: huda, on: 2027-02-01, of: abc}]")
GIF = b"GIF89a\x04\0\x03\0"


def media(root: Path) -> Mapping[str, MediaFile]:
    workspace = load(root).workspace
    assert workspace
    return workspace.media


def test_files_are_known_by_their_paths_in_order(workspace: Write) -> None:
    film = b"\0\0\0\1ftypisom"
    root = workspace({"content/media/b.png": "x", "content/media/a/c.gif": GIF, "content/media/a.mp4": film})
    assert list(media(root).items()) == [
        ("media/a.mp4", MediaFile(12, "mp4")),
        ("media/a/c.gif", MediaFile(10, "gif", 4, 3)),
        ("media/b.png", MediaFile(1)),
    ]


def test_only_what_was_approved_has_a_digest(workspace: Write) -> None:
    files: dict[str, str | bytes] = {
        "content/media/a.gif": GIF, "content/media/sub/b.gif": GIF, "content/media/other.gif": GIF}
    root = workspace(files | {"content/posts/p.md": POST})
    assert {file.digest for file in media(root).values()} == {None}
    (root / "content/posts/p.md").write_text(APPROVED)
    digest = hashlib.sha256(GIF).hexdigest()
    assert {path: file.digest for path, file in media(root).items()} == {
        "media/a.gif": digest, "media/sub/b.gif": digest, "media/other.gif": None}


def test_a_file_that_can_not_be_read_is_known_all_the_same(workspace: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root, opens = workspace({"content/media/a.gif": GIF, "content/media/b.gif": GIF}), Path.open

    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.name == "a.gif":
            raise PermissionError(13, "Permission denied")
        return opens(path, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert media(root) == {"media/a.gif": MediaFile(0), "media/b.gif": MediaFile(10, "gif", 4, 3)}


def test_ratio_is_width_to_height() -> None:
    assert MediaFile(10, "gif", 1080, 1350).ratio == 0.8
    assert MediaFile(10, "gif").ratio is None


@pytest.mark.parametrize(
    ("src", "sort"),
    [("media/a.JPG", "jpeg"), ("media/a.b.png", "png"), ("https://a.com/x.MOV?w=1.png#a", "mov"), ("media/a", None),
     ("https://a.com/", None), ("media.d/a", None), ("media/a.m4v", "mp4"), ("media/a.docx", "docx")],
)
def test_a_name_promises_a_type(src: str, sort: str | None) -> None:
    assert type_by_name(src) == sort
