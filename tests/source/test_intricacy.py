"""Files made to keep Markdown busy are refused; what people write is not.

What is refused took minutes, and what is not takes less than two seconds. Between them stands an alarm after a minute
of this process' own time, which a busy machine does not shorten.
"""

import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from majlis.render.markdown import to_html
from majlis.source import read_source
from majlis.source.intricacy import intricate

ROOT = Path(__file__).parents[2]
SIZE = 100_000
UNITS = {
    "brackets": "[", "links that do not end": "[a](", "pictures that do not end": "![", "links": "[a](b) ",
    "stars": "*a ",
    "stars and underscores": "*_", "quotes in quotes": "> ", "tags": "<b>", "tags that do not end": "<input ",
    "addresses that do not end": "<http://a", "comments": "<!--", "CDATA": "<![CDATA[", "numbers": "1. ",
    "bullets": "- ",
    "headings": "# a\n", "headings below": "a\n=\n", "rules": "* * *\n", "hyphens": "-\n", "terms": "a\n: b\n",
    "code that does not end": "```\n", "code": "```\na\n", "notes": "[^1] ", "abbreviations": "*[a]: b\n",
    "admonitions": "!!! note\n", "details": "??? note\n", "rows": "|a|b|\n", "ticks": "`a", "backslashes": "\\",
    "escaped ticks": "\\``` ", "tildes": "~~a ", "braces in a heading": "{ a ", "attributes": "a {: b }\n",
    "Arabic": "رمضان ", "one long word": "ع", "blanks": " ", "empty lines": "\n", "contents": "[TOC]\n\n",
    "boxes": "- [ ] a\n", "ampersands": "&", "blocks": "<div>\n\n",
}


@pytest.fixture
def alarm() -> Iterator[None]:
    """Ends a test that would go on for ever."""
    if not hasattr(signal, "setitimer"):
        pytest.skip("NOT TRIED: this system has no timer of a process' own time")

    def ring(number: int, frame: FrameType | None) -> None:
        pytest.fail("Markdown is kept busy for ever.")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, 60)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.usefixtures("alarm")
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_a_file_of_100_kb_of_one_sign_is_refused_or_made_soon(unit: str) -> None:
    head = "# a " if unit == "{ a " else "|a|b|\n|-|-|\n" if unit.startswith("|") else ""
    text = head + unit * ((SIZE - len(head)) // len(unit.encode()))
    source, problems = read_source("p.md", text.encode())
    to_html(source.body if source else text)
    assert {problem.code for problem in problems} <= {"text-too-intricate", "file-empty", "fence-unopened"}


@pytest.mark.usefixtures("alarm")
@pytest.mark.parametrize("text", [
    "~~~~~~~~~~ر~ ~a ف~~", "1. " * 500, "a\n: b\n" * 600, "[" * 700, "<!--" * 150, "`" * 700 + " `", "*_" * 350,
], ids=lambda text: text[:12])
def test_a_short_text_keeps_nobody_busy(text: str) -> None:
    assert to_html(text)


@pytest.mark.parametrize(("text", "line"), [
    ("a\n\nb\n\n" + "[" * 3000, 4), ("a\n\n" + "# a\n" * 6000, 0), ("- " * 2000, 0)])
def test_it_is_told_where_it_begins(text: str, line: int) -> None:
    assert intricate(text) == line
    source, problems = read_source("p.md", f"---\ntitle: a\n---\n{text}".encode())
    assert source is None
    assert [(problem.code, problem.place.line) for problem in problems] == [("text-too-intricate", line + 4)]


def test_what_is_refused_is_shown_as_it_was_written_where_it_has_to_be() -> None:
    assert to_html("[" * 3000 + "<b>") == "<pre>" + "[" * 3000 + "&lt;b&gt;</pre>"
    assert to_html("*a*") == "<p><em>a</em></p>"


def test_what_people_write_is_fine() -> None:
    pages = sorted(path for folder in ("content", "playbooks", "partners", "generator/majlis") for path in
                   (ROOT / folder).rglob("*.md"))
    assert len(pages) > 100
    assert [path.name for path in pages if intricate(path.read_text("utf-8")) is not None] == []
    handbook = "".join(
        f"## بند {n}\n\nنص [رابط](a{n}.md) و`رمز` و**مهم**، انظر [^{n}].\n\n- [ ] أول\n- ثانٍ\n\n" for n in range(400))
    table = "| a | b |\n|---|---|\n" + "| [a](b.md) | <kbd>c</kbd> `d` |\n" * 1500
    glossary = "".join(f"كلمة {n}\n: معناها\n\n" for n in range(1000))
    assert [intricate(text) for text in (handbook, table, glossary)] == [None, None, None]
