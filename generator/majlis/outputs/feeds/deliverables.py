"""What partners publish themselves, by their briefs: an event for each deliverable that has a time.

For the partner it is what the calendar is for; the team has it in the feeds of the partner and of the campaign. A
deliverable has no status of its own: it stands as its brief does.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from majlis.edition import Edition
from majlis.kinds import Brief, kind_named
from majlis.kinds.brief import Deliverable
from majlis.kinds.choices import FORMATS
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import EVERYTHING, FeedEvent, Key, Status
from majlis.outputs.feeds.identity import part_name, uid_of
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.stamps import Stamps
from majlis.plan.deadlines import told_apart

LASTS = timedelta(minutes=15)
COLOR = "hotpink"
PREFIXED = ("cancelled",)
STATUSES: dict[str, Status] = {
    "in_review": "TENTATIVE", "approved": "TENTATIVE", "sent": "TENTATIVE", "agreed": "CONFIRMED", "done": "CONFIRMED",
    "cancelled": "CANCELLED",
}
"""How deliverables stand, by the status of their brief; those of a draft are not in a calendar."""


def deliverable_events(edition: Edition, stamps: Stamps, brief: Brief) -> Iterator[FeedEvent]:
    """The publications of the deliverables of *brief*."""
    for one, part in zip(brief.deliverables, told_apart(brief), strict=True):
        if one.publish_at and brief.status in STATUSES:
            name = part_name("deliverable", brief.id, part)
            yield _event(edition, stamps, brief, one, one.publish_at, uid_of(name, _domain(edition)))


def deliverable_name(one: Deliverable, lang: str) -> str:
    """`Story ×3`."""
    number = f" ×{one.quantity}" if one.quantity > 1 else ""
    return f"{FORMATS[one.format].to(lang)}{number}"


def _event(
    edition: Edition, stamps: Stamps, brief: Brief, one: Deliverable, at: datetime, uid: str
) -> FeedEvent:
    start, cancelled = at.astimezone(UTC), brief.status == "cancelled"
    state = kind_named("brief").states[brief.status]
    name = f"{deliverable_name(one, brief.lang)} · {_channel(edition, brief, one)}"
    return FeedEvent(
        uid=uid,
        path=brief.path,
        start=start,
        end=start + LASTS,
        summary=wording.title_line(state if brief.status in PREFIXED else None, brief, name),
        description=_description(edition, brief, one, at),
        status=STATUSES[brief.status],
        transparent=True,
        color="silver" if cancelled else COLOR,
        stamp=stamps.of(brief.path, (f"member:{brief.owner}", f"channel:{one.channel}")),
        categories=(kind_named("brief").plural.to(brief.lang), FORMATS[one.format].to(brief.lang)),
        url=page_url(edition, brief),
        feeds=frozenset(_feeds(edition, brief)),
    )


def _domain(edition: Edition) -> str:
    return edition.workspace.team.uid_domain


def _feeds(edition: Edition, brief: Brief) -> Iterator[Key]:
    yield from [] if edition.for_team else [EVERYTHING]
    yield from [("partner", brief.partner)] if brief.partner else []
    yield from [("campaign", brief.campaign)] if brief.campaign else []


def _channel(edition: Edition, brief: Brief, one: Deliverable) -> str:
    return wording.channel_names(edition.workspace, [one.channel], brief.lang)


def _description(edition: Edition, brief: Brief, one: Deliverable, at: datetime) -> str:
    return wording.paragraphs(
        _facts(edition, brief, one, at),
        [wording.beginning(one.caption_notes, brief.lang)],
        [page_url(edition, brief) or ""],
    )


def _facts(edition: Edition, brief: Brief, one: Deliverable, at: datetime) -> Iterator[str]:
    lang, state = brief.lang, kind_named("brief").states[brief.status]
    yield wording.line(wording.label_of(Brief, "status"), state.to(lang), lang)
    yield wording.line(wording.AT, wording.moment_in(edition, at, lang), lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, at, lang), lang)
    yield wording.line(wording.CHANNEL, _channel(edition, brief, one), lang)
    yield wording.line(wording.label_of(Brief, "owner"), wording.owner_name(edition.workspace, brief), lang)
    for key in ("length", "code", "link_url"):
        yield wording.line(wording.label_of(Deliverable, key), getattr(one, key), lang)
