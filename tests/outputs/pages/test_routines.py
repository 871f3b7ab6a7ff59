"""Routines by their rhythm: on which days, whose turn it is, what comes next."""

from typing import Any

import pytest

Make = Any
SWEEP = """\
---
id: sweep
title: Sweep
lang: en
status: active
owner: huda
repeat: REPEAT
at: "09:00"
duration: 45m
who: [huda, salem]
channels: [x]
response_target: 4h
playbook: crisis
steps: ["Read <it>", Answer]
---
Prose.
"""
CRISIS = "---\nid: crisis\ntitle: Crisis\nlang: en\nstatus: draft\nowner: huda\n---\n"
WORKDAYS = "{freq: weekly, on: [sunday, monday, tuesday, wednesday, thursday]}"


@pytest.mark.parametrize(("repeat", "rhythm", "days"), [
    (WORKDAYS, "daily", "Sunday to Thursday"),
    ("{freq: weekly, on: [wednesday]}", "weekly", "Wednesday"),
    ("{freq: weekly, on: [saturday, sunday, monday]}", "weekly", "Saturday to Monday"),
    ("{freq: weekly, on: [sunday, tuesday, wednesday]}", "weekly", "Sunday, Tuesday, Wednesday"),
    ("{freq: weekly, interval: 2, on: [sunday, monday]}", "weekly", "Every 2 weeks: Sunday, Monday"),
    ("{freq: daily}", "daily", "Every day"),
    ("{freq: monthly, on: [first_sunday]}", "monthly", "Every month: First Sunday"),
    ("{freq: yearly}", "yearly", "Every year"),
])
def test_a_routine_stands_under_its_rhythm(site: Make, between: Make, repeat: str, rhythm: str, days: str) -> None:
    page = site(_files(repeat))["en/routines/index.html"]
    section = between(page, f'<h2 id="{rhythm}">', "</section>")
    assert f'<td data-label="When">{days} <span class="dot">·</span> <span class="clock">09:00</span>' in section


def test_what_comes_next_is_seen_from_the_build(site: Make, between: Make) -> None:
    page = site(_files(WORKDAYS))["en/routines/index.html"]
    assert between(page, '<td data-label="Next">', "</td>") == (
        '<td data-label="Next"><span class="state t-soon">Today</span> '
        '<span class="next"><time datetime="2027-02-04">Thu 4 Feb</time></span>, '
        '<span class="next"><time datetime="2027-02-07">Sun 7 Feb</time></span>, '
        '<span class="next"><time datetime="2027-02-08">Mon 8 Feb</time></span></td>')


def test_a_routine_that_is_over_has_no_day_to_come(site: Make) -> None:
    made = site(_files("{freq: daily, until: 2027-02-01}"))
    assert '<span class="none">No day to come</span>' in made["en/routines/index.html"]
    assert '<span class="none">No day to come</span>' in made["en/routines/sweep.html"]


def test_who_how_long_and_how_fast(site: Make) -> None:
    page = site(_files(WORKDAYS))["en/routines/index.html"]
    assert '<td data-label="Who"><bdi>Huda</bdi>, <bdi>Salem</bdi>' in page
    assert '<p class="meta">takes 45 minutes</p>' in page
    assert '<td data-label="Answers within"><span class="state t-soon">4 hours</span></td>' in page
    assert "<summary>2 steps</summary>" in page


def test_the_page_of_a_routine_is_a_list_to_tick(site: Make) -> None:
    page = site(_files(WORKDAYS))["en/routines/sweep.html"]
    assert '<p class="big">Sunday to Thursday <span class="dot">·</span> <span class="clock">09:00</span></p>' in page
    assert ('<li><label><input type="checkbox"><span lang="en" dir="ltr">Read &lt;it&gt;</span></label></li>') in page
    assert '<a href="../playbooks/crisis.html"><bdi lang="en" dir="ltr">Crisis</bdi></a>' in page
    assert '<p class="state t-soon">Today</p><p><time datetime="2027-02-04">4 Feb 2027</time></p>' in page


def test_without_a_rhythm_it_stands_last(site: Make) -> None:
    bare = "---\nid: bare\ntitle: Bare\nlang: en\nstatus: draft\nowner: huda\n---\n"
    page = site(_files(WORKDAYS) | {"content/routines/bare.md": bare})["en/routines/index.html"]
    assert page.index('id="daily"') < page.index('<h2 id="none">Without a rhythm yet')


def test_arabic_says_the_days_as_arabic_does(site: Make) -> None:
    assert "من الأحد إلى الخميس" in site(_files(WORKDAYS))["ar/routines/index.html"]
    assert "كل أسبوعين: الأحد، الاثنين" in site(
        _files("{freq: weekly, interval: 2, on: [sunday, monday]}"))["ar/routines/index.html"]


def test_an_empty_list_says_where_routines_go(site: Make) -> None:
    assert "Add a file to content/routines." in site({})["en/routines/index.html"]


def _files(repeat: str) -> dict[str, str]:
    return {"content/routines/sweep.md": SWEEP.replace("REPEAT", repeat), "playbooks/crisis.md": CRISIS}
