"""The directory of channels, and who answers when."""

import re
from typing import Any

from majlis.outputs.pages.channels import channels_page
from majlis.outputs.pages.view import view_of

Make = Any
CHANNELS = """\
channels:
  - id: x
    platform: x
    kind: page
    name_en: X
    name_ar: إكس
    handle: "@sidra"
    url: https://x.example/sidra
    owner: huda
    backup: salem
    moderators: [salem, huda]
    languages: [ar, en]
    quiet_hours: {from: "22:30", to: "08:00"}
    default_time: "21:30"
    cadence: {min_per_week: 2}
    rota:
      - {days: [sunday, tuesday], hours: "09:00-17:00", who: salem}
      - {days: [tuesday], hours: "22:00-02:00", who: huda}
  - {id: group, platform: facebook, kind: group, name_en: Group, name_ar: مجموعة, owner: huda}
"""
POST = {
    "id": "p", "title": "Soon", "lang": "en", "status": "draft", "owner": "huda", "channels": "[x]",
    "publish_at": "2027-02-04 20:00",
}


def page(edition: Make, files: dict[str, str], lang: str = "en", audience: str = "team") -> str:
    view = view_of(edition({"content/channels.yml": CHANNELS} | files, audience), {}, lang)
    return "".join(made.data.decode() for made in channels_page(view))


def test_channels_stand_by_kind_with_who_looks_after_them(edition: Make, a_post: Make, between: Make) -> None:
    html = page(edition, {"content/posts/p.md": a_post(**POST)})
    assert re.findall(r'<h2 id="kind-\w+">([\w ]+) <', html) == ["Pages", "Groups"]
    card = between(html, '<li class="card channel" id="channel-x">', "</li>")
    assert '<a href="https://x.example/sidra" rel="noopener noreferrer"><bdi>X</bdi></a>' in card
    assert '<bdi dir="ltr">@sidra</bdi>' in card
    assert '<span class="state t-warn">Only 1 this week, at least 2 agreed</span>' in card
    assert re.search(r'Next: <time datetime="2027-02-04">Thu 4 Feb</time>.*posts/p.html', card)
    facts = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", card)
    assert [(name, re.sub("<.*?>", "", value)) for name, value in facts] == [
        ("Owner", "Huda"), ("Backup", "Salem"), ("Moderators", "Salem, Huda"), ("Usual time", "21:30"),
        ("Quiet hours", "22:30–08:00"),
    ]
    bare = between(html, '<li class="card channel" id="channel-group">', "</li>")
    assert '<dt>Backup</dt><dd><span class="state t-warn">Nobody</span></dd>' in bare
    assert '<span class="state t-plain">Nothing planned this week</span>' in bare


def test_the_rota_is_a_week_with_its_gaps(edition: Make, between: Make) -> None:
    html = page(edition, {})
    row = between(html, '<tr><th scope="row"><bdi>X</bdi></th>', "</tr>")
    days = re.findall(r'<td data-label="(\w+)".*?>(.*?)</td>', row)
    nobody = '<span class="state t-warn">Nobody</span>'
    assert [day for day, cell in days if cell == nobody] == ["Monday", "Wednesday", "Thursday", "Friday", "Saturday"]
    tuesday = dict(days)["Tuesday"]
    assert re.findall(r'data-shift="(.*?)" data-where="X" data-who="(\w+)"', tuesday) == [
        ("2 09:00 17:00", "Salem"), ("2 22:00 02:00", "Huda"),
    ]
    assert re.sub("<.*?>", " ", tuesday).split() == ["09:00", "–", "17:00", "Salem", "22:00", "–", "02:00", "Huda"]
    assert 'The same every week, on the clocks of Riyadh.' in html
    without = between(html, '<p class="banner-like">', "</p>")
    assert 'Nobody is on a rota for</span> <a href="#channel-group"><bdi>Group</bdi></a>' in without


def test_in_arabic_it_counts_as_arabic_does(edition: Make, a_post: Make) -> None:
    html = page(edition, {"content/posts/p.md": a_post(**POST)}, "ar")
    assert "منشور واحد فقط هذا الأسبوع، والمتفق عليه 2 على الأقل" in html
    assert "جدول كل أسبوع، بتوقيت الرياض." in html


def test_others_are_told_only_where_to_find_us(edition: Make, a_post: Make) -> None:
    said = POST | {"status": "published", "visibility": "public", "format": "text", "pillar": "craft",
                   "publish_at": "2027-02-01 20:00", "published": "{at: 2027-02-01 20:00}"}
    html = page(edition, {"content/posts/p.md": a_post(**said)}, audience="public")
    assert "<h1>Where to find us</h1>" in html
    assert '<bdi dir="ltr">@sidra</bdi>' in html
    told = re.sub("<.*?>", " ", html[html.index("<main"):])
    assert not [word for word in ("Huda", "Salem", "Owner", "21:30", "22:30", "rota", "this week") if word in told]
    assert page(edition, {"content/posts/p.md": a_post()}, audience="public") == ""
