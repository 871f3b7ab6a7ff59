"""Partners: whoever is shown on a day is agreed with, under contract and licensed that day.

Fails: a post of 2027-09-05 with a partner whose only contract is `{ref: SC-11, from: 2027-01-20, until: 2027-08-31}`.
Passes: the same post on 2027-08-31.
"""

from collections.abc import Iterator

from majlis.checks.partners import agreement, ending, licences, profile
from majlis.checks.partners.appearances import appearances
from majlis.kinds import Partner
from majlis.kinds.team import Patience
from majlis.plan import Plan
from majlis.problems import Problem

__all__ = ["CODES", "check_partners"]

CODES = (*agreement.CODES, *licences.CODES, *ending.CODES, *profile.CODES)


def check_partners(plan: Plan) -> Iterator[Problem]:
    """Problems of partners and of the days on which they are to be seen."""
    team = plan.workspace.team
    seen, patience = appearances(plan), (team.patience or Patience()).counts
    for partner in plan.workspace.of(Partner):
        yield from profile.check_profile(partner, patience, plan.today)
        days = seen.get(partner.id, ())
        off = tuple(agreement.check_agreement(partner, days))
        yield from off
        if partner.do_not_contact or partner.relationship_stage in ("paused", "ended"):
            continue
        yield from licences.check_licences(partner, days, team.country)
        yield from ending.check_ending(partner, days, team.country, plan.today)
