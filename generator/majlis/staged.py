"""What MkDocs itself may put on a site, by its configuration: the navigation, the files below content/pages, and what
the team says on every page. Knows MkDocs' objects by their attributes alone.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from majlis.edition import Edition
from majlis.kinds import Entry
from majlis.kinds.prose import Prose
from majlis.load.active import runs_code
from majlis.outputs.artifact import Artifact
from majlis.render.prose import files_named
from majlis.workspace import Workspace

_ON_EVERY_PAGE = ("site_name", "site_description", "site_author", "copyright", "extra")
_WRITTEN_IN = (".html", ".js", ".css", ".xml", ".txt", ".yml")


def limit_to_audience(config: Any, edition: Edition, guest: bool = False) -> None:
    """Where the site stands, by mkdocs.yml for the team alone, and where we are its *guest*; others than the team get
    no links to the repository, and nothing in MkDocs' navigation of pages that they don't see.
    """
    if edition.for_team:
        config.site_url = config.site_url or (None if guest else edition.site_url)
        return
    config.site_url = config.site_url if guest else edition.site_url
    config.repo_url = config.repo_name = config.edit_uri = config.edit_uri_template = None
    config.nav = _visible(config.nav, {page.name for page in edition.workspace.prose})


def _visible(nav: Any, names: set[str]) -> Any:
    """MkDocs' `nav` without what names a Markdown file that is none of *names*, and without what is empty then."""
    if isinstance(nav, dict):
        shown = {title: found for title, part in nav.items() if (found := _visible(part, names))}
        return shown or None
    if isinstance(nav, list):
        return [found for part in nav if (found := _visible(part, names))] or None
    return None if str(nav).endswith(".md") and str(nav).lstrip("/") not in names else nav


def may_stand(edition: Edition, config: Any) -> Callable[[Any], bool]:
    """Which files below content/pages may be on the site: no links, nothing that a browser runs unless mkdocs.yml names
    it, and for others than the team only what mkdocs.yml or a page that they see names.
    """
    scripts = {str(script) for script in config.extra_javascript}
    named = scripts | {str(style) for style in config.extra_css} | files_named(edition)

    def shown(file: Any) -> bool:
        if file.src_dir != config.docs_dir or edition.folder:
            return True
        active = runs_code(file.src_uri) and file.src_uri not in scripts
        open_to_us = edition.for_team or file.is_documentation_page() or file.src_uri in named
        return open_to_us and not active and not os.path.islink(str(file.abs_src_path))

    return shown


def place(file: Any, prose: Prose, config: Any) -> None:
    """Give a page in a language's own file its address below that language."""
    if config.use_directory_urls and file.dest_uri != prose.address:
        file.dest_uri = prose.address
        for cached in ("url", "abs_dest_path"):
            file.__dict__.pop(cached, None)


def hidden_prose(whole: Workspace | None, edition: Edition) -> frozenset[str]:
    """The names of the prose pages in *whole* that *edition* doesn't show."""
    shown = {page.name for page in edition.workspace.prose}
    return frozenset(page.name for page in whole.prose if page.name not in shown) if whole else frozenset()


def below(folder: str, made: Iterator[Artifact]) -> Iterator[Artifact]:
    """What was made, below *folder* of the site; empty for the site itself."""
    return (one._replace(path=folder + one.path) for one in made) if folder else made


def linked(edition: Edition) -> Iterator[Entry]:
    """The entries to which a prose page may link: those whose file's name stands in one. Of thousands MkDocs need not
    know the others. As a guest all of them: the pages there are not ours to read.
    """
    if edition.folder:
        return iter(edition.workspace.entries)
    said = "\n".join(page.body for page in edition.workspace.prose)
    said += unquote(said)
    return (entry for entry in edition.workspace.entries if entry.path.rpartition("/")[2] in said)


def said_by_all(config: Any) -> Iterator[str]:
    """What mkdocs.yml and the team's own templates, both trusted, say whoever reads."""
    for key in _ON_EVERY_PAGE:
        yield from _strings(config.get(key))
    folder = config.theme.custom_dir
    for file in sorted(Path(folder).rglob("*")) if folder else ():
        if file.suffix in _WRITTEN_IN and file.is_file():
            yield file.read_text("utf-8", "replace")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for part in parts:
        yield from _strings(part)
