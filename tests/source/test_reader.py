"""Bytes that are read, and bytes that are refused."""

import pytest

from majlis.cli.report import as_text
from majlis.source import ListNode, MapNode, ScalarNode, read_settings, read_source

POST = "---\ntitle: إفطارنا معًا\nstatus: idea\n---\nنفطر معًا\n"


def told(data: bytes) -> str:
    return as_text(read_source("p.md", data)[1])


@pytest.mark.parametrize(
    "data",
    [
        POST.encode(),
        b"\xef\xbb\xbf" + POST.encode(),
        b"\xef\xbb\xbf" * 2 + POST.encode(),
        POST.replace("\n", "\r\n").encode(),
        POST.replace("---\n", "---  \t\n").encode(),
        POST.replace("---\nن", "...\nن").encode(),
    ],
    ids=["plain", "byte order mark", "two of them", "Windows line ends", "blanks behind fences", "three dots"],
)
def test_what_editors_do_to_a_file_makes_no_difference(data: bytes) -> None:
    source, problems = read_source("p.md", data)
    assert problems == []
    assert source
    assert source.front
    assert {key: node.text for key, node in source.front.values.items() if isinstance(node, ScalarNode)} == {
        "title": "إفطارنا معًا",
        "status": "idea",
    }
    assert source.body == "نفطر معًا\n"
    assert source.body_line == 5


def test_values_stand_where_they_are_typed_in_lines_and_characters() -> None:
    text = "---\nعنوان: قهوة\nlist: [ا, {k: 'v w'}]\nblock: |\n  a\n  b\n---\n"
    source, problems = read_source("p.md", text.encode())
    assert problems == []
    assert source
    assert source.front == MapNode(
        {
            "عنوان": ScalarNode("قهوة", True, 2, 8),
            "list": ListNode(
                (
                    ScalarNode("ا", True, 3, 8),
                    MapNode({"k": ScalarNode("v w", False, 3, 15)}, {"k": ScalarNode("k", True, 3, 12)}, 3, 11),
                ),
                3,
                7,
            ),
            "block": ScalarNode("a\nb\n", False, 4, 8),
        },
        {
            "عنوان": ScalarNode("عنوان", True, 2, 1),
            "list": ScalarNode("list", True, 3, 1),
            "block": ScalarNode("block", True, 4, 1),
        },
        2,
        1,
    )


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "on",
        "yes",
        "1:30",
        "0123",
        "1.10",
        "+966512345678",
        "2027-02-30",
        "0x1F",
        "1e3",
        "=",
        "1_000",
        ".inf",
        "<<",
    ],
)
def test_scalars_stay_the_text_that_was_typed(text: str) -> None:
    source, problems = read_source("p.md", f"---\nk: {text}\n---\n".encode())
    assert problems == []
    assert source
    assert source.front
    assert source.front.values["k"] == ScalarNode(text, True, 2, 4)


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("", True),
        ("~", True),
        ("null", True),
        ("NULL", True),
        ('""', True),
        ("'  '", True),
        ('"~"', False),
        ("'null'", False),
        ("No", False),
        ("|\n", True),
    ],
)
def test_a_value_is_left_out_when_nothing_is_written(text: str, empty: bool) -> None:
    source, _ = read_source("p.md", f"---\nk: {text}\n---\n".encode())
    assert source
    assert source.front
    assert source.front.values["k"].empty is empty


