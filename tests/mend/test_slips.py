"""Slips after which YAML can't be read: mended where the line can be meant in one way only."""

from collections.abc import Callable

import pytest

from majlis.mend import Reader, mend_file

REST = "status: idea\nowner: huda\nchannels: [x]\n"
MENDED = [
    ("title: @sara", 'title: "@sara"'),
    ("title:  @sara and 'all' \"of\" us ", "title:  \"@sara and 'all' \\\"of\\\" us\" "),
    ("title: %20 off", 'title: "%20 off"'),
    ("title: *big* news: now", 'title: "*big* news: now"'),
    ("title: `code`", 'title: "`code`"'),
    ("title: Ramadan: day one", 'title: "Ramadan: day one"'),
    ("title: رمضان: اليوم الأول", 'title: "رمضان: اليوم الأول"'),
    ("title: What you need:", 'title: "What you need:"'),
    ("title: a\\b: c", 'title: "a\\\\b: c"'),
    ("title:Iftar", "title: Iftar"),
    ("title：@sara", 'title: "@sara"'),
    ("title：Iftar", "title: Iftar"),
    ("title ： Iftar # really", "title: Iftar # really"),
    ("title:\u00a0Iftar\u00a0now", "title: Iftar\u00a0now"),
    ("title: Iftar\nlink:https://sidra.example", "title: Iftar\nlink: https://sidra.example"),
    ("title: Iftar\nhashtags: [#one, #two]", 'title: Iftar\nhashtags: ["#one", "#two"]'),
    ("title: Iftar\nhashtags: [#قهوة، #تمر]", 'title: Iftar\nhashtags: ["#قهوة", "#تمر"]'),
    ("title: Iftar\nmentions: [@sara, huda b]", 'title: Iftar\nmentions: ["@sara", huda b]'),
    ("title: Iftar\nmentions:\n  - @sara\n  - @huda # why", None),
    ("title: Iftar\nmentions:\n  - @sara\n  - x", 'title: Iftar\nmentions:\n  - "@sara"\n  - x'),
    ("title: Iftar\nmedia:\n  - src: media/a.png\n    alt: Cup: small",
     'title: Iftar\nmedia:\n  - src: media/a.png\n    alt: "Cup: small"'),
    ("title: Iftar\nmedia:\n- src: media/a.png\n  alt：Cup", "title: Iftar\nmedia:\n- src: media/a.png\n  alt: Cup"),
    ("# @one: two\n\ntitle: @sara  # no\n", None),
]
LEFT = {
    "a comment may be meant": "title: Iftar: now # later",
    "two lines in one": "title: Iftar status: idea",
    "a list on one line": "title: - one",
    "a text of several lines": "title: | one",
    "a field that takes fields": "title: Iftar\nsource: url: https://sidra.example",
    "no such time": "title: Iftar\npublish_at: @5pm",
    "no such member": "title: Iftar\nobjective: @sara",
    "a reference": "title: Iftar\ncampaign: @sara",
    "a value on two lines": "title: @sara\n  and huda",
    "an unknown key": "titel：Iftar",
    "a key with a colon in it, as YAML reads it": "title:Iftar: one",
    "a tab, which has no width": "title: Iftar\npoll:\n\tquestion: why",
    "a no-break space before a key": "title: Iftar\npoll:\n\u00a0\u00a0question: why\n  options: [a]",
    "several mentions, or one text": "title: Iftar\nmentions: @sara, @huda",
    "a comma that separates": "title: Iftar\nrights: {\n  holder: @sara,\n  }",
    "an unclosed quote": 'title: "Iftar',
    "a comma of a text": "title: Iftar\nmentions: [@sara، b, c]",
    "a comment in brackets": "title: Iftar\nmentions: [@sara, b #c]",
    "fields in brackets": "title: Iftar\nmentions: [@a: b]",
    "an anchor": "title: &one two",
    "one of two slips": 'title: @sara\ncta: "open',
}


@pytest.mark.parametrize(("line", "instead"), [(line, instead) for line, instead in MENDED if instead])
def test_a_slip_with_one_meaning_is_mended(mended: Callable[..., str], line: str, instead: str) -> None:
    assert mended(f"{line}\n{REST}") == f"{instead}\n{REST}"


@pytest.mark.parametrize("line", [line for line, instead in MENDED if not instead])
def test_a_comment_behind_the_value_keeps_it_from_being_mended(mended: Callable[..., str], line: str) -> None:
    assert mended(f"{line}\n{REST}") == f"{line}\n{REST}"


@pytest.mark.parametrize("line", LEFT.values(), ids=LEFT.keys())
def test_what_can_be_meant_in_two_ways_is_left(mended: Callable[..., str], line: str) -> None:
    assert mended(f"{line}\n{REST}") == f"{line}\n{REST}"


def test_the_pages_of_the_team_are_mended_too(page: Reader) -> None:
    found = mend_file(b"---\ntitle: About: us\n---\n# Us: all\n", page)
    assert found.data == b'---\ntitle: "About: us"\n---\n# Us: all\n'
    assert [problem.code for problem in found.fixed] == ["yaml-second-colon"]


def test_many_slips_of_a_long_file_are_left_since_each_takes_long(post: Reader) -> None:
    long = f"---\ntitle: Iftar\n{REST}notes: {{}}\nmentions:\n- @a\n---\n"
    slips = long.replace("- @a\n", "- @a\n" * 15)
    assert mend_file(slips.format("x").encode(), post).fixed
    assert mend_file(long.format("x" * 19_000).encode(), post).fixed
    assert not mend_file(slips.format("x" * 19_000 + " " * 11_000 + "x").encode(), post).fixed
