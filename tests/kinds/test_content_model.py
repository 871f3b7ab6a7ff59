"""The fields of the content model, kind by kind, and that every one of them is read."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from majlis.cli.report import as_text
from majlis.fields import Field, Need, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.kinds import KINDS, kind_named
from majlis.kinds.channels import Channel
from majlis.kinds.keydates import ADVICE, KINDS_OF_DAY, KeyDate, Override
from majlis.kinds.team import Member, Team
from majlis.load import Loaded

EVERY = "id title lang translation_of owner version visibility tags related last_reviewed_on review_in notes exempt"
MODEL = {
    "post": (
        "status channels timezone publish_at anchor repeat format pillar objective audiences campaign caption "
        "variants media hashtags mentions cta link utm poll source consent partner brief disclosure "
        "trend_expires_on draft_due review_due approve_by public_from risk approvals published result cancel_reason"
    ),
    "campaign": (
        "status starts_on ends_on objective goals key_message hashtag audiences channels pillars phases "
        "budget stakeholders approvers partners briefs embargo_until blackout utm_campaign risks report "
        "retro_on"
    ),
    "policy": (
        "status policy_area applies_to effective_from supersedes approved_by approved_on contact rules "
        "enforcement_ladder appeal response_time confidentiality legal_basis checks"
    ),
    "playbook": (
        "status scenario category severity_levels triggers roles steps holding_statements handoffs do_not "
        "drill after"
    ),
    "partner": (
        "relationship_stage display_name legal_name partner_type tier networks topics languages manager "
        "licences contracts rates codes consent brand_safety do_not_contact"
    ),
    "brief": (
        "status partner campaign objective kpis audience key_messages deliverables creative_direction "
        "examples_good examples_bad dos donts hashtags mentions cta disclosure review usage_rights "
        "compensation contract_ref claims_allowed claims_forbidden contact cancellation reporting"
    ),
    "event": (
        "status timezone starts_at ends_at format channel join_url registration_url host moderator guests tech backup "
        "objective audiences question_window rules off_limits_topics run_of_show promotion reminders recording "
        "captions risk_plan recap_due metrics"
    ),
    "audience": (
        "status segment demographics goals needs pain_points motivations channels active_times content_preferences "
        "member_stage evidence"
    ),
    "reply": (
        "status intent when_to_use when_not channels body_ar body_en tone variables shortcut escalate_if handoff "
        "approved_by approved_on policy_rule expires_on"
    ),
    "routine": "status repeat starts_on at duration who channels response_target steps playbook",
    "listening": "status keywords exclude sources check_every thresholds tell sensitive",
    "report": (
        "status period compare_to objectives metrics data successes improvements insights actions campaigns top_posts"
    ),
    "hold": "status from until channels reason playbook except",
}
INSIDE = {
    "post.variants": "caption publish_at media first_comment",
    "post.media": "src alt credit rights",
    "post.media.rights": "holder licence scope expires_on",
    "post.poll": "question options closes_at",
    "post.source": "url author licence",
    "post.consent": "by on proof scope expires_on",
    "post.disclosure": "label placement",
    "post.approvals": "by role on of",
    "post.repeat": "freq interval on until except",
    "post.exempt": "code reason",
    "post.published": "at url by",
    "post.anchor": "hijri event offset",
    "campaign.goals": "kpi target unit",
    "campaign.phases": "name from to",
    "campaign.risks": "risk response playbook",
    "policy.rules": "id rule allowed not_allowed severity consequence evidence repair",
    "policy.enforcement_ladder": "step action duration who",
    "policy.appeal": "route within",
    "policy.checks": "id rule kind params level",
    "playbook.severity_levels": "level criteria response notify approver backup first_reply_within update_every",
    "playbook.roles": "role does who backup",
    "playbook.steps": "do by within tool template",
    "playbook.holding_statements": "id severity channel text_ar text_en approved_by",
    "playbook.handoffs": "when from to channel within template closes_when",
    "playbook.drill": "every last_on next_on",
    "playbook.after": "review_within template",
    "partner.networks": "platform handle url followers engagement_rate as_of",
    "partner.licences": "authority number country valid_from valid_until",
    "partner.contracts": "ref from until exclusivity",
    "partner.consent": "data_processing on",
    "partner.brand_safety": "checked_on notes",
    "brief.deliverables": (
        "id channel format quantity length draft_due publish_at link_url code must_show caption_notes"
    ),
    "brief.disclosure": "label_ar label_en placement law",
    "brief.review": "rounds script_due final_due approver turnaround",
    "brief.usage_rights": "channels territory duration paid_use edits_allowed exclusivity",
    "brief.usage_rights.exclusivity": "category until",
    "brief.compensation": "type amount currency terms",
    "brief.reporting": "metrics due",
    "event.guests": "name role bio partner",
    "event.question_window": "opens closes form",
    "event.run_of_show": "at minutes what who",
    "event.recording": "allowed url",
    "audience.demographics": "age_range countries languages dialect",
    "audience.channels": "platform how",
    "audience.active_times": "days hours timezone ramadan_hours",
    "audience.content_preferences": "formats topics tone address_form",
    "audience.evidence": "kind date n",
    "reply.variables": "name required example",
    "routine.repeat": "freq interval on until except",
    "listening.keywords": "ar en",
    "listening.thresholds": "signal level then",
    "report.period": "from to",
    "report.compare_to": "from to",
    "report.metrics": "kpi channel value previous target unit source as_of",
    "report.actions": "what owner due",
}
PRIVATE = {
    "post": {"notes", "exempt"},
    "campaign": {"notes", "exempt", "budget"},
    "policy": {"notes", "exempt"},
    "playbook": {"notes", "exempt"},
    "partner": {"notes", "exempt", "legal_name", "manager", "contracts", "rates", "brand_safety"},
    "brief": {"notes", "exempt", "compensation", "contract_ref"},
    **{kind: {"notes", "exempt"} for kind in ("event", "audience", "reply", "routine", "listening", "report", "hold")},
}
STATES = {
    "post": "idea draft in_review changes_requested approved scheduled published on_hold cancelled archived",
    "campaign": "idea planned confirmed live done cancelled postponed",
    "brief": "draft in_review approved sent agreed done cancelled",
    "policy": "draft active under_review retired",
    "playbook": "draft active under_review retired",
    "partner": "prospect contacted negotiating active paused ended follower champion ambassador",
    "event": "idea planned confirmed live done cancelled postponed",
    **dict.fromkeys(("audience", "reply", "routine", "listening"), "draft active under_review retired"),
    "report": "draft final",
    "hold": "active",
}
NEEDED = {
    "event": "id starts_at ends_at format channel host objective audiences rules run_of_show",
    "audience": "id segment goals needs pain_points motivations channels content_preferences",
    "reply": "id intent when_to_use when_not channels approved_by approved_on",
    "routine": "id repeat who",
    "listening": "id keywords sources check_every thresholds tell",
    "report": "id period objectives metrics successes improvements insights actions",
    "hold": "id",
}
"""What a kind needs besides from its ready statuses on."""


def inner(spec: Field) -> type[Any]:
    """The record inside a field's type."""
    type = spec.type
    while not isinstance(type, Record):
        type = type.item if isinstance(type, Many) else type.value if isinstance(type, Keyed) else type
    return type.record


