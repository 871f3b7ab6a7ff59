"""The calendar diff for other programs: one JSON object on stdout.

Keys and codes are English and stay as they are; only messages of checks and names of fields are in the language asked
for. A day is `2027-02-03`, a moment ISO 8601 with its offset (`2027-02-03T18:30:00+03:00`, in the project's zone). What
is not there is null, an empty text or an empty list, never left out.

    base, head      commits; head is null for the work tree
    merge_base      whether base is where two branches parted, not the tip that was named
    as_of           the clock of both sides
    borrowed        whether base was read with the settings of head, since its own can't be used
    empty           whether nothing changes
    changes         a list, of each:
        what        added, moved, cancelled, deleted, unreadable, held, freed, voided, status, channels, text, retitled,
                    visibility, deliverables, rules, details, approved, renamed
        kind, id, title, lang, path, status, owner
        before, after
                    null, or times: moments (at, hijri, channels, part, name), of what comes back the first three;
                    repeat (freq, interval, on, until, except) or null; hijri_day
        old, new    of status, cancelled, retitled, visibility, renamed; of deliverables and rules the version
        less, more  channels; members whose approvals went (voided) or came (approved)
        fields      names of fields
        parts       of deliverables and rules: what (added, removed, changed), label, id
        holds       ids
        reason      why it was cancelled
        cause       what moved it where its own file did not: event:<id>, hijri:<day>, settings
    settings        a list: what (added, removed, changed, moved), kind (team, member, pillar, channel, key_date,
                    check), id, name, fields, before, after (days of a key date), old, new (severities of a check)
    conflicts, created, mended
                    problems as of `majlis check --format json` (path, line, column, severity, code, message, hint,
                    clause); conflicts are not in created
    past            a list: kind, id, path, at
    unapproved      a list: kind, id, path, status
    touched         feeds (a list: sort, empty for that of everything, and id), owners, partners

Where there are no settings to read the content with, there is `unreadable` alone: a list of problems.
"""

import json
from collections.abc import Iterable
from datetime import date

from majlis.cli.report import as_json
from majlis.dates.hijri import to_hijri
from majlis.diff import Diff
from majlis.diff.changes import Change
from majlis.diff.settings import Setting
from majlis.diff.timing import Moment, Timing
from majlis.kinds import Entry
from majlis.kinds.repeat import Repeat
from majlis.problems import Problem

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]
Object = dict[str, Value]


def diff_json(diff: Diff, lang: str) -> str:
    """*diff*; what a person reads of it is in *lang*."""
    sides, touched = diff.sides, diff.touched
    offset = diff.plan.workspace.team.hijri_offset
    return _text({
        "base": sides.base, "head": sides.head, "merge_base": sides.merge_base, "as_of": diff.plan.now.isoformat(),
        "borrowed": diff.borrowed, "empty": diff.empty,
        "changes": [_change(change, lang, offset) for change in diff.changes],
        "settings": [_setting(setting, lang) for setting in diff.settings],
        "conflicts": _problems(diff.conflicts, lang), "created": _problems(diff.findings, lang),
        "mended": _problems(diff.mended, lang),
        "past": [_named(late.entry) | {"at": late.at.isoformat()} for late in diff.past],
        "unapproved": [_named(entry) | {"status": entry.state} for entry in diff.unapproved],
        "touched": {
            "feeds": [{"sort": feed.key[0], "id": feed.key[1]} for feed in touched.feeds],
            "owners": list(touched.owners), "partners": list(touched.partners),
        },
    })


def unreadable_json(problems: Iterable[Problem], lang: str) -> str:
    """Why nothing can be compared."""
    return _text({"unreadable": _problems(problems, lang)})


def _named(entry: Entry) -> Object:
    return {"kind": entry.kind, "id": entry.id, "path": entry.path}


def _change(change: Change, lang: str, offset: int) -> Object:
    entry = change.entry
    return {
        "what": change.what, "kind": entry.kind, "id": entry.id, "title": entry.title, "lang": entry.lang,
        "path": entry.path, "status": entry.state, "owner": entry.owner,
        "before": _timing(change.before, offset), "after": _timing(change.after, offset),
        "old": change.old, "new": change.new, "less": list(change.less), "more": list(change.more),
        "fields": [label.to(lang) for label in change.fields],
        "parts": [{"what": part.what, "label": part.label.to(lang), "id": part.id} for part in change.parts],
        "holds": [hold.id for hold in change.holds], "reason": change.reason, "cause": change.cause,
    }


def _timing(timing: Timing | None, offset: int) -> Value:
    if timing is None:
        return None
    moments: list[Value] = [_moment(moment, offset) for moment in timing.moments]
    return {"moments": moments, "repeat": _repeat(timing.repeat), "hijri_day": timing.hijri}


def _moment(moment: Moment, offset: int) -> Object:
    hijri = to_hijri(date(moment.at.year, moment.at.month, moment.at.day), offset)
    return {
        "at": moment.at.isoformat(), "hijri": f"{hijri.year}-{hijri.month:02}-{hijri.day:02}" if hijri else None,
        "channels": list(moment.channels), "part": moment.part, "name": moment.name,
    }


def _repeat(repeat: Repeat | None) -> Value:
    if repeat is None:
        return None
    return {
        "freq": repeat.freq, "interval": repeat.interval, "on": list(repeat.on),
        "until": repeat.until.isoformat() if repeat.until else None,
        "except": [day.isoformat() for day in repeat.except_],
    }


def _setting(setting: Setting, lang: str) -> Object:
    return {
        "what": setting.what, "kind": setting.kind, "id": setting.id, "name": setting.name.to(lang),
        "fields": [label.to(lang) for label in setting.fields],
        "before": [day.isoformat() for day in setting.before], "after": [day.isoformat() for day in setting.after],
        "old": setting.old, "new": setting.new,
    }


def _problems(problems: Iterable[Problem], lang: str) -> list[Value]:
    found: list[Value] = json.loads(as_json(problems, lang))
    return found


def _text(found: Object) -> str:
    """Readable JSON, in which what can't be printed is an escape."""
    written = json.dumps(found, ensure_ascii=False, indent=1)
    return "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in written) + "\n"
