"""What another process reads is what would be read here, and is kept in the same way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from majlis.cache import Cache
from majlis.load import load, reading
from majlis.load.load import Loaded
from majlis.load.walk import FILE_UNREADABLE
from majlis.problems import Place
from majlis.records import Records

SETTINGS = {
    "content/team.yml": "name_en: Sidra\nname_ar: سدرة\nuid_domain: sidra.example\nlanguages: [ar, en]\n"
                        "timezone: Asia/Riyadh\nmembers: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]\n",
    "content/channels.yml": "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n",
}
FILES = SETTINGS | {
    "content/posts/good.md": "---\nid: good\ntitle: Good\nlang: en\nstatus: idea\nowner: huda\n---\nHello\n",
    "content/posts/wrong.md": "---\nid: wrong\ntitle: [\nlang: en\n---\n",
    "content/posts/bare.md": "No front matter\n",
    "content/pages/about.md": "# About\n",
}
READ = sorted(FILES.keys() - SETTINGS.keys())


class AllElsewhere:
    """Another process that read everything."""

    asked: list[bytes]

    def __init__(self, count: int, work: Callable[[int], bytes], worth: bool) -> None:
        AllElsewhere.asked = self._brought = [work(at) for at in range(count)]

    def take(self, at: int) -> bytes | None:
        return self._brought[at]

    def close(self) -> None:
        """It ended."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        (tmp_path / "team" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "team" / path).write_text(text, "utf-8")
    return tmp_path / "team"


def told(loaded: Loaded) -> tuple[Any, ...]:
    space = loaded.workspace
    assert space
    return space.entries, space.prose, space.references, space.unread, loaded.problems


def test_what_is_read_elsewhere_is_what_is_read_here(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = told(load(root))
    monkeypatch.setattr(reading, "Hands", AllElsewhere)
    monkeypatch.setattr(reading, "SIZE", 3)
    monkeypatch.setattr(reading._Reader, "_read", lambda *asked: pytest.fail("it was brought back"))
    assert told(load(root)) == here
    assert len(AllElsewhere.asked) == 2, "four files, three at once"


def test_what_is_brought_back_is_kept_for_the_next_time(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "Hands", AllElsewhere)
    first = told(load(root, Cache(tmp_path / "kept")))
    monkeypatch.setattr(reading, "_understood", lambda *asked: 1 / 0)
    assert told(load(root, Cache(tmp_path / "kept"))) == first


def test_a_file_that_could_not_be_read_there_is_asked_here(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem, read_bytes = FILE_UNREADABLE.at(Place("content/posts/bare.md")), reading.read_bytes

    def refused(root: Path, path: str) -> Any:
        return (None, [problem]) if path == problem.place.path else read_bytes(root, path)

    monkeypatch.setattr(reading, "read_bytes", refused)
    here = told(load(root))
    monkeypatch.setattr(reading, "Hands", AllElsewhere)
    assert told(load(root)) == here
    (brought,) = AllElsewhere.asked
    assert [*Records[object](Cache()).take(brought)] == [path for path in READ if path != problem.place.path]
    assert problem in here[-1]


@pytest.mark.parametrize("size", [0, 40, -1])
def test_what_can_not_be_read_back_is_read_here(root: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    class Damaged(AllElsewhere):
        def take(self, at: int) -> bytes | None:
            return self._brought[at][:size]

    here = told(load(root))
    monkeypatch.setattr(reading, "Hands", Damaged)
    assert told(load(root)) == here
