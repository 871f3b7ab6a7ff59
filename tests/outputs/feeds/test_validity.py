"""An event is read back before it is published."""

import pytest

from majlis.outputs.feeds.validity import Meant, assert_says

GOOD = (
    "BEGIN:VEVENT\r\nSUMMARY:a\\, b\r\nDTSTART:20270211T173000Z\r\nDTEND:20270211T174500Z\r\n"
    "DTSTAMP:20000101T000000Z\r\nUID:a@b\r\nSEQUENCE:0\r\nCATEGORIES:x\\\\,y\r\nCOLOR:seagreen\r\n"
    "DESCRIPTION:c\\nd\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
)
MEANT = Meant("a@b", "a, b", "c\nd", ("x\\", "y"))


def test_a_sound_event_passes() -> None:
    assert_says(GOOD.encode(), MEANT)


def test_days_pass_too() -> None:
    first = GOOD.replace(":20270211T173000Z", ";VALUE=DATE:20270211")
    assert_says(first.replace(":20270211T174500Z", ";VALUE=DATE:20270212").encode(), MEANT)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("CONFIRMED", "PUBLISHED", "STATUS can't be ':PUBLISHED'"),
        ("a\\, b", "a\\, b\x0b", "U\\+000B in a line"),
        ("a\\, b", "a\\, b\u2028", "U\\+2028 in a line"),
        ("a\\, b", "a\\, b\x85", "U\\+0085 in a line"),
        ("a\\, b", "a\\, b\nMETHOD:X", "U\\+000A in a line"),
        ("a\\, b", "a\\, b\r\nMETHOD:X", "METHOD can't be ':X'"),
        ("a\\, b", "a\\, b\r\nUID:c@d", "properties: "),
        ("UID:a@b\r\n", "", "properties: "),
        ("UID:a@b", "UID:ب@b", "UID can't be"),
        ("a\\, b", "a\\\\\\, b", "it says "),
        ("a\\, b", "", "SUMMARY can't be ':'"),
        ("c\\nd", "c\\\\nd", "it says "),
        ("x\\\\,y", "x\\\\\\,y", "it says "),
        ("174500Z", "173000Z", "does not end after it starts"),
        (":20270211T174500Z", ";VALUE=DATE:20270212", "does not end after it starts"),
        ("173000Z", "173000", "DTSTART can't be"),
        (":20270211T173000Z", ";TZID=Asia/Riyadh:20270211T203000", "DTSTART can't be"),
        ("c\\nd", "c" * 80, "too long"),
        ("c\\nd", "c\r\n \r\n d", "empty"),
        ("END:VEVENT\r\n", "END:VEVENT", "not ended"),
        ("SEQUENCE:0", "SEQUENCE:-1", "SEQUENCE can't be"),
        ("SEQUENCE:0", "SEQUENCE:0\r\nURL:/posts/a", "URL can't be"),
    ],
)
def test_a_flaw_is_told(old: str, new: str, reason: str) -> None:
    assert old in GOOD
    with pytest.raises(ValueError, match=reason):
        assert_says(GOOD.replace(old, new).encode(), MEANT)


def test_a_line_folded_within_a_character_is_a_flaw() -> None:
    data = GOOD.replace("a\\, b", "بب").encode().replace("ب".encode(), b"\xd8\r\n \xa8", 1)
    with pytest.raises(ValueError, match="utf-8"):
        assert_says(data, Meant("a@b", "بب", "c\nd", ("x\\", "y")))


@pytest.mark.parametrize(("octets", "passes"), [(75, True), (76, False)])
def test_a_line_has_at_most_75_octets(octets: int, passes: bool) -> None:
    text = "c" * (octets - len("DESCRIPTION:"))
    block, meant = GOOD.replace("c\\nd", text).encode(), MEANT._replace(description=text)
    if passes:
        assert_says(block, meant)
    else:
        with pytest.raises(ValueError, match="too long"):
            assert_says(block, meant)
