"""All printed sheets of an edition."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Brief, Entry, Playbook
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.print.brief import brief_sheet
from majlis.outputs.print.choice import printed
from majlis.outputs.print.playbook import playbook_sheet
from majlis.outputs.print.press import Press, open_press, printing_available
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import Writer

_WITHIN = frozenset({"t", "b", "em", "code", "del", "sup", "sub", "link", "tick"})
"""The nodes after which a line goes on."""

Make = Callable[[Writer, Any], dict[str, Any]]

SHEETS: Mapping[type[Entry], Make] = {
    Playbook: playbook_sheet,
    Brief: brief_sheet,
}
"""What makes the sheet of an entry, by its kind; `choice` says in which statuses there is one."""


def print_sheets(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The PDF of each playbook and brief that is in force or in work; drafts say so on the sheet. Extents are in pages.

    Nothing without the wheels that print: ask `printing_available`.
    """
    if not printing_available():
        return
    timestamp = int((edition.history.committed if edition.history else edition.now).timestamp())
    with open_press() as press:
        for entry in printed(edition.workspace.entries):
            sheet = sheet_of(edition, entry)
            _put_pictures(press, edition, sheet["blocks"])
            done = press.set(sheet, timestamp)
            yield Artifact(addresses.pdf(entry), done.data, done.pages, source=source_of(sheet))


def sheet_of(edition: Edition, entry: Entry) -> dict[str, Any]:
    """The sheet of *entry*, of a kind that has one, as it goes to the press."""
    return SHEETS[type(entry)](Writer(edition, entry), entry)

def source_of(sheet: dict[str, Any]) -> str:
    """All that goes into a PDF: the sheet as it goes to the press, and its texts, a block a line, since a sentence may
    be cut into runs.
    """
    lines = "".join(_texts(sheet)).split("\n")
    return "\n".join([json.dumps(sheet, ensure_ascii=False), *filter(None, lines)])


def _texts(value: object) -> Iterator[str]:
    """The runs in *value*, with a line end behind all that is no part of a line."""
    inline = isinstance(value, dict) and value.get("k") in _WITHIN
    if isinstance(value, dict) and "t" in value:
        yield value["t"]
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _texts(part)
        if not inline and not (isinstance(part, dict) and part.get("k") in _WITHIN):
            yield "\n"


def _put_pictures(press: Press, edition: Edition, blocks: list[Node]) -> None:
    for name in sorted(set(_files(blocks))):
        assert edition.root is not None
        press.put(name, (edition.root / "content" / name).read_bytes())


def _files(value: object) -> Iterator[str]:
    """The names of the pictures in a sheet."""
    if isinstance(value, dict):
        if value.get("k") == "picture" and value["file"]:
            yield value["file"]
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        yield from _files(part)
