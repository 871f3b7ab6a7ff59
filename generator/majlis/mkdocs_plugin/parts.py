"""MkDocs' own parts as we need them: the plugin's options, an entry among its files, the watching of files."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:  # only `serve` needs it
    from mkdocs.livereload import LiveReloadServer

_OFTEN = 0.1
"""Seconds between two looks at the files."""


class MajlisConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs declares Config without types
    """The plugin's options in mkdocs.yml. *folder* is where our pages stand in the site of another theme."""

    as_of = config_options.Optional(config_options.Type(str))
    audience = config_options.Optional(config_options.Type(str))
    folder = config_options.Type(str, default="majlis")


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


def root_of(config: MkDocsConfig) -> Path:
    """The workspace: the folder of mkdocs.yml."""
    return Path(config.config_file_path).parent


def sooner(server: "LiveReloadServer", config: MkDocsConfig) -> Any:
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
