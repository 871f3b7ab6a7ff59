"""What is in a partner's pack, and what never is."""

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

Packed = Callable[..., dict[str, bytes]]
CANARIES = ("canary", "الكناري", "7771777", "7,771,777")


def text_of(page: bytes) -> str:
    """What is read on a page, in one line."""
    html = re.sub(r"<style>.*?</style>", "", page.decode(), flags=re.DOTALL)
    apart = re.sub(r"<[^>]+>", " ", re.sub(r"</?bdi[^>]*>", "", html))
    return " ".join(unescape(apart).split())


class Links(HTMLParser):
    """The addresses that a page leads to or loads, and its anchors."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.tags: set[str] = set()
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("href", "src"):
                self.found.append(value or "")
            if name == "id":
                self.ids.add(value or "")


def test_the_pack_of_one_language_holds_these_files(packed: Packed) -> None:
    assert list(packed("noura")) == [
        "index.html", "ar/briefs/brief-noura.html", "ar/policies/open.html", "ar/policies/ours.html",
        "briefs/brief-noura.pdf", "calendar.ics", "media/cup.png",
    ]


def test_a_partner_of_two_languages_gets_each_page_in_both_the_first_at_the_start(packed: Packed) -> None:
    found = packed("ziyad")
    assert list(found) == [
        "index.html", "ar/briefs/brief-ziyad.html", "ar/index.html", "ar/policies/open.html",
        "briefs/brief-ziyad.pdf", "calendar.ics", "en/briefs/brief-ziyad.html", "en/policies/open.html",
        "media/cup.png",
    ]
    assert '<html lang="en" dir="ltr">' in found["index.html"].decode()
    assert '<html lang="ar" dir="rtl">' in found["ar/index.html"].decode()


def test_nothing_of_the_team_or_of_another_partner_is_in_it(packed: Packed) -> None:
    found = packed("noura")
    for name, data in found.items():
        said = data.decode("utf-8", "replace")
        for canary in (*CANARIES, "ziyad", "Ziyad", "Members alone", "git.example", "noura.md", "content/", "<script"):
            assert canary not in said, (name, canary)
            assert canary not in name


def test_the_start_page_says_what_is_expected_and_when_in_both_calendars(packed: Packed) -> None:
    said = text_of(packed("ziyad")["index.html"])
    dates = said[said.index("What is expected"):said.index("Times are those of")]
    assert dates == (
        "What is expected, and when "
        "Thursday 4 February 2027 27 Shaban 1448 AH Send us the script or outline "
        "Monday 8 February 2027 1 Ramadan 1448 AH Send us the draft: Story ×3 · Instagram "
        "Wednesday 10 February 2027 3 Ramadan 1448 AH Send us the draft: Reel · Instagram "
        "Wednesday 10 February 2027 3 Ramadan 1448 AH Send us the final version "
        "Friday 12 February 2027 · 22:00 5 Ramadan 1448 AH Publish: Story ×3 · Instagram "
        "Tuesday 16 February 2027 · 22:00 9 Ramadan 1448 AH Publish: Reel · Instagram "
        "Monday 15 March 2027 7 Shawwal 1448 AH Send us the figures "
    )
    assert "Times are those of Riyadh." in said


def test_the_start_page_says_who_and_how_to_answer_without_an_account(packed: Packed) -> None:
    page = packed("ziyad")["index.html"]
    said = text_of(page)
    assert "Welcome, Ziyad Pours For Ziyad Pours, from Sidra Coffee" in said
    assert "The campaign Spring at home" in said
    assert "You need no account and no password." in said
    assert 'href="mailto:huda@sidra.example?subject=Brief%20for%20Ziyad%20Pours"' in page.decode()
    assert 'href="tel:+966115550104"' in page.decode()
    assert "Only you and our team see the compensation." in said
    assert "SAR 11,400" in said
    assert "one can't subscribe to a file" in said


def test_the_same_in_arabic(packed: Packed) -> None:
    said = text_of(packed("noura")["index.html"])
    assert "أهلًا نورة إلى نورة، من قهوة سدرة" in said
    assert "الجمعة 12 فبراير 2027 · 22:00 5 رمضان 1448 هـ النشر: قصة ×3 · إنستغرام" in said
    assert "لا حاجة إلى حساب ولا كلمة مرور." in said
    assert "11,400 ريال سعودي" in said
    assert "لا يطّلع على المقابل غيرك وغير فريقنا." in said
    assert "هذه نسخة لا تتحدّث من نفسها" in said
    assert "كما في 2 فبراير 2027" in said


def test_what_is_copied_stands_alone_in_its_own_direction(packed: Packed) -> None:
    page = packed("noura")["index.html"].decode()
    assert '<p class="copy" lang="ar" dir="rtl">إعلان</p>' in page
    assert '<p class="copy" lang="en" dir="ltr">Paid partnership</p>' in page
    assert page.count('<p class="copy" lang="ar" dir="ltr">CODE15</p>') == 1


def test_two_pieces_of_a_kind_are_told_apart(packed: Packed, files: dict[str, str]) -> None:
    path = "partners/briefs/brief-ziyad.md"
    found = packed("ziyad", **{path: files[path].replace("format: story, quantity: 3", "format: reel, quantity: 1")})
    assert "Publish: Reel · Instagram (reel)" in text_of(found["index.html"])
    assert "Publish: Reel · Instagram (stories)" in text_of(found["index.html"])
    assert "Identifier stories" in text_of(found["en/briefs/brief-ziyad.html"])
    assert "Identifier" not in text_of(packed("ziyad", **{path: files[path]})["en/briefs/brief-ziyad.html"])


def test_every_link_leads_to_a_file_of_the_pack(packed: Packed) -> None:
    found = packed("ziyad")
    pages = {name: Links(data) for name, data in found.items() if name.endswith(".html")}
    for name, links in pages.items():
        assert "script" not in links.tags
        assert "link" not in links.tags
        for link in links.found:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("https", "mailto", "tel"), link
                continue
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            assert target in found, (name, link)
            assert not parts.fragment or parts.fragment in pages[target].ids, (name, link)


def test_the_calendar_holds_the_publications_alone(packed: Packed) -> None:
    feed = packed("noura")["calendar.ics"].decode()
    assert re.findall(r"^UID:(.*)\r$", feed, re.MULTILINE) == [
        "deliverable.brief-noura.stories@sidra.example", "deliverable.brief-noura.reel@sidra.example",
    ]
    assert "URL" not in feed


def test_a_campaign_that_the_partner_may_not_see_is_not_named(packed: Packed, files: dict[str, str]) -> None:
    path = "content/campaigns/spring.md"
    found = packed("ziyad", **{path: files[path].replace("visibility: public\n", "")})
    assert not any(b"Spring at home" in data for data in found.values())


def test_a_brief_for_another_is_not_packed_even_where_it_may_be_seen(packed: Packed, files: dict[str, str]) -> None:
    path = "partners/briefs/brief-ziyad.md"
    found = packed("noura", **{path: files[path].replace("visibility: partner:ziyad", "visibility: partner:noura")})
    assert "ar/briefs/brief-ziyad.html" not in found
