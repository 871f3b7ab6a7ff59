"""A small workspace in a real repository, for what is told of its history."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from majlis.edition import Edition, edition_for
from majlis.history import read_history
from majlis.review import review

FIRST = datetime(2027, 1, 20, 22, tzinfo=UTC)
POST = """\
---
id: hours
title: ساعاتنا في رمضان
lang: ar
status: scheduled
owner: salem
channels: [instagram, x]
publish_at: 2027-02-06 20:30
format: text
pillar: craft
notes: Only between us
---
سطر أول
"""
POLICY = """\
---
id: conduct
title: Conduct & <b>care</b>
lang: en
status: active
owner: huda
visibility: public
policy_area: privacy
applies_to: [members]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-20
last_reviewed_on: 2026-12-01
review_in: 6mo
rules:
  - {id: c1, rule: Argue about the coffee., allowed: [I disagree.], not_allowed: [You know nothing.], severity: low}
enforcement_ladder:
  - {step: 1, action: Reminder, who: huda}
appeal: {route: "Call +966 11 555 0100", within: 2d}
---
Why we wrote it.
"""


class Branch:
    """A workspace with a post and a policy, whose commits are a day apart, the first at FIRST."""

    post, policy = "content/posts/hours.md", "content/policies/conduct.md"

    def __init__(self, root: Path) -> None:
        self.root, self.at = root, FIRST - timedelta(days=1)
        self._git("init", "-q", "-b", "main")
        self.write({self.post: POST, self.policy: POLICY})

    def write(self, files: dict[str, str]) -> None:
        """A commit of *files*, by path."""
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, "utf-8")
        self.commit()

    def change(self, path: str, old: str, new: str) -> None:
        """A commit in which the file says *new* for *old*."""
        text = (self.root / path).read_text("utf-8")
        assert old in text
        self.write({path: text.replace(old, new)})

    def remove(self, path: str) -> None:
        """A commit without the file."""
        (self.root / path).unlink()
        self.commit()

    def move(self, path: str, to: str) -> None:
        """A commit in which the file stands elsewhere."""
        (self.root / to).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).rename(self.root / to)
        self.commit()

    def commit(self) -> None:
        """A commit of all that there is, a day after the one before."""
        self.at += timedelta(days=1)
        self._git("add", "-A")
        self._git("commit", "-qm", "x")

    def edition(self, audience: str = "team") -> Edition:
        """What *audience* sees of it, as of 3 February 2027, 09:00."""
        found = review(self.root, {}, datetime(2027, 2, 3, 9))
        assert found.plan
        return edition_for(audience, found.plan.workspace, found.plan.now, history=read_history(self.root),
                           root=self.root)

    def _git(self, *arguments: str) -> None:
        stamp = f"@{int(self.at.timestamp())} +0000"
        env = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "GIT_CONFIG_NOSYSTEM": "1",
               "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(self.root)}
        identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, env=env, check=True, capture_output=True)


@pytest.fixture
def branch(workspace: Callable[[dict[str, str]], Path]) -> Branch:
    """The workspace, committed once."""
    return Branch(workspace({}))
