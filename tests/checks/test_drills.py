"""Playbooks that were not rehearsed in time. It is 2027-02-03."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
STORM = """\
---
id: {id}
title: A storm
lang: {lang}
status: {status}
owner: huda
scenario: Something goes wrong in public.
category: moderation
triggers: [Twenty angry comments in an hour]
roles: [{{role: lead, does: Decides}}]
steps: [{{do: Stop what is scheduled}}]
drill: {{every: 3mo{drill}}}
{more}---
"""
HELD = "    Hold it, then write its day in 'last_on' and the next one in 'next_on'; or set a later 'next_on'.\n"


def storm(drill: str, id: str = "storm", lang: str = "en", status: str = "active", more: str = "") -> dict[str, str]:
    return {f"playbooks/{id}.md": STORM.format(drill=drill, id=id, lang=lang, status=status, more=more)}


def told(loaded: Load, *files: dict[str, str], lang: str = "en") -> str:
    given: dict[str, str | bytes] = {path: text for some in files for path, text in some.items()}
    return as_text([problem for problem in loaded(given).problems if problem.code == "drill-due"], lang)


def test_the_day_that_was_planned_is_the_one_that_counts(loaded: Load) -> None:
    assert told(loaded, storm(", last_on: 2026-06-01, next_on: 2027-02-03")) == ""
    assert told(loaded, storm(", last_on: 2026-06-01, next_on: 2027-02-02")) == (
        "playbooks/storm.md:12:51: warning drill-due The drill of this playbook was due on 2027-02-02.\n" + HELD)


def test_a_drill_that_was_held_since_counts_from_its_day(loaded: Load) -> None:
    assert told(loaded, storm(", last_on: 2027-01-10, next_on: 2027-01-08")) == ""
    assert told(loaded, storm(", last_on: 2026-10-10, next_on: 2026-10-08")) == (
        "playbooks/storm.md:12:30: warning drill-due The drill of this playbook was due on 2027-01-10.\n" + HELD)


def test_a_drill_that_was_never_held_nor_planned_is_told(loaded: Load) -> None:
    assert told(loaded, storm("")) == (
        "playbooks/storm.md:12:16: warning drill-due This playbook is to be rehearsed every 3mo, "
        "and no drill was held or is planned.\n    Set the day in 'next_on' under 'drill'.\n")
    assert told(loaded, storm(""), lang="ar") == (
        "playbooks/storm.md:12:16: warning drill-due "
        "يُفترض التدريب على هذا الدليل كل 3mo، ولم يُجرَ تدريب ولا موعد محدد له.\n"
        "    حدّد يومه في «next_on» داخل «drill».\n")


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_playbook_that_is_not_in_use_is_not_rehearsed(loaded: Load, status: str) -> None:
    assert told(loaded, storm("", status=status)) == ""


def test_one_drill_of_a_playbook_and_its_translation_is_told_once(loaded: Load) -> None:
    of = "translation_of: storm\n"
    same, late = storm(", last_on: 2026-10-01"), storm(", last_on: 2026-10-01", "storm-ar", "ar", more=of)
    assert told(loaded, same, late).count("drill-due") == 1
    moved = storm(", last_on: 2026-10-01, next_on: 2027-02-16")
    assert told(loaded, moved, late).startswith("playbooks/storm-ar.md:12:30: warning drill-due ")
