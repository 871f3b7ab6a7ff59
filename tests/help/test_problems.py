"""The reference of the problems: every code in both languages, whole."""

import re
from collections.abc import Callable

import pytest

from majlis import addresses
from majlis.explain.codes import ALL
from majlis.explain.page import page_named
from majlis.help.order import in_order
from majlis.help.said import said_in
from majlis.problems import Latitude
from majlis.words import LANGUAGES

Helped = Callable[..., dict[str, str]]
NAMES = sorted({code.name for code in ALL})


def told(made: dict[str, str], lang: str, name: str) -> str:
    """What the help says of a code, where its address leads."""
    path, _, anchor = addresses.problem(name, lang).partition("#")
    start = made[path].index(f'<section class="case" id="{anchor}"')
    return made[path][start:made[path].index("</section>", start)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_is_told_and_listed(helped: Helped, lang: str) -> None:
    made = helped({})
    listed = made[f"{lang}/help/problems.html"]
    for name in NAMES:
        page = page_named(name)
        assert page
        title, text = in_order(page.title.to(lang), lang), told(made, lang, name)
        assert f'<h2 id="t-{name}">{title}</h2>' in text
        assert f'<code dir="ltr">{name}</code>' in text
        link = f'problems-{name[0]}.html#{name}'
        assert f'<li><a href="{link}">{title}</a>' in listed, name
        assert text.count("<pre ") >= 2
    assert listed.count(".html#") == len(NAMES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_that_is_printed_is_shown(lang: str) -> None:
    for name in NAMES:
        page = page_named(name)
        assert page
        lines = page.said.to(lang).splitlines()
        found = list(said_in(page.said.to(lang), lang))
        assert len(found) == sum(not line.startswith(" ") for line in lines) > 0, name
        shown = "\n".join(f"{one.message}\n{one.hint}" for one in found)
        for line in lines:
            words = line.strip() if line.startswith(" ") else line.partition(f" {name} ")[2] or "-"
            assert words in re.sub(r"<[^>]+>", "", shown).replace("&lt;", "<").replace("&gt;", ">").replace(
                "&#39;", "'").replace("&#34;", '"').replace("&amp;", "&") or words == "-", (name, line)


def test_a_problem_says_who_may_set_it_aside(helped: Helped) -> None:
    made = helped({})
    assert "Nobody can set it aside." in told(made, "en", "duplicate-key")
    for code in ALL:
        said = told(made, "en", code.name)
        assert ("Nobody can set it aside." in said) is (code.latitude is Latitude.NONE), code.name
        assert ("exempt:" in said.partition("<details>")[0]) is (code.latitude is Latitude.ENTRY), code.name


def test_an_example_shows_what_is_printed_as_the_checks_page_does(helped: Helped) -> None:
    said = told(helped({}), "ar", "alt-over-limit")
    assert said.endswith(
        '<div class="card"><p><span class="state t-warn">تنبيه</span> طول هذا النص البديل بالأحرف '
        '<bdi dir="ltr">1120</bdi>، والحد في إكس هو <bdi dir="ltr">1000</bdi> لقناة «<bdi dir="ltr">x</bdi>».</p>'
        '<p class="hint typed">قصّره، وابدأ بأهم ما في الصورة.\n'
        'هذا الرقم بحسب <bdi dir="ltr">accessible-social.com; schedulin.app</bdi>، لا بحسب المنصة نفسها.</p>'
        '<p class="meta"><code dir="ltr">content/posts/iftar.md:10:10</code></p></div>\n</details>')


def test_files_that_stay_as_they_are_are_not_shown_again(helped: Helped) -> None:
    said = told(helped({}), "en", "clause-form")
    assert said.count("content/policies/community-conduct.md") == 1
    assert said.count('<code dir="ltr">content/replies/be-kind.md</code>') == 2
    assert "The other files stay as they are." in said
    assert "The other files" not in told(helped({}), "en", "alt-over-limit")


def test_no_page_is_too_large(helped: Helped) -> None:
    made = helped({})
    assert max(len(html.encode()) for html in made.values()) < 100_000


@pytest.mark.parametrize(("text", "html"), [
    ("حتى 2027-02-10 18:30.", 'حتى <bdi dir="ltr">2027-02-10 18:30</bdi>.'),
    ("(team.yml:3)", '<bdi dir="ltr">(team.yml:3)</bdi>'),
    ("هكذا: {#name}.", 'هكذا: <bdi dir="ltr">{#name}</bdi>.'),
    ("الخيار --audience public، ثم", 'الخيار <bdi dir="ltr">--audience public</bdi>، ثم'),
    ("<b> & «x»", '<bdi dir="ltr">&lt;b&gt;</bdi> &amp; «<bdi dir="ltr">x</bdi>»'),
    ("سطر", "سطر"),
])
def test_what_is_latin_keeps_its_order_among_arabic(text: str, html: str) -> None:
    assert in_order(text, "ar") == html


def test_english_stays_as_it_is() -> None:
    assert in_order("a <b> of 2027-02-10", "en") == "a &lt;b&gt; of 2027-02-10"
