"""What of the team's content an audience gets: records without the team's own fields, by the schema's marks, and
without any name of what this audience may not see.

A text that its author typed into a shared field stays as it is; an id never tells more than the audience may know.
"""

from collections.abc import Hashable
from dataclasses import field as slot
from dataclasses import fields, replace
from functools import cache
from typing import Any, NamedTuple, TypeVar

from majlis.audience.media import media_named_by
from majlis.audience.names import TEAM, partner_of
from majlis.audience.rules import Release
from majlis.fields import FieldType, Need, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute, plan_of
from majlis.fields.types import Line, Ref
from majlis.kinds import Entry, Post
from majlis.kinds.prose import Prose
from majlis.kinds.reply import Clause
from majlis.plan import Plan
from majlis.values import dataclass
from majlis.workspace import Workspace

R = TypeVar("R")
_KNOWN_DAYS = ("holiday", "awareness")
"""Key dates that anybody knows of; the brand's own and the sensitive ones are the team's."""
_PROSE_META = ("title", "lang", "description", "hide", "search")
"""The keys of a prose page that MkDocs and its plugins show a reader, or steer by."""


@dataclass(frozen=True)
class Sight:
    """What an audience may know of: the entries called *ids*; members by name only where *people* says so.

    What it is shown names members, channels and pillars: these are noted in *named*, by sort and id.
    """

    ids: frozenset[str]
    members: frozenset[str]
    channels: frozenset[str]
    people: bool
    named: set[tuple[str, str]] = slot(default_factory=set)

    def knows(self, kind: str, id: str) -> bool:
        """Whether the audience may know of the *kind* called *id*; it is noted then."""
        known = id in self.ids
        if kind in ("member", "channel", "pillar"):
            known = self.people or kind != "member"
            self.named.add((kind, id))
        return known

    def text(self, text: str) -> str | None:
        """A typed text; None where it is a member's id and the audience knows no members."""
        if text in self.members:
            return text if self.knows("member", text) else None
        if text in self.channels:
            self.knows("channel", text)
        return text


def workspace_for(audience: str, plan: Plan, wrong: frozenset[str] = frozenset()) -> Workspace:
    """The workspace as *audience* may see it at the plan's moment. The team's holds its records as they are; others see
    nothing of the files *wrong*, by their paths.
    """
    whole = plan.workspace
    release = Release(plan)
    entries = tuple(entry for entry in whole.entries if release.shows(audience, entry))
    prose = tuple(page for page in whole.prose if release.shows(audience, page))
    if audience == TEAM:
        same = len(entries) == len(whole.entries) and len(prose) == len(whole.prose)
        return whole if same else replace(whole, entries=entries, prose=prose)
    entries = tuple(entry for entry in entries if entry.path not in wrong)
    sight = _sight(audience, entries, whole)
    shown = tuple(_entry(_held(entry, release), sight, audience) for entry in entries)
    media = {src for entry in shown for src in media_named_by(entry)}
    members = tuple(member for member in whole.team.members if sight.people and ("member", member.id) in sight.named)
    pillars = tuple(pillar for pillar in whole.team.pillars if ("pillar", pillar.id) in sight.named)
    return Workspace(
        team=stripped(replace(whole.team, members=members, pillars=pillars), sight),
        channels=tuple(stripped(one, sight) for one in whole.channels if ("channel", one.id) in sight.named),
        entries=shown,
        prose=tuple(_prose(page) for page in prose if page.path not in wrong),
        media={src: file for src, file in whole.media.items() if src in media},
        key_dates=tuple(stripped(day, sight) for day in whole.key_dates if day.kind in _KNOWN_DAYS),
    )


def _sight(audience: str, entries: tuple[Entry, ...], whole: Workspace) -> Sight:
    """A partner knows itself, and the people of the team that it works with."""
    partner = partner_of(audience)
    ids = frozenset(entry.id for entry in entries) | ({partner} if partner else frozenset())
    return Sight(ids, frozenset(whole.members), frozenset(whole.channel_by_id), partner is not None)


class _Slot(NamedTuple):
    """What is asked of a field of every record: *empty* is what stands for nothing in it, *inert* says that its values
    name nobody.
    """

    key: str
    name: str
    type: FieldType[Any]
    hidden: bool
    empty: Any
    inert: bool


@cache
def _slots(record: Hashable) -> tuple[_Slot, ...]:
    declared: Any = record
    defaults = {one.name: one.default for one in fields(declared)}
    return tuple(
        _Slot(key, attribute(key), spec.type, spec.for_team, _empty(defaults[attribute(key)], spec.need),
              not isinstance(spec.type, (Many, Record, Keyed, Ref, Line)))
        for key, spec in fields_of(declared).items()
    )


def stripped(record: R, sight: Sight, kept: frozenset[str] = frozenset()) -> R:
    """*record* with every field empty that only the team sees, but those *kept*; so are the records in it, and the
    names of what is out of *sight*.
    """
    given: Any = record
    changed: dict[str, Any] = {}
    for key, name, type, hidden, empty, inert in _slots(given.__class__):
        value = getattr(given, name)
        if value is None or value == ():
            continue
        if hidden and key not in kept:
            changed[name] = empty
        elif not inert:
            found = _value(type, value, sight)
            changed[name] = empty if found is None else found
    whole: R = replace(given, **changed) if changed else given
    return whole


def _value(type: FieldType[Any], value: Any, sight: Sight) -> Any:
    """What *sight* leaves of a value; None for nothing."""
    match type:
        case Many(item):
            found = (_value(item, one, sight) for one in value)
            return tuple(one for one in found if one is not None)
        case Record():
            return _whole(stripped(value, sight))
        case Keyed(key, item):
            both = ((_value(key, name, sight), _value(item, one, sight)) for name, one in value.items())
            return {name: one for name, one in both if name is not None and one is not None}
        case Ref(kind):
            return value if sight.knows(kind, value) else None
        case Clause():
            return value if sight.knows("policy", value.partition("#")[0]) else None
        case Line():
            return sight.text(value)
    return value


def _whole(record: R) -> R | None:
    """The record, unless what it hangs on (an anchor's event) was taken from it."""
    one_of = plan_of(type(record)).one_of
    return None if one_of and not any(getattr(record, attribute(key)) for key in one_of) else record


def _empty(default: object, need: Need) -> Any:
    """What stands for nothing: no values, no value, or for a text that is always there an empty one."""
    if isinstance(default, tuple):
        return ()
    return "" if need is Need.ALWAYS or isinstance(default, str) else None


def _entry(entry: Entry, sight: Sight, audience: str) -> Entry:
    """The entry as it is shown: no trace of its file but the path, which links from other files go by."""
    ours = partner_of(audience) is not None and getattr(entry, "partner", None) == partner_of(audience)
    kept = frozenset(key for key, spec in fields_of(type(entry)).items() if spec.to_partner) if ours else frozenset()
    body = "" if entry.body_for_team else entry.body
    return replace(stripped(entry, sight, kept), front="", suspects=(), digest="", body=body)


def _held(entry: Entry, release: Release) -> Entry:
    """A post that a hold stops says so itself, since no hold is shown to whom it is for."""
    if isinstance(entry, Post) and entry.status in ("approved", "scheduled") and entry.id in release.held:
        return replace(entry, status="on_hold")
    return entry


def _prose(page: Prose) -> Prose:
    return replace(page, meta={key: page.meta[key] for key in _PROSE_META if key in page.meta})
