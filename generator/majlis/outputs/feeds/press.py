"""Events as bytes: each is written once, however many feeds it stands in."""

from collections.abc import Callable, Iterable

from majlis.edition import Edition
from majlis.outputs.feeds.event import FeedEvent, Key, Written, written
from majlis.problems import Code, Place, Problem
from majlis.records import Records
from majlis.words import Words

FEED_EVENT = Code(
    "feed-event",
    Words("The calendar event of this entry can't be written: {reason}.",
          "تعذّرت كتابة حدث هذا الملف في التقويم: {reason}."),
    Words("This is a fault of Majlis: please report it with this file.",
          "هذا خلل في مجلس، نرجو الإبلاغ عنه مع هذا الملف."),
)


class Press:
    """Writes events; *problems* are of those that can't be written."""

    def __init__(self, edition: Edition) -> None:
        self.problems: list[Problem] = []
        self._before = Records[bytes](edition.cache, "events", edition.audience)

    def written(self, event: FeedEvent) -> Written | None:
        """*event* with its bytes, which are kept for the next build; None if it can't be written."""
        return self._pressed(event, lambda: self._before.read(event.uid, event.digest.hex(), event.to_ical))

    def fresh(self, event: FeedEvent) -> Written | None:
        """The same of an event that is kept elsewhere."""
        return self._pressed(event, event.to_ical)

    def _pressed(self, event: FeedEvent, make: Callable[[], bytes]) -> Written | None:
        try:
            return written(event, make())
        except ValueError as error:
            self.problems.append(FEED_EVENT.at(Place(event.path), reason=error))
            return None

    def keep(self) -> None:
        """Keep what was written."""
        self._before.keep()


def by_key(events: Iterable[Written]) -> dict[Key, list[Written]]:
    """*events* by the feeds that they stand in, in their order."""
    found: dict[Key, list[Written]] = {}
    for event in events:
        for key in event.feeds:
            found.setdefault(key, []).append(event)
    return found
