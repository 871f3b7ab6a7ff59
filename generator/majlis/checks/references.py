"""References: every id that an entry or a setting names must be there.

Fails: `campaign: ramdan` where no campaign has that id. Passes: `campaign: ramadan-1448`.
"""

from collections.abc import Iterator, Mapping

from majlis.kinds import KINDS
from majlis.problems import DID_YOU_MEAN, Code, Problem
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

UNKNOWN_REFERENCE = Code(
    "unknown-reference",
    Words("There is no {word} '{id}'.", "لا يوجد «{id}» في {word_ar}."),
    Words("Known are: {known}", "الموجود: {known}"),
)
NOTHING_KNOWN = Words("There is none yet: write it first, or delete this.",
                      "لا يوجد شيء هناك بعد: أضفه أولًا أو احذف هذا.")
OTHER_KIND = Words("'{id}' is of the kind '{other}'; this field takes one of the kind '{word}'.",
                   "«{id}» من {other_ar}، وهذا الحقل لمعرّف من {word_ar}.")
CODES = (UNKNOWN_REFERENCE,)
_SETTINGS = {
    "member": Words("member of the team", "أعضاء الفريق"), "channel": Words("channel", "القنوات"),
    "pillar": Words("pillar", "المحاور"), "entry": Words("file of the content", "ملفات المحتوى"),
}
# A thousand files may name ids that are not there; comparing each with all that are would take long.
_GUESSES = 50
Names = Mapping[str, tuple[str, ...]]
"""The names, in one language or both, of all that is there of one kind, by their ids."""


def check_references(workspace: Workspace) -> Iterator[Problem]:
    """Problems of ids that name nothing of the kind that belongs there."""
    known = _known(workspace)
    guesses: dict[tuple[str, str], str | None] = {}
    for reference in workspace.references:
        kind, id = reference.kind, reference.id
        if kind not in known or id in known[kind] or id in workspace.unread:
            continue
        if (kind, id) not in guesses and len(guesses) < _GUESSES:
            guesses[kind, id] = _meant(id, known[kind])
        yield UNKNOWN_REFERENCE.at(reference.place, *_hint(workspace, known[kind], id, guesses.get((kind, id))),
                                   **_values(workspace, known[kind], kind, id, guesses.get((kind, id))))


def _hint(workspace: Workspace, known: Names, id: str, guess: str | None) -> tuple[Words, ...]:
    if id in workspace.by_id:
        return (OTHER_KIND,)
    if guess:
        return (DID_YOU_MEAN,)
    return () if known else (NOTHING_KNOWN,)


def _values(workspace: Workspace, known: Names, kind: str, id: str, guess: str | None) -> dict[str, str]:
    words = _SETTINGS | {kind.name: Words(kind.word.en, kind.plural.ar) for kind in KINDS}
    entry = workspace.by_id.get(id)
    other = words[entry.kind] if entry else Words("", "")
    return {
        "id": id, "word": words[kind].en, "word_ar": words[kind].ar, "guess": guess or "",
        "known": ", ".join(list(known)[:12]), "other": other.en, "other_ar": other.ar,
    }


def _meant(id: str, known: Names) -> str | None:
    """The id that *id* stands for: it may be mistyped, or be the name in either language."""
    names = {name: key for key, written in known.items() for name in (*written, key)}
    found = nearest(id, names)
    return names[found] if found else None


def _known(workspace: Workspace) -> Mapping[str, Names]:
    """Each kind of thing: its names by its id."""
    entries: dict[str, dict[str, tuple[str, ...]]] = {kind.name: {} for kind in KINDS}
    for entry in workspace.entries:
        entries[entry.kind][entry.id] = (entry.title,)
    return entries | {
        "entry": {id: names for of_kind in entries.values() for id, names in of_kind.items()},
        "member": {id: member.name for id, member in workspace.members.items()},
        "channel": {id: channel.name for id, channel in workspace.channel_by_id.items()},
        "pillar": {id: pillar.name for id, pillar in workspace.pillars.items()},
    }
