"""Agreement: a partner is shown while the work with it goes on and one of its contracts covers the day."""

from collections.abc import Iterator

from majlis.checks.partners.appearances import Appearance
from majlis.checks.partners.terms import Term, covered
from majlis.kinds import Partner
from majlis.kinds.partner import STAGES
from majlis.kinds.places import items_of, place_in
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

_WITHOUT = Words("Cancel it, or ask the partner's owner in the team.", "ألغه، أو راجع المسؤول عن الشريك في الفريق.")
DO_NOT_CONTACT = Code(
    "partner-off",
    Words("The partner '{partner}' is not to be contacted, but this is planned for {day}.",
          "لا يُتواصل مع الشريك «{partner}»، وهذا مخطط له في {day}."),
    _WITHOUT, Severity.WARNING, Latitude.ENTRY,
)
STAGE_OFF = Code(
    "partner-off",
    Words("The relationship with the partner '{partner}' is '{stage}', but this is planned for {day}.",
          "مرحلة العلاقة مع الشريك «{partner}» هي «{stage_ar}»، وهذا مخطط له في {day}."),
    _WITHOUT, Severity.WARNING, Latitude.ENTRY,
)
CONTRACT_NOT_COVERING = Code(
    "contract-not-covering",
    Words("No contract with the partner '{partner}' covers {day}.", "لا يغطي أي عقد مع الشريك «{partner}» يوم {day}."),
    Words("Extend the contract in {path}, or move this to a day that it covers.",
          "مدّد العقد في {path}، أو غيّر الموعد إلى يوم يغطيه."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (DO_NOT_CONTACT, STAGE_OFF, CONTRACT_NOT_COVERING)


def check_agreement(partner: Partner, seen: tuple[Appearance, ...]) -> Iterator[Problem]:
    """Problems of *seen*, the appearances of *partner*, that are not agreed; each place is told once."""
    told: set[Place] = set()
    for one in seen:
        found = _off(partner, one) or _uncovered(partner, one)
        if found and found.place not in told:
            told.add(found.place)
            yield found


def _off(partner: Partner, one: Appearance) -> Problem | None:
    if partner.do_not_contact:
        return DO_NOT_CONTACT.at(one.named, partner=name_of(partner), day=one.day)
    if partner.relationship_stage in ("paused", "ended"):
        stage = STAGES[partner.relationship_stage]
        return STAGE_OFF.at(one.named, partner=name_of(partner), stage=stage.en, stage_ar=stage.ar, day=one.day)
    return None


def _uncovered(partner: Partner, one: Appearance) -> Problem | None:
    terms = contract_terms(partner)
    if not terms or covered(terms, one.day):
        return None
    return CONTRACT_NOT_COVERING.at(one.place, partner=name_of(partner), day=one.day, path=partner.path)


def contract_terms(partner: Partner) -> tuple[Term, ...]:
    """When the contracts of *partner* hold."""
    nodes = items_of(partner, len(partner.contracts), "contracts")
    return tuple(Term(one.from_, one.until, place_in(partner, node, "until"))
                 for one, node in zip(partner.contracts, nodes, strict=True))


def name_of(partner: Partner) -> str:
    """What the team calls *partner*."""
    return partner.display_name or partner.title
