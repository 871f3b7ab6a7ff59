"""What Majlis itself says: the words of its interface are nobody's secret, whatever a hidden title happens to be."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from majlis.leaks.squeeze import squeezed

_WRITTEN_IN = (".py", ".toml", ".html", ".css", ".js", ".typ", ".xml", ".txt")
_NOT_ON_SITES = ("explain", "scaffold", "cli", "mend", "publish", "leaks", "__pycache__")


@cache
def own_words() -> str:
    """All texts in the package's files, squeezed; a text that is broken over two lines there is one here."""
    return "\n".join(squeezed(text).replace("\n", "") for text in _files(resources.files("majlis")))


def _files(folder: Traversable) -> Iterator[str]:
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        if part.is_dir():
            yield from () if part.name in _NOT_ON_SITES else _files(part)
        elif part.name.endswith(_WRITTEN_IN):
            yield part.read_text("utf-8")
