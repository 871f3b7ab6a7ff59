"""The types of numbers, and of true and false."""

import re

from majlis.dates.flaw import Flaw
from majlis.fields import codes
from majlis.fields.base import ScalarType, Scope
from majlis.text.digits import to_ascii_digits
from majlis.values import dataclass

_TRUE, _FALSE = ("true", "yes", "on", "نعم"), ("false", "no", "off", "لا")
_NUMBER = re.compile(r"[+-]?\d{1,16}(?:\.\d{1,9})?")
# 1,200 and 1,200,000 are read; 0,5 and 1,20 could be decimals and are not.
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,9})?")


@dataclass(frozen=True)
class Number(ScalarType[float]):
    """A number from *low* to *high*; digits of either script."""

    low: float = 0
    high: float = 1e15

    def read(self, text: str, scope: Scope) -> float | Flaw:
        plain = number_text(text).removesuffix("%").strip()
        if not _NUMBER.fullmatch(plain):
            return Flaw(codes.NUMBER_FORM, {"text": text})
        number = float(plain)
        return number if self.low <= number <= self.high else _outside(text, self.low, self.high)


@dataclass(frozen=True)
class Whole(ScalarType[int]):
    """A whole number from *low* to *high*; digits of either script."""

    low: int = 0
    high: int = 10**15

    def read(self, text: str, scope: Scope) -> int | Flaw:
        plain = number_text(text)
        if not _NUMBER.fullmatch(plain):
            return Flaw(codes.NUMBER_FORM, {"text": text})
        if "." in plain:
            return Flaw(codes.NUMBER_WHOLE, {"text": text})
        return int(plain) if self.low <= int(plain) <= self.high else _outside(text, self.low, self.high)


@dataclass(frozen=True)
class Boolean(ScalarType[bool]):
    """True or false, also as yes/no, on/off, نعم/لا."""

    def read(self, text: str, scope: Scope) -> bool | Flaw:
        word = text.casefold()
        return word in _TRUE if word in _TRUE or word in _FALSE else Flaw(codes.BOOLEAN_FORM, {"text": text})


def number_text(text: str) -> str:
    """*text* as numbers are read: ASCII digits, without thousands separators that stand where they must."""
    plain = to_ascii_digits(text)
    return plain.replace(",", "") if _GROUPED.fullmatch(plain.removesuffix("%").strip()) else plain


def _outside(text: str, low: float, high: float) -> Flaw:
    return Flaw(codes.NUMBER_RANGE, {"text": text, "low": f"{low:.0f}", "high": f"{high:.0f}"})
