"""For whom there are feeds of which sort: the team has all, others those that tell nothing of how it works."""

from majlis.audience import PUBLIC
from majlis.edition import Edition

_FOR = {PUBLIC: frozenset({"", "lang", "kind"}), "partner": frozenset({""})}


def is_offered(edition: Edition, sort: str) -> bool:
    """Whether *edition* has feeds of *sort*, a name in `feeds.scopes`; empty is that of everything."""
    sorts = _FOR.get(edition.audience.partition(":")[0])
    return sorts is None or sort in sorts
