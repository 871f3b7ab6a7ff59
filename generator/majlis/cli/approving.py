"""`majlis approve`: who may approve which post, what is written, what is said, and how it ends."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from majlis.cache import cache_in
from majlis.checks.approvals import APPROVAL_MISSING, APPROVAL_OWN, APPROVAL_VOID
from majlis.cli import approving_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS
from majlis.cli.named import Folder, StoppedError, entry_of, member_of
from majlis.cli.report import as_text
from majlis.kinds import Post
from majlis.kinds.post import Approval
from majlis.kinds.team import Member
from majlis.load.media import read_media
from majlis.mend.changes import Add, Change, Put
from majlis.mend.changing import ByHandError, change_entry
from majlis.mend.open_file import written
from majlis.plan import Plan
from majlis.plan.approving import Approving, as_approved, files_of
from majlis.plan.asking import named, still_needed, who_may
from majlis.problems import Problem, Severity
from majlis.review import review
from majlis.values import dataclass
from majlis.words import Words

MENDED_BY_APPROVING = (APPROVAL_MISSING.name, APPROVAL_VOID.name, APPROVAL_OWN.name)


class Wish(NamedTuple):
    """How the command was called: *who* approves, in which *role* (None: their own), and what else is asked for."""

    files: tuple[str, ...]
    who: str | None
    role: str | None = None
    set_status: bool = False


def run_approve(root: Path, lang: str, wish: Wish, as_of: datetime | None) -> int:
    """Record approvals. The paths of the files that changed and problems go to stdout, the rest to stderr. The exit
    code.
    """
    reviewed = review(root, os.environ, as_of, cache_in(root))
    if reviewed.plan is None:
        click.echo(as_text(reviewed.problems, lang), nl=False)
        return PROBLEMS
    try:
        member = _member(reviewed.plan, wish, lang)
        folder = Folder(root, lang, reviewed.plan, tuple(reviewed.problems))
        posts = [_post(folder, name) for name in wish.files]
    except StoppedError as stopped:
        click.echo(str(stopped), err=True)
        return stopped.code
    desk = Desk(root, lang, reviewed.plan, tuple(reviewed.problems), member, wish.set_status)
    return max(desk.approve(post) for post in {post.id: post for post in posts}.values())


@dataclass(frozen=True)
class Desk:
    """Where *member* approves one post after the other."""

    root: Path
    lang: str
    plan: Plan
    problems: tuple[Problem, ...]
    member: Member
    set_status: bool

    def approve(self, post: Post) -> int:
        """Record the approval of *post*, or say why not. The exit code."""
        media = read_media(self.root, files_of(post, self.plan.workspace), [as_approved(post)])
        approving = Approving(self.plan.workspace, post, self.member, self.plan.today, media)
        if self._refused(approving):
            return PROBLEMS
        changes = [*_recorded(approving), *(_status(approving) if self.set_status else ())]
        if not changes:
            self._say_all(approving)
            return FINE
        return self._write(approving, changes)

    def _write(self, approving: Approving, changes: list[Change]) -> int:
        post = approving.post
        try:
            failed = change_entry(self.root, self.plan.workspace, post, changes)
        except ByHandError:
            self._say(say.BY_HAND, path=post.path)
            click.echo(f"    {written(_item(approving.approval))}", err=True)
            return PROBLEMS
        if failed:
            click.echo(as_text([failed], self.lang), nl=False)
            return FAILED
        click.echo(post.path)
        self._say_all(approving)
        return FINE

    def _refused(self, approving: Approving) -> bool:
        """Whether the post can't be approved by this member now; says why."""
        post = approving.post
        wrong = [problem for problem in self.problems if problem.place.path == post.path
                 and problem.severity is Severity.ERROR and problem.code not in MENDED_BY_APPROVING]
        if post.owner == self.member.id:
            click.echo(as_text([self._own(approving)], self.lang), nl=False)
        elif approving.refused:
            path, line, column = post.place("status")
            said = approving.refused.to(self.lang).format(status=post.status)
            click.echo(f"{path}:{line}:{column}: {said}")
        elif wrong:
            click.echo(as_text(wrong, self.lang), nl=False)
            self._say(say.ERRORS, path=post.path)
        else:
            return False
        return True

    def _own(self, approving: Approving) -> Problem:
        post, workspace = approving.post, self.plan.workspace
        who = named(who_may(post, self.plan.sign_off(post), workspace), workspace)
        name = self.member.name
        hint = Words(say.ASK.en.format(who=who.en), say.ASK.ar.format(who=who.ar)) if who.en else None
        return APPROVAL_OWN.at(post.place("owner"), hint, name=name.en, name_ar=name.ar)

    def _say_all(self, approving: Approving) -> None:
        """How far the approving has come."""
        post, then, before = approving.post, approving.then, approving.earlier
        if before:
            name = self.member.name.to(self.lang)
            self._say(say.ALREADY, path=post.path, name=name, on=before.on.isoformat())
        counted = {"have": len(then.counting), "need": then.total, "wanted": still_needed(then).to(self.lang)}
        self._say(say.COMPLETE if then.complete else say.COUNTED, path=post.path, **counted)
        if then.complete and post.status == "in_review" and not self.set_status:
            self._say(say.NEXT)

    def _say(self, words: Words, **values: object) -> None:
        click.echo(words.to(self.lang).format(**values), err=True)


def _member(plan: Plan, wish: Wish, lang: str) -> Member:
    """Who approves; StoppedError if nobody of the team is named so, or has another role."""
    known = ", ".join(plan.workspace.members)
    if not wish.who:
        raise StoppedError(say.WHO.to(lang).format(known=known))
    found = member_of(plan, wish.who, lang)
    if wish.role and wish.role != found.role:
        raise StoppedError(say.ROLE.to(lang).format(name=found.name.to(lang), is_=found.role, role=wish.role))
    return found


def _post(folder: Folder, name: str) -> Post:
    """The post that *name* names."""
    found = entry_of(folder, name, (Post,), say.NO_POST)
    assert isinstance(found, Post)
    return found


def _recorded(approving: Approving) -> Iterator[Change]:
    """What writes the approval: nothing if it is there, its values in place of this person's void one, or a new one."""
    if approving.earlier:
        return
    item, void = _item(approving.approval), approving.void
    if void is None:
        yield Add("approvals", item)
    else:
        yield from (Put(("approvals", void, key), text) for key, text in item.items())


def _status(approving: Approving) -> Iterator[Change]:
    if approving.then.complete and approving.post.status == "in_review":
        yield Put(("status",), "approved")


def _item(approval: Approval) -> dict[str, str]:
    role = {"role": approval.role} if approval.role else {}
    return {"by": approval.by, **role, "on": approval.on.isoformat(), "of": approval.of}
