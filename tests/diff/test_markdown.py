"""The diff as Markdown for a comment: nothing of the content means anything in it."""

import re

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.cli.diff_markdown import LIMIT, escaped, markdown
from majlis.cli.diff_page import Page, Table, code, dated, value

HOSTILE = (
    "@huda", "a@b.example", "mailto:a@b.example", "[click](https://evil.example)", "![x](https://evil.example/p.png)",
    "<img src=x onerror=alert(1)>", "<!-- gone", "a | b | c", "\\| a", "`code`", "```", "**bold** _it_ ~~no~~",
    "https://evil.example", "www.evil.example", "WWW.evil.example", "ftp://evil.example", "#12", "GH-12", "JIRA-12",
    "sidra/coffee#12", "0123456789abcdef0123456789abcdef01234567", "deadbee", "$x$", "$$x$$", ":tada:", "&lt;b&gt;",
    "&#64;huda", "</details></div>", "<details open>", "\u202eevil", "a\nb", "a\r\n\r\n# b", "- [ ] x", "[^1]",
    "{{ x }}", "[a]: https://evil.example", "* * *", "|---|---|",
)


def page(text: str, lang: str = "en", rows: int = 1) -> Page:
    row = ((value(text, "en"),), (code(text), value(text, "ar")))
    return Page(lang, "Calendar diff", "Added: 1", (("As of ", value(text, "en")),),
                (Table("added", "Added", ("What", "When"), (row,) * rows),), "… and {n} more.")


def shown(text: str) -> str:
    """The text of a page as a browser shows it."""
    html = python_markdown.markdown(text, extensions=["tables", "md_in_html"])
    tags = "h2|h3|p|strong|table|thead|tbody|tr|th|td|code|div|span|br|details|summary"
    without = re.sub(rf"</?(?:{tags})(?: dir=\"\w+\")? ?/?>", "", html)
    assert "<" not in without, without
    return without


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_shows_and_does_nothing(text: str) -> None:
    made = markdown(page(text))
    rows = [line for line in made.splitlines() if line.startswith("|")]
    assert len(rows) == 3
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)
    shown(made)
    plain = re.sub(r"&#\d+;", "\u200b", made.replace("**Added: 1**", ""))
    assert not re.search(r"[\[\]`*~\\]|@\w|://|(?i:www)\.", plain)
    assert not re.search(r"#\d|:\w+:|\$\w|(?:GH|JIRA)-\d|\b[0-9a-f]{7,}\b", re.sub(r"<code.*?</code>", "", plain))


def test_a_title_as_it_is_written() -> None:
    assert escaped("@huda: [a](https://b.example) | <b>#12</b> 5$ & رمضان #رمضان") == (
        "@&#8203;huda: &#91;a&#93;(https:&#8203;//b.example) &#124; &#60;b&#62;#&#8203;12&#60;/b&#62; 5<span>$</span> "
        "&#38; رمضان #رمضان")


@given(st.text(max_size=200))
def test_any_text_stays_within_its_cell(text: str) -> None:
    made = escaped(value(text, "en").text)
    assert not re.search(r"[\[\]`*_~|\\\n\r\"]", made)
    assert re.sub(r"</?span>", "", made).count("<") == 0


@given(st.text(alphabet="@:/#w.-0af$GH", max_size=60))
def test_what_github_finds_is_parted(text: str) -> None:
    made = re.sub(r"&#\d+;", "\u200b", escaped(text))
    assert not re.search(r"@[^\u200b]|://|[Ww]{3}\.|GH-\d", made)


@given(st.text(alphabet="0123456789-: ", max_size=60))
def test_dates_are_set_apart_and_nothing_is_lost(text: str) -> None:
    assert "".join(part for part, _ in dated(text)) == text


def test_a_value_has_the_direction_of_its_language() -> None:
    made = markdown(Page("ar", "ع", "ع", ((value("@sara قالت", "ar"), " ", value("@sara", "ar"), " ",
                                          value("It says رمضان", "en")),), (), ""))
    assert "&#8295;@&#8203;sara قالت&#8297; &#8294;@&#8203;sara&#8297; &#8294;It says رمضان&#8297;" in made


def test_in_arabic_the_whole_is_read_from_the_right_and_dates_keep_their_order() -> None:
    made = markdown(page("كما في 2027-02-03 18:30.", "ar"))
    assert made.startswith('<div dir="rtl">\n\n## ')
    assert made.endswith("\n\n</div>\n")
    assert "كما في &#8294;2027-02-03 18:30&#8297;." in made


def test_a_long_section_is_folded() -> None:
    made = markdown(page("Opening", rows=9))
    assert "<details><summary>Added (9)</summary>\n\n| What | When |" in made
    assert made.endswith("</details>\n")


@pytest.mark.parametrize("text", ["Opening", "|" * 160, "@" * 160])
def test_a_long_diff_says_how_much_it_leaves_out(text: str) -> None:
    made = markdown(page(text, rows=5000))
    left_out = re.search(r"… and (\d+) more\.", made)
    assert len(made) <= LIMIT
    assert left_out
    assert made.count("\n| ") - 2 + int(left_out[1]) == 5000
