"""Parameters of policies' checks: those of the kind, all that it needs, a rule that the policy has.

Fails: `kind: cadence` with `params: {terms: [cure]}`. Passes: the same with `params: {max_per_day: 2}`.
"""

from collections.abc import Iterator

from majlis.kinds import Policy, kind_named
from majlis.kinds.places import items_of, place_in
from majlis.kinds.policy import PolicyCheck
from majlis.kinds.policy_params import NEEDS, SCOPE, TAKES
from majlis.problems import DID_YOU_MEAN, Code, Problem
from majlis.source import MapNode, Node
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

MISSING = Code(
    "policy-check-params",
    Words("This check of the kind '{kind}' does not say what it asks for.",
          "لا يحدد هذا الفحص من نوع «{kind}» ما يطلبه."),
    Words("Give it one of these under 'params': {known}", "أضف إليه تحت «params» واحدًا من: {known}"),
)
FOREIGN = Code(
    "policy-check-params",
    Words("'{param}' is not for checks of the kind '{kind}'.", "«{param}» ليس من معطيات الفحص من نوع «{kind}»."),
    Words("Delete it; the kind's own are: {known}", "احذفه؛ معطيات هذا النوع هي: {known}"),
)
NO_RULE = Code(
    "policy-check-params",
    Words("This policy has no rule '{rule}'.", "لا توجد في هذه السياسة قاعدة «{rule}»."),
    Words("Its rules are: {known}", "قواعدها: {known}"),
)
POSTS_ALONE = Code(
    "policy-check-params",
    Words("Checks of the kind '{kind}' are for posts alone.", "الفحوص من نوع «{kind}» للمنشورات وحدها."),
    Words("Delete 'kinds', or write kinds: posts", "احذف «kinds» أو اكتب kinds: posts"),
)
CODES = (MISSING, FOREIGN, NO_RULE, POSTS_ALONE)
_OF_POSTS = ("cadence", "quiet_hours", "approver", "media")


def check_params(workspace: Workspace) -> Iterator[Problem]:
    """Problems of the checks of every policy that is not retired."""
    for policy in workspace.of(Policy):
        nodes = items_of(policy, len(policy.checks), "checks")
        for check, node in zip(policy.checks, nodes, strict=True) if policy.status != "retired" else ():
            yield from _rule(policy, check, node)
            yield from _params(policy, check, node)


def _rule(policy: Policy, check: PolicyCheck, node: Node) -> Iterator[Problem]:
    known = [rule.id for rule in policy.rules]
    if check.rule and check.rule not in known:
        guess = nearest(check.rule, known)
        yield NO_RULE.at(place_in(policy, node, "rule"), DID_YOU_MEAN if guess else None, rule=check.rule, guess=guess,
                         known=", ".join(known))


def _params(policy: Policy, check: PolicyCheck, node: Node) -> Iterator[Problem]:
    """What is there and not for its kind; what is missing, of a policy in use, unless a wrong name explains it."""
    given = check.params.given() if check.params else ()
    foreign = [name for name in given if name not in TAKES[check.kind] and name not in SCOPE]
    for name in foreign:
        yield FOREIGN.at(place_in(policy, node, "params", name), param=name, kind=check.kind,
                         known=", ".join((*TAKES[check.kind], *SCOPE)))
    ready = policy.status in kind_named("policy").ready
    if ready and not foreign and set(given).isdisjoint(NEEDS[check.kind]) and not _unread(node):
        yield MISSING.at(place_in(policy, node, "params"), kind=check.kind, known=", ".join(NEEDS[check.kind]))
    if check.params and check.kind in _OF_POSTS and "replies" in check.params.kinds:
        yield POSTS_ALONE.at(place_in(policy, node, "params", "kinds"), kind=check.kind)


def _unread(node: Node) -> bool:
    """Whether something stands under `params` that could not be read, of which its author is told already."""
    params = node.values.get("params") if isinstance(node, MapNode) else None
    if not isinstance(params, MapNode):
        return params is not None and not params.empty
    return any(not value.empty for key, value in params.values.items() if key not in SCOPE)
