"""Small sites to publish, and processes to publish them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import majlis
from majlis.publish import Summary, publication

Site = dict[str, str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The served folder, not made yet."""
    return tmp_path / "site"


@pytest.fixture
def hidden(tmp_path: Path) -> Path:
    """Where the publications of `site` keep their things."""
    return tmp_path / ".site.majlis"


@pytest.fixture
def publish(site: Path) -> Callable[[Site], Summary]:
    """Publish files given as path and text."""

    def publish(files: Site) -> Summary:
        with publication(site, wait=0) as pub:
            for path, text in files.items():
                pub.write(path, text.encode())
            return pub.commit()

    return publish


@pytest.fixture
def tree_of() -> Callable[[Path], Site]:
    """All files below a folder as path and text; a link as `-> target`, an empty folder as `/`."""

    def text_of(path: Path) -> str:
        if path.is_symlink():
            return f"-> {os.readlink(path)}"
        return "/" if path.is_dir() else path.read_text(errors="surrogateescape")

    def is_leaf(path: Path) -> bool:
        return path.is_symlink() or path.is_file() or not os.listdir(path)

    def tree_of(folder: Path) -> Site:
        return {p.relative_to(folder).as_posix(): text_of(p) for p in sorted(folder.rglob("*")) if is_leaf(p)}

    return tree_of


@pytest.fixture
def start() -> Callable[..., subprocess.Popen[str]]:
    """Start a Python script in another process; its arguments are strings."""

    def start(script: str, *arguments: object, before: tuple[str, ...] = ()) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*before, sys.executable, "-c", script, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(majlis.__file__).parent.parent)},
        )

    return start
