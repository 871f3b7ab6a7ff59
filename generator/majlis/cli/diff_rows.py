"""How one change is told: a row for each sort of change, with the heads of its columns."""

from collections.abc import Callable, Mapping

from majlis.cli import diff_words as words
from majlis.cli.diff_page import BREAK, Cell, code, filled, joined, value
from majlis.cli.diff_values import Values
from majlis.diff.changes import Change, Part
from majlis.diff.timing import Timing
from majlis.words import Words

Row = tuple[Cell, ...]
NONE: Cell = ("—",)


def _added(values: Values, change: Change) -> Row:
    entry = change.entry
    when = values.timing(change.after) if change.after and change.after.moments else NONE
    return values.title(entry), when, values.status(entry, entry.state), values.member(entry.owner)


def _moved(values: Values, change: Change) -> Row:
    cause = _cause(values, change.cause)
    return ((*values.title(change.entry), *cause), _times(values, change.before), _times(values, change.after))


def _times(values: Values, timing: Timing | None) -> Cell:
    return values.timing(timing or Timing())


def _cause(values: Values, cause: str) -> Cell:
    if not cause:
        return ()
    kind, _, id = cause.partition(":")
    named = values.titled(id) if kind == "event" else (code(id),)
    return (BREAK, *filled(values.say(words.CAUSES[kind]), id=named[0]))


def _cancelled(values: Values, change: Change) -> Row:
    entry = change.entry
    reason: Cell = (value(change.reason, entry.lang),) if change.reason else NONE
    return values.title(entry), _was(values, change), reason


def _gone(values: Values, change: Change) -> Row:
    return values.title(change.entry), _was(values, change), values.member(change.entry.owner)


def _was(values: Values, change: Change) -> Cell:
    return values.timing(change.before) if change.before and change.before.moments else NONE


def _hold(values: Values, change: Change) -> Row:
    holds = joined(((value(hold.title, hold.lang),) for hold in change.holds), values.between())
    return values.title(change.entry), _times(values, change.after), holds


def _voided(values: Values, change: Change) -> Row:
    return values.title(change.entry), values.members(change.less), values.status(change.entry, change.entry.state)


def _status(values: Values, change: Change) -> Row:
    entry = change.entry
    return values.title(entry), values.status(entry, change.old), values.status(entry, change.new)


def _channels(values: Values, change: Change) -> Row:
    return values.title(change.entry), values.channels(change.less) or NONE, values.channels(change.more) or NONE


def _fields(values: Values, change: Change) -> Row:
    return values.title(change.entry), values.labels(change.fields)


def _retitled(values: Values, change: Change) -> Row:
    lang = change.entry.lang
    return (value(change.old, lang),), (value(change.new, lang),)


def _visibility(values: Values, change: Change) -> Row:
    return values.title(change.entry), values.visibility(change.old), values.visibility(change.new)


def _parts(values: Values, change: Change) -> Row:
    parts = joined((_part(values, part) for part in change.parts), BREAK)
    return values.title(change.entry), parts or NONE, _versions(values, change.old, change.new)


def _versions(values: Values, old: str, new: str) -> Cell:
    was: Cell = (code(old),) if old else NONE
    now: Cell = (code(new),) if new else NONE
    return now if old == new else (*was, values.say(words.BECOMES), *now)


def _part(values: Values, part: Part) -> Cell:
    label, what = values.say(part.label), values.say(words.PARTS[part.what])
    return filled(values.say(words.PART), label=label, what=what, id=value(part.id, values.lang))


def _approved(values: Values, change: Change) -> Row:
    return values.title(change.entry), values.members(change.more)


def _renamed(values: Values, change: Change) -> Row:
    return values.title(change.entry), (code(change.new),)


ROWS: Mapping[str, tuple[tuple[Words, ...], Callable[[Values, Change], Row]]] = {
    "added": ((words.WHAT, words.WHEN, words.STATUS, words.OWNER), _added),
    "moved": ((words.WHAT, words.FROM, words.TO), _moved),
    "cancelled": ((words.WHAT, words.WAS, words.REASON), _cancelled),
    "deleted": ((words.WHAT, words.WAS, words.OWNER), _gone),
    "unreadable": ((words.WHAT, words.WAS, words.OWNER), _gone),
    "held": ((words.WHAT, words.WHEN, words.HOLD), _hold),
    "freed": ((words.WHAT, words.WHEN, words.HOLD), _hold),
    "voided": ((words.WHAT, words.BY, words.STATUS), _voided),
    "status": ((words.WHAT, words.FROM, words.TO), _status),
    "channels": ((words.WHAT, words.LEAVES, words.JOINS), _channels),
    "text": ((words.WHAT, words.CHANGED), _fields),
    "retitled": ((words.FROM, words.TO), _retitled),
    "visibility": ((words.WHAT, words.FROM, words.TO), _visibility),
    "deliverables": ((words.WHAT, words.CHANGED, words.VERSION), _parts),
    "rules": ((words.WHAT, words.CHANGED, words.VERSION), _parts),
    "details": ((words.WHAT, words.CHANGED), _fields),
    "approved": ((words.WHAT, words.BY), _approved),
    "renamed": ((words.WHAT, words.NEW_PATH), _renamed),
}
"""The columns of each section of changes, and how a row of it is written."""
