"""Partnership: with whom a post is made, and whether somebody gets something for it."""

from majlis.kinds import Brief, Partner, Post
from majlis.workspace import Workspace


def brief_of(workspace: Workspace, post: Post) -> Brief | None:
    """The brief that *post* names, if it is there."""
    found = workspace.by_id.get(post.brief or "")
    return found if isinstance(found, Brief) else None


def partner_of(workspace: Workspace, post: Post) -> Partner | None:
    """The partner of *post*: its own, else that of its brief."""
    brief = brief_of(workspace, post)
    found = workspace.by_id.get(post.partner or (brief.partner if brief else None) or "")
    return found if isinstance(found, Partner) else None


def is_paid(workspace: Workspace, post: Post) -> bool:
    """Whether *post* is paid or gifted: it has a partner or a brief, and the brief does not say that it is neither."""
    brief = brief_of(workspace, post)
    return bool(post.partner or post.brief) and not (brief and is_free(brief))


def is_free(brief: Brief) -> bool:
    """Whether *brief* says that the partner gets nothing."""
    return brief.compensation is not None and brief.compensation.type == "none"
