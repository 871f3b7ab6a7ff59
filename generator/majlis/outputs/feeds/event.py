"""One event of the feed: what it says, and its bytes, which have been read back before anybody gets them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from hashlib import blake2b
from typing import Literal, NamedTuple

from majlis.outputs.feeds.folding import lines_of
from majlis.outputs.feeds.stamps import Stamp
from majlis.outputs.feeds.text import can_be_seen, clean_line, clean_lines, escaped
from majlis.outputs.feeds.validity import Meant, assert_says
from majlis.values import dataclass

Status = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]
Key = tuple[str, str]
"""One feed: its sort in `scopes` and whose it is: `("channel", "instagram")`, `("rota", "")`."""
EVERYTHING: Key = ("", "")
"""The feed of everything that is planned: `calendar.ics`."""


@dataclass(frozen=True)
class FeedEvent:
    """An event. *start* and *end* are aware instants, or days: then *end* is the day after the last.

    The texts may hold any character. *path* is of the file that it is of; *color* a CSS3 name;
    *url* absolute and in ASCII; *feeds* are those that it stands in; *alarm* is how long after its start, or before,
    a calendar reminds of it.
    """

    uid: str
    path: str
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

    def to_ical(self) -> bytes:
        """The VEVENT, CRLF at each line's end. ValueError if it does not say what is meant: a fault of ours."""
        block = lines_of(_lines(self))
        assert_says(block, self.meant)
        return block


class Written(NamedTuple):
    """An event's bytes and their hash, with what a feed is sorted by and chooses by: when it is (seconds since 1970),
    and the feeds that it stands in.
    """

    start: float
    uid: str
    data: bytes
    end: float
    digest: bytes
    feeds: tuple[Key, ...]


def written(event: FeedEvent, data: bytes) -> Written:
    """*event*, whose bytes are *data*."""
    start, end = event.span
    digest = blake2b(data, digest_size=16).digest()
    return Written(start.timestamp(), event.uid, data, end.timestamp(), digest, tuple(sorted(event.feeds)))


def named(event: FeedEvent) -> Written:
    """*event* by its name alone, which stands in no feed."""
    return Written(0, event.uid, b"", 0, b"", ())


def instant(moment: datetime | date) -> datetime:
    """*moment* in UTC; a day counts from its midnight there."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return datetime.combine(moment, time(), UTC)


def _lines(event: FeedEvent) -> Iterator[str]:
    """Its content lines, not yet folded, in the order in which icalendar writes them."""
    meant, stamp = event.meant, event.stamp
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{escaped(meant.summary)}"
    yield f"DTSTART{_when(event.start)}"
    yield f"DTEND{_when(event.end)}"
    yield f"DTSTAMP{_when(stamp.at)}"
    yield f"UID:{escaped(meant.uid)}"
    yield f"SEQUENCE:{stamp.sequence}"
    if meant.categories:
        yield f"CATEGORIES:{','.join(map(escaped, meant.categories))}"
    yield f"COLOR:{event.color}"
    if stamp.created:
        yield f"CREATED{_when(stamp.created)}"
    yield f"DESCRIPTION:{escaped(meant.description)}"
    if stamp.changed:
        yield f"LAST-MODIFIED{_when(stamp.changed)}"
    yield f"STATUS:{event.status}"
    yield "TRANSP:TRANSPARENT" if event.transparent else "TRANSP:OPAQUE"
    if event.url:
        yield f"URL:{event.url}"
    if event.alarm is not None:
        yield from _alarm(meant.summary, event.alarm)
    yield "END:VEVENT"


def _when(moment: datetime | date) -> str:
    """What stands behind the name of an instant, or of a day."""
    if isinstance(moment, datetime):
        return f":{moment.astimezone(UTC).isoformat()[:19].replace('-', '').replace(':', '')}Z"
    return f";VALUE=DATE:{moment.isoformat().replace('-', '')}"


def _alarm(text: str, after: timedelta) -> Iterator[str]:
    from icalendar import vDuration  # a tenth of all that a build imports, and most builds write no new event

    trigger = vDuration(after).to_ical().decode()  # type: ignore[no-untyped-call]  # icalendar's
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(text)}", f"TRIGGER:{trigger}", "END:VALARM")


def _tags(categories: tuple[str, ...]) -> tuple[str, ...]:
    """Each tag once, on one line. A comma parts tags for readers that do not mind its backslash, so none has one."""
    lines = (clean_line(tag.replace(",", " / ")) for tag in categories)
    return tuple({tag.casefold(): tag for tag in reversed([*lines]) if can_be_seen(tag)}.values())[::-1]
