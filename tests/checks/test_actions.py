"""Actions of reports whose day has passed. It is 2027-02-03."""

from collections.abc import Callable

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
REPORT = """\
---
title: January
status: draft
owner: huda
actions:
  - {{what: "{}", owner: {}, due: {}}}
---
"""


def told(loaded: Load, what: str, due: str, owner: str = "salem", lang: str = "en") -> str:
    problems = loaded({"content/reports/january.md": REPORT.format(what, owner, due)}).problems
    return as_text([problem for problem in problems if problem.code == "action-overdue"], lang)


def test_an_action_is_told_of_for_two_weeks_after_its_day(loaded: Load) -> None:
    assert told(loaded, "Answer", "2027-02-03") == ""
    assert told(loaded, "Answer", "2027-02-02") == (
        "content/reports/january.md:6:41: warning action-overdue Salem was to do this by 2027-02-02: 'Answer'.\n"
        "    Do it, or set a later 'due'. If it is done, leave it: this is told for 14 days only.\n")
    assert told(loaded, "Answer", "2027-02-02", lang="ar") == (
        "content/reports/january.md:6:41: warning action-overdue "
        "كان على سالم إنجاز هذا في موعد أقصاه 2027-02-02: «Answer».\n"
        "    أنجزه أو حدّد في «due» موعدًا أبعد. وإن أُنجز فاتركه، فلن يتكرر هذا التنبيه بعد 14 يومًا.\n")
    assert " action-overdue " in told(loaded, "Answer", "2027-01-20")
    assert told(loaded, "Answer", "2027-01-19") == ""


def test_a_long_action_is_cut_and_an_unknown_owner_is_named_as_written(loaded: Load) -> None:
    found = told(loaded, "word " * 40, "2027-02-01", owner="nobody")
    assert " nobody was to do this by 2027-02-01: '" + "word " * 16 + "…'.\n" in found
