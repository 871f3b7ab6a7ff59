"""The page of a campaign: its phases on a line of time, how far its posts are, what they are about, its goals."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Brief, Campaign, Entry, Event, Post, Report
from majlis.kinds.campaign import Goal, Phase
from majlis.kinds.choices import FORMATS
from majlis.outputs.offered import CAMPAIGN_OVER, is_offered
from majlis.outputs.pages.ofposts import Timed, by_time
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.timeline import Timeline, timeline
from majlis.outputs.pages.view import TitleLink, View
from majlis.outputs.states import GONE, State
from majlis.values import dataclass

_ORDER = ("idea", "draft", "changes_requested", "in_review", "approved", "on_hold", "scheduled", "published",
          "cancelled", "archived")


class Part(NamedTuple):
    """How many posts stand in one state, and their place in the bar of all, in percent."""

    state: State
    posts: int
    x: str
    width: str


class Share(NamedTuple):
    """How many posts are of one sort, and how long their bar is, in percent of the longest."""

    name: str
    posts: int
    width: str


class Stage(NamedTuple):
    """A phase with the number of its posts; *now* says that it runs, *over* that its last day has passed."""

    phase: Phase
    posts: int
    now: bool
    over: bool


class Aim(NamedTuple):
    """A goal, and what the campaign's report says was reached, if it says so."""

    goal: Goal
    reached: float | None


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """What the page shows besides the fields; *subscribe* leads to its feed as long as it is not over."""

    posts: tuple[Timed, ...]
    line: Timeline | None
    stages: tuple[Stage, ...]
    parts: tuple[Part, ...]
    pillars: tuple[Share, ...]
    formats: tuple[Share, ...]
    aims: tuple[Aim, ...]
    report: TitleLink | None
    briefs: tuple[Entry, ...]
    events: tuple[Entry, ...]
    subscribe: str | None


def campaign_page(view: View, campaign: Campaign) -> CampaignPage:
    """What the page of *campaign* shows."""
    posts = by_time(view, view.edition.plan.posts_in.get(campaign.id, ()))
    report = view.by_id(campaign.report or "")
    living = [(post, at) for post, at in posts if post.status not in GONE]
    return CampaignPage(
        posts=posts,
        line=timeline(view, (campaign,), over=True),
        stages=tuple(_stages(view, campaign, living)),
        parts=tuple(_parts(view, posts)),
        pillars=tuple(_shares(_pillar(view, post) for post, _ in living if post.pillar)),
        formats=tuple(_shares(FORMATS[post.format].to(view.lang) for post, _ in living if post.format)),
        aims=tuple(_aims(campaign, report)),
        report=view.entry_link(report) if report else None,
        briefs=tuple(_briefs(view, campaign)),
        events=tuple(_events(view, campaign)),
        subscribe=_subscribe(view, campaign),
    )


def _subscribe(view: View, campaign: Campaign) -> str | None:
    if campaign.status in CAMPAIGN_OVER or not is_offered(view.edition, "campaign"):
        return None
    return f"{view.to(addresses.subscribe(view.lang))}#feed-campaign-{campaign.id}"


def _stages(view: View, campaign: Campaign, posts: Sequence[Timed]) -> Iterator[Stage]:
    today = view.edition.now.date()
    days = [at.date() for _, at in posts if at]
    for phase in campaign.phases:
        within = sum(phase.from_ <= day <= phase.to for day in days)
        yield Stage(phase, within, phase.from_ <= today <= phase.to, phase.to < today)


def _parts(view: View, posts: Sequence[Timed]) -> Iterator[Part]:
    """The states of the posts as one bar, from idea to published; time runs from the right where the language does."""
    found = [view.state(post) for post, _ in posts]
    states, counts, before = {state.name: state for state in found}, Counter(state.name for state in found), 0
    for name in sorted(counts, key=_ORDER.index):
        share, start = counts[name] / len(posts), before / len(posts)
        before += counts[name]
        place = 1 - start - share if view.say.dir == "rtl" else start
        yield Part(states[name], counts[name], f"{100 * place:.2f}%", f"{100 * share:.2f}%")


def _shares(names: Iterable[str]) -> Iterator[Share]:
    counts = Counter(names)
    most = max(counts.values(), default=1)
    for name, count in sorted(counts.items(), key=lambda found: (-found[1], found[0])):
        yield Share(name, count, f"{100 * count / most:.2f}%")


def _pillar(view: View, post: Post) -> str:
    found = view.edition.workspace.pillars.get(post.pillar or "")
    return found.name.to(view.lang) if found else post.pillar or ""


def _aims(campaign: Campaign, report: Entry | None) -> Iterator[Aim]:
    """The goals; a report's number counts where it is of all channels."""
    metrics = report.metrics if isinstance(report, Report) else ()
    reached = {metric.kpi: metric.value for metric in metrics if metric.channel is None}
    yield from (Aim(goal, reached.get(goal.kpi)) for goal in campaign.goals)


def _briefs(view: View, campaign: Campaign) -> Iterator[Entry]:
    for brief in view.edition.workspace.of(Brief):
        if brief.campaign == campaign.id or brief.id in campaign.briefs:
            yield brief


def _events(view: View, campaign: Campaign) -> Iterator[Entry]:
    """The events that name the campaign, are named by it, or are promoted by a post of it."""
    posts = {post.id for post in view.edition.plan.posts_in.get(campaign.id, ())}
    for event in view.edition.workspace.of(Event):
        if campaign.id in event.related or event.id in campaign.related or not posts.isdisjoint(event.promotion):
            yield event


OWN = Own(
    shows=frozenset({"phases", "key_message", "goals", "starts_on", "ends_on", "briefs", "report"}),
    first=("budget",),
    make=campaign_page,
)
