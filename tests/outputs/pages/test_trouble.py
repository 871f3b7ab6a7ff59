"""What the checks say has a page for the team; while there are errors, every page says so."""

from dataclasses import replace
from typing import Any

from majlis.checks import Exempted
from majlis.problems import Code, Place, Severity
from majlis.words import Words

Make = Any
ODD = Code("odd", Words("'{text}' is odd.", "«{text}» غريب."), Words("Mend it.", "أصلحه."))
PROBLEM = ODD.at(Place("content/posts/p.md", 3, 7), text="<b>")
WARNING = replace(PROBLEM, severity=Severity.WARNING, clause="conduct#c1")


def test_the_banner_is_on_every_page(site: Make, files: dict[str, str]) -> None:
    made = site(files, problems=(PROBLEM, PROBLEM))
    missing = [path for path, html in made.items() if "/" in path and 'class="banner bad"' not in html]
    assert missing == []
    assert '<a href="../problems.html">في المحتوى مشكلتان، اعرضهما</a>' in made["ar/posts/index.html"]


def test_warnings_have_no_banner(site: Make) -> None:
    home = site({}, problems=(WARNING,))["en/index.html"]
    assert "banner" not in home
    assert '<li><a href="problems.html">What the checks say</a></li>' in home


def test_the_list_names_the_place_and_what_to_do(site: Make, between: Make) -> None:
    page = site({}, problems=(PROBLEM,))["ar/problems.html"]
    assert between(page, '<li class="card"', "</li>") == (
        '<li class="card" data-severity="error" data-code="odd"><p>'
        '<span class="state t-late">خطأ</span> <span>«<bdi>&lt;b&gt;</bdi>» غريب.</span></p>\n'
        '<p class="hint typed">أصلحه.</p>'
        '<p class="meta"><code dir="ltr">content/posts/p.md:3:7</code> <span class="dot">·</span> '
        '<a href="help/problems-o.html#odd"><code dir="ltr">odd</code></a></p></li>'
    )


def test_a_place_in_a_text_keeps_its_order(site: Make) -> None:
    code = Code("odd", Words("See {policy} · {rule} ({file}:{line}).", "انظر {policy} · {rule} ({file}:{line})."))
    problem = code.at(Place("a.md"), policy="السلوك", rule="s4", file="content/policies/p.md", line=35)
    said = ('(<bdi dir="ltr"><bdi>content/policies/p.md</bdi>:<bdi>35</bdi></bdi>).</span>')
    made = site({}, problems=(problem,))
    assert f"انظر <bdi>السلوك</bdi> · <bdi>s4</bdi> {said}" in made["ar/problems.html"]
    assert f"See <bdi>السلوك</bdi> · <bdi>s4</bdi> {said}" in made["en/problems.html"]


def test_a_source_in_latin_letters_keeps_its_order_among_arabic_words(site: Make) -> None:
    said = Words("By {a}.", "بحسب الصحافة: @creators, as in a.example (2025-12-19); B's own (2).\nوهو x (1)، لا غيره.")
    page = site({}, problems=(Code("odd", said).at(Place("a.md"), a="b"),))["ar/problems.html"]
    assert 'الصحافة: <bdi dir="ltr">@creators, as in a.example (2025-12-19); B&#39;s own (2)</bdi>.\n' in page
    assert 'وهو <bdi dir="ltr">x (1)</bdi>، لا غيره.' in page


def test_a_day_stays_on_its_line(site: Make) -> None:
    code = Code("odd", Words("{at} {n} {file}", "في {at} و{n} و{file}"))
    page = site({}, problems=(code.at(Place("a.md"), at="2027-02-16 15:00", n=7, file="2027-a"),))["ar/problems.html"]
    assert 'في <bdi class="tel">2027-02-16 15:00</bdi> و<bdi>7</bdi> و<bdi>2027-a</bdi>' in page


def test_a_finding_links_to_the_rule_that_it_breaks(site: Make, files: dict[str, str]) -> None:
    page = site(files, problems=(WARNING,))["en/problems.html"]
    assert '<a href="policies/conduct.html#c1"><bdi lang="en" dir="ltr">Conduct</bdi></a></p></li>' in page
    assert '<span class="state t-warn">Warning</span>' in page


def test_a_rule_that_is_not_there_is_not_linked(site: Make) -> None:
    assert "#c1" not in site({}, problems=(WARNING,))["en/problems.html"]


def test_how_much_there_is_stands_at_the_top(site: Make, files: dict[str, str], between: Make) -> None:
    own = replace(PROBLEM, place=Place("content/posts/hours.md", 1, 1))
    other = replace(WARNING, place=Place("content/team.yml", 1, 1), code="other")
    page = site(files, problems=(own, own, other))["en/problems.html"]
    assert between(page, '<p class="totals">', "</p>") == (
        '<p class="totals"><span class="state t-late">2 errors</span> <span class="state t-warn">1 warning</span> </p>')
    assert between(page, '<select name="owner">', "</select>") == (
        '<select name="owner"><option value="*">All</option><option value="salem">Salem (2)</option>'
        '<option value="">Nobody (1)</option></select>')
    assert '<option value="">Settings and pages (1)</option>' in page
    assert '<option value="other">other (1)</option>' in page
    assert '<section class="file" data-kind="post" data-owner="salem">' in page


def test_a_filter_without_a_choice_is_left_out(site: Make, files: dict[str, str]) -> None:
    page = site(files, problems=(PROBLEM, PROBLEM))["en/problems.html"]
    assert '<span class="state t-late">2 errors</span>' in page
    assert "<select" not in page


def test_what_was_set_aside_stands_with_its_reason(site: Make, files: dict[str, str]) -> None:
    page = site(files, exempted=(Exempted(WARNING, "agreed <with> the partner"),))["en/problems.html"]
    assert '<p class="none">Nothing to mend.</p>' in page
    assert '<h2>Set aside</h2>' in page
    assert '<p class="hint">Reason: <bdi>agreed &lt;with&gt; the partner</bdi></p>' in page
    assert "Mend it." not in page


def test_without_problems_the_page_says_so(site: Make) -> None:
    made = site({})
    assert '<p class="none">لا شيء يحتاج إلى إصلاح.</p>' in made["ar/problems.html"]
    assert "banner" not in made["en/index.html"]


def test_others_are_told_nothing(site: Make) -> None:
    made = site({}, audience="public", problems=(PROBLEM,))
    assert "en/problems.html" not in made
    assert not any("problems" in html for html in made.values())


def test_a_fixed_clock_is_told(site: Make) -> None:
    home = site({}, fixed_clock=True)["en/index.html"]
    assert '<p class="banner">Shown as of 3 February 2027, not as of today.</p>' in home
