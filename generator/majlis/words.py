"""A text in both languages of the interface."""

from typing import NamedTuple

LANGUAGES = ("ar", "en")


class Words(NamedTuple):
    """The same text in English and in Arabic."""

    en: str
    ar: str

    def to(self, lang: str) -> str:
        """The text in *lang*; English for any other language."""
        return self.ar if lang == "ar" else self.en
