"""Where values of lists stand, also of lists that could not be read whole."""

from collections.abc import Callable

from majlis.kinds import Partner, Post
from majlis.kinds.places import items_of, media_of, place_in
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
POST = "---\ntitle: A\nstatus: idea\nowner: huda\nchannels: [x]\n{}---\n"
PARTNER = "---\ntitle: A\nowner: huda\nrelationship_stage: prospect\ncontracts:\n{}---\n"


def places(loaded: Load, media: str) -> list[tuple[str, int, int]]:
    workspace = loaded({"content/posts/a.md": POST.format(media)}).workspace
    assert workspace
    post = workspace.of(Post)[0]
    return [(one.src, *place_in(post, node, "rights", "holder")[1:]) for one, node in media_of(post)]


def test_each_picture_has_its_place(loaded: Load) -> None:
    listed = "media:\n- src: a.png\n  rights: {holder: H}\n-\n- {src: b.png, rights: {licence: L, holder: H}}\n"
    variants = "variants: {x: {media: [{src: c.png}]}}\n"
    assert places(loaded, listed + variants) == [("a.png", 8, 20), ("b.png", 10, 45), ("c.png", 11, 24)]


def test_a_single_picture_counts_as_a_list(loaded: Load) -> None:
    assert places(loaded, "media: {src: a.png, rights: {holder: H}}\n") == [("a.png", 6, 38)]


def test_a_list_with_a_broken_item_stands_for_its_items(loaded: Load) -> None:
    assert places(loaded, "media:\n- {alt: A}\n- {src: b.png, rights: {holder: H}}\n") == [("b.png", 7, 1)]


def test_other_lists_too(loaded: Load) -> None:
    workspace = loaded({"partners/a.md": PARTNER.format("- {ref: A}\n- {ref: B, until: 2027-01-01}\n")}).workspace
    assert workspace
    partner = workspace.of(Partner)[0]
    found = [place_in(partner, node, "until")[1:] for node in items_of(partner, 2, "contracts")]
    assert found == [(6, 3), (7, 19)]
    assert [place_in(partner, node)[1:] for node in items_of(partner, 0, "networks")] == []
