"""What goes into a pack, of all that its partner may see."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from majlis.audience import SHOWN, TEAM
from majlis.edition import Edition
from majlis.kinds import Brief, Campaign, Partner, Policy
from majlis.words import LANGUAGES
from majlis.workspace import Workspace

BOUND = "partners"
"""The group in a policy's `applies_to` that makes it bind partners."""


def languages_of(partner: Partner) -> tuple[str, ...]:
    """The interface's languages for the partner, the first one of their profile first."""
    return tuple(lang for lang in partner.languages if lang in LANGUAGES) or (partner.lang,)


def pack_edition(edition: Edition, partner: str, languages: tuple[str, ...]) -> Edition:
    """The partner's *edition* with nothing but what is in the pack: the partner's briefs, the campaigns that these are
    for, the policies that bind partners and the profile, as far as the partner may see them.
    """
    seen = edition.workspace
    briefs = tuple(brief for brief in seen.of(Brief) if brief.partner == partner)
    ids = {partner, *(brief.campaign for brief in briefs)}
    others = (entry for entry in seen.entries if isinstance(entry, Campaign | Partner) and entry.id in ids)
    policies = _readable(tuple(policy for policy in seen.of(Policy) if BOUND in policy.applies_to), languages)
    entries = tuple(sorted((*briefs, *others, *policies), key=lambda entry: entry.path))
    team = replace(seen.team, languages=languages)
    return replace(edition, workspace=replace(seen, team=team, entries=entries, prose=(), key_dates=()))


def stamp_of(edition: Edition) -> datetime:
    """The time that all files of the pack carry, in UTC: that of the commit, or the build's own without Git."""
    return (edition.history.committed if edition.history else edition.now).astimezone(UTC)


def out_of_reach(whole: Workspace, pack: Edition) -> Iterator[Policy]:
    """The policies in force that bind partners and are for the team alone, in the partner's languages."""
    there = {entry.id for entry in pack.workspace.entries}
    bound = (policy for policy in whole.of(Policy) if BOUND in policy.applies_to)
    in_force = tuple(policy for policy in bound if policy.status in SHOWN["policy"].partner)
    yield from (policy for policy in _readable(in_force, pack.languages)
                if policy.id not in there and policy.visibility == TEAM)


def unseen_briefs(whole: Workspace, partner: str) -> Iterator[tuple[Brief, bool, bool]]:
    """The briefs of the partner, each with whether its visibility and whether its status lets the partner see it."""
    for brief in whole.of(Brief):
        if brief.partner == partner:
            yield brief, brief.visibility == f"partner:{partner}", brief.status in SHOWN["brief"].partner


def _readable(entries: tuple[Policy, ...], languages: tuple[str, ...]) -> Iterator[Policy]:
    """Of each policy the texts in *languages*; all there are where there is none in these."""
    groups: dict[str, list[Policy]] = {}
    for entry in entries:
        groups.setdefault(entry.translation_of or entry.id, []).append(entry)
    for group in groups.values():
        yield from _in(group, languages) or group


def _in(group: Iterable[Policy], languages: tuple[str, ...]) -> list[Policy]:
    return [entry for entry in group if entry.lang in languages]
