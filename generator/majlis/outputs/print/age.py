"""How old a sheet is: it says which commit it is of, so that a copy on the wall can be held against the live version.

That is the newest step that changed a file from which the sheet is made (the settings are of every sheet), not the
newest of all: an unchanged playbook keeps its date, and its bytes.
"""

from collections.abc import Iterable
from datetime import datetime

from majlis.edition import Edition
from majlis.folders import SETTINGS
from majlis.history import History
from majlis.outputs.print import texts
from majlis.outputs.print.writer import Writer


def age(writer: Writer, paths: Iterable[str]) -> str:
    """`Commit 1a2b3c4, 3 Feb 2027` for a sheet made from the files at *paths*; without Git the day of the build."""
    history = writer.edition.history
    if history is None:
        return writer.say(texts.PRINTED_ON, day=writer.dates.short_year(writer.edition.now))
    known = (*SETTINGS, *paths)
    commit, at = _commit(history, known)
    words = texts.PRINTED_DIRTY if any(map(history.is_edited, known)) else texts.PRINTED_FROM
    return writer.say(words, commit=commit[:7], day=writer.dates.short_year(at))


def stamp(edition: Edition, paths: Iterable[str]) -> int:
    """The time (Unix seconds) of a sheet made from the files at *paths*: its only date inside the PDF."""
    at = _commit(edition.history, (*SETTINGS, *paths))[1] if edition.history else edition.now
    return int(at.timestamp())


def _commit(history: History, paths: Iterable[str]) -> tuple[str, datetime]:
    """The newest step at *paths*; that of HEAD where Git does not know all of them."""
    changes = [history.changes.get(path) for path in paths if path not in SETTINGS or path in history.changes]
    if None in changes or not changes:
        return history.commit, history.committed
    last = max((change for change in changes if change), key=lambda change: change.ordinal)
    return history.commit_at(last.ordinal), last.changed
