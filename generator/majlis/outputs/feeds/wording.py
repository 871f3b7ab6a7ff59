"""What the events of every kind say: labelled lines in the entry's own language, short enough for a phone."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from majlis.dates.zones import zone
from majlis.edition import Edition
from majlis.fields import fields_of
from majlis.kinds import Entry
from majlis.outputs.feeds.text import can_be_seen, clean_line, excerpt, facing, led
from majlis.render.dates import Dates
from majlis.words import Words
from majlis.workspace import Workspace

HIJRI = Words("Hijri date", "التاريخ الهجري")
CHANNEL = Words("Channel", "القناة")
CHANNELS = Words("Channels", "القنوات")
AT = Words("Publishing time", "وقت النشر")
PUBLISHED = Words("Published post", "رابط المنشور")
_AT = Words("{day}, {time} {zone} time", "{day}، الساعة {time} بتوقيت {zone}")
_SPAN = Words("{first} to {last}", "من {first} إلى {last}")
_COMMA = Words(", ", "، ")


def line(label: Words, value: str | None, lang: str) -> str:
    """`Owner: Lina Haddad`; empty where there is nothing to see."""
    shown = clean_line(value or "")
    return f"{label.to(lang)}: {shown}" if can_be_seen(shown) else ""


def label_of(record: type[Any], key: str) -> Words:
    """The name of a field, as its record declares it."""
    return fields_of(record)[key].label


def listed(values: Iterable[str], lang: str) -> str:
    """*values* with the comma of *lang* between them."""
    return _COMMA.to(lang).join(values)


def labelled(label: Words, text: str, lang: str, after: str = "") -> str:
    """`Draft due: Dana's first rosetta · Reel`: *text*, written in *lang*, is read in that direction."""
    shown = f"{label.to(lang)}: {facing(clean_line(text), lang)}"
    return f"{shown} · {after}" if after else shown


def paragraphs(*parts: Iterable[str]) -> str:
    """Each part's lines that are not empty; an empty line between the parts that have any."""
    return "\n\n".join(filter(None, ("\n".join(filter(None, part)) for part in parts)))


def title_line(prefix: Words | None, entry: Entry, after: str = "") -> str:
    """`On hold: Dana's first rosetta · Instagram`: the title is read in its own language's direction."""
    title = clean_line(entry.title)
    shown = facing(title if can_be_seen(title) else entry.id, entry.lang)
    before = f"{prefix.to(entry.lang)}: " if prefix else ""
    return f"{before}{shown} · {after}" if after else f"{before}{shown}"


def beginning(text: str | None, lang: str) -> str:
    """The first lines of a longer text, each read in the direction of *lang*."""
    return "\n".join(led(line, lang) for line in excerpt(text or "").split("\n"))


def dates_in(edition: Edition, lang: str) -> Dates:
    """How the project writes dates in *lang*."""
    team = edition.workspace.team
    return Dates(lang, indic=lang == "ar" and team.numerals == "arabic", hijri_offset=team.hijri_offset)


def moment_in(edition: Edition, moment: datetime, lang: str) -> str:
    """The day and time of *moment* in the project's zone, which is named."""
    dates, project_zone = dates_in(edition, lang), edition.workspace.zone
    local = moment.astimezone(project_zone)
    return _AT.to(lang).format(
        day=dates.weekday_day(local), time=dates.clock(local), zone=_city(project_zone.key, lang)
    )


def span(first: str | None, last: str | None, lang: str) -> str | None:
    """From one day to another, as they are written; None if one of them could not be."""
    if first is None or last is None:
        return None
    return first if first == last else _SPAN.to(lang).format(first=first, last=last)


def hijri_day(edition: Edition, day: date | datetime, lang: str) -> str | None:
    """The Hijri date of a day, or of an instant in the project's zone."""
    local = day.astimezone(edition.workspace.zone).date() if isinstance(day, datetime) else day
    return dates_in(edition, lang).hijri(local)


def owner_name(workspace: Workspace, entry: Entry) -> str:
    """The owner's name in the entry's language; what its author typed where nobody is called so."""
    return person_name(workspace, entry.owner, entry.lang) or ""


def person_name(workspace: Workspace, person: str | None, lang: str) -> str | None:
    """The name of a member by their id, in *lang*; what somebody typed where nobody is called so."""
    member = workspace.members.get(person or "")
    return member.name.to(lang) if member else person


def channel_names(workspace: Workspace, ids: Iterable[str], lang: str) -> str:
    """The names of channels in *lang*; what the author typed where there is no such channel."""
    known = workspace.channel_by_id
    return listed((clean_line(known[id].name.to(lang) if id in known else id) for id in ids), lang)


def pillar_names(workspace: Workspace, ids: Iterable[str], lang: str) -> tuple[str, ...]:
    """The names of those pillars that there are."""
    return tuple(workspace.pillars[id].name.to(lang) for id in ids if id in workspace.pillars)


def people(workspace: Workspace, ids: Iterable[str], lang: str) -> str:
    """The names of people in *lang*."""
    return listed(filter(None, (person_name(workspace, id, lang) for id in ids)), lang)


@cache
def _city(zone_name: str, lang: str) -> str:
    """What people call the zone: its city (CLDR)."""
    found: ZoneInfo | None = zone(zone_name)
    return get_timezone_location(found, locale=lang, return_city=True) if found else zone_name
