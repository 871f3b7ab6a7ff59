"""Which paths a site may have, and which may not stand side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.publish import PathError, PublishError
from majlis.publish.names import Names, ancestors, folded


def refused(*paths: str) -> str:
    names = Names()
    for path in paths[:-1]:
        names.claim(path)
    with pytest.raises(PublishError) as caught:
        names.claim(paths[-1])
    return str(caught.value)


@pytest.mark.parametrize(
    "path",
    ["", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a/..", "a\\b", "a\0b", "..\\a"],
)
def test_a_path_that_could_walk_out_is_refused(path):
    with pytest.raises(PathError) as caught:
        Names().claim(path)
    assert caught.value.message.endswith("cannot be a file of the site.")
    assert isinstance(caught.value, ValueError)


def test_the_message_shows_what_does_not_print():
    assert refused("a/\0\x1b[31m\u202e/..") == (
        "“a/\\x00\\x1b[31m\\u202e/..” cannot be a file of the site. "
        "Use names with / between them: no / at the start, no .., no \\."
    )


def test_a_name_that_is_not_unicode_is_refused():
    assert refused("a\udcff.html") == "The name of “a\\udcff.html” is not Unicode text. Rename the file."


@pytest.mark.parametrize("path", ["a", "ar/posts/رمضان.html", ".well-known/x", "a b/c&d", "...", "a..b", "a:b", "é"])
def test_other_paths_are_taken(path):
    Names().claim(path)


def test_the_same_path_twice_is_refused():
    assert refused("ar/a.html", "ar/a.html") == "ar/a.html is made twice. Rename one of them."


def test_paths_that_differ_in_capitals_are_refused():
    assert refused("ar/About.html", "ar/about.html") == (
        "ar/about.html and ar/About.html differ only in capitals, so on many disks they are one file. "
        "Rename one of them."
    )


@pytest.mark.parametrize(("first", "second"), [("É", "é"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"), ("É", "e\u0301")])
def test_capitals_of_other_scripts_count_as_well(first, second):
    assert "differ only in capitals" in refused(first, second)


def test_capitals_of_a_folder_count_as_well():
    assert refused("AR/a.html", "ar/a.html") == (
        "ar/a.html and AR/a.html differ only in capitals, so on many disks they are one file. Rename one of them."
    )


def test_paths_that_differ_in_unicode_form_are_refused():
    assert refused("caf\u00e9", "cafe\u0301") == (
        "cafe\u0301 and caf\u00e9 look the same, but are encoded in two ways (U+0301; U+00E9). Rename one of them."
    )


def test_arabic_letters_in_two_forms_are_refused():
    assert refused("\u0623", "\u0627\u0654") == (
        "\u0627\u0654 and \u0623 look the same, but are encoded in two ways (U+0627 U+0654; U+0623). "
        "Rename one of them."
    )


@pytest.mark.parametrize(("first", "second"), [("a", "a/b/c"), ("a/b/c", "a"), ("A/b", "a/B/c"), ("a/b/c", "A/B")])
def test_a_name_cannot_be_a_file_and_a_folder(first, second):
    assert refused("z/y", first, second) == (
        f"{second} and {first} need the same name for a file and for a folder. Rename one of them."
    )


def test_files_side_by_side_do_not_collide():
    names = Names()
    for path in ["a/b/c", "a/b/d", "a/e", "f", "a/B.c", "a/b.d"]:
        names.claim(path)


def test_is_free_says_what_claim_would_do_and_takes_nothing():
    names = Names()
    names.claim("a/b")
    free = {path: names.is_free(path) for path in ["a", "A/B", "a/b/c", "a/c", "b"]}
    assert free == {"a": False, "A/B": False, "a/b/c": False, "a/c": True, "b": True}
    names.claim("a/c")


def test_ancestors_are_the_folders_above():
    assert ancestors("a/b/c") == ["a/b", "a"]
    assert ancestors("a") == []


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="a./\\\0é:~", max_size=8))
def test_a_path_that_is_taken_stays_inside(tmp_path_factory, path):
    root = tmp_path_factory.getbasetemp()
    try:
        Names().claim(path)
    except PathError:
        return
    assert (root / path).resolve().is_relative_to(root.resolve())
    assert (root / path).relative_to(root).as_posix() == path
