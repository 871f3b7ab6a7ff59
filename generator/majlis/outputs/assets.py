"""The styles and scripts of the site: what every page needs in one file of each sort, the rest by the page that asks.

Written by hand in `majlis/look`: `shared/` is joined into `assets/majlis.css` and `assets/majlis.js`, each file of
`pages/` stands beside them under its own name.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from majlis.edition import Edition
from majlis.outputs.artifact import Artifact, Facts

FOLDER = "assets/"
STYLES = ("base.css", "shell.css", "parts.css", "entry.css", "print.css")
SCRIPTS = ("shell.js", "entry.js")
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
_INDENT = re.compile(r"\n\s*")


def assets(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """All styles and scripts, and the icon; the same for every edition."""
    yield Artifact(FOLDER + "majlis.css", style().encode())
    yield Artifact(FOLDER + "majlis.js", script().encode())
    look = resources.files("majlis.look")
    yield Artifact(FOLDER + "icon.svg", look.joinpath("icon.svg").read_bytes())
    for file in sorted(look.joinpath("pages").iterdir(), key=lambda file: file.name):
        if file.name.endswith((".css", ".js")):
            yield Artifact(FOLDER + file.name, _tightened(file.read_text("utf-8"), file.name).encode())


@cache
def style() -> str:
    """The styles of every page."""
    return "".join(_tightened(_shared(name), name) for name in STYLES)


@cache
def script() -> str:
    """The script of every page."""
    return "".join(_tightened(_shared(name), name) for name in SCRIPTS)


def _shared(name: str) -> str:
    return resources.files("majlis.look").joinpath("shared", name).read_text("utf-8")


def _tightened(text: str, name: str) -> str:
    """*text* without indentation; a style without comments too. A script keeps its own: `/*` may stand in a text."""
    return _INDENT.sub("\n", text if name.endswith(".js") else _COMMENT.sub("", text))
