"""Whether what we take from elsewhere says whose it is."""

from collections.abc import Callable

import pytest

from majlis.kinds import Post
from majlis.load import Loaded
from majlis.plan.credits import Credit, credit_of, site_of

Load = Callable[[dict[str, str | bytes]], Loaded]


def credit(loaded: Load, text: str, *lines: str, author: str = "Hessa Al-Mutlaq, The Slow Kettle") -> Credit:
    head = "---\nid: p\ntitle: P\nstatus: draft\nowner: huda\nchannels: [x, instagram]\n"
    source = f"source: {{url: 'https://www.slow.example/water', author: '{author}', licence: by mail}}\n"
    more = "".join(f"{line}\n" for line in lines)
    workspace = loaded({"content/posts/p.md": f"{head}{source}{more}---\n{text}\n"}).workspace
    assert workspace
    post = workspace.of(Post)[0]
    assert post.source
    return credit_of(post, post.source)


def test_any_part_of_the_authors_name_is_a_credit(loaded: Load) -> None:
    assert credit(loaded, "As THE SLOW KETTLE measured") == Credit("named")
    assert credit(loaded, "كما قاست حِصّة", author="حصة، المدوّنة") == Credit("named")


def test_a_link_alone_is_less_and_nothing_is_told_by_channel(loaded: Load) -> None:
    assert credit(loaded, "Read slow.example/water") == Credit("linked")
    assert credit(loaded, "Read it", "link: https://www.slow.example/water") == Credit("linked")
    assert credit(loaded, "Our own idea") == Credit("missing", ("x", "instagram"))


def test_each_channel_counts_by_its_own_text(loaded: Load) -> None:
    variants = "variants: {x: {caption: Our own idea}}"
    assert credit(loaded, "Hessa Al-Mutlaq says", variants) == Credit("missing", ("x",))
    below = "variants: {x: {caption: Look, first_comment: by Hessa Al-Mutlaq}}"
    assert credit(loaded, "Hessa Al-Mutlaq says", below) == Credit("named")


@pytest.mark.parametrize(("url", "site"), [("https://www.a.example/b", "a.example"), ("https://[", "https://[")])
def test_the_site_of_an_address(url: str, site: str) -> None:
    assert site_of(url) == site
