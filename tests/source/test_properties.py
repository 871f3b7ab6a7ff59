"""What must hold of any bytes and any text: no traceback, a place in the file, both YAML parsers alike."""

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from majlis.cli.report import as_text
from majlis.problems import Problem, has_errors
from majlis.source import MapNode, ScalarNode, read_again, read_settings, read_source
from majlis.source.characters import odd_character, plain_word

KEYS = st.sampled_from(
    ["title", "status", "on", "content", "self", "1", "null", "العنوان", "tags", "<<", "t\u200bitle"]
)
VALUES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "#رمضان",
            "@sara",
            "a: b",
            "[a, b",
            "{{x}}",
            "*bold*",
            "&a",
            "!t",
            "| x",
            "> y",
            "- z",
            "“q”",
            '"q" r',
            "'q' r",
            "%5",
            "\tx",
            "\u00a0x",
            "[#a, #b]",
            "[a] b",
            "{a: b} c",
            "'",
            '"',
            "\\",
            '"\\ud800"',
            '"\\U00110000"',
            '"\\x85"',
            "a #b",
            "~",
            "\u2028k: v",
            "k：v",
            "---",
            "...",
            "? a",
            ": a",
            "`x`",
            "[،]",
            "‎",
            "\ufeff",
            "[[[[[",
            "a:b",
            "12:30",
            "[a, #b\n c]",
        ]
    ),
)
LINES = st.tuples(
    st.sampled_from(["", "", "", "  ", " ", "\t", "- ", "  - "]), KEYS, st.sampled_from([": ", ":", " ", "："]), VALUES
)
FRONT = st.lists(LINES.map("".join), max_size=8).map("\n".join)
FENCES = st.sampled_from(["---", "----", "—", "+++", "...", "", " ---", "---\u200b", "\ufeff---", "___", "--- x"])
WHOLE = st.tuples(FENCES, FRONT, FENCES, st.text(max_size=40)).map("\n".join)


def check(data: bytes, problems: list[Problem]) -> None:
    """Every problem prints in both languages and stands in the file."""
    rows = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    for problem in problems:
        assert as_text([problem]).startswith("p.md:")
        assert as_text([problem], "ar").isprintable() or "\n" in as_text([problem], "ar")
        assert 1 <= problem.place.line <= len(rows)
        assert 1 <= problem.place.column <= len(rows[problem.place.line - 1]) + 1


@given(st.binary(max_size=300))
@example(b"---\nk: \xff\n---")
@example(b"\xff\xfe")
@example(b"\xff\xfe\0")
@example(b"\0")
@example(b"\xef\xbb\xbf---\n---")
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    source, problems = read_source("p.md", data)
    assert source or problems
    check(data, problems)


@given(WHOLE)
def test_any_text_like_a_file_is_read_or_told(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass") if text.isascii() else text.encode("utf-8", "replace")
    source, problems = read_source("p.md", data)
    assert source or problems
    check(data, problems)


@given(FRONT)
@example("title: [\n")
@example("a: *b c")
@example('a: "\\ud800"')
def test_both_parsers_give_the_same(front: str) -> None:
    assume("\t" not in front)  # the Python parser refuses a tab between a key and its value
    data = f"---\n{front}\n---\n".encode("utf-8", "replace")
    fast, fast_problems = read_source("p.md", data)
    slow, slow_problems = read_source("p.md", data, yaml.SafeLoader)
    check(data, slow_problems)
    if fast and slow:
        assert fast == slow
        assert as_text(fast_problems) == as_text(slow_problems)
    else:
        assert has_errors(fast_problems)
        assert has_errors(slow_problems)


@given(FRONT)
@example("")
@example("عنوان: قهوة\n\nlist: [a, {k: 'v w'}]\nblock: |\n  a\n")
def test_front_matter_read_again_from_its_text_is_the_same(front: str) -> None:
    source, _ = read_source("p.md", f"---\n{front}\n---\nbody".encode("utf-8", "replace"))
    if source and source.front:
        assert read_again(source.front_text) == source.front


@given(st.text(max_size=200))
def test_any_settings_are_read_or_told(text: str) -> None:
    data = text.encode("utf-8", "replace")
    node, problems = read_settings("p.md", data)
    assert node or problems or node == MapNode({}, {}, 1, 1) or (node and not node.values)
    check(data, problems)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,10}", fullmatch=True),
        st.text(st.characters(blacklist_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co")), max_size=30),
        max_size=6,
    )
)
def test_what_is_written_in_quotes_is_read_back(values: dict[str, str]) -> None:
    front = "".join(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in values.items())
    source, problems = read_source("p.md", f"---\n{front}---\nbody".encode())
    assert problems == []
    assert source
    assert source.front
    read = {key: node.text for key, node in source.front.values.items() if isinstance(node, ScalarNode)}
    assert read == values
    assert source.body == "body"


@given(st.text(max_size=20))
def test_a_word_that_looks_like_ascii_is_told_or_is_ascii(word: str) -> None:
    odd = odd_character(word)
    assert (odd is None) == (word.isascii() or not plain_word(word).isascii())
