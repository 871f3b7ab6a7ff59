"""`majlis hold --end`: a freeze ends now."""

from datetime import datetime
from typing import NamedTuple

import click

from majlis.cli import holding_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.holding_told import tell, tell_stopped
from majlis.cli.named import Folder, StoppedError, entry_of
from majlis.cli.plan_line import stamp
from majlis.cli.report import as_text
from majlis.cli.when import writable
from majlis.kinds import Hold
from majlis.mend.changes import Put
from majlis.mend.changing import ByHandError, change_entry
from majlis.mend.restyling import restyled, spelt
from majlis.plan.stopping import missed_by, stopped_alone
from majlis.source import ScalarNode


class Held(NamedTuple):
    """How it ended: the exit *code*, and where a file was written its *path* and the *message* of its commit."""

    code: int
    path: str = ""
    message: str = ""


def end_hold(folder: Folder, name: str, alone: bool) -> Held:
    """End the hold *name*, or the one in force, and say what goes out again; *alone* says that nothing else was asked.
    """
    if not alone:
        raise StoppedError(say.END_ALONE.to(folder.lang))
    plan, hold = folder.plan, _to_end(folder, name)
    if hold is None:
        return Held(FINE)
    until = writable(plan.now)
    try:
        failed = change_entry(folder.root, plan.workspace, hold, [Put(("until",), _until(hold, until))])
    except ByHandError:
        tell(folder, say.BY_HAND, path=hold.path)
        click.echo(f"    until: {spelt(until)}", err=True)
        return Held(PROBLEMS)
    if failed:
        click.echo(as_text([failed], folder.lang), nl=False)
        return Held(FAILED)
    click.echo(hold.path)
    _tell(folder, hold, stamp(until))
    return Held(FINE, hold.path, say.ENDING.to(folder.lang).format(title=hold.title))


def _tell(folder: Folder, hold: Hold, until: str) -> None:
    again, missed = stopped_alone(folder.plan, hold), missed_by(folder.plan, hold)
    tell(folder, say.ENDS if again else say.ENDS_NOTHING, until=until)
    tell_stopped(folder.plan, again, folder.lang)
    if missed:
        tell(folder, say.MISSED)
        tell_stopped(folder.plan, missed, folder.lang)


def _to_end(folder: Folder, name: str) -> Hold | None:
    """The hold to end: the one named, or the one in force; None if there is nothing to end."""
    plan, lang = folder.plan, folder.lang
    in_force = [hold for hold in plan.holds if hold.in_force(plan.now)]
    if not name and len(in_force) > 1:
        raise StoppedError(say.WHICH.to(lang).format(known=", ".join(hold.id for hold in in_force)))
    if not name and not in_force:
        tell(folder, say.NONE_IN_FORCE)
        return None
    found = entry_of(folder, name, (Hold,), say.NO_HOLD) if name else in_force[0]
    assert isinstance(found, Hold)
    if found.from_ > plan.now:
        words = say.NOT_BEGUN.to(lang).format(path=found.path, start=stamp(plan.local(found.from_)))
        raise StoppedError(words, PROBLEMS)
    if found.until and found.until <= plan.now:
        tell(folder, say.ENDED, path=found.path, until=stamp(plan.local(found.until)))
        return None
    return found


def _until(hold: Hold, until: datetime) -> str:
    """The end in the style of what stands there."""
    node = hold.node.values.get("until")
    return restyled(node.text, until) if isinstance(node, ScalarNode) and not node.empty else spelt(until)
