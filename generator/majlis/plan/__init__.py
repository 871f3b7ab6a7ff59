"""What the team means to do and when, worked out from a workspace and a clock: shared by checks, commands and pages."""

from majlis.plan.lateness import has_run
from majlis.plan.plan import Plan
from majlis.plan.slots import Slot
from majlis.plan.standing import OPEN, WAITING

__all__ = ["OPEN", "WAITING", "Plan", "Slot", "has_run"]
