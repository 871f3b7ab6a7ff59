"""What a reader can do with an entry, beside reading it: edit its file, print it, take it into a calendar."""

from dataclasses import dataclass
from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Campaign, Entry, Event, Post
from majlis.outputs.artifact import Fact
from majlis.outputs.pages.view import View
from majlis.plan.standing import WAITING
from majlis.render.githost import edit_url

_GUIDES = {
    "post": "write-a-post", "policy": "review", "playbook": "moderate", "reply": "moderate", "hold": "dates",
    "campaign": "dates", "event": "dates",
}
"""The guide that helps with entries of a kind."""
_PLANNED = ("planned", "confirmed", "live", "done")


class Aid(NamedTuple):
    """A page of the help, and the key of the text by which it is offered."""

    href: str
    key: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The printed form of an entry."""

    href: str
    fact: Fact


def edit_of(view: View, entry: Entry) -> str | None:
    """Where the team edits the file of *entry*; None for others, or where team.yml names no repository."""
    return edit_url(view.edition.workspace.team.repository, entry.path) if view.for_team else None


def help_of(view: View, entry: Entry) -> tuple[Aid, ...]:
    """The pages of the help that tell the team of entries like this one: what each field means, and a guide."""
    if not view.for_team:
        return ()
    guide = _GUIDES.get(entry.kind)
    pages = {"fields": f"fields-{entry.kind}"} | ({guide: guide} if guide else {})
    return tuple(Aid(view.to(addresses.help(page, view.lang)), f"entry.help_{said}") for said, page in pages.items())


def sheet_of(view: View, entry: Entry) -> Sheet | None:
    """The printed sheet of *entry*, if this build made one."""
    target = addresses.pdf(entry)
    fact = view.facts.get(target)
    return Sheet(view.to(target), fact) if fact else None


def feed_of(view: View, entry: Entry) -> str | None:
    """The smallest feed that tells of *entry*, from which a browser can take its event; None if none does."""
    if not _in_feed(view, entry):
        return None
    known = [(fact.size, target) for target in _feeds(entry) if (fact := view.facts.get(target))]
    return view.to(min(known)[1]) if known else None


def _feeds(entry: Entry) -> list[str]:
    """The feeds that hold all events of *entry*: of a post on several channels none of these alone."""
    match entry:
        case Post():
            whole = [("campaign", entry.campaign or ""), ("owner", entry.owner), ("kind", "post")]
            own = [*whole, ("channel", entry.channels[0])] if len(entry.channels) == 1 else whole
        case Event():
            own = [("channel", entry.channel or ""), ("kind", "event")]
        case _:
            own = [("campaign", entry.id)]
    return [*(addresses.feed(sort, id) for sort, id in own if id), addresses.FEED]


def _in_feed(view: View, entry: Entry) -> bool:
    """Whether *entry* is to come and more than an idea: what is over nobody notes any more."""
    match entry:
        case Post():
            slots = view.edition.plan.slots_by_post.get(entry.path, ())
            return entry.status in WAITING and any(slot.at >= view.edition.plan.moment for slot in slots)
        case Event():
            ends = entry.ends_at or entry.starts_at
            return entry.status in _PLANNED and ends is not None and ends >= view.edition.now
        case Campaign():
            ends_on = entry.ends_on
            return entry.status in _PLANNED and ends_on is not None and ends_on >= view.edition.now.date()
    return False
