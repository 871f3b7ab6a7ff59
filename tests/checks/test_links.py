"""What an entry's Markdown links to is there."""

from pathlib import Path

import pytest

from majlis.checks.links import check_links
from majlis.cli.report import as_text
from majlis.load import load

TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]
"""
CHANNELS = "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}]\n"
POLICY = "---\ntitle: Conduct\nstatus: draft\nowner: huda\n---\n"


def lines(root: Path, body: str, post: str = "") -> list[str]:
    """What is printed for a policy of that *body*, and a post of the format *post*."""
    files = {
        "content/team.yml": TEAM, "content/channels.yml": CHANNELS, "content/policies/conduct.md": POLICY,
        "content/media/map.png": "", "content/pages/about.en.md": "# About\n", "content/policies/a.md": POLICY + body,
    }
    if post:
        head = f"---\ntitle: Post\nstatus: idea\nowner: huda\nchannels: [x]\nformat: {post}\n---\n"
        files = files | {"content/policies/a.md": POLICY, "content/posts/p.md": head + body}
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    workspace = load(root).workspace
    assert workspace
    return as_text(check_links(workspace)).splitlines()


def test_a_link_to_nothing_has_its_place_and_a_guess(tmp_path: Path) -> None:
    assert lines(tmp_path, "اقرأ [القواعد](condct.md) ثم\n[هذا](../nowhere/holidays.md#a) اليوم.\n") == [
        "content/policies/a.md:6:16: error link-broken This links to 'condct.md', which is not there.",
        "    Did you mean 'conduct.md'?",
        "content/policies/a.md:7:7: error link-broken This links to '../nowhere/holidays.md', which is not there.",
        "    Correct the path; it is counted from the folder of this file.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[a](conduct.md#x) ![m](../media/map.png) [p](../pages/about.en.md) [w](https://x.example) [h](#here)\n",
        "[m](mailto:a@b.example) [t](tel:+966115550100)\n",
        "`[a](gone.md)`\n\n    [a](gone.md)\n\n```\n[a](gone.md)\n```\n",
        "[a] (gone.md)\n",
    ],
)
def test_what_is_there_or_is_no_link_is_fine(tmp_path: Path, body: str) -> None:
    assert lines(tmp_path, body) == []


def test_a_picture_from_elsewhere_is_told(tmp_path: Path) -> None:
    assert lines(tmp_path, "![m](https://x.example/m.png)\n") == [
        (
            "content/policies/a.md:6:6: warning picture-elsewhere This picture is on another site; "
            "pages fetch nothing from elsewhere, so it is not shown."
        ),
        "    Put the file into content/media/ and link to it there.",
    ]


def test_a_caption_is_plain_text_and_an_article_is_not(tmp_path: Path) -> None:
    assert lines(tmp_path, "[a](gone.md)\n", post="text") == []
    assert len(lines(tmp_path, "[a](gone.md)\n", post="article")) == 2


def test_a_missing_picture_is_told_in_articles_too_however_it_is_shown(tmp_path: Path) -> None:
    body = (
        "![m](<../media/my map.png>)\n[![m](../media/map.pgn)](../policies/conduct.md)\n"
        "<img src=\"../media/no.png\">\n"
    )
    told = [
        "content/{}:{}:7: error link-broken This links to '../media/my map.png', which is not there.",
        "content/{}:{}:7: error link-broken This links to '../media/map.pgn', which is not there.",
        "content/{}:{}:11: error link-broken This links to '../media/no.png', which is not there.",
    ]
    for post, path, first in (("", "policies/a.md", 6), ("article", "posts/p.md", 8)):
        found = [line for line in lines(tmp_path, body, post) if not line.startswith("    ")]
        assert found == [line.format(path, first + at) for at, line in enumerate(told)]


def test_a_link_defined_below_is_followed(tmp_path: Path) -> None:
    assert lines(tmp_path, "[rules][r]\n\n[r]: conduct.md\n") == []
    assert lines(tmp_path, "[rules][r]\n\n[r]: gone/nowhere-at-all.md\n") == [
        "content/policies/a.md:8:6: error link-broken This links to 'gone/nowhere-at-all.md', which is not there.",
        "    Correct the path; it is counted from the folder of this file.",
    ]


def test_a_file_that_can_not_be_read_is_there(tmp_path: Path) -> None:
    (tmp_path / "content/policies").mkdir(parents=True)
    (tmp_path / "content/policies/torn.md").write_text("---\ntitle: [\n---\n", "utf-8")
    assert lines(tmp_path, "[a](torn.md) [b](torn)\n") == []


def test_an_address_that_is_none_is_told_and_does_not_end_the_check(tmp_path: Path) -> None:
    assert lines(tmp_path, "[a](http://[b)\n") == [
        "content/policies/a.md:6:5: error link-broken This links to 'http://[b', which is not there.",
        "    Correct the path; it is counted from the folder of this file.",
    ]


def test_a_thousand_broken_links_are_told_and_only_the_first_are_guessed_at(tmp_path: Path) -> None:
    told = lines(tmp_path, "\n".join(f"[a](conduct{n}.md)" for n in range(1000)))
    assert sum("link-broken" in line for line in told) == 1000
    assert told.count("    Did you mean 'conduct.md'?") == 50
