"""Aims: for whom a post is."""

from majlis.kinds import Campaign, Post
from majlis.workspace import Workspace


def audiences_of(workspace: Workspace, post: Post) -> frozenset[str]:
    """The audiences of *post*, by the ids of their originals: those it names, else those of its campaign."""
    campaign = workspace.by_id.get(post.campaign or "")
    named = post.audiences or (campaign.audiences if isinstance(campaign, Campaign) else ())
    return frozenset(original_of(workspace, audience) for audience in named)


def original_of(workspace: Workspace, id: str) -> str:
    """The id of the entry that the one with *id* translates; *id* itself if it translates none."""
    entry = workspace.by_id.get(id)
    return (entry.translation_of if entry else None) or id
