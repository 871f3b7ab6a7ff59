"""The plugin: what Majlis does in each of MkDocs' steps."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from majlis import addresses
from majlis.ahead import Ahead
from majlis.audience import TEAM, partner_of, read_audience
from majlis.cache import Cache, cache_in
from majlis.clock import read_as_of
from majlis.dates.reading import Flaw
from majlis.dates.watched import Watch
from majlis.dates.zones import tzdata_version
from majlis.destination import Destination, PublishedSite, ServedFolder
from majlis.edition import Edition, as_guest, with_last, with_problems
from majlis.folders import FOLDERS
from majlis.kinds.prose import FOLDER as PROSE_FOLDER
from majlis.kinds.prose import Prose
from majlis.leaks import Scan
from majlis.make import APART, Chosen, artifacts, choose, choose_unchecked
from majlis.mkdocs_plugin.parts import EntryFile, MajlisConfig, root_of, sooner
from majlis.outputs.artifact import Artifact, Fact, Facts
from majlis.problems import Problem, Severity, has_errors
from majlis.publish import PublishError, Summary
from majlis.publish.placing import MisplacedError, site_folder
from majlis.render.chrome import audience_words, say_in
from majlis.render.frame import Frames
from majlis.render.isolate import isolated
from majlis.render.markdown import EXTENSIONS, OPTIONS, sanitise
from majlis.render.prose import alternates, resolver
from majlis.review import Reviewed, read_plan
from majlis.sharing import begin_early, is_large
from majlis.staged import below, hidden_prose, limit_to_audience, linked, may_stand, place, said_by_all
from majlis.standing import SiteNotes
from majlis.workspace import Workspace

if TYPE_CHECKING:  # it takes 25 ms, and only `serve` needs it
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.majlis")
_SOON = 2_000
"""Of fewer entries their files are looked at ten times a second while `serve` runs."""
_SETTLED = 0.03
"""Seconds without another change after which `serve` builds: an editor that saves in two steps takes less."""
OWN_THEME = "majlis"
STOPPED = "The content has errors, so nothing was published and the site stays as it was."
LEAKED = "The site would show what its readers may not see, so nothing was published and the site stays as it was."


class MajlisPlugin(BasePlugin[MajlisConfig]):  # type: ignore[no-untyped-call]  # MkDocs declares it without types
    """One build, or one `serve` with all its rebuilds, from MkDocs' first event to its last."""

    def __init__(self) -> None:
        self.tell: Callable[[Problem], None] = _log
        self.as_of: str | None = None
        self.ready: Callable[[Facts], None] | None = None
        self.summary: Summary | None = None
        self.facts: dict[str, Fact] = {}
        self.failure: str | None = None
        self.refusal: PublishError | None = None
        self.misuse: str | None = None
        self.folder: Path | None = None
        self.audiences: tuple[str, ...] = ()
        self._audience: str | None = None
        self._team_folder: Path | None = None
        self._keep = True
        self._held: dict[str, Any] = {}
        self._serving = False
        self._whole = False
        self._edition: Edition | None = None
        self._site: PublishedSite | None = None
        self._ahead: Ahead | None = None
        self._served: ServedFolder | None = None
        self._turned: MkDocsConfig | None = None
        self._scan: Scan | None = None
        self._watch: Watch | None = None
        self._hidden: frozenset[str] = frozenset()

    def begin(
        self, tell: Callable[[Problem], None], as_of: str | None, ready: Callable[[Facts], None] | None = None,
        audience: str | None = None, team_folder: Path | None = None, keep: bool = True,
    ) -> None:
        """Whom to tell the problems, the clock of `--as-of`, whom to call when `serve` is ready, who may see what is
        built (None: whom mkdocs.yml names, else the team). *team_folder* is the site folder of mkdocs.yml where another
        was chosen; *keep* says that what was made before is used again.
        """
        self.tell, self.as_of, self.ready = tell, as_of, ready
        self._audience, self._team_folder, self._keep = audience, team_folder, keep
        self.summary = self.refusal = self.misuse = None

    def end(self) -> None:
        """`serve` is over."""
        if self._served:
            self._served.close()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this event keeps the plugin, and with it the last good edition, from one rebuild to the next."""
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check; stop on errors; send what MkDocs writes into the staging folder."""
        self.failure, self._ahead, self._whole = None, None, False
        audience = self._reader()
        read = read_plan(root_of(config), os.environ, self._clock(), self._cache(config))
        if audience == TEAM and read.plan and not self._serving:
            self._begin_early(config, read, choose_unchecked(read))
        made = choose(read, audience)
        for problem in made.problems:
            self.tell(problem)
        self._edition, self.audiences = self._choose(made), made.audiences
        if partner_of(audience) and not self._edition.partner:
            raise self._misused(f"There is no partner '{partner_of(audience)}': name one by its id.")
        limit_to_audience(config, self._edition, _is_guest(config))
        whole = made.edition.whole.workspace if made.edition and made.edition.whole else None
        self._scan = _scan_for(config, whole, self._edition)
        self._watch = made.watch
        self._hidden = hidden_prose(whole, self._edition)
        self._edition = self._below(config, self._edition)
        if _is_guest(config):
            return self._started(config)
        config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
        config.mdx_configs |= {name: options for name, options in OPTIONS.items() if name not in config.mdx_configs}
        return self._started(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Drop links and what this audience may not see, place `about.ar.md` under `ar/`, let prose link to entries.
        Another theme's pages stay as they are, but for those that this audience may not see.
        """
        prose = {page.name: page for page in self.edition.workspace.prose}
        shown = may_stand(self.edition, config)
        for file in list(files):
            if file.src_uri in prose:
                place(file, prose[file.src_uri], config)
            unread = not self.edition.folder and file.is_documentation_page() and file.src_uri not in prose
            if unread or not shown(file) or self._is_hidden(file, config):
                files.remove(file)
        for entry in linked(self.edition):
            lang = entry.lang if entry.lang in self.edition.languages else self.edition.languages[0]
            source = os.path.relpath(root_of(config) / entry.path, config.docs_dir).replace(os.sep, "/")
            files.append(EntryFile(source, self.edition.folder + addresses.page(entry, lang), config))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """A link to our pages in the navigation of another theme."""
        if self.edition.folder:
            lang = self.edition.languages[0]
            title = str(say_in(self.edition, lang)("nav.whole"))
            nav.items.append(Link(title, self.edition.folder + addresses.home(lang)))
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """The body as our reader cut it; the blank line keeps MkDocs from looking for metadata in it."""
        prose = self._prose(page)
        return "\n" + prose.body if prose else None

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The front matter as our reader read it."""
        if prose := self._prose(page):
            page.meta = dict(prose.meta)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What authors wrote is cleaned after Markdown; links to entries stay in the page's language."""
        if self.edition.folder:
            return html
        clean = sanitise(html, resolver(self.edition, page.file.dest_uri, self._language(page)))
        return str(isolated(Markup(clean)))  # noqa: S704  cleaned on the line above

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """The frame of our theme around a prose page."""
        if self.edition.folder:
            return context
        lang = self._language(page)
        title, address = str(page.title or page.file.name), page.file.dest_uri
        same = alternates(self.edition, page.file.src_uri, lang) | {lang: address}
        context["chrome"] = Frames(self.edition).chrome(lang, address, title, same)
        return context

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Pages that are no page of ours, such as that of an address that is not there, say whom the site is for."""
        context["audience"] = audience_words(self.edition)
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """No map of the site by MkDocs: it leaves the entries out, and is stamped with today. The public site has ours.
        """
        return "" if template_name == "sitemap.xml" and not self.edition.folder else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the entries, after all that other plugins write."""
        self.facts = {}
        late: list[Problem] = []
        made = below(self.edition.folder, self._scanned(artifacts(self.edition, self.facts, late.append)))
        with self._plainly():
            if self._site:
                self._put(self._site, made)
            if self._served:
                self._served.put(made)
                self._end_scan(self._served.staging)
                self._served.end_round()
        for problem in late:
            self.tell(problem)
        if has_errors(late) and not self._serving:
            raise PluginError(STOPPED)
        self._whole = True

    def on_build_error(self, *, error: Exception) -> None:
        """Nothing is published; `--strict` comes here after `on_post_build`."""
        self.failure = str(error) or type(error).__name__

    @event_priority(-100)
    def on_shutdown(self) -> None:
        """Publish, unless the build failed or came to no end: who interrupts it comes here too, with half a site."""
        if self._ahead:
            self._ahead.close()
        if self._site is None:
            return
        try:
            if self._whole and self.failure is None:
                with self._plainly():
                    if self._end_scan(self._site.staging):
                        raise self._failed(LEAKED)
                    self.summary = self._site.publish(self.edition.audience)
        finally:
            self._site.close()
            self._site = None
            # What comes after, `mkdocs gh-deploy`, means the site and not the staging folder.
            if self._turned:
                self._turned.site_dir = str(self.folder)

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Any) -> "LiveReloadServer":
        """Reload on a change of the content, not of the prose alone."""
        server.build_delay = _SETTLED
        if len(self.edition.workspace.entries) < _SOON:
            server.observer = sooner(server, config)
        for folder in FOLDERS:
            if (root_of(config) / folder).is_dir():
                server.watch(str(root_of(config) / folder))
        if self.ready:
            self.ready(self.facts)
        return server

    @property
    def edition(self) -> Edition:
        """What this build shows; there after `on_config`."""
        assert self._edition is not None
        return self._edition

    def _language(self, page: Page) -> str:
        prose = self._prose(page)
        return (prose.lang if prose else None) or self.edition.languages[0]

    def _choose(self, chosen: Chosen) -> Edition:
        """What to build: nothing with errors, but `serve` shows what it can, above all the problems themselves."""
        errors = has_errors(chosen.problems)
        if self._serving and chosen.edition:
            return with_last(chosen.edition, self._edition)
        if self._serving and self._edition:
            return with_problems(self.edition, tuple(chosen.problems))
        if chosen.edition is None or errors:
            raise PluginError(STOPPED)
        return chosen.edition

    def _put(self, site: PublishedSite, made: Iterator[Artifact]) -> None:
        """Put what is made into *site*; where that fails, no other process goes on writing there."""
        try:
            site.put(made)
        finally:
            if self.edition.ahead:
                self.edition.ahead.close()

    def _scanned(self, made: Iterator[Artifact]) -> Iterator[Artifact]:
        """What is made, read for what its readers must not see; not while the settings can't be read."""
        return self._scan.over(made) if self._scan else made

    def _end_scan(self, folder: Path) -> bool:
        """Read also what MkDocs and its plugins wrote into *folder*; whether anything leaked, which is told."""
        if self._scan is None:
            return False
        self._scan.read_folder(folder)
        leaks = self._scan.problems()
        for problem in leaks:
            self.tell(problem)
        return bool(leaks)

    def _failed(self, message: str) -> PluginError:
        """Ends the build after MkDocs' last step."""
        self.failure = message
        return PluginError(message)

    def _clock(self) -> datetime | None:
        """The clock that --as-of or mkdocs.yml sets, if any."""
        written = self.as_of or self.config.as_of
        found = read_as_of(written) if written else None
        if isinstance(found, Flaw):
            raise PluginError(f"as_of: '{written}' is not a date. Write it as 2027-02-10 or '2027-02-10 18:30'.")
        return found

    def _cache(self, config: MkDocsConfig) -> Cache:
        return cache_in(root_of(config), self._held if self._serving else None) if self._keep else Cache()

    def _reader(self) -> str:
        """The audience that --audience or mkdocs.yml names, else the team."""
        written = self._audience or self.config.audience or TEAM
        audience = read_audience(written)
        if audience is None:
            raise self._misused(f"audience: '{written}' is none. Write team, public, or partner: and a partner's id.")
        return audience

    def _misused(self, message: str) -> PluginError:
        """Ends the build since something was asked for that has no meaning."""
        self.misuse = message
        return PluginError(message)

    def _started(self, config: MkDocsConfig) -> MkDocsConfig:
        if self._serving:
            self._served = self._served or ServedFolder(Path(config.site_dir))
            self._turn(config, self._served)
        else:
            self._site = self._site or self._open(config, self.edition.audience)
            self._turned = config
            self._turn(config, self._site)
        log.info("Time zones: tzdata %s", tzdata_version())
        return config

    def _is_hidden(self, file: File, config: MkDocsConfig) -> bool:
        """Whether *file* is a prose page of ours that this audience may not see."""
        return Path(config.docs_dir) == root_of(config) / PROSE_FOLDER and file.src_uri in self._hidden

    def _begin_early(self, config: MkDocsConfig, read: Reviewed, early: Edition) -> None:
        """Of a large site of the team's let another process begin with what hangs on no check."""
        assert read.plan is not None
        scan = _scan_for(config, read.plan.workspace, early)
        if is_large(early) and read.watch and scan and not scan.looks:
            self._site = self._open(config, early.audience)
            begin_early(self._noted(self._below(config, early), self._site, read.watch), APART)

    def _below(self, config: MkDocsConfig, edition: Edition) -> Edition:
        """*edition* as the guest of another theme, where there is one."""
        return as_guest(edition, self.config.folder.strip("/") + "/") if _is_guest(config) else edition

    def _open(self, config: MkDocsConfig, audience: str) -> PublishedSite:
        """The site in the folder of *audience*, locked."""
        own = read_audience(self.config.audience or TEAM) or TEAM
        with self._plainly():
            try:
                self.folder = site_folder(audience, Path(config.site_dir), own, self._team_folder)
            except MisplacedError as error:
                raise self._misused(str(error)) from error
        with self._plainly():
            return PublishedSite(self.folder)

    def _turn(self, config: MkDocsConfig, to: Destination) -> None:
        """Turn MkDocs to the staging folder of where this build goes; what stands there is known, unless every file
        must be read for leaks.
        """
        if self._watch and self._scan and not self._scan.looks:
            self._edition = self._noted(self.edition, to, self._watch)
        config.site_dir = str(to.staging)

    def _noted(self, edition: Edition, site: Destination, watch: Watch) -> Edition:
        """*edition*, knowing what stands on the *site*, and what another process makes of it."""
        def has_below(path: str, size: int, digest: str) -> bool:
            return site.has(edition.folder + path, size, digest)

        if self._ahead:
            return replace(edition, notes=self._ahead.notes, ahead=self._ahead)
        notes = SiteNotes(edition.cache, site.name, watch, has_below)
        self._ahead = Ahead(notes, site.room) if site.room else None
        return replace(edition, notes=notes, ahead=self._ahead)

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """What the disk refuses ends the build in MkDocs' own way, and is kept for who called it."""
        try:
            yield
        except PublishError as error:
            self.refusal = error
            raise PluginError(str(error)) from error

    def _prose(self, page: Page) -> Prose | None:
        return next((prose for prose in self.edition.workspace.prose if prose.name == page.file.src_uri), None)


def _is_guest(config: MkDocsConfig) -> bool:
    """Whether the theme is another's."""
    return config.theme.name != OWN_THEME


def _scan_for(config: MkDocsConfig, whole: Workspace | None, edition: Edition) -> Scan | None:
    """The scan for leaks of what *edition* shows of the *whole*; None where only the last edition is there."""
    if whole is None:
        return None
    years = range(edition.now.year - 1, edition.now.year + 3)
    said = (*said_by_all(config), edition.partner)
    return Scan(whole, edition.workspace, edition.audience, said, years)


def _log(problem: Problem) -> None:
    """A problem as a line of MkDocs' log. A warning is information there: `--strict` is about the site, and would end
    with every overdue post.
    """
    level = logging.ERROR if problem.severity is Severity.ERROR else logging.INFO
    path, line, column = problem.place
    log.log(level, "%s:%s:%s: %s %s", path, line, column, problem.code, problem.message())
