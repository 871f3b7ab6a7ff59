"""The hash of an approval: for ever the same for the same content, another for any other content."""

import hashlib
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.zones import zone
from majlis.kinds import Post, kind_named
from majlis.kinds.post import Anchor, Disclosure, Media, Poll, Variant
from majlis.kinds.read import read_entry
from majlis.kinds.repeat import Repeat
from majlis.mend import Reader, format_file
from majlis.plan.fingerprint import fingerprint, is_fingerprint
from majlis.source import read_source

RIYADH = zone("Asia/Riyadh")
assert RIYADH
PATH = "content/posts/iftar.md"
DIGESTS = {"media/a.png": "aa11", "media/b.png": "bb22", "media/copy-of-a.png": "aa11"}
REPEATED = """\
channels: [x]
publish_at: 2027-02-12 17:30
repeat: {freq: weekly, interval: 2, on: [sunday, friday], until: 2027-06-01, except: [2027-03-19]}
"""
HEAD = "title: Iftar\nstatus: draft\nowner: huda\n"
WHOLE = """\
channels: [x, instagram]
publish_at: 2027-02-12 17:30
link: https://sidra.example/ramadan
disclosure: {label: إعلان, placement: start}
media:
  - {src: media/a.png, alt: A}
  - {src: media/b.png, alt: B}
variants:
  x:
    caption: "One line.\\nAnother."
    publish_at: 2027-02-12 18:00
    first_comment: Hello
    media: [{src: media/b.png}]
"""


def post(front: str, body: str = "", mark: str = "", end: str = "\n") -> Post:
    text = f"---\n{HEAD}{front}---\n{body}".replace("\n", end)
    source, problems = read_source(PATH, (mark + text).encode())
    assert source
    assert not problems
    found = read_entry(source, kind_named("post"), RIYADH, "ar")
    assert isinstance(found.entry, Post)
    return found.entry


def of(found: Post) -> str:
    return fingerprint(found, DIGESTS.get)


@pytest.mark.parametrize(("front", "body", "expected"), [
    ("channels: [x]\n", "", "1-43898cb59c2e9ae235cc"),
    ("channels: [x]\n", "الإفطار معنا يوم الجمعة 🌙\n\n#رمضان\n", "1-69b1319faf1403bcf907"),
    (WHOLE, "فنجان يجمعنا.\n", "1-547059449dea967bbc66"),
    ("channels: [x]\nanchor: {hijri: 09-01, offset: -7d}\ntimezone: Africa/Cairo\n", "x", "1-8b57591486bcea59168d"),
    (REPEATED, "x", "1-57a0cde76e14f446533f"),
    ("channels: [x]\nmedia: [{src: media/gone.png}, {src: https://x.example/a.png}]\n", "x", "1-420489486b1cee989079"),
])
def test_hashes_that_are_in_files_stay_as_they_are(front: str, body: str, expected: str) -> None:
    """Never change a line here: each of these hashes stands for approvals that people gave."""
    assert of(post(front, body)) == expected


def test_the_hash_is_of_the_json_that_the_documentation_shows() -> None:
    text = (
        r'{"caption":"\u0642 \"a\"","channels":["instagram","x"],'
        r'"disclosure":{"label":"\u0625\u0639\u0644\u0627\u0646","placement":"start"},'
        r'"link":"https://sidra.example/ramadan","media":["aa11","bb22"],'
        r'"publish_at":"2027-02-12T17:30:00 Asia/Riyadh",'
        r'"variants":{"x":{"caption":"One line.\nAnother.","first_comment":"Hello","media":["bb22"],'
        r'"publish_at":"2027-02-12T18:00:00 Asia/Riyadh"}}}'
    )
    assert of(post(WHOLE, 'ق "a"\n')) == "1-" + hashlib.sha256(text.encode()).hexdigest()[:20]


def test_only_a_hash_looks_like_one() -> None:
    assert is_fingerprint(of(post(WHOLE)))
    assert not any(map(is_fingerprint, ("abc", "", "1-", "2-" + "0" * 20, "1-" + "0" * 21, "1-" + "G" * 20)))


FORMS = {
    "another order of keys": "".join(reversed(["link: https://sidra.example/ramadan\n", "channels: [x, instagram]\n",
        "publish_at: 2027-02-12 17:30\n", WHOLE.partition("ramadan\n")[2]])),
    "quotes": WHOLE.replace("2027-02-12 17:30", '"2027-02-12 17:30"').replace("Hello", "'Hello'"),
    "comments": WHOLE.replace("\n", "  # why\n").replace('Another."  # why', 'Another."') + "# done\n",
    "lists of lines": WHOLE.replace("[x, instagram]", "\n  - x\n  - instagram"),
    "a text in a block": WHOLE.replace('"One line.\\nAnother."', "|\n      One line.\n      Another.\n"),
    "a text in another block": WHOLE.replace('"One line.\\nAnother."', "|-\n      One line.\n      Another."),
    "other digits": WHOLE.replace("2027-02-12 17:30", "٢٠٢٧-٠٢-١٢ ١٧:٣٠"),
    "the order of channels": WHOLE.replace("[x, instagram]", "[instagram, x]"),
    "the zone it has anyway": WHOLE + "timezone: Asia/Riyadh\n",
    "another name of the same picture": WHOLE.replace("media/a.png, alt: A", "media/copy-of-a.png, alt: Another"),
    "an empty variant": WHOLE + "  instagram: {caption: }\n",
    "notes and the like": WHOLE + "notes: x\nrisk: high\nid: other\ntags: [a]\npillar: craft\nresult: {a: 1}\n",
    "approvals": WHOLE + "approvals: [{by: huda, on: 2027-02-01, of: abc}]\n",
}


