"""The files for other programs: which there are, what is in them, who gets what."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.edition import Edition, edition_for
from majlis.load import load
from majlis.outputs.artifact import Artifact, Fact
from majlis.outputs.data import data_files, data_index
from majlis.problems import Code, Place
from majlis.standing import SiteNotes
from majlis.words import Words

from ...conftest import SETTINGS

Make = Any
NOW = datetime(2027, 2, 3, 6, tzinfo=UTC)
Files = dict[str, Any]


def post(id: str, **fields: str) -> str:
    """A post of few lines."""
    values = {"id": id, "title": f"Post {id}", "lang": "en", "status": "draft", "owner": "huda", "channels": "[x]"}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in (values | fields).items()) + "---\nText\n"


CAMPAIGN = """\
---
id: spring
title: الربيع
lang: ar
status: confirmed
owner: huda
visibility: public
starts_on: 2027-02-28
ends_on: 2027-03-15
objective: engagement
goals: [{kpi: reach, target: 10}]
channels: [x]
budget: 42000 riyals
---
Our own plan.
"""


@pytest.fixture
def edition(workspace: Make) -> Callable[..., Edition]:
    """A function that makes an edition of files, as of 3 February 2027."""

    def make(files: dict[str, str], audience: str = "team", **details: object) -> Edition:
        found = load(workspace(files)).workspace
        assert found
        return edition_for(audience, found, datetime(2027, 2, 3, 9, tzinfo=found.zone), **details)

    return make


def made(edition: Edition) -> Files:
    """What is in the files, by path."""
    return {one.path: json.loads(one.data) for one in _every(edition)}


def _every(edition: Edition) -> list[Artifact]:
    files = list(data_files(edition, {}))
    return [*files, *data_index(edition, {one.path: Fact(one.size, one.extent) for one in files})]


def test_posts_stand_by_the_year_in_which_they_go_out(edition: Make) -> None:
    files = made(edition({
        "content/posts/a.md": post("a", publish_at="2027-01-01 01:00"),
        "content/posts/b.md": post("b", publish_at="2026-12-31 23:00"),
        "content/posts/c.md": post("c", status="idea"),
    }))
    ids = {path: [item["id"] for item in file["items"]] for path, file in files.items() if "posts-" in path}
    assert ids == {"data/posts-2026.json": ["b"], "data/posts-2027.json": ["a"], "data/posts-undated.json": ["c"]}


def test_an_entry_has_its_fields_its_text_and_its_pages(edition: Make) -> None:
    files = made(edition({"content/posts/a.md": post("a", publish_at="2027-02-06 20:30", notes="Among us")}))
    assert files["data/posts-2027.json"] == {"form": 1, "what": "post", "items": [{
        "kind": "post", "id": "a", "title": "Post a", "lang": "en", "owner": "huda", "visibility": "team",
        "notes": "Among us", "status": "draft", "channels": ["x"], "publish_at": "2027-02-06T20:30:00+03:00",
        "body": "Text\n", "pages": {"ar": "ar/posts/a.html", "en": "en/posts/a.html"}, "path": "content/posts/a.md",
    }]}


def test_items_stand_one_to_a_line_and_arabic_is_readable(edition: Make) -> None:
    files = {one.path: one.data.decode() for one in _every(edition({"content/campaigns/s.md": CAMPAIGN}))}
    assert files["data/campaigns.json"].startswith(
        '{"form":1,"what":"campaign","items":[\n{"kind":"campaign","id":"spring","title":"الربيع",')
    assert files["data/campaigns.json"].endswith("}\n]}\n")


def test_the_calendar_holds_what_has_a_day_in_order(edition: Make) -> None:
    files = made(edition({
        "content/posts/a.md": post("a", channels="[x, instagram]", publish_at="2027-02-28 20:30", campaign="spring"),
        "content/posts/off.md": post("off", status="cancelled", publish_at="2027-02-28 20:30"),
        "content/campaigns/s.md": CAMPAIGN,
        "content/keydates/k.yml": "keydates: [{id: day, name_en: Day, name_ar: يوم, date: 02-28, kind: awareness}]\n",
    }))
    assert [one for one in files["data/calendar-2027.json"]["items"] if one["date"] == "2027-02-28"] == [
        {"date": "2027-02-28", "what": "campaign_starts", "last": "2027-03-15", "kind": "campaign", "id": "spring",
         "title": "الربيع", "lang": "ar", "status": "confirmed", "channels": ["x"], "campaign": "spring"},
        {"date": "2027-02-28", "what": "key_date", "last": "2027-02-28", "id": "day",
         "name": {"en": "Day", "ar": "يوم"}},
        {"date": "2027-02-28", "what": "post", "at": "2027-02-28T20:30:00+03:00", "kind": "post", "id": "a",
         "title": "Post a", "lang": "en", "status": "draft", "channels": ["instagram", "x"], "campaign": "spring"},
    ]
    dates = [one["date"] for one in files["data/calendar-2027.json"]["items"]]
    assert dates == sorted(dates)


def test_the_index_lists_every_file_with_its_count(edition: Make) -> None:
    files = made(edition({"content/posts/a.md": post("a", publish_at="2027-02-06 20:30")}))
    index = files["data/index.json"]
    assert {key: index[key] for key in ("form", "audience", "languages", "timezone", "commit")} == {
        "form": 1, "audience": "team", "languages": ["ar", "en"], "timezone": "Asia/Riyadh", "commit": None}
    assert index["items"][0] == {"path": "data/posts-2027.json", "what": "post", "count": 1}
    assert {one["path"]: one["count"] for one in index["items"]} == {
        path: len(file["items"]) for path, file in files.items() if path != "data/index.json"}


def test_problems_are_for_the_team(edition: Make) -> None:
    problem = Code("odd", Words("Odd {what}.", "غريب {what}."), Words("Mend it.", "أصلحه.")).at(
        Place("content/posts/a.md", 3, 8), what="x")
    found = made(edition({}, problems=(problem,)))["data/problems.json"]["items"]
    assert found == [{
        "path": "content/posts/a.md", "line": 3, "column": 8, "severity": "error", "code": "odd",
        "message": {"ar": "غريب x.", "en": "Odd x."}, "hint": {"ar": "أصلحه.", "en": "Mend it."}, "clause": ""}]
    assert "data/problems.json" not in made(edition({}, "public", problems=(problem,)))


def test_others_get_neither_fields_nor_files_of_the_team(edition: Make) -> None:
    files = {
        "content/campaigns/s.md": CAMPAIGN, "content/posts/a.md": post("a", publish_at="2027-02-06 20:30"),
        "content/holds/h.md": "---\nid: h\ntitle: H\nlang: en\nowner: huda\nfrom: 2027-02-01 10:00\nreason: r\n---\n",
    }
    public = made(edition(files, "public"))
    assert public["data/campaigns.json"]["items"] == [{
        "kind": "campaign", "id": "spring", "title": "الربيع", "lang": "ar", "status": "confirmed",
        "starts_on": "2027-02-28", "ends_on": "2027-03-15", "channels": ["x"],
        "pages": {"ar": "ar/campaigns/spring.html", "en": "en/campaigns/spring.html"}}]
    assert sorted(public) == ["data/calendar-2027.json", "data/campaigns.json", "data/index.json"]
    assert [one["id"] for one in public["data/calendar-2027.json"]["items"]] == ["spring", "spring"]


def test_times_are_written_anew_where_the_zone_is_another(edition: Make) -> None:
    """At the same instant: what stands on the site was written by other clocks."""
    cache, files = Cache(held={}), {"content/posts/a.md": post("a", publish_at="2027-02-06 20:30")}
    for zone, offset in (("Asia/Riyadh", "03:00"), ("Asia/Dubai", "04:00"), ("Asia/Dubai", "")):
        team = SETTINGS["content/team.yml"].replace("Asia/Riyadh", zone)
        found = edition(files | {"content/team.yml": team})
        notes = SiteNotes(cache, "site", Watch.at(NOW), lambda *_: True)
        made = next(data_files(replace(found, notes=notes), {}))
        assert bool(made.stands) == (not offset)
        assert f'"publish_at":"2027-02-06T20:30:00+{offset}"' in made.data.decode() or not offset
        notes.keep()


def test_nothing_at_all_is_an_empty_list(edition: Make) -> None:
    empty = made(edition({}, "public"))
    assert empty == {"data/index.json": empty["data/index.json"]}
    assert empty["data/index.json"]["items"] == []


def test_the_clock_changes_nothing_within_a_year(edition: Make) -> None:
    files = {"content/posts/a.md": post("a", publish_at="2027-02-06 20:30"), "content/campaigns/s.md": CAMPAIGN}
    first = edition(files)
    later = replace(first, now=first.now.replace(month=6))
    assert _every(first) == _every(later)
