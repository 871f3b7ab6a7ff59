"""Pages whose review is late. It is 2027-02-03."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
POLICY = """\
---
id: conduct
title: Conduct
status: {}
owner: huda
policy_area: promotion
applies_to: [members]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-20
rules: [{{id: r1, rule: Be kind.}}]
last_reviewed_on: {}
review_in: 6mo
---
"""


def told(loaded: Load, path: str, text: str, lang: str = "en") -> str:
    problems = loaded({path: text}).problems
    return as_text([problem for problem in problems if problem.code == "review-due"], lang)


def test_a_page_in_use_is_told_of_from_the_day_after_its_review_was_due(loaded: Load) -> None:
    path = "content/policies/conduct.md"
    assert told(loaded, path, POLICY.format("active", "2026-08-03")) == ""
    late = POLICY.format("active", "2026-08-02")
    assert told(loaded, path, late) == (
        f"{path}:12:19: warning review-due This was last reviewed on 2026-08-02 and was to be reviewed again by "
        "2027-02-02.\n"
        "    Read it again, change what is no longer so, then write the day in 'last_reviewed_on'.\n")
    assert told(loaded, path, late, "ar") == (
        f"{path}:12:19: warning review-due كانت آخر مراجعة في 2026-08-02، وكان موعد المراجعة التالية 2027-02-02.\n"
        "    اقرأ النص من جديد وعدّل ما تغيّر، ثم اكتب تاريخ اليوم في «last_reviewed_on».\n")


@pytest.mark.parametrize("status", ["draft", "under_review", "retired"])
def test_pages_that_are_not_in_use_or_under_review_already_are_left_alone(loaded: Load, status: str) -> None:
    assert told(loaded, "content/policies/conduct.md", POLICY.format(status, "2026-01-02")) == ""


def test_partners_are_reviewed_and_posts_are_not(loaded: Load) -> None:
    days = "last_reviewed_on: 2026-01-01\nreview_in: 1w\n"
    partner = (
        "---\nid: noura\ntitle: Noura\nowner: huda\ndisplay_name: Noura\npartner_type: influencer\n"
        f"relationship_stage: active\nnetworks: []\nconsent: {{data_processing: true, on: 2026-01-01}}\n{days}---\n"
    )
    post = f"---\ntitle: Iftar\nstatus: scheduled\nowner: huda\nchannels: [x]\n{days}---\nHi\n"
    assert told(loaded, "content/posts/iftar.md", post) == ""
    assert told(loaded, "partners/noura.md", partner).startswith("partners/noura.md:10:19: warning review-due ")
