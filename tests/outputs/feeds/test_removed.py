"""What subscribers may have and is no more is cancelled for a month, in real repositories."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from majlis.edition import edition_for
from majlis.history import read_history
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds
from majlis.plan import Plan

RootOf = Callable[..., Path]
FIRST = datetime(2027, 1, 20, 9, tzinfo=UTC)


class Repository:
    """A workspace with one post, `dana` (2027-02-11 20:30), whose commits are a day apart from FIRST on."""

    def __init__(self, root: Path) -> None:
        self.root, self.at = root, FIRST
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments: str) -> None:
        stamp = f"@{int(self.at.timestamp())} +0000"
        env = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "GIT_CONFIG_NOSYSTEM": "1",
               "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(self.root)}
        identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, env=env, check=True, capture_output=True)

    @property
    def dana(self) -> Path:
        return self.root / "content/posts/dana.md"

    def change(self, old: str, new: str, path: Path | None = None) -> None:
        text = (path or self.dana).read_text("utf-8")
        assert old in text
        (path or self.dana).write_text(text.replace(old, new), "utf-8")
        self.commit()

    def commit(self, days: int = 1) -> None:
        self.at += timedelta(days=days)
        self.git("add", "-A")
        self.git("commit", "-qm", "x", "--allow-empty")

    def feed(self, audience: str = "team") -> dict[str, list[str]]:
        """The lines of each event by its UID's name."""
        workspace, _ = load(self.root)
        assert workspace
        now = datetime(2027, 2, 3, 6, tzinfo=UTC)
        edition = edition_for(audience, workspace, now, history=read_history(self.root), whole=Plan(workspace, now))
        artifact = next(calendar_feeds(edition, {}))
        blocks = artifact.data.decode().replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
        found = [block.partition("END:VEVENT")[0].split("\r\n")[:-1] for block in blocks]
        return {next(line[4:].partition("@")[0] for line in lines if line.startswith("UID:")): lines for lines in found}


@pytest.fixture
def repository(root_of: RootOf) -> Repository:
    return Repository(root_of())


def told(lines: list[str]) -> list[str]:
    names = ("SUMMARY", "DTSTART", "SEQUENCE", "STATUS", "LAST-MODIFIED", "TRANSP", "CREATED", "DTSTAMP")
    return sorted(line for line in lines if line.startswith(names))


CANCELLED = [
    "CREATED:20270121T090000Z", "DTSTAMP:20270122T090000Z", "DTSTART:20270211T173000Z",
    "LAST-MODIFIED:20270122T090000Z", "SEQUENCE:2", "STATUS:CANCELLED",
    "SUMMARY:Cancelled: Dana's first rosetta · Instagram", "TRANSP:TRANSPARENT",
]


def test_a_deleted_post_is_cancelled_for_a_month(repository: Repository) -> None:
    repository.dana.unlink()
    repository.commit()
    assert {name: told(lines) for name, lines in repository.feed().items()} == {"dana": CANCELLED}
    repository.commit(days=30)
    assert list(repository.feed()) == ["dana"]
    repository.commit()
    assert repository.feed() == {}


@pytest.mark.parametrize("status", ["draft", "idea", "archived"])
def test_so_is_one_that_went_back(repository: Repository, status: str) -> None:
    repository.change('"scheduled"', f'"{status}"')
    assert told(repository.feed()["dana"]) == CANCELLED
    repository.change(f'"{status}"', '"scheduled"')
    again = told(repository.feed()["dana"])
    assert "STATUS:CONFIRMED" in again
    assert "SEQUENCE:3" in again
    assert "LAST-MODIFIED:20270123T090000Z" in again


def test_so_is_the_time_of_a_channel_that_was_taken_away(repository: Repository) -> None:
    repository.change('channels: ["instagram"]\n', 'channels: ["instagram", "x"]\n'
                      'variants: {"x": {"publish_at": "2027-02-12 09:00"}}\n')
    assert set(repository.feed()) == {"dana", "dana--x"}
    repository.change(', "x"]\nvariants: {"x": {"publish_at": "2027-02-12 09:00"}}', "]")
    found = repository.feed()
    assert "STATUS:CONFIRMED" in found["dana"]
    assert "STATUS:CANCELLED" in found["dana--x"]
    assert "SEQUENCE:3" in found["dana--x"]


def test_so_is_an_id_that_was_changed(repository: Repository) -> None:
    repository.change('id: "dana"', 'id: "rosetta"')
    found = repository.feed()
    assert "STATUS:CANCELLED" in found["dana"]
    assert "STATUS:CONFIRMED" in found["rosetta"]


def test_a_file_that_was_renamed_is_not(repository: Repository) -> None:
    before = repository.feed()["dana"]
    repository.dana.rename(repository.dana.with_name("rosetta.md"))
    repository.commit()
    found = repository.feed()
    assert list(found) == ["dana"]
    assert "STATUS:CONFIRMED" in found["dana"]
    assert [line for line in found["dana"] if line.startswith("CREATED")] == [
        line for line in before if line.startswith("CREATED")]


def test_what_had_run_when_it_was_deleted_is_just_gone(repository: Repository) -> None:
    repository.commit(days=25)
    repository.dana.unlink()
    repository.commit()
    assert repository.feed() == {}


def test_what_can_not_be_read_any_more_is_left_out(repository: Repository) -> None:
    repository.change("title:", "titel:")
    repository.change("titel:", "title:")
    repository.change('publish_at: "2027-02-11 20:30"', 'publish_at: "2027-02-14 20:30"')
    assert {name: "STATUS:CONFIRMED" in lines for name, lines in repository.feed().items()} == {"dana": True}


def test_a_private_post_that_was_deleted_is_never_told(repository: Repository) -> None:
    repository.change("title:", "visibility: private\ntitle:")
    repository.dana.unlink()
    repository.commit()
    feed = repository.feed()
    assert {name: "STATUS:CANCELLED" in lines for name, lines in feed.items()} == {"dana": True}
    assert "SEQUENCE:2" in feed["dana"]


def test_what_became_private_is_cancelled_without_a_word_of_it(repository: Repository) -> None:
    repository.change("title:", "visibility: private\ntitle:")
    lines = repository.feed()["dana"]
    assert told(lines) == [line if "SUMMARY" not in line else "SUMMARY:Cancelled" for line in CANCELLED]
    assert [line for line in lines if line.startswith(("DESCRIPTION", "CATEGORIES", "URL"))] == ["DESCRIPTION:"]
    assert "rosetta" not in "".join(lines)


def test_others_are_not_told_of_what_is_gone(repository: Repository) -> None:
    repository.change("title:", "visibility: public\ntitle:")
    repository.dana.unlink()
    repository.commit()
    assert repository.feed("public") == {}
