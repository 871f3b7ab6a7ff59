"""The listening board: what is looked for and where, and what begins at which level."""

from typing import Any

import pytest

Make = Any
TOPIC = """\
---
id: safety
title: سلامة المنتج
lang: ar
status: active
owner: huda
keywords: {ar: [سدرة تسمم], en: ["<Sidra> sick"]}
exclude: [شاي السدر]
sources: [x, reviews]
check_every: 4h
thresholds:
  - {signal: عضو تعب بعد قهوتنا, level: "1", then: crisis}
  - {signal: شكوى, level: 3 في أسبوع}
tell: [huda, salem]
sensitive: true
---
نص
"""
CRISIS = """\
---
id: crisis
title: Crisis
lang: en
status: draft
owner: huda
severity_levels: [{level: 1, criteria: a, response: b}]
---
"""
FILES = {"content/listening/safety.md": TOPIC, "playbooks/crisis.md": CRISIS}


@pytest.mark.parametrize("path", ["en/listening/index.html", "en/listening/safety.html"])
@pytest.mark.parametrize("said", [
    '<th scope="row" lang="ar" dir="rtl">عضو تعب بعد قهوتنا</th>',
    ('<a href="../playbooks/crisis.html"><bdi lang="en" dir="ltr">Crisis</bdi></a> <span class="dot">·</span> '
    '<a href="../playbooks/crisis.html#severity">How bad it is</a>'),
    '<strong><bdi lang="ar" dir="rtl">3 في أسبوع</bdi></strong>',
    "Whoever is named here is told",
    '<dt>Arabic words</dt><dd><ul class="chips"><li><bdi lang="ar" dir="rtl">سدرة تسمم</bdi></li></ul></dd>',
    '<li><bdi lang="en" dir="ltr">&lt;Sidra&gt; sick</bdi></li>',
    "<div><dt>Where</dt><dd>X, Reviews</dd></div>",
    "<div><dt>Who is told</dt><dd><bdi>Huda</bdi>, <bdi>Salem</bdi></dd></div>",
    "<div><dt>Looked at every</dt><dd>4 hours</dd></div>",
    '<span class="state t-warn">Sensitive</span>',
])
def test_a_topic_says_what_begins_when(site: Make, path: str, said: str) -> None:
    assert said in site(FILES)[path]


def test_a_playbook_without_levels_has_no_link_to_them(site: Make) -> None:
    files = FILES | {"playbooks/crisis.md": CRISIS.replace("severity_levels", "notes: x\n#")}
    page = site(files)["en/listening/index.html"]
    assert '<a href="../playbooks/crisis.html">' in page
    assert "#severity" not in page


def test_the_words_of_the_readers_language_come_first(site: Make) -> None:
    made = site(FILES)
    english, arabic = made["en/listening/index.html"], made["ar/listening/index.html"]
    assert english.index("English words") < english.index("Arabic words")
    assert arabic.index("كلمات عربية") < arabic.index("كلمات إنجليزية")


def test_sensitive_topics_stand_first_and_retired_ones_nowhere(site: Make) -> None:
    calm = TOPIC.replace("sensitive: true\n", "")
    page = site(FILES | {
        "content/listening/a.md": calm.replace("id: safety", "id: a"),
        "content/listening/old.md": calm.replace("id: safety", "id: old").replace("active", "retired"),
    })["en/listening/index.html"]
    assert page.index('id="safety"') < page.index('id="a"')
    assert "old.html" not in page


def test_a_topic_without_thresholds_says_what_to_write(site: Make) -> None:
    bare = "---\nid: t\ntitle: T\nlang: en\nstatus: draft\nowner: huda\n---\n"
    assert "Write under thresholds" in site({"content/listening/t.md": bare})["en/listening/index.html"]


def test_an_empty_board_says_where_topics_go(site: Make) -> None:
    assert "Add a file to content/listening." in site({})["en/listening/index.html"]
