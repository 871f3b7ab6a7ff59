"""How far the approving of a post has come, in words: who approved what, who still can, what an edit would void."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from majlis.kinds import Post
from majlis.kinds.team import ROLES
from majlis.outputs.pages.view import View
from majlis.plan.approvals import Given, SignOff, Verdict
from majlis.plan.approving import APPROVABLE
from majlis.plan.asking import named, still_needed, who_may
from majlis.plan.fingerprint import fingerprint, media_of
from majlis.values import dataclass

_TONES = {Verdict.COUNTS: "good", Verdict.VOID: "warn", Verdict.OWN: "off", Verdict.STRANGER: "off"}
_TOLD = (*APPROVABLE, "draft")
"""The statuses in which it matters what is missing; an idea is only a note."""


class Vote(NamedTuple):
    """An approval with its verdict; *role* is empty where none was written."""

    name: str
    role: str
    on: date
    verdict: str
    tone: str


@dataclass(frozen=True, slots=True)
class Signing:
    """*count* of *total* approvals. *missing* says which are, *people* who may give the next where it can't be just
    anybody, *voids* whose approvals an edit would void; *edited* is when the file changed last, as far as Git knows.
    *open* says that it can be approved, *lines* are what that adds to its file.
    """

    count: int
    total: int
    votes: tuple[Vote, ...]
    missing: str
    people: str
    voids: str
    edited: datetime | None
    open: bool
    lines: str

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return self.count >= self.total


def signing_of(view: View, post: Post) -> Signing | None:
    """The approvals of *post*, which the team alone sees; None where nothing is asked for and nothing was given."""
    plan = view.edition.plan
    told = post.status in _TOLD and plan.approvers.in_use
    if not view.for_team or not (told or post.approvals):
        return None
    sign_off = plan.sign_off(post)
    if not (sign_off.given or sign_off.total):
        return None
    return _signing(view, post, sign_off, told)


def _signing(view: View, post: Post, sign_off: SignOff, told: bool) -> Signing:
    workspace, missing = view.edition.workspace, told and not sign_off.complete
    void = any(one.verdict is Verdict.VOID for one in sign_off.given)
    asked = missing and sign_off.unmet
    people = named(who_may(post, sign_off, workspace), workspace).to(view.lang) if asked else ""
    return Signing(
        count=len(sign_off.counting),
        total=sign_off.total if told else len(sign_off.counting),
        votes=tuple(_votes(view, sign_off.given)),
        missing=still_needed(sign_off).to(view.lang) if missing else "",
        people=people,
        voids=view.say("value.comma").join(view.member(id) for id in sign_off.counting) if told else "",
        edited=_edited(view, post) if void else None,
        open=post.status in APPROVABLE,
        lines=_lines(view, post) if missing else "",
    )


def _lines(view: View, post: Post) -> str:
    """What an approval of *post* as it is adds to its file; empty where a picture or film that it shows was not read
    whole when the workspace was read, which the command does in any status.
    """
    digest_of, there = view.edition.plan.approvers.digest_of, view.edition.workspace.media
    if any(item.src in there and digest_of(item.src) is None for item in media_of(post)):
        return ""
    line = f"  - {{by: PERSON, on: {view.edition.plan.today.isoformat()}, of: {fingerprint(post, digest_of)}}}"
    return line if post.approvals else f"approvals:\n{line}"


def _votes(view: View, given: tuple[Given, ...]) -> Iterator[Vote]:
    for approval, verdict, _ in given:
        role = ROLES[approval.role].to(view.lang) if approval.role in ROLES else approval.role or ""
        yield Vote(view.member(approval.by), role, approval.on, verdict.value, _TONES[verdict])


def _edited(view: View, post: Post) -> datetime | None:
    history = view.edition.history
    change = history.changes.get(post.path) if history and not history.shallow else None
    return change.changed if change else None
