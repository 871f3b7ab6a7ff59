"""What a build is asked for, by who calls it and by mkdocs.yml."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from majlis.audience import TEAM, read_audience
from majlis.clock import read_as_of
from majlis.dates.reading import Flaw
from majlis.outputs.artifact import Facts
from majlis.problems import Problem, Severity
from majlis.values import dataclass

log = logging.getLogger("mkdocs.plugins.majlis")
_OWN_THEME = "majlis"


class MisusedError(PluginError):
    """Something was asked for that has no meaning: what, in a line for people."""


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs declares Config without types
    """The plugin's options in mkdocs.yml. *folder* is where our pages stand in the site of another theme."""

    as_of = config_options.Optional(config_options.Type(str))
    audience = config_options.Optional(config_options.Type(str))
    folder = config_options.Type(str, default="majlis")


def log_problem(problem: Problem) -> None:
    """A problem as a line of MkDocs' log. A warning is information there: `--strict` is about the site, and would end
    with every overdue post.
    """
    level = logging.ERROR if problem.severity is Severity.ERROR else logging.INFO
    path, line, column = problem.place
    log.log(level, "%s:%s:%s: %s %s", path, line, column, problem.code, problem.message())


@dataclass(frozen=True)
class Asked:
    """What the caller asks for; MkDocs' own commands ask for nothing of it.

    *tell* is told each problem. *as_of* is the clock of `--as-of`, *audience* who may see what is built (None: whom
    mkdocs.yml names, else the team), *team_folder* the site folder of mkdocs.yml where another was chosen. *keep* says
    that what was made before is used again; *ready* is called with the facts of the first build, once `serve` serves.
    """

    tell: Callable[[Problem], None] = log_problem
    as_of: str | None = None
    audience: str | None = None
    team_folder: Path | None = None
    keep: bool = True
    ready: Callable[[Facts], None] | None = None

    def tell_all(self, problems: Iterable[Problem]) -> None:
        """Tell each of *problems*."""
        for problem in problems:
            self.tell(problem)


class Order(NamedTuple):
    """What is to be built by MkDocs' *config*: for which *audience*, at which *clock* (local time; None: the project's
    own). *configured_for* is the audience whose site folder mkdocs.yml names; *folder* is where our pages stand as the
    guest of another theme, with a slash at its end, and empty where the whole site is ours.
    """

    config: MkDocsConfig
    audience: str
    clock: datetime | None
    configured_for: str
    folder: str

    @property
    def root(self) -> Path:
        """The workspace: the folder of mkdocs.yml."""
        return Path(self.config.config_file_path).parent


def order_of(asked: Asked, options: Options, config: MkDocsConfig) -> Order:
    """What is to be built. Raises MisusedError, and PluginError for a clock that can't be read."""
    configured_for = read_audience(options.audience or TEAM) or TEAM
    folder = "" if config.theme.name == _OWN_THEME else options.folder.strip("/") + "/"
    audience = _audience(asked.audience or options.audience or TEAM)
    return Order(config, audience, _clock(asked.as_of or options.as_of), configured_for, folder)


def _audience(written: str) -> str:
    audience = read_audience(written)
    if audience is None:
        raise MisusedError(f"audience: '{written}' is none. Write team, public, or partner: and a partner's id.")
    return audience


def _clock(written: str | None) -> datetime | None:
    found = read_as_of(written) if written else None
    if isinstance(found, Flaw):
        raise PluginError(f"as_of: '{written}' is not a date. Write it as 2027-02-10 or '2027-02-10 18:30'.")
    return found
