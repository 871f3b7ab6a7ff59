"""Contact lines: what can be reached by a tap, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.pack.contact import contact_line


def mail(address: str) -> str:
    return f'<a href="mailto:{address}?subject=S"><bdi dir="ltr">{address}</bdi></a>'


def phone(shown: str, called: str) -> str:
    return f'<a href="tel:{called}"><bdi class="tel" dir="ltr">{shown}</bdi></a>'


@pytest.mark.parametrize(("text", "expected"), [
    ("Huda, huda@sidra.example", f"Huda, {mail('huda@sidra.example')}"),
    ("سالم، +966 11 555 0104، s@sidra.example",
     f"سالم، {phone('+966 11 555 0104', '+966115550104')}، {mail('s@sidra.example')}"),
    ("Write to @sidra.coffee", "Write to @sidra.coffee"),
    ("by 2027-02-10, room 12", "by 2027-02-10, room 12"),
    ("<b>Huda</b>", "&lt;b&gt;Huda&lt;/b&gt;"),
])
def test_addresses_and_numbers_become_links(text: str, expected: str) -> None:
    assert contact_line(text, "S") == expected


@given(st.text(alphabet="a@.+0 <>\"&-", max_size=300), st.text(max_size=50))
def test_nothing_is_lost_and_nothing_becomes_markup(text: str, subject: str) -> None:
    assert contact_line(text, subject).striptags().replace(" ", "") == " ".join(text.split()).replace(" ", "")
