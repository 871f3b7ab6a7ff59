"""The calendar of one language: what all of its pages are made from, worked out once."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple

from markupsafe import Markup

from majlis import addresses
from majlis.kinds import Entry, Event, Post
from majlis.kinds.event import FORMATS
from majlis.marks import Mark, mark_of
from majlis.outputs.pages.agenda import Agenda, Slot, agenda
from majlis.outputs.pages.calendar.filters import Filter, filters_for, words_of, words_of_span
from majlis.outputs.pages.calendar.spans import Span, spans_of
from majlis.outputs.pages.calendar.times import last_of, months_with, weeks_with
from majlis.outputs.pages.view import View
from majlis.outputs.states import State
from majlis.render.templates import environment
from majlis.values import dataclass

_Key = tuple[str, str, date]


class Told(NamedTuple):
    """Of a slot: its state, and the words that it is found by."""

    state: State
    words: str


class Lasting(NamedTuple):
    """Of what lasts for days: the words that it is found by, its name, what is said of it, its days. *fact* says that
    it is nobody's work: a key date, a hold.
    """

    words: str
    name: Markup
    said: Markup
    when: Markup
    fact: bool


@dataclass(frozen=True)
class Calendar:
    """What happens, as *view* tells it. Its pages share a folder, so that a link, and with it the card of a slot, is
    the same on each of them.
    """

    view: View

    @property
    def today(self) -> date:
        """The day of the build's clock."""
        return self.view.edition.now.date()

    @cached_property
    def agenda(self) -> Agenda:
        """What happens on which day."""
        return agenda(self.view.edition)

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first days of the months that have pages."""
        return months_with(self.agenda, self.today)

    @cached_property
    def weeks(self) -> tuple[date, ...]:
        """The first days of the weeks that have pages."""
        return weeks_with(self.agenda, self.today, self.view.edition.workspace.week)

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Slot, ...]]:
        """The posts and events of each day; campaigns are drawn across theirs."""
        found = ((day, tuple(slot for slot in slots if slot.times)) for day, slots in self.agenda.items())
        return {day: slots for day, slots in found if slots}

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """All that lasts for days in the months that have pages, and in their neighbours' days."""
        week = timedelta(days=7)
        edges = (day for first in self.months for day in (first - week, last_of(first) + week))
        return spans_of(self.view.edition, (day.year for day in edges))

    def spans_in(self, first: date, last: date) -> tuple[Span, ...]:
        """Those of the spans that touch the days from *first* to *last*, both included."""
        return tuple(span for span in self.spans if span.touches(first, last))

    @cached_property
    def mark(self) -> Mark:
        """Of what every page of the calendar may show."""
        others = self.view.edition.marks.others
        return mark_of(others, sorted(self._all_words), self.months, self.weeks, self.today)

    def mark_of(self, slot: Slot) -> Mark:
        """Of all that is told of *slot*."""
        key = _key(slot)
        if key not in self._marks:
            head = self.view.edition.marks.head(slot.entry)
            self._marks[key] = mark_of(slot.day, slot.what, slot.times, slot.held, head)
        return self._marks[key]

    def mark_of_day(self, day: date) -> Mark:
        """Of all that is told of the slots of *day*, which stand on several pages."""
        if day not in self._day_marks:
            self._day_marks[day] = mark_of(*map(self.mark_of, self.by_day.get(day, ())))
        return self._day_marks[day]

    def filters(self, slots: tuple[Slot, ...], spans: tuple[Span, ...]) -> tuple[Filter, ...]:
        """The filters of a page that shows these."""
        told = (*(self.told(slot).words for slot in slots), *(self.lasting(span).words for span in spans))
        here = {word.removeprefix("campaign:") for words in told for word in words.split() if word[:3] == "cam"}
        return filters_for(self.view, self._all_words, here)

    def told(self, slot: Slot) -> Told:
        """What is told of *slot* wherever it is shown."""
        key = _key(slot)
        if key not in self._told:
            state = self.view.state(slot.entry, slot.held)
            self._told[key] = Told(state, " ".join(words_of(self.view, slot, state)))
        return self._told[key]

    def card(self, slot: Slot) -> Markup:
        """The card of *slot*, which is the same wherever it is shown."""
        key = _key(slot)
        if key not in self._cards:
            self._cards[key] = self._parts.card(slot, self.told(slot), self._beside(slot.entry))
        return self._cards[key]

    def lasting(self, span: Span) -> Lasting:
        """What is told of *span* wherever it is shown."""
        key = (span.sort, span.id, span.first)
        if key not in self._lasting:
            state = self.view.state(span.entry) if span.entry else None
            words, fact, parts = " ".join(words_of_span(self.view, span, state)), span.sort != "campaign", self._parts
            self._lasting[key] = Lasting(words, parts.name(span), parts.said(span, state), parts.when(span), fact)
        return self._lasting[key]

    def _beside(self, entry: Entry) -> Entry | str | None:
        """What a card says of the entry besides its owner: a post's campaign, the format of an event."""
        if isinstance(entry, Event):
            return FORMATS[entry.format].to(self.view.lang) if entry.format else None
        return self.view.by_id(entry.campaign) if isinstance(entry, Post) and entry.campaign else None

    @cached_property
    def _marks(self) -> dict[_Key, Mark]:
        return {}

    @cached_property
    def _day_marks(self) -> dict[date, Mark]:
        return {}

    @cached_property
    def _told(self) -> dict[_Key, Told]:
        return {}

    @cached_property
    def _cards(self) -> dict[_Key, Markup]:
        return {}

    @cached_property
    def _lasting(self) -> dict[_Key, Lasting]:
        return {}

    @cached_property
    def _parts(self) -> Any:
        """The macros of the cards, in this language, for this folder."""
        values = {"view": self.view, "say": self.view.say, "dates": self.view.dates}
        return environment().get_template("parts/cards.html").make_module(values)

    @cached_property
    def _all_words(self) -> frozenset[str]:
        slots = (self.told(slot).words for found in self.by_day.values() for slot in found)
        spans = (self.lasting(span).words for span in self.spans)
        return frozenset(word for words in (*slots, *spans) for word in words.split())


def _key(slot: Slot) -> _Key:
    return slot.entry.path, slot.what, slot.day


def calendar_of(view: View) -> Calendar:
    """The calendar in the language of *view*, whose pages stand in the calendar's folder."""
    return Calendar(view.at(addresses.calendar(view.lang)))
