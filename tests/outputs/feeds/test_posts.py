"""Posts as events: what a lead reads on a phone."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from majlis.cache import Cache
from majlis.edition import Edition, edition_for
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.feeds.sources import sources_of
from majlis.outputs.feeds.stamps import Stamps
from majlis.outputs.feeds.window import window_of

FeedOf = Callable[..., bytes]
LinesOf = Callable[..., list[str]]

NOW = datetime(2027, 2, 3, 6, 0, tzinfo=UTC)
ARABIC = {
    "title": "V60 في صباح بارد", "lang": "ar", "status": "in_review", "owner": "salem", "channels": ["instagram", "x"],
    "format": "reel", "approve_by": "2027-02-08", "tags": ["winter"], "body": "برد الرياض هالأيام.\n\n#قهوة_سدرة",
    "campaign": "ramadan",
    "media": [{"src": "https://sidra.example/v60.png", "alt": "إبريق"}],
}
RAMADAN = {"title": "رمضان 1448", "lang": "ar"}


def value(lines: list[str], name: str) -> str:
    """The one value of a property."""
    (found,) = [line for line in lines if line.partition(":")[0].partition(";")[0] == name]
    return found.partition(":")[2]


def read(lines: list[str], name: str = "DESCRIPTION") -> list[str]:
    return value(lines, name).replace("\\n", "\n").replace("\\,", ",").split("\n")


def events(feed: bytes) -> list[list[str]]:
    return [block.split("\r\n") for block in feed.decode().replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]]


def test_an_arabic_post_speaks_arabic(feed_of: FeedOf) -> None:
    dana = events(feed_of({"dana": ARABIC}, {"ramadan": RAMADAN}))[0]
    assert value(dana, "SUMMARY") == "\u200fV60 في صباح بارد · إنستغرام، إكس"
    assert value(dana, "CATEGORIES") == "حِرفة التحضير,ريلز,winter"
    assert read(dana) == [
        "الحالة: قيد المراجعة",
        "موعد الاعتماد: الاثنين 8 فبراير 2027",
        "القنوات: إنستغرام، إكس",
        "المسؤول: سالم الحربي",
        "وقت النشر: الخميس 11 فبراير 2027، الساعة 20:30 بتوقيت الرياض",
        "التاريخ الهجري: 4 رمضان 1448 هـ",
        "الشكل: ريلز",
        "الحملة: رمضان 1448",
        "",
        "برد الرياض هالأيام.",
        "#قهوة_سدرة",
        "",
        "https://team.sidra.example/ar/posts/dana.html",
    ]


def test_the_hijri_date_follows_the_offset_of_the_team(lines_of: LinesOf) -> None:
    assert "Hijri date: 3 Ramadan 1448 AH" in read(lines_of(team={"hijri_offset": -1}))


def test_it_is_that_of_the_day_in_the_zone_of_the_project(lines_of: LinesOf) -> None:
    # 22:30 in London is past midnight in Riyadh.
    lines = read(lines_of({"dana": {"timezone": "Europe/London", "publish_at": "2027-02-11 22:30"}}))
    assert lines[3:5] == [
        "Publishing time: Friday 12 February 2027, 01:30 Riyadh time", "Hijri date: 5 Ramadan 1448 AH",
    ]


def test_dates_in_arabic_have_the_digits_of_the_team(lines_of: LinesOf) -> None:
    lines = read(lines_of({"dana": {"lang": "ar"}}, team={"numerals": "arabic"}))
    assert lines[3:5] == [
        "وقت النشر: الخميس ١١ فبراير ٢٠٢٧، الساعة 20:30 بتوقيت الرياض", "التاريخ الهجري: ٤ رمضان ١٤٤٨ هـ",
    ]


def test_out_of_range_of_the_hijri_calendar_there_is_none(lines_of: LinesOf) -> None:
    assert not any("Hijri" in line for line in read(lines_of({"dana": {"publish_at": "2098-01-01 10:00"}})))


@pytest.mark.parametrize("status", ["idea", "draft", "archived"])
def test_what_is_not_offered_yet_is_not_in_the_feed(feed_of: FeedOf, status: str) -> None:
    assert events(feed_of({"dana": {"status": status}})) == []


def test_a_post_without_a_time_is_not_in_the_feed(feed_of: FeedOf) -> None:
    assert events(feed_of({"dana": {"status": "in_review", "publish_at": None}})) == []


@pytest.mark.parametrize(
    ("status", "standing", "transparency", "summary"),
    [
        ("in_review", "TENTATIVE", "OPAQUE", "أول وردة · إكس"),
        ("changes_requested", "TENTATIVE", "OPAQUE", "أول وردة · إكس"),
        ("approved", "TENTATIVE", "OPAQUE", "أول وردة · إكس"),
        ("scheduled", "CONFIRMED", "OPAQUE", "أول وردة · إكس"),
        ("published", "CONFIRMED", "OPAQUE", "أول وردة · إكس"),
        ("on_hold", "TENTATIVE", "OPAQUE", "معلّق: أول وردة · إكس"),
        ("cancelled", "CANCELLED", "TRANSPARENT", "ملغى: أول وردة · إكس"),
    ],
)
def test_the_status_is_what_a_calendar_can_show(
    lines_of: LinesOf, status: str, standing: str, transparency: str, summary: str
) -> None:
    more = {"cancel_reason": "مطر", "published": {"at": "2027-02-11 20:31"}}
    lines = lines_of({"dana": {"title": "أول وردة", "lang": "ar", "channels": ["x"], "status": status, **more}})
    assert [value(lines, name) for name in ("STATUS", "TRANSP", "SUMMARY")] == [standing, transparency, summary]


@pytest.mark.parametrize(("status", "summary"), [
    ("on_hold", "On hold: Dana's first rosetta · Instagram"),
    ("cancelled", "Cancelled: Dana's first rosetta · Instagram"),
])
def test_the_prefix_is_in_the_language_of_the_post(lines_of: LinesOf, status: str, summary: str) -> None:
    assert value(lines_of({"dana": {"status": status, "cancel_reason": "Rain"}}), "SUMMARY") == summary


def test_a_cancelled_post_says_why(lines_of: LinesOf) -> None:
    lines = read(lines_of({"dana": {"status": "cancelled", "cancel_reason": "Rain, all week"}}))
    assert lines[:2] == ["Status: Cancelled", "Why cancelled: Rain, all week"]


def test_a_review_date_stands_in_for_the_approval_until_the_post_is_approved(lines_of: LinesOf) -> None:
    dates = {"review_due": "2027-02-07"}
    assert read(lines_of({"dana": {"status": "changes_requested", **dates}}))[:2] == [
        "Status: Changes requested", "Review due: Sunday 7 February 2027",
    ]
    assert read(lines_of({"dana": {"status": "approved", **dates}}))[1] == "Channel: Instagram"


def test_each_time_has_its_channels_and_its_caption(feed_of: FeedOf) -> None:
    variants = {
        "x": {"publish_at": "2027-02-12 09:00", "caption": "Short."}, "linkedin": {"publish_at": "2027-02-13 09:00"},
    }
    post = {
        "channels": ["instagram", "x", "linkedin"], "variants": variants, "status": "published",
        "published": {"at": "2027-02-11 20:31", "url": "https://instagram.com/p/1"},
    }
    found = events(feed_of({"dana": post}))
    assert [value(lines, "SUMMARY").rpartition(" · ")[2] for lines in found] == ["Instagram", "X", "LinkedIn"]
    assert [value(lines, "DTSTART") for lines in found] == ["20270211T173000Z", "20270212T060000Z", "20270213T060000Z"]
    assert [read(lines)[-3] for lines in found] == ["Forty-one attempts.", "Short.", "Forty-one attempts."]
    assert ["Published post: https://instagram.com/p/1" in read(lines) for lines in found] == [True, False, False]


def test_where_every_channel_has_its_own_time_the_post_has_none_besides(feed_of: FeedOf) -> None:
    post = {"channels": ["x"], "variants": {"x": {"publish_at": "2027-02-12 09:00"}}}
    assert [value(lines, "UID") for lines in events(feed_of({"dana": post}))] == ["dana--x@sidra.example"]


def test_a_variant_without_a_time_goes_out_with_the_post(lines_of: LinesOf) -> None:
    lines = lines_of({"dana": {"channels": ["instagram", "x"], "variants": {"x": {"caption": "Short."}}}})
    assert read(lines)[1] == "Channels: Instagram, X"


def test_an_event_lasts_fifteen_minutes_also_over_a_dst_night(lines_of: LinesOf) -> None:
    lines = lines_of({"dana": {"timezone": "Africa/Cairo", "publish_at": "2027-04-29 23:50"}})
    assert [value(lines, name) for name in ("DTSTART", "DTEND")] == ["20270429T215000Z", "20270429T220500Z"]


def test_of_an_article_the_first_paragraph_is_shown(lines_of: LinesOf) -> None:
    lines = read(lines_of({"dana": {"format": "article", "body": "Read the label.\n\n## Begin\n\nWith the date."}}))
    assert lines[-3:-1] == ["Read the label.", ""]


def test_private_notes_and_campaigns_out_of_sight_are_not_told(feed_of: FeedOf) -> None:
    posts = {"dana": {"notes": "Do not tell anybody", "campaign": "spring", "visibility": "public"}}
    spring = {"spring": {"title": "A secret launch", "visibility": "team", "budget": "42000 SAR"}}
    text = feed_of(posts, spring, audience="public").decode().replace("\r\n ", "")
    assert "anybody" not in text
    assert "secret" not in text
    assert "spring" not in text
    team = feed_of(posts, spring).decode().replace("\r\n ", "")
    assert "A secret launch" in team
    assert "42000" not in team


def test_names_that_are_not_known_stand_as_they_were_typed(lines_of: LinesOf) -> None:
    wrong = {"owner": "nobody", "channels": ["orkut"], "pillar": "none", "campaign": "no-campaign"}
    lines = lines_of({"dana": wrong}, faulty=True)
    assert read(lines)[1:3] == ["Channel: orkut", "Owner: nobody"]
    assert value(lines, "CATEGORIES") == "Text"


def test_a_tag_has_no_comma_and_stands_once(lines_of: LinesOf) -> None:
    pillars = [{"id": "craft", "name_en": "Tips, tricks; text", "name_ar": "حيل، ونصائح"}]
    lines = lines_of({"dana": {"tags": ["text", "Winter"]}}, team={"pillars": pillars})
    assert value(lines, "CATEGORIES") == "Tips / tricks\\; text,Text,Winter"


def test_a_title_that_cannot_be_seen_gives_way_to_the_id(lines_of: LinesOf) -> None:
    assert value(lines_of({"dana": {"title": "\u200c\u200d"}}, faulty=True), "SUMMARY") == "dana · Instagram"


def test_the_clock_of_the_build_is_not_in_a_post(feed_of: FeedOf) -> None:
    later = datetime(2027, 2, 27, 6, 0, tzinfo=UTC)
    assert feed_of(team={"assume_published": True}, now=later) == feed_of(team={"assume_published": True})


def test_each_event_knows_the_file_of_its_post(edition_of: Callable[..., Edition]) -> None:
    variants = {"x": {"publish_at": "2027-02-12 09:00"}}
    edition = edition_of({"dana": {"channels": ["instagram", "x"], "variants": variants}})
    made = sources_of(edition, Stamps(), window_of(edition)).of(edition.workspace.by_id["dana"])
    assert [event.path for event in made] == ["content/posts/dana.md"] * 2


def test_what_another_post_of_the_same_id_said_is_not_remembered(root_of: Callable[..., Path]) -> None:
    """`serve` shows a copy whose id was not changed yet; once it is gone, nothing is left of it."""
    cache, root = Cache(held={}), root_of({"dana": {}})
    copy = root / "content/posts/dana2.md"
    copy.write_text((root / "content/posts/dana.md").read_text("utf-8").replace("2027-02-11", "2027-02-12"), "utf-8")

    def starts() -> list[str]:
        workspace, _ = load(root)
        assert workspace
        feed = next(calendar_feeds(edition_for("team", workspace, NOW, cache=cache), {})).data
        return [value(lines, "DTSTART") for lines in events(feed)]

    assert starts() == ["20270211T173000Z"]
    copy.unlink()
    assert starts() == ["20270211T173000Z"]
