"""An approval about to be given: of which hash, whether this person may give it now, and what it makes of the post."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from majlis.kinds import Post
from majlis.kinds.mediafile import MediaFile
from majlis.kinds.post import Approval
from majlis.kinds.team import Member
from majlis.plan.approvals import Approvers, SignOff, Verdict
from majlis.plan.fingerprint import fingerprint, media_of
from majlis.source import ListNode
from majlis.values import dataclass
from majlis.words import Words
from majlis.workspace import Workspace

APPROVABLE = ("in_review", "changes_requested", "approved", "scheduled", "on_hold")
"""The statuses in which a post can be approved."""
TOO_EARLY = Words("A post with 'status: {status}' can't be approved yet; its owner first sets 'status: in_review'.",
                  "لا يُعتمد منشور حالته «{status}» بعد؛ يكتب المسؤول عنه أولًا status: in_review")
TOO_LATE = Words("A post with 'status: {status}' is not approved any more.", "لا يُعتمد منشور حالته «{status}».")


@dataclass(frozen=True)
class Approving:
    """*member* approves *post* on the day *on*; *media* are the files that the post names, with their digests."""

    workspace: Workspace
    post: Post
    member: Member
    on: date
    media: Mapping[str, MediaFile]

    @property
    def approval(self) -> Approval:
        """What is to be recorded."""
        of = fingerprint(self.post, self._approvers.digest_of)
        return Approval(by=self.member.id, role=self.member.role, on=self.on, of=of)

    @property
    def refused(self) -> Words | None:
        """Why *post* can't be approved in its status; a published one can where it comes back."""
        again = self.post.status == "published" and (self.post.repeat or self.post.anchor)
        if again or self.post.status in APPROVABLE:
            return None
        return TOO_EARLY if self.post.status in ("idea", "draft") else TOO_LATE

    @property
    def earlier(self) -> Approval | None:
        """The approval of the post as it is that this person has given already."""
        given = (one for one in self._approvers.sign_off(self.post).given if one.verdict is Verdict.COUNTS)
        return next((one.approval for one in given if one.approval.by == self.member.id), None)

    @property
    def void(self) -> int | None:
        """The number, from 0, of this person's last void approval in the file, in whose place the new one goes."""
        places = [one.approval.place for one in self._approvers.sign_off(self.post).voided
                  if one.approval.by == self.member.id]
        node = self.post.node.values.get("approvals")
        items = node.items if isinstance(node, ListNode) else (node,)
        found = (number for number, item in enumerate(items) for place in places
                 if item and place and (item.line, item.column) == place[1:])
        return next(found, None)

    @property
    def then(self) -> SignOff:
        """How far the approving of the post has come with this approval."""
        return self._approvers.sign_off(replace(self.post, approvals=(*self.post.approvals, self.approval)))

    @property
    def _approvers(self) -> Approvers:
        return Approvers(replace(self.workspace, media={**self.workspace.media, **self.media}))


def files_of(post: Post, workspace: Workspace) -> Iterable[str]:
    """The files of media that *post* names and that are there, each once."""
    return dict.fromkeys(item.src for item in media_of(post) if item.src in workspace.media)


def as_approved(post: Post) -> Post:
    """*post* as one that has approvals: of such posts the files of media are read whole."""
    return replace(post, approvals=post.approvals or (Approval(by=post.owner, on=date.min, of=""),))
