"""From a source to an entry or a page of prose."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.fields import Scope
from majlis.fields.types import is_id
from majlis.kinds import KINDS, Post, kind_named
from majlis.kinds.prose import Prose, language_of_name, read_prose
from majlis.kinds.read import fallback_id, read_entry
from majlis.problems import Place
from majlis.source import Source, read_source

POST = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n{}---\n"


def post(riyadh: ZoneInfo, more: str = "", path: str = "content/posts/iftar.md") -> Post:
    source, problems = read_source(path, POST.format(more).encode())
    assert source
    read = read_entry(source, kind_named("post"), riyadh, "ar")
    assert [*problems, *read.problems] == []
    assert isinstance(read.entry, Post)
    return read.entry


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("content/posts/iftar.md", "iftar"),
        ("content/posts/2027/Iftar Opening_2.md", "iftar-opening-2"),
        ("content/posts/index.md", "post-9ffec22b9d"),
        ("content/posts/إفطار.md", "post-45eb4ae8f0"),
        ("content/posts/--.md", "post-2a3b1ee9c5"),
    ],
)
def test_the_name_of_the_file_serves_as_id(path: str, id: str) -> None:
    found = fallback_id(path, kind_named("post"))
    assert found == id or (id.startswith("post-") and found.startswith("post-") and len(found) == 15)


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=60))
def test_every_path_gives_an_id(name: str) -> None:
    assert all(is_id(fallback_id(f"{kind.folder}/{name}.md", kind)) for kind in KINDS)


def test_what_the_author_left_out_has_a_value(riyadh: ZoneInfo) -> None:
    found = post(riyadh)
    assert (found.id, found.lang, found.visibility, found.tags, found.kind) == ("iftar", "ar", "team", (), "post")
    assert found.publish_at is None
    assert found.review_on is None


def test_times_are_aware_of_the_files_own_zone(riyadh: ZoneInfo) -> None:
    there = post(riyadh, "publish_at: 2027-02-10 18:30\n").publish_at
    elsewhere = post(riyadh, "publish_at: 2027-02-10 18:30\ntimezone: Africa/Casablanca\n").publish_at
    assert there
    assert there.isoformat() == "2027-02-10T18:30:00+03:00"
    assert elsewhere
    assert elsewhere.isoformat() == "2027-02-10T18:30:00+00:00"


def test_a_value_has_a_place_and_so_has_what_is_missing_below_it(riyadh: ZoneInfo) -> None:
    found = post(riyadh, "poll: {question: من؟, options: [أ, ب]}\n")
    assert found.place("poll", "question") == Place("content/posts/iftar.md", 6, 18)
    assert found.place("poll", "closes_at") == Place("content/posts/iftar.md", 6, 7)
    assert found.place("campaign") == Place("content/posts/iftar.md", 2, 1)


def test_the_caption_is_the_body_or_the_field_without_empty_lines_around(riyadh: ZoneInfo) -> None:
    source, _ = read_source("content/posts/a.md", (POST.format("") + "\n\n نص\n#وسم \n\n").encode())
    assert source
    entry = read_entry(source, kind_named("post"), riyadh, "ar").entry
    assert isinstance(entry, Post)
    assert entry.text == " نص\n#وسم "
    assert post(riyadh, "caption: نص\n").text == "نص"


def test_a_review_is_due_when_its_time_is_over(riyadh: ZoneInfo) -> None:
    assert post(riyadh, "last_reviewed_on: 2027-01-31\nreview_in: 1mo\n").review_on == date(2027, 2, 28)


def prose(source: Source) -> Prose:
    """The page in *source*, which has no problem."""
    read = read_prose(source, Scope(source.path, ZoneInfo("UTC")))
    assert read.page
    assert not read.problems
    return read.page


@pytest.mark.parametrize(
    ("name", "lang", "address"),
    [
        ("about.md", None, "about/index.html"),
        ("about.ar.md", "ar", "ar/about/index.html"),
        ("index.md", None, "index.html"),
        ("index.en.md", "en", "en/index.html"),
        ("guide/README.ar.md", "ar", "ar/guide/index.html"),
        ("a.b.md", None, "a.b/index.html"),
        (".ar.md", None, ".ar/index.html"),
    ],
)
def test_prose_has_its_language_and_address_from_its_name(name: str, lang: str | None, address: str) -> None:
    source, _ = read_source(f"content/pages/{name}", b"# x\n")
    assert source
    page = prose(source)
    assert (language_of_name(name), page.lang, page.address) == (lang, lang, address)


def test_prose_keeps_the_front_matter_of_any_site_as_plain_values() -> None:
    source, _ = read_source(
        "content/pages/a.md", b"---\nlang: en\nnav: true\ncount: 3\nlist: [a, {b: NO}]\nempty:\nq: ''\n---\n"
    )
    assert source
    page = prose(source)
    assert page.meta == {"lang": "en", "nav": True, "count": "3", "list": ["a", {"b": "NO"}], "empty": None, "q": ""}
    assert page.lang == "en"
