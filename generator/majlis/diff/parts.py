"""Parts of an entry that have names of their own: rules and checks of a policy, levels of a playbook, deliverables."""

from collections.abc import Iterator, Mapping

from majlis.diff.changes import Part
from majlis.diff.differing import plain
from majlis.fields import fields_of
from majlis.kinds import Brief, Entry, Playbook, Policy
from majlis.words import Words

_NAMED: Mapping[type[Entry], Mapping[str, tuple[str, Words]]] = {
    Policy: {"rules": ("id", Words("Rule", "القاعدة")), "checks": ("id", Words("Check", "الفحص"))},
    Playbook: {
        "severity_levels": ("level", Words("Level", "المستوى")), "roles": ("role", Words("Role", "الدور")),
        "holding_statements": ("id", Words("Holding statement", "بيان الانتظار")),
    },
    Brief: {"deliverables": ("id", Words("Deliverable", "المخرج"))},
}


def named_fields(entry: Entry) -> tuple[str, ...]:
    """The fields of *entry* whose parts are told one by one."""
    return tuple(_NAMED.get(type(entry), ()))


def parts_of(before: Entry, after: Entry) -> tuple[Part, ...]:
    """What happened to the parts, by field, in the order in which they stand. Days of deliverables are told
    elsewhere.
    """
    return tuple(part for key, (name, label) in _NAMED.get(type(after), {}).items()
                 for part in _of_list(_by_name(before, key, name), _by_name(after, key, name), label))


def _of_list(was: Mapping[str, object], now: Mapping[str, object], label: Words) -> Iterator[Part]:
    yield from (Part(what="added", label=label, id=id) for id in now if id not in was)
    yield from (Part(what="changed", label=label, id=id) for id in now if id in was and was[id] != now[id])
    yield from (Part(what="removed", label=label, id=id) for id in was if id not in now)


def _by_name(entry: Entry, key: str, name: str) -> dict[str, object]:
    assert key in fields_of(type(entry))
    return {str(getattr(one, name)): plain(one, dated=False) for one in getattr(entry, key)}
