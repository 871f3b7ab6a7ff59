"""`majlis check --fix` for one file: what is safe to mend is mended in place, everything else stays byte for byte."""

from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from majlis.mend.edits import Text
from majlis.mend.fixes import Fix, State, apart, widest
from majlis.mend.ids import add_id, ascii_id
from majlis.mend.quotes import quote_hidden, quote_pair
from majlis.mend.readable import make_readable
from majlis.mend.reading import Reader, Reading
from majlis.mend.slips import MENDABLE as SLIPS
from majlis.mend.sound import is_sound
from majlis.mend.values import mend_choice, mend_list, mend_time
from majlis.problems import Problem, in_order

Mend = Callable[[Problem, State, Container[str]], Fix | None]
MENDS: tuple[tuple[str, Mend], ...] = (
    ("missing-field", add_id),
    ("id-form", ascii_id),
    ("list-as-text", mend_list),
    ("date-form", mend_time),
    ("time-form", mend_time),
    ("duration-form", mend_time),
    ("unknown-choice", mend_choice),
    ("comment-hides-value", quote_hidden),
    ("not-one-value", quote_pair),
)
"""The codes of problems in files that can be read, and what mends them. Slips of YAML: `mend/slips.py`."""
_BY_CODE = dict(MENDS)
MENDABLE = frozenset(_BY_CODE) | SLIPS


class Mended(NamedTuple):
    """A file's bytes after mending and the problems that are gone, with their places in the file before."""

    data: bytes
    fixed: tuple[Problem, ...] = ()


def mend_file(data: bytes, reader: Reader, taken: Container[str] = frozenset()) -> Mended:
    """*data* with what is safe to mend mended, once and for all: mending the result changes nothing.

    *taken* are the ids that the file must not be given. A fix is kept only if the file, read again, says what it said
    before but for the value mended, without its problem and without any new error; see `sound.py`.
    """
    reading = reader.read(data)
    if not may_be_mended(reading):
        return Mended(data)
    start = State(reader, Text.of(data), reading)
    state = _mend_values(make_readable(start), taken)
    return Mended(state.text.data, tuple(in_order(state.fixed)))


def may_be_mended(reading: Reading) -> bool:
    """Whether a problem in *reading* is of a sort that is mended at all."""
    return any(problem.code in MENDABLE for problem in reading.problems)


def _mend_values(state: State, taken: Container[str]) -> State:
    """*state* after as many rounds as mend something; each leaves fewer problems, so there is a last."""
    while state.reading.front is not None:
        here = state

        def sound(fixes: Sequence[Fix], here: State = here) -> bool:
            return is_sound(here.reading, fixes, here.after(fixes).reading)

        kept = widest(_fixes(state, taken), sound, len(state.text.content))
        if not kept:
            break
        state = state.after(kept)
    return state


def _fixes(state: State, taken: Container[str]) -> list[Fix]:
    found = (
        _BY_CODE[problem.code](problem, state, taken) for problem in state.reading.problems if problem.code in _BY_CODE
    )
    return apart([fix for fix in found if fix])
