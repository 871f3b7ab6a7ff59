"""Whom to ask for the approvals that a post lacks, in words."""

from collections.abc import Iterable

from majlis.kinds import Post
from majlis.kinds.team import ROLES
from majlis.plan.approvals import Demand, SignOff
from majlis.words import Words
from majlis.workspace import Workspace

_FEW = 5


def still_needed(sign_off: SignOff) -> Words:
    """What is missing, for a sentence: `Legal or Public relations; anybody else`. Empty where nothing is."""
    parts = [_demanded(demand) for demand in sign_off.unmet]
    if sign_off.more > 0:
        count = f" ({sign_off.more})" if sign_off.more > 1 else ""
        parts.append(Words(f"anybody but its owner{count}", f"أي عضو غير المسؤول عنه{count}"))
    return Words("; ".join(part.en for part in parts), "؛ ".join(part.ar for part in parts))


def who_may(post: Post, sign_off: SignOff, workspace: Workspace) -> tuple[str, ...]:
    """The ids of those whose approval *post* lacks next, of all that is asked for if somebody can; may be empty."""
    asked = [demand.people for demand in sign_off.unmet] or [tuple(workspace.members)]
    left = [id for id in asked[0] if id != post.owner and id not in sign_off.counting]
    return tuple(id for id in left if all(id in people for people in asked)) or tuple(left)


def named(ids: Iterable[str], workspace: Workspace) -> Words:
    """People by their names: `Huda or Faisal`; of many only that it is anybody of them."""
    people = [workspace.members[id].name for id in ids]
    if len(people) > _FEW:
        return Words("anybody else of the team", "أي عضو آخر في الفريق")
    return _or(people)


def _demanded(demand: Demand) -> Words:
    if not demand.roles:
        return Words("one of the campaign's approvers", "أحد معتمِدي الحملة")
    return _or([ROLES[role] for role in demand.roles])


def _or(words: list[Words]) -> Words:
    before, last = words[:-1], words[-1:]
    return Words(*(
        separator.join(filter(None, [comma.join(word.to(lang) for word in before), *(word.to(lang) for word in last)]))
        for lang, comma, separator in (("en", ", ", " or "), ("ar", " أو ", " أو "))
    ))