@pytest.mark.parametrize("kind", MODEL)
def test_a_kind_has_the_fields_of_the_model(kind: str) -> None:
    assert set(fields_of(kind_named(kind).record)) == {*EVERY.split(), *MODEL[kind].split()}


@pytest.mark.parametrize("path", INSIDE)
def test_a_record_has_the_fields_of_the_model(path: str) -> None:
    kind, *keys = path.split(".")
    record: type[Any] = kind_named(kind).record
    for key in keys:
        record = inner(fields_of(record)[key])
    assert set(fields_of(record)) == set(INSIDE[path].split())


@pytest.mark.parametrize("kind", PRIVATE)
def test_private_fields_are_marked(kind: str) -> None:
    assert {key for key, spec in fields_of(kind_named(kind).record).items() if spec.private} == PRIVATE[kind]


@pytest.mark.parametrize("kind", STATES)
def test_a_kind_has_the_statuses_of_the_model(kind: str) -> None:
    assert set(kind_named(kind).states) == set(STATES[kind].split())
    assert set(kind_named(kind).ready) <= set(STATES[kind].split())


@pytest.mark.parametrize("kind", NEEDED)
def test_requirements_grow_with_the_status(kind: str) -> None:
    declared = fields_of(kind_named(kind).record)
    assert {key for key, spec in declared.items() if spec.need is Need.READY} == set(NEEDED[kind].split())


def test_every_kind_is_held_against_the_model() -> None:
    assert {kind.name for kind in KINDS} == set(MODEL) == set(STATES) == set(PRIVATE)


