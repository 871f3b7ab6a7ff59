"""`majlis build` and `majlis serve`: what they say, and how they end."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path

import click

from majlis.audience import TEAM, folder_for
from majlis.cli import site_words as say
from majlis.cli.exits import FAILED, FINE, PROBLEMS, WRONG_USE
from majlis.cli.memory import give_back
from majlis.cli.placing import content_around
from majlis.cli.report import as_text, summary
from majlis.cli.site_told import tell as tell_line
from majlis.cli.site_told import tell_built, tell_history, tell_where
from majlis.mkdocs_plugin import BuildStoppedError, Built, MisconfiguredError, build_site, serve_site
from majlis.outputs.artifact import Facts
from majlis.problems import Problem, has_errors
from majlis.publish import PublishError


def run_build(
    root: Path, lang: str, as_of: str | None, site_dir: Path | None, audience: str | None, everybody: bool,
    keep: bool = True,
) -> int:
    """Build, for *everybody* one site each, with what was made before unless *keep* is false; problems go to stdout,
    the rest to stderr. The exit code.
    """
    give_back()
    problems: list[Problem] = []
    tell = _teller(problems, lang)

    def build_all() -> None:
        def one(place: Path | None, reader: str | None) -> Built:
            return build_site(root, site_dir=place, as_of=as_of, tell=tell, audience=reader, keep=keep)

        _must_be_no_content(root, site_dir, lang)
        first = one(site_dir, TEAM if everybody else audience)
        if problems:
            _say(summary(problems, lang))
        tell_built(first, lang)
        for other in first.audiences[1:] if everybody else ():
            beside = folder_for(other, site_dir) if site_dir else None
            tell_built(one(beside, other), lang)
        tell_history(first.history, lang)

    return _run(build_all, problems)


def run_serve(root: Path, lang: str, as_of: str | None, address: str) -> int:
    """Serve until interrupted. The exit code."""
    give_back()
    problems: list[Problem] = []
    return _run(lambda: _serve(root, lang, as_of, address, problems), problems)


def _serve(root: Path, lang: str, as_of: str | None, address: str, problems: list[Problem]) -> None:
    _must_be_free(address, lang)

    def ready(facts: Facts) -> None:
        tell_line(say.SERVING, lang, root=root.resolve())
        tell_where(facts, f"http://{address}/", lang)

    serve_site(root, address=address, as_of=as_of, tell=_teller(problems, lang), ready=ready)


def _must_be_no_content(root: Path, site_dir: Path | None, lang: str) -> None:
    """A site is not built among what it is made of. Raises MisconfiguredError."""
    folder = content_around(root, site_dir) if site_dir else None
    if folder:
        raise MisconfiguredError(say.IN_CONTENT.to(lang).format(site=site_dir, folder=folder))


def _must_be_free(address: str, lang: str) -> None:
    """Before the first build, since that takes a while. Raises BuildStoppedError."""
    host, _, port = address.rpartition(":")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise BuildStoppedError(say.TAKEN.to(lang).format(address=address, reason=reason)) from error


def _run(action: Callable[[], None], problems: list[Problem]) -> int:
    """Run *action* and turn what stopped it into one line and an exit code."""
    _pass_on_warnings()
    try:
        action()
    except MisconfiguredError as error:
        return _end(str(error), WRONG_USE)
    except BuildStoppedError as error:
        return _end(str(error), PROBLEMS if has_errors(problems) else FAILED)
    except PublishError as error:
        return _end(f"{error.message}\n    {error.hint}", FAILED)
    return FINE


def _teller(problems: list[Problem], lang: str) -> Callable[[Problem], None]:
    """Prints each problem once, however many sites are built of the same content."""

    told: set[Problem] = set()

    def tell(problem: Problem) -> None:
        if problem in told:
            return
        told.add(problem)
        problems.append(problem)
        click.echo(as_text([problem], lang), nl=False)

    return tell


def _end(message: str, code: int) -> int:
    _say(message)
    return code


def _say(line: str) -> None:
    click.echo(line, err=True)


def _pass_on_warnings() -> None:
    """MkDocs' own warnings, as lines on stderr; what ends a build is said at its end."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s mkdocs: %(message)s"))
    handler.setLevel(logging.WARNING)
    handler.addFilter(lambda record: record.levelno < logging.ERROR or record.name != "mkdocs.commands.build")
    logging.getLogger("mkdocs").addHandler(handler)
