"""What events tell of other files, and when each of these facts last changed.

An event says more than stands in its own file: names of people, channels and pillars, a campaign's title, how the team
writes dates, whether a hold stops it, the days that it hangs on. When such a fact changes, what the event says changes,
and its stamps must move; but no other event's.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from majlis.cache import Cache
from majlis.dates.anchors import YearDay, read_hijri_day
from majlis.dates.zones import zone
from majlis.fields import Scope
from majlis.folders import CHANNELS_PATH, TEAM_PATH
from majlis.history import History, Version
from majlis.kinds import kind_named
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.hours import PartOfDay
from majlis.kinds.read import fallback_id
from majlis.records import Records
from majlis.source import ListNode, MapNode, Node, ScalarNode, read_settings, read_source
from majlis.text.digits import to_ascii_digits

_LOOKS = ("site_url", "uid_domain", "timezone", "numerals", "hijri_offset", "country", "languages")
_LISTS = {
    TEAM_PATH: (("member", "members"), ("pillar", "pillars")), CHANNELS_PATH: (("channel", "channels"),),
}
_ENTRIES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "content/campaigns/": (("campaign", ("title", "lang", "visibility")), ("approvers", ("approvers",))),
    "content/events/": (("event", ("starts_at", "timezone")),),
}
_NAMES = ("name_en", "name_ar", "default_time")
_KEY_DAY = ("hijri", "country", "offset", "overrides")
_SAID_OF_DAY = ("name_en", "name_ar", "date", "hijri", "rule", "offset", "days", "country", "kind", "advice",
                "moon_dependent")
TEAM, PEOPLE, HOLIDAYS = "team", "people", "holidays"
"""Facts of team.yml: how it writes and where it publishes; who is in it, and who approves what; whose holidays."""
Facts = Mapping[str, str]


class Moment(NamedTuple):
    """A step of the branch: its place and its time (UTC)."""

    ordinal: int
    at: datetime


def last_told(history: History, cache: Cache) -> dict[str, Moment]:
    """When each fact last changed: `team`, `people`, `holidays`, `member:huda`, `pillar:craft`, `channel:x`,
    `rota:x:sunday:1` (the first shift of a Sunday), `campaign:spring`, `approvers:spring`, `event:live`, `keydate:eid`,
    `announced:eid:1448`, `day:09-01` (what was announced for a Hijri day). What each version told is kept in *cache*.
    """
    known = Records[Facts](cache, "told")
    by_path: dict[str, Facts] = {}
    changed: dict[str, Moment] = {}
    for ordinal, step in groupby(history.versions, key=lambda version: version.ordinal):
        versions = list(step)
        before = _together(by_path, versions)
        by_path |= {version.path: _facts_in(version, known) for version in versions}
        after = _together(by_path, versions)
        moment = Moment(ordinal, versions[0].at)
        changed |= {name: moment for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    known.keep()
    return changed


def _facts_in(version: Version, before: Records[Facts]) -> Facts:
    digest = "" if version.data is None else blake2b(version.data, digest_size=16).hexdigest()
    return before.read(f"{version.ordinal} {version.path}", digest, lambda: dict(facts_in(version)))


def facts_in(version: Version) -> Iterator[tuple[str, str]]:
    """The facts that a version of a file tells, each with what it says; none where it can't be read."""
    if version.data is None:
        return
    if version.path in _LISTS or version.path.startswith("content/keydates/"):
        node, _ = read_settings(version.path, version.data)
        yield from _of_settings(version.path, node) if node else ()
        return
    for folder, facts in _ENTRIES.items():
        if version.path.startswith(folder):
            source, _ = read_source(version.path, version.data)
            node = source.front if source else None
            id = _text(node, "id") or fallback_id(version.path, kind_named(facts[0][0]))
            yield from ((f"{name}:{id}", _texts(node, keys)) for name, keys in facts)