def test_settings_have_the_fields_of_the_model() -> None:
    assert set(fields_of(Team)) == {
        "name_en",
        "name_ar",
        "site_url",
        "public_url",
        "uid_domain",
        "as_of",
        "assume_published",
        "languages",
        "timezone",
        "country",
        "holidays",
        "weekend",
        "week_start",
        "numerals",
        "hijri_offset",
        "paper",
        "repository",
        "members",
        "pillars",
        "checks",
        "approvals",
        "patience",
    }
    assert {"id", "role", "languages"} <= set(fields_of(Member))
    assert {
        "id",
        "platform",
        "kind",
        "url",
        "owner",
        "backup",
        "moderators",
        "languages",
        "quiet_hours",
        "rota",
        "cadence",
        "default_time",
        "limits",
    } <= set(fields_of(Channel))


def test_key_dates_have_the_fields_of_the_model() -> None:
    assert set(fields_of(KeyDate)) == {
        "id", "name_en", "name_ar", "date", "hijri", "rule", "offset", "days", "country", "kind", "advice",
        "moon_dependent", "overrides",
    }
    assert set(fields_of(Override)) == {"year", "date"}
    assert set(KINDS_OF_DAY) == {"holiday", "awareness", "brand", "sensitive"}
    assert set(ADVICE) == {"avoid", "adapt", "celebrate"}


def test_labels_stand_in_both_languages_and_core_fields_are_few() -> None:
    for kind in KINDS:
        declared = fields_of(kind.record)
        assert all(spec.label.en and spec.label.ar for spec in declared.values())
        assert 5 <= sum(spec.core for spec in declared.values()) <= 11, kind.name


FULL_POST: dict[str, Any] = {
    "id": "full",
    "title": "كامل",
    "lang": "ar",
    "translation_of": "twin",
    "status": "published",
    "owner": "huda",
    "version": "1.10",
    "visibility": "public",
    "tags": ["رمضان"],
    "related": ["twin"],
    "last_reviewed_on": "2027-01-01",
    "review_in": "6mo",
    "notes": "x",
    "channels": ["x", "instagram"],
    "publish_at": "2027-02-10 18:30",
    "timezone": "Asia/Riyadh",
    "format": "ugc",
    "pillar": "craft",
    "objective": "awareness",
    "audiences": ["a"],
    "campaign": "ramadan",
    "variants": {"x": {"caption": "ن", "publish_at": "2027-02-10 19:00", "media": [], "first_comment": "م"}},
    "media": [
        {
            "src": "media/a.png",
            "alt": "ص",
            "credit": "س",
            "rights": {"holder": "ق", "licence": "ع", "scope": "ك", "expires_on": "2028-01-01"},
        }
    ],
    "hashtags": ["#رمضان"],
    "mentions": ["@n"],
    "cta": "x",
    "link": "https://sidra.example/",
    "utm": {"medium": "social"},
    "poll": {"question": "من؟", "options": ["أنا", "أنت"], "closes_at": "2027-02-11 18:30"},
    "source": {"url": "https://sidra.example/", "author": "A", "licence": "B"},
    "consent": {"by": "ع", "on": "2027-01-01", "proof": "p", "scope": "s", "expires_on": "2028-01-01"},
    "partner": "noura",
    "brief": "noura-brief",
    "disclosure": {"label": "إعلان", "placement": "platform_label"},
    "trend_expires_on": "2027-03-01",
    "draft_due": "2027-02-01",
    "review_due": "2027-02-02",
    "approve_by": "2027-02-03",
    "public_from": "2027-02-03",
    "risk": "low",
    "approvals": [{"by": "salem", "role": "legal", "on": "2027-02-03", "of": "abc"}],
    "published": {"at": "2027-02-10 18:31", "url": "https://sidra.example/", "by": "huda"},
    "result": {"likes": "1200"},
}


def test_a_post_with_everything_is_fine(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    def entry(**fields: Any) -> str:
        return f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\nنص\n"

    found = loaded(
        {
            "content/posts/full.md": entry(**FULL_POST),
            "content/media/a.png": "x",
            "content/posts/twin.md": entry(title="Twin", lang="en", status="idea", owner="huda", channels=["x"]),
            "content/campaigns/ramadan.md": entry(title="رمضان", status="planned", owner="huda"),
            "content/audiences/a.md": entry(title="Families", lang="en", status="draft", owner="huda"),
            "partners/noura.md": entry(title="نورة", relationship_stage="prospect", owner="huda"),
            "partners/briefs/noura-brief.md": entry(title="موجز", status="draft", owner="huda"),
        }
    )
    assert as_text(found.problems) == ""
    assert set(FULL_POST) | {"anchor", "repeat", "caption", "cancel_reason"} == set(
        fields_of(kind_named("post").record)
    ) - {"exempt"}
