"""Replies that lack a language, and rules that no policy has; more in ../load/cases/community.txt."""

from collections.abc import Callable

from majlis.checks import replies
from majlis.load import Loaded
from majlis.problems import Problem

Load = Callable[[dict[str, str | bytes]], Loaded]
NAMES = {code.name for code in replies.CODES}
POLICY = "---\ntitle: Conduct\nstatus: draft\nowner: huda\nrules: [{id: kind, rule: a}, {id: spam, rule: b}]\n---\n"


def reply(more: str) -> str:
    return ("---\ntitle: Thanks\nstatus: active\nowner: huda\nintent: thanks\nwhen_to_use: a\nwhen_not: b\n"
            f"channels: [x]\napproved_by: huda\napproved_on: 2027-01-10\n{more}---\n")


def told(loaded: Load, files: dict[str, str | bytes]) -> list[Problem]:
    return [problem for problem in loaded(files).problems if problem.code in NAMES]


def test_a_language_that_twins_lack_is_told_at_the_original_alone(loaded: Load) -> None:
    files: dict[str, str | bytes] = {
        "content/replies/thanks.md": reply("body_ar: شكرًا\n"),
        "content/replies/again.md": reply("translation_of: thanks\nlang: en\nbody_ar: شكرًا لك\n"),
    }
    assert [(one.code, one.place.path) for one in told(loaded, files)] == [
        ("reply-language", "content/replies/thanks.md")]


def test_a_rule_like_none_is_told_with_those_that_there_are(loaded: Load) -> None:
    (problem,) = told(loaded, {
        "content/policies/conduct.md": POLICY,
        "content/replies/thanks.md": reply("body_ar: شكرًا\nbody_en: Thanks\npolicy_rule: conduct#zzzzz\n"),
    })
    assert problem.code == "clause-unknown"
    assert problem.hint().endswith(": kind, spam")
