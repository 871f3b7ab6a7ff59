"""How campaigns and events stand in a calendar, by their status; an idea is not in it."""

from majlis.outputs.feeds.event import Status

PREFIXED = ("postponed", "cancelled")
STATUSES: dict[str, Status] = {
    "planned": "TENTATIVE", "postponed": "TENTATIVE", "confirmed": "CONFIRMED", "live": "CONFIRMED",
    "done": "CONFIRMED", "cancelled": "CANCELLED",
}
