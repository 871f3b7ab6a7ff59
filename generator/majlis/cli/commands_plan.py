"""The commands that tell the plan: status, agenda, today, diff."""

import sys
from datetime import date
from pathlib import Path

import click

from majlis.cli.options import as_of_option, day, fails, json_option, lang_option, moment, person_option, root_option

_LONGEST = 3653
"""Days of an agenda."""


@click.command()
@root_option
@lang_option
@person_option
@json_option
@as_of_option
def status(root: Path, lang: str, person: str | None, as_json: bool, as_of: str | None) -> None:
    """What needs you, or everybody: reviews, drafts, posts that are late, duties of today."""
    from majlis.cli.planning import Asked, run_status

    sys.exit(run_status(Asked(root, lang, as_json, moment(as_of)), person))


@click.command()
@root_option
@lang_option
@click.option("--days", type=click.IntRange(1, 366), metavar="N", help="So many days from today on.  [default: 14]")
@click.option("--from", "first", metavar="DATE", callback=day, help="The first day, in place of today.")
@click.option("--to", "last", metavar="DATE", callback=day, help="The last day.")
@person_option
@click.option("--channel", metavar="ID", help="Only what is on this channel.")
@click.option("--campaign", metavar="ID", help="Only what belongs to this campaign.")
@json_option
@as_of_option
def agenda(
    root: Path, lang: str, days: int | None, first: date | None, last: date | None, as_json: bool,
    as_of: str | None, **only: str | None,
) -> None:
    """What is planned, day by day: posts, events, campaigns, deliverables, holds, key dates, routines."""
    from majlis.cli.planning import Asked, Wanted, run_agenda

    if last and days:
        raise click.UsageError("Say --days or --to, not both.")
    if last and first is None:
        raise click.UsageError("Say --from too: the first day.")
    if first and last and not 0 <= (last - first).days <= _LONGEST:
        raise click.BadParameter("a day from that of --from on, ten years at the most.", param_hint="--to")
    sys.exit(run_agenda(Asked(root, lang, as_json, moment(as_of)), Wanted(first, last, days or 14, **only)))


@click.command()
@root_option
@lang_option
@json_option
@as_of_option
def today(root: Path, lang: str, as_json: bool, as_of: str | None) -> None:
    """The agenda of the day, who moderates when, routines, holds in force, what is late."""
    from majlis.cli.planning import Asked, run_today

    sys.exit(run_today(Asked(root, lang, as_json, moment(as_of))))


@click.command()
@root_option
@click.argument("base")
@click.argument("head", required=False)
@click.option("--exact", is_flag=True, help="Compare the two as they are, not from where they parted.")
@click.option("--format", "form", type=click.Choice(["markdown", "html", "json"]), default="markdown",
              show_default=True, help="For a comment on a pull request, for a browser, or for other programs.")
@click.option("--lang", type=click.Choice(["en", "ar"]), show_default="the team's first language",
              help="Language of what is said.")
@click.option("--fail-on", metavar="WHAT[,WHAT]", callback=fails,
              help="Exit with 1 for a new conflict (conflict), what is newly planned for the past (past), and what is "
                   "newly approved or scheduled without its approvals (unapproved).")
@as_of_option
def diff(
    root: Path, base: str, head: str | None, exact: bool, form: str, lang: str | None, fail_on: tuple[str, ...],
    as_of: str | None,
) -> None:
    """What a change makes of the calendar: what is added, moved, cancelled, in conflict, and whose feeds change.

    BASE and HEAD are branches, tags or commits; without HEAD it is the work tree as it stands. HEAD is compared with
    the commit at which it left BASE, as a pull request shows it. The clock is that of HEAD's commit, unless --as-of or
    team.yml set it.
    """
    from majlis.cli.diffing import Asked, run_diff

    sys.exit(run_diff(Asked(root, base, head, exact, moment(as_of)), form, lang, fail_on))
