"""Records: every key known, every needed field there, every problem told."""

from dataclasses import dataclass
from typing import ClassVar

from majlis.cli.report import as_text
from majlis.dates.zones import zone
from majlis.fields import Need, Scope, field, fields_of, filled, many, read_record, required
from majlis.fields.compound import Many, Record
from majlis.fields.declare import attribute
from majlis.fields.numbers import Whole
from majlis.fields.types import Line
from majlis.problems import Place
from majlis.source import MapNode, read_settings
from majlis.words import Words

OWNER = Words("a cup", "الفنجان")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saucer:
    colour: str = required(Line(), Words("Colour", "اللون"))
    alt: str | None = field(Line(), Words("Text", "النص"), Need.READY)
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cup:
    name: str = required(Line(), Words("Name", "الاسم"))
    from_: str | None = field(Line(), Words("From", "من"))
    size: int = filled(Whole(), Words("Size", "الحجم"), 3)
    lid: str | None = field(Line(), Words("Lid", "الغطاء"), Need.CONDITION, when=lambda values: values.get("size") == 9)
    saucers: tuple[Saucer, ...] = many(Many(Record(Saucer, Words("a saucer", "الصحن"))), Words("Saucers", "الصحون"))


def read(text: str, ready: bool = True, state: str = "") -> tuple[Cup | None, str]:
    node, problems = read_settings("p.yml", text.encode())
    assert isinstance(node, MapNode)
    assert problems == []
    riyadh = zone("Asia/Riyadh")
    assert riyadh
    found = read_record(Cup, node, Scope("p.yml", riyadh, state, ready), OWNER)
    return found.value, as_text(found.problems)


def test_a_record_is_read_with_the_places_of_its_parts() -> None:
    assert read("name: A\nfrom: B\nsaucers:\n  - {colour: red, alt: x}\n") == (
        Cup(name="A", from_="B", saucers=(Saucer(colour="red", alt="x", place=Place("p.yml", 4, 5)),)),
        "",
    )


def test_keys_that_python_keeps_for_itself_are_fields() -> None:
    assert list(fields_of(Cup)) == ["name", "from", "size", "lid", "saucers"]
    assert attribute("from") == "from_"


def test_without_what_it_needs_there_is_no_record() -> None:
    assert read("from: B\n") == (
        None,
        ("p.yml:1:1: error missing-field 'name' (Name) is missing.\n    Add a line: name: …\n"),
    )


def test_a_mistyped_key_is_not_told_as_missing_too() -> None:
    assert read("nmae: A\n") == (
        None,
        ("p.yml:1:1: error unknown-key 'nmae' is not a field of a cup.\n    Did you mean 'name'?\n"),
    )


def test_an_unknown_key_is_told_what_is_known() -> None:
    assert read("name: A\nweather: fine\n")[1] == (
        "p.yml:2:1: error unknown-key 'weather' is not a field of a cup.\n"
        "    Delete it, or write one of: name, from, size, lid, saucers\n"
    )


def test_a_key_may_be_meant_by_its_label() -> None:
    assert read("name: A\nالحجم: 5\n")[1].endswith("    Did you mean 'size'?\n")


def test_a_comma_in_braces_is_told_as_such() -> None:
    assert read("{name: A, size: 38,400}")[1] == (
        "p.yml:1:20: error unknown-key '400' is not a field of a cup.\n"
        "    A comma inside { } begins a new field; put the value before it in quotes.\n"
    )


def test_what_is_needed_when_ready_is_told_with_the_status() -> None:
    text = "name: A\nsaucers: [{colour: red}]\n"
    assert read(text, ready=False)[1] == ""
    assert read(text, state="scheduled")[1] == (
        "p.yml:2:11: error missing-field 'alt' (Text) is missing; status 'scheduled' needs it.\n"
        "    Add a line: alt: …\n    Or choose an earlier status.\n"
    )


def test_a_condition_hangs_on_other_values() -> None:
    assert read("name: A\nsize: 8\n")[1] == ""
    assert (
        read("name: A\nsize: 9\n")[1]
        == "p.yml:1:1: error missing-field 'lid' (Lid) is missing.\n    Add a line: lid: …\n"
    )


def test_a_value_that_is_wrong_is_not_told_as_missing_too() -> None:
    assert read("name: [A]\n") == (
        None,
        (
            "p.yml:1:7: error not-one-value One value is expected here, not a list or several fields.\n"
            "    Write it on one line after the key.\n"
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    one_of: ClassVar[tuple[str, ...]] = ("left", "right")

    left: int | None = field(Whole(), Words("Left", "يسار"))
    right: int | None = field(Whole(), Words("Right", "يمين"))


def handle(text: str) -> tuple[Handle | None, list[str]]:
    node, _ = read_settings("p.yml", text.encode())
    utc = zone("UTC")
    assert isinstance(node, MapNode)
    assert utc
    found = read_record(Handle, node, Scope("p.yml", utc), OWNER)
    return found.value, as_text(found.problems).splitlines()


def test_of_fields_that_exclude_each_other_one_must_be_there() -> None:
    assert handle("left: 1\n") == (Handle(left=1), [])
    assert handle("left:\nright: 2\n") == (Handle(right=2), [])
    assert handle("left:\n") == (
        None, ["p.yml:1:1: error missing-field One of these is missing: left, right.", "    Add one of them."])
    assert handle("left: 1\nright: 2\n") == (Handle(left=1, right=2), [
        "p.yml:2:1: error fields-exclude 'right' can't be together with 'left'.", "    Keep one of: left, right"])


def test_one_of_them_that_is_wrong_or_mistyped_is_not_told_as_missing_too() -> None:
    assert handle("left: x\n") == (
        None, ["p.yml:1:7: error number-form 'x' is not a number.",
               "    Write digits only, with a point for decimals: 1200 or 3.5"])
    assert handle("lefft: 1\n") == (
        None, ["p.yml:1:1: error unknown-key 'lefft' is not a field of a cup.", "    Did you mean 'left'?"])
