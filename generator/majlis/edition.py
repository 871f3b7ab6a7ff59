"""What one build shows, to whom, as of when: everything that outputs are made from, decided before any of them runs."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from majlis.ahead import Ahead
from majlis.audience import PUBLIC, TEAM, partner_of, read_audience, workspace_for
from majlis.cache import Cache
from majlis.checks import Exempted
from majlis.history import History, Version
from majlis.kinds import Partner, Post
from majlis.marks import Marks
from majlis.plan import Plan
from majlis.plan.lateness import passed_unrecorded
from majlis.plan.needs import Need, needs_of
from majlis.problems import Problem
from majlis.standing import SiteNotes
from majlis.values import dataclass
from majlis.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """One build. *workspace* holds only what *audience* may see; *now* is the build's clock, in the project's zone.
    *partner* is the name of the partner for whom it is, empty for other audiences.

    *fixed_clock* says that `as_of` chose *now*, not the day; *history* is None without Git; files that are shown as
    they are (media) are read from below *root*; *problems* are what the checks say, and *exempted* what entries set
    aside, both for the team alone. *folder* is where all this stands as the guest of a larger site, with a slash at its
    end; empty where the whole site is ours. *cache* remembers what was made before, *notes* what stands on the site,
    *ahead* is what another process makes of it; none of them changes a byte of what is made. *whole* is the plan of all
    that was read: it tells what must not be said, and nothing of it is shown.
    """

    workspace: Workspace
    now: datetime
    fixed_clock: bool = False
    audience: str = TEAM
    partner: str = ""
    root: Path | None = None
    history: History | None = None
    problems: tuple[Problem, ...] = ()
    exempted: tuple[Exempted, ...] = ()
    folder: str = ""
    cache: Cache = field(default_factory=Cache, compare=False)
    notes: SiteNotes | None = field(default=None, compare=False)
    ahead: Ahead | None = field(default=None, compare=False)
    whole: Plan | None = field(default=None, compare=False)

    @cached_property
    def plan(self) -> Plan:
        """What this audience may see, as a plan: the *whole*, where it is the same."""
        same = self.whole and self.whole.workspace is self.workspace and self.whole.now is self.now
        return self.whole if self.whole and same else Plan(self.workspace, self.now)

    @cached_property
    def marks(self) -> Marks:
        """What tells which pages an edit changes."""
        return Marks(self, self.audience, self.partner, self.folder, self.fixed_clock and self.now.isoformat())

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """What waits for somebody, the most urgent first; worked out once for the pages of every language."""
        return needs_of(self.plan)

    def is_late(self, post: Post) -> bool:
        """Whether the time of *post* passed and nobody recorded that it went out; the team alone is told."""
        if not self.for_team:
            return False
        found = self._late.get(post.path)
        if found is None:
            found = self._late[post.path] = bool(passed_unrecorded(self.plan, post))
        return found

    @cached_property
    def _late(self) -> dict[str, bool]:
        """Whether posts are late, by the paths of their files: pages ask for one again and again, an edit for few."""
        return {}

    @cached_property
    def problems_by_path(self) -> Mapping[str, tuple[Problem, ...]]:
        """What is wrong in each file where something is, by its path."""
        return _by_path((problem.place.path, problem) for problem in self.problems)

    @cached_property
    def exempted_by_path(self) -> Mapping[str, tuple[Exempted, ...]]:
        """What each file sets aside, by its path."""
        return _by_path((exempted.problem.place.path, exempted) for exempted in self.exempted)

    @cached_property
    def replaced_by_path(self) -> Mapping[str, tuple[Version, ...]]:
        """What each file held that changed of late, oldest first, by its path."""
        return _by_path((version.path, version) for version in (self.history.replaced if self.history else ()))

    @property
    def languages(self) -> tuple[str, ...]:
        """The interface's languages, the project's own first."""
        return self.workspace.team.languages

    @property
    def site_url(self) -> str | None:
        """The address of all this for this audience, with a slash at its end, or None if team.yml names none."""
        team = self.workspace.team
        url = {TEAM: team.site_url, PUBLIC: team.public_url}.get(self.audience)
        return f"{url.rstrip('/')}/{self.folder}" if url else None

    @property
    def for_team(self) -> bool:
        """Whether the team reads this: its files, links to edit them, problems and private fields are for it alone."""
        return self.audience == TEAM

    @property
    def for_all(self) -> bool:
        """Whether anybody may read this, search engines too."""
        return self.audience == PUBLIC


def edition_for(
    audience: str, workspace: Workspace, now: datetime, *, wrong: frozenset[str] = frozenset(), **details: object
) -> Edition:
    """The edition of *workspace* for *audience*: the one place where visibility is decided.

    Of the files *wrong* (their paths), which have errors, nobody can say who may see them: they are for the team alone.
    ValueError for a name that is no audience.
    """
    if read_audience(audience) is None:
        raise ValueError(f"there is no audience '{audience}'")
    shown = workspace_for(audience, Plan(workspace, now), wrong)
    edition = Edition(shown, now, audience=audience, partner=_name_of(audience, workspace))
    edition = replace(edition, **details)  # type: ignore[arg-type]  # see Edition
    if edition.history and not edition.for_team:
        edition = replace(edition, history=replace(edition.history, replaced=()))
    return with_problems(edition, edition.problems, edition.exempted)


def with_problems(
    edition: Edition, problems: tuple[Problem, ...], exempted: tuple[Exempted, ...] = ()
) -> Edition:
    """*edition* with what is wrong in the content, which is for the team alone."""
    if not edition.for_team:
        problems, exempted = (), ()
    return replace(edition, problems=problems, exempted=exempted)


def as_guest(edition: Edition, folder: str) -> Edition:
    """*edition* below *folder* of a site that is another's, as are its prose pages."""
    return replace(edition, folder=folder, workspace=replace(edition.workspace, prose=()))


def with_last(edition: Edition, last: Edition | None) -> Edition:
    """*edition* with what the *last* one knew of files that can't be read now, so that their pages stay while somebody
    edits them.
    """
    unread = edition.workspace.unread
    kept = tuple(entry for entry in last.workspace.entries if entry.id in unread) if last else ()
    entries = tuple(sorted((*edition.workspace.entries, *kept), key=lambda entry: entry.path))
    return replace(edition, workspace=replace(edition.workspace, entries=entries))


def _by_path(found: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    paths: dict[str, list[T]] = {}
    for path, one in found:
        paths.setdefault(path, []).append(one)
    return {path: tuple(ones) for path, ones in paths.items()}


def _name_of(audience: str, workspace: Workspace) -> str:
    """The name by which a partner is known, who may know it even where the profile is for the team."""
    partner = workspace.by_id.get(partner_of(audience) or "")
    return (partner.display_name or partner.title) if isinstance(partner, Partner) else ""
