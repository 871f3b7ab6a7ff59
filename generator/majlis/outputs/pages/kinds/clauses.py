"""The checks of a policy in plain words: what is looked at by itself, and of which posts and replies."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from majlis.kinds.choices import FORMATS, RISKS, WEEKDAYS
from majlis.kinds.entry import LANGUAGE
from majlis.kinds.policy import PolicyCheck
from majlis.kinds.policy_params import CHECKED, Params
from majlis.kinds.team import ROLES
from majlis.outputs.pages.view import View


class Sentence(NamedTuple):
    """A sentence, and the values that stand at its end; those that are *typed* as they are found."""

    text: str
    values: tuple[str, ...] = ()
    typed: bool = False


class Clause(NamedTuple):
    """A check: the id of the rule that it is for, what it demands, and of what; *grave* where it stops a build."""

    rule: str
    demands: tuple[Sentence, ...]
    only: tuple[Sentence, ...]
    grave: bool


def clause_of(view: View, check: PolicyCheck) -> Clause:
    """*check* in the view's language."""
    params = check.params or Params()
    demands = (part for name in params.given() if name in _DEMANDS for part in _DEMANDS[name](view, params))
    return Clause(check.rule or check.id, (*demands, *_pictures(view, params)), tuple(_scope(view, params)),
                  check.level == "error")


def _listed(name: str) -> Callable[[View, Params], Iterator[Sentence]]:
    def said(view: View, params: Params) -> Iterator[Sentence]:
        yield Sentence(str(view.say(f"policy.check.{name}")), getattr(params, name), typed=True)
    return said


def _counted(name: str) -> Callable[[View, Params], Iterator[Sentence]]:
    def said(view: View, params: Params) -> Iterator[Sentence]:
        yield Sentence(str(view.say(f"policy.check.{name}", n=getattr(params, name))))
    return said


def _gap(view: View, params: Params) -> Iterator[Sentence]:
    assert params.min_gap
    yield Sentence(str(view.say("policy.check.min_gap", length=view.dates.length(params.min_gap))))


def _hours(view: View, params: Params) -> Iterator[Sentence]:
    assert params.hours
    key = "policy.check.hours_on" if params.days else "policy.check.hours"
    text = view.say(key, start=f"{params.hours.from_:%H:%M}", end=f"{params.hours.to:%H:%M}")
    yield Sentence(str(text), _named(view, WEEKDAYS, params.days))


def _approvers(view: View, params: Params) -> Iterator[Sentence]:
    roles = _named(view, ROLES, params.roles)
    if params.roles or params.members:
        people = tuple(view.member(id) for id in params.members)
        yield Sentence(str(view.say("policy.check.approver")), (*roles, *people))


def _size(view: View, params: Params) -> Iterator[Sentence]:
    assert params.max_mb
    yield Sentence(str(view.say("policy.check.max_mb", size=view.say.number(params.max_mb))))


def _pictures(view: View, params: Params) -> Iterator[Sentence]:
    wanted = tuple(name for name in ("alt", "credit", "rights") if getattr(params, name))
    if wanted:
        names = tuple(str(view.say(f"policy.check.{name}")) for name in wanted)
        yield Sentence(str(view.say("policy.check.pictures")), names)


_DEMANDS: Mapping[str, Callable[[View, Params], Iterator[Sentence]]] = {
    "terms": _listed("terms"), "any_of": _listed("any_of"), "allowed": _listed("allowed"),
    "forbidden": _listed("forbidden"), "types": _listed("types"), "max_per_day": _counted("max_per_day"),
    "max_per_week": _counted("max_per_week"), "min_gap": _gap, "hours": _hours, "roles": _approvers,
    "members": lambda view, params: iter(() if params.roles else _approvers(view, params)), "max_mb": _size,
}
"""How each parameter is said; roles and members together are one sentence, those of pictures too."""


def _scope(view: View, params: Params) -> Iterator[Sentence]:
    named: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("channels", tuple(view.channel(id) for id in params.channels)),
        ("formats", _named(view, FORMATS, params.formats)),
        ("languages", _named(view, LANGUAGE.labels, params.languages)),
        ("pillars", tuple(_pillar(view, id) for id in params.pillars)),
        ("risks", _named(view, RISKS, params.risks)),
        ("kinds", _named(view, CHECKED, params.kinds)),
    )
    for name, values in named:
        if values:
            yield Sentence(str(view.say(f"policy.only.{name}")), values)
    if params.paid is not None:
        yield Sentence(str(view.say("policy.only.paid" if params.paid else "policy.only.unpaid")))


def _pillar(view: View, id: str) -> str:
    pillar = view.edition.workspace.pillars.get(id)
    return pillar.name.to(view.lang) if pillar else id


def _named(view: View, labels: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(labels[name].to(view.lang) for name in names)
