"""Majlis inside MkDocs: the only module that knows MkDocs.

A build runs through MkDocs' own steps, so that `mkdocs build` and `majlis build` give the same site. MkDocs writes
the team's prose pages into an empty staging folder; entries do not travel through it. Both are published together.
"""

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from markupsafe import Markup
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from majlis import addresses
from majlis.clock import read_as_of
from majlis.dates.reading import Flaw
from majlis.dates.zones import tzdata_version
from majlis.edition import Edition, with_last
from majlis.history import History
from majlis.kinds import KINDS
from majlis.kinds.prose import FOLDER as PROSE_FOLDER
from majlis.kinds.prose import Prose
from majlis.load.active import runs_code
from majlis.make import Prepared, artifacts, prepare
from majlis.outputs.artifact import Fact, Facts
from majlis.problems import Problem, Severity, has_errors
from majlis.publish import Publication, PublishError, Summary
from majlis.publish.folder import write_into
from majlis.render.chrome import chrome_for
from majlis.render.isolate import isolated
from majlis.render.markdown import EXTENSIONS, OPTIONS, sanitise
from majlis.render.prose import alternates, resolver

log = logging.getLogger("mkdocs.plugins.majlis")
CONFIG_FILE = "mkdocs.yml"
STOPPED = "The content has errors, so nothing was published and the site stays as it was."
WATCHED = sorted({"content"} | {kind.folder.partition("/")[0] for kind in KINDS})


class BuildStoppedError(Exception):
    """Why there is no site: one line for people."""


class MisconfiguredError(BuildStoppedError):
    """This is no workspace, or an option has no meaning."""


class Built(NamedTuple):
    """A published build: where, the facts of its feeds and PDFs by path, what changed in the folder, the history."""

    site_dir: Path
    facts: Facts
    summary: Summary
    history: History | None


class MajlisConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs declares Config without types
    """The plugin's options in mkdocs.yml."""

    as_of = config_options.Optional(config_options.Type(str))


class EntryFile(File):
    """An entry as MkDocs' links see it: it has an address, but MkDocs neither reads nor writes it."""

    def __init__(self, source: str, address: str, config: MkDocsConfig) -> None:
        super().__init__(source, None, config.site_dir, config.use_directory_urls, dest_uri=address)
        self.generated_by = "majlis"
        self.inclusion = InclusionLevel.INCLUDED

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        pass


