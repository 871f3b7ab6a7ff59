"""Shifts, key dates and holidays that subscribers may have and that the settings no longer give: for a month they are
cancelled, as `removed` does with those of entries.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from majlis.edition import Edition
from majlis.fields import Scope, read_record
from majlis.folders import CHANNELS_PATH, TEAM_PATH
from majlis.history import History, Version
from majlis.kinds.channels import Channel, Channels, Shift
from majlis.kinds.keydates import FOLDER, KeyDates
from majlis.kinds.team import Team
from majlis.outputs.feeds.event import FeedEvent, instant
from majlis.outputs.feeds.removed import cancelled
from majlis.outputs.feeds.stamps import Stamp
from majlis.outputs.feeds.window import CANCELLED_FOR
from majlis.source import read_settings
from majlis.words import Words
from majlis.workspace import Workspace

R = TypeVar("R", Channels, KeyDates, Team)


class Replaced(NamedTuple):
    """What a file of settings held, and the step that replaced it."""

    before: Version
    by: Version


def unset_events(
    edition: Edition, living: Iterable[str], make: Callable[[Edition], Iterable[FeedEvent]]
) -> Iterator[FeedEvent]:
    """What settings of the last 30 days gave that none of the *living* UIDs is, if it was still to come when they were
    changed; *make* gives the events of an edition.
    """
    told = set(living)
    for before, by in replaced(edition.history) if edition.history else ():
        workspace = _as_it_was(edition.workspace, before)
        for event in make(replace(edition, workspace=workspace)) if workspace else ():
            if event.uid not in told and event.path == before.path:
                told.add(event.uid)
                yield from [_cancelled(edition, event, by)] if instant(event.end) > by.at else []


def replaced(history: History) -> list[Replaced]:
    """The settings that were replaced in the last 30 days before HEAD, the newest first."""
    by_path: dict[str, list[Version]] = {}
    for version in history.versions:
        if version.path in (TEAM_PATH, CHANNELS_PATH) or version.path.startswith(f"{FOLDER}/"):
            by_path.setdefault(version.path, []).append(version)
    found = (Replaced(*both) for versions in by_path.values() for both in pairwise(versions))
    recent = (one for one in found if history.committed - one.by.at <= CANCELLED_FOR)
    return sorted(recent, key=lambda one: (-one.by.ordinal, one.by.path))


def _as_it_was(workspace: Workspace, before: Version) -> Workspace | None:
    """*workspace* with what the file held then; None if that can't be read, or says of these days what it says now."""
    if before.path == CHANNELS_PATH:
        read = _read(Channels, before, workspace)
        if read is None or _rotas(read.channels) == _rotas(workspace.channels):
            return None
        return replace(workspace, channels=read.channels, key_dates=())
    if before.path == TEAM_PATH:
        team = _read(Team, before, workspace)
        if team is None or team.holidays == workspace.team.holidays:
            return None
        return replace(workspace, team=replace(workspace.team, holidays=team.holidays), channels=())
    days = _read(KeyDates, before, workspace)
    others = tuple(day for day in workspace.key_dates if day.place and day.place.path != before.path)
    return replace(workspace, key_dates=(*(days.keydates if days else ()), *others), channels=())


def _rotas(channels: Iterable[Channel]) -> dict[str, tuple[Shift, ...]]:
    return {channel.id: channel.rota for channel in channels if channel.rota}


def _read(record: type[R], version: Version, workspace: Workspace) -> R | None:
    node = read_settings(version.path, version.data)[0] if version.data else None
    return read_record(record, node, Scope(version.path, workspace.zone), Words("", "")).value if node else None


def _cancelled(edition: Edition, event: FeedEvent, by: Version) -> FeedEvent:
    created = event.stamp.created
    stamp = Stamp(by.at, min(created, by.at) if created else None, by.at, by.ordinal, by.at)
    return cancelled(event, edition.languages[0], stamp)
