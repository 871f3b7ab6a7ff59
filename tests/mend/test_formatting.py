"""`majlis fmt`: front matter made even, saying what it said."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from majlis.kinds.team import Team
from majlis.mend import Reader, format_file

FRONT = "title: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n"
CHANGED = [
    ("draft_due: ٢٠٢٧-٢-٣", "draft_due: 2027-02-03"),
    ("draft_due: '۲۰۲۷-۰۲-۰۳'  # c", "draft_due: '2027-02-03'  # c"),
    ("publish_at: 2027-2-3T9:30", "publish_at: 2027-02-03 09:30"),
    ('publish_at: "2027-02-03  09:30:00"', 'publish_at: "2027-02-03 09:30"'),
    ("review_in: ٢ W", "review_in: 2w"),
    ("result: {likes: ١٬٢٠٠, rate: ٣٫٥٪}", "result: {likes: 1200, rate: 3.5%}"),
    ("cta:   Come   in  ", "cta: Come   in"),
    ("cta :\tCome\t", "cta: Come"),
    ('"cta"  :  Come', '"cta": Come'),
    ("cta:   # none   ", "cta:   # none"),
    ("tags:  \n  -  one  \n# c  \n  - two", "tags:\n  -  one\n# c\n  - two"),
    ("utm:   {source:   a ,  medium: b}", "utm: {source: a ,  medium: b}"),
    ('notes: "one  \n  two  "\ncta: x', 'notes: "one\n  two  "\ncta: x'),
    ("notes: |\n  one\ncta: x  ", "notes: |\n  one\ncta: x"),
    ("notes:   |  \n  one  \n\n  two\ncta:  x", "notes: |\n  one  \n\n  two\ncta: x"),
]
SAME = {
    "order, comments, empty lines": "# one\n\ncta: x # two\n\n\ntags: [a,  b]",
    "blanks in a text of several lines": "notes: |\n  one  \n    \n  two  \ncta: x",
    "a folded text in quotes": 'notes: "one\n  two  \n\n  three  "\ncta: x',
    "digits in texts": "cta: ٣ أيام  و٢٠٢٧-٢-٣",
    "digits in hashtags and ids": "hashtags: [رمضان_١٤٤٨]\nversion: ٢",
    "numbers as they are": "result: {likes: '1,200', rate: 3.50, share: 12%}",
    "quotes": "cta: 'x'\ntags: [\"a\"]\nversion: “1”",
    "a date that is not read": "draft_due: ٣/٤/٢٠٢٧",
    "no value": "cta: ''\ndraft_due: ~\nlink: null",
    "an unknown key": "x-ours: ٢٠٢٧-٢-٣",
}


@pytest.mark.parametrize(("lines", "instead"), CHANGED)
def test_one_spelling_and_one_space(formatted: Callable[[str], str], lines: str, instead: str) -> None:
    assert formatted(f"{FRONT}{lines}\n") == f"{FRONT}{instead}\n"


@pytest.mark.parametrize("lines", SAME.values(), ids=SAME.keys())
def test_what_is_its_authors_stays(formatted: Callable[[str], str], lines: str) -> None:
    assert formatted(f"{FRONT}{lines}\n") == f"{FRONT}{lines}\n"


def test_both_fences_are_three_hyphens_and_nothing_else_changes(post: Reader) -> None:
    for end, body in ((b"...", b""), (b"--- \t", b"\r\n a  \r\n---  \r\n...")):
        data = b"\xef\xbb\xbf---  \r\ntitle: a\r\n" + end + body
        assert format_file(data, post) == b"\xef\xbb\xbf---\r\ntitle: a\r\n---" + body


def test_settings_are_left_to_their_author(riyadh: ZoneInfo) -> None:
    reader = Reader("content/team.yml", riyadh, record=Team, fenced=False)
    data = b"name_en: Sidra\nname_ar:  Sidra  \nas_of: 2027-2-3 9:30\n"
    assert format_file(data, reader) == data


def test_pages_of_prose_get_the_layout_only(page: Reader) -> None:
    data = "--- \ndate:  ٢٠٢٧-٢-٣ \n---\nx  \n".encode()
    assert format_file(data, page) == "---\ndate: ٢٠٢٧-٢-٣\n---\nx  \n".encode()


@pytest.mark.parametrize(
    "data", [b"", b"# x  \n", b"--- \ntitle: a: b  \n---\n", b"---\ntitle:  a\n", b"---\n\xff\n---\n"]
)
def test_what_can_not_be_read_is_not_formatted(post: Reader, page: Reader, data: bytes) -> None:
    assert format_file(data, post) == data
    assert format_file(data, page) == data
