"""By what the calendar is filtered, and what each thing in it is found by.

A filter stands in the address: `?channel=instagram,x&status=scheduled`. What is shown carries the words that it is
found by, `channel:instagram status:scheduled`; the script compares the two and needs to know nothing else.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from majlis.kinds import Campaign, Entry, Post, kind_named
from majlis.kinds.post import STATES
from majlis.outputs.pages.agenda import Slot
from majlis.outputs.pages.calendar.spans import Span
from majlis.outputs.pages.view import View
from majlis.outputs.states import State

ORDER = (
    "idea", "planned", "draft", "in_review", "changes_requested", "approved", "confirmed", "scheduled", "late", "live",
    "published", "done", "on_hold", "postponed", "cancelled", "archived",
)
"""The statuses of posts, events and campaigns, in the order in which work goes on."""
NAMES = ("kind", "channel", "status", "owner", "campaign", "pillar", "lang")


class Option(NamedTuple):
    """A value that can be chosen, and its name; *lang* where the name keeps a language of its own."""

    value: str
    name: str
    lang: str = ""


class Filter(NamedTuple):
    """One thing to filter by, with what can be chosen."""

    name: str
    options: tuple[Option, ...]


def words_of(view: View, slot: Slot, state: State) -> tuple[str, ...]:
    """What *slot* is found by, which stands at *state*: `kind:post`, `channel:x`, …"""
    channels = dict.fromkeys(channel for time in slot.times for channel in time.channels)
    states = (state.name, "late") if state.late else (state.name,)
    return tuple(_words(view, slot.entry, tuple(channels), states))


def words_of_span(view: View, span: Span, state: State | None) -> tuple[str, ...]:
    """What *span* is found by; a hold and a key date only by what they are, and by the channels that a hold names."""
    if isinstance(span.entry, Campaign) and state:
        return tuple(_words(view, span.entry, span.channels, (state.name,)))
    return f"kind:{span.sort}", *(f"channel:{channel}" for channel in span.channels)


def _words(view: View, entry: Entry, channels: tuple[str, ...], states: tuple[str, ...]) -> Iterator[str]:
    yield f"kind:{entry.kind}"
    yield from (f"channel:{channel}" for channel in channels or getattr(entry, "channels", ()))
    yield from (f"status:{state}" for state in states)
    yield from [f"owner:{entry.owner}"] if entry.owner else []
    campaign = entry.id if isinstance(entry, Campaign) else entry.campaign if isinstance(entry, Post) else None
    yield from [f"campaign:{campaign}"] if campaign and view.by_id(campaign) else []
    yield from (f"pillar:{pillar}" for pillar in _pillars(entry))
    yield f"lang:{entry.lang}"


def _pillars(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Campaign):
        return entry.pillars
    return (entry.pillar,) if isinstance(entry, Post) and entry.pillar else ()


def filters_for(view: View, words: Iterable[str], campaigns: Iterable[str]) -> tuple[Filter, ...]:
    """The filters with a choice, of all the *words* in the calendar; of campaigns only the *campaigns* on the page."""
    found: dict[str, set[str]] = {name: set() for name in NAMES}
    for word in words:
        name, _, value = word.partition(":")
        found[name].add(value)
    found["campaign"] &= set(campaigns)
    made = (Filter(name, tuple(_options(view, name, found[name]))) for name in NAMES)
    return tuple(one for one in made if len(one.options) > 1 or (one.options and one.name == "campaign"))


def _options(view: View, name: str, values: set[str]) -> Iterator[Option]:
    """The options in the order of the settings, of work, or of their names."""
    workspace = view.edition.workspace
    match name:
        case "kind":
            order = [value for value in ("post", "event", "campaign", "keydate", "hold") if value in values]
            yield from (Option(value, _kind(view, value)) for value in order)
        case "channel":
            yield from (Option(one.id, one.name.to(view.lang)) for one in workspace.channels if one.id in values)
        case "status":
            yield from (Option(value, status_word(view, value)) for value in ORDER if value in values)
        case "owner":
            members = (one for one in workspace.team.members if one.id in values)
            yield from (Option(one.id, one.name.to(view.lang)) for one in members)
        case "pillar":
            pillars = (one for one in workspace.team.pillars if one.id in values)
            yield from (Option(one.id, one.name.to(view.lang)) for one in pillars)
        case "campaign":
            entries = (workspace.by_id[value] for value in values if value in workspace.by_id)
            yield from (Option(one.id, one.title, one.lang) for one in sorted(entries, key=lambda one: one.title))
        case "lang":
            yield from (Option(value, str(view.say(f"language.name_{value}"))) for value in sorted(values))


def _kind(view: View, value: str) -> str:
    return str(view.say("calendar.keydates")) if value == "keydate" else kind_named(value).plural.to(view.lang)


def status_word(view: View, name: str) -> str:
    """The status as it is said of a post; of what a post can't be, as of an event."""
    if name == "late":
        return str(view.say("state.late"))
    states = STATES if name in STATES else kind_named("event").states
    return states[name].to(view.lang)
