"""The calendar as JSON: every time at which something goes out, begins, ends or is due, year by year.

Of what comes back without an end there are the times from a year before the build's clock to a year after. Routines
are not in it, they say themselves when they come back; nor are posts that were cancelled or archived.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby

from majlis.edition import Edition
from majlis.kinds import Entry, Post
from majlis.kinds.keydates import KeyDate
from majlis.outputs.data.records import Object, line
from majlis.plan.agenda import Item
from majlis.plan.agenda.days import holds_between, holidays_between, key_dates_between
from majlis.plan.agenda.planned import campaigns_between, deliverables_between, events_between
from majlis.plan.goings import goings
from majlis.plan.plan import Plan

_GONE = ("cancelled", "archived")
_WRITTEN: tuple[Callable[[Plan, date, date], Iterator[Item]], ...] = (
    holds_between, campaigns_between, deliverables_between, events_between,
)
"""What has its days in its own file; all of it is told of."""
_YEARLY: tuple[Callable[[Plan, date, date], Iterator[Item]], ...] = (holidays_between, key_dates_between)
"""What falls on some days of every year."""


def calendar_files(edition: Edition) -> Iterator[tuple[str, list[str]]]:
    """The name of each year's file and what is in it, each as a line, in the order of time."""
    found = sorted((_order(item), line(item)) for source in (_posts, _others) for item in source(edition.plan))
    for year, items in groupby(found, key=lambda one: one[0][0][:4]):
        yield f"calendar-{year}", [item for _, item in items]


def _posts(plan: Plan) -> Iterator[Object]:
    for post in plan.workspace.of(Post):
        if post.status not in _GONE:
            for going in goings(plan.slots_by_post.get(post.path, ()), plan.workspace.zone):
                yield {
                    "date": going.at.date().isoformat(), "what": "post", "at": going.at.isoformat(), **_named(post),
                    "channels": list(going.channels), **({"campaign": post.campaign} if post.campaign else {}),
                }


def _others(plan: Plan) -> Iterator[Object]:
    first, last = date(plan.today.year - 1, 1, 1), date(plan.today.year + 1, 12, 31)
    for source in _WRITTEN:
        yield from (_item(item) for item in source(plan, date.min, date.max))
    for source in _YEARLY:
        yield from (_item(item) for item in source(plan, first, last))


def _item(item: Item) -> Object:
    """What it is, when, what it is about; what it has not is left out."""
    found: Object = {
        "date": item.day.isoformat(), "what": item.what, "at": item.at.isoformat() if item.at else None,
        "ends": item.ends.isoformat() if item.ends else None, "last": item.last.isoformat() if item.last else None,
        **_named(item.subject), "part": item.part, "channels": list(item.channels), "campaign": item.campaign,
        "may_move": item.may_move,
    }
    return {key: value for key, value in found.items() if value}


def _named(subject: object) -> Object:
    """The entry; of a key date or holiday the name in both languages."""
    if isinstance(subject, Entry):
        return {"kind": subject.kind, "id": subject.id, "title": subject.title, "lang": subject.lang,
                "status": subject.state}
    name = subject.name  # type: ignore[attr-defined]  # the two that are left have one
    return {"id": subject.id if isinstance(subject, KeyDate) else "", "name": {"en": name.en, "ar": name.ar}}


def _order(item: Object) -> tuple[str, str, str, str, str]:
    clock = str(item.get("at", ""))[11:16]
    return str(item["date"]), clock, str(item["what"]), str(item.get("id", "")), str(item.get("part", ""))
