"""Clauses about approval: by whom one must be.

Fails: `status: scheduled` without an approval by Legal under `approver` with `roles: [legal]`. Passes: with one of the
text as it is.
"""

from collections.abc import Iterator

from majlis.checks.clauses.clause import NAMED, Clause, named
from majlis.checks.clauses.subject import Subject
from majlis.kinds import Post
from majlis.kinds.policy_params import Params
from majlis.kinds.post import STATES
from majlis.kinds.team import ROLES
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

APPROVER = Code(
    "policy-approver",
    Words("This post is '{status}' without an approval by {who}: '{rule}'",
          "حالة المنشور «{status_ar}» من غير اعتماد من {who_ar}: «{rule}»"),
    named(Words("Ask for it: majlis approve {id} --as {first}", "اطلب الاعتماد: majlis approve {id} --as {first}")),
    Severity.WARNING,
    Latitude.ENTRY,
)
_NOBODY = Words(
    f"Nobody else of the team can give it: give another member that role in team.yml, or change the check.{NAMED}",
    f"ليس في الفريق غير المسؤول من يعتمده: أسند هذا الدور إلى عضو آخر في team.yml أو غيّر الفحص.{NAMED}",
)
CODES = (APPROVER,)
_NEED_IT = ("approved", "scheduled")


def approver(plan: Plan, subject: Subject, clauses: tuple[Clause, ...]) -> Iterator[Problem]:
    """A post that is approved or scheduled without a valid approval by one of those whom the clause names."""
    post, params = subject.post, clauses[0].params
    if post is None or post.status not in _NEED_IT:
        return
    may = _may(plan.workspace, post, params)
    if set(may).isdisjoint(plan.sign_off(post).counting):
        who = _who(plan.workspace, params)
        yield clauses[0].problem(
            APPROVER, post.place("status"), None if may else _NOBODY, status=post.status, who=who.en, who_ar=who.ar,
            status_ar=STATES[post.status].ar, id=post.id, first=may[0] if may else "",
        )


def _may(workspace: Workspace, post: Post, params: Params) -> list[str]:
    """The members, by id, whose approval would do: nobody approves what is their own."""
    return [member.id for member in workspace.team.members
            if member.id != post.owner and (member.id in params.members or member.role in params.roles)]


def _who(workspace: Workspace, params: Params) -> Words:
    labels = [ROLES[role] for role in params.roles]
    labels += [workspace.members[id].name for id in params.members if id in workspace.members]
    return Words(" or ".join(label.en for label in labels), " أو ".join(label.ar for label in labels))
