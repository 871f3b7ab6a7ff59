"""The pages of audiences."""

import re
from typing import Any

from majlis.kinds import kind_named
from majlis.outputs.pages.audiences import audiences_page
from majlis.outputs.pages.entry import entry_page
from majlis.outputs.pages.view import View, view_of

Make = Any
HOSTS = """\
---
id: hosts
title: Hosts
lang: en
status: active
owner: huda
segment: Who pours for guests
demographics: {age_range: 28-55, countries: [SA, KW]}
goals: [Pour well]
needs: [A recipe]
channels: [{platform: whatsapp, how: Every evening}, {platform: x}]
member_stage: regular
evidence: [{kind: Survey, date: 2027-01-04, n: 312}]
---
A portrait.
"""
HOSTS_AR = "---\nid: hosts-ar\ntitle: أهل المجلس\nlang: ar\ntranslation_of: hosts\nstatus: active\nowner: huda\n---\n"
GUESTS = "---\nid: guests\ntitle: Guests\nlang: en\nstatus: draft\nowner: huda\n---\n"


def viewed(edition: Make, files: dict[str, str], lang: str = "en") -> View:
    every = {"content/audiences/hosts.md": HOSTS, "content/audiences/hosts-ar.md": HOSTS_AR,
             "content/audiences/guests.md": GUESTS}
    return view_of(edition(every | files), {}, lang)


def persona(edition: Make, files: dict[str, str], id: str = "hosts", lang: str = "en") -> str:
    view = viewed(edition, files, lang)
    entry = view.by_id(id)
    assert entry
    return entry_page(view, entry).data.decode()


def listed(edition: Make, files: dict[str, str], lang: str = "en") -> str:
    return audiences_page(viewed(edition, files, lang), kind_named("audience")).data.decode()


def posts(a_post: Make, **times: str) -> dict[str, str]:
    return {f"content/posts/{id}.md": a_post(id=id, title=id, audiences="[hosts-ar]", pillar="craft", publish_at=at)
            for id, at in times.items()}


def test_what_is_coming_stands_first_then_what_has_no_time_then_what_was(edition: Make, a_post: Make) -> None:
    made = posts(a_post, b="2027-02-09 20:00", a="2027-02-05 20:00", was="2027-01-20 20:00", far="2027-04-01 20:00")
    made["content/posts/idea.md"] = a_post(id="idea", title="idea", status="idea", audiences="[hosts]")
    made["content/posts/timed.md"] = a_post(id="timed", title="t", status="idea", audiences="[hosts]",
                                            publish_at="2027-02-06 20:00")
    html = persona(edition, made)
    part = html[html.index('<h2 id="aimed">'):html.index('<h2 id="where">')]
    found = re.findall(r"<h3>([\w ]+)</h3>|posts/(\w+).html", part)
    assert [heading or post for heading, post in found] == [
        "Coming", "a", "timed", "b", "far", "Without a date", "idea", "Lately", "was",
    ]
    assert '<a href="#aimed"><span class="state t-soon">2 posts in the next 30 days</span></a>' in html


def test_a_persona_for_whom_nothing_is_planned_says_so_and_how_to_name_it(edition: Make, a_post: Make) -> None:
    html = persona(edition, posts(a_post, far="2027-04-01 20:00"), "hosts-ar")
    assert '<span class="state t-warn">Nothing planned for this persona in the next 30 days</span>' in html
    assert '<code dir="ltr">audiences: [hosts]</code>' in html


def test_a_persona_shows_who_they_are_and_where(edition: Make) -> None:
    html = persona(edition, {})
    assert "<dt>Countries</dt>" in html
    assert "Saudi Arabia" in html
    assert re.findall(r'<section class="side of-(\w+)"', html) == ["goals", "needs"]
    assert '<div><dt>WhatsApp</dt><dd><span lang="en" dir="ltr">Every evening</span></dd></div>' in html
    assert "<dt>X</dt><dd><span class=\"none\">How they use it is not written down</span></dd>" in html
    assert '<span>312 answers</span> <span class="when">30 days ago</span>' in html
    assert "Nothing is named yet." in persona(edition, {}, "guests")


def test_the_matrix_counts_by_pillar_and_marks_gaps(edition: Make, a_post: Make, between: Make) -> None:
    made = posts(a_post, a="2027-02-05 20:00", was="2027-01-20 20:00")
    made["content/posts/was.md"] = made["content/posts/was.md"].replace("status: draft", "status: scheduled")
    made["content/posts/free.md"] = a_post(id="free", publish_at="2027-02-06 20:00")
    html = listed(edition, made)
    table = between(html, '<table class="rows matrix">', "</table>")
    assert re.findall(r'<th scope="col">(?:<bdi>)?([\w ]+)', table) == ["Audience", "Craft", "No pillar", "All"]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table, re.DOTALL)
    cells = {re.sub("<.*?>", "", name): [" ".join(re.sub("<.*?>", " ", cell).split())
                                         for cell in re.findall(r"<td.*?>(.*?)</td>", row)] for name, row in rows}
    assert cells == {"Hosts": ["1 1 before", "Nothing", "1 1 before"],
                     "For nobody in particular": ["Nothing", "1", "1"]}
    assert '<td data-label="No pillar" class="gap"><span class="state t-plain">Nothing</span></td>' in table


def test_an_audience_without_anything_coming_is_marked_in_its_row_and_on_its_card(edition: Make) -> None:
    html = listed(edition, {})
    assert '<td data-label="All"><span class="state t-warn">Nothing planned</span></td>' in html
    assert '<span class="state t-warn">Nothing planned for this persona in the next 30 days</span>' in html
    assert re.findall(r'<h3 class="name"><a href="(\w+).html">', html) == ["guests"]


def test_an_audience_and_its_translation_have_one_card_in_the_readers_language(edition: Make) -> None:
    english, arabic = listed(edition, {}), listed(edition, {}, "ar")
    assert re.findall(r'<h2 class="name"><a href="([\w-]+).html">', english) == ["hosts"]
    assert re.findall(r'<h2 class="name"><a href="([\w-]+).html">', arabic) == ["hosts-ar"]


def test_without_audiences_the_list_names_the_folder(edition: Make) -> None:
    html = audiences_page(view_of(edition({}), {}, "en"), kind_named("audience")).data.decode()
    assert "There is nothing here yet. Add a file to content/audiences." in html
