"""The entries of one kind as JSON: their fields, their text, where their pages are."""

from collections.abc import Iterator

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import KINDS, Entry, Post
from majlis.outputs.data.records import Object, as_json, line

UNDATED = "undated"


def entry_files(edition: Edition) -> Iterator[tuple[str, str, list[Entry]]]:
    """The name of each file, the kind in it, its entries, in the order of their files.

    Posts are many, and stand in a file for each year, so that an edit of one changes a small file; every kind that
    this audience has something of is one file.
    """
    for kind in KINDS:
        files: dict[str, list[Entry]] = {}
        for entry in edition.workspace.of(kind.record):
            files.setdefault(_file(edition, entry, kind.section), []).append(entry)
        for name in sorted(files):
            yield name, kind.name, files[name]


def _file(edition: Edition, entry: Entry, section: str) -> str:
    if not isinstance(entry, Post):
        return section
    slots = edition.plan.slots_by_post.get(entry.path)
    return f"{section}-{edition.plan.local(slots[0].at).year if slots else UNDATED}"


def entry_line(edition: Edition, entry: Entry) -> str:
    """An entry on one line; the team learns which file it is in."""
    found: Object = {"kind": entry.kind} | as_json(entry)
    if entry.body.strip():
        found["body"] = entry.body
    found["pages"] = {lang: addresses.page(entry, lang) for lang in edition.languages}
    return line(found | ({"path": entry.path} if edition.for_team else {}))
