"""The start page of a pack: who writes to whom, what is expected when, what to say, how to answer."""

from babel.dates import get_timezone_location
from markupsafe import Markup

from majlis import addresses
from majlis.kinds import Brief, Campaign, Policy
from majlis.kinds.post import PLACEMENTS
from majlis.outputs.artifact import Fact
from majlis.outputs.pages.entry import Sheet
from majlis.outputs.pages.view import TitleLink
from majlis.pack.contact import contact_line
from majlis.pack.copying import Copied, disclosures, in_captions
from majlis.pack.expected import Due, expected, undated
from majlis.pack.terms import Agreed, agreed, terms
from majlis.pack.view import PackView
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class BriefPart:
    """What the page says of one brief."""

    brief: Brief
    link: TitleLink
    sheet: Sheet | None
    campaign: Campaign | None
    dues: list[Due]
    undated: list[str]
    labels: tuple[Copied, ...]
    placement: str | None
    copied: list[Copied]
    review: Agreed | None
    terms: list[Agreed]
    contact: Markup | None


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the page shows; *calendar* is there if any date is in it, *timed* if any has a time, told in *zone*."""

    briefs: list[BriefPart]
    policies: list[TitleLink]
    calendar: str | None
    events: Fact | None
    timed: bool
    zone: str


def welcome(view: PackView) -> Welcome:
    """The start page in the view's language."""
    workspace, feed = view.edition.workspace, view.facts.get(addresses.FEED)
    briefs = [_part(view, brief) for brief in workspace.of(Brief)]
    return Welcome(
        briefs=briefs,
        policies=[view.entry_link(policy) for policy in _policies(view)],
        calendar=view.to(addresses.FEED) if feed and feed.extent else None,
        events=feed,
        timed=any(made.publish_at for part in briefs for made in part.brief.deliverables),
        zone=get_timezone_location(workspace.zone, locale=view.lang, return_city=True),
    )


def _part(view: PackView, brief: Brief) -> BriefPart:
    campaign, told = view.by_id(brief.campaign or ""), brief.disclosure
    pdf = addresses.pdf(brief)
    return BriefPart(
        brief=brief,
        link=view.entry_link(brief),
        sheet=Sheet(view.to(pdf), view.facts[pdf]) if pdf in view.facts else None,
        campaign=campaign if isinstance(campaign, Campaign) else None,
        dues=expected(view, brief),
        undated=undated(view, brief),
        labels=disclosures(view, brief),
        placement=PLACEMENTS[told.placement].to(view.lang) if told else None,
        copied=list(in_captions(view, brief)),
        review=agreed(view, brief, "review"),
        terms=terms(view, brief),
        contact=contact_line(brief.contact, brief.title) if brief.contact else None,
    )


def _policies(view: PackView) -> list[Policy]:
    """Of each policy the text in the page's language, which leads to the others, or those that there are."""
    workspace = view.edition.workspace
    ours = {policy.id for policy in workspace.of(Policy) if policy.lang == view.lang}
    return [policy for policy in workspace.of(Policy)
            if policy.id in ours or not any(twin.id in ours for twin in workspace.translations.get(policy.id, ()))]
