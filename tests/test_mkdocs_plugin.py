"""Majlis inside MkDocs: one site by both commands, old or new, never half."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli
from mkdocs.commands import gh_deploy

from majlis.mkdocs_plugin import BuildStoppedError, MisconfiguredError, build_site
from majlis.problems import Problem

TEAM = """\
name_en: Sidra
name_ar: سدرة
site_url: https://team.sidra.example/
uid_domain: sidra.example
as_of: 2027-02-03 09:00
languages: [ar, en]
timezone: Asia/Riyadh
country: SA
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحرفة}
"""
CHANNELS = "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n"
POST = """\
---
id: iftar
title: إفطارنا معًا
status: scheduled
owner: huda
channels: [x]
publish_at: 2027-02-08 18:30
format: text
pillar: craft
---
نلتقي عند المغرب.
"""
MKDOCS = "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n"
ABOUT = """\
---
title: About us
---
# About

See [the iftar post](../posts/iftar.md) and [the other page](more.en.md).
"""
HOSTILE = """\
---
title: "<script>alert(1)</script>"
---
<script>alert(2)</script>

<img src=x onerror=alert(3)> {{ 7*7 }}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small workspace that builds."""
    files = {
        "mkdocs.yml": MKDOCS, "content/team.yml": TEAM, "content/channels.yml": CHANNELS,
        "content/posts/iftar.md": POST, "content/pages/about.en.md": ABOUT, "content/pages/about.ar.md": "# من نحن\n",
        "content/pages/more.en.md": "# More\n\nText: with a colon in its first line.\n",
    }
    for path, text in files.items():
        write(tmp_path / path, text)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def build(root: Path) -> list[Problem]:
    """Build *root* and return the problems that were told."""
    told: list[Problem] = []
    build_site(root, site_dir=None, as_of=None, tell=told.append)
    return told


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


def test_mkdocs_build_gives_the_same_site(root: Path) -> None:
    build(root)
    done = mkdocs(root, "--strict", "-d", "other")
    assert done.returncode == 0, done.stderr
    assert tree(root / "other") == tree(root / "site")
    some = {"index.html", "404.html", "calendar.ics", "ar/posts/iftar.html", "en/about/index.html"}
    assert some <= set(tree(root / "site"))
    assert not {"sitemap.xml", "sitemap.xml.gz"} & set(tree(root / "site"))


def test_prose_links_to_entries_and_pages(root: Path) -> None:
    build(root)
    page = (root / "site/en/about/index.html").read_text("utf-8")
    assert 'href="../posts/iftar.html"' in page
    assert 'href="../more/"' in page


def test_a_first_line_of_prose_with_a_colon_is_text_and_not_metadata(root: Path) -> None:
    write(root / "content/pages/more.en.md", "Note: nothing of this line is lost.\n")
    build(root)
    assert "Note: nothing of this line is lost." in (root / "site/en/more/index.html").read_text("utf-8")


def test_what_an_author_of_prose_wrote_runs_nothing(root: Path) -> None:
    write(root / "content/pages/more.en.md", HOSTILE)
    build(root)
    for page in (root / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert "<script>alert" not in text
        assert "onerror" not in text
    assert "{{ 7*7 }}" in (root / "site/en/more/index.html").read_text("utf-8")


def test_an_error_publishes_nothing_and_the_old_site_stays(root: Path) -> None:
    build(root)
    before = tree(root / "site")
    write(root / "content/posts/iftar.md", POST.replace("---\nid", "---\ntitel: x\nid"))
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError, match="has errors"):
        build_site(root, site_dir=None, as_of=None, tell=told.append)
    assert [problem.code for problem in told] == ["unknown-key"]
    assert tree(root / "site") == before
    done = mkdocs(root)
    assert done.returncode == 1
    assert "content/posts/iftar.md:2:1: unknown-key" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root / "site") == before


def test_strict_publishes_nothing_on_a_warning(root: Path) -> None:
    build(root)
    before = tree(root / "site")
    write(root / "content/pages/about.en.md", "# About\n\n[gone](gone.md)\n")
    done = mkdocs(root, "--strict")
    assert done.returncode == 1
    assert tree(root / "site") == before
    assert mkdocs(root).returncode == 0
    assert tree(root / "site") != before


@pytest.mark.parametrize("step", ["majlis.review.run_checks", "majlis.outputs.pages.entry.entry_page"])
def test_who_interrupts_a_build_keeps_the_old_site(root: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    build(root)
    before = tree(root / "site")
    monkeypatch.setattr("majlis.sharing.MANY", 1)
    write(root / "content/pages/more.en.md", "# Less\n")
    with monkeypatch.context() as pressing:
        pressing.setattr(step, interrupted)
        with pytest.raises(KeyboardInterrupt):
            build(root)
    assert tree(root / "site") == before
    build(root)
    assert tree(root / "site") != before, "the site is not locked"


def interrupted(*_: object) -> None:
    """Somebody presses Ctrl+C."""
    raise KeyboardInterrupt


def test_a_page_that_is_gone_leaves_the_site(root: Path) -> None:
    build(root)
    (root / "content/posts/iftar.md").unlink()
    write(root / "content/pages/about.en.md", "# About\n")
    build(root)
    assert "ar/posts/iftar.html" not in tree(root / "site")


def test_a_link_among_the_prose_is_a_problem_and_is_not_followed(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "secret.txt", "secret")
    (root / "content/pages/leak.md").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(BuildStoppedError):
        build(root)
    assert not (root / "site").exists()


def test_two_builds_in_different_folders_are_alike(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "copy"
    shutil.copytree(root, other)
    build(root)
    build(other)
    assert tree(root / "site") == tree(other / "site")


def test_a_folder_that_is_no_workspace_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(MisconfiguredError, match=r"There is no mkdocs\.yml in"):
        build(tmp_path)


def test_a_configuration_without_the_plugin_is_said_so(root: Path) -> None:
    write(root / "mkdocs.yml", MKDOCS.replace("plugins: [majlis]", "plugins: []"))
    with pytest.raises(MisconfiguredError, match="does not name the plugin majlis"):
        build(root)


def test_a_shallow_clone_publishes_nothing_and_says_how_to_mend_it(root: Path, tmp_path: Path) -> None:
    identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
    for number in range(2):
        write(root / "content/pages/more.en.md", f"# More {number}\n")
        for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
            subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "1", root.as_uri(), str(clone)], check=True)
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError, match="has errors"):
        build_site(clone, site_dir=None, as_of=None, tell=told.append)
    assert [(problem.code, problem.hint()) for problem in told] == [
        ("feed-shallow", "Fetch the whole history: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)")
    ]
    assert not (clone / "site").exists()


def test_a_folder_that_publishing_refuses_is_told_in_a_line_by_mkdocs_too(root: Path) -> None:
    write(root / "site/letter.txt", "dear")
    done = mkdocs(root)
    assert done.returncode == 1
    assert "holds files that are not a site built by Majlis or MkDocs, such as letter.txt." in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root / "site") == {"letter.txt": b"dear"}


def test_a_private_page_is_nowhere_on_the_site(root: Path) -> None:
    write(root / "content/pages/secret.en.md", "---\ntitle: Canary-title\nvisibility: private\n---\nCanary-body\n")
    private = POST.replace("iftar", "canary-id").replace("status", "visibility: private\nstatus")
    write(root / "content/posts/secret.md", private)
    build(root)
    for path, data in tree(root / "site").items():
        assert "secret" not in path
        assert b"anary" not in data


def test_a_page_of_which_nobody_can_say_who_may_see_it_stops_the_build(root: Path) -> None:
    write(root / "content/pages/more.en.md", "---\nvisibility: privat\n---\n# More\n")
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError):
        build_site(root, site_dir=None, as_of=None, tell=told.append)
    assert [(problem.place.line, problem.code, problem.hint()) for problem in told] == [
        (2, "unknown-choice", "Did you mean 'private'?")
    ]


def test_a_page_can_not_choose_its_template(root: Path) -> None:
    write(root / "content/pages/more.en.md", "---\ntemplate: sitemap.xml\nvisibilty: private\n---\n# More\n")
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError):
        build_site(root, site_dir=None, as_of=None, tell=told.append)
    assert [(problem.place.line, problem.code) for problem in told] == [(2, "page-template"), (3, "page-visibility")]


def test_files_that_run_in_a_browser_are_told_and_not_published(root: Path) -> None:
    for name in ("p.html", "p.js", "p.SVG", "named.js", "plain.png"):
        write(root / "content/pages" / name, "<script>alert(1)</script>")
    write(root / "content/media/x.svg", "<svg onload=alert(1)>")
    write(root / "mkdocs.yml", MKDOCS + "extra_javascript: [named.js]\n")
    told = build(root)
    assert [(problem.place.path, problem.code) for problem in told] == [
        (f"content/{path}", "file-runs")
        for path in ("media/x.svg", "pages/named.js", "pages/p.SVG", "pages/p.html", "pages/p.js")
    ]
    assert {"named.js", "plain.png"} <= set(tree(root / "site"))
    assert not {"p.html", "p.js", "p.SVG", "media/x.svg"} & set(tree(root / "site"))


def test_gh_deploy_sends_the_site_that_was_published(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[dict[str, bytes]] = []
    monkeypatch.setattr(gh_deploy, "gh_deploy", lambda config, **options: sent.append(tree(Path(config.site_dir))))
    done = CliRunner().invoke(cli, ["gh-deploy", "-f", str(root / "mkdocs.yml")])
    assert done.exit_code == 0, done.output
    assert sent == [tree(root / "site")]
    assert "ar/posts/iftar.html" in sent[0]


def test_gh_deploy_sends_nothing_where_the_content_has_errors(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(gh_deploy, "gh_deploy", lambda config, **options: sent.append(config))
    write(root / "content/posts/iftar.md", POST.replace("title:", "titel:"))
    assert CliRunner().invoke(cli, ["gh-deploy", "-f", str(root / "mkdocs.yml")]).exit_code == 1
    assert sent == []
