"""What needs somebody: everything in the plan that waits for a member of the team, or for everybody."""

from majlis.plan.needs.findings import Findings, findings_by_owner
from majlis.plan.needs.gather import needs_of, next_need, told
from majlis.plan.needs.need import WHATS, Need, Urgency
from majlis.plan.needs.shares import Share, context, share_of, shares

__all__ = [
    "WHATS", "Findings", "Need", "Share", "Urgency", "context", "findings_by_owner", "needs_of", "next_need",
    "share_of", "shares", "told",
]
