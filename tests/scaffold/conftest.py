"""A small team with a post and a campaign, and its files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.load import load
from majlis.workspace import Workspace

POST = """\
---
# ours
id: ramadan-opening
title: "Ramadan: opening"
status: scheduled   # since Sunday
lang: en
translation_of: iftar
owner: salem
channels:
- x

# when
publish_at: 2027-02-08 21:30
draft_due: 2027-02-01
format: poll
pillar: craft
poll: {question: When?, options: [Now, Later], closes_at: 2027-02-09 21:30}
variants:
  x:
    publish_at: 2027-02-08 22:00
    caption: |-
      # One

      Two
approvals:
  - {by: huda, on: 2027-02-01, of: abc}
# last
---
# What is this?

Text.
"""
IFTAR = "---\ntitle: إفطارنا\nlang: ar\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"


@pytest.fixture
def root(workspace: Callable[[dict[str, str]], Path]) -> Path:
    return workspace({
        "content/posts/ramadan-opening.md": POST,
        "content/posts/iftar.md": IFTAR,
        "content/campaigns/ramadan.md": "---\ntitle: رمضان\nstatus: idea\nowner: huda\n---\n",
    })


@pytest.fixture
def team(root: Path) -> Workspace:
    found = load(root)
    assert found.problems == []
    assert found.workspace
    return found.workspace