NOT = "error not-utf8 This file is not UTF-8 text.\n"
OPEN = "Open it with that encoding and save it as UTF-8.\n"
ENCODINGS = {
    "Arabic of Windows": (
        "---\ntitle: إفطارنا معًا\n---\n".encode("cp1256"),
        (f"p.md:2:8: {NOT}    It looks like Windows-1256: \u2068title: إفطارنا معًا\u2069. "
        f"{OPEN}"),
    ),
    "Latin-1": (
        "---\ntitle: Café à Zürich\n---\n".encode("latin-1"),
        (f"p.md:2:11: {NOT}    It looks like Windows-1252: \u2068title: Café à Zürich\u2069. "
        f"{OPEN}"),
    ),
    "Latin-1 in German": (
        "---\ntitle: Wörter für Mädchen\n---\n".encode("latin-1"),
        (f"p.md:2:9: {NOT}    It looks like Windows-1252: "
        f"\u2068title: Wörter für Mädchen\u2069. {OPEN}"),
    ),
    "UTF-16 of Notepad": (
        "---\ntitle: إفطارنا\n---\n".encode("utf-16"),
        (f"p.md:1:1: {NOT}    It looks like UTF-16: \u2068title: إفطارنا\u2069. "
        f"{OPEN}"),
    ),
    "UTF-16 without a mark": (
        "---\ntitle: إفطارنا\n---\n".encode("utf-16-be"),
        (f"p.md:1:1: {NOT}    It looks like UTF-16: \u2068title: إفطارنا\u2069. "
        f"{OPEN}"),
    ),
    "UTF-32": (
        "---\ntitle: Iftar\n---\n".encode("utf-32"),
        (f"p.md:1:1: {NOT}    It looks like UTF-32: \u2068title: Iftar\u2069. "
        f"{OPEN}"),
    ),
    "an emoji cut in two": (
        "---\ntitle: إفطارنا معًا\n---\nنص 🌙 نص\n".encode().replace("🌙".encode(), "🌙".encode()[:2]),
        (f"p.md:4:4: {NOT}    Most of it is UTF-8, so a character is damaged here: "
        "\u2068نص � نص\u2069. Type it again.\n"),
    ),
    "a stray byte behind a byte order mark": (
        b"\xef\xbb\xbf---\ntitle: \xff\n---\n",
        (f"p.md:2:8: {NOT}    It looks like Windows-1252: \u2068title: ÿ\u2069. "
        f"{OPEN}"),
    ),
}


@pytest.mark.parametrize(("data", "expected"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_another_encoding_is_named_and_shown(data: bytes, expected: str) -> None:
    assert told(data) == expected


def test_a_file_without_words_is_empty() -> None:
    assert (
        told(b"")
        == told(b"\xef\xbb\xbf\r\n \n")
        == ("p.md:1:1: error file-empty This file is empty.\n    Fill it in or delete it.\n")
    )


def test_large_files_and_front_matters_are_refused() -> None:
    assert told(b"x" * 1_100_000) == (
        "p.md:1:1: error file-too-large This file is larger than 1024 kB.\n    Split it into several files.\n"
    )
    assert told("---\nk: {}\n---\n".replace("{}", "ق" * 40_000).encode()) == (
        "p.md:2:1: error front-matter-too-long The front matter is longer than 64 kB.\n"
        "    Move long text below the second ---.\n"
    )
    assert as_text(read_settings("team.yml", b"#" * 300_000)[1]) == (
        "team.yml:1:1: error file-too-large This file is larger than 256 kB.\n    Split it into several files.\n"
    )


def test_a_damaged_file_is_told_twenty_times_at_the_most() -> None:
    assert told(b"---\nk: v\n---\n" + b"\x01\n" * 5000).count("control-character") == 20


def test_a_text_without_front_matter_is_a_body_alone() -> None:
    source, problems = read_source("p.md", "# إفطار\n\n#رمضان\n".encode())
    assert problems == []
    assert source
    assert (source.front, source.body, source.body_line) == (None, "# إفطار\n\n#رمضان\n", 1)


def test_the_body_keeps_every_character_it_has() -> None:
    body = "#رمضان_معنا\n\n---\n{{ x }} <b> می\u200cخواهم \u2067نص\u2069 e\u0301 \t\n"
    source, problems = read_source("p.md", f"---\nk: v\n---\n{body}".encode())
    assert problems == []
    assert source
    assert source.body == body


def test_settings_have_no_fences() -> None:
    node, problems = read_settings("team.yml", "# نحن\nname: سدرة\n".encode())
    assert problems == []
    assert node
    assert node.keys["name"] == ScalarNode("name", True, 2, 1)


def test_words_that_come_by_the_thousand_are_held_once() -> None:
    fronts = (read_source(path, POST.encode())[0] for path in ("a.md", "b.md"))
    one, other = (source.front.values["status"] for source in fronts if source and source.front)
    assert isinstance(one, ScalarNode)
    assert isinstance(other, ScalarNode)
    assert one.text is other.text
