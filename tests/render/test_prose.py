"""Where links of prose pages lead."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from majlis.edition import Edition
from majlis.load import Loaded
from majlis.render.prose import resolver

Files = dict[str, str]
POST = "---\nid: iftar\ntitle: Iftar\nlang: en\nstatus: idea\nowner: huda\nchannels: [x]\n---\nText\n"


@pytest.mark.parametrize(("link", "leads_to"), [
    ("../ar/posts/iftar.html#x", "posts/iftar.html#x"),
    ("posts/iftar.html", "posts/iftar.html"),
    ("../posts/iftar.pdf", "../posts/iftar.pdf"),
    ("../posts/other.pdf", None),
    ("../events/iftar.pdf", None),
    ("posts/other.html", None),
    ("events/iftar.html", None),
    ("posts/iftar", None),
    ("posts/index.html", "posts/index.html"),
    ("more.html", "more.html"),
    ("iftar.md", None),
    ("https://example.org/iftar.html", "https://example.org/iftar.html"),
])
def test_links_lead_to_what_is_shown_and_name_nothing_else(
    loaded: Callable[[Files], Loaded], link: str, leads_to: str | None
) -> None:
    space = loaded({"content/posts/iftar.md": POST}).workspace
    assert space
    edition = Edition(space, datetime(2027, 2, 3, tzinfo=UTC))
    assert resolver(edition, "en/about.html", "en")(link, False) == leads_to
