"""Marks: the hash of all that an entry's page may show of the content, so that an edit tells whose pages it changes.

A post shows its own file, what it refers to, its translations, the settings and the holds; nothing of other posts. What
is no post may show anything of what is no post, and of posts those that it refers to or that its kind gathers; see
`_GATHERED`. The clock is in no mark (`Watch`), nor is what an output adds of its own.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Any, Protocol

from majlis.checks import Exempted
from majlis.folders import SETTINGS
from majlis.history import History, Version
from majlis.kinds import Brief, Campaign, Entry, Hold, Partner, Playbook, Policy, Post, Reply, Report, Routine
from majlis.plan import Plan
from majlis.problems import Problem
from majlis.workspace import Workspace

Mark = bytes


class Shown(Protocol):
    """What is shown: an edition."""

    @property
    def workspace(self) -> Workspace: ...
    @property
    def plan(self) -> Plan: ...
    @property
    def history(self) -> History | None: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...
    @property
    def problems_by_path(self) -> Mapping[str, tuple[Problem, ...]]: ...
    @property
    def exempted_by_path(self) -> Mapping[str, tuple[Exempted, ...]]: ...
    @property
    def replaced_by_path(self) -> Mapping[str, tuple[Version, ...]]: ...


def mark_of(*parts: object) -> Mark:
    """One mark of *parts*: marks, and what has the same `repr` whenever it is the same."""
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Marks:
    """The marks of what *shown* holds; *settings* are of the build: whom it is for, and the like."""

    def __init__(self, shown: Shown, *settings: object) -> None:
        self._shown, self._settings = shown, settings
        self._known: dict[str, Mark] = {}
        self._files: dict[str, Mark] = {}

    def of(self, entry: Entry) -> Mark:
        """The mark of *entry*."""
        found = self._known.get(entry.path)
        if found is None:
            found = self._of_post(entry) if isinstance(entry, Post) else self._of_other(entry)
            self._known[entry.path] = found
        return found

    def of_events(self, entry: Entry) -> Mark:
        """The mark of what calendars tell of *entry*: of what a post's page shows, without what the checks say."""
        whatever = [] if self._shown.workspace.references else [self.around_posts]  # references are the team's
        return mark_of(self.settings, *map(self._file, self._around(entry)), *whatever)

    def of_posts(self, posts: Collection[Entry]) -> Mark:
        """One mark that changes whenever the mark of any of *posts* does, sooner known than theirs; it changes with all
        that is no post, too.
        """
        near = map(self._own, (*posts, *self._near(posts)))
        return mark_of(self.others, *near, any(post.path in self._linking for post in posts) and self._addresses)

    def head(self, entry: Entry) -> Mark:
        """The mark of what stands in the front matter of *entry* alone, for what shows nothing of its text, nor what is
        said of it.
        """
        return mark_of(*_head(entry))

    def alone(self, entry: Entry) -> Mark:
        """The mark of what *entry* holds, and of nothing beside: not what Git knows of it, nor what is said of it."""
        return mark_of(entry.path, entry.digest or entry, self.understood)

    @cached_property
    def understood(self) -> Mark:
        """Of the settings by which files are understood: where they name no zone or language, it is the project's."""
        team = self._shown.workspace.team
        return mark_of(team.timezone, team.languages)

    @property
    def told(self) -> bool:
        """Whether anything is said to be wrong."""
        return bool(self._shown.problems)

    @cached_property
    def settings(self) -> Mark:
        """Of what every page may show: the team, its channels and days, the addresses of its pages, its media."""
        space, history = self._shown.workspace, self._shown.history
        files = sorted({*SETTINGS, *(day.place.path for day in space.key_dates if day.place)})
        return mark_of(
            *self._settings, space.team, space.channels, space.key_dates, sorted(space.unread), space.media,
            [(page.path, page.address, page.meta) for page in space.prose],
            [self._file(hold) for hold in space.of(Hold)], self._shown.plan.approvers.in_use,
            history and (history.shallow, history.rewritten), *map(self._of_git, files),
        )

    @cached_property
    def others(self) -> Mark:
        """Of everything but the posts."""
        posts = frozenset(post.path for post in self._shown.workspace.of(Post))
        return mark_of(
            self.settings, *(self._own(entry) for entry in self._shown.workspace.entries if entry.path not in posts))

    @cached_property
    def around_posts(self) -> Mark:
        """Of everything but the posts, and what the checks say."""
        others = (entry for entry in self._shown.workspace.entries if not isinstance(entry, Post))
        return mark_of(self.settings, *map(self._file, others))

    @cached_property
    def heads(self) -> Mark:
        """Of everything but the text of posts, and what the checks say."""
        space = self._shown.workspace
        others = (self._file(entry) for entry in space.entries if not isinstance(entry, Post))
        return mark_of(self.settings, *others, _mark_of_texts(text for post in space.of(Post) for text in _head(post)))

    @cached_property
    def approved(self) -> Mark:
        """Of the files of posts that somebody approved: an approval is for a text."""
        return mark_of([self._file(post) for post in self._shown.workspace.of(Post) if post.approvals])

    @cached_property
    def everything(self) -> Mark:
        """Of all that there is."""
        return mark_of(self.others, self._shown.problems, *(self._own(post) for post in self._shown.workspace.of(Post)))

    def _of_post(self, post: Post) -> Mark:
        said = [self._own(entry) for entry in self._around(post) if entry.path in self._wrong]
        others = self.others if post.path in self._wrong else b""
        return mark_of(self.of_events(post), self._links(post), *said, others)

    def _of_other(self, entry: Entry) -> Mark:
        gathered, near = _GATHERED.get(type(entry), _everything), map(self._own, self._around(entry))
        return mark_of(self.others, *near, self._links(entry), gathered(self, self._shown.plan, entry))

    def _links(self, entry: Entry) -> Mark:
        """Of the addresses of all files, where the text of *entry* may link to any of them."""
        return self._addresses if entry.path in self._linking else b""

    @cached_property
    def _linking(self) -> frozenset[str]:
        """The paths of the files whose text may link to others."""
        return frozenset(
            entry.path for entry in self._shown.workspace.entries if "](" in entry.body or "]:" in entry.body)

    def _around(self, entry: Entry) -> list[Entry]:
        """*Entry*, what it refers to, and what that refers to in its turn; its translations."""
        by_id = self._shown.workspace.by_id
        found = {entry.path: entry}
        for id in self._refers.get(entry.path, ()):
            if id in by_id:
                found[by_id[id].path] = by_id[id]
                found |= {by_id[two].path: by_id[two] for two in self._refers.get(by_id[id].path, ()) if two in by_id}
        return [*found.values(), *self._shown.workspace.translations.get(entry.id, ())]

    def _near(self, posts: Iterable[Entry]) -> Iterator[Entry]:
        """What stands around any of *posts*, in a certain order."""
        by_id, translations = self._shown.workspace.by_id, self._shown.workspace.translations
        near = {id for post in posts for id in self._refers.get(post.path, ())}
        near |= {two for id in near if id in by_id for two in self._refers.get(by_id[id].path, ())}
        yield from (by_id[id] for id in sorted(near) if id in by_id)
        yield from (twin for post in posts for twin in translations.get(post.id, ()))

    def _own(self, entry: Entry) -> Mark:
        """Of the file of *entry* alone: what it holds and held, what is said of it."""
        if entry.path not in self._wrong:
            return self._file(entry)
        return mark_of(self._file(entry), self._shown.problems_by_path.get(entry.path),
                       self._shown.exempted_by_path.get(entry.path))

    def _file(self, entry: Entry) -> Mark:
        """Of the file of *entry* alone: what it holds and held."""
        found = self._files.get(entry.path)
        if found is None:
            before = [(version.at, version.data) for version in self._shown.replaced_by_path.get(entry.path, ())]
            found = mark_of(entry.path, entry.digest or entry, self._of_git(entry.path), before)
            self._files[entry.path] = found
        return found

    @cached_property
    def _wrong(self) -> frozenset[str]:
        """The paths of the files of which anything is said."""
        return frozenset(self._shown.problems_by_path) | frozenset(self._shown.exempted_by_path)

    def _of_git(self, path: str) -> object:
        """What Git knows of the file at *path*: when it changed, in which commit, whether it is edited since."""
        history = self._shown.history
        if history is None:
            return None
        change = history.changes.get(path)
        return change and change.ordinal, history.commit_at(change.ordinal if change else 0), history.is_edited(path)

    @cached_property
    def _addresses(self) -> Mark:
        return mark_of([(entry.path, entry.kind, entry.id) for entry in self._shown.workspace.entries])

    @cached_property
    def _refers(self) -> Mapping[str, tuple[str, ...]]:
        """The ids to which each file refers, by its path."""
        found: dict[str, list[str]] = {}
        for reference in self._shown.workspace.references:
            found.setdefault(reference.path, []).append(reference.id)
        return {path: tuple(ids) for path, ids in found.items()}


