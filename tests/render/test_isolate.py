"""Phone numbers keep their order in Arabic text."""

import pytest
from markupsafe import Markup

from majlis.render.direction import direction, way
from majlis.render.isolate import isolated


@pytest.mark.parametrize(("text", "html"), [
    ("اتصل على +966 11 555 0100 الآن", 'اتصل على <bdi class="tel" dir="ltr">+966 11 555 0100</bdi> الآن'),
    ("00966-11-555-0100", '<bdi class="tel" dir="ltr">00966-11-555-0100</bdi>'),
    ("2027-02-06 و450,000", "2027-02-06 و450,000"),
    ("<b>+1", "&lt;b&gt;+1"),
    (Markup('<a title="+966 11 555 0100">+966 11 555 0100</a>'),
     '<a title="+966 11 555 0100"><bdi class="tel" dir="ltr">+966 11 555 0100</bdi></a>'),
])
def test_only_phone_numbers_in_text_are_isolated(text: str, html: str) -> None:
    assert isolated(text) == html


@pytest.mark.parametrize(("lang", "text", "attributes"), [
    ("ar", None, 'lang="ar" dir="rtl"'), ("en", None, 'lang="en" dir="ltr"'), ("ar", "@sara", 'lang="ar" dir="ltr"'),
    ("ar", "@sara قالت", 'lang="ar" dir="rtl"'), ("en", "قهوة", 'lang="en" dir="ltr"'),
])
def test_direction_comes_from_the_language_of_the_file(lang: str, text: str | None, attributes: str) -> None:
    assert way(lang, text) == attributes
    assert direction("fr") == "ltr"


@pytest.mark.parametrize(("text", "html"), [
    ("مجلد crisis/ في المساحة", 'مجلد <bdi dir="ltr">crisis/</bdi> في المساحة'),
    ("في content/holds/.", 'في <bdi dir="ltr">content/holds/</bdi>.'),
    ("اكتب /help أو ./build", 'اكتب <bdi dir="ltr">/help</bdi> أو <bdi dir="ltr">./build</bdi>'),
    ("24/7 و a/b و و/أو و https://a.example/b/", "24/7 و a/b و و/أو و https://a.example/b/"),
    ("</b>", "&lt;/b&gt;"),
    (Markup("<code>crisis/</code>"), "<code>crisis/</code>"),
])
def test_a_path_keeps_the_slash_at_its_edge(text: str, html: str) -> None:
    assert isolated(text) == html


@pytest.mark.parametrize(("text", "html"), [
    ("اكتب في #pr-desk", 'اكتب في <bdi dir="ltr">#pr-desk</bdi>'),
    ("راسل @sidra.coffee.", 'راسل <bdi dir="ltr">@sidra.coffee</bdi>.'),
    ("#قهوة و#سحور_2027", "#قهوة و#سحور_2027"),
    ("القاعدة conduct#respect و a@b.example", "القاعدة conduct#respect و a@b.example"),
    ("هدى's و <b>", "هدى&#39;s و &lt;b&gt;"),
    ("في https://a.example/#top و #1-أولًا", "في https://a.example/#top و #1-أولًا"),
    ("Ask #pr-desk", "Ask #pr-desk"),
    (Markup("<code>#pr-desk</code> قناة"), "<code>#pr-desk</code> قناة"),
])
def test_a_latin_name_keeps_its_sign_among_arabic(text: str, html: str) -> None:
    assert isolated(text) == html
