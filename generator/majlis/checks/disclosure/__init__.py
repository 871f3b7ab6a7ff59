"""Disclosure: a paid or gifted post says so, in its own language, in the text of every channel, where readers see it.

Fails: a scheduled post with `partner: noura`, `disclosure: {label: إعلان, placement: start}` and the text
«قهوة الليلة». Passes: the same with the text «إعلان | قهوة الليلة». What is asked for is guidance, not law.
"""

from collections.abc import Iterator

from majlis.checks.disclosure import labels, needed, texts
from majlis.kinds import Post
from majlis.plan import WAITING, Plan
from majlis.plan.partnership import brief_of
from majlis.problems import Problem
from majlis.workspace import Workspace

__all__ = ["CODES", "check_disclosure"]

CODES = (*needed.CODES, *labels.CODES, *texts.CODES)
_TOLD = (*WAITING, "on_hold", "published")


def check_disclosure(plan: Plan) -> Iterator[Problem]:
    """Problems of posts, in review and later, that are paid or gifted and do not say so as readers need it."""
    for post in plan.workspace.of(Post):
        if post.status in _TOLD:
            yield from _of_post(plan.workspace, post) if _speaks_of_pay(post) else needed.check_undisclosed(post)


def _speaks_of_pay(post: Post) -> bool:
    return bool(post.partner or post.brief or post.disclosure)


def _of_post(workspace: Workspace, post: Post) -> Iterator[Problem]:
    brief = brief_of(workspace, post)
    yield from needed.check_needed(workspace, post, labels.proposed_label(post.lang, brief))
    if post.disclosure and post.disclosure.placement != "platform_label":
        yield from texts.check_texts(post, post.disclosure, brief)
        if post.status != "published":
            yield from labels.check_label(post, post.disclosure.label, brief)
