"""A new post for a day: the Git host's page for a new file, filled in; where a host fills in nothing, a text to copy.
"""

from datetime import date
from typing import NamedTuple

from majlis.kinds import kind_named
from majlis.outputs.pages.view import View
from majlis.render.githost import fills_in_text, new_file_url

_HOUR = "09:00"


class Beginning(NamedTuple):
    """*href* begins the post of a day. *template* is there where it only leads to the text to copy on the same page;
    then *host* is the host's page for a new file, if it has one.
    """

    href: str
    template: str | None = None
    host: str | None = None


def beginning(view: View, day: date) -> Beginning | None:
    """How the post of *day* begins; None for others than the team."""
    if not view.for_team:
        return None
    repository, folder, name = view.edition.workspace.team.repository, kind_named("post").folder, f"{day}-post.md"
    text = _text(view, day)
    href = new_file_url(repository, folder, name, text)
    if href and fills_in_text(repository):
        return Beginning(href)
    return Beginning("#new-post", text, href)


def _text(view: View, day: date) -> str:
    """The front matter of an idea. Short: it travels in the address."""
    return f"---\ntitle: \nlang: {view.lang}\nstatus: idea\nowner: \nchannels: []\npublish_at: {day} {_HOUR}\n---\n"
