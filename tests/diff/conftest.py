"""Small repositories for the calendar diff, and what it says as plain lines: section, then the cells of a row."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from majlis.cli.diff_page import Break, Cell, Value
from majlis.cli.diff_sections import page_of
from majlis.diff import Diff, compare, sides_of

TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [en, ar]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
  - {id: maha, name_en: Maha, name_ar: مها, role: legal}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة}
"""
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda, default_time: "20:00"}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: salem}
"""
SETTINGS: dict[str, str | None] = {"content/team.yml": TEAM, "content/channels.yml": CHANNELS}
AS_OF = datetime(2027, 2, 3, 9)


def git(root: Path, *arguments: str, at: int = 0) -> str:
    """Run git in *root* with a clock of *at* seconds and no settings of this machine."""
    env = {
        "GIT_AUTHOR_DATE": f"@{at} +0000", "GIT_COMMITTER_DATE": f"@{at} +0000", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(root),
    }
    identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
    done = subprocess.run(["git", *identity, *arguments], cwd=root, env=env, check=True, capture_output=True)
    return done.stdout.decode().strip()


@dataclass(frozen=True)
class Repo:
    """A repository, whose workspace is in *root*."""

    root: Path

    def write(self, files: dict[str, str | None]) -> None:
        """Write files below the workspace: their text by path, None to delete one."""
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                (self.root / path).unlink()
            else:
                (self.root / path).write_text(text, "utf-8")

    def commit(self, files: dict[str, str | None], at: int = 1_800_000_000) -> str:
        """Write files and commit all; the commit."""
        self.write(files)
        git(self.root, "add", "-A", at=at)
        git(self.root, "commit", "-qm", "change", "--allow-empty", at=at)
        return git(self.root, "rev-parse", "HEAD")

    def branch(self, name: str) -> None:
        """Go on in a new branch."""
        git(self.root, "checkout", "-qb", name)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with settings in its branch `main`, and the branch `change` checked out, which has nothing new."""
    return made(tmp_path / "r")


def made(root: Path, below: str = "") -> Repo:
    """A repository at *root* whose workspace is *below* it."""
    (root / below).mkdir(parents=True)
    git(root, "init", "-q", "-b", "main")
    return Repo(root / below)


@pytest.fixture
def diff_of(repo: Repo) -> Callable[..., Diff]:
    """A function from the files of BASE and what changes in them to the diff, as of `AS_OF`."""

    def told(before: dict[str, str | None], after: dict[str, str | None], as_of: datetime | None = AS_OF) -> Diff:
        repo.commit(SETTINGS | before)
        repo.branch("change")
        repo.commit(after)
        found = compare(repo.root, sides_of(repo.root, "main", "change"), as_of)
        assert isinstance(found, Diff)
        return found

    return told


def lines(diff: Diff, lang: str = "en", without: tuple[str, ...] = ("touched", "created", "mended")) -> list[str]:
    """What *diff* says: `section: cell | cell`."""
    tables = page_of(diff, lang).tables
    return [f"{table.key}: {' | '.join(map(plain, row))}"
            for table in tables if table.key not in without for row in table.rows]


def plain(cell: Cell) -> str:
    """A cell as text; ` / ` is a new line."""
    return "".join(" / " if isinstance(piece, Break) else piece.text if isinstance(piece, Value) else piece
                   for piece in cell)


def post(**fields: str) -> str:
    """A post by its fields; `body` is its caption."""
    body = fields.pop("body", "Coffee.")
    given = {"id": "opening", "title": "Opening", "lang": "en", "status": "draft", "owner": "salem",
             "channels": "[x]", "publish_at": "2027-02-08 18:30"} | fields
    front = "".join(f"{key}: {value}\n" for key, value in given.items() if value)
    return f"---\n{front}---\n{body}\n"
