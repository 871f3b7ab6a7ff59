"""What of a body would not come through on paper: pictures that can't be printed, tables that nobody can read."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from majlis.kinds import Entry
from majlis.outputs.print.linked import CONTENT, path_of
from majlis.outputs.print.pictures import LARGEST_FILE, MOST_PIXELS, is_readable, is_too_large
from majlis.problems import Code, Place, Problem, Severity
from majlis.text.markdown_links import markdown_links
from majlis.words import Words
from majlis.workspace import Workspace

PICTURE_UNPRINTABLE = Code(
    "picture-unprintable",
    Words("'{name}' is no PNG, JPEG, GIF, WebP or SVG that can be read; on paper its description stands.",
          "«{name}» ليس صورة PNG أو JPEG أو GIF أو WebP أو SVG تمكن قراءتها، وسيُطبع وصفها بدلًا منها."),
    Words("Save it as PNG or JPEG and link to that file.", "احفظها بصيغة PNG أو JPEG واربط إلى ذلك الملف."),
    Severity.WARNING,
)
PICTURE_TOO_LARGE = Code(
    "picture-too-large",
    Words("'{name}' is too large to print ({size} MB, {pixels} megapixels); on paper its description stands.",
          "«{name}» أكبر من أن تُطبع (الحجم {size} ميغابايت، والبكسلات {pixels} مليونًا)، وسيُطبع وصفها بدلًا منها."),
    Words(f"Make it smaller: up to {LARGEST_FILE // 1_000_000} MB and {MOST_PIXELS // 1_000_000} megapixels.",
          f"صغّرها: حتى {LARGEST_FILE // 1_000_000} ميغابايت و{MOST_PIXELS // 1_000_000} مليون بكسل."),
    Severity.WARNING,
)
TABLE_HEADLESS = Code(
    "table-headless",
    Words("This table has no head: nobody who hears it knows what its columns are.",
          "لا رأس لهذا الجدول، فلا يعرف من يسمعه ما أعمدته."),
    Words("Give each column a name in the first row.", "سمِّ كل عمود في الصف الأول."),
    Severity.WARNING,
)
TABLE_UNRULED = Code(
    "table-unruled",
    Words("These rows are no table, since no line of dashes stands below the first; they come out as one paragraph.",
          "هذه الصفوف ليست جدولًا لأن الصف الأول لا تتبعه شرطات، وستظهر فقرةً واحدة."),
    Words("Write below the first row: {dashes}", "اكتب تحت الصف الأول: {dashes}"),
    Severity.WARNING,
)
CODES = (PICTURE_UNPRINTABLE, PICTURE_TOO_LARGE, TABLE_HEADLESS, TABLE_UNRULED)

_ROW = re.compile(r"\s{0,3}\|.*\|\s*")
_RULE = re.compile(r"\s{0,3}\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*")
_HTML_TABLE = re.compile(r"<table\b", re.IGNORECASE)


class _Table(NamedTuple):
    """Rows with bars at both ends that stand together: the line of the first, from 1, and all of them."""

    line: int
    rows: list[str]


def pictures_lost(entry: Entry, workspace: Workspace) -> Iterator[Problem]:
    """The pictures of *entry* that are there but can't be printed."""
    for link in markdown_links(entry.body):
        media = workspace.media.get(path_of(entry.path, link.target).removeprefix(CONTENT)) if link.picture else None
        if media is None:
            continue
        place = Place(entry.path, entry.body_line + link.line - 1, link.column)
        name = link.target.rpartition("/")[2]
        if not is_readable(media):
            yield PICTURE_UNPRINTABLE.at(place, name=name)
        elif is_too_large(media):
            pixels = (media.width or 0) * (media.height or 0)
            yield PICTURE_TOO_LARGE.at(place, name=name, size=_millions(media.size), pixels=_millions(pixels))


def tables_lost(entry: Entry, lines: list[str]) -> Iterator[Problem]:
    """The tables of *entry* without a head; *lines* are those of its body, code blanked out."""
    for table in _tables(lines) if "|" in entry.body else ():
        place = Place(entry.path, entry.body_line + table.line - 1, 1)
        ruled = len(table.rows) > 1 and _RULE.fullmatch(table.rows[1])
        if not ruled and len(table.rows) > 1:
            columns = table.rows[0].strip().count("|") - 1
            yield TABLE_UNRULED.at(place, dashes="|" + "---|" * max(columns, 1))
        elif ruled and not table.rows[0].replace("|", "").strip():
            yield TABLE_HEADLESS.at(place)
    yield from _of_html(entry, lines) if "<" in entry.body else ()


def _of_html(entry: Entry, lines: list[str]) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        for found in _HTML_TABLE.finditer(line):
            whole = "\n".join([line[found.start() :], *lines[number:]])
            if "<th" not in whole.partition("</table")[0].lower():
                yield TABLE_HEADLESS.at(Place(entry.path, entry.body_line + number - 1, found.start() + 1))


def _tables(lines: list[str]) -> Iterator[_Table]:
    rows: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if _ROW.fullmatch(line):
            rows.append(line)
        elif rows:
            yield _Table(number - len(rows), rows)
            rows = []


def _millions(number: int) -> str:
    return f"{number / 1_000_000:.1f}".removesuffix(".0")
