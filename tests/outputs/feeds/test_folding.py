"""Folded lines are those that icalendar would write."""

from hypothesis import example, given
from hypothesis import strategies as st
from icalendar.parser.string import _foldline

from majlis.outputs.feeds.folding import folded

LETTERS = st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])
LINES = st.text(LETTERS | st.sampled_from("\\^,ع🌙"), max_size=400)


@given(LINES)
@example("\\" * 200)
@example("a" * 73 + "\\n" + "b" * 80)
@example("ع" * 200)
@example("🌙" * 50)
@example("a" * 74)
@example("a" * 75)
def test_lines_are_cut_as_icalendar_cuts_them(line: str) -> None:
    assert folded(line) == _foldline(line).encode()


def test_a_short_line_is_itself() -> None:
    assert folded("SUMMARY:قهوة") == "SUMMARY:قهوة".encode()
