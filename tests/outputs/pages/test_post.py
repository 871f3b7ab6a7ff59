"""The page of a post: previews by channel, how long they are, approvals, what an edit would void, how to record it."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from majlis.checks import Exempted
from majlis.history import History
from majlis.history.history import Change, Version
from majlis.plan.fingerprint import fingerprint
from majlis.problems import Code, Place
from majlis.words import Words

Make = Any
PATH = "content/posts/p.md"
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
approvals: {low: {count: 1}, medium: {count: 2, roles: [legal]}}
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: maha, name_en: Maha, name_ar: مها, role: legal}
  - {id: reem, name_en: Reem, name_ar: ريم, role: legal}
pillars: [{id: craft, name_en: Craft, name_ar: الحِرفة}]
"""
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, handle: "@sidra", owner: huda}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}
  - {id: texts, platform: sms, name_en: Texts, name_ar: رسائل, owner: huda}
  - {id: tube, platform: youtube, name_en: Tube, name_ar: يوتيوب, owner: huda}
"""
SETTINGS = {"content/team.yml": TEAM, "content/channels.yml": CHANNELS}
HOLD = """\
---
id: quake
title: Quake
lang: en
owner: huda
from: 2027-02-05 00:00
until: 2027-02-09 00:00
channels: [x]
reason: Mourning
---
"""


@pytest.fixture
def shown(one_page: Make, a_post: Make) -> Make:
    """A function that makes the page of one post in English, from its text and fields."""

    def make(body: str = "Text", lang: str = "en", more: dict[str, str] | None = None, **fields: Any) -> str:
        facts, details = fields.pop("facts", None), fields.pop("details", {})
        files = SETTINGS | {PATH: a_post(body, **fields)} | (more or {})
        return str(one_page(files, "p", lang, facts, **details))

    return make


def words(html: str) -> str:
    """The words of a piece of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def cards(html: str) -> list[str]:
    """The cards of a page, as words."""
    found = html[html.index('<div class="phones">') : html.index("</section>", html.index('<div class="phones">'))]
    return [words(card) for card in found.split('<div class="phone">')[1:]]


def test_each_channel_says_how_long_its_text_is_by_its_own_rule(shown: Make) -> None:
    found = cards(shown("سطر 🌙 https://sidra.com/a/very/long/address", channels="[instagram, x]"))
    assert len(found) == 1
    assert "IG Instagram @sidra Characters 43 / 2,200 X X Characters 30 / 280 " in found[0]


def test_a_text_that_is_too_long_says_so_with_a_word(shown: Make) -> None:
    page = shown("a" * 300, channels="[x]")
    assert "300 / 280" in cards(page)[0]
    assert '<span class="state t-late">20 too many</span>' in page
    assert "too many" not in shown("a" * 280, channels="[x]")


def test_the_arabic_count_reads_from_the_right(shown: Make) -> None:
    assert "الأحرف 300 من 280 زيادة 20" in cards(shown("a" * 300, "ar", channels="[x]"))[0]


def test_a_text_message_counts_by_messages(shown: Make) -> None:
    assert "Messages 2" in cards(shown("ق" * 71, channels="[texts]"))[0]


def test_a_title_counts_where_the_platform_shows_it(shown: Make) -> None:
    found = cards(shown(channels="[tube, x]", title="t" * 101, format="video"))[0]
    assert "Title 101 / 100 1 too many" in found
    assert found.count("Title") == 1


def test_a_channel_with_a_text_of_its_own_has_a_card_of_its_own(shown: Make) -> None:
    variants = '{x: {caption: "Short #one", first_comment: "More"}}'
    found = cards(shown("Long", channels="[instagram, x]", variants=variants, hashtags="[one, two]", cta="Come"))
    assert [card.split()[0] for card in found] == ["IG", "X"]
    assert "Call to action Come Beside the text #one #two" in found[0]
    assert "#two" not in found[1]
    assert "First comment More" in found[1]


