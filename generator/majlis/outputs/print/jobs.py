"""What is to be set: one sheet each, with its address and a way to write it."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from majlis.edition import Edition

Sheet = dict[str, Any]
"""A sheet as it goes to the press: plain JSON. `head` makes what all have; the rest is for its template. Its `qr` is
the address of the live version, of which the press draws the code."""


class Job(NamedTuple):
    """A sheet that can be set. *called* is its name on the command line (an entry's id, `handbook`, `month:2027-02`),
    *address* its place on the site, *lang* its language; *write* makes what goes to the press. *mark* is of all that is
    in it, where that is known before.
    """

    called: str
    address: str
    lang: str
    write: Callable[[], Sheet]
    mark: bytes = b""


Jobs = Callable[[Edition], Iterator[Job]]
"""What makes the sheets of one sort for an edition; none where there is nothing to print for its audience."""
