"""What a change does to the settings that the calendar hangs on: the team, its people, channels, pillars, key dates."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from majlis.diff.differing import plain
from majlis.diff.sides import Side
from majlis.fields import fields_of
from majlis.fields.declare import attribute
from majlis.kinds.channels import Channel
from majlis.kinds.keydates import KeyDate
from majlis.kinds.team import Member, Pillar, Team
from majlis.values import dataclass
from majlis.words import Words

Named = Member | Pillar | Channel | KeyDate
_LISTS = ("members", "pillars", "checks")
"""Fields of the team that are told by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting that was added, removed, changed or, of a key date alone, moved.

    *kind* is team, member, pillar, channel, key_date, or check: a finding whose severity the team sets. *fields* are
    the names of what changed; *before* and *after* the days of a key date in the clock's year and the next one.
    """

    what: str
    kind: str
    id: str
    name: Words
    fields: tuple[Words, ...] = ()
    before: tuple[date, ...] = ()
    after: tuple[date, ...] = ()
    old: str = ""
    new: str = ""


def settings_changed(before: Side, after: Side) -> tuple[Setting, ...]:
    """Every setting that changed, in the order in which they stand."""
    old, new = before.workspace, after.workspace
    return (
        *_team(old.team, new.team),
        *_named("member", old.team.members, new.team.members),
        *_named("pillar", old.team.pillars, new.team.pillars),
        *_named("channel", old.channels, new.channels),
        *_named("key_date", old.key_dates, new.key_dates),
        *_moved_days(before, after),
    )


def _team(old: Team, new: Team) -> Iterator[Setting]:
    fields = _fields(Team, old, new, _LISTS)
    if fields:
        yield Setting(what="changed", kind="team", id="", name=new.name, fields=fields)
    was, now = old.checks or {}, new.checks or {}
    for code in sorted(was.keys() | now.keys()):
        if was.get(code) != now.get(code):
            yield Setting(what="changed", kind="check", id=code, name=Words(code, code), old=was.get(code, ""),
                          new=now.get(code, ""))


def _named(kind: str, olds: Iterable[Named], news: Iterable[Named]) -> Iterator[Setting]:
    was, now = {one.id: one for one in olds}, {one.id: one for one in news}
    for id, new in now.items():
        old = was.get(id)
        fields = _fields(type(new), old, new, ()) if old else ()
        if old is None or fields:
            yield Setting(what="changed" if old else "added", kind=kind, id=id, name=new.name, fields=fields)
    yield from (Setting(what="removed", kind=kind, id=id, name=old.name) for id, old in was.items() if id not in now)


def _moved_days(before: Side, after: Side) -> Iterator[Setting]:
    """Key dates that fall on other days, whatever moved them."""
    was, now = _days(before), _days(after)
    for key_date in after.workspace.key_dates:
        id = key_date.id
        if id in was and was[id] != now[id]:
            old, new = ([day for day in one if day not in other] for one, other in
                        ((was[id], now[id]), (now[id], was[id])))
            yield Setting(what="moved", kind="key_date", id=id, name=key_date.name, before=tuple(old), after=tuple(new))


def _days(side: Side) -> Mapping[str, tuple[date, ...]]:
    years = range(side.plan.today.year, side.plan.today.year + 2)
    return {one.id: tuple(day.first for day in side.workspace.days_of(one, years)) for one in side.workspace.key_dates}


def _fields(record: type, old: object, new: object, without: Iterable[str]) -> tuple[Words, ...]:
    return tuple(
        spec.label for key, spec in fields_of(record).items()
        if key not in without and plain(getattr(old, attribute(key))) != plain(getattr(new, attribute(key))))
