"""Campaigns as events over whole days."""

from collections.abc import Callable

import pytest

LinesOf = Callable[..., list[str]]
FeedOf = Callable[..., bytes]


def test_a_campaign_is_all_of_its_days_and_keeps_nobody_busy(lines_of: LinesOf) -> None:
    assert lines_of({}, {"spring": {
        "hashtag": "#SidraAtHome", "key_message": "One better habit a week.", "channels": ["x", "linkedin"],
        "tags": ["brewing"], "budget": "42000 SAR",
    }}) == [
        "SUMMARY:Spring at home",
        "DTSTART;VALUE=DATE:20270314",
        "DTEND;VALUE=DATE:20270418",
        "DTSTAMP:20000101T000000Z",
        "UID:spring@sidra.example",
        "SEQUENCE:0",
        "CATEGORIES:Campaigns,brewing",
        "COLOR:mediumpurple",
        ("DESCRIPTION:Status: Confirmed\\nDates: 14 March 2027 to 17 April 2027\\n"
        "Hijri date: 6 Shawwal 1448 AH to 10 Dhu al-Qadah 1448 AH\\nOwner: Lina Haddad\\nChannels: X\\, LinkedIn\\n"
        "Objective: Retention\\nHashtag: #SidraAtHome\\n\\nOne better habit a week.\\n\\n"
        "https://team.sidra.example/en/campaigns/spring.html"),
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://team.sidra.example/en/campaigns/spring.html",
    ]


def test_an_arabic_campaign_speaks_arabic(lines_of: LinesOf) -> None:
    lines = lines_of({}, {"spring": {"title": "الربيع", "lang": "ar", "status": "live"}})
    (description,) = [line for line in lines if line.startswith("DESCRIPTION:")]
    assert description.removeprefix("DESCRIPTION:").split("\\n")[:6] == [
        "الحالة: جارية", "المدة: من 14 مارس 2027 إلى 17 أبريل 2027",
        "التاريخ الهجري: من 6 شوال 1448 هـ إلى 10 ذو القعدة 1448 هـ", "المسؤول: لينا حدّاد", "القناة: إكس",
        "الهدف: الاحتفاظ",
    ]


def test_one_day_is_one_date_and_ends_the_day_after(lines_of: LinesOf) -> None:
    lines = lines_of({}, {"spring": {"ends_on": "2027-03-14"}})
    assert lines[1:3] == ["DTSTART;VALUE=DATE:20270314", "DTEND;VALUE=DATE:20270315"]
    assert "Dates: 14 March 2027\\nHijri date: 6 Shawwal 1448 AH\\n" in lines[8]


@pytest.mark.parametrize(
    ("status", "standing", "summary"),
    [
        ("planned", "TENTATIVE", "الربيع"), ("postponed", "TENTATIVE", "مؤجلة: الربيع"),
        ("confirmed", "CONFIRMED", "الربيع"), ("live", "CONFIRMED", "الربيع"), ("done", "CONFIRMED", "الربيع"),
        ("cancelled", "CANCELLED", "ملغاة: الربيع"),
    ],
)
def test_the_status_is_what_a_calendar_can_show(lines_of: LinesOf, status: str, standing: str, summary: str) -> None:
    lines = lines_of({}, {"spring": {"title": "الربيع", "lang": "ar", "status": status}})
    assert lines[0] == f"SUMMARY:{summary}"
    assert f"STATUS:{standing}" in lines
    assert "TRANSP:TRANSPARENT" in lines


@pytest.mark.parametrize("fields", [
    {"status": "idea"}, {"status": "planned", "ends_on": None}, {"status": "planned", "starts_on": None},
])
def test_an_idea_or_a_campaign_without_dates_is_not_in_the_feed(feed_of: FeedOf, fields: dict[str, object]) -> None:
    assert b"VEVENT" not in feed_of({}, {"spring": fields})


def test_one_that_ends_before_it_starts_does_not_lose_the_others(feed_of: FeedOf) -> None:
    feed = feed_of({"dana": {}}, {"spring": {"ends_on": "2027-03-13"}}, faulty=True)
    assert feed.count(b"BEGIN:VEVENT") == 1
