"""The rota: who moderates which channel when, each shift as an event of its own, in the months that `Window.ahead`
spans. Nobody is busy with it: everybody sees the shifts of all.

A shift is told by its number among those of its channel that begin on its day, so that other hours or another person
keep it.
"""

from collections.abc import Iterator
from datetime import UTC, date, timedelta

from majlis import addresses
from majlis.dates.week import DAYS
from majlis.edition import Edition
from majlis.folders import CHANNELS_PATH
from majlis.kinds.channels import Channel
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import FeedEvent, Key
from majlis.outputs.feeds.identity import part_name, uid_of
from majlis.outputs.feeds.links import site_page
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.window import Window
from majlis.plan import Plan
from majlis.plan.rota import Shift, shifts_on
from majlis.words import Words

FEED: Key = ("rota", "")
COLOR = "teal"
SHIFT = Words("Moderation shift", "مناوبة إشراف")
MODERATES = Words("Moderates", "يتولى الإشراف")
HOURS = Words("Hours", "الساعات")


def shift_events(edition: Edition, stamps: Stamps, plan: Plan, window: Window) -> Iterator[FeedEvent]:
    """The shifts, in the order of time. One whose hours the clocks skip, when summer time begins, is not there."""
    first, last = window.ahead
    for day in (first + timedelta(days=ahead) for ahead in range((last - first).days + 1)):
        numbers: dict[str, int] = {}
        for shift in shifts_on(plan, day):
            if shift.start.date() == day:
                number = numbers[shift.channel.id] = numbers.get(shift.channel.id, 0) + 1
                if shift.end.astimezone(UTC) > shift.start.astimezone(UTC):
                    yield _event(edition, stamps, shift, day, number)


def _event(edition: Edition, stamps: Stamps, shift: Shift, day: date, number: int) -> FeedEvent:
    lang, channel = edition.languages[0], shift.channel
    name = part_name("shift", channel.id, f"{day:%Y%m%d}", str(number))
    who = wording.person_name(edition.workspace, shift.who, lang) or ""
    path = channel.place.path if channel.place else CHANNELS_PATH
    url = site_page(edition, addresses.home(lang))
    return FeedEvent(
        uid=uid_of(name, edition.workspace.team.uid_domain),
        path=path,
        start=shift.start.astimezone(UTC),
        end=shift.end.astimezone(UTC),
        summary=f"{who} · {channel.name.to(lang)}",
        description=wording.paragraphs(_facts(edition, shift, channel, who, lang), [url or ""]),
        status="CONFIRMED",
        transparent=True,
        color=COLOR,
        stamp=stamps.of_part(path, _told(shift, channel, day, number)),
        categories=(SHIFT.to(lang),),
        url=url,
        feeds=frozenset({FEED}),
    )


def _told(shift: Shift, channel: Channel, day: date, number: int) -> Iterator[str]:
    yield f"rota:{channel.id}:{DAYS[day.weekday()]}:{number}"
    yield f"channel:{channel.id}"
    yield from (f"member:{id}" for id in (shift.who, channel.owner))


def _facts(edition: Edition, shift: Shift, channel: Channel, who: str, lang: str) -> Iterator[str]:
    hours = f"{shift.start:%H:%M}–{shift.end:%H:%M}"
    owner = wording.person_name(edition.workspace, channel.owner, lang)
    yield wording.line(MODERATES, who, lang)
    yield wording.line(wording.CHANNEL, channel.name.to(lang), lang)
    yield wording.line(HOURS, hours, lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, shift.start, lang), lang)
    yield wording.line(wording.label_of(Channel, "owner"), owner, lang)
