"""A sheet that has not changed is not set again, and the bytes are the same either way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.outputs.print import setting
from majlis.outputs.print.press import Press, open_press
from majlis.outputs.print.sheets import entry_jobs
from majlis.standing import SiteNotes

Files = dict[str, str | bytes]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many times a press was opened, as the length of the list."""
    times: list[int] = []

    @contextmanager
    def counted() -> Iterator[Press]:
        times.append(1)
        with open_press() as press:
            yield press

    monkeypatch.setattr(setting, "open_press", counted)
    return times


def printed(edition: Edition) -> list[Artifact]:
    return [made._replace(source=None) for made in setting.set_jobs(edition, entry_jobs(edition))]


def test_the_second_time_nothing_is_set(
    edition: Callable[..., Edition], playbook: Callable[..., str], tmp_path: Path, opened: list[int]
) -> None:
    files: Files = {"playbooks/p.md": playbook("Text")}
    cache = Cache(tmp_path / "kept")
    first, second, without = (printed(edition(files, cache=kept)) for kept in (cache, cache, Cache()))
    assert first == second == without
    assert first[0].extent == 1
    assert len(opened) == 2


@pytest.mark.parametrize("what", ["text", "picture"])
def test_a_changed_text_or_picture_is_set_again(
    edition: Callable[..., Edition], playbook: Callable[..., str], png: Callable[[int], bytes], tmp_path: Path,
    what: str,
) -> None:
    body = "{text}\n\n![A picture](../content/media/a.png)"
    files: Files = {"playbooks/p.md": playbook(body.format(text="Text")), "content/media/a.png": png(9)}
    changes: dict[str, Files] = {
        "text": {"playbooks/p.md": playbook(body.format(text="Other"))}, "picture": {"content/media/a.png": png(200)}}
    new = changes[what]
    cache = Cache(tmp_path / "kept")
    (before,), (after,) = (printed(edition(which, cache=cache)) for which in (files, files | new))
    (anew,) = printed(edition(files | new))
    assert before.data != after.data == anew.data


def test_a_picture_that_was_changed_is_set_again_on_a_site_that_has_the_sheet(
    edition: Callable[..., Edition], playbook: Callable[..., str], png: Callable[[int], bytes], tmp_path: Path
) -> None:
    body = "![A picture](../content/media/a.png)"
    cache, stands = Cache(tmp_path / "kept"), list[bool]()
    for picture in (png(9), png(9), png(9)[:-1] + b"!"):
        made = edition({"playbooks/p.md": playbook(body), "content/media/a.png": picture}, cache=cache)
        notes = SiteNotes(cache, "site", Watch.at(made.now), lambda *file: True)
        (sheet,) = setting.set_jobs(replace(made, notes=notes), entry_jobs(made))
        notes.keep()
        stands.append(sheet.stands is not None)
    assert stands == [False, True, False]


def test_a_foreign_file_in_the_cache_is_never_a_sheet(
    edition: Callable[..., Edition], playbook: Callable[..., str], tmp_path: Path
) -> None:
    files: Files = {"playbooks/p.md": playbook("Text")}
    cache = Cache(tmp_path / "kept")
    (good,) = printed(edition(files, cache=cache))
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_bytes(b"1\n%PDF-1.7 planted")
    assert printed(edition(files, cache=cache)) == [good]


def test_other_templates_or_another_typst_set_everything_again(
    edition: Callable[..., Edition], playbook: Callable[..., str], tmp_path: Path, opened: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files: Files = {"playbooks/p.md": playbook("Text")}
    cache = Cache(tmp_path / "kept")
    printed(edition(files, cache=cache))
    monkeypatch.setattr(setting, "ingredients", lambda: b"typst 99")
    printed(edition(files, cache=cache))
    assert len(opened) == 2
