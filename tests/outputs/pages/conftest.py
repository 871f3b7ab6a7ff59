"""Pages of small workspaces, by address."""

from collections.abc import Callable
from datetime import datetime

import pytest

from majlis.edition import Edition, edition_for
from majlis.load import Loaded
from majlis.outputs.artifact import Facts
from majlis.outputs.pages import pages
from majlis.outputs.pages.entry import entry_page
from majlis.outputs.pages.view import view_of

Site = dict[str, str]
MakeEdition = Callable[..., Edition]
MakeSite = Callable[..., Site]

POST = """\
---
id: hours
title: ساعاتنا في رمضان
lang: ar
status: scheduled
owner: salem
channels: [instagram, x]
publish_at: 2027-02-06 20:30
format: text
pillar: craft
campaign: spring
variants:
  x:
    publish_at: 2027-02-06 21:30
    caption: "قصيرة"
media:
  - {src: media/hours.png, alt: جدول الساعات, credit: استوديو سدرة}
hashtags: [فنجان_يجمعنا]
notes: بيننا فقط
---
  سطر أول

#وسم في أول السطر
"""
CAMPAIGN = """\
---
id: spring
title: Spring at home
lang: en
status: confirmed
owner: huda
starts_on: 2027-02-01
ends_on: 2027-02-28
objective: engagement
goals: [{kpi: reach, target: 450000}]
channels: [instagram]
phases:
  - {name: teaser, from: 2027-02-01, to: 2027-02-07}
  - {name: launch, from: 2027-02-08, to: 2027-02-28}
budget: 42000 riyals
---
The plan, see [the policy](../policies/conduct.md#c1) and ![a cup](../media/cup.png).
"""
POLICY = """\
---
id: conduct
title: Conduct
lang: en
status: active
owner: huda
policy_area: privacy
applies_to: [members]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-20
last_reviewed_on: 2026-07-01
review_in: 6mo
rules:
  - {id: c1, rule: Argue about the coffee., allowed: [I disagree.], not_allowed: [You know nothing.], severity: low}
enforcement_ladder:
  - {step: 1, action: Reminder, who: huda}
appeal: {route: "Call +966 11 555 0100", within: 2d}
---
Why we wrote it.
"""
POLICY_AR = """\
---
id: conduct-ar
title: السلوك
lang: ar
translation_of: conduct
status: draft
owner: huda
---
"""
PLAYBOOK = """\
---
id: crisis
title: دليل الأزمات
lang: ar
status: active
owner: huda
scenario: خبر سيئ ينتشر
category: crisis
severity_levels:
  - {level: 2, criteria: أكثر من 20 تعليقًا, response: تجميد, notify: [huda], first_reply_within: 2h}
roles:
  - {role: قائد الأزمة, does: يقرر, who: salem}
steps:
  - {do: اتصل بالقائد, by: huda, within: 5m, tool: "+966 11 555 0100"}
holding_statements:
  - {id: first, severity: 2, text_ar: وصلتنا ملاحظاتكم, text_en: We have read it, approved_by: huda}
drill: {every: 3mo}
---
نص
"""
PARTNER = """\
---
id: noura
title: نورة
lang: ar
owner: salem
relationship_stage: active
display_name: نورة
legal_name: نورة بنت سعد
partner_type: influencer
networks: [{platform: instagram, handle: "@noura"}]
consent: {data_processing: true, on: 2027-01-18}
---
"""
BRIEF = """\
---
id: brief-noura
title: Brief for Noura
lang: en
status: draft
owner: salem
partner: noura
campaign: spring
key_messages: [A cup for two]
dos: [Film at home]
donts: [No prices]
---
"""
ALL = {
    "content/posts/hours.md": POST, "content/campaigns/spring.md": CAMPAIGN, "content/policies/conduct.md": POLICY,
    "content/policies/conduct-ar.md": POLICY_AR, "playbooks/crisis.md": PLAYBOOK, "partners/noura.md": PARTNER,
    "partners/briefs/brief-noura.md": BRIEF, "content/pages/about.md": "---\ntitle: About\nlang: en\n---\nText\n",
    "content/media/cup.png": "", "content/media/hours.png": "",
}


@pytest.fixture
def edition(loaded: Callable[[dict[str, str]], Loaded]) -> MakeEdition:
    """A function that makes an edition of files, as of 3 February 2027, 09:00."""

    def make(files: dict[str, str], audience: str = "team", **details: object) -> Edition:
        workspace, _ = loaded(files)
        assert workspace
        return edition_for(audience, workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), **details)

    return make


@pytest.fixture
def site(edition: MakeEdition) -> MakeSite:
    """A function that makes the pages of files, as text by address."""

    def make(files: dict[str, str], audience: str = "team", facts: Facts | None = None, **details: object) -> Site:
        made = pages(edition(files, audience, **details), facts or {})
        return {artifact.path: artifact.data.decode() for artifact in made}

    return make


@pytest.fixture
def files() -> dict[str, str]:
    """One small file of each kind, as a team would write it."""
    return dict(ALL)


@pytest.fixture
def a_post() -> Callable[..., str]:
    """A function that writes a post of few lines; its fields are added, or replace those of the sample."""

    def make(body: str = "Text", **fields: str) -> str:
        values = {"id": "p", "title": "A post", "lang": "en", "status": "draft", "owner": "huda"}
        values |= {"channels": "[instagram]"} | fields
        return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + f"---\n{body}\n"

    return make


@pytest.fixture
def between() -> Callable[[str, str, str], str]:
    """A function that cuts out of a page the part from one text to the next other one, both in it."""

    def cut(html: str, start: str, end: str) -> str:
        assert start in html, start
        found = html[html.index(start):]
        return found[: found.index(end) + len(end)]

    return cut


@pytest.fixture
def one_page(edition: MakeEdition) -> Callable[..., str]:
    """A function that makes the page of one entry among files, by its id: much quicker than all pages of a site."""

    def make(files: dict[str, str], id: str, lang: str = "en", facts: Facts | None = None, **details: object) -> str:
        made = edition(files, **details)
        return entry_page(view_of(made, facts or {}, lang), made.workspace.by_id[id]).data.decode()

    return make
