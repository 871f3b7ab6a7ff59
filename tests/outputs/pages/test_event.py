"""The page of an event: when it is, the run of show by the clock, questions, promotion, what is to be prepared."""

import re
from typing import Any

import pytest

Make = Any
EVENT = """\
---
id: ama
title: اسألوا حصة
lang: ar
status: confirmed
visibility: public
owner: huda
starts_at: 2027-02-24 23:30
ends_at: 2027-02-25 00:30
format: ama
channel: instagram
host: هدى
join_url: https://live.example/ama
registration_url: https://live.example/sign-up
guests: [{name: حصة, role: مهندسة, bio: تقيس الماء, partner: noura}]
question_window: {opens: 2027-02-21 22:00, closes: 2027-02-24 18:00, form: "https://sidra.example/ask"}
off_limits_topics: [الأسعار]
run_of_show:
  - {at: "23:00", what: تجهيز الصوت, who: salem}
  - {at: "23:30", minutes: 40, what: أسئلة, who: حصة}
  - {at: "00:10", minutes: 20, what: ختام}
promotion: [invite]
reminders: [1d]
risk_plan: crisis
recap_due: 2027-01-30
---
نص
"""
PATH = "content/events/ama.md"


def words(html: str) -> str:
    """The words of a piece of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


@pytest.fixture
def page(one_page: Make, files: dict[str, str], a_post: Make) -> Make:
    """A function that makes the page of the event in English, or that of another text."""

    def make(event: str = EVENT, **build: Any) -> str:
        posts = {"content/posts/invite.md": a_post(id="invite", title="Come", publish_at="2027-02-20 20:30"),
                 "content/posts/hung.md": a_post(id="hung", title="Tomorrow", anchor="{event: ama, offset: -1d}")}
        return str(one_page(files | posts | {PATH: event}, "ama", **build))

    return make


def section(html: str, id: str) -> str:
    """The words of the part with this heading."""
    start = html.index(f'aria-labelledby="{id}"')
    return words("<" + html[start : html.index("</section>", start)]).partition(">")[2] or words(
        html[start : html.index("</section>", start)]).partition("> ")[2]


def test_it_says_when_it_is_and_the_browser_counts_down(page: Make) -> None:
    html = page()
    assert "Wednesday 24 February 2027 · 23:30 – Thu 25 Feb 00:30 · 17 Ramadan 1448 AH" in words(html)
    assert ('hidden data-from="2027-02-24T23:30:00+03:00" data-until="2027-02-25T00:30:00+03:00" '
            'data-before="Starts in {time}" data-on="Going on now" data-after="Over"></p>') in html


def test_the_run_of_show_is_a_table_by_the_clock(page: Make, between: Make) -> None:
    table = between(page(), '<table class="rows run-of-show">', "</table>")
    rows = [words(row) for row in table.split("<tr>")[2:]]
    assert rows == ["23:00 تجهيز الصوت Salem", "23:30 – 00:10 40 minutes أسئلة حصة", "00:10 – 00:30 20 minutes ختام"]
    assert '<div class="typed" lang="ar" dir="rtl">أسئلة</div>' in table


def test_times_of_the_run_of_show_are_those_of_the_project(page: Make, between: Make) -> None:
    html = page(EVENT.replace("status: confirmed", "status: confirmed\ntimezone: Africa/Cairo"))
    table = between(html, '<table class="rows run-of-show">', "</table>")
    assert [words(row)[:5] for row in table.split("<tr>")[2:]] == ["00:00", "00:30", "01:10"]


def test_a_run_of_show_stands_before_there_is_a_date(page: Make) -> None:
    html = page(EVENT.replace("starts_at: 2027-02-24 23:30\nends_at: 2027-02-25 00:30\n", "").replace(
        "status: confirmed", "status: idea"))
    assert "23:30 40 minutes" in words(html)
    assert "No start yet. Write starts_at in the file." in words(html)


def test_guests_questions_and_what_is_off_limits(page: Make) -> None:
    html = page()
    assert '<li class="card" lang="ar" dir="rtl"><p><strong>حصة</strong></p><p class="meta">مهندسة</p>' in html
    assert '<a href="../partners/noura.html"><bdi lang="ar" dir="rtl">نورة</bdi></a>' in html
    assert "Opens Sun 21 Feb · 22:00 · Closes Wed 24 Feb · 18:00 Ask here sidra.example/ask" in words(html)
    assert "Off limits الأسعار" in words(html)


def test_posts_that_announce_it_and_those_that_hang_on_it(page: Make, between: Make) -> None:
    found = between(page(), '<table class="rows posts">', "</table>")
    assert [words(row) for row in found.split("<tr>")[2:]] == [
        "Sat 20 Feb · 20:30 Come ○ Draft IG".replace("○ ", ""), "Tue 23 Feb · 23:30 Tomorrow Draft IG"]


def test_without_promotion_it_says_what_to_write(one_page: Make) -> None:
    made = one_page({PATH: EVENT.replace("promotion: [invite]\n", "")}, "ama")
    assert "No post announces it yet. Name one under promotion, or tie a post to it: anchor: {event: ama}" in made


def test_what_is_to_be_prepared_by_when(page: Make, between: Make) -> None:
    html = page()
    start = html.index('id="tasks"')
    rows = [words(row) for row in html[start : html.index("</table>", start)].split("<tr>")[2:]]
    assert rows == [
        "Sat 30 Jan Publish the recap Huda Its time has passed",
        "Tue 23 Feb · 23:30 Remind those who take part Huda To do",
        "Wed 24 Feb · 18:00 Questions close, sort them Huda To do",
    ]


def test_the_risk_plan_is_one_click_away(page: Make) -> None:
    assert 'Follow <a href="../playbooks/crisis.html"><bdi lang="ar" dir="rtl">دليل الأزمات</bdi></a>' in page()


def test_what_is_called_off_is_not_counted_down_nor_joined(page: Make) -> None:
    html = page(EVENT.replace("status: confirmed", "status: cancelled"))
    assert "data-from" not in html
    assert "live.example" not in html
    assert "live.example/ama" in page()


def test_the_public_sees_no_run_of_show_nor_tasks(page: Make) -> None:
    found = words(page(audience="public"))
    assert "Opens Sun 21 Feb" in found
    for text in ("Run of show", "تجهيز الصوت", "To prepare", "If something goes wrong", "الأسعار", "Promotion", "Come"):
        assert text not in found, text
