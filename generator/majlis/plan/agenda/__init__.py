"""What happens when: the plan, day by day."""

from majlis.plan.agenda.agenda import agenda
from majlis.plan.agenda.item import WHATS, Day, Item, Only
from majlis.plan.agenda.today import Today, today

__all__ = ["WHATS", "Day", "Item", "Only", "Today", "agenda", "today"]
