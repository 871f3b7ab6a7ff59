"""The checks over a whole workspace. To add one: write its module, then its line in `CHECKS`."""

from collections.abc import Callable, Iterator

from majlis.checks.addresses import check_addresses
from majlis.checks.captions import check_captions
from majlis.checks.holidays import check_holidays
from majlis.checks.ids import check_ids
from majlis.checks.keydates import check_key_dates
from majlis.checks.links import check_links
from majlis.checks.listening import check_listening
from majlis.checks.media import check_media
from majlis.checks.personas import check_personas
from majlis.checks.references import check_references
from majlis.checks.repeats import check_repeats
from majlis.checks.replies import check_replies
from majlis.checks.spans import check_spans
from majlis.problems import Problem
from majlis.workspace import Workspace

Check = Callable[[Workspace], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_references,
    check_ids,
    check_addresses,
    check_captions,
    check_media,
    check_links,
    check_spans,
    check_repeats,
    check_replies,
    check_personas,
    check_listening,
    check_key_dates,
    check_holidays,
)


def run_checks(workspace: Workspace) -> list[Problem]:
    """What every check finds in *workspace*."""
    return [problem for check in CHECKS for problem in check(workspace)]