def test_tags_that_stand_in_the_text_are_not_told_again(shown: Make) -> None:
    assert "Beside the text #two @b" in cards(shown("Look #One", hashtags="[one, two]", mentions='["@b"]'))[0]
    assert "Beside the text" not in cards(shown("Look #One", hashtags="[one]"))[0]


def test_where_the_text_is_folded_is_marked_and_copies_nothing(shown: Make, between: Make) -> None:
    text = "كلمة " * 30
    typed = between(shown(text, lang="ar"), '<div class="typed" id="caption-1"', "</div>")
    assert '<i class="fold" data-more="المزيد"></i>' in typed
    assert words(typed.replace('<i class="fold" data-more="المزيد"></i>', "")) == text.strip()
    assert re.search(r"كلمة<i class", typed), "no word is cut"
    assert "fold" not in shown("short")


def test_the_media_stand_in_the_preview_and_with_all_that_is_known_of_them(shown: Make, between: Make) -> None:
    media = "[{src: media/a.png, alt: A cup, credit: Studio}, {src: media/b.mp4}]"
    page = shown(media=media, format="video")
    assert '<img src="../../media/a.png" alt="A cup" loading="lazy">' in page
    assert words(between(page, '<p class="frame', "</p>")) == "Video b.mp4"
    files = words(between(page, '<ul class="files">', "</ul>"))
    assert files.startswith("a.png Alternative text: A cup Copy the alternative text Credit: Studio b.mp4 ")
    assert files.endswith("There is no alternative text yet. Say in one sentence what is to be seen.")


def test_a_picture_that_is_missing_leaves_a_frame_with_its_format(shown: Make, between: Make) -> None:
    assert words(between(shown(format="reel"), '<p class="frame tall">', "</p>")) == "Reel No file yet"
    assert '<p class="frame' not in shown(format="text")


def test_each_channel_has_its_time_and_its_hold(shown: Make) -> None:
    variants = "{x: {publish_at: 2027-02-06 21:30, caption: Other}}"
    found = cards(shown(channels="[instagram, x]", publish_at="2027-02-06 20:30", status="scheduled",
                        variants=variants, more={"content/holds/quake.md": HOLD}))
    assert "@sidra · Sat 6 Feb · 20:30 Characters" in found[0]
    assert "Sat 6 Feb · 21:30 On hold Characters" in found[1]


def test_a_poll_is_part_of_the_preview(shown: Make) -> None:
    page = shown(format="poll", poll="{question: Which?, options: [One, Two], closes_at: 2027-02-07 20:30}")
    assert "Which? One Two" in cards(page)[0]
    assert "The poll closes Sunday 7 February 2027 · 20:30" in words(page)


def test_approvals_so_far_and_who_is_asked(shown: Make, between: Make) -> None:
    page = shown(status="in_review", risk="medium")
    found = words(between(page, '<section aria-labelledby="approvals">', "</section>"))
    assert found.startswith("Approvals 0 of 2 Still needed: Legal; anybody but its owner "
                            "Can approve it now: Maha or Reem How to approve "
                            "majlis approve content/posts/p.md --as PERSON")


def test_an_approval_can_be_copied_into_the_file(
    edition: Make, shown: Make, a_post: Make, between: Make
) -> None:
    fields = {"status": "in_review", "risk": "medium"}
    of = fingerprint(edition(SETTINGS | {PATH: a_post(**fields)}).workspace.by_id["p"], lambda src: None)
    line = f"  - {{by: PERSON, on: 2027-02-03, of: {of}}}"
    assert f'<pre id="approval" dir="ltr" tabindex="0">approvals:\n{line}</pre>' in shown(**fields)
    given = f"[{{by: maha, role: legal, on: 2027-02-02, of: {of}}}]"
    assert f'<pre id="approval" dir="ltr" tabindex="0">{line}</pre>' in shown(approvals=given, **fields)
    lines = line.replace("PERSON", "reem").replace("2027-02-03", "2027-02-02")
    assert "Approvals 2 of 2" in words(shown(approvals=f"\n  - {given[1:-1]}\n{lines}", **fields))
    media, picture = "[{src: media/a.png, alt: A cup}]", {"content/media/a.png": "a cup"}
    assert 'id="approval"' in shown(media=media, more=picture, **fields)
    unread = shown(media=media, more=picture, **fields | {"status": "approved"})
    assert "How to approve" in unread
    assert 'id="approval"' not in unread


