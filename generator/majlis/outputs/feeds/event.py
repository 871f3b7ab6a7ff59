"""One event of the feed: what it says, and its bytes, which have been read back before anybody gets them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from hashlib import blake2b
from typing import Literal, NamedTuple

from icalendar import Alarm, Event, vCategory, vText

from majlis.outputs.feeds.folding import folded
from majlis.outputs.feeds.stamps import Stamp
from majlis.outputs.feeds.text import can_be_seen, clean_line, clean_lines
from majlis.outputs.feeds.validity import Meant, assert_says
from majlis.problems import Place

Status = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]
Key = tuple[str, str]
"""One feed: its sort in `scopes` and whose it is: `("channel", "instagram")`, `("rota", "")`."""
EVERYTHING: Key = ("", "")
"""The feed of everything that is planned: `calendar.ics`."""


@dataclass(frozen=True)
class FeedEvent:
    """An event. *start* and *end* are aware instants, or days: then *end* is the day after the last.

    The texts may hold any character. *place* is where its entry is written; *color* a CSS3 name;
    *url* absolute and in ASCII; *feeds* are those that it stands in; *alarm* is how long after its start, or before,
    a calendar reminds of it.
    """

    uid: str
    place: Place
    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    status: Status
    transparent: bool
    color: str
    stamp: Stamp
    categories: tuple[str, ...] = ()
    url: str | None = None
    feeds: frozenset[Key] = frozenset({EVERYTHING})
    alarm: timedelta | None = None

    @cached_property
    def meant(self) -> Meant:
        """The texts as readers must find them. SUMMARY is never empty: without a title it is the UID's name."""
        title = clean_line(self.summary)
        return Meant(
            uid=self.uid,
            summary=title if can_be_seen(title) else self.uid.partition("@")[0],
            description=clean_lines(self.description),
            categories=_tags(self.categories),
            alarm=self.alarm is not None,
        )

    @cached_property
    def span(self) -> tuple[datetime, datetime]:
        """Its start and its end as instants in UTC."""
        return instant(self.start), instant(self.end)

    @cached_property
    def digest(self) -> bytes:
        """The hash of all that its bytes say."""
        said = (self.uid, self.start, self.end, self.summary, self.description, self.status, self.transparent,
                self.color, self.stamp, self.categories, self.url, self.alarm)
        return blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    @property
    def ready(self) -> "FeedEvent":
        """The same with its span and its digest worked out, so that they are kept where it is."""
        assert self.span
        assert self.digest
        return self

    def to_ical(self) -> bytes:
        """The VEVENT, CRLF at each line's end. ValueError if it does not say what is meant: a fault of ours."""
        block = b"".join(folded(line) + b"\r\n" for line in _component(self).content_lines() if line)
        assert_says(block, self.meant)
        return block


class Written(NamedTuple):
    """An event's bytes, with what the feed is sorted by."""

    start: datetime
    uid: str
    data: bytes


class Escaped(vText):
    r"""A text, escaped once. icalendar 7.3 takes the two characters `\N` of a text for a line break."""

    def to_ical(self) -> bytes:
        """The value as it stands in a content line."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode("utf-8")


class _Categories(vCategory):
    """Several tags, each escaped as `Escaped` is: vCategory makes plain texts of them."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__(list(tags))
        self.cats = [Escaped(tag) for tag in tags]


def instant(moment: datetime | date) -> datetime:
    """*moment* in UTC; a day counts from its midnight there."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return datetime.combine(moment, time(), UTC)


def _component(event: FeedEvent) -> Event:
    component = Event()
    for name in ("uid", "summary", "description"):
        component.add(name, Escaped(getattr(event.meant, name)))
    for name, moment in (("dtstart", event.start), ("dtend", event.end)):
        component.add(name, instant(moment) if isinstance(moment, datetime) else moment)
    for name, known in (("created", event.stamp.created), ("last-modified", event.stamp.changed), ("url", event.url)):
        if known:
            component.add(name, known)
    component.add("dtstamp", event.stamp.at)
    component.add("sequence", event.stamp.sequence)
    component.add("status", event.status)
    component.add("transp", "TRANSPARENT" if event.transparent else "OPAQUE")
    component.add("color", event.color)
    if event.meant.categories:
        component["categories"] = _Categories(event.meant.categories)
    if event.alarm is not None:
        component.add_component(_alarm(event.meant.summary, event.alarm))
    return component


def _alarm(text: str, after: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", Escaped(text))
    alarm.add("trigger", after)
    return alarm


def _tags(categories: tuple[str, ...]) -> tuple[str, ...]:
    """Each tag once, on one line. A comma parts tags for readers that do not mind its backslash, so none has one."""
    lines = (clean_line(tag.replace(",", " / ")) for tag in categories)
    return tuple({tag.casefold(): tag for tag in reversed([*lines]) if can_be_seen(tag)}.values())[::-1]
