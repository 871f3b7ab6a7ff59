"""The data file of a report as a table: what a platform exported, as far as a page can show it."""

import csv
from io import StringIO
from pathlib import Path

from majlis.outputs.pages.view import View
from majlis.values import dataclass

ROWS, COLUMNS = 20, 12
_LARGEST = 2_000_000
"""Bytes; of a larger file only the link is shown."""
_LONGEST = 100
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class DataFile:
    """The link to the file and its *name*; *head* and *rows* are empty where it is no table of text, or is elsewhere.

    *all* counts the rows that the file has below its head, of which *rows* are the first; *wide* says that columns were
    left out.
    """

    href: str
    name: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    all: int = 0
    wide: bool = False


def data_file(view: View, src: str) -> DataFile:
    """The file at *src*, below content/ or a web address, as the page of *view* shows it."""
    name = src.rpartition("/")[2]
    if "://" in src:
        return DataFile(src, name)
    root, href = view.edition.root, view.to(src)
    table = _read(root / "content" / src) if root and src in view.edition.workspace.media else []
    if not table:
        return DataFile(href, name)
    head, *rows = table
    wide = any(len(row) > COLUMNS for row in table)
    return DataFile(href, name, _cells(head), tuple(map(_cells, rows[:ROWS])), len(rows), wide)


def _read(path: Path) -> list[list[str]]:
    """The rows that hold something; none where the file is too large, is gone, or is no table in UTF-8."""
    try:
        if path.is_symlink() or path.stat().st_size > _LARGEST:
            return []
        text = path.read_bytes().decode("utf-8-sig")
        separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
        return [row for row in csv.reader(StringIO(text, newline=""), delimiter=separator) if any(map(str.strip, row))]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


def _cells(row: list[str]) -> tuple[str, ...]:
    return tuple(cell.strip()[:_LONGEST] for cell in row[:COLUMNS])
