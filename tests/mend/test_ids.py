"""Ids that are missing where the status needs one."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from majlis.kinds import kind_named
from majlis.mend import Reader, mend_file
from majlis.mend.ids import free_id

READY = """\
title: Iftar
status: scheduled
owner: huda
channels: [x]
publish_at: 2027-02-03 09:30
format: text
pillar: craft
"""


def test_a_missing_id_is_written_first(mended: Callable[..., str]) -> None:
    assert mended(READY) == f"id: iftar\n{READY}"
    assert mended(f"# ours\n\n{READY}") == f"id: iftar\n# ours\n\n{READY}"


def test_an_id_that_another_has_is_not_given(mended: Callable[..., str]) -> None:
    assert mended(READY, "iftar", "iftar-2") == f"id: iftar-3\n{READY}"


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("id:", "id: iftar"), ("id:   # none", "id: iftar   # none"), ("id: ~", "id: iftar"),
        ('id:  ""  # x', "id: iftar  # x"), ('"id": null', '"id": iftar'),
    ],
)
def test_an_empty_id_is_filled_in(mended: Callable[..., str], line: str, instead: str) -> None:
    assert mended(f"{READY}{line}\n") == f"{READY}{instead}\n"


def test_keys_that_begin_further_in_get_it_there(mended: Callable[..., str]) -> None:
    moved = "".join(f"  {line}\n" for line in READY.splitlines())
    assert mended(moved) == f"  id: iftar\n{moved}"


def test_a_status_in_arabic_counts_and_asks_for_an_id(mended: Callable[..., str]) -> None:
    assert mended(READY.replace("scheduled", "مجدول")) == f"id: iftar\n{READY}"


@pytest.mark.parametrize(
    "front",
    [
        READY.replace("scheduled", "idea"),
        "{title: Iftar, status: scheduled, owner: huda, channels: [x]}\n",
        READY + "id: |\n",
        READY + "id: Iftar\n",
    ],
    ids=["not needed", "brackets", "a block", "an id that is none"],
)
def test_no_id_is_given(mended: Callable[..., str], front: str) -> None:
    assert mended(front) == front


@pytest.mark.parametrize("rules", ["{rule: x}", "{id: r-1, rule: x}, {id: r-١, rule: y}"])
def test_the_id_of_a_clause_is_not_taken_for_that_of_the_policy(riyadh: ZoneInfo, rules: str) -> None:
    reader = Reader("content/policies/conduct.md", riyadh, "ar", kind_named("policy"))
    data = f"---\ntitle: Conduct\nstatus: draft\nowner: huda\nrules: [{rules}]\n---\n".encode()
    assert {problem.code for problem in reader.read(data).problems} & {"missing-field", "id-form"}
    assert mend_file(data, reader).data == data


def test_an_id_in_arabic_digits_is_not_mended_into_one_that_is_taken(mended: Callable[..., str]) -> None:
    front = f"{READY}id: iftar-٢\n"
    assert mended(front, "iftar-2") == front
    assert mended(front) == f"{READY}id: iftar-2\n"


def test_the_line_ends_and_the_byte_order_mark_stay(post: Reader) -> None:
    windows = f"---\n{READY}---\nBody".replace("\n", "\r\n").encode()
    found = mend_file(b"\xef\xbb\xbf" + windows, post)
    assert found.data == b"\xef\xbb\xbf---\r\nid: iftar\r\n" + windows.removeprefix(b"---\r\n")


def test_a_long_id_stays_an_id() -> None:
    assert free_id("a" * 64, {"a" * 64}) == "a" * 62 + "-2"
    assert free_id("a" * 61 + "-bc", {"a" * 61 + "-bc"}) == "a" * 61 + "-2"
