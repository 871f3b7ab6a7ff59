"""What was read, and who refers to whom."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from majlis.cli.report import as_text
from majlis.kinds import Campaign, Post
from majlis.kinds.mediafile import MediaFile
from majlis.load import Loaded, load
from majlis.workspace import Workspace

Files = dict[str, str]
POST = "---\ntitle: Iftar\nstatus: idea\nowner: huda\nchannels: [x]\n{}---\n"


@pytest.fixture
def team() -> Callable[[str], Files]:
    """A function that adds lines to the small team.yml."""
    huda = "{id: huda, name_en: Huda, name_ar: هدى, role: lead}"
    salem = "{id: salem, name_en: Salem, name_ar: سالم, role: creator}"
    head = "name_en: S\nname_ar: س\nuid_domain: s.example\nlanguages: [ar]\ntimezone: Asia/Riyadh\n"
    return lambda more: {"content/team.yml": f"{head}{more}members:\n  - {huda}\n  - {salem}\n"}


@pytest.fixture
def small(loaded: Callable[[Files], Loaded]) -> Workspace:
    found = loaded(
        {
            "content/posts/a.md": POST.format(""),
            "content/posts/b.md": POST.format("translation_of: a\nlang: en\n"),
            "content/campaigns/c.md": "---\ntitle: C\nstatus: idea\nowner: huda\n---\n",
            "content/pages/about.md": "# About\n",
            "content/media/a.png": "x",
        }
    )
    assert found.problems == []
    assert found.workspace
    return found.workspace


def test_entries_are_found_by_kind_and_by_id(small: Workspace) -> None:
    assert [entry.id for entry in small.entries] == ["c", "a", "b"]
    assert [post.id for post in small.of(Post)] == ["a", "b"]
    assert [campaign.id for campaign in small.of(Campaign)] == ["c"]
    assert small.by_id["b"].title == "Iftar"
    assert [page.name for page in small.prose] == ["about.md"]
    assert small.media == {"media/a.png": MediaFile(1)}


def test_translations_know_each_other(small: Workspace) -> None:
    assert [entry.id for entry in small.translations["a"]] == ["b"]
    assert [entry.id for entry in small.translations["b"]] == ["a"]
    assert "c" not in small.translations


def test_settings_are_found_by_id(small: Workspace) -> None:
    assert small.members["huda"].name.ar == "هدى"
    assert small.pillars["craft"].name.en == "Craft"
    assert small.channel_by_id["x"].name.en == "X"
    assert small.channel_by_id["x"].letters == "X"
    assert (small.team.name.en, small.zone.key, small.week.first) == ("Sidra Coffee", "Asia/Riyadh", 0)


def test_settings_with_a_second_name_elsewhere_are_refused(
    workspace: Callable[[Files], Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = workspace({})
    os.link(root / "content/team.yml", tmp_path_factory.mktemp("outside") / "team.yml")
    assert as_text(load(root).problems).startswith("content/team.yml:1:1: error hard-link ")


KEY_DATES = """\
keydates:
  - {id: eid, name_en: Eid, name_ar: العيد, hijri: 10-01, country: SA, kind: holiday}
  - {id: eid-ma, name_en: Eid, name_ar: العيد, hijri: 10-01, offset: +1d, country: MA, kind: holiday}
  - {id: coffee, name_en: Coffee Day, name_ar: يوم القهوة, date: 10-01, kind: awareness}
"""


def test_key_dates_follow_the_hijri_offset_of_their_own_country(
    loaded: Callable[[Files], Loaded], team: Callable[[str], Files]
) -> None:
    found = loaded({**team("country: SA\nhijri_offset: -1\n"), "content/keydates/eid.yml": KEY_DATES})
    assert as_text(found.problems) == ""
    assert found.workspace
    days = {key_date.id: [str(one.first) for one in found.workspace.days_of(key_date, range(2027, 2028))]
            for key_date in found.workspace.key_dates}
    assert days == {"eid": ["2027-03-10"], "eid-ma": ["2027-03-10"], "coffee": ["2027-10-01"]}
    assert found.workspace.holidays(2027) == ()


def test_holidays_are_those_of_the_countries_in_the_settings(
    loaded: Callable[[Files], Loaded], team: Callable[[str], Files]
) -> None:
    found = loaded(team("holidays: [SA, GB-SCT]\n"))
    assert as_text(found.problems) == ""
    assert found.workspace
    holidays = found.workspace.holidays(2027)
    assert {holiday.region for holiday in holidays} == {"SA", "GB-SCT"}
    assert list(holidays) == sorted(holidays)
