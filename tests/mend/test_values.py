"""Values with one meaning in a spelling that is not read."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest

from majlis.fields import field, many
from majlis.fields.compound import Many
from majlis.fields.numbers import Whole
from majlis.fields.types import Choice
from majlis.mend import Reader, mend_file
from majlis.words import Words

REST = "title: Iftar\nstatus: idea\nowner: huda\n"
MENDED = [
    ("channels: instagram, x", "channels: [instagram, x]"),
    ("channels: instagram،x،  # both", "channels: [instagram, x]  # both"),
    ("channels: 'instagram, x'", "channels: [instagram, x]"),
    ("channels: [instagram، x, y]", "channels: [instagram, x, y]"),
    ("channels:\n  - instagram, x # c\n  - y", "channels:\n  - instagram\n  - x # c\n  - y"),
    ("channels: x\nhashtags: '#a, #b'", 'channels: x\nhashtags: ["#a", "#b"]'),
    ("channels: x\ntags: a, null", 'channels: x\ntags: [a, "null"]'),
    ("channels: x\ntags: قهوة، رَمضان", "channels: x\ntags: [قهوة, رَمضان]"),
    ("channels: x\npublish_at: 2027/02/10 6:30 pm", "channels: x\npublish_at: 2027-02-10 18:30"),
    ("channels: x\npublish_at: ٢٠٢٧/٢/١٠ ٦:٣٠ م", "channels: x\npublish_at: 2027-02-10 18:30"),
    ("channels: x\npublish_at: '2027-02-10 1830'  # c", "channels: x\npublish_at: '2027-02-10 18:30'  # c"),
    ("channels: x\npublish_at: 2027-02-10 2027", "channels: x\npublish_at: 2027-02-10 20:27"),
    ("channels: x\ndraft_due: 10 Feb 2027", "channels: x\ndraft_due: 2027-02-10"),
    ("channels: x\ndraft_due: 13/02/2027", "channels: x\ndraft_due: 2027-02-13"),
    ("channels: x\nreview_in: أسبوعان", "channels: x\nreview_in: 2w"),
    ("channels: x\nformat: Text", "channels: x\nformat: text"),
    ("channels: x\nrisk: عالية", "channels: x\nrisk: high"),
    ("channels: x\nhashtags: #رمضان", 'channels: x\nhashtags: "#رمضان"'),
    ("channels: x\nhashtags: #one, #two", 'channels: x\nhashtags: ["#one", "#two"]'),
    ("channels: x\nhashtags: #one #two", 'channels: x\nhashtags: ["#one", "#two"]'),
    ("channels: x\nhashtags:\n  - #one\n  - two", 'channels: x\nhashtags:\n  - "#one"\n  - two'),
    ("channels: x\ncta: #one, two\tand", 'channels: x\ncta: "#one, two\tand"'),
    ("channels: x\npoll: {question: a, options: [a]}\nmentions:\n- Say: hello",
     'channels: x\npoll: {question: a, options: [a]}\nmentions:\n- "Say: hello"'),
    ("channels: x\nid: iftar-٢٠٢٧", "channels: x\nid: iftar-2027"),
]
LEFT = {
    "a day and a month that can be changed": "draft_due: 03/04/2027",
    "a date with a time that would be lost": "draft_due: 2027-02-10 18:30",
    "a date with a word that would be lost": "draft_due: 2027–02–10 tentative",
    "seconds that would be lost": "publish_at: 2027/02/10 18:30:25",
    "a Hijri date": "draft_due: 12 رمضان 1448",
    "an offset": "publish_at: 2027-02-10T18:30Z",
    "no such day": "draft_due: 2027/02/30",
    "an id with capitals, which others may refer to": "id: Ramadan Opening",
    "nearly a choice": "format: txt",
    "who may see it": "visibility: Public",
    "a tag with a blank": "tags: coffee, cold brew",
    "a channel that is no id": "channels: Instagram, x",
    "texts with commas": "mentions: #a, #b",
    "hashtag and words": "hashtags: #one two",
    "a real comment behind": "cta: #one # two",
    "a cut text": "cta: Iftar #one",
    "a hashtag that is no member": "campaign: #one",
    "a list on two lines": "tags: one,\n  two",
    "a list in a block": "tags: |\n  one, two",
    "an escape": 'tags: "one\\u002c two"',
    "a pair with a comment": "mentions:\n- Say: hello # you",
    "a pair in brackets": "mentions: [Say: hello, b]",
    "curly quotes": "format: “text”",
}


@pytest.mark.parametrize(("lines", "instead"), MENDED)
def test_a_value_with_one_meaning_is_mended(mended: Callable[..., str], lines: str, instead: str) -> None:
    assert mended(f"{REST}{lines}\n") == f"{REST}{instead}\n"


@pytest.mark.parametrize("lines", LEFT.values(), ids=LEFT.keys())
def test_what_can_be_meant_in_two_ways_is_left(mended: Callable[..., str], lines: str) -> None:
    front = f"{REST}{lines}\n" if lines.startswith("channels") else f"{REST}channels: [x]\n{lines}\n"
    assert mended(front) == front


def test_an_earlier_status_is_not_changed_to_one_that_asks_for_more(mended: Callable[..., str]) -> None:
    front = "title: Iftar\nstatus: مجدول\nowner: huda\nchannels: [x]\n"
    assert mended(front) == front


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A record with what no kind has today: a list of numbers, two choices of one label."""

    counts: tuple[int, ...] = many(Many(Whole()), Words("Counts", "الأعداد"))
    size: str | None = field(Choice({"a": Words("Big", "كبير"), "b": Words("big", "ضخم")}), Words("Size", "الحجم"))


@pytest.mark.parametrize("lines", ["counts: 1,200", "size: BIG"], ids=["thousands or two numbers", "two choices"])
def test_no_meaning_is_chosen_of_two(riyadh: ZoneInfo, lines: str) -> None:
    reader = Reader("content/counted.yml", riyadh, record=Counted, fenced=False)
    assert [problem.code for problem in reader.read(lines.encode()).problems] in (["list-as-text"], ["unknown-choice"])
    assert mend_file(lines.encode(), reader).data == lines.encode()


def test_of_two_labels_the_one_that_is_written_is_meant(riyadh: ZoneInfo) -> None:
    reader = Reader("content/counted.yml", riyadh, record=Counted, fenced=False)
    assert mend_file("size: ضخم".encode(), reader).data == b"size: b"
