"""The plugin: what Majlis does in each of MkDocs' steps."""

from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from majlis import addresses
from majlis.dates.zones import tzdata_version
from majlis.edition import Edition
from majlis.mkdocs_plugin.asked import Asked, Options, log, order_of
from majlis.mkdocs_plugin.build import Build
from majlis.mkdocs_plugin.prose import add_entries, chrome_of, clean, extend, limit_files, prose_of
from majlis.mkdocs_plugin.round import Round
from majlis.mkdocs_plugin.serve import Serve
from majlis.render.chrome import audience_words, say_in

if TYPE_CHECKING:  # it takes 25 ms, and only `serve` needs it
    from mkdocs.livereload import LiveReloadServer


class MajlisPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs declares it without types
    """Hands MkDocs' events on to the *command* that runs: one build, or one serve with all its rounds.

    What the command is *asked* for is set before *on_startup*; *failure* is what ended the last round, if anything did.
    """

    def __init__(self) -> None:
        self.asked = Asked()
        self.command: Build | Serve = Build(self.asked)
        self.failure: Exception | None = None
        self._round: Round | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this event keeps the plugin, and with it the command, from one round of `serve` to the next."""
        self.command = Serve(self.asked) if command == "serve" else Build(self.asked)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check; stop on errors; send what MkDocs writes into the staging folder."""
        self.failure = None
        self._round = self.command.begin(order_of(self.asked, self.config, config))
        if not self.edition.folder:
            extend(config)
        log.info("Time zones: tzdata %s", tzdata_version())
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The files that this audience may see, and the entries to which prose links."""
        limit_files(files, config, self.round)
        add_entries(files, config, self.edition)
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
        prose = prose_of(self.edition, page)
        return "\n" + prose.body if prose else None

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The front matter as our reader read it."""
        if prose := prose_of(self.edition, page):
            page.meta = dict(prose.meta)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """What authors wrote is cleaned after Markdown."""
        return html if self.edition.folder else clean(self.edition, html, page)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """The frame of our theme around a prose page."""
        if not self.edition.folder:
            context["chrome"] = chrome_of(self.edition, page)
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
        """Make the entries' pages and all the rest, after all that other plugins write."""
        self.command.make(self.round)

    def on_build_error(self, *, error: Exception) -> None:
        """Nothing is published; `--strict` comes here after `on_post_build`."""
        self.failure = error

    @event_priority(-100)
    def on_shutdown(self) -> None:
        """Publish, unless the build failed or came to no end: who interrupts it comes here too, with half a site."""
        self.command.end(fine=self.failure is None)

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Any) -> "LiveReloadServer":
        """Reload on a change of the content, not of the prose alone."""
        if isinstance(self.command, Serve):
            self.command.attend(server, config, self.round)
        return server

    @property
    def round(self) -> Round:
        """What is being built; there after `on_config`."""
        assert self._round is not None
        return self._round

    @property
    def edition(self) -> Edition:
        """What it shows."""
        return self.round.edition
