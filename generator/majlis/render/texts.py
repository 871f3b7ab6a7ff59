"""The interface's texts, read from words.toml: English and Arabic side by side, plural forms by CLDR category."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

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
    return read_texts(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))


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
