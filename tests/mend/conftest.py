"""What the tests of mending share: a reader of posts, and front matter around a few lines."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from majlis.kinds import kind_named
from majlis.mend import Mended, Reader, format_file, mend_file

GOOD = "title: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n"


@pytest.fixture
def post(riyadh: ZoneInfo) -> Reader:
    """How a post is read."""
    return Reader("content/posts/iftar.md", riyadh, "ar", kind_named("post"))


@pytest.fixture
def page(riyadh: ZoneInfo) -> Reader:
    """How a page of prose is read."""
    return Reader("content/pages/about.md", riyadh)


@pytest.fixture
def mended(post: Reader) -> Callable[..., str]:
    """A function from the front matter of a post, without fences, to the same after mending."""

    def mend(front: str, *taken: str) -> str:
        data = f"---\n{front}---\nBody  \n".encode()
        found = mend_file(data, post, set(taken))
        assert mend_file(found.data, post, set(taken)) == Mended(found.data)
        assert bool(found.fixed) == (found.data != data)
        return found.data.decode().removeprefix("---\n").removesuffix("---\nBody  \n")

    return mend


@pytest.fixture
def formatted(post: Reader) -> Callable[[str], str]:
    """A function from the front matter of a post, without fences, to the same after formatting."""

    def normal(front: str) -> str:
        found = format_file(f"---\n{front}---\nBody  \n".encode(), post)
        assert format_file(found, post) == found
        return found.decode().removeprefix("---\n").removesuffix("---\nBody  \n")

    return normal
