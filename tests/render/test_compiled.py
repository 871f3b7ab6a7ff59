"""Templates as plainer Python: what they show is what Jinja2's own compiler makes of them."""

import gc
from weakref import ref

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from majlis.render import templates
from majlis.render.compiled import PlainTemplates, markup, shown

BASE = "<title>{% block title %}Site{% endblock %}</title>{% block main %}{% endblock %}"
MIDDLE = "{% extends 'base' %}{% block main %}<p>{% block inner %}none{% endblock %}</p>{% endblock %}"
PAGE = """\
{% extends 'middle' %}
{% macro tag(name, text='none') %}<{{ name }}>{{ text }}</{{ name }}>{% endmacro %}
{% block title %}{{ super() }} – {{ post.title }}{% endblock %}
{% block inner %}{{ tag('b', post.title) }}{{ tag('i') }}{{ tag(text=post.safe, name='u') }}
{% for word in post.words %}{{ loop.index }}{{ word|e }}{{ post.said(word, mark="!") }}
{{ post.said(*['a']) }}{% endfor %}
{{ post.words[9] is defined }} {{ post.number }} {{ "a" ~ post.title }}{% endblock %}
"""


class Post:
    """What the page tells of."""

    title = "Eat & <drink>"
    safe = Markup("<br>")
    words = ("we", "'you'")
    number = 3

    def said(self, word: str, mark: str = "") -> str:
        """A text that is no markup."""
        return f"<{word}{mark}>"


def rendered(kind: type[Environment], page: str = PAGE) -> str:
    found = kind(loader=DictLoader({"base": BASE, "middle": MIDDLE, "page": page}), autoescape=True,
                 undefined=StrictUndefined)
    return found.get_template("page").render(post=Post())


def test_a_page_is_what_jinja_makes_of_it() -> None:
    page = rendered(PlainTemplates)
    assert page == rendered(Environment)
    assert "<title>Site – Eat &amp; &lt;drink&gt;</title>" in page
    assert "<p><b>Eat &amp; &lt;drink&gt;</b><i>none</i><u><br></u>" in page
    assert "1we&lt;we!&gt;\n&lt;a&gt;2&#39;you&#39;" in page


IMPORTING = """\
{% import 'parts' as p with context %}
{% macro tag(text) %}<b>{{ p.title() }}{{ text }}</b>{% endmacro %}
{{ tag(post.title) }}{{ p.twice(post.safe) }}
"""
PARTS = """\
{% set sign = "–" %}
{% macro title() %}{{ post.title }}{{ sign }}{% endmacro %}
{% macro twice(text) %}{{ text }}{{ title() }}{{ text }}{% endmacro %}
"""


ASKING = """\
{% extends 'base' %}
{% macro tag(text) %}<b>{{ post.title }}{{ text }}</b>{% endmacro %}
{% block main %}{{ tag("–") }}{% endblock %}
"""
"""Its macro asks the page's own context."""


@pytest.mark.parametrize(("page", "html"), [
    (IMPORTING, "<b>Eat & <drink>–Eat & <drink></b><br>Eat & <drink>–<br>"), (ASKING, "<b>Eat & <drink>–</b>")])
def test_what_a_page_was_made_of_goes_with_it(page: str, html: str) -> None:
    found = PlainTemplates(loader=DictLoader({"base": BASE, "page": page, "parts": PARTS}))
    post = Post()
    gone, shows = ref(post), found.get_template("page").render
    gc.disable()
    try:
        assert html in shows(post=post)
        del post
        assert gone() is None
    finally:
        gc.enable()


def test_an_attribute_that_is_not_there_is_an_error() -> None:
    with pytest.raises(AttributeError):
        rendered(PlainTemplates, "{{ post.nothing }}")
    with pytest.raises(UndefinedError):
        rendered(PlainTemplates, "{{ nobody.title }}")
    with pytest.raises(TypeError):
        rendered(PlainTemplates, "{% macro two(a, b) %}{{ a }}{% endmacro %}{{ two(1, 2, 3) }}")


@pytest.mark.parametrize(("value", "html"), [
    ("<b>", "&lt;b&gt;"), (Markup("<b>"), "<b>"), (7, "7"), (None, "None"), (Post.title, "Eat &amp; &lt;drink&gt;")])
def test_what_is_no_markup_is_escaped(value: object, html: str) -> None:
    assert shown(value) == html
    assert (type(markup(value)), markup(value)) == (Markup, Markup(html))


def test_another_compiler_compiles_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = templates.environment().bytecode_cache
    assert kept
    before = kept.get_source_checksum(PAGE)
    monkeypatch.setattr(templates, "_compiler", lambda: "another")
    assert kept.get_source_checksum(PAGE) != before
