"""What is printed of an example, as the page of the checks shows a problem: what happened, what to do, where."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from majlis.help.order import in_order

_HEAD = re.compile(r"(?P<place>\S.*?): (?P<severity>error|warning) (?P<code>[a-z0-9-]+) (?P<message>.*)")


class Said(NamedTuple):
    """One problem that is printed; *hint* may have several lines."""

    place: str
    severity: str
    code: str
    message: Markup
    hint: Markup


def said_in(lines: str, lang: str) -> Iterator[Said]:
    """The problems in *lines*, printed in *lang*."""
    for head, *hints in _problems(lines):
        if found := _HEAD.fullmatch(head):
            hint = Markup("\n").join(in_order(line.strip(), lang) for line in hints)
            yield Said(found["place"], found["severity"], found["code"], in_order(found["message"], lang), hint)


def _problems(lines: str) -> Iterator[list[str]]:
    """The lines of each problem: what is indented belongs to what is above it."""
    held: list[str] = []
    for line in lines.splitlines():
        if held and not line.startswith(" "):
            yield held
            held = []
        held.append(line)
    if held:
        yield held
