"""Licences: who is paid to advertise holds the licence that the country asks for. Guidance, not law."""

from collections.abc import Iterator

from majlis.checks.partners.agreement import name_of
from majlis.checks.partners.appearances import Appearance
from majlis.checks.partners.terms import Term, covered
from majlis.kinds import Partner
from majlis.kinds.places import items_of, place_in
from majlis.platforms.guidance import LicenceRule, licence_rules
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

LICENCE_MISSING = Code(
    "licence-missing",
    Words("'{partner}' is paid to advertise from {day} on, and has no licence of the {authority} here.",
          "يعلن «{partner}» بمقابل ابتداءً من {day}، ولا ترخيص له هنا من {authority_ar}."),
    Words("Ask for it and add it to 'licences' with country: {country}. This is guidance, not law.",
          "اطلب الترخيص وأضفه إلى «licences» مع country: {country}. هذا إرشاد وليس نصًا قانونيًا."),
    Severity.WARNING, Latitude.ENTRY,
)
LICENCE_EXPIRED = Code(
    "licence-expired",
    Words("On {day} '{partner}' has no valid licence of the {authority}.",
          "لا ترخيص ساريًا لـ «{partner}» في {day} من {authority_ar}."),
    Words("Ask for the renewed licence and add it in {path}, or move this. This is guidance, not law.",
          "اطلب الترخيص المجدد وأضفه في {path}، أو غيّر الموعد. هذا إرشاد وليس نصًا قانونيًا."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (LICENCE_MISSING, LICENCE_EXPIRED)


def check_licences(partner: Partner, seen: tuple[Appearance, ...], country: str | None) -> Iterator[Problem]:
    """Problems of *seen* for which *partner* lacks a licence of the team's *country*, or of another that it has."""
    for rule in rules_for(partner, country):
        terms = licence_terms(partner, rule.country)
        asked = [one for one in seen if one.paid and rule.asks(partner.partner_type, one.day)]
        if asked and not terms and not _unread(partner):
            yield LICENCE_MISSING.at(partner.place("licences"), day=asked[0].day, country=rule.country,
                                     **_values(partner, rule))
        elif terms:
            yield from _expired(partner, rule, terms, asked)


def _unread(partner: Partner) -> bool:
    """Whether licences stand there that could not be read, which is told where they are read."""
    return not partner.licences and partner.wrote("licences")


def _expired(
    partner: Partner, rule: LicenceRule, terms: tuple[Term, ...], asked: list[Appearance]
) -> Iterator[Problem]:
    """The first day without a licence of each place where days are written."""
    first = {one.place: one for one in reversed(asked) if not covered(terms, one.day)}
    for one in first.values():
        yield LICENCE_EXPIRED.at(one.place, day=one.day, path=partner.path, **_values(partner, rule))


def rules_for(partner: Partner, country: str | None) -> Iterator[LicenceRule]:
    """What is asked in the team's *country* and in those of which *partner* has a licence."""
    countries = {country, *(licence.country for licence in partner.licences)}
    return (rule for code, rule in licence_rules().items() if code in countries)


def licence_terms(partner: Partner, country: str) -> tuple[Term, ...]:
    """When the licences of *partner* for *country* are valid; one that names no country counts for each."""
    nodes = items_of(partner, len(partner.licences), "licences")
    return tuple(Term(one.valid_from, one.valid_until, place_in(partner, node, "valid_until"))
                 for one, node in zip(partner.licences, nodes, strict=True) if one.country in (None, country))


def _values(partner: Partner, rule: LicenceRule) -> dict[str, str]:
    return {"partner": name_of(partner), "authority": rule.authority.en, "authority_ar": rule.authority.ar}
