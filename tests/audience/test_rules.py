"""Which entries an audience sees: `visibility`, the kind, the status, the clock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from majlis.audience import SHOWN, Release, audiences_of
from majlis.edition import edition_for, with_last
from majlis.kinds import KINDS, Entry, Hold, Post
from majlis.load import load
from majlis.make import choose
from majlis.plan import Plan
from majlis.review import read_plan
from majlis.workspace import Workspace

MakeEntry = Callable[..., Entry]
Files = dict[str, str | bytes]


def seen(audience: str, entries: tuple[Entry, ...], whole: Workspace, now: datetime) -> set[str]:
    """The ids of *entries* that *audience* sees."""
    return {entry.id for entry in edition_for(audience, replace(whole, entries=entries), now).workspace.entries}


def test_the_table_knows_every_kind_and_its_statuses() -> None:
    assert list(SHOWN) == [kind.name for kind in KINDS]
    for kind in KINDS:
        assert SHOWN[kind.name].public | SHOWN[kind.name].partner <= set(kind.states), kind.name


def test_visibility_by_audience(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    all_four = ("public", "team", "private", "partner:noura")
    entries = tuple(entry("policy", word.replace(":", "-"), word) for word in all_four)
    assert seen("team", entries, whole, now) == {"public", "team", "partner-noura"}
    assert seen("public", entries, whole, now) == {"public"}
    assert seen("partner:noura", entries, whole, now) == {"public", "partner-noura"}
    assert seen("partner:ziyad", entries, whole, now) == {"public"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seen=st.one_of(
    st.text(), st.sampled_from(["team", "private", "partner:", "partner:other", "Public", "public "])))
def test_only_the_very_word_opens_an_entry(entry: MakeEntry, whole: Workspace, now: datetime, seen: str) -> None:
    policy, release = entry("policy", "p", seen), Release(Plan(whole, now))
    assert release.shows("public", policy) is (seen == "public")
    assert release.shows("partner:noura", policy) is (seen in ("public", "partner:noura"))
    assert release.shows("team", policy) is (seen != "private")


@pytest.mark.parametrize("audience", ["private", "", "partner:", "partner:x y", "Public", "everybody"])
def test_what_is_no_audience_has_no_edition(whole: Workspace, now: datetime, audience: str) -> None:
    with pytest.raises(ValueError, match="there is no audience"):
        edition_for(audience, whole, now)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_kind_is_public_only_in_its_statuses(kind: str, entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    id, named = "noura" if kind == "partner" else "e", {"partner": "noura"} if kind == "brief" else {}
    record = entry(kind, id, "public", **named)
    states = KINDS[[one.name for one in KINDS].index(kind)].states
    for state in states:
        other = replace(record, **{record.state_field: state})
        assert bool(seen("public", (other,), whole, now)) is (state in SHOWN[kind].public), state
        other = replace(other, visibility="partner:noura")
        assert bool(seen("partner:noura", (other,), whole, now)) is (state in SHOWN[kind].partner), state


def test_kinds_that_nobody_can_open(entry: MakeEntry) -> None:
    closed = {kind for kind, shown in SHOWN.items() if not shown.public}
    assert closed == {"playbook", "partner", "brief", "audience", "reply", "routine", "listening", "report", "hold"}


def a_post(entry: MakeEntry, at: datetime, **given: object) -> Post:
    post = entry(
        "post", "p", "public", publish_at=at, public_from=None, status="scheduled", variants=None, campaign=None)
    assert isinstance(post, Post)
    return replace(post, **given)  # type: ignore[arg-type]  # fields of a post


def assuming(whole: Workspace) -> Workspace:
    return replace(whole, team=replace(whole.team, assume_published=True))


def test_a_scheduled_post_is_public_once_it_has_run(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    before, after = now - timedelta(minutes=1), now + timedelta(minutes=1)
    recording = replace(whole, team=replace(whole.team, assume_published=False))
    assert seen("public", (a_post(entry, before),), assuming(whole), now) == {"p"}
    assert seen("public", (a_post(entry, after),), assuming(whole), now) == set()
    assert seen("public", (a_post(entry, before),), recording, now) == set()
    assert seen("public", (a_post(entry, after, status="published"),), recording, now) == {"p"}


def test_its_author_may_open_it_earlier_or_later(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    today, tomorrow = now.date(), now.date() + timedelta(days=1)
    coming = now + timedelta(days=9)
    assert seen("public", (a_post(entry, coming, public_from=today),), whole, now) == {"p"}
    assert seen("public", (a_post(entry, coming, public_from=tomorrow),), whole, now) == set()
    assert seen("public", (a_post(entry, now, status="published", public_from=tomorrow),), whole, now) == set()
    for status in ("idea", "draft", "in_review", "changes_requested", "approved", "on_hold", "cancelled", "archived"):
        assert seen("public", (a_post(entry, coming, public_from=today, status=status),), whole, now) == set(), status


def test_a_post_that_a_hold_stops_is_not_out(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    hold = entry("hold", "freeze", "private", from_=now - timedelta(days=1), until=now + timedelta(days=1), except_=(),
                 channels=())
    assert isinstance(hold, Hold)
    early = a_post(entry, now + timedelta(hours=1), public_from=now.date())
    run = a_post(entry, now - timedelta(hours=1))
    for post in (early, run):
        assert seen("public", (post,), assuming(whole), now) == {"p"}
        assert seen("public", (post, hold), assuming(whole), now) == set()
    went_out = replace(run, status="published")
    assert seen("public", (went_out, hold), whole, now) == {"p"}


def test_a_partner_reads_that_its_post_is_on_hold(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    hold = entry("hold", "freeze", "team", from_=now, until=None, except_=(), channels=())
    post = a_post(entry, now + timedelta(days=1), visibility="partner:noura")
    states = [edition_for("partner:noura", replace(whole, entries=entries), now).workspace.by_id["p"].state
              for entries in ((post,), (post, hold))]
    assert states == ["scheduled", "on_hold"]


def test_an_embargo_closes_the_campaign_and_what_has_not_gone_out(
    entry: MakeEntry, whole: Workspace, now: datetime
) -> None:
    until = now + timedelta(hours=1)
    campaign = entry("campaign", "spring", "public", embargo_until=until)
    early = a_post(entry, until, public_from=date(2027, 1, 1), campaign="spring")
    gone = replace(early, id="q", status="published")
    assert seen("public", (campaign, early, gone), whole, now) == {"q"}
    assert seen("public", (campaign, early, gone), whole, until) == {"spring", "p", "q"}


def test_all_for_whom_there_is_something(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    entries = (entry("policy", "a", "partner:noura"), entry("playbook", "b", "partner:ziyad"),
               entry("brief", "c", "partner:ziyad", status="draft", partner="ziyad"),
               entry("brief", "d", "partner:abla", partner="abla"))
    plan = Plan(replace(whole, entries=entries), now)
    assert audiences_of(plan) == ("team", "public", "partner:abla", "partner:noura")
    assert audiences_of(Plan(replace(whole, entries=()), now)) == ("team", "public")


POST = """\
---
id: p
title: canary-title
status: published
owner: huda
channels: [x]
publish_at: 2027-02-01 18:30
format: text
pillar: craft
published: {at: 2027-02-01 18:30}
@@
---
canary-text
"""
POLICY = "---\nid: open\ntitle: Open\nstatus: draft\nowner: huda\nvisibility: public\n---\n"
WIDENING = {
    "twice": "visibility: team\nvisibility: public",
    "twice, the other way": "visibility: public\nvisibility: team",
    "a list": "visibility: [public]",
    "several in a list": "visibility: [team, public]",
    "fields": "visibility: {public: true}",
    "a capital": "Visibility: public",
    "a capital in the value": "visibility: Public",
    "Cyrillic letters in the key": "visibilit\u0443: public",
    "Cyrillic letters in the value": "visibility: publi\u0441",
    "full-width letters": "visibility: \uff50\uff55\uff42\uff4c\uff49\uff43",
    "an invisible character in the key": "visi\u200bbility: public",
    "an invisible character in the value": "visibility: pub\u200blic",
    "a bidi override": "visibility: \u202epublic",
    "two words": "visibility: team public",
    "with a comma": "visibility: team, public",
    "a translation of what is public": "translation_of: open",
    "nested": "utm: {visibility: public}",
    "in a record": "disclosure: {label: Ad, placement: start, visibility: public}",
    "an anchor": "version: &a public\nvisibility: *a",
    "a tag": "visibility: !!str public",
    "a merge": "<<: {visibility: public}",
    "a comment": "visibility: team # visibility: public",
    "in a text of several lines": "notes: |\n  visibility: public",
    "quoted with a line end": 'visibility: "team\\npublic"',
    "a line break that only YAML knows": "notes: a\u2028visibility: public",
    "a carriage return": "notes: a\rvisibility: public",
    "a second document": "---\nvisibility: public",
    "a partner that is none": "visibility: 'partner:'",
    "a partner called public": "visibility: partner:public",
}


@pytest.mark.parametrize("line", WIDENING.values(), ids=WIDENING.keys())
def test_no_trick_opens_an_entry(workspace: Callable[[Files], Path], now: datetime, line: str) -> None:
    root = workspace({"content/posts/p.md": POST.replace("@@", line), "content/policies/open.md": POLICY})
    for audience in ("public", "partner:noura"):
        edition = choose(read_plan(root, {}, now.replace(tzinfo=None)), audience).edition
        assert edition
        assert "canary" not in repr(edition.workspace)


def test_the_word_itself_opens_it(workspace: Callable[[Files], Path], now: datetime) -> None:
    loaded = load(workspace({"content/posts/p.md": POST.replace("@@", "visibility: public")})).workspace
    assert loaded
    assert "canary-text" in repr(edition_for("public", loaded, now).workspace)
    assert Release(Plan(loaded, now)).shows("public", loaded.by_id["p"])


def test_a_brief_for_another_partner_stays_shut(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    """A copied `visibility` line opens no brief to somebody else: their pay, their dates, their contact."""
    brief = entry("brief", "b", "partner:noura", status="agreed", partner="noura")
    assert seen("partner:noura", (brief,), whole, now) == {"b"}
    assert seen("partner:noura", (replace(brief, partner="ziyad"),), whole, now) == set()


def test_the_profile_of_another_partner_stays_shut(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    profile = entry("partner", "noura", "partner:noura", relationship_stage="active")
    assert seen("partner:noura", (profile,), whole, now) == {"noura"}
    assert seen("partner:noura", (replace(profile, id="ziyad"),), whole, now) == set()


def test_what_was_shown_to_others_fills_no_gap(whole: Workspace, now: datetime) -> None:
    """While serving, the pages of a broken file stay as they were, unless `audience` changed in between."""
    gone = replace(whole, entries=(), unread=frozenset(one.id for one in whole.entries))
    last = edition_for("team", whole, now)
    assert {one.id for one in with_last(edition_for("team", gone, now), last).workspace.entries} == set(whole.by_id)
    assert with_last(edition_for("public", gone, now), last).workspace.entries == ()
