"""Each type: what its reader reads, its schema accepts; what is wrong by its shape, both refuse."""

from collections.abc import Callable, Iterator
from datetime import date, time
from textwrap import indent
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import majlis.kinds  # every type there is
from majlis.fields import FieldType, Scope
from majlis.fields.base import ScalarType
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Clock, Date, Length, LocalTime, ZoneName
from majlis.fields.types import Choice, Id, Line, Ref, Tag, Text
from majlis.fields.visibility import Visibility
from majlis.fields.web import Country, Currency, FilePath, Host, Url
from majlis.kinds.hours import PartOfDay
from majlis.kinds.team import Repository
from majlis.schema.types import needed, optional, shape
from majlis.source import ScalarNode, read_settings
from majlis.words import Words

CHOICE = Choice({"idea": Words("Idea", "فكرة"), "draft": Words("Draft", "مسودة")})
See = Callable[[str], Any]
# For each type, YAML values that both accept, and values that both refuse.
SAMPLES: list[tuple[FieldType[Any], list[str], list[str]]] = [
    (Line(5), ["a", "12", "2.1", "true", "'#a'", "' abc '", "'a: b'", ">\n  abcde"],
              ["[a]", "{a: b}", '"a\\nb"', "abcdefgh"]),
    (Text(9), ["a", "12", "|\n  one\n  two", '"a\\nb"'], ["[a]", "{a: b}", "abcdefghijkl"]),
    (Id(), ["iftar", "a-2", "2027", "' a '", "12"], ["Iftar", "a b", "a_b", "قهوة", "-a", "[a]", "'a,b'"]),
    (Ref("member"), ["huda", "2027"], ["[huda]", "{a: b}"]),
    (Tag(), ["رمضان", "'#رمضان_1448'", "a-b", "1448"], ["a b", "'a,b'", "a.b", "'#'", "'a،b'", "[a]"]),
    (CHOICE, ["idea", "draft"], ["ideas", "Idea", "[idea]", "12"]),
    (Date(), ["2027-02-10", "2027-2-1", "٢٠٢٧-٠٢-١٠", "۲۰۲۷-۲-۱", '"\\u200f2027-02-10"'],
             ["10/02/2027", "20270210", "1448-09-01", "2027-13-01", "2027-02-32", "2027", "true", "[2027-02-10]"]),
    (LocalTime(), ["2027-02-10 18:30", "2027-02-10T9:05", "2027-02-10, 18:30:00", "٢٠٢٧-٠٢-١٠ ١٨:٣٠"],
                  ["2027-02-10", "2027-02-10 25:00", "2027-02-10 18:30:15", "2027-02-10T18:30Z", "18:30", "1800"]),
    (Clock(), ["18:30", "9:05", "١٨:٣٠", "'07:00:00'"], ["24:00", "18.30", "1830", "6 pm", "true"]),
    (PartOfDay(), ["09:00-17:00", "٩:٠٠ – ١٧:٠٠", "9:00 to 17:00", "{from: '09:00', to: '17:00'}"],
                  ["09:00", "9-17", "17", "{from: '09:00'}", "{from: '09:00', to: '17:00', at: x}", "['09:00-17:00']"]),
    (Length(), ["15m", "2h", "٣mo", "6 MO", "1y"], ["15", "2 weeks", "h", "-1d", "[2h]"]),
    (ZoneName(), ["Asia/Riyadh", "UTC", "America/Argentina/Ushuaia"], ["GMT+3 hours", "الرياض", "12", "[UTC]"]),
    (Boolean(), ["true", "False", "yes", "NO", "on", "off", "نعم", "'لا'"], ["maybe", "1", "y", "[true]"]),
    (Number(0, 100), ["5", "5.5", "٥٫٥", "5.5%", "٥٫٥٪", "100"], ["101", "-1", "5,5", "a", "true", "[5]"]),
    (Number(), ["1,200", "١٬٢٠٠", "1,200,000.5"], ["1,20", "12,00"]),
    (Whole(-2, 2), ["1", "-2", "١", "'+1'"], ["3", "1.5", "a", "50%", "[1]"]),
    (Url(), ["https://sidra.example/a", "HTTP://a.b"],
            ["sidra.example", "https://", "https://a b", "12", "[https://a.b]"]),
    (Host(), ["sidra.example", "a-b.c-d.org"], ["https://sidra.example", "sidra", "Sidra.example", "سدرة.example"]),
    (FilePath(), ["media/a.png", "media/قهوة.png", "https://a.b/c.png"], ["/a.png", "a\\b", "a//b", "[a]"]),
    (Country(), ["SA", "NO"], ["sa", "KSA", "12"]),
    (Currency(), ["SAR"], ["sar", "SR", "12"]),
    (Visibility(), ["team", "public", "partner:noura", "'partner: noura'"],
                   ["teams", "partner:", "partner:A", "[team]"]),
    (Many(Id()), ["[a, b]", "a", "[a, '', ~]", "- a\n- b", "12"], ["[A]", "'a, b'", "{a: b}", "[[a]]"]),
    (Many(Line(9)), ["[a, b]", "'a, b'"], ["{a: b}", "[{a: b}]"]),
    (Many(CHOICE), ["[idea]", "idea", "[idea, ~]"], ["[ideas]", "ideas", "12"]),
    (Many(Number()), ["[1, ٢]", "1"], ["[a]", "a"]),
    (Keyed(Id(), Number()), ["{likes: 12, saves: ١٢}", "{likes: }"], ["{likes: many}", "{Likes: 12}", "[12]", "12"]),
]


