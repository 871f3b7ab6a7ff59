"""What `mkdocs build` and `mkdocs serve` do, for the command line."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException

from majlis.audience import TEAM
from majlis.history import History
from majlis.kinds.prose import FOLDER as PROSE_FOLDER
from majlis.mkdocs_plugin.plugin import MajlisPlugin
from majlis.outputs.artifact import Facts
from majlis.problems import Problem
from majlis.publish import Summary

CONFIG_FILE = "mkdocs.yml"


class BuildStoppedError(Exception):
    """Why there is no site: one line for people."""


class MisconfiguredError(BuildStoppedError):
    """This is no workspace, or an option has no meaning."""


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


def build_site(
    root: Path, *, site_dir: Path | None, as_of: str | None, tell: Callable[[Problem], None],
    audience: str | None = None, keep: bool = True,
) -> Built:
    """What `mkdocs build` does in *root*, with every problem told to *tell*; *keep*: with what was made before.

    Raises BuildStoppedError (content with errors, or MkDocs said no) and PublishError; the site stays as it was then.
    """
    config, plugin = _load(root, {})
    team_folder = Path(config.site_dir) if site_dir else None
    if site_dir:
        config, plugin = _load(root, {"site_dir": str(site_dir.resolve())})
    plugin.begin(tell, as_of, audience=audience, team_folder=team_folder, keep=keep)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        if plugin.misuse:
            raise MisconfiguredError(plugin.misuse) from error
        raise plugin.refusal or BuildStoppedError(plugin.failure or str(error)) from error
    finally:
        config.plugins.on_shutdown()
    if plugin.summary is None or plugin.folder is None:
        raise BuildStoppedError("MkDocs ended without a site.")
    edition = plugin.edition
    facts = {edition.folder + path: fact for path, fact in plugin.facts.items()}
    return Built(plugin.folder, facts, plugin.summary, edition.history, edition.audience, edition.partner,
                 edition.site_url, plugin.audiences)


def serve_site(
    root: Path, *, address: str, as_of: str | None, tell: Callable[[Problem], None], ready: Callable[[Facts], None]
) -> None:
    """What `mkdocs serve` does in *root* at *address* (`127.0.0.1:8000`), until it is interrupted.

    *ready* is called with the facts of the first build. MkDocs loads its configuration anew for each rebuild and
    keeps the plugin that it made first: this one. Raises BuildStoppedError, OSError (the address is taken).
    """
    from mkdocs.commands.serve import serve as mkdocs_serve  # its server takes 25 ms, and a build needs none

    _, plugin = _load(root, {})
    plugin.begin(tell, as_of, ready)
    try:
        mkdocs_serve(config_file=str(root / CONFIG_FILE), dev_addr=address)
    except (MkDocsException, SystemExit) as error:
        raise BuildStoppedError(plugin.failure or str(error)) from error
    finally:
        plugin.end()


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
