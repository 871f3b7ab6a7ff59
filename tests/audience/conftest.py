"""Entries made from the schema: a canary in each field that only the team sees, an open word in all others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from majlis.audience import SHOWN
from majlis.dates.durations import Duration
from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute
from majlis.fields.types import Choice, Ref
from majlis.kinds import KINDS, Brief, Entry, Partner, kind_named
from majlis.kinds.channels import Channel
from majlis.kinds.disclosed import Suspect
from majlis.kinds.hours import Hours
from majlis.kinds.keydates import KeyDate
from majlis.kinds.team import Member, Pillar, Team
from majlis.workspace import Workspace

RIYADH = ZoneInfo("Asia/Riyadh")
NOW = datetime(2027, 2, 3, 9, tzinfo=RIYADH)
CANARIES = (b"canary", b"7771777", b"7,771,777", b"2021")
"""What only the team may read: texts, numbers, dates."""


def value_of(type: FieldType[Any], name: str, hidden: bool) -> Any:
    """A value of *type*, which is a canary where it is *hidden*."""
    word, day = f"canary-{name}" if hidden else f"open-{name}", date(2021 if hidden else 2027, 2, 3)
    match type:
        case Many(item):
            return (value_of(item, name, hidden),)
        case Record(record):
            return made(record, f"{name}.", hidden)
        case Keyed(key, item):
            return {value_of(key, name, hidden): value_of(item, name, hidden)}
        case Ref(kind):
            return {"member": "member-canary", "channel": "instagram", "pillar": "craft"}.get(kind, f"canary-{kind}")
        case Choice(labels):
            return next(iter(labels))
    return {
        "Date": day, "LocalTime": datetime(day.year, 2, 3, 8, tzinfo=RIYADH), "Clock": time(8),
        "Length": Duration(2, "d"), "Number": 7771777.0 if hidden else 12.0, "Whole": 7771777 if hidden else 12,
        "Boolean": True, "Url": f"https://{word}.example/", "Host": f"{word}.example", "FilePath": f"media/{word}.png",
        "Country": "SA", "Currency": "SAR", "ZoneName": "Asia/Riyadh", "HijriDay": "09-01",
        "PartOfDay": Hours(from_=time(9), to=time(17)),
        "Clause": "canary-policy#c1", "YearDay": "02-03", "YearRule": None, "Shift": None, "Region": "SA",
    }.get(type.__class__.__name__, word)


def made(record: type[Any], prefix: str = "", hidden: bool = False, **given: Any) -> Any:
    """A record with a value in every field; *given* replaces some of them."""
    fields = {
        attribute(key): value_of(spec.type, prefix + key, hidden or spec.for_team)
        for key, spec in fields_of(record).items()
    }
    if "place" in record.__dataclass_fields__:
        given.setdefault("place", None)
    return record(**(fields | given))


def an_entry(kind: str, id: str, visibility: str, **given: Any) -> Entry:
    """A whole entry of *kind* in a status in which it may be seen, with a canary in its front matter too."""
    record = kind_named(kind).record
    states = SHOWN[kind].public or SHOWN[kind].partner or kind_named(kind).ready
    usual = {
        "kind": kind, "path": f"{kind_named(kind).folder}/{id}.md", "body": f"open-body-{id}", "body_line": 9,
        "digest": f"canary-digest-{id}", "front": f"notes: canary-node-{id}\n", "id": id, "title": f"open-title-{id}",
        "lang": "en",
        "suspects": (Suspect("key", "canary-suspect", "", 1, 1),), "visibility": visibility,
        record.state_field: sorted(states)[0], "translation_of": None, "timezone": None,
        "anchor": None, "repeat": None,
    }
    slots = {one for name in record.__mro__ for one in getattr(name, "__slots__", ())}
    whole: Entry = made(record, f"{kind}.", **{key: value for key, value in (usual | given).items() if key in slots})
    if isinstance(whole, Brief):  # who looks at drafts is a partner's business too
        whole = replace(whole, review=replace(whole.review, approver=None)) if whole.review else whole
    return replace(whole, body=f"canary-body-{id}") if whole.body_for_team else whole


@pytest.fixture
def now() -> datetime:
    """The moment of the tests."""
    return NOW


@pytest.fixture
def canaries() -> Callable[[bytes], list[bytes]]:
    """A function that finds canaries in the bytes of an artifact."""
    return lambda data: [canary for canary in CANARIES if canary in data]


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """`an_entry`, for tests."""
    return an_entry


@pytest.fixture
def whole() -> Workspace:
    """Every kind three times, each with all its fields: for the public as far as its author can say so, for the partner
    noura, and for the team.
    """
    entries = [an_entry(kind.name, f"{kind.name}-{who}", seen, **_partner(kind.record))
               for kind in KINDS
               for who, seen in (("all", "public"), ("noura", "partner:noura"), ("canary", "team"))]
    noura = an_entry("partner", "noura", "partner:noura", display_name="open-name")
    ziyad = an_entry("partner", "ziyad-canary", "partner:ziyad-canary", display_name="canary")
    held = [entry for entry in entries if entry.kind != "hold"]
    return Workspace(
        team=made(Team, "team.", **_settings()), channels=(made(Channel, "channel.", id="instagram"),),
        entries=tuple(sorted((*held, noura, ziyad), key=lambda entry: entry.path)),
        key_dates=(made(KeyDate, "day.", id="d", hijri=None, rule=None, offset=None, overrides=()),),
    )


def _partner(record: type[Entry]) -> dict[str, Any]:
    return {"partner": "noura"} if record is not Partner else {}


def _settings() -> dict[str, Any]:
    return {
        "languages": ("ar", "en"), "timezone": "Asia/Riyadh", "country": "SA", "week_start": "sunday",
        "weekend": ("friday", "saturday"), "hijri_offset": 0, "as_of": None, "holidays": (),
        "members": (made(Member, "m.", id="member-canary", name_en="canary-en", name_ar="canary-ar"),),
        "pillars": (made(Pillar, "p.", id="craft"),), "uid_domain": "s.example", "name_en": "open-team-en",
        "name_ar": "open-team-ar", "public_url": "https://open.example", "repository": None,
    }
