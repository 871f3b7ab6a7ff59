"""All printed sheets of an edition."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Brief, Entry, Playbook
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.print.brief import brief_sheet
from majlis.outputs.print.playbook import playbook_sheet
from majlis.outputs.print.press import Press, open_press, printing_available
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import Writer


class Sheet(NamedTuple):
    """A sort of sheet: of which kind of entry, made by what, and in which statuses nobody should hold it in hand."""

    record: type[Entry]
    make: Callable[[Writer, Any], dict[str, Any]]
    unprinted: frozenset[str]


SHEETS: tuple[Sheet, ...] = (
    Sheet(Playbook, playbook_sheet, frozenset({"retired"})),
    Sheet(Brief, brief_sheet, frozenset({"cancelled"})),
)


def print_sheets(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The PDF of each playbook and brief that is in force or in work; drafts say so on the sheet. Extents are in pages.

    Nothing without the wheels that print: ask `printing_available`.
    """
    if not printing_available():
        return
    timestamp = int((edition.history.committed if edition.history else edition.now).timestamp())
    with open_press() as press:
        for sort, entry in printed(edition.workspace.entries):
            sheet = sort.make(Writer(edition, entry), entry)
            _put_pictures(press, edition, sheet["blocks"])
            done = press.set(sheet, timestamp)
            yield Artifact(addresses.pdf(entry), done.data, done.pages)


def printed(entries: tuple[Entry, ...]) -> Iterator[tuple[Sheet, Entry]]:
    """The entries that become sheets, in their order."""
    for entry in entries:
        for sort in SHEETS:
            if isinstance(entry, sort.record) and entry.state not in sort.unprinted:
                yield sort, entry


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
