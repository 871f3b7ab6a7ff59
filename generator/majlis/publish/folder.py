"""A folder that only a local server reads: written in place, what did not change is not written again."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol


class Made(Protocol):
    """A file of the site."""

    @property
    def path(self) -> str: ...

    @property
    def data(self) -> bytes: ...


def write_into(folder: Path, made: Iterable[Made]) -> None:
    """Write each file below *folder*. Raises OSError."""
    for artifact in made:
        target = folder / artifact.path
        if not target.is_file() or target.read_bytes() != artifact.data:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.data)
