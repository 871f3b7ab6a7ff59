"""The page of a code: `pages/<code>.md`, Markdown that reads well on GitHub too.

    # listed-twice

    ## The same item twice in a list

    Why it matters and what to do, in a few sentences.

    ## عنصر مكرر في قائمة

    The same in Arabic.

    ## Fails

    ```markdown content/posts/iftar.md
    the file
    ```

    ```problems en
    the lines that are printed
    ```

    ```problems ar
    ```

    ## Passes

    ```markdown content/posts/iftar.md
    ```

Examples stand beside the small settings of `tests/conftest.py`. `<U+202E>` stands for a character that can't be seen,
`<☕ ×9000>` for one that is there 9000 times. A block may also be a `link` or `hard-link` (its text says to what), a
`pipe`, a file in `windows-1256`, or a `console` where no file can show the problem.
"""

import re
from functools import cache
from importlib import resources
from typing import NamedTuple

from majlis.words import Words

_PAGE = re.compile(
    r"# (?P<name>[a-z0-9-]+)\n\n## (?P<title_en>[^\n]+)\n\n(?P<en>.+?)\n\n## (?P<title_ar>[^\n]+)\n\n(?P<ar>.+?)\n\n"
    r"## Fails\n\n(?P<fails>.+?)\n## Passes\n\n(?P<passes>.+)",
    re.DOTALL,
)
_BLOCK = re.compile(r"^```(?P<sort>[\w-]+) (?P<what>[^\n]+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"[a-z0-9-]+")
_SEVERITY = re.compile(r": (error|warning) ")


class Block(NamedTuple):
    """A block of an example: its sort (`markdown`), what it shows (a file's path), its text."""

    sort: str
    what: str
    text: str


class Page(NamedTuple):
    """What is known of a code. *said* are the lines that the failing example prints, in both languages."""

    name: str
    title: Words
    text: Words
    fails: tuple[Block, ...]
    said: Words
    passes: tuple[Block, ...]

    @property
    def severity(self) -> str:
        """`error` or `warning`, as it is printed."""
        found = _SEVERITY.search(self.said.en)
        return found[1] if found else "error"


@cache
def page_names() -> tuple[str, ...]:
    """The names of all pages, in the order of the alphabet."""
    pages = resources.files("majlis.explain").joinpath("pages").iterdir()
    return tuple(sorted(page.name.removesuffix(".md") for page in pages if page.name.endswith(".md")))


def page_named(name: str) -> Page | None:
    """The page of the code *name*, or None."""
    if not _NAME.fullmatch(name) or name not in page_names():
        return None
    return read_page(resources.files("majlis.explain").joinpath("pages", f"{name}.md").read_text("utf-8"))


def read_page(text: str) -> Page:
    """The page that *text* holds; ValueError if it has not the form of one."""
    match = _PAGE.fullmatch(text)
    if not match:
        raise ValueError(f"not the form of a page: {text[:40]!r}")
    fails = [Block(*found.groups()) for found in _BLOCK.finditer(match["fails"])]
    said = {block.what: block.text for block in fails if block.sort == "problems"}
    return Page(
        match["name"], Words(match["title_en"], match["title_ar"]), Words(match["en"], match["ar"]),
        tuple(block for block in fails if block.sort != "problems"), Words(said.get("en", ""), said.get("ar", "")),
        tuple(Block(*found.groups()) for found in _BLOCK.finditer(match["passes"])),
    )
