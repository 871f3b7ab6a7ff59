"""Campaigns in the feed: one event over all of their days, which keeps nobody busy. An idea is not in the feed."""

from collections.abc import Iterator
from datetime import date, timedelta

from majlis.edition import Edition
from majlis.kinds import Campaign, kind_named
from majlis.kinds.choices import OBJECTIVES
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.event import EVERYTHING, FeedEvent, Key
from majlis.outputs.feeds.identity import uid_of
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.plans import PREFIXED, STATUSES
from majlis.outputs.feeds.stamps import Stamps
from majlis.words import Words

COLOR = "mediumpurple"
DATES = Words("Dates", "المدة")


def campaign_events(edition: Edition, stamps: Stamps, campaign: Campaign) -> Iterator[FeedEvent]:
    """The event of *campaign*, if it has both dates.

    One that ends before it starts is left out: a check has told that already, and a build stops there.
    """
    first, last = campaign.starts_on, campaign.ends_on
    if campaign.status in STATUSES and first and last and first <= last:
        yield _event(edition, stamps, campaign, first, last)


def _event(edition: Edition, stamps: Stamps, campaign: Campaign, first: date, last: date) -> FeedEvent:
    return FeedEvent(
        uid=uid_of(campaign.id, edition.workspace.team.uid_domain),
        path=campaign.path,
        start=first,
        end=last + timedelta(days=1),
        summary=wording.title_line(_state(campaign) if campaign.status in PREFIXED else None, campaign),
        description=_description(edition, campaign, first, last),
        status=STATUSES[campaign.status],
        transparent=True,
        color=COLOR if campaign.status != "cancelled" else "silver",
        stamp=stamps.of(campaign.path, _told(campaign)),
        categories=(kind_named("campaign").plural.to(campaign.lang), *campaign.tags),
        url=page_url(edition, campaign),
        feeds=frozenset(_feeds(campaign)),
    )


def _feeds(campaign: Campaign) -> Iterator[Key]:
    yield from (EVERYTHING, ("kind", "campaign"), ("lang", campaign.lang))
    yield from (("campaign", campaign.id), ("owner", campaign.owner))
    yield from (("channel", channel) for channel in campaign.channels)
    yield from (("partner", partner) for partner in campaign.partners)


def _told(campaign: Campaign) -> Iterator[str]:
    """The facts of other files that the event tells."""
    yield f"member:{campaign.owner}"
    yield from (f"channel:{channel}" for channel in campaign.channels)


def _description(edition: Edition, campaign: Campaign, first: date, last: date) -> str:
    return wording.paragraphs(
        _facts(edition, campaign, first, last),
        [wording.beginning(campaign.key_message, campaign.lang)],
        [page_url(edition, campaign) or ""],
    )


def _facts(edition: Edition, campaign: Campaign, first: date, last: date) -> Iterator[str]:
    lang, workspace, dates = campaign.lang, edition.workspace, wording.dates_in(edition, campaign.lang)
    hijri = [wording.hijri_day(edition, day, lang) for day in (first, last)]
    channels, state = wording.channel_names(workspace, campaign.channels, lang), _state(campaign)
    yield wording.line(wording.label_of(Campaign, "status"), state.to(lang), lang)
    yield wording.line(DATES, wording.span(dates.day(first), dates.day(last), lang), lang)
    yield wording.line(wording.HIJRI, wording.span(hijri[0], hijri[1], lang), lang)
    yield wording.line(wording.label_of(Campaign, "owner"), wording.owner_name(workspace, campaign), lang)
    yield wording.line(wording.CHANNEL if len(campaign.channels) == 1 else wording.CHANNELS, channels, lang)
    if campaign.objective:
        yield wording.line(wording.label_of(Campaign, "objective"), OBJECTIVES[campaign.objective].to(lang), lang)
    if campaign.hashtag:
        yield wording.line(wording.label_of(Campaign, "hashtag"), f"#{campaign.hashtag}", lang)


def _state(campaign: Campaign) -> Words:
    return kind_named("campaign").states[campaign.status]
