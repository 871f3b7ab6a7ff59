"""The calendar feeds of an edition, and what is wrong with them."""

from collections.abc import Iterator

from majlis import addresses
from majlis.edition import Edition
from majlis.outputs.again import again
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.feeds.event import Key, Written
from majlis.outputs.feeds.gather import Gathering
from majlis.outputs.feeds.press import FEED_EVENT, Press, by_key
from majlis.outputs.feeds.scopes import keys_for, name_of, titles
from majlis.outputs.feeds.stamps import stamps_of
from majlis.outputs.feeds.window import MAX_BYTES, MAX_EVENTS, window_of, within_bytes
from majlis.problems import Code, Place, Problem, Severity
from majlis.words import Words

FEED_SHALLOW = Code(
    "feed-shallow",
    Words("Git holds only the newest commits here, so the calendar feed can't tell when an event last changed.",
          "لا يضم Git هنا إلا أحدث الإيداعات، فلا يمكن للتقويم أن يعرف متى تغيّر كل حدث آخر مرة."),
    Words("Fetch the whole history: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)",
          "اجلب السجل كله بالأمر: git fetch --unshallow (وفي GitHub Actions: fetch-depth: 0)"),
)
FEED_FULL = Code(
    "feed-nearly-full",
    Words("The calendar feed {feed} holds {events} of {most_events} events and {size} of {most_size} bytes.",
          "عدد أحداث التقويم {feed} هو {events} من {most_events}، وحجمه {size} من {most_size} بايت."),
    Words("Beyond that the oldest events are left out. Archive posts that nobody needs in a calendar any more.",
          "إذا زاد على ذلك حُذفت منه أقدم الأحداث. أرشِف المنشورات التي لم يعد أحد يحتاج إليها في التقويم."),
    Severity.WARNING,
)
_OF_DAYS = Words(
    "Beyond that what is over is left out, then what is furthest ahead. Fewer days or channels at a time make room.",
    "إذا زاد على ذلك حُذف ما انقضى ثم أبعد المواعيد. قلّل الأيام أو القنوات ليتسع التقويم.")
"""What helps a feed of days that come back."""
CODES = (FEED_SHALLOW, FEED_EVENT, FEED_FULL)


class FeedError(ValueError):
    """No feed was made, since a wrong one would stay in calendars; *problems* say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{problem.place.path}: {problem.message()}" for problem in problems))
        self.problems = problems


def calendar_feeds(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The feeds of *edition*, that of everything first; their extent is the number of their events.

    FeedError, before any of them where all would be wrong; after them where single events could not be written, which
    the feeds are then without.
    """
    problems = tuple(feed_problems(edition))
    if problems:
        raise FeedError(problems)
    stamps = stamps_of(edition.history, edition.workspace.zone, edition.cache)
    window, press = window_of(edition), Press(edition)
    found = by_key(window.nearest(Gathering(edition, stamps, window).written(press)))
    press.keep()
    for key in keys_for(edition, found, stamps.named):
        yield _feed(edition, key, found.get(key, [])[:MAX_EVENTS])
    if press.problems:
        raise FeedError(tuple(press.problems))


def feed_problems(edition: Edition) -> Iterator[Problem]:
    """Why there can't be a feed, known before it is made."""
    if edition.history and edition.history.shallow:
        yield FEED_SHALLOW.at(Place("content"))


def feed_warnings(facts: Facts) -> Iterator[Problem]:
    """Which of the feeds that were made are at 80 % of what calendars take."""
    for path, fact in facts.items():
        key = addresses.feed_at(path)
        if key and (fact.size >= 0.8 * MAX_BYTES or (fact.extent or 0) >= 0.8 * MAX_EVENTS):
            hint = _OF_DAYS if key[0] in ("routines", "rota", "keydates", "deadlines") else None
            yield FEED_FULL.at(
                Place("content"), hint, feed=path, events=fact.extent, most_events=MAX_EVENTS, size=fact.size,
                most_size=MAX_BYTES,
            )


def _feed(edition: Edition, key: Key, near: list[Written]) -> Artifact:
    """One feed: of its events, the nearest first, those that it has room for, in the order of their starts."""
    named, name = titles(edition, key), name_of(edition, key)

    def make() -> Artifact:
        from majlis.outputs.feeds.calendar import filled, frame  # with icalendar, which takes long; see `event`

        empty = frame(*named)
        kept = sorted(within_bytes(near, MAX_BYTES - len(empty)))
        data = filled(empty, (event.data for event in kept))
        return Artifact(addresses.feed(*key), data, len(kept), name)

    parts = repr((named, name)).encode(), b"".join([event.digest for event in near])
    return again(edition, addresses.feed(*key), parts, make)
