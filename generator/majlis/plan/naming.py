"""How findings name channels and times."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from majlis.plan.plan import Plan
from majlis.words import Words

_NOTHING: Mapping[str, object] = {}


def channels_named(plan: Plan, channels: Iterable[str], beside: Mapping[str, object] = _NOTHING) -> Words:
    """The channels with these ids by their names, in brackets what stands *beside* one: `X (01:00-08:00), LinkedIn`."""
    known = plan.workspace.channel_by_id
    names = ((id, known[id].name if id in known else Words(id, id)) for id in channels)
    told = [(name, f" ({beside[id]})" if id in beside else "") for id, name in names]
    return Words(
        ", ".join(f"{name.en}{note}" for name, note in told), "، ".join(f"{name.ar}{note}" for name, note in told))


def moment(plan: Plan, at: datetime) -> str:
    """`2027-02-10 18:30`, on the clocks of the project."""
    return f"{plan.local(at):%Y-%m-%d %H:%M}"
