"""Which entries are chapters of the handbook in a language, part by part: what is in force, each once."""

from collections.abc import Iterable
from typing import NamedTuple

from majlis.edition import Edition
from majlis.kinds import Entry, Listening, Playbook, Policy, Routine
from majlis.kinds.playbook import CATEGORIES
from majlis.kinds.policy import AREAS
from majlis.outputs.print import words_handbook as words
from majlis.words import Words

IN_FORCE = ("active", "under_review")
_WATCHING = frozenset({"trends", "curation", "listening"})


class HandbookPart(NamedTuple):
    """Chapters under one title. In a *loose* part they are short and follow each other without new pages."""

    title: Words
    entries: tuple[Entry, ...]
    loose: bool = False


def parts_in(edition: Edition, lang: str) -> tuple[HandbookPart, ...]:
    """The parts of the handbook in *lang*, those without chapters left out."""
    space = edition.workspace
    playbooks = sorted(space.of(Playbook), key=lambda entry: _rank(entry.category, CATEGORIES))
    policies = sorted(space.of(Policy), key=lambda entry: _rank(entry.policy_area, AREAS))
    parts = (
        HandbookPart(words.PLAYBOOKS, _chosen(edition, lang, (one for one in playbooks if not _watches(one)))),
        HandbookPart(words.POLICIES, _chosen(edition, lang, policies)),
        HandbookPart(words.WATCHING, (
            *_chosen(edition, lang, (one for one in playbooks if _watches(one))),
            *_chosen(edition, lang, space.of(Listening))), loose=True),
        HandbookPart(words.DAILY, _chosen(edition, lang, space.of(Routine)), loose=True),
    )
    return tuple(part for part in parts if part.entries)


def labels_of(edition: Edition, parts: Iterable[HandbookPart]) -> dict[str, str]:
    """The label of the chapter that an entry is, or that its translation is, by the entry's path."""
    found = {}
    for part in parts:
        for entry in part.entries:
            for one in (*edition.workspace.translations.get(entry.id, ()), entry):
                found[one.path] = f"chapter-{entry.id}"
    return found


def _chosen(edition: Edition, lang: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Of each entry in force the version in *lang*, or the one that there is."""
    found: dict[str, Entry] = {}
    for entry in entries:
        group = [one for one in (entry, *edition.workspace.translations.get(entry.id, ())) if _in_force(edition, one)]
        if group:
            best = min(group, key=lambda one: (one.lang != lang, one.path))
            found.setdefault(best.id, best)
    return tuple(found.values())


def _in_force(edition: Edition, entry: Entry) -> bool:
    since = entry.effective_from if isinstance(entry, Policy) else None
    return entry.state in IN_FORCE and (since is None or since <= edition.now.date())


def _watches(entry: Playbook) -> bool:
    return entry.category == "listening" or not _WATCHING.isdisjoint(entry.tags)


def _rank(name: str | None, names: Iterable[str]) -> int:
    order = list(names)
    return order.index(name) if name in order else len(order)
