"""What is asked about a new entry, and what may be answered."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from majlis.fields.types import Choice
from majlis.kinds import KINDS, kind_named
from majlis.problems import Problem
from majlis.scaffold import Question, answer_problems, ask_all, questions_for
from majlis.workspace import Workspace

DAY = date(2027, 2, 10)


def asked(team: Workspace) -> dict[str, Question]:
    return {question.key: question for question in questions_for(kind_named("post"), team, DAY)}


def test_core_fields_are_asked_with_their_choices_and_defaults(team: Workspace) -> None:
    questions = asked(team)
    assert [(key, question.default, question.needed, question.many) for key, question in questions.items()] == [
        ("title", "", True, False), ("lang", "ar", False, False), ("owner", "huda", True, False),
        ("channels", "instagram", True, True), ("publish_at", "", False, False), ("format", "", False, False),
        ("pillar", "", False, False), ("campaign", "", False, False),
    ]
    free = {key: question for key, question in questions.items() if not isinstance(question.type, Choice)}
    assert {key: [*question.choices] for key, question in free.items()} == {
        "title": [], "owner": ["huda", "salem"], "channels": ["instagram", "x"], "publish_at": [], "pillar": ["craft"],
        "campaign": ["ramadan"],
    }
    assert questions["owner"].choices["huda"].ar == "هدى"
    assert (questions["publish_at"].label.en, questions["publish_at"].label.ar) == ("Publish at", "وقت النشر")
    assert {*questions["format"].choices} >= {"image", "poll"}


def test_every_kind_asks_a_handful_of_things_and_nothing_that_has_fields_of_its_own(team: Workspace) -> None:
    for kind in KINDS:
        questions = questions_for(kind, team, DAY)
        assert questions[0].key == "title"
        assert 3 <= len(questions) <= 10
        assert not {"id", kind.record.state_field, "rules", "networks"} & {question.key for question in questions}


@pytest.mark.parametrize(("key", "text", "told"), [
    ("title", "#رمضان: a", []), ("publish_at", "2027-02-10 18:30", []), ("channels", "x، instagram", []),
    ("campaign", "", []), ("pillar", "craft", []),
    ("title", " ", ["'title' (Title) is missing."]),
    ("publish_at", "2027-02-10", ["'2027-02-10' has no time of day."]),
    ("channels", "x, tiktok", ["'tiktok' is not one of the choices here."]),
    ("owner", "Huda", ["'Huda' is not one of the choices here."]),
])
def test_answers_are_read_as_the_reader_would(
    key: str, text: str, told: list[str], team: Workspace, riyadh: ZoneInfo
) -> None:
    assert [problem.message() for problem in answer_problems(asked(team)[key], text, riyadh)] == told


def test_a_wrong_answer_is_asked_for_again(team: Workspace, riyadh: ZoneInfo) -> None:
    said: list[tuple[str, str, list[str]]] = []
    answers: dict[str, Iterator[str | None]] = {
        "title": iter(["", "إفطارنا"]), "lang": iter([""]), "owner": iter(["nobody", "salem"]),
        "channels": iter([""]), "publish_at": iter(["tomorrow", None]), "format": iter([""]),
        "pillar": iter(["craft"]), "campaign": iter([None]),
    }

    def ask(question: Question, problems: tuple[Problem, ...]) -> str | None:
        said.append((question.key, question.default, [problem.code for problem in problems]))
        return next(answers[question.key])

    found = ask_all([*asked(team).values()], ask, riyadh, {"notes": "x"})
    assert found == {
        "notes": "x", "title": "إفطارنا", "lang": "ar", "owner": "salem", "channels": "instagram", "pillar": "craft"}
    assert said[:5] == [
        ("title", "", []), ("title", "", ["missing-field"]), ("lang", "ar", []), ("owner", "huda", []),
        ("owner", "huda", ["unknown-choice"]),
    ]


def test_the_language_offered_is_that_of_the_title(team: Workspace, riyadh: ZoneInfo) -> None:
    questions = [*asked(team).values()]
    offered: dict[str, str] = {}

    def ask(question: Question, problems: tuple[Problem, ...]) -> str | None:
        offered[question.key] = question.default
        return ""

    ask_all(questions, ask, riyadh, {"title": "Iftar"})
    assert offered["lang"] == "en"
    assert "title" not in offered
    ask_all(questions, ask, riyadh, {"title": "#1"})
    assert offered["lang"] == "ar"
