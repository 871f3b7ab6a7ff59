"""What of the team's content an audience gets: nothing that is the team's, all that is for it."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import pytest

from majlis.edition import Edition, edition_for
from majlis.fields import Field, fields_of
from majlis.kinds import KINDS, Brief, Campaign, Entry, Event, Policy, Post
from majlis.kinds.channels import Channel
from majlis.kinds.kind import Kind
from majlis.kinds.post import Anchor, Media, Publication
from majlis.kinds.team import Member, Pillar, Team
from majlis.make import artifacts
from majlis.outputs.print.choice import printed
from majlis.outputs.print.sheets import sheet_of
from majlis.workspace import Workspace

Find = Callable[[bytes], list[bytes]]
MakeEntry = Callable[..., Entry]
OTHERS = ("public", "partner:noura", "partner:zoe")
RECORDS = [*(kind.record for kind in KINDS), Team, Channel, Member, Pillar, Media, Publication]


@pytest.mark.parametrize("audience", OTHERS)
def test_nothing_that_is_the_teams_is_in_the_edition(
    whole: Workspace, now: datetime, canaries: Find, audience: str
) -> None:
    edition = edition_for(audience, whole, now)
    # A partner reads what it is paid, in its own brief alone.
    entries = [replace(entry, compensation=None) if isinstance(entry, Brief) else entry
               for entry in edition.workspace.entries]
    assert canaries(repr(replace(edition.workspace, entries=tuple(entries))).encode()) == []


@pytest.mark.parametrize("audience", OTHERS)
def test_nothing_that_is_the_teams_is_in_any_artifact(
    whole: Workspace, now: datetime, canaries: Find, audience: str
) -> None:
    edition = edition_for(audience, _without_pay(whole), now)
    made = artifacts(edition, {}, lambda problem: None)
    files = {artifact.path: artifact.data for artifact in made if not artifact.path.endswith(".pdf")}
    assert {path: canaries(data + path.encode()) for path, data in files.items()} == {path: [] for path in files}
    assert [sheet for sheet in _sheets(edition) if canaries(sheet)] == []


def test_the_team_reads_every_canary(whole: Workspace, now: datetime, canaries: Find) -> None:
    edition = edition_for("team", whole, now)
    data = b"".join(artifact.data for artifact in artifacts(edition, {}, lambda problem: None))
    assert canaries(data) == [b"canary", b"7771777", b"7,771,777", b"2021"]
    assert edition.workspace.entries == whole.entries


@pytest.mark.parametrize("kind", ["post", "event", "policy", "campaign"])
def test_the_public_reads_every_field_that_is_for_all(whole: Workspace, now: datetime, kind: str) -> None:
    shown = edition_for("public", whole, now).workspace.by_id[f"{kind}-all"]
    before = whole.by_id[f"{kind}-all"]
    same = {key for key, spec in fields_of(type(before)).items() if getattr(shown, key) == getattr(before, key)}
    named = {key for key, spec in fields_of(type(before)).items() if "canary" in repr(getattr(before, key))}
    assert {key for key, spec in fields_of(type(before)).items() if not spec.for_team} - named - {"partner"} <= same
    assert shown.body == ("" if kind == "campaign" else "open-body-" + before.id)


def test_what_a_partner_is_paid_is_for_that_partner_alone(whole: Workspace, now: datetime) -> None:
    own = edition_for("partner:noura", whole, now).workspace.by_id["brief-noura"]
    assert isinstance(own, Brief)
    assert own.compensation == whole.by_id["brief-noura"].compensation  # type: ignore[attr-defined]
    assert (own.contract_ref, own.notes, own.exempt, own.partner) == (None, None, (), "noura")
    misled = tuple(replace(entry, visibility="partner:zoe") if entry.id == "brief-noura" else entry
                   for entry in whole.entries)
    assert "brief-noura" not in edition_for("partner:zoe", replace(whole, entries=misled), now).workspace.by_id


def test_no_entry_is_named_that_the_audience_does_not_see(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    hidden, seen = entry("campaign", "spring", "team"), entry("policy", "rules", "public")
    event = replace(entry("event", "ama", "public"), rules="rules", promotion=("p",), related=("spring", "rules"))
    post = replace(entry("post", "p", "public"), campaign="spring", partner="noura", brief="b", related=("spring",),
                   translation_of="spring")
    shown = edition_for("public", replace(whole, entries=(hidden, seen, event, post)), now).workspace
    found = shown.by_id["p"]
    assert isinstance(found, Post)
    assert (found.campaign, found.partner, found.brief, found.related, found.translation_of) == (None,) * 3 + ((), None)
    there = shown.by_id["ama"]
    assert isinstance(there, Event)
    assert (there.rules, there.promotion, there.related) == ("rules", ("p",), ("rules",))


def test_a_time_that_hangs_on_a_hidden_event_hangs_on_nothing(
    entry: MakeEntry, whole: Workspace, now: datetime
) -> None:
    event = entry("event", "party", "team")
    on_event = replace(entry("post", "a", "public"), anchor=Anchor(event="party"))
    on_day = replace(entry("post", "b", "public"), anchor=Anchor(hijri="09-01"))
    shown = edition_for("public", replace(whole, entries=(event, on_event, on_day)), now).workspace.of(Post)
    assert [post.anchor for post in shown] == [None, Anchor(hijri="09-01")]


def test_a_member_is_known_to_the_partner_that_works_with_it(whole: Workspace, now: datetime) -> None:
    seen = edition_for("partner:noura", _reviewed_by(whole, "huda"), now).workspace
    assert [(member.id, member.name_en, member.role, member.languages) for member in seen.team.members] == [
        ("huda", "Huda", "", ())]
    assert edition_for("public", _reviewed_by(whole, "huda"), now).workspace.team.members == ()


def test_an_id_of_a_member_in_a_typed_text_is_no_name_for_the_public(
    entry: MakeEntry, whole: Workspace, now: datetime
) -> None:
    policy = entry("policy", "rules", "public")
    assert isinstance(policy, Policy)
    ladder = tuple(replace(policy.enforcement_ladder[0], who=who)
                   for who in ("member-canary", "Moderator", "instagram"))
    policy = replace(policy, enforcement_ladder=ladder, applies_to=("members", "instagram"))
    shown = edition_for("public", replace(whole, entries=(policy,)), now).workspace
    found = shown.by_id["rules"]
    assert isinstance(found, Policy)
    assert [step.who for step in found.enforcement_ladder] == [None, "Moderator", "instagram"]
    assert (found.applies_to, [channel.id for channel in shown.channels]) == (("members", "instagram"), ["instagram"])


def test_only_channels_that_are_named_are_there(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    campaign = replace(entry("campaign", "spring", "public"), channels=())
    assert isinstance(campaign, Campaign)
    shown = edition_for("public", replace(whole, entries=(campaign,)), now).workspace
    assert shown.channels == ()


def test_only_media_that_are_named_are_there(entry: MakeEntry, whole: Workspace, now: datetime) -> None:
    post = replace(entry("post", "p", "public"), media=(), variants=None, body="![a](../media/a%20b.png)")
    media: Any = {"media/a b.png": None, "media/c.png": None}
    shown = edition_for("public", replace(whole, entries=(post,), media=media), now).workspace
    assert list(shown.media) == ["media/a b.png"]


def test_key_dates_that_only_the_team_has_and_its_advice_are_left_out(whole: Workspace, now: datetime) -> None:
    days = tuple(replace(whole.key_dates[0], id=kind, kind=kind, advice="avoid")
                 for kind in ("holiday", "awareness", "brand", "sensitive"))
    shown = edition_for("public", replace(whole, key_dates=days), now).workspace.key_dates
    assert [(day.id, day.advice) for day in shown] == [("holiday", None), ("awareness", None)]


def test_the_address_of_the_site_is_the_audiences_own(whole: Workspace, now: datetime) -> None:
    addresses = [edition_for(audience, whole, now).site_url for audience in ("team", "public", "partner:noura")]
    assert addresses == [whole.team.site_url, "https://open.example/", None]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_the_team_alone_sees_can_be_empty(kind: Kind) -> None:
    for record in (kind.record, *RECORDS[len(KINDS):]):
        whole: Any = record
        slots = {slot.name: slot.default for slot in fields(whole)}
        for name, spec in fields_of(record).items():
            empty = spec.type.__class__.__name__ == "Many" or _may_be_empty(spec, slots.get(name))
            assert not spec.for_team or empty, f"{record.__name__}.{name}"


def _may_be_empty(spec: Field, default: object) -> bool:
    """Whether an empty text or no value may stand for it."""
    texts = ("Line", "Text", "Ref", "Choice", "Visibility")
    needed = spec.need.value == "always" or isinstance(default, str)
    return not needed or spec.type.__class__.__name__ in texts


def _without_pay(whole: Workspace) -> Workspace:
    entries = (replace(entry, compensation=None) if isinstance(entry, Brief) else entry for entry in whole.entries)
    return replace(whole, entries=tuple(entries))


def _reviewed_by(whole: Workspace, id: str) -> Workspace:
    """The briefs with a member of the team that looks at drafts."""
    member = replace(whole.team.members[0], id=id, name_en="Huda")
    entries = (replace(entry, review=replace(entry.review, approver=id)) if isinstance(entry, Brief) and entry.review
               else entry for entry in whole.entries)
    return replace(whole, team=replace(whole.team, members=(member,)), entries=tuple(entries))


def _sheets(edition: Edition) -> list[bytes]:
    """What goes into the PDFs."""
    return [repr(sheet_of(edition, entry)).encode() for entry in printed(edition.workspace.entries)]