def test_an_approval_counts_and_says_what_an_edit_would_void(
    edition: Make, shown: Make, a_post: Make, between: Make
) -> None:
    fields = {"status": "in_review", "risk": "medium"}
    made = edition(SETTINGS | {PATH: a_post(**fields)}).workspace
    of = fingerprint(made.by_id["p"], lambda src: None)
    page = shown(approvals=f"[{{by: maha, role: legal, on: 2027-02-02, of: {of}}}]", **fields)
    found = words(between(page, '<section aria-labelledby="approvals">', "</section>"))
    assert found.startswith("Approvals 1 of 2 Maha Legal · 2 Feb 2027 Approved Still needed: anybody but its owner "
                            "An edit of the text, media, channels, times,")
    assert "would void the approval of Maha." in found


def test_an_edit_voids_an_approval_and_the_page_says_since_when(shown: Make, between: Make) -> None:
    at = datetime(2027, 2, 2, 21, 30, tzinfo=UTC)
    history = History("a" * 40, at, {PATH: Change(at, at, 3)})
    page = shown(status="in_review", approvals="[{by: maha, role: legal, on: 2027-02-01, of: 1-00000000000000000000}]",
                 details={"history": history})
    found = words(between(page, '<section aria-labelledby="approvals">', "</section>"))
    assert found.startswith("Approvals 0 of 1 Maha Legal · 1 Feb 2027 Void, edited since "
                            "The file changed last on 3 February 2027. Still needed:")
    assert "would void" not in found


def test_without_approvals_in_the_team_there_is_nothing_of_them(one_page: Make, a_post: Make) -> None:
    assert "approvals" not in one_page({PATH: a_post(status="in_review")}, "p").partition("<main")[2]


def test_a_planned_post_says_how_to_record_that_it_went_out(shown: Make, between: Make) -> None:
    page = shown(status="scheduled", publish_at="2027-02-06 20:30")
    found = words(between(page, '<details class="how">', "</details>"))
    assert found.startswith("Mark as published majlis published p --url https:// Copy the command")
    assert found.endswith("status: published published: {at: 2027-02-06 20:30, url: https://}")
    assert "Mark as published" not in shown(status="in_review", publish_at="2027-02-06 20:30")


def test_a_published_post_says_when_and_where(shown: Make) -> None:
    published = "{at: 2027-02-01 20:31, url: 'https://x.example/1', by: maha}"
    page = shown(status="published", publish_at="2027-02-01 20:30", published=published)
    assert 'Maha <span class="dot">·</span> <a href="https://x.example/1" rel="noopener noreferrer">See it</a>' in page
    assert "Went out 1 Feb 2027 · 20:31 · Maha · See it" in words(page)


def test_what_its_time_hangs_on_is_told(shown: Make) -> None:
    assert "Tied to Hijri day 09-01 · moved by -1d" in words(shown(anchor="{hijri: 09-01, offset: -1d}"))
    event = "---\nid: ama\ntitle: Ask\nlang: en\nstatus: idea\nowner: huda\nstarts_at: 2027-02-20 20:00\n---\n"
    page = shown(anchor="{event: ama, offset: -3d}", more={"content/events/ama.md": event})
    assert 'Tied to <a href="../events/ama.html"><bdi lang="en" dir="ltr">Ask</bdi></a>' in page


def test_the_calendar_button_names_the_narrowest_feed(shown: Make) -> None:
    def feed(publish_at: str = "2027-02-06 20:30", status: str = "scheduled", **other: Any) -> list[str]:
        page = shown(status=status, publish_at=publish_at, **other)
        return re.findall('hidden data-event="p" data-feed="../../([^"]+)"', page)

    assert feed(campaign="spring") == ["feeds/campaign-spring.ics"]
    assert feed() == ["feeds/owner-huda.ics"]
    assert feed(publish_at="2027-01-06 20:30") == feed(status="draft") == []
    shallow = History("a" * 40, datetime(2027, 1, 3, 9, tzinfo=UTC), {}, shallow=True)
    assert feed(details={"history": shallow}) == [], "no feed is made then"


