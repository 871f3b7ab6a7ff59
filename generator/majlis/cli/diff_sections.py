"""The sections of the calendar diff, one after the other."""

from collections.abc import Iterable, Iterator

from majlis.cli import diff_words as words
from majlis.cli.diff_page import BREAK, Cell, Page, Table, code, filled, joined, value
from majlis.cli.diff_rows import ROWS, Row
from majlis.cli.diff_values import Values, hash_of
from majlis.diff import Diff
from majlis.diff.changes import WHATS
from majlis.diff.settings import Setting
from majlis.problems import Problem
from majlis.words import Words

_LONG = 400


def page_of(diff: Diff, lang: str) -> Page:
    """*diff* as a page in *lang*."""
    values = Values(diff, lang)
    tables = tuple(table for table in _tables(values) if table.rows)
    counted = (words.COUNT.to(lang).format(label=table.title, n=len(table.rows)) for table in tables
               if table.key != "touched")
    summary = words.NOTHING.to(lang) if diff.empty else " · ".join(counted)
    return Page(lang, words.TITLE.to(lang), summary, tuple(_notes(values)), tables, words.MORE.to(lang))


def unreadable_page(problems: Iterable[Problem], lang: str) -> Page:
    """What is wrong where nothing can be compared."""
    columns = (words.WHERE.to(lang), words.FINDING.to(lang))
    rows = tuple(_finding(problem, lang) for problem in problems)
    table = Table("created", words.SECTIONS["created"].to(lang), columns, rows)
    return Page(lang, words.TITLE.to(lang), words.UNREADABLE.to(lang), (), (table,), words.MORE.to(lang))


def _notes(values: Values) -> Iterator[Cell]:
    sides, now = values.diff.sides, values.diff.plan.now
    template = words.WITH_PARTED if sides.merge_base else words.WITH_EXACT
    base = hash_of(sides.base)
    yield filled(values.say(template), base=base, now=f"{now:%Y-%m-%d %H:%M}")
    if values.diff.borrowed:
        yield filled(values.say(words.BORROWED), base=base)


def _tables(values: Values) -> Iterator[Table]:
    diff = values.diff
    yield _findings(values, "conflicts", diff.conflicts)
    late = tuple((values.title(one.entry), (values.moment(one.at),)) for one in diff.past)
    yield _table(values, "past", (words.WHAT, words.WHEN), late)
    lacking = tuple((values.title(entry), values.status(entry, entry.state)) for entry in diff.unapproved)
    yield _table(values, "unapproved", (words.WHAT, words.STATUS), lacking)
    for what in WHATS:
        columns, row = ROWS[what]
        yield _table(values, what, columns, (row(values, one) for one in diff.changes if one.what == what))
    yield _table(values, "settings", (words.WHAT, words.CHANGED), (_setting(values, one) for one in diff.settings))
    yield _findings(values, "created", diff.findings)
    yield _findings(values, "mended", diff.mended)
    yield _table(values, "touched", (words.WHAT, words.CHANGED), _touched(values))


def _table(values: Values, key: str, columns: tuple[Words, ...], rows: Iterable[Row]) -> Table:
    return Table(key, values.say(words.SECTIONS[key]), tuple(values.say(column) for column in columns), tuple(rows))


def _findings(values: Values, key: str, problems: Iterable[Problem]) -> Table:
    return _table(values, key, (words.WHERE, words.FINDING), (_finding(problem, values.lang) for problem in problems))


def _finding(problem: Problem, lang: str) -> Row:
    """Where it is and what it says. What to do, `majlis check` tells on the line itself."""
    where = code(f"{problem.place.path}:{problem.place.line}")
    return (where,), (value(problem.message(lang), lang, _LONG), " ", code(problem.code))


def _setting(values: Values, setting: Setting) -> Row:
    named = (code(setting.id) if setting.kind == "check" else value(setting.name.to(values.lang), values.lang),)
    what = (f"{values.say(words.SETTINGS[setting.kind])}: ", *named)
    if setting.kind == "check":
        return what, (_level(values, setting.old), values.say(words.BECOMES), _level(values, setting.new))
    if setting.what == "moved":
        days = [" · ".join(values.moment(day) for day in side) or values.say(words.NO_TIME)
                for side in (setting.before, setting.after)]
        return what, (f"{values.say(words.FROM)}: {days[0]}", BREAK, f"{values.say(words.TO)}: {days[1]}")
    return what, values.labels(setting.fields) if setting.fields else (values.say(words.PARTS[setting.what]),)


def _level(values: Values, level: str) -> str:
    return values.say(words.LEVELS.get(level, words.USUAL))


def _touched(values: Values) -> Iterator[Row]:
    told = values.diff.touched
    if told.feeds:
        yield (values.say(words.FEEDS),), values.feeds(told.feeds)
    if told.owners:
        yield (values.say(words.PEOPLE),), values.members(told.owners)
    if told.partners:
        yield (values.say(words.PARTNERS),), joined((values.titled(id) for id in told.partners), values.between())
