"""What a workspace tells of itself."""

from collections.abc import Callable
from pathlib import Path

from majlis.load import load

Write = Callable[[dict[str, str]], Path]
POST = "---\ntitle: A\nstatus: idea\nowner: huda\nchannels: [x]\nmedia: [{{src: {}, alt: A}}]\n---\n"


def test_what_is_named_is_found_by_its_kind_in_order(workspace: Write) -> None:
    posts = {f"content/posts/{name}.md": POST.format(f"media/{src}.png") for name, src in (("a", "b"), ("b", "a"))}
    found = load(workspace(posts)).workspace
    assert found
    assert [one.id for one in found.named("media")] == ["media/b.png", "media/a.png"]
    assert sorted(one for kind in ("media", "member") for one in found.named(kind)) == sorted(
        one for one in found.references if one.kind in ("media", "member"))
    assert found.named("playbook") == ()
