"""The calendar feed of an edition, and what is wrong with it."""

from collections.abc import Iterator
from itertools import chain

from majlis.addresses import FEED
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact, Fact, Facts
from majlis.outputs.feeds.calendar import filled, frame
from majlis.outputs.feeds.campaigns import campaign_events
from majlis.outputs.feeds.event import FeedEvent, Written, instant
from majlis.outputs.feeds.posts import post_events
from majlis.outputs.feeds.window import MAX_BYTES, MAX_EVENTS, window_of, within_bytes
from majlis.problems import Code, Place, Problem, Severity
from majlis.words import Words

DESCRIPTION = Words("Planned posts and campaigns", "المنشورات والحملات المخطط لها")
FEED_SHALLOW = Code(
    "feed-shallow",
    Words("Git holds only the newest commits here, so the calendar feed can't tell when an event last changed.",
          "لا يضم Git هنا إلا أحدث الإيداعات، فلا يمكن للتقويم أن يعرف متى تغيّر كل حدث آخر مرة."),
    Words("Fetch the whole history: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)",
          "اجلب السجل كله بالأمر: git fetch --unshallow (وفي GitHub Actions: fetch-depth: 0)"),
)
FEED_EVENT = Code(
    "feed-event",
    Words("The calendar event of this entry can't be written: {reason}.",
          "تعذّرت كتابة حدث هذا الملف في التقويم: {reason}."),
    Words("This is a fault of Majlis: please report it with this file.",
          "هذا خلل في مجلس، نرجو الإبلاغ عنه مع هذا الملف."),
)
FEED_FULL = Code(
    "feed-nearly-full",
    Words("The calendar feed holds {events} of {most_events} events and {size} of {most_size} bytes.",
          "عدد أحداث التقويم {events} من {most_events}، وحجمه {size} من {most_size} بايت."),
    Words("Beyond that the oldest events are left out. Archive posts that nobody needs in a calendar any more.",
          "إذا زاد على ذلك حُذفت منه أقدم الأحداث. أرشِف المنشورات التي لم يعد أحد يحتاج إليها في التقويم."),
    Severity.WARNING,
)
CODES = (FEED_SHALLOW, FEED_EVENT, FEED_FULL)


class FeedError(ValueError):
    """No feed was made, since a wrong one would stay in calendars; *problems* say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{problem.place.path}: {problem.message()}" for problem in problems))
        self.problems = problems


def calendar_feed(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The feed `calendar.ics`; its extent is the number of its events. FeedError if it would be wrong."""
    lang = edition.languages[0]
    empty = frame(edition.workspace.team.name.to(lang), DESCRIPTION.to(lang))
    kept = sorted(within_bytes(_written(edition), MAX_BYTES - len(empty)))
    yield Artifact(FEED, filled(empty, (event.data for event in kept)), len(kept))


def feed_events(edition: Edition) -> list[FeedEvent]:
    """The events of the feed, the nearest first, each UID once: of two entries with one id, the first by path."""
    window, events = window_of(edition), dict[str, FeedEvent]()
    for event in chain(post_events(edition), campaign_events(edition)):
        events.setdefault(event.uid, event)
    return window.nearest(filter(window.holds, events.values()))


def feed_problems(edition: Edition) -> Iterator[Problem]:
    """Why there can't be a feed, known before it is made."""
    if edition.history and edition.history.shallow:
        yield FEED_SHALLOW.at(Place("content"))


def feed_warnings(feed: Fact) -> Iterator[Problem]:
    """Whether the *feed* that was made is at 80 % of what calendars take."""
    if feed.size >= 0.8 * MAX_BYTES or (feed.extent or 0) >= 0.8 * MAX_EVENTS:
        yield FEED_FULL.at(
            Place("content"), events=feed.extent, most_events=MAX_EVENTS, size=feed.size, most_size=MAX_BYTES
        )


def _written(edition: Edition) -> list[Written]:
    """Every event as bytes, the nearest first; all that can't be written are told together."""
    problems, written = list(feed_problems(edition)), list[Written]()
    for event in feed_events(edition):
        try:
            written.append(Written(instant(event.start), event.uid, event.to_ical()))
        except ValueError as error:
            problems.append(FEED_EVENT.at(event.place, reason=error))
    if problems:
        raise FeedError(tuple(problems))
    return written
