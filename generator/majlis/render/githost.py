"""Links into the Git host's own web pages: to edit a file, to begin a new one.

Each host has its own addresses for this, and only some fill in what a link gives them:

| host | edit | new file | filled in |
|---|---|---|---|
| GitHub | /edit/BRANCH/PATH | /new/BRANCH/FOLDER | name and text |
| Gitea, Forgejo, Codeberg | /_edit/BRANCH/PATH | /_new/BRANCH/FOLDER | name and text |
| GitLab | /-/edit/BRANCH/PATH | /-/new/BRANCH/FOLDER | the name alone |
| Bitbucket | /src/BRANCH/PATH?mode=edit | none by address | |

A host is known by its name, so a team's own `gitlab.example.com` is known too. Of one that nothing is known of, files
are edited by GitHub's address, which several hosts understand, and no new one is begun by a link.
"""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote, urlencode, urlsplit

from majlis.kinds.team import Repository
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class GitHost:
    """The addresses of one sort of host below a repository's own; *new* is None where there is no such page.

    *name* and *text* are what it calls the file's name and its text in the query; None where it fills that in not.
    """

    edit: str
    new: str | None = None
    name: str | None = None
    text: str | None = None


_GITHUB = GitHost("/edit/{branch}/{path}", "/new/{branch}/{folder}", "filename", "value")
_GITEA = GitHost("/_edit/{branch}/{path}", "/_new/{branch}/{folder}", "filename", "value")
_HOSTS: Mapping[str, GitHost] = MappingProxyType({
    "github": _GITHUB,
    "gitlab": GitHost("/-/edit/{branch}/{path}", "/-/new/{branch}/{folder}", "file_name"),
    "gitea": _GITEA,
    "forgejo": _GITEA,
    "codeberg": _GITEA,
    "bitbucket": GitHost("/src/{branch}/{path}?mode=edit"),
})
_UNKNOWN = GitHost(_GITHUB.edit)


def sort_of(repository: Repository | None) -> str:
    """What the host of *repository* is known as: `github`, `codeberg`; empty where nothing is known of it."""
    name = (urlsplit(repository.url).hostname or "").lower() if repository else ""
    return next((known for known in _HOSTS if known in name), "")


def host_of(repository: Repository) -> GitHost:
    """The sort of host that *repository* is on, by the host's name."""
    return _HOSTS.get(sort_of(repository), _UNKNOWN)


def edit_url(repository: Repository | None, path: str) -> str | None:
    """Where the file at *path* is edited in the browser; None without a repository."""
    if repository is None:
        return None
    return _address(repository, host_of(repository).edit, path=path)


def fills_in_text(repository: Repository | None) -> bool:
    """Whether a link can bring a new file's text along. Where it can't, the text is shown to be copied."""
    return repository is not None and host_of(repository).text is not None


def new_file_url(repository: Repository | None, folder: str, name: str = "", text: str = "") -> str | None:
    """Where a new file is begun in *folder*, with as much of its *name* and *text* as the host fills in.

    None without a repository, or where the host has no such page.
    """
    host = host_of(repository) if repository else _UNKNOWN
    if repository is None or host.new is None:
        return None
    given = {host.name: name, host.text: text}
    query = urlencode({key: value for key, value in given.items() if key and value}, quote_via=quote)
    address = _address(repository, host.new, folder=folder.rstrip("/"))
    return f"{address}?{query}" if query else address


def _address(repository: Repository, pattern: str, **parts: str) -> str:
    filled = {name: quote(value) for name, value in (parts | {"branch": repository.branch}).items()}
    return repository.url.rstrip("/") + pattern.format(**filled)
