"""What one build shows, to whom, as of when: everything that outputs are made from, decided before any of them runs."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from majlis.history import History
from majlis.problems import Problem
from majlis.workspace import Workspace


@dataclass(frozen=True)
class Edition:
    """One build. *workspace* holds only what *audience* may see; *now* is the build's clock, in the project's zone.

    *fixed_clock* says that `as_of` chose *now*, not the day; *history* is None without Git; files that are
    shown as they are (media) are read from below *root*; *problems* are shown by `serve` on every page.
    """

    workspace: Workspace
    now: datetime
    fixed_clock: bool = False
    audience: str = "team"
    root: Path | None = None
    history: History | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The interface's languages, the project's own first."""
        return self.workspace.team.languages

    @property
    def site_url(self) -> str | None:
        """The site's address with a slash at its end, or None if team.yml names none."""
        url = self.workspace.team.site_url
        return url.rstrip("/") + "/" if url else None


def edition_for(audience: str, workspace: Workspace, now: datetime, **details: object) -> Edition:
    """The edition of *workspace* for *audience*: the one place where visibility is decided."""
    entries = tuple(entry for entry in workspace.entries if may_see(audience, entry.visibility))
    prose = tuple(page for page in workspace.prose if may_see(audience, page.visibility))
    shown = replace(workspace, entries=entries, prose=prose)
    return replace(Edition(shown, now, audience=audience), **details)  # type: ignore[arg-type]  # see Edition


def with_last(edition: Edition, last: Edition | None) -> Edition:
    """*edition* with what the *last* one knew of files that can't be read now, so that their pages stay while somebody
    edits them.
    """
    unread = edition.workspace.unread
    kept = tuple(entry for entry in last.workspace.entries if entry.id in unread) if last else ()
    entries = tuple(sorted((*edition.workspace.entries, *kept), key=lambda entry: entry.path))
    return replace(edition, workspace=replace(edition.workspace, entries=entries))


def may_see(audience: str, visibility: str) -> bool:
    """Whether *audience* sees what has this *visibility*: the team sees all but what is private."""
    return visibility == "public" or (audience == "team" and visibility != "private")
