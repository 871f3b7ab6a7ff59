"""The settings: content/team.yml and content/channels.yml."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from majlis.dates.zones import zone
from majlis.fields import Parsed, Reference, Scope, read_record
from majlis.folders import CHANNELS_PATH, TEAM_PATH
from majlis.kinds.channels import Channel, Channels
from majlis.kinds.team import Team
from majlis.load.echoes import without_echoes
from majlis.load.files import read_setting
from majlis.problems import Code, Place, Problem
from majlis.source import ListNode, MapNode, ScalarNode, read_settings
from majlis.words import Words

SETTINGS_MISSING = Code(
    "settings-missing",
    Words("There is no {path} here.", "لا يوجد الملف {path} هنا."),
    Words("Is this the folder of a Majlis workspace? Name another with --root.",
          "هل هذا مجلد مساحة عمل لمجلس؟ حدّد مجلدًا آخر بالخيار --root."),
)
SETTINGS_TWICE = Code(
    "duplicate-id",
    Words("The id '{id}' is taken by another of the {word}, on line {line}.",
          "المعرّف «{id}» مستعمل من قبل في {word_ar}، في السطر {line}."),
    Words("Give one of them another id.", "أعطِ أحدهما معرّفًا آخر."),
)
CODES = (SETTINGS_MISSING, SETTINGS_TWICE)
_LISTS = {
    "members": Words("members", "الأعضاء"), "pillars": Words("pillars", "المحاور"),
    "channels": Words("channels", "القنوات"),
}
R = TypeVar("R", Team, Channels)


class Settings(NamedTuple):
    """What was read of the settings; None where a file could not be used.

    *unread* are the ids of members, pillars and channels with mistakes in them: naming them elsewhere is not wrong.
    """

    team: Team | None
    channels: tuple[Channel, ...] | None
    references: tuple[Reference, ...]
    problems: list[Problem]
    unread: frozenset[str] = frozenset()

    @property
    def zone(self) -> ZoneInfo:
        """The project's zone; UTC while team.yml can't be used."""
        return (zone(self.team.timezone) if self.team else None) or _utc()


def load_settings(root: Path) -> Settings:
    """Both files of settings below *root*, with every problem in them."""
    team_node, problems = _read(root, TEAM_PATH)
    channels_node, more = _read(root, CHANNELS_PATH)
    project_zone = _zone(team_node) or _utc()
    team = _record(Team, team_node, Scope(TEAM_PATH, project_zone), "team.yml")
    listed = _record(Channels, channels_node, Scope(CHANNELS_PATH, project_zone), "channels.yml")
    ids = dict([*_ids(team_node, TEAM_PATH, problems), *_ids(channels_node, CHANNELS_PATH, more)])
    return Settings(
        team.value, listed.value.channels if listed.value else None, (*team.references, *listed.references),
        [*problems, *without_echoes(team.problems, problems), *more, *without_echoes(listed.problems, more)],
        frozenset(ids) - _known(team.value, listed.value),
    )


def _read(root: Path, path: str) -> tuple[MapNode | None, list[Problem]]:
    data, problems = read_setting(root, path)
    if data is None:
        return None, problems or [SETTINGS_MISSING.at(Place(path), path=path)]
    return read_settings(path, data)


def _record(record: type[R], node: MapNode | None, scope: Scope, name: str) -> Parsed[R]:
    return read_record(record, node, scope, Words(name, name)) if node else Parsed(None)


def _ids(node: MapNode | None, path: str, problems: list[Problem]) -> Iterator[tuple[str, int]]:
    """Every id of the lists in a file of settings, with its line; one that stands twice is added to *problems*."""
    for key, words in _LISTS.items():
        lines: dict[str, int] = {}
        for id, line, column in _id_nodes(node, key):
            if id in lines:
                place = Place(path, line, column)
                problems.append(SETTINGS_TWICE.at(place, id=id, line=lines[id], word=words.en, word_ar=words.ar))
            lines.setdefault(id, line)
        yield from lines.items()


def _id_nodes(node: MapNode | None, key: str) -> Iterator[tuple[str, int, int]]:
    listed = node.values.get(key) if node else None
    for item in listed.items if isinstance(listed, ListNode) else ():
        id = item.values.get("id") if isinstance(item, MapNode) else None
        if isinstance(id, ScalarNode) and not id.empty:
            yield id.text.strip(), id.line, id.column


def _known(team: Team | None, channels: Channels | None) -> frozenset[str]:
    members = [member.id for member in team.members] if team else []
    pillars = [pillar.id for pillar in team.pillars] if team else []
    return frozenset([*members, *pillars, *(channel.id for channel in (channels.channels if channels else ()))])


def _zone(node: MapNode | None) -> ZoneInfo | None:
    written = node.values.get("timezone") if node else None
    return zone(written.text.strip()) if isinstance(written, ScalarNode) else None


def _utc() -> ZoneInfo:
    found = zone("UTC")
    assert found is not None
    return found
