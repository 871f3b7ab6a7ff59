"""The tree of the HTML that Markdown makes."""

from majlis.outputs.print.html import Element, read_html


def outline(element: Element) -> str:
    inside = " ".join(child if isinstance(child, str) else outline(child) for child in element.children)
    return f"{element.tag}({inside})"


def test_unknown_tags_leave_their_text() -> None:
    assert outline(read_html("<p>a<blink>b</blink><script>c</script></p>")) == "div(p(a b c))"


def test_references_are_characters() -> None:
    assert read_html("<p>a &lt;b&gt; &amp; &#x41;</p>").text == "a <b> & A"


def test_elements_are_found_at_any_depth_but_not_within_each_other() -> None:
    root = read_html("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    assert [item.text for item in root.all("li")] == ["ab", "c"]


def test_endless_nesting_keeps_the_text() -> None:
    root = read_html("<blockquote>" * 5000 + "deep" + "</blockquote>" * 5000)
    assert root.text == "deep"


def test_an_end_without_a_beginning_is_passed_over() -> None:
    assert outline(read_html("<p>a</b> b</p>")) == "div(p(a  b))"
