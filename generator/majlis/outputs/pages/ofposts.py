"""Posts that belong together, a campaign's or a partner's, in the order of their times."""

from collections.abc import Iterable
from datetime import datetime

from majlis.kinds import Campaign, Partner, Post
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.view import View

Timed = tuple[Post, datetime | None]
"""A post with its next time, or its last; None where it has none."""


def posts_of(view: View, entry: Campaign | Partner) -> tuple[Post, ...]:
    """The posts of a campaign, or with a partner."""
    plan = view.edition.plan
    found = (plan.posts_in if isinstance(entry, Campaign) else plan.posts_with).get(entry.id, ())
    return tuple(post for post, _ in by_time(view, found))


def by_time(view: View, posts: Iterable[Post]) -> tuple[Timed, ...]:
    """*posts*, each once, by their times; those without one stand last."""
    times = {post.id: (post, next_time(post, view.edition)) for post in posts}
    return tuple(sorted(times.values(), key=lambda one: (one[1] is None, one[1], one[0].id)))
