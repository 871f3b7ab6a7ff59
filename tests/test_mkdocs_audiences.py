"""A site for each audience, by both commands: each in a folder of its own, with nothing that is another's."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from majlis.mkdocs_plugin import BuildStoppedError, Built, MisconfiguredError, build_site
from majlis.problems import Problem

TEAM = """\
name_en: Sidra
name_ar: سدرة
site_url: https://team.sidra.example/
public_url: https://sidra.example/community
uid_domain: sidra.example
as_of: 2027-02-03 09:00
languages: [ar, en]
timezone: Asia/Riyadh
repository: {url: https://git.example/sidra}
members:
  - {id: huda, name_en: Canary-huda, name_ar: هدى, role: lead}
pillars:
  - {id: craft, name_en: Canary-craft, name_ar: الحرفة}
"""
CHANNELS = "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n"
POST = """\
---
id: ID
title: TITLE
lang: en
status: published
owner: huda
visibility: SEEN
channels: [x]
publish_at: 2027-02-01 18:30
format: text
pillar: craft
published: {at: 2027-02-01 18:31, url: "https://x.example/1"}
notes: Canary-notes
---
TEXT
"""
BRIEF = """\
---
id: canary-brief
title: A brief for Noura
lang: en
status: agreed
owner: huda
visibility: partner:noura
partner: noura
campaign: canary-spring
objective: engagement
kpis: [reach]
audience: Home brewers
key_messages: [One cup]
deliverables: [{id: reel, channel: x, format: reel, quantity: 1}]
dos: [Pour]
donts: [Rush]
cta: Make it
disclosure: {label_ar: إعلان, label_en: Ad, placement: start}
review: {rounds: 1}
usage_rights: {channels: [x]}
compensation: {type: fee, amount: 11400, currency: SAR, terms: Half on signing}
contact: "Huda, +966 11 555 0100"
---
Dear Noura.
"""
NOURA = "---\nid: noura\ntitle: Noura\nlang: en\nrelationship_stage: prospect\nowner: huda\n---\nCanary-profile\n"
SPRING = "---\nid: canary-spring\ntitle: Canary-campaign\nstatus: idea\nowner: huda\n---\n"
ABOUT = """\
---
title: About us
visibility: public
canary_key: Canary-meta
---
# About

See [a post](../posts/open.md), [not this](../posts/shut.md), [nor this](canary.en.md), nor
[this](../../en/posts/shut.html).

![a cup](cup.png)
"""
MKDOCS = """\
site_name: Sidra
site_url: https://team.sidra.example/
docs_dir: content/pages
theme: {name: majlis}
repo_url: https://git.example/sidra
edit_uri: edit/main/content/pages/
nav:
  - About: about.en.md
  - Canary-nav: canary.en.md
  - Canary-section:
    - Canary-deep: canary.en.md
plugins:
  - search
  - majlis
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small workspace with something for everybody."""
    files = {
        "mkdocs.yml": MKDOCS, "content/team.yml": TEAM, "content/channels.yml": CHANNELS,
        "content/posts/open.md": post("open", "An open post", "public", "Open text"),
        "content/posts/shut.md": post("shut", "Canary-title", "team", "Canary-text"),
        "content/campaigns/s.md": SPRING, "partners/noura.md": NOURA, "partners/briefs/b.md": BRIEF,
        "content/pages/about.en.md": ABOUT, "content/pages/canary.en.md": "# Canary-page\n\n![x](canary.png)\n",
        "content/pages/cup.png": "cup", "content/pages/canary.png": "Canary-picture",
        "content/media/canary-media.png": "Canary-media",
    }
    for path, text in files.items():
        write(tmp_path / path, text)
    return tmp_path


def post(id: str, title: str, seen: str, text: str) -> str:
    return POST.replace("ID", id).replace("TITLE", title).replace("SEEN", seen).replace("TEXT", text)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def build(root: Path, audience: str | None = None, site_dir: Path | None = None) -> Built:
    return build_site(root, site_dir=site_dir, as_of=None, tell=lambda problem: None, audience=audience)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


def test_the_public_gets_a_site_of_its_own(root: Path) -> None:
    built = build(root, "public")
    made = tree(root / "site-public")
    assert (built.site_dir, built.audience, built.audiences) == (
        root / "site-public", "public", ("team", "public", "partner:noura"))
    assert not (root / "site").exists()
    assert b"Open text" not in made["search/search_index.json"]  # entries are none of MkDocs' pages
    some = {"en/posts/open.html", "en/about/index.html", "cup.png", "calendar.ics", "sitemap.xml", "robots.txt"}
    assert some <= set(made)
    for path, data in made.items():
        assert "anary" not in path
        for word in (b"anary", b"git.example", b"team.sidra", b"content/", b".md", b"noura", b"noindex"):
            assert word not in data or path == "404.html", (path, word)
    assert b"Open text" in made["en/posts/open.html"]
    assert b'href="/community/assets/majlis.css"' in made["404.html"]


def test_a_partner_gets_its_brief_and_what_it_is_paid(root: Path) -> None:
    build(root, "partner:noura")
    made = tree(root / "site-partner-noura")
    assert b"11,400" in made["en/briefs/canary-brief.html"]
    assert "briefs/canary-brief.pdf" in made
    assert not {"sitemap.xml", "robots.txt"} & set(made)
    for path, data in made.items():
        for word in (b"Canary", b"canary-spring", b"git.example", b"team.sidra", b"content/"):
            assert word not in data, (path, word)
        assert not path.endswith(".html") or b'<meta name="robots" content="noindex">' in data


@pytest.mark.parametrize(("audience", "english", "arabic"), [
    ("team", "Team site: internal", "موقع الفريق: للاستعمال الداخلي"), ("public", "Public site", "الموقع العام"),
    ("partner:noura", "For <bdi>Noura</bdi>", "خاص بالشريك <bdi>Noura</bdi>"),
])
def test_every_page_says_whom_it_is_for(root: Path, audience: str, english: str, arabic: str) -> None:
    made = tree(build(root, audience).site_dir)
    for path, data in made.items():
        if path.endswith(".html"):
            said = english if path.startswith("en/") else arabic
            assert f'<p class="audience">{said}' in data.decode(), path


def test_links_to_what_is_hidden_lose_their_address(root: Path) -> None:
    page = tree(build(root, "public").site_dir)["en/about/index.html"].decode()
    assert '<a href="../posts/open.html" rel="noopener noreferrer">a post</a>' in page
    for text in ("not this", "nor this", "this"):
        assert f'<a rel="noopener noreferrer">{text}</a>' in page


def test_the_option_in_mkdocs_yml_gives_the_same_site(root: Path) -> None:
    build(root, "public")
    before = tree(root / "site-public")
    write(root / "mkdocs.yml", MKDOCS.replace("  - majlis\n", "  - majlis: {audience: public}\n"))
    done = mkdocs(root)
    assert done.returncode == 0, done.stderr
    assert "included in the 'nav' configuration" not in done.stderr
    assert tree(root / "site-public") == before
    assert not (root / "site").exists()
    assert build(root).audience == "public"
    assert build(root, "team").site_dir == root / "site"


def test_a_configuration_of_the_publics_own_keeps_the_team_out_of_its_folder(root: Path) -> None:
    plugins = "  - majlis: {audience: public}\nsite_dir: www-public\n"
    write(root / "mkdocs.yml", MKDOCS.replace("  - majlis\n", plugins))
    assert [build(root, audience).site_dir.name for audience in (None, "team", "partner:noura")] == [
        "www-public", "www", "www-partner-noura"]
    with pytest.raises(MisconfiguredError, match="folder of another audience's site"):
        build(root, "team", root / "www-public")


def test_nothing_in_the_teams_site_changes_by_the_others(root: Path) -> None:
    build(root)
    before = tree(root / "site")
    build(root, "public")
    build(root, "partner:noura")
    assert tree(root / "site") == before
    done = mkdocs(root, "-d", "other")
    assert done.returncode == 0, done.stderr
    assert tree(root / "other") == before


@pytest.mark.parametrize(("audience", "folder"), [
    ("team", "site-public"), ("public", "site"), ("public", "site/public"), ("team", "site-partner-noura"),
])
def test_no_site_goes_where_others_read(root: Path, audience: str, folder: str) -> None:
    with pytest.raises(MisconfiguredError, match="folder of another audience's site"):
        build(root, audience, root / folder)
    assert not (root / "site").exists()
    assert not (root / "site-public").exists()


@pytest.mark.parametrize(("first", "second"), [("public", None), ("partner:noura", "public"), ("team", "public")])
def test_a_folder_anywhere_stays_with_its_readers(root: Path, first: str, second: str | None) -> None:
    """As where a web server reads it: no mistyped command publishes the team's site there."""
    build(root, first, root / "www")
    before = tree(root / "www")
    with pytest.raises(MisconfiguredError) as refused:
        build(root, second, root / "www")
    assert str(refused.value) == (f"{root / 'www'} holds the site for another audience ({first}): "
                                  "choose another folder, or delete it first.")
    assert tree(root / "www") == before
    build(root, first, root / "www")
    shutil.rmtree(root / "www")
    assert build(root, second, root / "www").summary.files > 0


def test_a_link_to_the_workspace_changes_nothing(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    link = tmp_path_factory.mktemp("links") / "workspace"
    link.symlink_to(root)
    with pytest.raises(MisconfiguredError, match="folder of another audience's site"):
        build(link, "team", root / "site-public")


@pytest.mark.parametrize(("audience", "message"), [
    ("partner:zoe", "There is no partner 'zoe': name one by its id."),
    ("partner:open", "There is no partner 'open': name one by its id."),
    ("everybody", "audience: 'everybody' is none. Write team, public, or partner: and a partner's id."),
])
def test_who_is_nobody_gets_nothing(root: Path, audience: str, message: str) -> None:
    with pytest.raises(MisconfiguredError) as refused:
        build(root, audience)
    assert str(refused.value) == message


def test_errors_publish_nothing_for_anybody(root: Path) -> None:
    write(root / "content/posts/open.md", post("open", "x", "public\nvisibility: team", "text"))
    told: list[Problem] = []
    for audience in ("team", "public"):
        with pytest.raises(BuildStoppedError):
            build_site(root, site_dir=None, as_of=None, tell=told.append, audience=audience)
    assert {problem.code for problem in told} == {"duplicate-key"}
    assert not (root / "site-public").exists()


def test_two_public_builds_are_alike(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    first = tree(build(root, "public").site_dir)
    other = tmp_path_factory.mktemp("other") / "anywhere"
    assert tree(build(root, "public", other).site_dir) == first
