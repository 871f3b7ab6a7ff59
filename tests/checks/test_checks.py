"""What is only seen when all files are read. Most of it is shown by ../load/cases; here are the sides of it."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
POST = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n{}---\n"


def test_prose_may_not_take_an_address_of_ours(loaded: Load) -> None:
    taken = {
        "index.md": "/, belongs to the language chooser",
        "index.ar.md": "/ar/, belongs to the home page",
        "ar/README.md": "/ar/, belongs to the home page",
        "Calendar.en.md": "/en/Calendar/, belongs to the calendar",
        "posts.en.md": "/en/posts/, belongs to the list of posts",
        "en/briefs.md": "/en/briefs/, belongs to the list of briefs",
    }
    for name, said in taken.items():
        told = as_text(loaded({f"content/pages/{name}": "# x"}).problems)
        assert (
            f"content/pages/{name}:1:1: error address-taken This page's address, {said}.\n    Rename the file.\n"
            in told
        )


def test_two_pages_of_prose_may_not_share_an_address(loaded: Load) -> None:
    assert as_text(
        loaded(
            {
                "content/pages/About.md": "x",
                "content/pages/about.md": "x",
                "content/pages/about/index.md": "x",
                "content/pages/cafe\u0301.md": "x",
                "content/pages/caf\u00e9.md": "x",
            }
        ).problems
    ) == "".join(
        f"content/pages/{path}:1:1: error address-taken "
        f"This page's address, /{address}, belongs to content/pages/{owner}.\n"
        "    Rename the file.\n"
        for path, address, owner in (
            ("about.md", "about/", "About.md"),
            ("about/index.md", "about/", "About.md"),
            ("caf\u00e9.md", "caf\u00e9/", "cafe\u0301.md"),
        )
    )


def test_two_pictures_may_not_share_a_name_on_careless_systems(loaded: Load) -> None:
    assert as_text(loaded({"content/media/Iftar.png": "x", "content/media/iftar.png": "x"}).problems) == (
        "content/media/iftar.png:1:1: error media-alike On some systems this name is the same as that of "
        "content/media/Iftar.png.\n    Rename one of the two.\n"
    )


@pytest.mark.parametrize("status", ["idea", "draft", "in_review", "approved", "cancelled", "archived"])
def test_a_text_may_be_missing_until_a_post_is_scheduled(status: str, loaded: Load) -> None:
    text = POST.replace("idea", status).format("cancel_reason: x\n")
    assert as_text(loaded({"content/posts/a.md": text}).problems) == ""


def test_a_thousand_wrong_ids_are_told_and_only_the_first_are_guessed_at(loaded: Load) -> None:
    ids = ", ".join(f"post-{n}x" for n in range(1000))
    found = loaded({"content/posts/post-1.md": POST.format(f"related: [{ids}]\n")})
    told = [problem.hint() for problem in found.problems if problem.code == "unknown-reference"]
    assert len(told) == 1000
    assert sum(hint.startswith("Did you mean") for hint in told) == 50
    assert told[-1] == "Known are: post-1"


def test_phases_within_the_campaign_are_fine(loaded: Load) -> None:
    campaign = (
        "---\ntitle: C\nstatus: idea\nowner: huda\nstarts_on: 2027-03-01\nends_on: 2027-03-31\nphases:\n"
        "  - {name: launch, from: 2027-03-01, to: 2027-03-31}\nblackout: [{from: 2027-03-10, to: 2027-03-10}]\n---\n"
    )
    assert as_text(loaded({"content/campaigns/c.md": campaign}).problems) == ""
    late = campaign.replace("from: 2027-03-01, to: 2027-03-31", "from: 2027-04-01, to: 2027-04-01")
    assert [problem.code for problem in loaded({"content/campaigns/c.md": late}).problems] == ["phase-outside"]
