"""One `serve` with all its rounds: each shows what it can, above all the problems."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from majlis.cache import Cache, cache_in
from majlis.destination import ServedFolder
from majlis.edition import with_last, with_problems
from majlis.folders import FOLDERS
from majlis.make import Chosen, choose
from majlis.mkdocs_plugin.asked import Asked, Order
from majlis.mkdocs_plugin.round import STOPPED, Round, plainly, round_of
from majlis.problems import Problem
from majlis.review import read_plan

if TYPE_CHECKING:  # it takes 25 ms, and a build needs none
    from mkdocs.livereload import LiveReloadServer

_SOON = 2_000
"""Of fewer entries their files are looked at ten times a second."""
_OFTEN = 0.1
"""Seconds between two looks at the files."""
_SETTLED = 0.03
"""Seconds without another change after which a round begins: an editor that saves in two steps takes less."""


class Serve:
    """One `serve`; what was made in one round is known in the next."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._held: dict[str, Any] = {}
        self._last: Chosen | None = None
        self._folder: ServedFolder | None = None

    def begin(self, order: Order) -> Round:
        """Read and check, and turn MkDocs to a folder of its own. Raises PluginError where nothing can be shown."""
        cache = cache_in(order.root, self._held) if self._asked.keep else Cache()
        chosen = choose(read_plan(order.root, os.environ, order.clock, cache), order.audience)
        self._asked.tell_all(chosen.problems)
        shown = self._shown(chosen)
        if shown.edition is None or shown.watch is None:
            raise PluginError(STOPPED)
        found = round_of(order, shown.edition)
        self._last, self._folder = shown, self._folder or ServedFolder(Path(order.config.site_dir))
        order.config.site_dir = str(self._folder.staging)
        return found.onto(self._folder, shown.watch)

    def make(self, made: Round) -> None:
        """Make the round's site and show it; a leak is told alone, since nobody else reads it. Raises OSError."""
        assert self._folder is not None
        late: list[Problem] = []
        with plainly():
            self._folder.put(made.made(late.append))
            self._asked.tell_all(made.leaks(self._folder.staging))
            self._folder.end_round()
        self._asked.tell_all(late)

    def end(self, fine: bool) -> None:
        """It is over, whether or not its last round went *fine*."""
        if self._folder:
            self._folder.close()

    def attend(self, server: "LiveReloadServer", config: MkDocsConfig, shown: Round) -> None:
        """Let *server* look at the content too, not at the prose alone, and say that it serves what is *shown*."""
        server.build_delay = _SETTLED
        if len(shown.edition.workspace.entries) < _SOON:
            server.observer = _sooner(server, config)
        root = Path(config.config_file_path).parent
        for folder in FOLDERS:
            if (root / folder).is_dir():
                server.watch(str(root / folder))
        if self._asked.ready:
            self._asked.ready(shown.facts)

    def _shown(self, chosen: Chosen) -> Chosen:
        """What there is, with the last that is known of files that can't be read now; while the settings can't be read,
        all that was there last.
        """
        last = self._last.edition if self._last else None
        if chosen.edition:
            return chosen._replace(edition=with_last(chosen.edition, last))
        if self._last and last:
            return self._last._replace(edition=with_problems(last, tuple(chosen.problems)))
        return chosen


def _sooner(server: "LiveReloadServer", config: MkDocsConfig) -> Any:
    """What looks for changes more often than MkDocs does, twice a second; of few files that can be done."""
    watched = [path for path in (config.docs_dir, config.config_file_path, *config.theme.dirs) if path]
    observer = type(server.observer)(timeout=_OFTEN)
    for path in watched:
        with suppress(KeyError):
            server.unwatch(path)
            server.observer, before = observer, server.observer
            server.watch(path)
            server.observer = before
    return observer
