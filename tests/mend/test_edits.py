"""Edits of a text, and the way back from a place after them to the place before."""

from hypothesis import given
from hypothesis import strategies as st

from majlis.mend.edits import Edit, Text, origin
from majlis.problems import Place

TEXT = st.text("aب\r\n\ufeff-", max_size=30)


@given(TEXT)
def test_a_text_that_is_not_edited_gives_its_own_bytes(content: str) -> None:
    text = Text.of(content.encode())
    assert text.data == content.encode()
    assert text.edited([]) == text


@given(TEXT)
def test_a_place_leads_to_its_offset_and_back(content: str) -> None:
    text = Text("", content)
    for offset in range(len(content)):
        line, column = text.place("a.md", offset)[1:]
        assert text.offset(line, column) == offset


@given(TEXT, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.sampled_from(["", "xy", "x\n"])), max_size=4))
def test_what_was_not_edited_comes_from_where_it_stood(content: str, given_edits: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, new in sorted(given_edits):
        end = start + length
        if end <= len(content) and (not edits or start > edits[-1].end):
            edits.append(Edit(start, end, new))
    after = Text("", content).edited(edits).content
    edited = {at for edit in edits for at in range(edit.start, edit.end)}
    for at, char in enumerate(after):
        before = origin(at, edits)
        assert char in "xy\n" or (content[before] == char and before not in edited)


def test_lines_and_columns_are_those_of_problems() -> None:
    text = Text.of("\ufeff---\r\nعنوان: x\n".encode())
    assert (text.mark, text.line_end, text.line(2), text.line(9)) == ("\ufeff", "\r\n", "عنوان: x", "")
    assert text.content[text.offset(2, 8)] == "x"
    assert text.place("a.md", text.offset(2, 8)) == Place("a.md", 2, 8)
