"""Markdown of any author becomes clean HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.outputs.print.texts import ADMONITIONS as PRINTED
from majlis.render.markdown import ADMONITIONS, _converted, _plain, below_title, sanitise, to_html

PIECES = st.sampled_from([
    "word", "جديدًا", " ", "  ", "    ", "\n", "\n\n", "\n\n\n", "1", ".", ". ", ")", "- ", "+ ", ": ", "::", "---",
    "=", "===", "/", "!!! note", "???", "# ", "#", "\n# ", "\n\n## a", "@a.b",
    "http://a.example/b", "(c)", "'", '"', "…", "😀", "١", "TOC", "main",
    "*", "_", "`", "|", "<", ">", "&", "[", "]", "{", "}", "\\", "^", "~",
    "\t", "\r", "\x00", "\x02", "\x85", "\xa0", "\u2028", "\ufeff",
])


@pytest.mark.parametrize(("text", "html"), [
    ("## ماذا نفعل؟", '<h2 id="ماذا-نفعل">ماذا نفعل؟</h2>'),
    ("text <script>alert(1)</script>", "<p>text </p>"),
    ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
    ("[a](javascript:alert(1))", '<p><a rel="noopener noreferrer">a</a></p>'),
    ("{{ 7*7 }}", "<p>{{ 7*7 }}</p>"),
])
def test_markdown_is_cleaned(text: str, html: str) -> None:
    assert to_html(text) == html


@given(st.lists(PIECES, min_size=1, max_size=9))
def test_a_plain_text_is_what_markdown_makes_of_it(pieces: list[str]) -> None:
    for text in ("word" + "".join(pieces), "## word" + "".join(pieces)):
        assert _plain(text) in (None, sanitise(_converted(text)))


@pytest.mark.parametrize(("text", "html"), [
    ("We open at 9: come!", "<p>We open at 9: come!</p>"),
    ("# Come in\nWe open.\n### So:\n\nEat\nlike #this",
     '<h1 id="come-in">Come in</h1>\n<p>We open.</p>\n<h3 id="so">So:</h3>\n<p>Eat\nlike #this</p>'),
    ("\nنفتح\nكل يوم.\n\n\nأهلًا، \"بكم\" #هنا\n", "<p>نفتح\nكل يوم.</p>\n<p>أهلًا، \"بكم\" #هنا</p>"),
])
def test_plain_paragraphs_and_headings_need_no_markdown(text: str, html: str) -> None:
    assert (_plain(text), to_html(text)) == (html, html)


@pytest.mark.parametrize("text", [
    "", "    code", "- a", "1. a", "a\n: b", "a  \nb", "a *b*", "a & b", "a\xa0b", "a\n-", "##a", "## 1", "## a #",
    "####### a", "## a\n\n## A", "## Main"])
def test_all_else_does(text: str) -> None:
    assert _plain(text) is None


def test_addresses_are_resolved_and_dropped() -> None:
    seen = []

    def resolve(address: str, embedded: bool) -> str | None:
        seen.append((address, embedded))
        return None if embedded else address.removesuffix(".md") + ".html"

    assert to_html("[a](b.md) ![c](d.png)", resolve) == (
        '<p><a href="b.html" rel="noopener noreferrer">a</a> <img alt="c"></p>')
    assert seen == [("b.md", False), ("d.png", True)]


@pytest.mark.parametrize("address", [
    "x.md", "data.md", "a/data:x.md", "javascript.md#a:b", "https://a.example/data:x"])
def test_without_a_resolver_addresses_stay(address: str) -> None:
    assert sanitise(f'<a href="{address}">x</a>') == f'<a href="{address}" rel="noopener noreferrer">x</a>'


@pytest.mark.parametrize("address", [
    "javascript:x", "java&#10;script:x", "javascript&#31;:x", "&#12;JaVaScRiPt\x85:x", "javascript   :x",
    "data&#160;:x",
    "java&#8203;script:x", "&#8239;vbscript:x", "&#65279;javascript&#8206;:x",
])
def test_what_could_be_taken_for_code_is_no_address(address: str) -> None:
    assert sanitise(f'<a href="{address}">x</a>') == '<a rel="noopener noreferrer">x</a>'
    assert sanitise(f'<img src="{address}">') == "<img>"


@pytest.mark.parametrize(("html", "clean"), [
    ('<div id="main" class="banner bad">x</div>', "<div>x</div>"),
    ('<h2 id="main">x</h2>', "<h2>x</h2>"),
    ('<h2 id="roast">x</h2>', '<h2 id="roast">x</h2>'),
    ('<p id="fn:1">x</p>', "<p>x</p>"),
    ('<div class="admonition warning card">x</div>', '<div class="admonition warning">x</div>'),
    ("<header><nav>x</nav></header>", "x"),
])
def test_nothing_passes_for_the_frame_of_the_site(html: str, clean: str) -> None:
    assert sanitise(html) == clean


def test_of_controls_only_the_boxes_of_task_lists_are_left() -> None:
    assert to_html("- [x] a\n") == (
        '<ul class="task-list">\n'
        '<li class="task-list-item"><input type="checkbox" disabled="" checked=""> a</li>\n</ul>')
    assert sanitise('<input type="checkbox">a<input type="text" title=">"> <label>b</label>') == "a b"
    assert sanitise('<li class="task-list-item"><input type="text">a</li>') == '<li class="task-list-item">a</li>'


def test_footnotes_keep_their_anchors_and_admonitions_their_kind() -> None:
    html = to_html("!!! tip\n    x\n\ny[^1]\n\n[^1]: z\n")
    for part in ('<div class="admonition tip">', '<sup id="fnref:1">', '<li id="fn:1">', 'class="footnote-backref"'):
        assert part in html


def test_the_site_knows_the_admonitions_of_paper() -> None:
    assert frozenset(PRINTED) == ADMONITIONS


def test_below_a_title_all_headings_go_down_together() -> None:
    assert below_title('<h1 id="a">A</h1><h2>B</h2><h6>C</h6>') == '<h2 id="a">A</h2><h3>B</h3><h6>C</h6>'
    assert below_title("<h2>B</h2><hr>") == "<h2>B</h2><hr>"


@pytest.mark.parametrize("text", ["# A {id}", "# مرحبا {id}", "## A { id }", "# A {: class }", "p\n{: id}"])
def test_an_attribute_without_a_value_is_left_out(text: str) -> None:
    html = to_html(text)
    assert " id>" not in html
    assert " class>" not in html
    assert html.startswith(("<h1 id=", "<h2 id=", "<p>p"))
