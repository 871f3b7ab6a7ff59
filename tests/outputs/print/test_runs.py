"""What is read the other way is found, and nothing else."""

import pytest

from majlis.outputs.print.runs import direction_of, runs, script_of, soft


def turned(text: str, base: str) -> list[str]:
    return [run["t"] for run in runs(text, base) if "d" in run]


@pytest.mark.parametrize(("text", "found"), [
    ("راسل crisis@example.org، أو اتصل", ["crisis@example.org"]),
    ("تابع @sara.cm.", ["@sara.cm"]),
    ("الوسم #RamadanWithUs و#رمضان_معنا", ["#RamadanWithUs"]),
    ("اتصل +966 11 555 0199 الآن", ["+966 11 555 0199"]),
    ("في 2027-02-10 تمامًا", ["2027-02-10"]),
    ("زاد +312% ونقص -5.3% وبقي 15%.", ["+312%", "-5.3%", "15%"]),
    ("زاد +3 نقاط ثم −7 % و+2", ["+3", "−7 %", "+2"]),
    ("الحد ≤ 20 تعليقًا", ["≤ 20"]),
    ("الملف content/posts/a.md، والمجلد content/holds/ هنا", ["content/posts/a.md", "content/holds/"]),
    ("لغة C++ و C#", ["C++", "C#"]),
    ("انظر https://a.example/x?y=1.", ["https://a.example/x?y=1"]),
    ("قلب [red heart] هنا", ["[red heart]"]),
    ("من 23:00 إلى 08:00، 3 مرات على Instagram Live", []),
])
def test_in_an_arabic_line(text: str, found: list[str]) -> None:
    assert [run.replace("\u200b", "") for run in turned(text, "rtl")] == found


@pytest.mark.parametrize(("text", "found"), [
    ("with #رمضان_معنا / #RamadanWithUs", ["#رمضان_معنا"]),
    ("he said «نعم» twice", ["«نعم»"]),
    ("the word رمضان معنا is left alone", []),
    ("call +966 11 555 0199 now", ["+966 11 555 0199"]),
])
def test_in_an_english_line(text: str, found: list[str]) -> None:
    assert turned(text, "ltr") == found


def test_directions_are_those_of_the_letters_and_short_runs_are_kept_whole() -> None:
    (phone,) = [run for run in runs("اتصل +966 11 555 0199", "rtl") if "d" in run]
    (url,) = [run for run in runs("https://example.org/a-long-address", "rtl") if "d" in run]
    (tag,) = [run for run in runs("see #رمضان", "ltr") if "d" in run]
    assert (phone["d"], phone["keep"]) == ("ltr", True)
    assert (url["d"], url["keep"]) == ("ltr", False)
    assert (tag["d"], tag["keep"]) == ("rtl", True)


def test_a_number_behind_a_latin_word_and_a_comma_is_not_pulled_to_it() -> None:
    assert runs("على Live، 30 دقيقة", "rtl") == [{"k": "t", "t": "على Live\u200f، 30 دقيقة"}]
    assert runs("iPhone 15 Pro", "rtl") == [{"k": "t", "t": "iPhone 15 Pro"}]


@pytest.mark.parametrize(("text", "base", "direction"), [
    ("iPhone: الدليل", "rtl", "rtl"), ("@sara قالت", "rtl", "rtl"), ("Only Latin, 5.", "rtl", "ltr"),
    ("-5%", "rtl", "ltr"),
    ("…", "rtl", "rtl"), ("عربي 5", "ltr", "rtl"), ("mixed عربي", "ltr", "ltr"), ("15%", "ltr", "ltr"),
])
def test_a_line_of_its_own_is_read_as_its_letters_are(text: str, base: str, direction: str) -> None:
    assert direction_of(text, base) == direction


def test_code_is_read_as_its_first_letter() -> None:
    assert [script_of(text) for text in ("{{name}} مرحبًا", "مرحبًا {{name}}", "{1}")] == ["ltr", "rtl", "ltr"]


def test_long_words_can_be_broken_and_short_ones_are_left_alone() -> None:
    assert soft("accountability") == "accountability"
    assert soft("roastery@sidra.example") == "roastery@sidra.example"
    assert soft("the.roastery.team@sidra.example") == "the.\u200broastery.\u200bteam@\u200bsidra.\u200bexample"
    assert soft("https://sidra.example/a-long/path-of-words") == "https://sidra.example/a-long/path-of-words"
    assert max(map(len, soft("x" * 4000).split("\u200b"))) == 24
    assert soft("x" * 4000).replace("\u200b", "") == "x" * 4000
