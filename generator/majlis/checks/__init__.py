"""The checks over what is written and what is planned. To add one: write its module, then its line in a tuple here."""

from collections.abc import Callable, Iterator

from majlis.checks import (
    actions,
    addresses,
    approvals,
    balance,
    campaign_gaps,
    captions,
    chain,
    channels,
    clauses,
    disclosed,
    disclosure,
    drills,
    freezes,
    holidays,
    ids,
    judgement,
    keydates,
    language,
    links,
    listening,
    media,
    mediatypes,
    overdue,
    ownership,
    pacing,
    partners,
    past,
    personas,
    quiet,
    references,
    repeats,
    replies,
    reviews,
    rights,
    sensitive_days,
    silence,
    spans,
    stale,
    translations,
    validity,
    windows,
)
from majlis.checks.judgement import Exempted, Judged, judge
from majlis.plan import Plan
from majlis.problems import Code, Problem
from majlis.workspace import Workspace

__all__ = ["CHECKS", "CODES", "PLAN_CHECKS", "Exempted", "Judged", "run_checks"]

Check = Callable[[Workspace], Iterator[Problem]]
PlanCheck = Callable[[Plan], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    references.check_references,
    ids.check_ids,
    addresses.check_addresses,
    captions.check_captions,
    media.check_media,
    mediatypes.check_media_types,
    links.check_links,
    spans.check_spans,
    repeats.check_repeats,
    replies.check_replies,
    personas.check_personas,
    listening.check_listening,
    keydates.check_key_dates,
    holidays.check_holidays,
    clauses.check_params,
    disclosed.check_disclosed,
)
"""What is written holds together, on any day."""

PLAN_CHECKS: tuple[PlanCheck, ...] = (
    approvals.check_approvals,
    rights.check_rights,
    ownership.check_ownership,
    partners.check_partners,
    disclosure.check_disclosure,
    channels.check_channels,
    channels.check_variants,
    validity.check_validity,
    chain.check_chain,
    clauses.check_clauses,
    language.check_language,
    windows.check_windows,
    freezes.check_freezes,
    quiet.check_quiet_hours,
    pacing.check_pacing,
    sensitive_days.check_sensitive_days,
    silence.check_silence,
    overdue.check_overdue,
    stale.check_stale,
    reviews.check_reviews,
    drills.check_drills,
    actions.check_actions,
    past.check_past,
    translations.check_translations,
    campaign_gaps.check_campaign_gaps,
    balance.check_balance,
)
"""What is planned can be done as planned, seen from the day of the check."""

CODES: tuple[Code, ...] = (
    *references.CODES,
    *ids.CODES,
    *addresses.CODES,
    *captions.CODES,
    *media.CODES,
    *mediatypes.CODES,
    *channels.CODES,
    *links.CODES,
    *spans.CODES,
    *repeats.CODES,
    *replies.CODES,
    *personas.CODES,
    *listening.CODES,
    *keydates.CODES,
    *holidays.CODES,
    *disclosed.CODES,
    *approvals.CODES,
    *rights.CODES,
    *ownership.CODES,
    *partners.CODES,
    *disclosure.CODES,
    *validity.CODES,
    *chain.CODES,
    *clauses.CODES,
    *language.CODES,
    *windows.CODES,
    *freezes.CODES,
    *quiet.CODES,
    *pacing.CODES,
    *sensitive_days.CODES,
    *silence.CODES,
    *overdue.CODES,
    *stale.CODES,
    *reviews.CODES,
    *drills.CODES,
    *actions.CODES,
    *past.CODES,
    *translations.CODES,
    *campaign_gaps.CODES,
    *balance.CODES,
    *judgement.CODES,
)


def run_checks(plan: Plan) -> Judged:
    """What every check finds in *plan*, by the team's settings and the exemptions of entries."""
    found = [problem for check in CHECKS for problem in check(plan.workspace)]
    found += [problem for planned in PLAN_CHECKS for problem in planned(plan)]
    return judge(found, plan.workspace, {code.name: code.latitude for code in CODES})
