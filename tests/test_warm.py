"""After an edit a build that remembers gives the bytes of one that does not."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from majlis.audience import PUBLIC, TEAM
from majlis.cache import Cache, cache_in
from majlis.make import artifacts, choose
from majlis.review import read_plan
from majlis.standing import SiteNotes

HERE = Path(__file__).parents[1]
AS_OF = datetime(2027, 2, 3, 9)
Site = dict[str, bytes]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The example in Arabic alone, in a repository of its own."""
    root = tmp_path / "workspace"
    for name in ("content", "playbooks", "partners"):
        shutil.copytree(HERE / name, root / name)
    team = root / "content/team.yml"
    team.write_text(team.read_text("utf-8").replace("languages: [ar, en]", "languages: [ar]", 1), "utf-8")
    git(root, "init", "-q")
    commit(root)
    return root


def git(root: Path, *arguments: str) -> None:
    named = ("-c", "user.name=Huda", "-c", "user.email=huda@sidra.example")
    subprocess.run(["git", "-C", str(root), *named, *arguments], check=True)


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "An edit")


def built(
    root: Path, as_of: datetime, cache: Cache, site: Site | None, audience: str = TEAM
) -> tuple[Site, set[str]]:
    """The site, and which of its files stood in *site* and were not made."""
    chosen = choose(read_plan(root, {}, as_of, cache), audience)
    assert chosen.edition
    assert chosen.watch
    edition, stands = chosen.edition, site or {}

    def has(path: str, size: int, digest: str) -> bool:
        return path in stands and sha256(stands[path]).hexdigest() == digest

    if site is not None:
        edition = replace(edition, notes=SiteNotes(cache, "site", chosen.watch, has))
    made = list(artifacts(edition, {}, lambda problem: None))
    kept = {one.path for one in made if one.stands}
    return {one.path: stands[one.path] if one.stands else one.data for one in made}, kept


def swapped(path: str, old: str, new: str) -> Callable[[Path], None]:
    """The edit that puts *new* for the first *old* (a pattern) in the file at *path*."""
    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        changed = re.sub(old, new, text, count=1, flags=re.MULTILINE)
        assert changed != text
        (root / path).write_text(changed, "utf-8")

    return edit


