"""`majlis build` and `majlis serve`: what they say, and how they end."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path

import click

from majlis.cli.exits import FAILED, FINE, PROBLEMS, WRONG_USE
from majlis.cli.report import as_text, summary
from majlis.history import History
from majlis.mkdocs_plugin import BuildStoppedError, MisconfiguredError, build_site, serve_site
from majlis.outputs.artifact import Facts
from majlis.outputs.print import printing_available
from majlis.problems import Problem, has_errors
from majlis.publish import PublishError


def run_build(root: Path, lang: str, as_of: str | None, site_dir: Path | None) -> int:
    """Build; problems go to stdout, the rest to stderr. The exit code."""
    problems: list[Problem] = []
    return _run(lambda: _build(root, lang, as_of, site_dir, problems), problems)


def run_serve(root: Path, lang: str, as_of: str | None, address: str) -> int:
    """Serve until interrupted. The exit code."""
    problems: list[Problem] = []
    return _run(lambda: _serve(root, lang, as_of, address, problems), problems)


def _build(root: Path, lang: str, as_of: str | None, site_dir: Path | None, problems: list[Problem]) -> None:
    built = build_site(root, site_dir=site_dir, as_of=as_of, tell=_teller(problems, lang))
    if problems:
        _say(summary(problems, lang))
    if not built.summary.in_one_step:
        _say("This system exchanges folders in two steps: for a moment between them there was no site.")
    counts = built.summary
    _say(f"Built {built.site_dir} for the team: {counts.files} files, {counts.written} of them new or changed, "
         f"{counts.removed} removed.")
    _where(built.facts, f"{built.site_dir}/")
    _say_history(built.history)


def _serve(root: Path, lang: str, as_of: str | None, address: str, problems: list[Problem]) -> None:
    _must_be_free(address)

    def ready(facts: Facts) -> None:
        _say(f"Serving {root.resolve()} until Ctrl+C; a change of the content reloads the page.")
        _where(facts, f"http://{address}/")

    serve_site(root, address=address, as_of=as_of, tell=_teller(problems, lang), ready=ready)


def _say_history(history: History | None) -> None:
    """What the feed and the sheets can't know."""
    if history is None:
        _say("  No Git history here: events carry no dates of change, sheets no commit.")
    elif history.dirty:
        _say("  Some files are not committed: their events and sheets carry the dates of the last commit.")


def _must_be_free(address: str) -> None:
    """Before the first build, since that takes a while. Raises BuildStoppedError."""
    host, _, port = address.rpartition(":")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise BuildStoppedError(f"Can't serve at {address}: {reason}. Choose another with --address.") from error


def _where(facts: Facts, start: str) -> None:
    """Where the site, the feed and the PDFs are, one a line."""
    _say(f"  site  {start}index.html")
    for path, fact in facts.items():
        word = "feed" if path.endswith(".ics") else "PDF "
        extent = f"{fact.extent} events" if path.endswith(".ics") else f"{fact.extent} pages"
        _say(f"  {word}  {start}{path} ({extent})")
    if not printing_available():
        _say("  PDFs were left out: there is no Typst for this system. The site's pages can be printed by a browser.")


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
    except OSError as error:
        return _end(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "), FAILED)
    return FINE


def _teller(problems: list[Problem], lang: str) -> Callable[[Problem], None]:
    def tell(problem: Problem) -> None:
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
