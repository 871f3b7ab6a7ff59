"""Rights that are missing, and rights of one file that contradict each other."""

from collections.abc import Callable

import pytest

from majlis.checks.ownership import CODES
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
OURS = {code.name for code in CODES}
POST = """\
---
title: A post
lang: {lang}
status: {status}
owner: huda
channels: [x, instagram]
{more}---
Come and sit with us.
"""
MISSING = (
    "content/posts/a.md:8:8: warning rights-missing The rights to 'https://s.example/a.png' are not written down; "
    "a post with a member or a partner needs them.\n"
    "    Add them: rights: {holder: …, scope: …, expires_on: …}\n"
)
PICTURE = "media:\n- src: https://s.example/a.png\n"


def told(loaded: Load, *posts: str, status: str = "in_review", langs: str = "en en") -> str:
    files: dict[str, str | bytes] = {
        f"content/posts/{name}.md": POST.format(status=status, more=more, lang=lang)
        for name, more, lang in zip("ab", posts, langs.split(), strict=False)
    }
    return as_text(problem for problem in loaded(files).problems if problem.code in OURS)


def claim(holder: str, end: str = "") -> str:
    return f"{PICTURE}  rights: {{holder: {holder}{', expires_on: ' + end if end else ''}}}\n"


@pytest.mark.parametrize("more", ["format: ugc\n", "partner: noura\n", "brief: brief-noura\n"])
def test_what_is_made_with_others_needs_its_rights_written_down(more: str, loaded: Load) -> None:
    assert told(loaded, PICTURE + more) == MISSING


def test_what_the_team_makes_needs_none(loaded: Load) -> None:
    assert told(loaded, PICTURE + "format: image\n") == ""


@pytest.mark.parametrize("status", ["idea", "draft", "published", "cancelled", "archived"])
def test_only_what_is_on_its_way_is_told_of(status: str, loaded: Load) -> None:
    assert told(loaded, PICTURE + "format: ugc\n", status=status) == ""


def test_a_file_that_is_shown_twice_needs_its_rights_once(loaded: Load) -> None:
    variants = "variants: {x: {media: [{src: https://s.example/a.png}]}}\n"
    assert told(loaded, claim("Dana") + variants + "format: ugc\n") == ""
    assert told(loaded, PICTURE + variants + "format: ugc\n") == MISSING


def test_rights_that_can_not_be_read_are_told_where_they_are_read(loaded: Load) -> None:
    assert told(loaded, PICTURE + "  rights: {licence: CC}\nformat: ugc\n") == ""


def test_posts_that_agree_are_fine(loaded: Load) -> None:
    assert told(loaded, claim("Dana M.", "2028-01-01"), claim("dana  m.", "2028-01-01")) == ""


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("2028-01-01", "2027-06-01", ("Here the rights to 'https://s.example/a.png' end on 2027-06-01, "
                                     "in content/posts/a.md on 2028-01-01.")),
        ("", "2027-06-01", ("Here the rights to 'https://s.example/a.png' end on 2027-06-01, "
                           "in content/posts/a.md they have no end.")),
        ("2028-01-01", "", ("Here the rights to 'https://s.example/a.png' have no end, "
                           "in content/posts/a.md they end on 2028-01-01.")),
    ],
)
def test_two_posts_disagree_about_the_last_day(first: str, second: str, said: str, loaded: Load) -> None:
    column = 38 if second else 11
    assert told(loaded, claim("Dana", first), claim("Dana", second)) == (
        f"content/posts/b.md:9:{column}: warning rights-contradict {said}\n"
        "    Look up which is right, and write the same in both.\n"
    )


def test_two_posts_disagree_about_the_holder(loaded: Load) -> None:
    assert told(loaded, claim("Dana"), claim("Sara")) == (
        "content/posts/b.md:9:20: warning rights-contradict Here 'https://s.example/a.png' belongs to 'Sara', "
        "in content/posts/a.md to 'Dana'.\n    Look up which is right, and write the same in both.\n"
    )


def test_a_holder_has_another_name_in_another_language(loaded: Load) -> None:
    assert told(loaded, claim("Sidra Coffee"), claim("قهوة سدرة"), langs="en ar") == ""


def test_a_cancelled_post_claims_nothing(loaded: Load) -> None:
    assert told(loaded, claim("Dana"), claim("Sara"), status="cancelled") == ""
