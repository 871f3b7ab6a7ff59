"""Ids of new entries."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.fields.types import is_id
from majlis.scaffold.ids import new_id

DAY = date(2027, 2, 10)


@pytest.mark.parametrize(("title", "id"), [
    ("Ramadan opening", "ramadan-opening"), ("We're open @ Café №5!", "were-open-cafe-no5"), ("2027", "2027"),
    ("Five weeks, five better cups, and one more week for all who could not be with us",
     "five-weeks-five-better-cups-and-one-more-week-for-all-who"),
    ("x" * 80, "x" * 60),
])
def test_a_latin_title_is_the_id(title: str, id: str) -> None:
    assert new_id("post", title, DAY, ()) == id


@pytest.mark.parametrize("title", ["افتتاح رمضان", "iPhone وصل", "Кофе", "con", "!!!", ""])
def test_other_titles_give_kind_day_and_hash(title: str) -> None:
    first = new_id("post", title, DAY, ())
    assert first.startswith("post-2027-02-10-")
    assert len(first) == len("post-2027-02-10-x7")
    assert new_id("post", title, DAY, ()) == first


def test_an_id_is_free() -> None:
    assert new_id("post", "Iftar", DAY, {"iftar"}) == "iftar-2"
    assert new_id("post", "Iftar", DAY, {"iftar", "iftar-2"}) == "iftar-3"
    first = new_id("post", "إفطار", DAY, ())
    second = new_id("post", "إفطار", DAY, {first})
    assert second.startswith(first)
    assert len(second) == len(first) + 1


@given(st.text(max_size=90), st.sampled_from(["post", "listening"]))
def test_every_title_gives_an_id(title: str, kind: str) -> None:
    assert is_id(new_id(kind, title, DAY, ()))
