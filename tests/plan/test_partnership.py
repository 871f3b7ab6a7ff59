"""With whom a post is made, and whether somebody is paid."""

from collections.abc import Callable

import pytest

from majlis.kinds import Post
from majlis.load import Loaded
from majlis.plan.partnership import brief_of, is_paid, partner_of

Load = Callable[[dict[str, str | bytes]], Loaded]
FILES: dict[str, str | bytes] = {
    "partners/noura.md": "---\ntitle: N\nowner: huda\nrelationship_stage: active\n---\n",
    "partners/ziyad.md": "---\ntitle: Z\nowner: huda\nrelationship_stage: active\n---\n",
    "partners/briefs/fee.md": "---\ntitle: B\nstatus: draft\nowner: huda\npartner: noura\n---\n",
    "partners/briefs/free.md":
        "---\ntitle: B\nstatus: draft\nowner: huda\npartner: noura\ncompensation: {type: none}\n---\n",
}


@pytest.mark.parametrize(
    ("more", "partner", "brief", "paid"),
    [
        ("", None, None, False), ("partner: noura", "noura", None, True), ("brief: fee", "noura", "fee", True),
        ("brief: free", "noura", "free", False), ("brief: free\npartner: ziyad", "ziyad", "free", False),
        ("brief: fee\npartner: ziyad", "ziyad", "fee", True), ("partner: nobody", None, None, True),
        ("brief: noura", None, None, True),
    ],
)
def test_a_post_and_its_partner(more: str, partner: str | None, brief: str | None, paid: bool, loaded: Load) -> None:
    post = f"---\ntitle: A\nstatus: idea\nowner: huda\nchannels: [x]\n{more}\n---\n"
    workspace = loaded(FILES | {"content/posts/a.md": post}).workspace
    assert workspace
    (read,) = workspace.of(Post)
    found = partner_of(workspace, read), brief_of(workspace, read)
    assert tuple(one.id if one else None for one in found) == (partner, brief)
    assert is_paid(workspace, read) is paid
