"""What an approval takes in this workspace, risk by risk, as a table for the guide."""

from typing import NamedTuple

from markupsafe import Markup

from majlis.kinds.choices import RISKS
from majlis.kinds.team import ROLES
from majlis.outputs.pages.view import View
from majlis.plan.approvals import USUAL
from majlis.render.templates import environment


class Asked(NamedTuple):
    """What posts of one risk need: how many approvals, and what is said of whose."""

    risk: str
    needed: int
    whose: str


def approvals(view: View) -> Markup:
    """The table; a sentence where the team works without approvals so far."""
    if not view.edition.plan.approvers.in_use:
        return Markup("<p>{}</p>").format(view.say("guide.approvals.unused"))
    parts = environment().get_template("parts/guides.html").module
    return Markup(parts.approvals(view.say, asked(view)))  # type: ignore[attr-defined]  # noqa: S704 (the template's macro, autoescaped)


def asked(view: View) -> tuple[Asked, ...]:
    """What each risk asks for, the least first."""
    return tuple(_asked(view, risk) for risk in RISKS)


def _asked(view: View, risk: str) -> Asked:
    """By team.yml one by each of its roles; by our own rule one by any of them, and no more than the team can give."""
    workspace = view.edition.workspace
    sign = (workspace.team.approvals or {}).get(risk)
    others = len(workspace.team.members) - 1
    count, roles = (sign.count, sign.roles) if sign else (min(USUAL[risk][0], others), USUAL[risk][1])
    there = tuple(role for role in roles if any(member.role == role for member in workspace.team.members))
    return Asked(RISKS[risk].to(view.lang), count, _whose(view, there, each=sign is not None))


def _whose(view: View, roles: tuple[str, ...], each: bool) -> str:
    if not roles:
        return view.say("guide.approvals.anybody")
    joined = view.say("guide.and" if each else "guide.or")
    return joined.join(_people(view, role) for role in roles)


def _people(view: View, role: str) -> str:
    """A role with those who have it: `Legal (Maha Al-Ghamdi)`."""
    members = [member for member in view.edition.workspace.team.members if member.role == role]
    names = str(view.say("value.comma")).join(member.name.to(view.lang) for member in members)
    return f"{ROLES[role].to(view.lang)} ({names})"
