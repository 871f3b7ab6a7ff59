"""Addresses of people in what others read, and keys: told by their beginning alone."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
POST = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\nvisibility: {}\n{}---\n{}\n"
TOLD = "looks like an e-mail address or a telephone number, and everybody may read this."
KEY = "gh" + "p_" + "0123456789abcdefghij"


def told(loaded: Load, body: str, seen: str = "public", more: str = "") -> list[str]:
    found = loaded({"content/posts/iftar.md": POST.format(seen, more, body)})
    problems = [one for one in found.problems if one.code in ("personal-data", "secret-key")]
    return as_text(problems, "en").splitlines()[::2]


@pytest.mark.parametrize(("text", "shown"), [
    ("Ask sara.a@home.example.", "8: warning personal-data 'sara… (19)'"),
    ("a\n\nCall +966 55 123 4567", "8: warning personal-data '+966… (16)'"),
    ("اتصل بـ ٠٥٥١٢٣٤٥٦٧", "8: warning personal-data '٠٥٥١… (10)'"),
    ("00966551234567", "8: warning personal-data '0096… (14)'"),
])
def test_an_address_of_a_person_is_told_by_its_beginning(loaded: Load, text: str, shown: str) -> None:
    line = 8 + text.count("\n")
    (said,) = told(loaded, text)
    assert said.startswith(f"content/posts/iftar.md:{line}:")
    assert said.endswith(f"{shown[shown.index('warning'):]} {TOLD}")


@pytest.mark.parametrize("text", [
    "Write to hello@sidra.example or news@mail.sidra.example.", "2027-02-03 18:30", "1448-09-01", "12,500 members",
    "https://a.example/00966551234567", "@sara", "0.551234567", "#0551234567890", "v1.02.03.04.05", "5 555 555",
    "https://wa.me/+966551234567",
])
def test_what_is_no_address_of_a_person(loaded: Load, text: str) -> None:
    assert told(loaded, text) == []


@pytest.mark.parametrize("seen", ["team", "private", "partner:noura"])
def test_whom_the_team_knows_may_read_it(loaded: Load, seen: str) -> None:
    found = told(loaded, "Ask sara@home.example, 0551234567", seen)
    assert found == []


def test_fields_count_that_others_read(loaded: Load) -> None:
    assert told(loaded, "x", more="notes: sara@home.example\n") == []
    assert len(told(loaded, "x", more="cta: Ask sara@home.example\n")) == 1


@pytest.mark.parametrize("seen", ["public", "team"])
@pytest.mark.parametrize("key", [KEY, "AKIA" + "ABCDEFGHIJKLMNOP", "-----BEGIN RSA PRIVATE" + " KEY-----"])
def test_a_key_is_told_wherever_it_stands(loaded: Load, seen: str, key: str) -> None:
    for said in (told(loaded, f"a {key} b", seen), told(loaded, "x", seen, f"notes: '{key}'\n")):
        assert [" looks like a key or a password of a program." in line for line in said] == [True]
        assert key not in said[0]
        assert f"'{key[:4]}… ({len(key)})'" in said[0]