def test_what_the_checks_say_of_the_file_stands_on_its_page(shown: Make, between: Make) -> None:
    odd = Code("odd", Words("'{text}' is odd.", "«{text}» غريب."), Words("Mend it.", "أصلحه."))
    problems = tuple(odd.at(Place(PATH, line), text="<b>") for line in range(1, 7))
    details = {"problems": problems, "exempted": (Exempted(problems[0], "We know"),)}
    found = between(shown(details=details), '<section class="findings"', "</section>")
    assert words(found).startswith(
        "What the checks say 6 Error &#39; &lt;b&gt; &#39; is odd. Mend it. 1:1 · odd Error")
    assert "<summary>2 more</summary>" in found
    assert words(found).endswith("1 finding set aside &#39; &lt;b&gt; &#39; is odd. Reason: We know 1:1 · odd")
    other = {"problems": (odd.at(Place("content/posts/q.md"), text="q"),)}
    assert 'class="findings"' not in shown(details=other)


def test_the_past_of_a_file_and_its_moves(one_page: Make, a_post: Make) -> None:
    first, last = datetime(2027, 1, 3, 9, tzinfo=UTC), datetime(2027, 1, 30, 9, tzinfo=UTC)
    earlier = (a_post(publish_at="2027-02-05 20:30"), a_post(publish_at="2027-02-05 20:30", cta="x"),
               a_post(publish_at="2027-02-06 21:30"))
    versions = tuple(Version(PATH, 2 + at, last.replace(day=10 * (at + 1)), text.encode())
                     for at, text in enumerate(earlier))
    history = History("a" * 40, last, {PATH: Change(first, last, 4)}, replaced=versions)
    made = one_page({PATH: a_post(publish_at="2027-02-08 20:30")}, "p", history=history)
    foot = words(made[made.index('<div class="source">') : made.index("</article>")])
    assert foot == (
        "This page is made from content/posts/p.md · What each field means · How to write a post "
        "Written 3 January 2027 · Last changed 30 January 2027 · 4 changes "
        "Moved from 5 Feb 2027 · 20:30 to 6 Feb 2027 · 21:30 on 20 January 2027. "
        "Moved from 6 Feb 2027 · 21:30 to 8 Feb 2027 · 20:30 on 30 January 2027.")


def test_a_past_that_nobody_can_trust_is_not_told(one_page: Make, a_post: Make) -> None:
    at = datetime(2027, 1, 3, 9, tzinfo=UTC)
    changes = {PATH: Change(at, at, 4)}
    for history in (None, History("a" * 40, at, changes, shallow=True), History("a" * 40, at, {})):
        assert "Last changed" not in one_page({PATH: a_post()}, "p", history=history)


def test_what_is_for_the_team_is_on_no_other_site(one_page: Make, a_post: Make) -> None:
    at = datetime(2027, 1, 3, 9, tzinfo=UTC)
    odd = Code("odd", Words("odd", "غريب")).at(Place(PATH))
    post = a_post(status="published", visibility="public", publish_at="2027-02-01 20:30", format="text",
                  published="{at: 2027-02-01 20:31, url: 'https://x.example/1', by: huda}", pillar="craft",
                  approvals="[{by: salem, on: 2027-02-01, of: 1-00000000000000000000}]")
    page = one_page({PATH: post}, "p", audience="public", problems=(odd,), history=History("a" * 40, at, {
        PATH: Change(at, at, 4)}))
    main = words(page.partition("<main")[2].partition("</main>")[0])
    assert "Went out 1 Feb 2027 · 20:31 · See it" in main
    for text in ("Huda", "Approvals", "Characters", "checks", "Last changed", "content/", "Edit", "majlis"):
        assert text not in main, text
