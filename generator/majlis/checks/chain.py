"""The chain: post, brief, campaign and partner name each other the same way, and what is promoted is still to come.

Fails: `campaign: spring` and `brief: brief-noura`, where that brief is of the campaign `ramadan-1448`. Passes: the same
with `campaign: ramadan-1448`.
"""

from collections.abc import Iterator

from majlis.kinds import Brief, Campaign, Event, Post
from majlis.kinds.places import items_of, place_in
from majlis.plan import Plan
from majlis.plan.partnership import brief_of
from majlis.plan.remaining import PLANNED, remaining
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

_EITHER = Words("Correct one of the two.", "صحّح أحدهما.")
BRIEF_OTHER_CAMPAIGN = Code(
    "brief-other-campaign",
    Words("The brief '{brief}' belongs to the campaign '{theirs}', not to '{ours}'.",
          "الإيجاز «{brief}» تابع للحملة «{theirs}» لا للحملة «{ours}»."),
    _EITHER, Severity.WARNING, Latitude.ENTRY,
)
BRIEF_OTHER_PARTNER = Code(
    "brief-other-partner",
    Words("The brief '{brief}' is for the partner '{theirs}', not for '{ours}'.",
          "الإيجاز «{brief}» موجّه إلى الشريك «{theirs}» لا إلى «{ours}»."),
    _EITHER, Severity.WARNING, Latitude.ENTRY,
)
CAMPAIGN_CHANNEL = Code(
    "campaign-channel",
    Words("The campaign '{campaign}' does not run on: {channels}.", "ليس من قنوات الحملة «{campaign}»: {channels}."),
    Words("Take the channel away here, or add it to 'channels' in {path}.",
          "احذف القناة من هنا، أو أضفها إلى «channels» في {path}."),
    Severity.WARNING, Latitude.ENTRY,
)
CAMPAIGN_PILLAR = Code(
    "campaign-pillar",
    Words("The pillar '{pillar}' is none of those of the campaign '{campaign}'.",
          "المحور «{pillar}» ليس من محاور الحملة «{campaign}»."),
    Words("Its pillars are: {known}", "محاورها: {known}"),
    Severity.WARNING, Latitude.ENTRY,
)
CAMPAIGN_IDEA = Code(
    "campaign-idea",
    Words("This campaign is still an idea, but its post {post} is scheduled or published.",
          "هذه الحملة ما زالت فكرة، ومنشورها {post} مجدول أو منشور."),
    Words("Set the campaign's status to what it is by now, or take its posts back.",
          "حدّث حالة الحملة، أو أعد منشوراتها إلى المسودة."),
    Severity.WARNING, Latitude.ENTRY,
)
PROMOTION_TOO_LATE = Code(
    "promotion-too-late",
    Words("This post promotes the event '{event}', which is over by then: it ends on {end}.",
          "هذا المنشور يروّج للفعالية «{event}» بعد انتهائها في {end}."),
    Words("Move the post before the event, or take it out of 'promotion' in {path}.",
          "قدّم موعد المنشور على الفعالية، أو احذفه من «promotion» في {path}."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (BRIEF_OTHER_CAMPAIGN, BRIEF_OTHER_PARTNER, CAMPAIGN_CHANNEL, CAMPAIGN_PILLAR, CAMPAIGN_IDEA,
         PROMOTION_TOO_LATE)
_NOT_HELD = ("idea", "cancelled", "postponed")
_COMMITTED = ("scheduled", "published")


def check_chain(plan: Plan) -> Iterator[Problem]:
    """Problems of entries that contradict each other about what belongs to what."""
    workspace = plan.workspace
    for post in workspace.of(Post):
        if post.status in PLANNED:
            yield from _brief(workspace, post)
            yield from _campaign(workspace, post)
    yield from _briefs_of_campaigns(workspace)
    yield from _ideas(workspace)
    yield from _promotion(plan)


def _brief(workspace: Workspace, post: Post) -> Iterator[Problem]:
    brief = brief_of(workspace, post)
    if brief:
        yield from _differs(workspace, BRIEF_OTHER_CAMPAIGN, brief, post.campaign, brief.campaign, post.place("brief"))
        yield from _differs(workspace, BRIEF_OTHER_PARTNER, brief, post.partner, brief.partner, post.place("brief"))


def _differs(
    workspace: Workspace, code: Code, brief: Brief, ours: str | None, theirs: str | None, place: Place
) -> Iterator[Problem]:
    """That a brief is of another campaign or partner; translations of one are the same."""
    if ours and theirs and _original(workspace, ours) != _original(workspace, theirs):
        yield code.at(place, brief=brief.id, ours=ours, theirs=theirs)


def _original(workspace: Workspace, id: str) -> str:
    entry = workspace.by_id.get(id)
    return (entry.translation_of if entry else None) or id


def _campaign(workspace: Workspace, post: Post) -> Iterator[Problem]:
    campaign = workspace.by_id.get(post.campaign or "")
    if not isinstance(campaign, Campaign):
        return
    stray = [channel for channel in post.channels if channel not in campaign.channels]
    if campaign.channels and stray:
        yield CAMPAIGN_CHANNEL.at(_channel_place(post, stray[0]), campaign=campaign.id, channels=", ".join(stray),
                                  path=campaign.path)
    if post.pillar and campaign.pillars and post.pillar not in campaign.pillars:
        yield CAMPAIGN_PILLAR.at(post.place("pillar"), campaign=campaign.id, pillar=post.pillar,
                                 known=", ".join(campaign.pillars))


def _channel_place(post: Post, channel: str) -> Place:
    nodes = items_of(post, len(post.channels), "channels")
    return place_in(post, nodes[post.channels.index(channel)])


def _briefs_of_campaigns(workspace: Workspace) -> Iterator[Problem]:
    campaigns = {one.path: one for one in workspace.of(Campaign) if one.status not in ("idea", "cancelled")}
    for named in workspace.named("brief"):
        campaign = campaigns.get(named.path)
        brief = workspace.by_id.get(named.id) if campaign else None
        if campaign and isinstance(brief, Brief):
            yield from _differs(workspace, BRIEF_OTHER_CAMPAIGN, brief, campaign.id, brief.campaign, named.place)


def _ideas(workspace: Workspace) -> Iterator[Problem]:
    """Campaigns that are ideas although posts of them are on their way, each told once."""
    told: set[str] = set()
    for post in workspace.of(Post):
        campaign = workspace.by_id.get(post.campaign or "") if post.status in _COMMITTED else None
        if isinstance(campaign, Campaign) and campaign.status == "idea" and campaign.id not in told:
            told.add(campaign.id)
            yield CAMPAIGN_IDEA.at(campaign.place("status"), post=post.path)


def _promotion(plan: Plan) -> Iterator[Problem]:
    events = [event for event in plan.workspace.of(Event) if event.promotion and event.status not in _NOT_HELD]
    told: set[str] = set()
    for event in events:
        end = event.ends_at or event.starts_at
        for post in _promoting(plan.workspace, event):
            late = next((slot for slot in remaining(plan, post) if end and slot.at >= end), None)
            if late and end and post.path not in told:
                told.add(post.path)
                yield PROMOTION_TOO_LATE.at(late.place, event=event.id, end=f"{end:%Y-%m-%d %H:%M}", path=event.path)


def _promoting(workspace: Workspace, event: Event) -> Iterator[Post]:
    for id in event.promotion:
        post = workspace.by_id.get(id)
        if isinstance(post, Post):
            yield post
