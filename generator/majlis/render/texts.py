"""The interface's texts, read from words/: English and Arabic side by side.

One file for each part of the site. A text that counts something has a form for each CLDR category: one, other in
English; zero, one, two, few, many, other in Arabic. The number is {n}.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from majlis.values import dataclass

Forms = Mapping[str, str]
"""A text by plural category; a text without a number has the one form `other`."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the interface in each language."""

    en: Forms
    ar: Forms

    def to(self, lang: str) -> Forms:
        """The forms in *lang*; English for any other language."""
        return self.ar if lang == "ar" else self.en


@cache
def texts() -> Mapping[str, Text]:
    """All texts by their dotted key: `home.title`."""
    files = sorted(resources.files(__package__).joinpath("words").iterdir(), key=lambda file: file.name)
    found: dict[str, Text] = {}
    for file in files:
        more = read_texts(file.read_text("utf-8"))
        if twice := found.keys() & more.keys():
            raise ValueError(f"{file.name} says again what is said: {sorted(twice)}")
        found |= more
    return found


def read_texts(toml: str) -> dict[str, Text]:
    """The texts in *toml*. A table with `en` is a text; every other table is a group of them."""
    return dict(_walk(tomllib.loads(toml), ""))


def _walk(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Text]]:
    for name, value in table.items():
        key = prefix + name
        if "en" in value:
            yield key, Text(_forms(value["en"]), _forms(value["ar"]))
        else:
            yield from _walk(value, key + ".")


def _forms(value: str | dict[str, str]) -> Forms:
    return {"other": value} if isinstance(value, str) else value
