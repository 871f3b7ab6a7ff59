"""Each type of field: what it reads, what it tells, and that no text breaks it."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.cli.report import as_text
from majlis.dates.zones import zone
from majlis.fields import FieldType, Scope
from majlis.fields.compound import Keyed, Many
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Clock, Date, Length, LocalTime, ZoneName
from majlis.fields.types import Choice, Id, Line, Ref, Tag, Text
from majlis.fields.visibility import Visibility
from majlis.fields.web import Country, Currency, FilePath, Host, Url
from majlis.kinds.choices import FORMATS
from majlis.kinds.hours import PartOfDay
from majlis.source import ListNode, MapNode, Node, ScalarNode

RIYADH = zone("Asia/Riyadh")
assert isinstance(RIYADH, ZoneInfo)
SCOPE = Scope("p.md", RIYADH)
TYPES: dict[str, FieldType[Any]] = {
    "line": Line(20),
    "text": Text(20),
    "id": Id(),
    "tag": Tag(),
    "member": Ref("member"),
    "format": Choice(FORMATS),
    "number": Number(0, 100),
    "whole": Whole(),
    "boolean": Boolean(),
    "date": Date(),
    "time": LocalTime(),
    "clock": Clock(),
    "length": Length(),
    "zone": ZoneName(),
    "visibility": Visibility(),
    "url": Url(),
    "host": Host(),
    "file": FilePath(),
    "country": Country(),
    "currency": Currency(),
    "hours": PartOfDay(),
    "tags": Many(Tag()),
    "lines": Many(Line()),
    "few": Many(Line(), most=2),
    "params": Keyed(Line(), Whole()),
}


def scalar(text: str) -> ScalarNode:
    return ScalarNode(text, True, 3, 5)


READ: list[tuple[str, str, object]] = [
    ("line", " إفطارنا ", "إفطارنا"),
    ("text", "a\nb", "a\nb"),
    ("id", "ramadan-1448", "ramadan-1448"),
    ("tag", "#رمضان_معنا", "رمضان_معنا"),
    ("tag", "café", "café"),
    ("tag", "مُحَمَّد", "مُحَمَّد"),
    ("format", "ugc", "ugc"),
    ("number", "٥٫٥٪", 5.5),
    ("number", "5.5 %", 5.5),
    ("number", "100", 100.0),
    ("whole", "1,200,000", 1_200_000),
    ("whole", "١٬٢٠٠", 1200),
    ("whole", "+5", 5),
    ("whole", "007", 7),
    ("boolean", "Yes", True),
    ("boolean", "نعم", True),
    ("boolean", "off", False),
    ("boolean", "لا", False),
    ("url", "https://sidra.example/إفطار?q=1#a", "https://sidra.example/إفطار?q=1#a"),
    ("url", "http://sidra.example:1/", "http://sidra.example:1/"),
    ("host", "sidra.example", "sidra.example"),
    ("host", "xn--mgbh0fb.xn--mgbaam7a8h", "xn--mgbh0fb.xn--mgbaam7a8h"),
    ("country", "SA", "SA"),
    ("currency", "SAR", "SAR"),
    ("file", "media/رمضان/غلاف.png", "media/رمضان/غلاف.png"),
    ("file", "https://sidra.example/a.png", "https://sidra.example/a.png"),
    ("visibility", "partner: noura", "partner:noura"),
    ("visibility", "public", "public"),
    ("zone", "Africa/Cairo", "Africa/Cairo"),
    ("tags", "one", ("one",)),
    ("lines", "a, b", ("a, b",)),
]
TOLD = {
    ("line", "x" * 21): "text-too-long This text has 21 characters; at most 20 are allowed here.",
    ("line", "a\nb"): "text-lines This text must be on one line.",
    ("id", "a--b"): "id-form 'a--b' can't be an id.",
    ("id", "-a"): "id-form '-a' can't be an id.",
    ("id", "a" * 65): f"id-form '{'a' * 65}' can't be an id.",
    ("id", "nul"): "id-form 'nul' can't be an id.",
    ("id", "index"): "id-form 'index' can't be an id.",
    ("id", "a/b"): "id-form 'a/b' can't be an id.",
    ("id", "%2e"): "id-form '%2e' can't be an id.",
    ("id", "C:"): "id-form 'C:' can't be an id.",
    ("tag", "two words"): "tag-form 'two words' can't be a tag.",
    ("tag", "##a"): "tag-form '##a' can't be a tag.",
    ("number", "-1"): "number-range -1 is not between 0 and 100.",
    ("number", "1,20"): "number-form '1,20' is not a number.",
    ("number", "0,123"): "number-form '0,123' is not a number.",
    ("number", "1.5,200"): "number-form '1.5,200' is not a number.",
    ("number", "1e3"): "number-form '1e3' is not a number.",
    ("number", "nan"): "number-form 'nan' is not a number.",
    ("number", "9" * 400): f"number-form '{'9' * 400}' is not a number.",
    ("whole", "1.5"): "number-whole '1.5' is not a whole number.",
    ("whole", "½"): "number-form '½' is not a number.",
    ("whole", "9999999999999999"): "number-range 9999999999999999 is not between 0 and 1000000000000000.",
    ("boolean", "1"): "boolean-form '1' is neither true nor false.",
    ("url", "javascript:alert(1)"): "url-form 'javascript:alert(1)' is not a web address.",
    ("url", "https://"): "url-form 'https://' is not a web address.",
    ("url", "http://[::1"): "url-form 'http://[::1' is not a web address.",
    ("url", "http://a:99999/"): "url-form 'http://a:99999/' is not a web address.",
    ("url", "http://a:0/"): "url-form 'http://a:0/' is not a web address.",
    ("url", "https://a b"): "url-form 'https://a b' is not a web address.",
    ("url", "https://" + "a" * 2048): f"url-form 'https://{'a' * 492}…' is not a web address.",
    ("host", "localhost"): "host-form 'localhost' is not a domain.",
    ("host", "قهوة.example"): "host-form 'قهوة.example' is not a domain.",
    ("host", "a..b"): "host-form 'a..b' is not a domain.",
    ("country", "XX"): "country-form 'XX' is not a country's code.",
    ("country", "sa"): "country-form 'sa' is not a country's code.",
    ("currency", "$"): "currency-form '$' is not a currency's code.",
    ("file", "a\\b"): "path-form 'a\\b' is not a path of a file in the content folder.",
    ("file", "a//b"): "path-form 'a//b' is not a path of a file in the content folder.",
    ("file", "C:/a"): "path-form 'C:/a' is not a path of a file in the content folder.",
    ("file", "a/../b"): "path-form 'a/../b' is not a path of a file in the content folder.",
    ("visibility", "partner:"): "id-form '' can't be an id.",
    ("hours", "9-5"): "hours-form '9-5' is not a part of the day.",
}


@pytest.mark.parametrize(("name", "text", "value"), READ)
def test_a_text_is_read(name: str, text: str, value: object) -> None:
    found = TYPES[name].parse(scalar(text), SCOPE)
    assert found.problems == ()
    assert found.value == value


@pytest.mark.parametrize(("given", "expected"), TOLD.items(), ids=lambda value: str(value)[:40])
def test_a_text_that_can_not_be_read_is_told(given: tuple[str, str], expected: str) -> None:
    found = TYPES[given[0]].parse(scalar(given[1]), SCOPE)
    assert found.value is None
    assert as_text(found.problems).splitlines()[0] == f"p.md:3:5: error {expected}"


def test_a_part_of_the_day_has_a_length_however_it_is_written() -> None:
    names = {name: ScalarNode(name, True, 3, 6) for name in ("from", "to")}
    hours = {"from": ScalarNode("12:00", False, 3, 12), "to": ScalarNode("12:00", False, 3, 25)}
    for node in (MapNode(hours, names, 3, 5), scalar("12:00-12:00")):
        found = TYPES["hours"].parse(node, SCOPE)
        assert found.value is None
        assert as_text(found.problems).startswith(
            "p.md:3:5: error hours-form '12:00-12:00' is not a part of the day.\n")
    longer = MapNode(hours | {"to": ScalarNode("12:01", False, 3, 25)}, names, 3, 5)
    assert str(TYPES["hours"].parse(longer, SCOPE).value) == "12:00-12:01"


def test_a_path_refers_to_a_file_and_an_address_does_not() -> None:
    assert [ref[:2] for ref in TYPES["file"].parse(scalar("media/a.png"), SCOPE).references] == [
        ("media", "media/a.png")
    ]
    assert TYPES["file"].parse(scalar("https://sidra.example/a.png"), SCOPE).references == ()


@pytest.mark.parametrize(("written", "meant"), [
    ("los angeles", "America/Los_Angeles"), ("Riyadh", "Asia/Riyadh"), ("Asia/Riyad", "Asia/Riyadh"),
])
def test_a_zone_may_be_meant_by_its_city(written: str, meant: str) -> None:
    (problem,) = TYPES["zone"].parse(scalar(written), SCOPE).problems
    assert problem.hint() == f"Did you mean '{meant}'?"


def test_visibility_for_a_partner_refers_to_the_partner() -> None:
    assert [ref[:2] for ref in TYPES["visibility"].parse(scalar("partner:noura"), SCOPE).references] == [
        ("partner", "noura")
    ]


def test_a_list_longer_than_allowed_is_told_and_kept() -> None:
    node = ListNode((scalar("a"), scalar("b"), scalar("c")), 3, 5)
    found = TYPES["few"].parse(node, SCOPE)
    assert found.value == ("a", "b", "c")
    assert as_text(found.problems) == (
        "p.md:3:5: error list-too-long This list has 3 items; at most 2 are allowed here.\n"
        "    Keep those that matter most.\n"
    )
    assert TYPES["few"].parse(ListNode(node.items[1:], 3, 5), SCOPE).problems == ()


def test_a_word_that_is_listed_twice_is_told_at_the_second_place_and_kept() -> None:
    second = ScalarNode("a", True, 4, 7)
    found = TYPES["tags"].parse(ListNode((scalar("a"), scalar("b"), second), 3, 5), SCOPE)
    assert found.value == ("a", "b", "a")
    assert as_text(found.problems) == (
        "p.md:4:7: warning listed-twice 'a' is in this list twice.\n    Delete one of the two.\n")


def test_a_key_of_the_authors_own_may_be_without_a_value() -> None:
    keys = {name: ScalarNode(name, True, 3, 5) for name in ("likes", "saves")}
    node = MapNode({"likes": scalar("5"), "saves": scalar("")}, keys, 3, 5)
    assert TYPES["params"].parse(node, SCOPE)[:2] == ({"likes": 5}, ())


def test_items_written_as_one_text_are_shown_as_a_list() -> None:
    (problem,) = TYPES["tags"].parse(scalar("one,, two، "), SCOPE).problems
    assert "[one, two]" in problem.hint()


TEXTS = st.one_of(st.text(max_size=40), st.text("0123456789.,%-+:/eE٠١٢٫٬ab\u200f\u202e\n", max_size=20))
SCALARS = st.builds(ScalarNode, TEXTS, st.booleans(), st.just(2), st.just(4))


def _maps(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.lists(st.tuples(SCALARS, nodes), max_size=3).map(
        lambda pairs: MapNode({key.text: value for key, value in pairs}, {key.text: key for key, _ in pairs}, 2, 4)
    )


NODES: st.SearchStrategy[Node] = st.recursive(
    SCALARS,
    lambda nodes: st.one_of(st.lists(nodes, max_size=3).map(lambda items: ListNode(tuple(items), 2, 4)), _maps(nodes)),
    max_leaves=5,
)


@pytest.mark.parametrize("name", TYPES)
@given(node=NODES)
def test_any_value_is_read_or_told_and_told_in_both_languages(name: str, node: Node) -> None:
    found = TYPES[name].parse(node, SCOPE)
    assert found.value is not None or found.problems or node.empty or isinstance(node, (ListNode, MapNode))
    assert as_text(found.problems).count("p.md:") == as_text(found.problems, "ar").count("p.md:") >= len(found.problems)
    assert all(reference.place.path == "p.md" for reference in found.references)


@given(st.text(max_size=80))
def test_an_id_that_is_read_is_a_safe_name_of_a_file(text: str) -> None:
    found = Id().parse(scalar(text), SCOPE).value
    if found is not None:
        assert found == text.strip()
        assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert len(found) <= 64


@given(st.text("./\\ab%\0:\n", max_size=20))
def test_a_path_that_is_read_stays_below_the_folder(text: str) -> None:
    found = FilePath().parse(scalar(text), SCOPE).value
    assert found is None or not {"", ".", ".."} & set(found.split("/"))


def test_a_time_is_one_of_the_zone_in_which_it_is_read() -> None:
    there = zone("Europe/London")
    assert there
    assert TYPES["time"].parse(scalar("2027-03-28 01:30"), SCOPE).value.tzinfo is RIYADH
    (problem,) = TYPES["time"].parse(scalar("2027-03-28 01:30"), Scope("a.md", there)).problems
    assert problem.message() == "2027-03-28 01:30 does not exist in Europe/London: the clocks go forward over it."
