"""Channels: what a post brings to each of its channels is what the platform takes, on the day on which it goes out."""

from collections.abc import Callable, Iterator

from majlis.checks.channels import attachments, lengths, pictures, polls, tagging, variants
from majlis.checks.channels.showing import Showing, showings
from majlis.checks.channels.telling import Finding, problems_of
from majlis.checks.channels.variants import check_variants
from majlis.plan import Plan
from majlis.problems import Code, Problem

__all__ = ["CODES", "RULES", "check_channels", "check_variants"]

RULES: tuple[Callable[[Showing], Iterator[Finding]], ...] = (
    lengths.check_lengths,
    tagging.check_tagging,
    attachments.check_attachments,
    pictures.check_pictures,
    polls.check_polls,
    variants.check_language,
)
"""What is asked of each post on each of its channels. To add a rule: write its module, then its line here."""

CODES: tuple[Code, ...] = (
    *lengths.CODES,
    *tagging.CODES,
    *attachments.CODES,
    *pictures.CODES,
    *polls.CODES,
    *variants.CODES,
)


def check_channels(plan: Plan) -> Iterator[Problem]:
    """Problems of posts with their channels' rules; one for all channels of which the same is to be said."""
    return problems_of(found for showing in showings(plan) for rule in RULES for found in rule(showing))