class MajlisPlugin(BasePlugin[MajlisConfig]):  # type: ignore[no-untyped-call]  # the same
    """One build, or one `serve` with all its rebuilds, from MkDocs' first event to its last."""

    def __init__(self) -> None:
        self.tell: Callable[[Problem], None] = _log
        self.as_of: str | None = None
        self.ready: Callable[[Facts], None] | None = None
        self.summary: Summary | None = None
        self.facts: dict[str, Fact] = {}
        self.failure: str | None = None
        self.refusal: PublishError | None = None
        self._serving = False
        self._edition: Edition | None = None
        self._publication: Publication | None = None

    def begin(
        self, tell: Callable[[Problem], None], as_of: str | None, ready: Callable[[Facts], None] | None = None
    ) -> None:
        """Whom to tell the problems, the clock of `--as-of`, whom to call when `serve` is ready."""
        self.tell, self.as_of, self.ready = tell, as_of, ready
        self.summary = self.refusal = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this event keeps the plugin, and with it the last good edition, from one rebuild to the next."""
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check; stop on errors; send what MkDocs writes into the staging folder."""
        self.failure = None
        prepared = prepare(_root(config), os.environ, self._clock())
        for problem in prepared.problems:
            self.tell(problem)
        self._edition = self._choose(prepared)
        config.site_url = config.site_url or self._edition.site_url
        config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
        config.mdx_configs |= {name: options for name, options in OPTIONS.items() if name not in config.mdx_configs}
        if not self._serving:
            self._begin(config)
        log.info("Time zones: tzdata %s", tzdata_version())
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Drop links and what this audience may not see, place `about.ar.md` under `ar/`, let prose link to entries."""
        prose = {page.name: page for page in self.edition.workspace.prose}
        named = {str(script) for script in config.extra_javascript}
        for file in list(files):
            own = file.src_dir == config.docs_dir
            active = runs_code(file.src_uri) and file.src_uri not in named
            if own and (active or os.path.islink(str(file.abs_src_path))):
                files.remove(file)
            elif file.src_uri in prose:
                _place(file, prose[file.src_uri], config)
            elif file.is_documentation_page():
                files.remove(file)
        for entry in self.edition.workspace.entries:
            lang = entry.lang if entry.lang in self.edition.languages else self.edition.languages[0]
            source = os.path.relpath(_root(config) / entry.path, config.docs_dir).replace(os.sep, "/")
            files.append(EntryFile(source, addresses.page(entry, lang), config))
        return files

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
        clean = sanitise(html, resolver(self.edition, page.file.dest_uri, self._language(page)))
        return str(isolated(Markup(clean)))  # noqa: S704  cleaned on the line above

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """The frame of our theme around a prose page."""
        lang = self._language(page)
        title, address = str(page.title or page.file.name), page.file.dest_uri
        same = alternates(self.edition, page.file.src_uri, lang) | {lang: address}
        context["chrome"] = chrome_for(self.edition, lang, address, title, same)
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """No map of the site by MkDocs: it leaves the entries out, is stamped with today, and invites robots."""
        return "" if template_name == "sitemap.xml" else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the entries, after all that other plugins write."""
        self.facts = {}
        late: list[Problem] = []
        made = artifacts(self.edition, self.facts, late.append)
        with self._plainly():
            if self._publication is None:
                write_into(Path(config.site_dir), made)
            else:
                for artifact in made:
                    self._publication.write(artifact.path, artifact.data)
        for problem in late:
            self.tell(problem)
        if has_errors(late) and not self._serving:
            raise PluginError(STOPPED)

    def on_build_error(self, *, error: Exception) -> None:
        """Nothing is published; `--strict` comes here after `on_post_build`."""
        self.failure = str(error) or type(error).__name__

    @event_priority(-100)
    def on_shutdown(self) -> None:
        """Publish, unless the build failed."""
        if self._publication is None:
            return
        try:
            if self.failure is None:
                with self._plainly():
                    self._publication.adopt(self._publication.places.staging)
                    self.summary = self._publication.commit()
        finally:
            self._publication.close()
            self._publication = None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Reload on a change of the content, not of the prose alone."""
        for folder in WATCHED:
            if (_root(config) / folder).is_dir():
                server.watch(str(_root(config) / folder))
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

    def _choose(self, prepared: Prepared) -> Edition:
        """What to build: nothing with errors, but `serve` shows what it can, above all the problems themselves."""
        errors = has_errors(prepared.problems)
        if self._serving and (prepared.edition or self._edition):
            shown = with_last(prepared.edition, self._edition) if prepared.edition else self.edition
            return replace(shown, problems=tuple(prepared.problems))
        if prepared.edition is None or errors:
            raise PluginError(STOPPED)
        return prepared.edition

    def _clock(self) -> datetime | None:
        """The clock that --as-of or mkdocs.yml sets, if any."""
        written = self.as_of or self.config.as_of
        found = read_as_of(written) if written else None
        if isinstance(found, Flaw):
            raise PluginError(f"as_of: '{written}' is not a date. Write it as 2027-02-10 or '2027-02-10 18:30'.")
        return found

    def _begin(self, config: MkDocsConfig) -> None:
        """Take the lock of the site folder and turn MkDocs to the staging folder."""
        with self._plainly():
            self._publication = Publication.open(Path(config.site_dir))
            config.site_dir = str(self._publication.staging())

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


def build_site(root: Path, *, site_dir: Path | None, as_of: str | None, tell: Callable[[Problem], None]) -> Built:
    """What `mkdocs build` does in *root*, with every problem told to *tell*.

    Raises BuildStoppedError (content with errors, or MkDocs said no) and PublishError; the site stays as it was then.
    """
    config, plugin = _load(root, {"site_dir": str(site_dir.resolve())} if site_dir else {})
    target = Path(config.site_dir)
    plugin.begin(tell, as_of)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        raise plugin.refusal or BuildStoppedError(plugin.failure or str(error)) from error
    finally:
        config.plugins.on_shutdown()
    if plugin.summary is None:
        raise BuildStoppedError("MkDocs ended without a site.")
    return Built(target, plugin.facts, plugin.summary, plugin.edition.history)


def serve_site(
    root: Path, *, address: str, as_of: str | None, tell: Callable[[Problem], None], ready: Callable[[Facts], None]
) -> None:
    """What `mkdocs serve` does in *root* at *address* (`127.0.0.1:8000`), until it is interrupted.

    *ready* is called with the facts of the first build. MkDocs loads its configuration anew for each rebuild and
    keeps the plugin that it made first: this one. Raises BuildStoppedError, OSError (the address is taken).
    """
    _, plugin = _load(root, {})
    plugin.begin(tell, as_of, ready)
    try:
        mkdocs_serve(config_file=str(root / CONFIG_FILE), dev_addr=address)
    except (MkDocsException, SystemExit) as error:
        raise BuildStoppedError(plugin.failure or str(error)) from error


def _load(root: Path, options: Mapping[str, str]) -> tuple[MkDocsConfig, MajlisPlugin]:
    """The configuration in *root* and the plugin in it. Raises MisconfiguredError."""
    if not (root / CONFIG_FILE).is_file():
        raise MisconfiguredError(f"There is no {CONFIG_FILE} in {root.resolve()}: name a workspace with --root.")
    if (root / "content").is_dir():
        (root / PROSE_FOLDER).mkdir(exist_ok=True)  # Git keeps no empty folder, MkDocs wants one
    try:
        config = load_config(config_file=str(root / CONFIG_FILE), **options)
    except (ConfigurationError, SystemExit) as error:
        raise MisconfiguredError(f"{CONFIG_FILE}: {error}") from error
    plugin = config.plugins.get("majlis")
    if not isinstance(plugin, MajlisPlugin):
        raise MisconfiguredError(f"{CONFIG_FILE} does not name the plugin majlis: add it under 'plugins:'.")
    return config, plugin


def _root(config: MkDocsConfig) -> Path:
    """The workspace: the folder of mkdocs.yml."""
    return Path(config.config_file_path).parent


def _place(file: File, prose: Prose, config: MkDocsConfig) -> None:
    """Give a page in a language's own file its address below that language."""
    if config.use_directory_urls and file.dest_uri != prose.address:
        file.dest_uri = prose.address
        for cached in ("url", "abs_dest_path"):
            file.__dict__.pop(cached, None)


def _log(problem: Problem) -> None:
    """A problem as a line of MkDocs' log; `--strict` counts warnings."""
    level = logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING
    path, line, column = problem.place
    log.log(level, "%s:%s:%s: %s %s", path, line, column, problem.code, problem.message())
