"""What is done on the web page of the repository's host, in the words that stand on its own buttons."""

from collections.abc import Mapping

from markupsafe import Markup

from majlis.help.filling import Value
from majlis.outputs.pages.view import View
from majlis.render.githost import fills_in_text, host_of, sort_of

_NAMES = {
    "github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea", "forgejo": "Forgejo", "codeberg": "Codeberg",
    "bitbucket": "Bitbucket",
}
_ALIKE = {"forgejo": "gitea", "codeberg": "gitea"}
_BUTTONS: Mapping[str, Mapping[str, str]] = {
    "github": {"save": "Commit changes…", "propose": "Propose changes", "create": "Create pull request"},
    "gitlab": {"save": "Commit changes", "create": "Create merge request"},
    "gitea": {"save": "Propose file change", "propose": "New Pull Request", "create": "Create Pull Request"},
    "bitbucket": {"save": "Commit", "create": "Create a pull request for this change"},
    "other": {},
}
"""What stands on the buttons, in the order in which they are pressed; `save` has no dialog before it."""


def on_host(view: View, key: str) -> Value:
    """The text called *key* for the host of the workspace's repository: `name`, `request`, `begin`, `propose`, …"""
    repository = view.edition.workspace.team.repository
    known = sort_of(repository)
    sort = _ALIKE.get(known, known) or "other"
    match key:
        case "name" if known:
            return Value(_NAMES[known])
        case "request":
            return Value(view.say("guide.request.merge" if sort == "gitlab" else "guide.request.pull"), own=True)
        case "term":
            return Value("merge request" if sort == "gitlab" else "pull request")
        case "propose":
            return Value(_propose(view, sort), own=True)
        case "begin":
            return Value(_begin(view), own=True)
        case "checks" | "diff":
            return Value(view.say(f"guide.{key}.{'github' if sort == 'github' else 'other'}"), own=True)
    return Value(view.say(f"guide.{key}"), own=True)


def _propose(view: View, sort: str) -> Markup:
    buttons = {name: Markup("<strong><bdi>{}</bdi></strong>").format(text) for name, text in _BUTTONS[sort].items()}
    return view.say(f"guide.propose.{sort}", **buttons)


def _begin(view: View) -> Markup:
    """How a new post begins by the calendar's plus sign: on a filled page, with a text to copy, with its folder."""
    repository = view.edition.workspace.team.repository
    if fills_in_text(repository):
        return view.say("guide.begin.filled", host=_NAMES[sort_of(repository)])
    can = repository is not None and host_of(repository).new is not None
    label = Markup("<strong>{}</strong>").format(view.say("calendar.template_host"))
    return view.say("guide.begin.copied", label=label) if can else view.say("guide.begin.folder")


