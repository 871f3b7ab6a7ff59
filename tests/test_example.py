"""The worked example: what its checks say, what each of them has to guard, what its sites show to whom."""

from collections import Counter
from pathlib import Path

import pytest
from icalendar import Calendar

from majlis.kinds import KINDS, Event, Post
from majlis.kinds.policy import CHECK_KINDS
from majlis.plan import Plan
from majlis.review import Reviewed, review

ROOT = Path(__file__).parent.parent
ON_PURPOSE = "content/posts/warnings-on-purpose.md"


@pytest.fixture(scope="module")
def example() -> Reviewed:
    return review(ROOT, {})


@pytest.fixture(scope="module")
def plan(example: Reviewed) -> Plan:
    assert example.plan
    return example.plan


def test_one_post_shows_warnings_on_purpose_and_an_exemption(example: Reviewed) -> None:
    assert {(problem.place.path, problem.severity.value) for problem in example.problems} == {(ON_PURPOSE, "warning")}
    assert {problem.code for problem in example.problems} == {
        "draft-overdue", "hashtags-over-limit", "key-date-sensitive", "policy-link-domain", "punctuation-latin",
        "rights-expired", "tag-breaks", "text-over-limit", "trend-expired",
    }
    assert [(one.problem.place.path, one.problem.code) for one in example.exempted] == [
        ("content/posts/ramadan-hours-ar.md", "personal-data"), (ON_PURPOSE, "policy-media")]
    assert all(one.reason for one in example.exempted)


def test_it_has_every_kind_in_both_languages(plan: Plan) -> None:
    entries = Counter(entry.kind for entry in plan.workspace.entries)
    assert [kind.name for kind in KINDS if not entries[kind.name]] == []
    assert (entries["listening"], entries["routine"], entries["audience"], entries["event"]) == (3, 3, 3, 2)
    assert entries["reply"] >= 10
    assert {entry.lang for entry in plan.workspace.entries} == {"ar", "en"}


def test_each_kind_of_clause_has_a_policy(plan: Plan) -> None:
    asked = {check.kind for entry in plan.workspace.entries for check in getattr(entry, "checks", ())}
    assert asked == CHECK_KINDS.keys()


def test_what_is_approved_carries_what_its_risk_asks_for(plan: Plan) -> None:
    bound = [post for post in plan.workspace.of(Post) if post.status in ("approved", "scheduled")]
    assert {post.risk for post in bound} == {"low", "medium", "high"}
    assert [post.id for post in bound if plan.sign_off(post).missing] == []


def test_posts_repeat_and_hang_on_a_hijri_day_and_an_event(plan: Plan) -> None:
    times = {post.id: [f"{slot.at:%m-%d %H:%M}" for slot in plan.coming if slot.post is post][:2]
             for post in plan.workspace.of(Post)}
    assert times["saturday-market"] == ["02-06 21:00", "02-13 21:00"]
    assert times["first-night-greeting"][0] == "02-08 22:00"
    assert times["ama-water-invite"] == ["02-21 22:00", "02-21 22:00"]
    assert {event.format for event in plan.workspace.of(Event)} == {"ama", "live"}


def test_the_feed_has_what_repeats_and_what_is_anchored(sites: Path) -> None:
    feed = Calendar.from_ical((sites / "site/calendar.ics").read_bytes())
    uids = {str(event["UID"]) for event in feed.walk("VEVENT")}
    assert {f"{id}@sidra.example" for id in (
        "saturday-market--20270213", "first-night-greeting--20270208", "ama-water-invite", "ama-water")} <= uids
    assert "saturday-market--20270306@sidra.example" not in uids


def test_others_see_their_part_and_no_more(sites: Path) -> None:
    assert sorted(site.name for site in sites.iterdir() if not site.name.startswith(".")) == [
        "site", "site-partner-noura-maqadeer", "site-public"]
    public, partner = sites / "site-public", sites / "site-partner-noura-maqadeer"
    assert sorted(path.stem for path in (public / "ar/posts").glob("*.html")) == [
        "index", "khawlani-harvest-video", "ramadan-hours", "ramadan-hours-ar", "winter-v60-carousel"]
    assert (public / "ar/events/ama-water.html").exists()
    assert not (public / "ar/partners").exists()
    assert (partner / "briefs/brief-noura-ramadan-1448.pdf").exists()
    assert not (partner / "ar/partners/ziyad-pours.html").exists()
