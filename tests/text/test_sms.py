"""Text messages and their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.text.sms import Message, message


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("", Message(0, 0, False)),
        ("a" * 160, Message(160, 1, False)),
        ("a" * 161, Message(161, 2, False)),
        ("a" * 306, Message(306, 2, False)),
        ("a" * 307, Message(307, 3, False)),
        ("€" * 80, Message(160, 1, False)),
        ("€" * 81, Message(162, 2, False)),
        ("a" * 152 + "€" + "a" * 152, Message(306, 3, False)),
        ("قهوة" * 17 + "قه", Message(70, 1, True)),
        ("قهوة" * 17 + "قهو", Message(71, 2, True)),
        ("a" * 70 + "ة", Message(71, 2, True)),
        ("a" * 69 + "’", Message(70, 1, True)),
        ("☕" * 134, Message(134, 2, True)),
        ("😀" * 35, Message(70, 1, True)),
        ("😀" * 67, Message(134, 3, True)),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_text_is_sent_in_parts(text: str, sent: Message) -> None:
    assert message(text) == sent


@given(st.text("aé€{قه😀 \n", max_size=400))
def test_parts_hold_what_they_can(text: str) -> None:
    units, parts, wide = message(text)
    room = 67 if wide else 153
    assert (parts == 0) == (text == "")
    assert units <= max(parts * room, 70 if wide else 160)
    assert parts <= 1 or units > (parts - 1) * (room - 1)
