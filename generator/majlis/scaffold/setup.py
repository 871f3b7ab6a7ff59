"""What a new workspace must know before its first file: names, the domain of its feed, its zone, its languages."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from majlis.dates.zones import zone
from majlis.fields import fields_of
from majlis.kinds.entry import LANGUAGE
from majlis.kinds.team import Team
from majlis.problems import Problem
from majlis.scaffold.questions import Question, answer_problems, parts_of
from majlis.words import Words

_KEYS = ("name_en", "name_ar", "uid_domain", "timezone", "languages")
_HELP = {
    "uid_domain": Words("A domain of your own, such as example.com: every event's identity ends in it. It is written "
                        "once and never changes, even if the site moves.",
                        "نطاق تملكونه مثل example.com، وبه تنتهي هوية كل حدث في التقويم. يُكتب مرة واحدة "
                        "ولا يتغير أبدًا ولو انتقل الموقع."),
    "timezone": Words("Asia/Riyadh, Africa/Cairo, Europe/London", "Asia/Riyadh أو Africa/Cairo أو Europe/London"),
    "languages": Words("The first is that of files that do not say theirs.", "الأولى لغة الملفات التي لا تذكر لغتها."),
}


class Setup(NamedTuple):
    """The team of a new workspace. *country* by its two letters, None where the zone does not tell it."""

    name_en: str
    name_ar: str
    uid_domain: str
    timezone: str
    languages: tuple[str, ...]
    country: str | None


def setup_questions() -> list[Question]:
    """What is asked before a workspace is made: `ask_all` asks it."""
    declared = fields_of(Team)
    nothing = Words("", "")
    return [
        Question(key, declared[key].label, _HELP.get(key, nothing), declared[key].type,
                 LANGUAGE.labels if key == "languages" else {}, "ar, en" if key == "languages" else "", True,
                 key == "languages")
        for key in _KEYS
    ]


def read_setup(answers: Mapping[str, str]) -> tuple[Setup | None, list[Problem]]:
    """The team that *answers* describe, or what is wrong with them. One name serves for the other."""
    said = {key: text for key, text in answers.items() if text.strip()}
    either = said.get("name_en") or said.get("name_ar") or ""
    given = {"name_en": either, "name_ar": either, **said}
    utc = zone("UTC")
    assert utc is not None
    texts = {asked.key: given.get(asked.key, asked.default).strip() for asked in setup_questions()}
    problems = [found for asked in setup_questions() for found in answer_problems(asked, texts[asked.key], utc)]
    if problems:
        return None, problems
    languages = tuple(dict.fromkeys(parts_of(texts.pop("languages"))))
    return Setup(**texts, languages=languages, country=country_of(texts["timezone"])), []


def country_of(timezone: str) -> str | None:
    """The country of a zone, from the table that comes with the zones: `SA` for `Asia/Riyadh`."""
    return _countries().get(timezone)


@cache
def _countries() -> dict[str, str]:
    lines = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}
