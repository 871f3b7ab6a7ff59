"""All that `majlis check` says: the review of a folder and what would show on paper only."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from majlis.cache import Cache
from majlis.outputs.print.checks import check_sheets
from majlis.problems import in_order
from majlis.review import Reviewed, judged, read_plan


def check_all(
    root: Path, environ: Mapping[str, str], as_of: datetime | None = None, cache: Cache | None = None
) -> Reviewed:
    """The review of *root* with every problem that can be known before anything is made; see `review`."""
    return checked(read_plan(root, environ, as_of, cache))


def checked(read: Reviewed) -> Reviewed:
    """What was *read*, with every problem that can be known before anything is made."""
    reviewed = judged(read)
    if reviewed.plan is None:
        return reviewed
    return reviewed._replace(problems=in_order([*reviewed.problems, *check_sheets(reviewed.plan.workspace)]))
