"""Ending: what will run out before the last day on which a partner is to be seen."""

from collections.abc import Iterator
from datetime import date, timedelta

from majlis.checks.partners.agreement import contract_terms
from majlis.checks.partners.appearances import Appearance
from majlis.checks.partners.licences import licence_terms, rules_for
from majlis.checks.partners.terms import Term, runs_out
from majlis.kinds import Partner
from majlis.kinds.places import items_of, place_in
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

_RENEW = Words("Renew it in time, or plan these days without the partner.",
               "جدّده قبل ذلك، أو خطط لتلك الأيام من دون الشريك.")
CONTRACT_ENDS = Code(
    "partner-runs-out",
    Words("From {day} on no contract covers this partner's posts, and the last is planned for {last}.",
          "ابتداءً من {day} لا يغطي منشورات هذا الشريك أي عقد، وآخرها مخطط له في {last}."),
    _RENEW, Severity.WARNING, Latitude.ENTRY,
)
LICENCE_ENDS = Code(
    "partner-runs-out",
    Words("From {day} on this partner has no valid licence, and its last paid post is planned for {last}.",
          "ابتداءً من {day} لا ترخيص ساريًا لهذا الشريك، وآخر منشور مدفوع له مخطط له في {last}."),
    _RENEW, Severity.WARNING, Latitude.ENTRY,
)
EXCLUSIVITY_ENDS = Code(
    "partner-runs-out",
    Words("From {day} on this partner may advertise for competitors, and its last post here is planned for {last}.",
          "ابتداءً من {day} يحق لهذا الشريك أن يعلن لمنافسيكم، وآخر منشوراته هنا مخطط له في {last}."),
    Words("Agree on a longer exclusivity, or exempt this if it is meant.",
          "اتفق على حصرية أطول، أو استثنِ هذا الفحص إن كان ذلك مقصودًا."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (CONTRACT_ENDS, LICENCE_ENDS, EXCLUSIVITY_ENDS)
_NOTICE = timedelta(days=60)
_DAY = timedelta(days=1)


def check_ending(
    partner: Partner, seen: tuple[Appearance, ...], country: str | None, today: date
) -> Iterator[Problem]:
    """Problems of contracts, licences and exclusivities that end within 60 days and before the last of *seen*."""
    days = [one.day for one in seen]
    yield from _ends(CONTRACT_ENDS, runs_out(contract_terms(partner), today), days, today)
    for rule in rules_for(partner, country):
        asked = [one.day for one in seen if one.paid and rule.asks(partner.partner_type, one.day)]
        yield from _ends(LICENCE_ENDS, runs_out(licence_terms(partner, rule.country), today), asked, today)
    for term in _exclusivities(partner):
        yield from _ends(EXCLUSIVITY_ENDS, term, days, today)


def _ends(code: Code, term: Term | None, days: list[date], today: date) -> Iterator[Problem]:
    last = max(days, default=today)
    if term and term.end and today <= term.end < last and term.end <= today + _NOTICE:
        yield code.at(term.place, day=term.end + _DAY, last=last)


def _exclusivities(partner: Partner) -> Iterator[Term]:
    """Those that end before their contract does: with the contract all ends."""
    for one, node in zip(partner.contracts, items_of(partner, len(partner.contracts), "contracts"), strict=True):
        until = one.exclusivity.until if one.exclusivity else None
        if until and (one.until is None or until < one.until):
            yield Term(one.from_, until, place_in(partner, node, "exclusivity", "until"))
