"""The page that says how to subscribe is honest about what there is."""

from typing import Any

from majlis.outputs.artifact import Fact
from majlis.words import Words

Make = Any
FEED = {"calendar.ics": Fact(18234, 23)}
TEAM = (
    "name_en: Sidra\nname_ar: سدرة\nuid_domain: sidra.example\nlanguages: [ar, en]\ntimezone: Asia/Riyadh\n"
    "site_url: https://team.sidra.example/plan\nmembers:\n  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}\n"
    "  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}\n"
)


def test_the_address_in_its_three_forms(site: Make) -> None:
    page = site({"content/team.yml": TEAM}, facts=FEED)["en/subscribe.html"]
    assert 'id="feed-address" dir="ltr">https://team.sidra.example/plan/calendar.ics</code>' in page
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


MANY = FEED | {
    "feeds/channel-instagram.ics": Fact(9000, 12, Words("Instagram", "إنستغرام")),
    "feeds/channel-gone.ics": Fact(400, 0),
    "feeds/campaign-spring.ics": Fact(4000, 3, Words("Spring <b>", "Spring <b>")),
    "feeds/lang-ar.ics": Fact(4000, 2, Words("Arabic", "العربية")),
    "feeds/rota.ics": Fact(90_000, 400, Words("Moderation rota", "مناوبات الإشراف")),
    "playbooks/crisis.pdf": Fact(4000, 3),
}


def test_every_feed_is_offered_in_its_group_with_its_three_ways(site: Make) -> None:
    page = site({"content/team.yml": TEAM}, facts=MANY)["en/subscribe.html"]
    assert [part.partition('"')[0] for part in page.split('<details class="panel" id="by-')[1:]] == [
        "channel", "campaign", "lang", "work"]
    address = "https://team.sidra.example/plan/feeds/channel-instagram.ics"
    assert f'<code class="address" id="feed-channel-instagram-address" dir="ltr">{address}</code>' in page
    assert 'data-copy="feed-channel-instagram-address"' in page
    assert 'href="webcal://team.sidra.example/plan/feeds/channel-instagram.ics"' in page
    assert "cid=webcal%3A%2F%2Fteam.sidra.example%2Fplan%2Ffeeds%2Frota.ics" in page
    assert "<bdi>Spring &lt;b&gt;</bdi></strong> <span class=\"meta\">3 events, 4 KB</span>" in page
    assert "Who moderates which channel when" in page
    assert len(set(ids(page))) == len(ids(page))


def test_what_is_no_more_keeps_its_feed_and_is_not_offered(site: Make) -> None:
    page = site({"content/team.yml": TEAM}, facts=MANY)["en/subscribe.html"]
    assert "channel-gone" not in page
    assert "crisis.pdf" not in page


def test_without_an_address_of_the_site_each_feed_can_be_downloaded(site: Make) -> None:
    page = site({}, facts=MANY)["ar/subscribe.html"]
    assert '<a class="button" href="../feeds/rota.ics" download>' in page
    assert "webcal" not in page


def test_a_campaign_leads_to_its_feed_until_it_is_over(site: Make, files: dict[str, str]) -> None:
    assert 'href="../subscribe.html#feed-campaign-spring"' in site(files, facts=MANY)["en/campaigns/spring.html"]
    over = {path: text.replace("status: confirmed", "status: done") for path, text in files.items()}
    assert "#feed-campaign" not in site(over, facts=MANY)["en/campaigns/spring.html"]
    assert 'id="feed-campaign-spring"' in site(files, facts=MANY)["ar/subscribe.html"]


def test_without_narrower_feeds_there_is_no_word_of_them(site: Make) -> None:
    page = site({"content/team.yml": TEAM}, facts=FEED)["en/subscribe.html"]
    assert "<details class=\"panel\"" not in page
    assert "Only a part of it" not in page


def ids(page: str) -> list[str]:
    return [part.partition('"')[0] for part in page.split(' id="')[1:]]
