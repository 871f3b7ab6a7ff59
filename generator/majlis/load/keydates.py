"""The key dates: every .yml file below content/keydates."""

from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from majlis.fields import Scope, read_record
from majlis.kinds.keydates import FOLDER, KeyDate, KeyDates
from majlis.load.echoes import without_echoes
from majlis.load.files import read_bytes
from majlis.load.walk import walk
from majlis.problems import Code, Place, Problem, Severity
from majlis.source import read_settings
from majlis.words import Words

NOT_YML = Code(
    "file-not-read",
    Words("This file is not read: its name does not end in .yml.", "هذا الملف لا يُقرأ لأن اسمه لا ينتهي بـ .yml."),
    Words("Rename it.", "غيّر اسمه."),
    Severity.WARNING,
)
CODES = (NOT_YML,)


class KeyDatesRead(NamedTuple):
    """What the files gave, in the order of their paths."""

    key_dates: tuple[KeyDate, ...]
    problems: list[Problem]


def load_key_dates(root: Path, zone: ZoneInfo) -> KeyDatesRead:
    """Every key date below *root*, with every problem in their files."""
    found: list[KeyDate] = []
    problems: list[Problem] = []
    for path, problem, _ in walk(root, FOLDER):
        if problem:
            problems.append(problem)
        elif not path.endswith(".yml"):
            problems.append(NOT_YML.at(Place(path)))
        else:
            key_dates, more = _read(root, path, zone)
            found += key_dates
            problems += more
    return KeyDatesRead(tuple(found), problems)


def _read(root: Path, path: str, zone: ZoneInfo) -> tuple[tuple[KeyDate, ...], list[Problem]]:
    data, problems = read_bytes(root, path)
    node, more = read_settings(path, data) if data is not None else (None, [])
    problems += more
    if node is None:
        return (), problems
    read = read_record(KeyDates, node, Scope(path, zone), Words("a file of key dates", "ملف المناسبات"))
    return read.value.keydates if read.value else (), [*problems, *without_echoes(read.problems, problems)]