def _together(by_path: Mapping[str, Facts], versions: Iterable[Version]) -> dict[str, str]:
    """What the files of *versions* tell: a fact may move from one file to another."""
    return {name: told for version in versions for name, told in by_path.get(version.path, {}).items()}


def _of_settings(path: str, node: MapNode) -> Iterator[tuple[str, str]]:
    if path == TEAM_PATH:
        yield TEAM, _texts(node, _LOOKS)
        yield PEOPLE, _texts(node, ("members", "approvals"))
        yield HOLIDAYS, _text(node, "holidays")
    for kind, key in _LISTS.get(path, ()):
        yield from ((f"{kind}:{_text(item, 'id')}", _texts(item, _NAMES)) for item in _items(node, key))
    for item in _items(node, "channels"):
        yield from _of_rota(item)
    for item in _items(node, "keydates"):
        yield from _of_key_date(item)
    days: dict[str, list[str]] = {}
    for item in _items(node, "keydates"):
        days.setdefault(day_name(_text(item, "hijri")), []).append(_texts(item, _KEY_DAY))
    yield from ((name, "\x04".join(same)) for name, same in days.items() if name)


def day_name(hijri: str) -> str:
    """How the fact is called of what was announced for a Hijri day (`09-01`, also of some year), or for the first of a
    month (`09`); empty for none.
    """
    day = read_hijri_day(hijri)
    return f"day:{day.month:02}-{day.day or 1:02}" if isinstance(day, YearDay) else ""


def _of_rota(channel: MapNode) -> Iterator[tuple[str, str]]:
    """The shifts of each weekday, numbered as they follow each other, with who owns the channel."""
    turns = [(_listed(turn.values.get("days")), _hours(turn.values.get("hours")), _text(turn, "who"))
             for turn in _items(channel, "rota")]
    for weekday in WEEKDAYS:
        that_day = sorted((*hours, who) for days, hours, who in turns if hours and weekday in days)
        for number, turn in enumerate(that_day, start=1):
            yield f"rota:{_text(channel, 'id')}:{weekday}:{number}", f"{turn}\x01{_text(channel, 'owner')}"


def _hours(node: Node | None) -> tuple[str, bool, str] | None:
    """The beginning, whether it ends the next day, the end: in this order shifts follow each other."""
    utc = zone("UTC")
    assert utc
    read = PartOfDay().parse(node, Scope("", utc)).value if node else None
    return (f"{read.from_:%H:%M}", read.to <= read.from_, f"{read.to:%H:%M}") if read else None


def _of_key_date(item: MapNode) -> Iterator[tuple[str, str]]:
    yield f"keydate:{_text(item, 'id')}", _texts(item, _SAID_OF_DAY)
    for one in _items(item, "overrides"):
        year = to_ascii_digits(_text(one, "year"))
        yield f"announced:{_text(item, 'id')}:{year}", _text(one, "date")


def _items(node: MapNode, key: str) -> Iterator[MapNode]:
    listed = node.values.get(key)
    yield from (item for item in (listed.items if isinstance(listed, ListNode) else ()) if isinstance(item, MapNode))


def _listed(node: Node | None) -> frozenset[str]:
    """The values of a list, or the one that stands in its place."""
    return frozenset(_said(item) for item in (node.items if isinstance(node, ListNode) else [node]) if item)


def _text(node: MapNode | None, key: str) -> str:
    return _said(node.values.get(key)) if node else ""


def _texts(node: MapNode | None, keys: Iterable[str]) -> str:
    return "\x00".join(_text(node, key) for key in keys)


def _said(node: Node | None) -> str:
    """A value as one text, without its place."""
    match node:
        case None:
            return ""
        case ScalarNode():
            return node.text.strip()
        case ListNode():
            return "\x01".join(_said(item) for item in node.items)
        case MapNode():
            return "\x02".join(f"{key}\x03{_said(value)}" for key, value in sorted(node.values.items()))
