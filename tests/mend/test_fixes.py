"""Which of several fixes are kept."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.mend.edits import Edit
from majlis.mend.fixes import Fix, apart, widest


@given(st.lists(st.booleans(), max_size=40))
def test_all_that_are_sound_are_kept_whatever_stands_between(sound: list[bool]) -> None:
    fixes = [Fix(Edit(at, at + 1, str(good))) for at, good in enumerate(sound)]
    kept = widest(fixes, lambda group: all(fix.edit.new == "True" for fix in group), 100)
    assert list(kept) == [fix for fix in fixes if fix.edit.new == "True"] or sound.count(False) > 3


def test_one_that_spoils_an_earlier_one_is_left_out() -> None:
    fixes = [Fix(Edit(at, at + 1, "")) for at in range(3)]
    assert widest(fixes, lambda group: len(group) < 3, 100) == tuple(fixes[:2])


def test_trials_have_an_end() -> None:
    tried: list[int] = []

    def never(group: Sequence[Fix]) -> bool:
        tried.append(len(group))
        return False

    fixes = [Fix(Edit(at, at, "")) for at in range(10_000)]
    assert widest(fixes, never, 100) == widest(fixes, never, 60_000) == ()
    assert len(tried) == 30 + 10


@pytest.mark.parametrize(
    ("edits", "kept"),
    [([(4, 4), (0, 2)], [(0, 2), (4, 4)]), ([(0, 3), (2, 4)], [(0, 3)]), ([(1, 1), (1, 1)], [(1, 1)])],
)
def test_edits_that_overlap_are_not_made_together(edits: list[tuple[int, int]], kept: list[tuple[int, int]]) -> None:
    fixes = [Fix(Edit(start, end, "")) for start, end in edits]
    assert [fix.edit[:2] for fix in apart(fixes)] == kept
