"""Posts that belong together, a campaign's or a partner's, in the order of their times."""

from collections.abc import Iterable
from datetime import datetime

from majlis.kinds import Post
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.view import View

Timed = tuple[Post, datetime | None]
"""A post with its next time, or its last; None where it has none."""


def by_time(view: View, posts: Iterable[Post]) -> tuple[Timed, ...]:
    """*posts*, each once, by their times; those without one stand last."""
    times = {post.id: (post, next_time(post, view.edition)) for post in posts}
    return tuple(sorted(times.values(), key=lambda one: (one[1] is None, one[1], one[0].id)))
