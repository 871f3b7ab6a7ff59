"""The reply library and a reply's own page: texts in both languages, gaps to fill in, what goes with them."""

from typing import Any

import pytest

Make = Any
LATE = """\
---
id: late
title: An order is late
lang: en
status: active
owner: huda
intent: complaint
when_to_use: A member waits <b>
when_not: Another shop's order
channels: [instagram]
body_ar: "حقك علينا يا {{name}}، نرد قبل {{ hour }}."
body_en: "Sorry, {{name}}. <We> answer by {{ hour }}."
tone: Short
variables: [{name: name, example: 'Sara "S"'}, {name: hour}]
shortcut: /late
escalate_if: [A wedding, The third time]
handoff: Customer care
policy_rule: conduct#c1
---
Never ask for a number.
"""
THANKS = "---\nid: thanks\ntitle: Thanks\nlang: en\nstatus: draft\nowner: huda\nintent: thanks\n---\n"
ROUTINE = """\
---
id: sweep
title: Sweep
lang: en
status: active
owner: huda
channels: [instagram]
response_target: RESPONSE
---
"""
FILES = {
    "content/replies/late.md": LATE, "content/replies/thanks.md": THANKS,
    "content/policies/conduct.md": "---\nid: conduct\ntitle: Conduct\nlang: en\nstatus: draft\nowner: huda\n"
                                   "rules: [{id: c1, rule: One}]\n---\n",
    "content/routines/sweep.md": ROUTINE.replace("RESPONSE", "4h"),
    "content/routines/fast.md": ROUTINE.replace("RESPONSE", "30m").replace("id: sweep", "id: fast"),
    "content/routines/slow.md": ROUTINE.replace("RESPONSE", "1mo").replace("id: sweep", "id: slow"),
}


@pytest.mark.parametrize(("path", "box"), [("replies/late.html", "text"), ("replies/index.html", "r-late")])
@pytest.mark.parametrize(("lang", "text"), [
    ("en", ('lang="en" dir="ltr">Sorry, <bdi class="gap" data-gap="name">{{name}}</bdi>. &lt;We&gt; answer by '
           '<bdi class="gap" data-gap="hour">{{ hour }}</bdi>.</div>')),
    ("ar", ('lang="ar" dir="rtl">حقك علينا يا <bdi class="gap" data-gap="name">{{name}}</bdi>، نرد قبل '
           '<bdi class="gap" data-gap="hour">{{ hour }}</bdi>.</div>')),
])
def test_a_text_has_gaps_in_its_own_direction(site: Make, path: str, box: str, lang: str, text: str) -> None:
    page = site(FILES)[f"en/{path}"]
    assert f'<div class="typed" id="{box}-{lang}" {text}' in page
    assert f'hidden data-copy="{box}-{lang}" data-done="Copied">Copy</button>' in page


def test_each_gap_has_one_field(site: Make, between: Make) -> None:
    page = site(FILES)["en/replies/late.html"]
    assert between(page, '<div class="fill" hidden>', "</div>") == (
        '<div class="fill" hidden><label><bdi>name</bdi> <input type="text" data-fill="name" '
        'placeholder="Sara &#34;S&#34;" autocomplete="off" dir="auto"></label>'
        '<label><bdi>hour</bdi> <input type="text" data-fill="hour" autocomplete="off" dir="auto"></label></div>')


def test_the_text_of_the_readers_language_comes_first(site: Make) -> None:
    made = site(FILES)
    assert made["en/replies/late.html"].index('data-text="en"') < made["en/replies/late.html"].index('data-text="ar"')
    assert made["ar/replies/late.html"].index('data-text="ar"') < made["ar/replies/late.html"].index('data-text="en"')


@pytest.mark.parametrize("said", [
    '<h2 id="use">When to use it</h2><p lang="en" dir="ltr">A member waits &lt;b&gt;</p>',
    '<h2 id="not">When not</h2><p lang="en" dir="ltr">Another shop&#39;s order</p>',
    '<div><dt>Tone</dt><dd lang="en" dir="ltr">Short</dd></div>',
    '<dd lang="en" dir="ltr"><p>A wedding</p><p>The third time</p></dd>',
    '<div><dt>Hand over to</dt><dd lang="en" dir="ltr">Customer care</dd></div>',
    '<div><dt>Answer within</dt><dd>30 minutes</dd></div>',
    '<a href="../policies/conduct.html#c1"><bdi lang="en" dir="ltr">Conduct</bdi> <bdi dir="ltr">C1</bdi></a>',
    '<kbd><bdi lang="en" dir="ltr">/late</bdi></kbd>',
    "<p>Never ask for a number.</p>",
])
def test_a_reply_says_what_goes_with_it(site: Make, said: str) -> None:
    assert said in site(FILES)["en/replies/late.html"]


def test_the_library_is_in_groups_by_intent(site: Make, between: Make) -> None:
    page = site(FILES)["en/replies/index.html"]
    assert between(page, '<ul class="chips">', "</ul>") == (
        '<ul class="chips"><li><a href="#thanks">Thanks <span class="n">1</span></a></li>'
        '<li><a href="#complaint">Complaint <span class="n">1</span></a></li></ul>')
    assert '<h2 id="complaint">Complaint <span class="n">1</span></h2>' in page


def test_what_is_not_in_use_yet_says_so_and_what_is_retired_is_left_out(site: Make, between: Make) -> None:
    files = FILES | {"content/replies/old.md": THANKS.replace("thanks", "old", 1).replace("draft", "retired")}
    page = site(files)["en/replies/index.html"]
    assert '<span class="state t-plain">Draft</span>' in between(page, '<a href="thanks.html">', "</div>")
    assert "There is no text yet." in page
    assert "old.html" not in page


def test_without_an_intent_a_reply_stands_last(site: Make) -> None:
    page = site(FILES | {"content/replies/thanks.md": THANKS.replace("intent: thanks\n", "")})["en/replies/index.html"]
    assert page.index('id="complaint"') < page.index('<h2 id="other">Without an intent')


def test_how_fast_we_answer_stands_at_the_top(site: Make) -> None:
    page = site(FILES)["en/replies/index.html"]
    assert page.index("Answer within 30 minutes") < page.index("Answer within 4 hours")
    assert page.index("Answer within 4 hours") < page.index("Answer within 1 month")


def test_twins_with_one_text_each_are_one_reply(site: Make) -> None:
    twin = "---\nid: TITLE\ntitle: Hello\nlang: LANG\nstatus: active\nowner: huda\nintent: thanks\n---\nBODY\n"
    english = twin.replace("TITLE", "one").replace("LANG", "en").replace("BODY", "Thank you, {{name}}")
    arabic = twin.replace("TITLE", "one-ar\ntranslation_of: one").replace("LANG", "ar").replace("BODY", "شكرًا")
    made = site({"content/replies/one.md": english, "content/replies/one-ar.md": arabic})
    for page in (made["ar/replies/one-ar.html"], made["ar/replies/index.html"]):
        assert '<bdi class="gap" data-gap="name">{{name}}</bdi></div>' in page
        assert 'dir="rtl">شكرًا</div>' in page
    assert made["ar/replies/index.html"].count("data-reply") == 1


def test_an_empty_library_says_where_replies_go(site: Make) -> None:
    assert "Add a file to content/replies." in site({})["en/replies/index.html"]
