"""Names from this workspace for the examples of the guides: people by their role, a channel, a post, a campaign.

Where the workspace has nothing of a sort yet, a made-up name stands there, so that every guide can be read.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from majlis import addresses
from majlis.dates.week import DAYS
from majlis.kinds import Brief, Campaign, Entry, Event, Partner, Playbook, Post
from majlis.kinds.choices import WEEKDAYS
from majlis.kinds.team import Member
from majlis.outputs.pages.view import View

_USUAL_TIME = "20:30"
_AHEAD = timedelta(days=11)
_REVIEWERS = ("brand", "lead", "legal", "pr")


class Example(NamedTuple):
    """A name; *lang* where it is in a language of its own; *href* where it has a page."""

    text: str
    lang: str = ""
    href: str = ""


def examples(view: View) -> Mapping[str, Example]:
    """Every name, by its placeholder."""
    return {**_settings(view), **_people(view), **_channel(view), **dict(_entries(view))}


def _settings(view: View) -> dict[str, Example]:
    team, week, today = view.edition.workspace.team, view.edition.workspace.week, view.edition.now.date()
    days = [WEEKDAYS[name].to(view.lang) for name in DAYS]
    return {
        "team": Example(team.name.to(view.lang)),
        "branch": Example(team.repository.branch if team.repository else "main"),
        "zone": Example(team.timezone),
        "week_start": Example(days[week.first]),
        "weekend": Example(str(view.say("guide.and")).join(days[day] for day in week.weekend)),
        "day": Example(f"{today + _AHEAD}"),
        "today": Example(f"{today}"),
        "month": Example(f"{today:%Y-%m}"),
    }


def _people(view: View) -> dict[str, Example]:
    team = view.edition.workspace.team.members
    creator = _with_role(team, ("creator",))
    reviewer = _with_role([member for member in team if member is not creator] or team, _REVIEWERS)
    people = {"creator": creator, "reviewer": reviewer, "lead": _with_role(team, ("lead",))}
    names = {name: Example(member.name.to(view.lang)) for name, member in people.items()}
    return names | {f"{name}_id": Example(member.id) for name, member in people.items()}


def _with_role(team: Iterable[Member], roles: Iterable[str]) -> Member:
    members = tuple(team)
    found = (member for role in roles for member in members if member.role == role)
    return next(found, members[0])


def _channel(view: View) -> dict[str, Example]:
    channel = next(iter(view.edition.workspace.channels), None)
    time = f"{channel.default_time:%H:%M}" if channel and channel.default_time else _USUAL_TIME
    return {
        "channel": Example(channel.name.to(view.lang) if channel else "Instagram"),
        "channel_id": Example(channel.id if channel else "instagram"),
        "channel_time": Example(time),
    }


def _entries(view: View) -> Iterator[tuple[str, Example]]:
    workspace = view.edition.workspace
    posts = tuple(post for post in workspace.of(Post) if post.publish_at)
    waiting = (post for post in posts if post.status == "in_review")
    briefed = (workspace.by_id.get(brief.partner or "") for brief in workspace.of(Brief) if brief.visibility != "team")
    crisis = (one for one in workspace.of(Playbook) if one.category == "crisis" and one.lang == view.lang)
    found: dict[str, Entry | None] = {
        "post": next(waiting, next(iter(posts), None)),
        "campaign": next(iter(workspace.of(Campaign)), None),
        "event": next(iter(workspace.of(Event)), None),
        "original": next((post for post in posts if post.lang == view.lang), None),
        "partner": next(briefed, next(iter(workspace.of(Partner)), None)),
        "crisis": next(crisis, next(iter(workspace.of(Playbook)), None)),
    }
    for name, entry in found.items():
        yield name, _shown(view, entry) if entry else Example(name)
        yield f"{name}_id", Example(entry.id if entry else f"my-{name}")


def _shown(view: View, entry: Entry) -> Example:
    return Example(entry.title, entry.lang, view.to(addresses.page(entry, view.lang)))
