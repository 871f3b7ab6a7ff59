"""The page of a brief."""

import re
from typing import Any

from majlis.outputs.pages.entry import entry_page
from majlis.outputs.pages.view import view_of

Make = Any
BRIEF = """\
---
id: brief
title: موجز
lang: ar
status: draft
owner: salem
partner: noura
deliverables:
  - {id: late, channel: instagram, format: story, quantity: 3, length: 15 ثانية, publish_at: 2027-02-01 22:00,
     link_url: "https://sidra.example/r", code: NOURA15, must_show: [الرابط], caption_notes: كلمة إعلان أولًا}
  - {id: film, channel: a film, format: video, quantity: 1}
usage_rights: {channels: [x], duration: 1mo}
---
"""


def page(edition: Make, files: dict[str, str], lang: str = "en") -> str:
    view = view_of(edition(files), {}, lang)
    entry = view.by_id("brief")
    assert entry
    return entry_page(view, entry).data.decode()


def test_deliverables_have_their_dates_state_and_what_they_must_show(edition: Make, files: dict[str, str]) -> None:
    html = page(edition, {"partners/noura.md": files["partners/noura.md"], "partners/briefs/brief.md": BRIEF})
    part = html[html.index('<h2 id="made">'):]
    table = part[part.index("</thead>"):part.index("</table>")]
    bodies = table.split("<tbody>")[1:]
    texts = [" ".join(re.sub("<.*?>", " ", body).split()) for body in bodies]
    assert texts == [
        ("Story × 3 · Instagram 15 ثانية No date 1 Feb 2027 · 22:00 Overdue Must show الرابط For the text "
         "كلمة إعلان أولًا Link: sidra.example/r Code: NOURA15"),
        "Video · a film No date No date Awaited",
    ]
    assert '<span class="state t-late">Overdue</span>' in bodies[0]
    assert '<ul class="ticks" lang="ar" dir="rtl"><li>الرابط</li></ul>' in bodies[0]


def test_two_of_a_kind_are_told_apart_by_their_ids(edition: Make, files: dict[str, str]) -> None:
    twins = BRIEF.replace("channel: a film, format: video", "channel: instagram, format: story")
    html = page(edition, {"partners/noura.md": files["partners/noura.md"], "partners/briefs/brief.md": twins})
    assert re.findall(r'<span class="meta under">Identifier <bdi>(\w+)</bdi></span>', html) == ["late", "film"]


def test_the_facts_say_until_when_the_pictures_may_be_used(edition: Make, files: dict[str, str], between: Make) -> None:
    html = page(edition, {"partners/noura.md": files["partners/noura.md"], "partners/briefs/brief.md": BRIEF})
    facts = between(html, '<p><span class="lab">Usage rights</span>', "</p>")
    assert '<span class="state t-warn">Runs out soon</span>' in facts
    assert '<time datetime="2027-03-01">1 Mar 2027</time>' in facts


def test_a_brief_without_deliverables_says_where_to_write_them(edition: Make, files: dict[str, str]) -> None:
    bare = BRIEF[:BRIEF.index("deliverables:")] + "---\n"
    assert "Nothing is asked for yet. Write it under deliverables." in page(edition, {"partners/briefs/brief.md": bare})
