"""Approvals: a post that is approved or scheduled has those that its risk asks for, by others, of what it says now.

Fails: a post of high risk with `status: scheduled`, which a creator approved alone. Passes: the same with the approval
of somebody of legal or PR as well.

Teams that do not work with approvals are told nothing: they begin with the first one, or with `approvals` in team.yml.
"""

from collections.abc import Iterator
from dataclasses import replace

from majlis.kinds import Post
from majlis.kinds.post import STATES, Approval
from majlis.kinds.team import ROLES, Member
from majlis.plan import Plan
from majlis.plan.approvals import Given, SignOff, Verdict
from majlis.plan.asking import named, still_needed, who_may
from majlis.plan.fingerprint import is_fingerprint
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.source import ListNode, MapNode, Node
from majlis.words import Words
from majlis.workspace import Workspace

APPROVAL_MISSING = Code(
    "approval-missing",
    Words("This post is '{status}' with {have} of {need} approvals; still needed: {wanted}.",
          "حالة المنشور «{status_ar}» واعتماداته {have} من {need}؛ ما زال يلزمه اعتماد من: {wanted_ar}."),
    Words("Ask {who}: majlis approve {id} --as {first}",
          "اطلب الاعتماد من {who_ar}: majlis approve {id} --as {first}"),
    latitude=Latitude.TEAM,
)
NOBODY_MAY = Words(
    "Nobody else of the team can give it: name a member with that role in team.yml, or change 'approvals' there.",
    "ليس في الفريق غير المسؤول من يعتمده: أضف إلى team.yml عضوًا بهذا الدور، أو غيّر approvals فيه.",
)
APPROVAL_VOID = Code(
    "approval-void",
    Words("The post was edited after {name} approved it on {on}, so that approval is void.",
          "عُدّل المنشور بعد اعتماد {name_ar} له في {on}، فلم يعد ذلك الاعتماد ساريًا."),
    Words("To approve it as it is now: majlis approve {id} --as {by}",
          "لتجديد الاعتماد بعد مراجعة النص الحالي: majlis approve {id} --as {by}"),
    latitude=Latitude.TEAM,
)
APPROVAL_TYPED = Code(
    "approval-void",
    Words("'{of}' is not the hash of this post, so the approval by {name} of {on} is void.",
          "«{of}» ليس بصمة هذا المنشور، فاعتماد {name_ar} له في {on} غير سارٍ."),
    Words("Let the command write it: majlis approve {id} --as {by}", "دع الأمر يكتبها: majlis approve {id} --as {by}"),
    latitude=Latitude.TEAM,
)
APPROVAL_OWN = Code(
    "approval-own",
    Words("{name} owns this post, so this approval counts for nothing: nobody approves their own.",
          "هذا الاعتماد من المسؤول عن المنشور نفسه ({name_ar}) فلا يُحتسب: لا يعتمد أحد منشوره."),
    Words("Delete it and ask somebody else.", "احذفه واطلب الاعتماد من عضو آخر."),
    latitude=Latitude.TEAM,
)
APPROVAL_ROLE = Code(
    "approval-role",
    Words("{name} is '{role}' in team.yml, not '{written}'; the role in team.yml counts.",
          "دور {name_ar} في team.yml هو «{role}» لا «{written}»، والعبرة بما في team.yml."),
    Words("Correct the role here or there.", "صحّح الدور هنا أو هناك."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (APPROVAL_MISSING, APPROVAL_VOID, APPROVAL_TYPED, APPROVAL_OWN, APPROVAL_ROLE)
_NEED_THEM = ("approved", "scheduled", "published")
_MAY_HAVE_THEM = ("draft", "in_review", "changes_requested", "on_hold", "approved", "scheduled")


def check_approvals(plan: Plan) -> Iterator[Problem]:
    """Problems of the approvals of posts that are still to go out."""
    if plan.approvers.in_use:
        for post in plan.workspace.of(Post):
            if _to_come(post, plan):
                yield from _of_post(post, plan.sign_off(post), plan.workspace)


def _to_come(post: Post, plan: Plan) -> bool:
    """Whether *post* may still go out, or go out again: what is past can't be mended by an approval."""
    slots = plan.slots_by_post.get(post.path, ())
    if post.status == "published":
        return any(slot.to_come and slot.at >= plan.moment for slot in slots)
    return post.status in _MAY_HAVE_THEM and (not slots or slots[-1].at >= plan.moment)


def _of_post(post: Post, sign_off: SignOff, workspace: Workspace) -> Iterator[Problem]:
    lacks = post.status in _NEED_THEM and not sign_off.complete
    for one in sign_off.voided:
        yield _void(post, one, lacks)
    for one in sign_off.given:
        if one.member and one.verdict is Verdict.OWN:
            yield APPROVAL_OWN.at(_at(post, one.approval, "by"), **_name(one.member))
        if one.member and one.approval.role and not _is_role(one.approval.role, one.member):
            yield _role(post, one.approval, one.approval.role, one.member)
    if lacks and not _explained(sign_off):
        yield _missing(post, sign_off, workspace)


def _explained(sign_off: SignOff) -> bool:
    """Whether nothing would be missing but for approvals that are void, the owner's or a stranger's, which are told."""
    odd = {one.approval.by for one in sign_off.given if one.verdict in (Verdict.OWN, Verdict.STRANGER)}
    return sign_off.missing_with(one.approval.by for one in sign_off.voided) <= len(odd)


def _missing(post: Post, sign_off: SignOff, workspace: Workspace) -> Problem:
    wanted, may = still_needed(sign_off), who_may(post, sign_off, workspace)
    who = named(may, workspace)
    return APPROVAL_MISSING.at(
        post.place("status"), None if may else NOBODY_MAY, id=post.id, first=may[0] if may else "",
        status=post.status, status_ar=STATES[post.status].ar, have=len(sign_off.counting), need=sign_off.total,
        wanted=wanted.en, wanted_ar=wanted.ar, who=who.en, who_ar=who.ar,
    )


def _void(post: Post, given: Given, lacks: bool) -> Problem:
    approval, member = given.approval, given.member
    assert member is not None
    code = APPROVAL_VOID if is_fingerprint(approval.of) else APPROVAL_TYPED
    problem = code.at(
        _at(post, approval, "of"), id=post.id, by=approval.by, on=approval.on.isoformat(), of=approval.of,
        **_name(member),
    )
    return problem if lacks else replace(problem, severity=Severity.WARNING)


def _role(post: Post, approval: Approval, written: str, member: Member) -> Problem:
    return APPROVAL_ROLE.at(_at(post, approval, "role"), role=member.role, written=written, **_name(member))


def _is_role(written: str, member: Member) -> bool:
    """Whether *written* is the member's role, by its name or its label in either language."""
    return written == member.role or written.casefold() in (member.role, *map(str.casefold, ROLES[member.role]))


def _name(member: Member) -> dict[str, str]:
    return {"name": member.name.en, "name_ar": member.name.ar}


def _at(post: Post, approval: Approval, key: str) -> Place:
    """The place of one value of *approval*, or of the approval."""
    node = post.node.values.get("approvals")
    items: tuple[Node, ...] = node.items if isinstance(node, ListNode) else (node,) if node else ()
    for item in items:
        same = approval.place and (item.line, item.column) == approval.place[1:]
        if same and isinstance(item, MapNode) and key in item.values:
            return Place(post.path, item.values[key].line, item.values[key].column)
    return approval.place or post.place("approvals")
