"""One build: the site is locked, made beside the old one, and published whole or not at all."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from mkdocs.exceptions import PluginError

from majlis.audience import TEAM
from majlis.cache import Cache, cache_in
from majlis.destination import PublishedSite
from majlis.history import History
from majlis.make import APART, choose, choose_unchecked
from majlis.mkdocs_plugin.asked import Asked, MisusedError, Order
from majlis.mkdocs_plugin.round import STOPPED, Round, plainly, round_of
from majlis.outputs.artifact import Facts
from majlis.problems import Problem, has_errors
from majlis.publish import Summary
from majlis.publish.placing import MisplacedError, site_folder
from majlis.review import Reviewed, read_plan
from majlis.sharing import begin_early, is_large

LEAKED = "The site would show what its readers may not see, so nothing was published and the site stays as it was."


class Built(NamedTuple):
    """A published build: where, the facts of its feeds and PDFs by path, what changed in the folder, the history, for
    whom it is, its address if it is known, and for whom else there is something.
    """

    site_dir: Path
    facts: Facts
    summary: Summary
    history: History | None
    audience: str = TEAM
    partner: str = ""
    address: str | None = None
    audiences: tuple[str, ...] = (TEAM,)


@dataclass
class _Open:
    """The *site* in *folder*, locked for what was *order*ed; *made* once all is there that goes into it."""

    order: Order
    folder: Path
    site: PublishedSite
    made: Round | None = None


class Build:
    """One build, from what it is *asked* for to the site that was *built*, which is None until it is published."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._open: _Open | None = None
        self._audiences: tuple[str, ...] = ()
        self.built: Built | None = None

    def begin(self, order: Order) -> Round:
        """Read, check, and turn MkDocs to an empty folder. Raises PluginError, above all where there are errors."""
        cache = cache_in(order.root) if self._asked.keep else Cache()
        read = read_plan(order.root, os.environ, order.clock, cache)
        self._begin_early(order, read)
        chosen = choose(read, order.audience)
        self._asked.tell_all(chosen.problems)
        if chosen.edition is None or chosen.watch is None or has_errors(chosen.problems):
            raise PluginError(STOPPED)
        found = round_of(order, chosen.edition)
        site, self._audiences = self._opened(order), chosen.audiences
        order.config.site_dir = str(site.staging)
        return found.onto(site, chosen.watch)

    def make(self, made: Round) -> None:
        """Make the round's site and put it beside the old one. Raises PluginError, OSError."""
        assert self._open is not None
        late: list[Problem] = []
        with plainly():
            self._open.site.put(made.made(late.append))
        self._asked.tell_all(late)
        if has_errors(late):
            raise PluginError(STOPPED)
        self._open.made = made

    def end(self, fine: bool) -> None:
        """Publish what was made, if the rest of the build went *fine* too; may be repeated. Raises PluginError."""
        opened, self._open = self._open, None
        if opened is None:
            return
        try:
            if fine and opened.made:
                with plainly():
                    self.built = self._published(opened, opened.made)
        finally:
            opened.site.close()
            # What comes after, `mkdocs gh-deploy`, means the site and not the staging folder.
            opened.order.config.site_dir = str(opened.folder)

    def _published(self, opened: _Open, made: Round) -> Built:
        leaks, edition = made.leaks(opened.site.staging), made.edition
        self._asked.tell_all(leaks)
        if leaks:
            raise PluginError(LEAKED)
        facts = {edition.folder + path: fact for path, fact in made.facts.items()}
        summary = opened.site.publish(edition.audience)
        return Built(opened.folder, facts, summary, edition.history, edition.audience, edition.partner,
                     edition.site_url, self._audiences)

    def _begin_early(self, order: Order, read: Reviewed) -> None:
        """Of a large site of the team's let another process begin with what hangs on no check."""
        if order.audience != TEAM or read.plan is None or read.watch is None:
            return
        early = choose_unchecked(read)
        if is_large(early) and not (found := round_of(order, early)).scan.looks:
            begin_early(found.onto(self._opened(order), read.watch).edition, APART)

    def _opened(self, order: Order) -> PublishedSite:
        """The site in the folder of the audience, locked; that of another order is left as it was."""
        if self._open and self._open.order is not order:
            self.end(fine=False)
        if self._open is None:
            written = Path(order.config.site_dir)
            with plainly():
                try:
                    folder = site_folder(order.audience, written, order.configured_for, self._asked.team_folder)
                except MisplacedError as error:
                    raise MisusedError(str(error)) from error
                self._open = _Open(order, folder, PublishedSite(folder))
        return self._open.site
