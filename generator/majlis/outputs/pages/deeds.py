"""What a reader can do with an entry, beside reading it: edit its file, print it, take it into a calendar."""

from functools import cache, partial
from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Campaign, Entry, Event, Post
from majlis.outputs.artifact import Fact
from majlis.outputs.offered import is_offered
from majlis.outputs.pages.view import View
from majlis.plan.standing import WAITING
from majlis.render.githost import edit_url
from majlis.values import dataclass

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
    return _help(entry.kind, view.lang, view.folder) if view.for_team else ()


@cache
def _help(kind: str, lang: str, folder: str) -> tuple[Aid, ...]:
    """What `help_of` gives of entries of *kind* whose pages stand in *folder*."""
    guide = _GUIDES.get(kind)
    pages = {"fields": f"fields-{kind}"} | ({guide: guide} if guide else {})
    to = partial(addresses.relative, origin=f"{folder}/")
    return tuple(Aid(to(addresses.help(page, lang)), f"entry.help_{said}") for said, page in pages.items())


def sheet_of(view: View, entry: Entry) -> Sheet | None:
    """The printed sheet of *entry*, if this build made one."""
    target = addresses.pdf(entry)
    fact = view.facts.get(target)
    return Sheet(view.to(target), fact) if fact else None


def feed_of(view: View, entry: Entry) -> str | None:
    """The narrowest feed for this audience that tells of *entry*, from which a browser can take its event; None if none
    does.
    """
    if not _in_feed(view, entry):
        return None
    found = (addresses.feed(sort, id) for sort, id in _feeds(entry) if is_offered(view.edition, sort))
    return next(map(view.to, found), None)


def _feeds(entry: Entry) -> list[tuple[str, str]]:
    """The feeds that hold all events of *entry*, the narrowest first: of a post on several channels none of these
    alone.
    """
    match entry:
        case Post():
            alone = entry.channels[0] if len(entry.channels) == 1 else ""
            own = [("campaign", entry.campaign), ("owner", entry.owner), ("channel", alone), ("kind", "post")]
        case Event():
            own = [("channel", entry.channel), ("kind", "event")]
        case _:
            own = [("campaign", entry.id)]
    return [*((sort, id) for sort, id in own if id), ("", "")]


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
