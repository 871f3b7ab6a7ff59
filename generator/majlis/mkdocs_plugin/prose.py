"""The prose pages: which files MkDocs sees, and what is ours of a page that MkDocs renders."""

import os
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds.prose import FOLDER, Prose
from majlis.mkdocs_plugin.round import Round
from majlis.render.frame import Frames
from majlis.render.isolate import isolated
from majlis.render.markdown import EXTENSIONS, OPTIONS, sanitise
from majlis.render.prose import alternates, resolver
from majlis.staged import linked, may_stand, place


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


def extend(config: MkDocsConfig) -> None:
    """Let MkDocs read Markdown as our own pages do; what mkdocs.yml says of it stays."""
    config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
    config.mdx_configs |= {name: options for name, options in OPTIONS.items() if name not in config.mdx_configs}


def limit_files(files: Files, config: MkDocsConfig, shown: Round) -> None:
    """Drop links and what this audience may not see, and place `about.ar.md` under `ar/`. Another theme's pages stay as
    they are, but for those that this audience may not see.
    """
    prose = {page.name: page for page in shown.edition.workspace.prose}
    stands, ours = may_stand(shown.edition, config), Path(config.docs_dir) == _root(config) / FOLDER
    for file in list(files):
        if file.src_uri in prose:
            place(file, prose[file.src_uri], config)
        unread = not shown.edition.folder and file.is_documentation_page() and file.src_uri not in prose
        if unread or not stands(file) or (ours and file.src_uri in shown.hidden):
            files.remove(file)


def add_entries(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """Let prose link to entries."""
    for entry in linked(edition):
        lang = entry.lang if entry.lang in edition.languages else edition.languages[0]
        source = os.path.relpath(_root(config) / entry.path, config.docs_dir).replace(os.sep, "/")
        files.append(EntryFile(source, edition.folder + addresses.page(entry, lang), config))


def prose_of(edition: Edition, page: Page) -> Prose | None:
    """The prose page that MkDocs renders as *page*, as our reader read it; None for one of another theme."""
    return next((prose for prose in edition.workspace.prose if prose.name == page.file.src_uri), None)


def clean(edition: Edition, html: str, page: Page) -> str:
    """What authors wrote, as HTML that runs nothing; links to entries stay in the page's language."""
    safe = sanitise(html, resolver(edition, page.file.dest_uri, _language(edition, page)))
    return str(isolated(Markup(safe)))  # noqa: S704  cleaned on the line above


def chrome_of(edition: Edition, page: Page) -> Any:
    """The frame of our theme around *page*."""
    lang, address = _language(edition, page), page.file.dest_uri
    same = alternates(edition, page.file.src_uri, lang) | {lang: address}
    return Frames(edition).chrome(lang, address, str(page.title or page.file.name), same)


def _language(edition: Edition, page: Page) -> str:
    prose = prose_of(edition, page)
    return (prose.lang if prose else None) or edition.languages[0]


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
