"""All that `majlis check` says: the review of a folder and what would show on paper only."""

from majlis.outputs.print.checks import check_sheets
from majlis.problems import in_order
from majlis.review import Reviewed, reviewed


def checked(read: Reviewed) -> Reviewed:
    """What was *read*, with every problem that can be known before anything is made."""
    found = reviewed(read)
    if found.plan is None:
        return found
    return found._replace(problems=in_order([*found.problems, *check_sheets(found.plan.workspace)]))
