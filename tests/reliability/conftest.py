"""Workspaces to build by the command itself, and what a served folder holds."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
as_of: 2027-02-03 09:00
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
"""
FILES = {
    "mkdocs.yml": "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n",
    "content/team.yml": TEAM,
    "content/channels.yml": "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n",
    "content/pages/about.en.md": "# About\n\nWho we are.\n",
    "content/posts/iftar.md": "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n---\nCoffee.\n",
    "content/policies/conduct.md": "---\ntitle: Conduct\nlang: en\nstatus: draft\nowner: huda\n---\nBe kind.\n",
}
Tree = dict[str, str]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small workspace, without Git."""
    root = tmp_path / "workspace"
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


@pytest.fixture
def majlis() -> Run:
    """Run the command; names are its environment."""

    def majlis(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "majlis", *map(str, arguments)], capture_output=True, text=True, check=False,
            encoding="utf-8", env=os.environ | environment)

    return majlis


@pytest.fixture
def git() -> Callable[..., None]:
    """Run Git in a folder, whatever this machine's own settings are."""

    def git(folder: Path, *arguments: object) -> None:
        person = ("-c", "user.name=Huda", "-c", "user.email=huda@sidra.example", "-c", "protocol.file.allow=always")
        subprocess.run(["git", *person, *map(str, arguments)], cwd=folder, check=True, capture_output=True, env={
            **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": "2027-02-01T09:00:00Z", "GIT_COMMITTER_DATE": "2027-02-01T09:00:00Z"})

    return git


@pytest.fixture
def tree_of() -> Callable[[Path], Tree]:
    """The hash of every file below a folder."""

    def tree_of(folder: Path) -> Tree:
        return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(folder.rglob("*")) if path.is_file()}

    return tree_of