@pytest.fixture
def read(riyadh: ZoneInfo) -> Callable[[FieldType[Any], str], bool]:
    """Whether the reader reads a value without a problem."""

    def reads(type: FieldType[Any], text: str) -> bool:
        node, problems = read_settings("team.yml", f"key:\n{indent(text, '  ')}\n".encode())
        assert node, problems
        parsed = type.parse(node.values["key"], Scope("team.yml", riyadh))
        return not [*problems, *parsed.problems]

    return reads


def accepts(type: FieldType[Any], value: object) -> bool:
    """Whether the schema of *type* accepts a value."""
    schema = shape(type, lambda record: f"#/$defs/{record.__name__}")
    clock = shape(Clock(), lambda record: "")
    hours = {"properties": {"from": clock, "to": clock}, "required": ["from", "to"], "additionalProperties": False}
    return Draft202012Validator(schema | {"$defs": {"Hours": hours}}).is_valid(value)


def every_type(of: type[Any] = FieldType) -> Iterator[type[Any]]:
    """Every concrete type of field that Majlis has."""
    for inner in of.__subclasses__():
        if inner.__module__.startswith("majlis.") and inner is not ScalarType:
            yield inner
        yield from every_type(inner)


@pytest.mark.parametrize(("type", "text"), [(type, text) for type, right, _ in SAMPLES for text in right])
def test_what_is_read_is_accepted(
    type: FieldType[Any], text: str, read: Callable[[FieldType[Any], str], bool], seen: See
) -> None:
    assert read(type, text)
    assert accepts(type, seen(f"{text}\n"))


@pytest.mark.parametrize(("type", "text"), [(type, text) for type, _, wrong in SAMPLES for text in wrong])
def test_what_is_wrong_by_its_shape_is_refused(
    type: FieldType[Any], text: str, read: Callable[[FieldType[Any], str], bool], seen: See
) -> None:
    assert not read(type, text)
    assert not accepts(type, seen(text))


def test_every_type_has_samples() -> None:
    assert majlis.kinds.KINDS
    # Other lines and choices have the shape of any line, and of any text.
    own_shape = {type for type in every_type() if not issubclass(type, Choice | Line) or type in (Choice, Line)}
    assert own_shape - {type.__class__ for type, _, _ in SAMPLES} == {Record}


def test_an_unknown_type_is_no_schema() -> None:
    class Colour(ScalarType[str]):
        def read(self, text: str, scope: Scope) -> str:
            return text

    with pytest.raises(TypeError, match="no JSON Schema for the type"):
        shape(Colour(), str)


def test_a_choice_that_reads_more_than_its_words_takes_any_text() -> None:
    class Loose(Choice):
        pass

    assert shape(Loose(CHOICE.labels), str) == {"type": ["string", "number", "boolean"], "examples": ["idea", "draft"]}


def test_a_choice_shows_its_labels_in_both_languages() -> None:
    assert shape(CHOICE, str) == {
        "enum": ["idea", "draft"], "markdownEnumDescriptions": ["Idea · فكرة", "Draft · مسودة"]}


def test_records_are_named_and_not_repeated() -> None:
    record = Record(Repository, Words("the repository", "المستودع"))
    assert shape(Many(record, 3), lambda found: f"#/$defs/{found.__name__}") == {
        "type": ["array", "object"], "$ref": "#/$defs/Repository",
        "items": {"type": ["object", "null"], "$ref": "#/$defs/Repository"}, "maxItems": 3,
    }


def test_an_optional_value_may_be_empty_and_a_needed_one_not() -> None:
    words = shape(CHOICE, str)
    assert optional(words)["enum"] == ["idea", "draft", "", None]
    assert len(optional(words)["markdownEnumDescriptions"]) == 4
    assert optional(shape(Text(), str))["type"] == ["string", "number", "boolean", "null"]
    assert needed({"type": ["array", "string"]}) == {"type": ["array", "string"], "minLength": 1, "minItems": 1}
    assert needed(words) == words


DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
TIMES = st.times(time(0), time(23, 59)).map(lambda at: f"{at:%H:%M}")
TEXTS = [type for type, _, _ in SAMPLES if isinstance(type, ScalarType) and type is not CHOICE]
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
SCRIPTS = st.sampled_from([str, lambda text: text.translate(ARABIC_DIGITS)])


@given(DAYS, TIMES, SCRIPTS)
def test_every_day_and_time_is_accepted_in_either_script(day: date, at: str, script: Callable[[str], str]) -> None:
    assert accepts(Date(), script(day.isoformat()))
    assert accepts(Clock(), script(at))
    assert accepts(LocalTime(), script(f"{day.isoformat()} {at}"))


@given(st.text(max_size=12), st.sampled_from(TEXTS))
def test_no_text_is_read_that_is_not_accepted(text: str, type: ScalarType[Any]) -> None:
    scope = Scope("team.yml", ZoneInfo("UTC"))
    if text.strip() and not type.parse(ScalarNode(text, False, 1, 1), scope).problems:
        assert accepts(type, text)
