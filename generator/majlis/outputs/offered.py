"""What other outputs make, known before it is made: for whom there are feeds of which sort, which kinds have sheets."""

from majlis.audience import PUBLIC
from majlis.edition import Edition
from majlis.kinds import Brief, Event, Playbook, Report

_FOR = {PUBLIC: frozenset({"", "lang", "kind"}), "partner": frozenset({""})}
"""The team has all feeds, others those that tell nothing of how it works."""
WITH_SHEETS = (Brief, Event, Playbook, Report)
"""The kinds whose entries may have a printed sheet of their own."""
CAMPAIGN_OVER = ("done", "cancelled")
"""The statuses in which a campaign may have no feed any more."""


def is_offered(edition: Edition, sort: str) -> bool:
    """Whether *edition* has feeds of *sort*, a name in `feeds.scopes`; empty is that of everything."""
    if edition.history and edition.history.shallow:
        return False
    sorts = _FOR.get(edition.audience.partition(":")[0])
    return sorts is None or sort in sorts
