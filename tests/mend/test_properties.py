"""What holds for any front matter: twice is once, and what was not mended is as it was."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.dates.zones import zone
from majlis.kinds import KINDS, kind_named
from majlis.mend import Reader, format_file, mend_file
from majlis.problems import Severity

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted(path for folder in ("content", "playbooks", "partners") for path in (ROOT / folder).rglob("*.md")),
    *sorted((ROOT.parent / "shared" / "corpus").rglob("*.md")),
]
UTC = zone("UTC")
assert UTC
POST = Reader("content/posts/iftar.md", UTC, "ar", kind_named("post"))
KEYS = ["title", "status", "owner", "channels", "publish_at", "draft_due", "id", "tags", "hashtags", "cta", "notes",
        "format", "result", "x-ours", "review_in", "العنوان", '"link"', "mentions"]
VALUES = ["Iftar", "scheduled", "مجدول", "Idea", "huda", "[x]", "a, b", "[a، b]", "'a, b'", "2027/02/10 6:30 pm",
          "٢٠٢٧-٢-٣", "2027-2-3T9:30", "03/04/2027", "2 weeks", "٣ W", "@sara", "Ramadan: one", "#رمضان", "#a #b",
          "[#a, @b]", '"x"', "~", "", "|\n  one  \n  #two", "{likes: ١٬٢٠٠, a: b}", "\n  - a, b\n  - #c\n- d",
          "x # comment", "#a # b", "iftar-٢", "“x”", "&a b", "*a", "one\n   two: three", "{a: @b}"]
LINE = st.builds(
    "{}{}{}{}{}".format, st.sampled_from(["", "", "", "  ", "- ", "\t"]), st.sampled_from(KEYS),
    st.sampled_from([": ", ": ", ": ", ":", ":  ", "：", " : ", ":\u00a0", ":\t"]), st.sampled_from(VALUES),
    st.sampled_from(["", "", "", "  ", " # why", ","]),
)
ODD = st.sampled_from(["", "# comment  ", "  ", "- x", "...", "}", "x"])
FRONT = st.lists(st.one_of(LINE, LINE, LINE, ODD), max_size=9)
FILE = st.builds(
    lambda mark, lines, end, *rest: mark + end.join(["---", *"\n".join(lines).split("\n"), *rest]).encode(),
    st.sampled_from([b"", b"", b"\xef\xbb\xbf"]), FRONT, st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["---", "--- ", "..."]), st.sampled_from(["", "Body: @x  \n---\n", "#a\r\nb"]),
)


def body_of(data: bytes) -> bytes:
    reading = POST.read(data)
    return b"\n".join(data.split(b"\n")[reading.fence :])


def comments(data: bytes) -> list[bytes]:
    return [line for line in data.split(b"\n") if line.lstrip().startswith(b"# ")]


def without(lines: list[bytes], numbers: set[int]) -> list[bytes]:
    return [line for number, line in enumerate(lines, 1) if number not in numbers]


def stand_in(some: list[bytes], lines: list[bytes]) -> bool:
    """Whether *some* stand in *lines* in the same order."""
    rest = iter(lines)
    return all(line in rest for line in some)


@given(FILE)
def test_mending_twice_is_mending_once_and_the_rest_stays(data: bytes) -> None:
    found = mend_file(data, POST)
    assert mend_file(found.data, POST).data == found.data
    assert bool(found.fixed) == (found.data != data)
    before, after = POST.read(data), POST.read(found.data)
    mended = {problem.place.line for problem in found.fixed if problem.place.column > 1 or problem.code == "id-form"}
    assert stand_in(without(data.split(b"\n"), mended), found.data.split(b"\n"))
    if found.fixed:
        assert after.front is not None
        assert body_of(data) == body_of(found.data) or before.front is None
    if before.front is not None:
        errors = [Counter(problem.code for problem in reading.problems if problem.severity is Severity.ERROR)
                  for reading in (before, after)]
        fixed = Counter(problem.code for problem in found.fixed)
        assert not errors[1] - errors[0]
        assert sum(errors[0].values()) - sum(errors[1].values()) >= sum((fixed & errors[0]).values())


@given(FILE)
def test_formatting_twice_is_formatting_once_and_says_the_same(data: bytes) -> None:
    new = format_file(data, POST)
    assert format_file(new, POST) == new
    before, after = POST.read(data), POST.read(new)
    if before.front is None:
        assert new == data
        return
    assert after.front is not None
    assert body_of(new) == body_of(data)
    assert [line.rstrip() for line in comments(new)] == [line.rstrip() for line in comments(data)]
    assert Counter(problem.code for problem in after.problems) == Counter(problem.code for problem in before.problems)
    assert list(after.front.values) == list(before.front.values)


@given(FILE)
def test_formatting_and_mending_come_to_an_end(data: bytes) -> None:
    once = format_file(mend_file(data, POST).data, POST)
    assert format_file(mend_file(once, POST).data, POST) == once


@given(st.binary(max_size=60))
def test_any_bytes_can_be_asked(data: bytes) -> None:
    for whole in (data, b"---\n" + data + b"\n---\n"):
        assert mend_file(mend_file(whole, POST).data, POST).fixed == ()
        assert format_file(format_file(whole, POST), POST) == format_file(whole, POST)


@pytest.mark.parametrize("path", FILES, ids=[str(path.name) for path in FILES])
def test_real_files_keep_what_they_say(path: Path) -> None:
    data = path.read_bytes()
    for kind in (None, kind_named("post"), kind_named("policy")):
        reader = Reader("content/posts/x.md", POST.zone, "en", kind)
        mended, formatted = mend_file(data, reader, {"x"}).data, format_file(data, reader)
        assert mended in (formatted, mend_file(mended, reader, {"x"}).data)
        for new in {mended, formatted}:
            once = format_file(new, reader)
            assert format_file(once, reader) == once
            assert reader.read(new).fence in (0, reader.read(data).fence, reader.read(data).fence + 1)
            assert len(new.split(b"\n")) - len(data.split(b"\n")) in (0, 1)


def test_the_example_needs_neither() -> None:
    ours = [path for path in FILES if path.is_relative_to(ROOT)]
    assert ours
    for path in ours:
        where = path.relative_to(ROOT).as_posix()
        kind = next((kind for kind in sorted(KINDS, key=lambda kind: -len(kind.folder))
                     if where.startswith(kind.folder + "/")), None)
        data, reader = path.read_bytes(), Reader(where, POST.zone, "ar", kind)
        assert (mend_file(data, reader).data, format_file(data, reader)) == (data, data)
