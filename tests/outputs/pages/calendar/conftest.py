"""A calendar of small files."""

from collections.abc import Callable
from typing import Any

import pytest

from majlis.outputs.pages.calendar import calendar_pages
from majlis.outputs.pages.calendar.calendar import Calendar, calendar_of
from majlis.outputs.pages.view import View, view_of

KEY_DATES = """\
keydates:
  - {id: ramadan, name_en: Ramadan, name_ar: رمضان, hijri: "09", kind: sensitive, advice: adapt}
  - {id: founding, name_en: Founding Day, name_ar: يوم التأسيس, date: 02-22, kind: holiday, advice: celebrate}
  - {id: coffee, name_en: Coffee Day, name_ar: يوم القهوة, date: 10-01, kind: awareness}
"""
EVENT = """\
---
id: ama
title: Ask us
lang: en
status: confirmed
owner: huda
starts_at: 2027-02-10 19:00
ends_at: 2027-02-10 20:00
format: ama
channel: x
---
"""
HOLD = """\
---
id: pause
title: A pause
lang: en
owner: huda
from: 2027-02-20 21:00
until: 2027-02-22 00:00
channels: [instagram]
reason: Sad news
---
"""
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
country: SA
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة}
"""


@pytest.fixture
def dated(files: dict[str, str]) -> dict[str, str]:
    """The files of each kind, with key dates, an event, a hold and a post without a date."""
    return files | {
        "content/team.yml": TEAM, "content/keydates/saudi.yml": KEY_DATES,
        "content/events/ama.md": EVENT, "content/holds/pause.md": HOLD,
        "content/posts/later.md": "---\nid: later\ntitle: Later\nlang: en\nstatus: idea\nowner: huda\n"
                                  "channels: [x]\n---\nText\n",
    }


@pytest.fixture
def view(edition: Callable[..., Any]) -> Callable[..., View]:
    """A function that makes a view of files, in English unless another language is named."""

    def make(files: dict[str, str], lang: str = "en", audience: str = "team") -> View:
        return view_of(edition(files, audience), {}, lang)

    return make


@pytest.fixture
def site(view: Callable[..., View]) -> Callable[..., dict[str, str]]:
    """A function that makes the calendar's pages of files, as text by address."""

    def make(files: dict[str, str], audience: str = "team") -> dict[str, str]:
        made = (page for lang in ("ar", "en") for page in calendar_pages(view(files, lang, audience)))
        return {page.path: page.data.decode() for page in made}

    return make


@pytest.fixture
def calendar(view: Callable[..., View]) -> Callable[..., Calendar]:
    """A function that makes the calendar of files."""

    def make(files: dict[str, str], lang: str = "en", audience: str = "team") -> Calendar:
        return calendar_of(view(files, lang, audience))

    return make


@pytest.fixture
def team() -> Callable[[str], dict[str, str]]:
    """A function that makes the team's settings, with more lines."""

    def make(more: str) -> dict[str, str]:
        return {"content/team.yml": f"{TEAM}{more}\n"}

    return make
