"""What `mkdocs build` and `mkdocs serve` do, for the command line."""

from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException

from majlis.folders import CONFIG_FILE
from majlis.kinds.prose import FOLDER as PROSE_FOLDER
from majlis.mkdocs_plugin.asked import Asked, MisusedError
from majlis.mkdocs_plugin.build import Build, Built
from majlis.mkdocs_plugin.plugin import MajlisPlugin
from majlis.outputs.artifact import Facts
from majlis.problems import Problem
from majlis.publish import PublishError


class BuildStoppedError(Exception):
    """Why there is no site: one line for people."""


class MisconfiguredError(BuildStoppedError):
    """This is no workspace, or an option has no meaning."""


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
    plugin.asked = Asked(tell, as_of, audience, team_folder, keep)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        raise _reason(plugin.failure or error) from error
    finally:
        config.plugins.on_shutdown()
    if not isinstance(plugin.command, Build) or plugin.command.built is None:
        raise BuildStoppedError("MkDocs ended without a site.")
    return plugin.command.built


def serve_site(
    root: Path, *, address: str, as_of: str | None, tell: Callable[[Problem], None], ready: Callable[[Facts], None]
) -> None:
    """What `mkdocs serve` does in *root* at *address* (`127.0.0.1:8000`), until it is interrupted.

    *ready* is called with the facts of the first build. MkDocs loads its configuration anew for each rebuild and
    keeps the plugin that it made first: this one. Raises BuildStoppedError, OSError (the address is taken).
    """
    from mkdocs.commands.serve import serve as mkdocs_serve  # its server takes 25 ms, and a build needs none

    _, plugin = _load(root, {})
    plugin.asked = Asked(tell, as_of, ready=ready)
    try:
        mkdocs_serve(config_file=str(root / CONFIG_FILE), dev_addr=address)
    except (MkDocsException, SystemExit) as error:
        raise _reason(plugin.failure or error) from error


def _reason(error: BaseException) -> Exception:
    """Why there is no site, when MkDocs ended with *error*."""
    if isinstance(error.__cause__, PublishError):
        return error.__cause__
    kind = MisconfiguredError if isinstance(error, MisusedError) else BuildStoppedError
    return kind(str(error) or type(error).__name__)


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
