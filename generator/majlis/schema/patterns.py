"""Values as regular expressions that JavaScript and Python read alike: digits of either script, blanks around.

They ask for the shape alone, so 30 February passes here and is told by `majlis check`. Invisible characters and digits
are written as escapes.
"""

from collections.abc import Iterable

_MARKS = r"[\u061c\u200c-\u200f]*"
_FIRST_DIGITS = (0x30, 0x660, 0x6F0)


def digits(low: int = 0, high: int = 9) -> str:
    """One digit from *low* to *high*, ASCII, Arabic-Indic or Persian."""
    spans = (rf"\u{first + low:04x}" + (rf"-\u{first + high:04x}" if high > low else "") for first in _FIRST_DIGITS)
    return f"[{''.join(spans)}]"


def whole(pattern: str) -> str:
    """*pattern* for a whole text, with blanks around it, or for an empty one."""
    return rf"^\s*(?:{pattern})?\s*$"


def words(known: Iterable[str]) -> str:
    """One of *known* words, in letters of any case."""
    return "|".join("".join(_either_case(char) for char in word) for word in known)


def _either_case(char: str) -> str:
    return f"[{char.upper()}{char}]" if char.upper() != char else char


_D = digits()
_MONTH = f"(?:{digits(0, 0)}?{digits(1)}|{digits(1, 1)}{digits(0, 2)})"
_DAY = f"(?:{digits(0, 0)}?{digits(1)}|{digits(1, 2)}{_D}|{digits(3, 3)}{digits(0, 1)})"
_HOUR = f"(?:{digits(0, 1)}?{_D}|{digits(2, 2)}{digits(0, 3)})"
_DASH, _COLON = f"{_MARKS}-{_MARKS}", f"{_MARKS}:{_MARKS}"
_DATE = f"{digits(2, 2)}{digits(0, 0)}{_D}{_D}{_DASH}{_MONTH}{_DASH}{_DAY}"
_TIME = f"{_HOUR}{_COLON}{digits(0, 5)}{_D}(?:{_COLON}{digits(0, 0)}{digits(0, 0)})?"
_POINT, _COMMA = r"[.\u066b]", r"[,\u066c]"
_NUMBER = rf"(?:{_D}{{1,16}}|{digits(1)}{_D}{{0,2}}(?:{_COMMA}{_D}{{3}})+)"

DATE = f"{_MARKS}{_DATE}{_MARKS}"
LOCAL_TIME = rf"{_MARKS}{_DATE}{_MARKS}(?:T|,?\s+){_MARKS}{_TIME}{_MARKS}"
CLOCK = f"{_MARKS}{_TIME}{_MARKS}"
HOURS = rf"{CLOCK}\s*(?:-|–|—|to|إلى|حتى)\s*{CLOCK}"
LENGTH = rf"{_MARKS}{_D}{{1,6}}{_MARKS}\s*(?:[mM][oO]|[mMhHdDwWyY])"
NUMBER = rf"{_MARKS}[+-]?{_NUMBER}(?:{_POINT}{_D}{{1,9}})?\s*[%\u066a]?{_MARKS}"
WHOLE = f"{_MARKS}[+-]?{_NUMBER}{_MARKS}"
ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
LINE = r"[^\n]*"
TAG = r"#?[^\s!-,./:-@\[-^`{-~\u060c\u061b\u061f]{1,100}"
URL = r"[hH][tT][tT][pP][sS]?://\S+"
HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?"
FILE_PATH = r"https?://\S+|[^/\\:\n]+(?:/[^/\\:\n]+)*"
COUNTRY = "[A-Z]{2}"
CURRENCY = "[A-Z]{3}"
ZONE = "[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}"
VISIBILITY = rf"team|public|private|partner:\s*{ID}"
BOOLEAN = words(("true", "yes", "on", "false", "no", "off")) + "|نعم|لا"
