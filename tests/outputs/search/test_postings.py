"""Lists of pages as short texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.outputs.search.postings import read, written


@given(st.sets(st.integers(0, 20_000)) | st.sets(st.integers(0, 300)))
def test_what_was_written_is_read(pages: set[int]) -> None:
    assert read(written(sorted(pages))) == sorted(pages)


@pytest.mark.parametrize(("pages", "text"), [
    ([], ""), ([0], "A"), ([2], "C"), ([5, 6, 39], "FAgB"), (list(range(12)), "!__"), ([0, 1, 2, 3, 4, 5, 11], "!_g"),
])
def test_few_pages_are_gaps_and_many_are_bits(pages: list[int], text: str) -> None:
    assert written(pages) == text


def test_a_word_of_every_page_costs_a_letter_for_six() -> None:
    assert len(written(range(10_000))) == 1668
