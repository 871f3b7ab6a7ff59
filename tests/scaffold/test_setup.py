"""What a new workspace is asked for."""

from collections.abc import Iterator

import pytest

from majlis.dates.zones import zone
from majlis.problems import Problem
from majlis.scaffold import Question, Setup, ask_all, read_setup, setup_questions
from majlis.scaffold.setup import country_of

ANSWERS = {"name_en": "Sidra", "name_ar": "سدرة", "uid_domain": "sidra.example", "timezone": "Africa/Cairo",
           "languages": "en، ar"}


def test_answers_make_a_setup() -> None:
    assert read_setup(ANSWERS) == (Setup("Sidra", "سدرة", "sidra.example", "Africa/Cairo", ("en", "ar"), "EG"), [])


def test_one_name_serves_for_both_and_languages_have_a_default() -> None:
    answers = {"name_ar": "سدرة", "name_en": " ", "uid_domain": "sidra.example", "timezone": "UTC"}
    assert read_setup(answers) == (Setup("سدرة", "سدرة", "sidra.example", "UTC", ("ar", "en"), None), [])


@pytest.mark.parametrize(("changed", "told"), [
    ({"uid_domain": "https://sidra.example/"}, "uid_domain host-form"),
    ({"uid_domain": ""}, "uid_domain missing-field"),
    ({"timezone": "Riyadh"}, "timezone zone-unknown"), ({"timezone": ""}, "timezone missing-field"),
    ({"languages": "ar, fr"}, "languages unknown-choice"), ({"languages": "ar, ar"}, "languages listed-twice"),
    ({"name_ar": "a\nb"}, "name_ar text-lines"),
])
def test_wrong_answers_are_told(changed: dict[str, str], told: str) -> None:
    setup, problems = read_setup(ANSWERS | changed)
    assert setup is None
    assert [f"{problem.place.path} {problem.code}" for problem in problems] == [told]


def test_everything_is_told_at_once() -> None:
    assert [problem.place.path for problem in read_setup({})[1]] == ["name_en", "name_ar", "uid_domain", "timezone"]


def test_a_terminal_asks_five_things() -> None:
    utc = zone("UTC")
    assert utc
    offered: list[tuple[str, str]] = []
    answers: Iterator[str] = iter(["Sidra", "", "sidra.example", "Asia/Riyadh", ""])

    def ask(question: Question, problems: tuple[Problem, ...]) -> str | None:
        offered.append((question.key, question.default))
        return next(answers)

    found, problems = read_setup(ask_all(setup_questions(), ask, utc, {}))
    assert offered == [("name_en", ""), ("name_ar", "Sidra"), ("uid_domain", ""), ("timezone", ""),
                       ("languages", "ar, en")]
    assert (found, problems) == (Setup("Sidra", "Sidra", "sidra.example", "Asia/Riyadh", ("ar", "en"), "SA"), [])


def test_the_country_comes_from_the_zone() -> None:
    assert [country_of(name) for name in ("Asia/Kuwait", "Europe/London", "UTC")] == ["KW", "GB", None]
