"""Whose calendars a change touches: the feeds in which an event differs, the people, the partners."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import NamedTuple

from majlis.audience import TEAM
from majlis.diff.changes import Change
from majlis.diff.pairs import Pair
from majlis.diff.sides import Side
from majlis.edition import Edition, edition_for
from majlis.kinds import Brief, Campaign, Entry, Event, Partner, Post
from majlis.outputs.feeds.event import FeedEvent, Key
from majlis.outputs.feeds.gather import Gathering
from majlis.outputs.feeds.scopes import SCOPES, name_of
from majlis.outputs.feeds.stamps import stamps_of
from majlis.outputs.feeds.window import window_of
from majlis.plan.partnership import partner_of
from majlis.words import Words
from majlis.workspace import Workspace

_SORTS = tuple(scope.sort for scope in SCOPES)
_SAID = tuple(slot.name for slot in fields(FeedEvent) if slot.name not in ("path", "stamp"))
"""What a subscriber sees of an event."""


class Feed(NamedTuple):
    """A feed of the team's: its key (`("channel", "instagram")`), and its name; None of what is no more."""

    key: Key
    name: Words | None


class Touched(NamedTuple):
    """The feeds, in the order in which they are offered, the ids of members and of partners, in order."""

    feeds: tuple[Feed, ...]
    owners: tuple[str, ...]
    partners: tuple[str, ...]


def touched(changes: Iterable[Change], pairs: Iterable[Pair], before: Side, after: Side) -> Touched:
    """Whom *changes* touch, by what their entries were and are."""
    changed = {change.entry.path for change in changes if change.what != "renamed"}
    sides = [(entry, side.workspace) for pair in pairs if pair.entry.path in changed
             for entry, side in ((pair.before, before), (pair.after, after)) if entry]
    owners = {entry.owner for entry, _ in sides}
    partners = {id for entry, workspace in sides for id in _partners(entry, workspace)}
    return Touched(tuple(_feeds(before, after)), tuple(sorted(owners)), tuple(sorted(partners)))


def _feeds(before: Side, after: Side) -> Iterator[Feed]:
    """The team's feeds that do not say the same on both sides."""
    old, new = _edition(before), _edition(after)
    was, now = _events(old), _events(new)
    different = (uid for uid in was.keys() | now.keys() if _said(was.get(uid)) != _said(now.get(uid)))
    keys = {key for uid in different for event in (was.get(uid), now.get(uid)) if event for key in event.feeds}
    for key in sorted(keys, key=lambda key: (_SORTS.index(key[0]), key[1])):
        yield Feed(key, name_of(new, key) or name_of(old, key))


def _edition(side: Side) -> Edition:
    return edition_for(TEAM, side.workspace, side.plan.now)


def _events(edition: Edition) -> Mapping[str, FeedEvent]:
    """The events by their UIDs, without stamps: what changed them is what is asked here."""
    stamps = stamps_of(None, edition.workspace.zone, edition.cache)
    return {event.uid: event for event in Gathering(edition, stamps, window_of(edition)).events()}


def _said(event: FeedEvent | None) -> tuple[object, ...] | None:
    return tuple(getattr(event, name) for name in _SAID) if event else None


def _partners(entry: Entry, workspace: Workspace) -> Iterator[str]:
    """The partners whom *entry* is about."""
    match entry:
        case Post():
            partner = partner_of(workspace, entry)
            yield from [partner.id] if partner else []
        case Brief():
            yield from [entry.partner] if entry.partner else []
        case Event():
            yield from (guest.partner for guest in entry.guests if guest.partner)
        case Campaign():
            yield from entry.partners
        case Partner():
            yield entry.id
