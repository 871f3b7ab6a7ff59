"""`majlis build` and `majlis serve`: what they say, and how they end."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path

import click

from majlis import addresses
from majlis.audience import PUBLIC, TEAM, folder_for
from majlis.cli.exits import FAILED, FINE, PROBLEMS, WRONG_USE
from majlis.cli.memory import give_back
from majlis.cli.report import as_text, summary
from majlis.history import History
from majlis.mkdocs_plugin import BuildStoppedError, Built, MisconfiguredError, build_site, serve_site
from majlis.outputs.artifact import Facts
from majlis.outputs.print.press import printing_available
from majlis.problems import Problem, has_errors
from majlis.publish import PublishError

_SORTS = {"owner": "person", "lang": "language"}
_SHEETS = 5
"""So many PDFs are named after a build."""


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

        first = one(site_dir, TEAM if everybody else audience)
        if problems:
            _say(summary(problems, lang))
        _say_built(first)
        for other in first.audiences[1:] if everybody else ():
            beside = folder_for(other, site_dir) if site_dir else None
            _say_built(one(beside, other))
        _say_history(first.history)

    return _run(build_all, problems)


def run_serve(root: Path, lang: str, as_of: str | None, address: str) -> int:
    """Serve until interrupted. The exit code."""
    give_back()
    problems: list[Problem] = []
    return _run(lambda: _serve(root, lang, as_of, address, problems), problems)


def _say_built(built: Built) -> None:
    """For whom, where and how much."""
    if not built.summary.in_one_step:
        _say("This system exchanges folders in two steps: for a moment between them there was no site.")
    counts = built.summary
    _say(f"Built {built.site_dir} for {built.partner or f'the {built.audience}'}: {counts.files} files, "
         f"{counts.written} of them new or changed, {counts.removed} removed.")
    _where(built.facts, f"{built.site_dir}/")
    if built.audience == PUBLIC and built.address is None:
        _say("  No public_url in content/team.yml: there is no map for search engines, and events carry no links.")


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
        return
    if history.rewritten:
        _say("  Git's history was rewritten, or this is another branch: dates of change were read anew, and calendars "
             "that already have later ones may not show every change.")
    if history.dirty:
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
        if path == addresses.FEED:
            _say(f"  feed  {start}{path} ({fact.extent} events)")
            _more_feeds(facts, start)
    _sheets({path: fact for path, fact in facts.items() if path.endswith(".pdf")}, start)
    if not printing_available():
        _say("  PDFs were left out: there is no Typst for this system. The site's pages can be printed by a browser.")


def _sheets(sheets: Facts, start: str) -> None:
    """The first PDFs, and how many more there are."""
    for path, fact in list(sheets.items())[:_SHEETS]:
        _say(f"  PDF   {start}{path} ({fact.extent} {'page' if fact.extent == 1 else 'pages'})")
    if len(sheets) > _SHEETS:
        _say(f"        and {len(sheets) - _SHEETS} more PDFs: of entries beside their pages, others in {start}print/")


def _more_feeds(facts: Facts, start: str) -> None:
    """How many narrower feeds there are, in one line: the page where one subscribes names each."""
    keys = [key for key in map(addresses.feed_at, facts) if key and key != ("", "")]
    if keys:
        sorts = ", ".join(dict.fromkeys(_SORTS.get(sort, sort) for sort, id in keys if id))
        lang = next(id for sort, id in keys if sort == "lang")
        _say(f"        and {len(keys)} feeds by {sorts}: {start}{addresses.subscribe(lang)}")


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
