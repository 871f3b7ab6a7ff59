"""Reports: each number with what it is compared to and how it is worked out; the list with their course."""

import re
from typing import Any

import pytest

Make = Any
REPORT = """\
---
id: jan
title: January <1>
lang: en
status: final
owner: huda
period: {from: 2027-01-01, to: 2027-01-31}
compare_to: {from: 2026-12-01, to: 2026-12-31}
objectives: [Answer sooner]
metrics:
  - {kpi: reach, channel: instagram, value: 1100, previous: 1000, target: 1000, unit: people, source: Export,
     as_of: 2027-02-01}
  - {kpi: first_response_time_median, value: 80, previous: 66, target: 60}
  - {kpi: response_rate, value: 94, previous: 91, target: 95, unit: "%"}
  - {kpi: saves, value: 12}
successes: [It went <well>]
improvements: [Evenings]
insights: [People save what they can do]
actions:
  - {what: Move the shift, owner: salem, due: 2027-02-07}
  - {what: Write it down, owner: huda, due: 2027-02-01}
---
In two lines.
"""


@pytest.fixture
def page(site: Make) -> str:
    """The page of the report, in English."""
    return str(site({"content/reports/jan.md": REPORT})["en/reports/jan.html"])


def test_the_period_and_what_it_is_compared_to_stand_in_the_head(page: str) -> None:
    assert ('<p class="big"><time datetime="2027-01-01">1 January 2027</time> – '
            '<time datetime="2027-01-31">31 January 2027</time></p>') in page
    assert '<p class="when">Compared to <time datetime="2026-12-01">' in page


def test_a_number_says_how_it_stands(page: str, between: Make) -> None:
    card = between(page, '<li class="card"><h3>Reach', "</li>")
    assert '<h3>Reach <span class="meta"><bdi>Instagram</bdi></span></h3>' in card
    assert '<p class="figure"><strong>1,100</strong> <bdi lang="en" dir="ltr">people</bdi></p>' in card
    assert '<span class="state t-good">On target</span>' in card
    assert ('<span class="change t-good"><span aria-hidden="true">▲</span><span class="hide">up</span> '
            "<bdi>10%</bdi>, better</span>") in card


def test_more_is_not_better_where_somebody_waits(page: str, between: Make) -> None:
    card = between(page, '<li class="card"><h3>First response time, median', "</li>")
    assert '<span class="state t-late">Off target</span>' in card
    assert "<bdi>21.2%</bdi>, worse</span>" in card


def test_percentages_change_by_points(page: str, between: Make) -> None:
    card = between(page, '<li class="card"><h3>Response rate', "</li>")
    assert "<strong>94%</strong>" in card
    assert '<span class="state t-warn">Close</span>' in card
    assert "<bdi>3 points</bdi>, better" in card


def test_a_number_that_stands_alone_is_not_drawn(page: str, between: Make) -> None:
    assert "<svg" not in between(page, '<li class="card"><h3>Saves', "</li>")
    assert page.count('<svg class="chart"') == 3


def test_a_drawing_is_told_in_words(page: str) -> None:
    assert ('role="img" aria-labelledby="c1-t c1-d"><title id="c1-t">Reach</title>'
            '<desc id="c1-d">\u20661,100\u2069 now; \u20661,000\u2069 before; Target \u20661,000\u2069</desc>') in page
    assert '<text x="58.00%" y="15" dx="6" direction="ltr">\u20661,100\u2069 now</text>' in page


def test_in_arabic_it_is_drawn_from_the_right(site: Make) -> None:
    page = site({"content/reports/jan.md": REPORT})["ar/reports/jan.html"]
    assert '<text x="42.00%" y="15" dx="-6" direction="rtl">\u20661,100\u2069 الآن</text>' in page


def test_each_number_says_by_what_it_is_divided(page: str) -> None:
    assert "messages answered ÷ messages that asked for an answer × 100</td>" in page
    assert "people who saw it at least once" in page
    assert '<bdi lang="en" dir="ltr">Export</bdi>, <time datetime="2027-02-01">1 Feb 2027</time>' in page
    assert "On target: as wanted or better. Close: within 10% of the target." in page


def test_how_many_are_on_target_is_counted(page: str, between: Make) -> None:
    assert between(page, '<p class="scored">', "</p>") == (
        '<p class="scored"><span class="state t-good">On target: 1</span> <span class="state t-warn">Close: 1</span> '
        '<span class="state t-late">Off target: 1</span> </p>')


def test_actions_have_somebody_and_a_day(page: str, between: Make) -> None:
    rows = between(page, '<h2 id="actions">', "</table>").split("<tr>")[2:]
    assert '<bdi>Salem</bdi>' in rows[0]
    assert '<time datetime="2027-02-07">7 Feb 2027</time> <span class="state t-soon">To come</span>' in rows[0]
    assert '<span class="state t-warn">Its day has passed</span>' in rows[1]


def test_texts_are_texts(page: str) -> None:
    assert "<li>It went &lt;well&gt;</li>" in page
    assert "January &lt;1&gt;" in page


def test_a_report_without_numbers_is_whole(site: Make) -> None:
    bare = "---\nid: r\ntitle: R\nlang: en\nstatus: draft\nowner: huda\n---\n"
    page = site({"content/reports/r.md": bare})["en/reports/r.html"]
    assert 'id="numbers"' not in page
    assert 'id="actions"' not in page


def test_the_list_has_the_newest_first_and_counts_targets(site: Make) -> None:
    page = site(_two())["en/reports/index.html"]
    rows = re.findall(r'<th scope="row"><a href="(\w+).html">.*?(\d of \d) on target', page, re.DOTALL)
    assert rows == [("jan", "1 of 3"), ("dec", "1 of 3")]


def test_the_course_of_a_number_is_drawn_from_two_reports_on(site: Make) -> None:
    made = site(_two())
    page = made["en/reports/index.html"]
    assert '<title id="t1-t">Reach</title><desc id="t1-d">December 2026: 1,000; January 2027: 1,100</desc>' in page
    assert '<polyline points="3.0,25.0 117.0,3.0"/>' in page
    assert '<polyline points="117.0,25.0 3.0,3.0"/>' in made["ar/reports/index.html"]


def test_one_report_has_no_course_yet(site: Make) -> None:
    page = site({"content/reports/jan.md": REPORT})["en/reports/index.html"]
    assert "From period to period" not in page
    assert "From the second report on" in page


def test_a_translation_is_no_second_period(site: Make) -> None:
    twin = REPORT.replace("id: jan", "id: jan-ar\ntranslation_of: jan").replace("lang: en", "lang: ar")
    made = site({"content/reports/jan.md": REPORT, "content/reports/jan-ar.md": twin})
    assert "From period to period" not in made["en/reports/index.html"]
    assert '<th scope="row"><a href="jan-ar.html">' in made["ar/reports/index.html"]
    assert '<a class="meta" href="jan.html">الإنجليزية</a>' in made["ar/reports/index.html"]


def test_without_reports_the_list_says_where_they_go(site: Make) -> None:
    assert "Add a file to content/reports." in site({})["en/reports/index.html"]


def _two() -> dict[str, str]:
    earlier = REPORT.replace("id: jan", "id: dec").replace("2027-01-", "2026-12-").replace("value: 1100", "value: 1000")
    return {"content/reports/jan.md": REPORT, "content/reports/dec.md": earlier}