@pytest.mark.parametrize("front", FORMS.values(), ids=FORMS.keys())
def test_the_form_of_a_file_does_not_matter(front: str) -> None:
    assert of(post(front, "نص\n")) == of(post(WHOLE, "نص\n"))


@pytest.mark.parametrize("body", ["a\n b \n\n c", "a\n b \n\n c\n", "a\n b \n\n c\n \n\t\n\n", "\n\na\n b \n\n c"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_blank_lines_around_a_text_and_line_ends_do_not_matter(body: str, end: str, mark: str) -> None:
    assert of(post(WHOLE, body, mark, end)) == of(post(WHOLE, "a\n b \n\n c"))


def test_a_caption_is_the_same_in_the_body_and_above_it() -> None:
    assert of(post("channels: [x]\ncaption: Iftar\n")) == of(post("channels: [x]\n", "Iftar\n"))


TEXT = st.text("aب َ#\n\t ✨é", max_size=20)


STATUS = st.sampled_from(["status: in_review", "status : 'draft'", "status:   idea"])


@given(TEXT, st.sampled_from(["\n", "\r\n"]), STATUS)
def test_formatting_a_file_never_changes_the_hash(body: str, end: str, status: str) -> None:
    text = f"---\n{HEAD}{WHOLE}---\n{body}".replace("status: draft", status).replace("2027-02-12", "٢٠٢٧/٢/١٢")
    data = text.replace("\n", end).encode()
    assert RIYADH
    new = format_file(data, Reader(PATH, RIYADH, "ar", kind_named("post")))
    hashes = set()
    for version in (data, new, new.replace(b"\r\n", b"\n")):
        source, _ = read_source(PATH, version)
        assert source
        found = read_entry(source, kind_named("post"), RIYADH, "ar").entry
        hashes.add(of(found) if isinstance(found, Post) else "none")
    assert len(hashes) == 1


@given(TEXT, TEXT)
def test_different_texts_have_different_hashes(one: str, other: str) -> None:
    def said(text: str) -> list[str]:
        lines = text.split("\n")
        kept = [n for n, line in enumerate(lines) if line.strip(" \t")]
        return lines[kept[0] : kept[-1] + 1] if kept else []

    assert (of(post("channels: [x]\n", one)) == of(post("channels: [x]\n", other))) == (said(one) == said(other))


CAIRO = zone("Africa/Cairo")
assert CAIRO
CHANGES: dict[str, Callable[[Post], Post]] = {
    "caption": lambda post: replace(post, body="Another.\n"),
    "accents": lambda post: replace(post, body="cafe\u0301\n"),
    "channels": lambda post: replace(post, channels=("x",)),
    "link": lambda post: replace(post, link="https://sidra.example/eid"),
    "no link": lambda post: replace(post, link=None),
    "time": lambda post: replace(post, publish_at=datetime(2027, 2, 12, 17, 31, tzinfo=RIYADH)),
    "zone": lambda post: replace(post, publish_at=datetime(2027, 2, 12, 17, 30, tzinfo=CAIRO)),
    "order of pictures": lambda post: replace(post, media=post.media[::-1]),
    "another picture": lambda post: replace(post, media=(post.media[0], Media(src="media/c.png"))),
    "one picture less": lambda post: replace(post, media=post.media[:1]),
    "disclosure": lambda post: replace(post, disclosure=Disclosure(label="شراكة", placement="start")),
    "its place": lambda post: replace(post, disclosure=Disclosure(label="إعلان", placement="end")),
    "anchor": lambda post: replace(post, anchor=Anchor(hijri="09-01")),
    "offset": lambda post: replace(post, anchor=Anchor(hijri="09-01", offset="-7d")),
    "another offset": lambda post: replace(post, anchor=Anchor(hijri="09-01", offset="+7d")),
    "repeat": lambda post: replace(post, repeat=Repeat(freq="weekly")),
    "repeat until": lambda post: replace(post, repeat=Repeat(freq="weekly", until=date(2027, 6, 1))),
    "hashtags": lambda post: replace(post, hashtags=("ramadan",)),
    "order of hashtags": lambda post: replace(post, hashtags=("b", "a")),
    "other order of hashtags": lambda post: replace(post, hashtags=("a", "b")),
    "mentions": lambda post: replace(post, mentions=("@noura",)),
    "poll": lambda post: replace(post, poll=Poll(question="?", options=("a", "b"))),
    "an answer": lambda post: replace(post, poll=Poll(question="?", options=("a", "c"))),
    "the end of the poll": lambda post: replace(
        post, poll=Poll(question="?", options=("a", "b"), closes_at=datetime(2027, 2, 13, tzinfo=RIYADH))),
    "no variant": lambda post: replace(post, variants=None),
    "another channel's": lambda post: replace(post, variants={"instagram": (post.variants or {})["x"]}),
    **{
        f"variant's {field.name}": lambda post, name=field.name: replace(  # type: ignore[misc]
            post, variants={"x": replace((post.variants or {})["x"], **{name: () if name == "media" else None})})
        for field in fields(Variant)
    },
}


def test_any_change_of_what_runs_changes_the_hash() -> None:
    whole = post(WHOLE, "café\n")
    hashes = [of(whole), *(of(change(whole)) for change in CHANGES.values())]
    assert len(set(hashes)) == len(hashes)


def test_other_bytes_in_a_picture_change_the_hash() -> None:
    whole = post(WHOLE)
    assert fingerprint(whole, (DIGESTS | {"media/a.png": "ff"}).get) != of(whole)


def test_the_same_offset_in_other_units_is_the_same() -> None:
    hanging = [replace(post("channels: [x]\n"), anchor=Anchor(hijri="09-01", offset=text)) for text in ("-1w", "-7d")]
    assert of(hanging[0]) == of(hanging[1])
