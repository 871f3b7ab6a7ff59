"""Majlis as the guest of another theme: its pages below one folder, a link to them, everything else as it was."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from majlis.mkdocs_plugin import build_site

TEAM = """\
name_en: Sidra
name_ar: سدرة
site_url: https://team.sidra.example/
public_url: https://sidra.example/
uid_domain: sidra.example
as_of: 2027-02-03 09:00
languages: [en, ar]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
"""
POST = """\
---
id: iftar
title: Iftar together
lang: en
status: idea
owner: huda
channels: [x]
---
"""
PAGES = {
    "docs/index.md": "# Handbook\n\nSee [the iftar post](../content/posts/iftar.md) and [the guide](guide/start.md).\n",
    "docs/guide/start.md": "---\ntitle: Start\ntemplate: main.html\n---\n# Start\n\n"
                           "<b onclick=\"x()\">As the team wrote it</b>\n",
    "docs/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
}
LINK = re.compile(rb"<a[^>]*?href=\"[^\"]*majlis/en/index\.html\".*?</a>", re.DOTALL)
LIST = re.compile(rb"</?(?:ul|li)\b[^>]*>")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of its own, with the content of a team beside it."""
    files = PAGES | {
        "mkdocs.yml": config("readthedocs", "majlis"), "content/team.yml": TEAM, "content/posts/iftar.md": POST,
        "content/channels.yml": "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def config(theme: str, *plugins: str) -> str:
    """A mkdocs.yml that names *theme* and *plugins*."""
    named = "".join(f"  - {name}\n" for name in ("search", *plugins))
    return f"site_name: Handbook\nsite_url: https://sidra.example/\ntheme: {{name: {theme}}}\nplugins:\n{named}"


def built(root: Path, name: str, *options: str, suffix: str = "") -> dict[str, bytes]:
    """What `mkdocs build` makes of *root* in a folder called *name*, with the *suffix* of its audience."""
    # A process of its own: within one, MkDocs keeps a plugin that it made before, with what was asked of it then.
    where = ["-f", str(root / "mkdocs.yml"), "-d", str(root / name)]
    command = [sys.executable, "-m", "mkdocs", "build", *options, *where]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    folder = root / (name + suffix)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _without_lists(html: bytes) -> list[bytes]:
    return LIST.sub(b"", html).split()


def test_the_rest_of_the_site_stays_as_it_was_but_for_a_link(root: Path) -> None:
    guest = built(root, "with", "--strict")
    (root / "mkdocs.yml").write_text(config("readthedocs"))
    host = built(root, "without")
    ours = {path for path in guest if path.startswith("majlis/")}
    assert guest.keys() - ours == host.keys()
    assert {"majlis/index.html", "majlis/en/posts/iftar.html", "majlis/assets/majlis.css",
            "majlis/calendar.ics"} <= ours
    told = b"../content/posts/iftar.md"
    for path in host.keys() - {"sitemap.xml.gz", "index.html"}:
        assert _without_lists(LINK.sub(b"", guest[path])) == _without_lists(host[path]), path
    assert told in host["index.html"]
    assert b'href="majlis/en/posts/iftar.html"' in guest["index.html"]
    assert len(LINK.findall(guest["guide/start/index.html"])) == 1
    assert b"Content calendar" in LINK.findall(guest["guide/start/index.html"])[0]


def test_addresses_name_the_folder(root: Path) -> None:
    (root / "mkdocs.yml").write_text(config("readthedocs", "majlis: {folder: community/plan}"))
    guest = built(root, "with", "--strict")
    assert "community/plan/en/posts/iftar.html" in guest
    done = build_site(root, site_dir=None, as_of=None, tell=lambda problem: None, audience="team")
    assert "community/plan/calendar.ics" in done.facts
    assert b"https://team.sidra.example/community/plan/feeds/" in guest["community/plan/en/subscribe.html"]


def test_prose_that_an_audience_may_not_see_is_hidden_in_any_theme(root: Path) -> None:
    (root / "mkdocs.yml").write_text(config("readthedocs", "majlis: {audience: public}") + "docs_dir: content/pages\n")
    pages = root / "content" / "pages"
    pages.mkdir()
    (pages / "open.md").write_text("---\nvisibility: public\n---\n# Open\n")
    (pages / "plans.md").write_text("---\nvisibility: team\n---\n# Closed\n")
    guest = built(root, "with", "--strict", suffix="-public")
    assert "open/index.html" in guest
    assert "plans/index.html" not in guest
    assert not [path for path, data in guest.items() if b"Closed" in data]


def test_material_shows_our_pages_beside_its_own(root: Path) -> None:
    if not find_spec("material"):
        pytest.skip("NOT TRIED WITH MATERIAL: mkdocs-material is not installed")
    (root / "mkdocs.yml").write_text(config("material", "majlis"))
    guest = built(root, "with", "--strict")
    assert b"majlis/en/index.html" in guest["index.html"]
    assert b"data-zone=" in guest["majlis/en/index.html"]
    assert b"data-zone=" not in guest["index.html"]