def _mark_of_texts(texts: Iterable[str]) -> Mark:
    """One mark of many long *texts*, which `repr` would go through letter by letter."""
    found = [text.encode("utf-8", "surrogatepass") for text in texts]
    sizes = repr([len(text) for text in found]).encode()
    return blake2b(b"".join((sizes, *found)), digest_size=16).digest()


def _head(entry: Entry) -> tuple[str, str]:
    return entry.path, entry.front if entry.digest else repr(entry)  # others than the team get no front matter


def _nothing(marks: Marks, plan: Plan, entry: Any) -> Mark:
    return b""


def _everything(marks: Marks, plan: Plan, entry: Any) -> Mark:
    return marks.everything


def _broken(marks: Marks, plan: Plan, policy: Policy) -> Mark:
    return marks.everything if marks.told else b""


def _in_campaign(marks: Marks, plan: Plan, campaign: Campaign) -> Mark:
    return marks.of_posts(plan.posts_in.get(campaign.id, ()))


def _with_partner(marks: Marks, plan: Plan, entry: Partner | Brief) -> Mark:
    partner = entry.id if isinstance(entry, Partner) else entry.partner
    return marks.of_posts(plan.posts_with.get(partner or "", ()))


_GATHERED: Mapping[type[Entry], Callable[[Marks, Plan, Any], Mark]] = {
    Campaign: _in_campaign, Partner: _with_partner, Brief: _with_partner, Policy: _broken,
    Playbook: _nothing, Reply: _nothing, Report: _nothing, Routine: _nothing,
}
"""What a kind shows of posts; kinds that are not here may show any post."""