def copied(path: str, to: str, id: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        (root / to).write_text(re.sub(r"(?m)^id: .*$", f"id: {id}", text), "utf-8")

    return edit


def written(path: str, text: str) -> Callable[[Path], None]:
    """The edit that writes a new file."""
    def edit(root: Path) -> None:
        (root / path).write_text(text, "utf-8")

    return edit


def removed(path: str) -> Callable[[Path], None]:
    """The edit that takes the file at *path* away."""
    return lambda root: (root / path).unlink()


NEW_HOLD = """\
---
id: hold-new
title: توقف للمراجعة
lang: ar
owner: huda
reason: مراجعة الحسابات
from: 2027-02-03 08:00
channels: [instagram]
---
"""
EDITS: dict[str, tuple[Callable[[Path], None], ...]] = {
    "a post": (swapped("content/posts/saturday-market.md", "^title: .*$", "title: سوق السبت صار يوم الجمعة"),),
    "a text": (swapped("content/posts/khawlani-harvest-video.md", r"\Z", "وسطر آخر\n"),),
    "a day, an event": (
        swapped("content/posts/saturday-market.md", r"(publish_at: \d{4}-\d\d-)\d\d", r"\g<1>19"),
        swapped("content/events/ama-water.md", r"(starts_at: \d{4}-\d\d-\d\d) \d\d", r"\g<1> 17")),
    "a campaign": (swapped("content/campaigns/ramadan-1448.md", "^title: .*$", "title: رمضان معنا"),),
    "a commit": (commit,),
    "a partner, a policy, a playbook": (
        swapped("partners/noura-maqadeer.md", "^display_name: .*$", "display_name: نورة وحدها"),
        swapped("content/policies/member-privacy-ar.md", "^title: .*$", "title: خصوصية الأعضاء كلهم"),
        swapped("playbooks/crisis-response-ar.md", "^title: .*$", "title: أزمة كبيرة")),
    "key dates": (swapped("content/keydates/saudi.yml", "name_en: .*$", "name_en: The month"),),
    "their commit": (commit,),
    "a hold": (written("content/holds/hold-new.md", NEW_HOLD),),
    "its end": (swapped("content/holds/hold-new.md", "^from: (.*)$", r"from: \1\nuntil: 2027-02-20 09:00"),),
    "the clock goes on": (),
    "names in the settings": (
        swapped("content/team.yml", "name_ar: هدى العتيبي", "name_ar: هيفاء العتيبي"),
        swapped("content/channels.yml", "name_ar: إنستغرام", "name_ar: انستقرام")),
    "a copy, and a post gone": (
        copied("content/posts/latte-art-dana.md", "content/posts/another.md", "another"),
        removed("content/posts/thanks-by-name.md")),
}


def differing(one: Site, other: Site) -> set[str]:
    """The files that are not the same in both, or not in both."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def test_after_an_edit_the_same_bytes(workspace: Path) -> None:
    cache = cache_in(workspace)
    site, _ = built(workspace, AS_OF, cache, {})
    for edit in EDITS["a post"]:
        edit(workspace)
    warm, kept = built(workspace, AS_OF, cache, site)
    cold, _ = built(workspace, AS_OF, Cache(), None)
    assert differing(warm, cold) == set()
    assert len(kept) > 0.2 * len(cold)


def test_a_new_text_changes_no_calendar_no_list_and_not_the_home_page(workspace: Path) -> None:
    """Of a file that is edited already: when it was committed, its month's sheet tells."""
    cache, (edit,) = cache_in(workspace), EDITS["a text"]
    edit(workspace)
    site, _ = built(workspace, AS_OF, cache, {})
    edit(workspace)
    warm, kept = built(workspace, AS_OF, cache, site)
    assert {path for path in warm if "/calendar/" in path and path.endswith(".html")} <= kept
    assert {path for path in warm if path.startswith("data/calendar-")} <= kept
    assert {"ar/index.html", "ar/posts/index.html", "ar/policies/index.html"} <= kept
    assert "ar/posts/khawlani-harvest-video.html" not in kept


@pytest.mark.slow
def test_after_each_edit_the_same_bytes(workspace: Path) -> None:
    cache, as_of = cache_in(workspace), AS_OF
    site, _ = built(workspace, as_of, cache, {})
    again, kept = built(workspace, as_of, cache, site)
    assert again == site
    assert len(kept) > 0.9 * sum(path.endswith(".html") for path in site)
    for name, edits in EDITS.items():
        for edit in edits:
            edit(workspace)
        as_of = AS_OF.replace(hour=19) if name == "the clock goes on" else as_of
        site, kept = built(workspace, as_of, cache, site)
        cold, none = built(workspace, as_of, Cache(), None)
        assert differing(site, cold) == set(), name
        assert none == set()


def test_everybody_gets_what_was_edited_and_not_committed(workspace: Path) -> None:
    cache, post = cache_in(workspace), "content/posts/khawlani-harvest-video.md"
    for title in ("حصاد البن", "حصاد البن الخولاني"):
        swapped(post, "^title: .*$", f"title: {title}")(workspace)
        site, _ = built(workspace, AS_OF, cache, None, PUBLIC)
        (summary,) = re.findall(r"SUMMARY:.?(.*) · YouTube", site["calendar.ics"].decode())
        assert summary.rstrip("\u200e") == title
        assert site == built(workspace, AS_OF, Cache(), None, PUBLIC)[0]


def test_everybody_gets_the_new_title_of_a_campaign(workspace: Path) -> None:
    cache = cache_in(workspace)
    for title in ("رمضان معنا", "رمضان معكم"):
        swapped("content/campaigns/ramadan-1448.md", "^title: .*$", f"title: {title}")(workspace)
        site, _ = built(workspace, AS_OF, cache, None, PUBLIC)
        assert site == built(workspace, AS_OF, Cache(), None, PUBLIC)[0]
