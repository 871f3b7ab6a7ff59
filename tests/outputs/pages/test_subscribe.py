"""The page that says how to subscribe is honest about what there is."""

from typing import Any

from majlis.outputs.artifact import Fact

Make = Any
FEED = {"calendar.ics": Fact(18234, 23)}
TEAM = (
    "name_en: Sidra\nname_ar: سدرة\nuid_domain: sidra.example\nlanguages: [ar, en]\ntimezone: Asia/Riyadh\n"
    "site_url: https://team.sidra.example/plan\nmembers:\n  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}\n"
    "  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}\n"
)


def test_the_address_in_its_three_forms(site: Make) -> None:
    page = site({"content/team.yml": TEAM}, facts=FEED)["en/subscribe.html"]
    assert '<code class="address" id="address" dir="ltr">https://team.sidra.example/plan/calendar.ics</code>' in page
    assert '<a class="button first" href="webcal://team.sidra.example/plan/calendar.ics">' in page
    assert "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fteam.sidra.example%2Fplan%2Fcalendar.ics" in page


def test_events_are_counted_in_arabic(site: Make) -> None:
    assert '<p class="sub">23 حدثًا، 18 كيلوبايت</p>' in site({}, facts=FEED)["ar/subscribe.html"]


def test_without_an_address_of_the_site_it_says_where_to_write_one(site: Make) -> None:
    page = site({}, facts=FEED)["en/subscribe.html"]
    assert "Write site_url in content/team.yml" in page
    assert "webcal" not in page


def test_without_a_feed_it_offers_none(site: Make) -> None:
    page = site({})["en/subscribe.html"]
    assert "This build made no calendar feed." in page
    assert "calendar.google.com" not in page
