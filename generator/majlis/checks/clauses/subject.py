"""Subjects: what a clause is held against, and whether it is for them at all."""

from collections.abc import Iterator
from datetime import date

from majlis.kinds import Post, Reply
from majlis.kinds.policy_params import Params
from majlis.plan import Plan, Slot
from majlis.plan.partnership import is_paid
from majlis.plan.passages import Passage, is_to_come, passages_of
from majlis.values import dataclass


@dataclass(frozen=True)
class Subject:
    """A post, or a reply in one language, with its passages. *day* is the one on which policies must hold."""

    entry: Post | Reply
    lang: str
    passages: tuple[Passage, ...]
    day: date
    paid: bool

    @property
    def post(self) -> Post | None:
        """The entry, if it is a post."""
        return self.entry if isinstance(self.entry, Post) else None

    def within(self, params: Params) -> Iterator[Passage]:
        """The passages that *params* reach."""
        for passage in self.passages:
            if not params.channels or not set(params.channels).isdisjoint(passage.channels):
                yield passage


def subjects_of(plan: Plan) -> Iterator[Subject]:
    """Every post and reply that is still to come, in the order of their paths."""
    for entry in plan.workspace.entries:
        if isinstance(entry, Post) and is_to_come(entry, plan):
            slots = plan.slots_by_post.get(entry.path, ())
            day = plan.local(slots[-1].at).date() if slots else plan.today
            yield Subject(entry, entry.lang, tuple(passages_of(entry)), day, is_paid(plan.workspace, entry))
        elif isinstance(entry, Reply) and is_to_come(entry, plan):
            for passage in passages_of(entry):
                yield Subject(entry, passage.lang, (passage,), plan.today, False)


def subject_of(plan: Plan, slot: Slot) -> Subject:
    """The post of *slot* on the day of the slot, without its texts."""
    post = slot.post
    return Subject(post, post.lang, (), slot.at.astimezone(plan.workspace.zone).date(), is_paid(plan.workspace, post))


def reaches(params: Params, subject: Subject) -> bool:
    """Whether *params* are for *subject*: by its kind, language, channels and, of a post, what else it says."""
    if params.languages and subject.lang not in params.languages:
        return False
    if params.channels and set(params.channels).isdisjoint(subject.entry.channels):
        return False
    if params.paid is not None and params.paid is not subject.paid:
        return False
    return _post(params, subject.entry) if isinstance(subject.entry, Post) else _reply(params)


def _post(params: Params, post: Post) -> bool:
    asked = ((params.kinds, "posts"), (params.formats, post.format), (params.pillars, post.pillar),
             (params.risks, post.risk))
    return all(not known or value in known for known, value in asked)


def _reply(params: Params) -> bool:
    only_posts = params.formats or params.pillars or params.risks
    return not only_posts and (not params.kinds or "replies" in params.kinds)
