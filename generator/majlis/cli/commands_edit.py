"""The commands that write the team's files: new, init, approve, hold, move, published."""

import sys
from pathlib import Path

import click

from majlis.cli.options import as_of_option, lang_option, moment, root_option


@click.command()
@root_option
@lang_option
@click.argument("kind", required=False)
@click.option("--like", metavar="ID", help="Copy this entry, without its dates, approvals and results.")
@click.option("--set", "given", multiple=True, metavar="FIELD=VALUE",
              help="An answer beforehand, commas between several; may be repeated.")
def new(root: Path, lang: str, kind: str | None, like: str | None, given: tuple[str, ...]) -> None:
    """Write a new entry of KIND that passes. At a terminal its core fields are asked for."""
    from majlis.cli.authoring import run_new
    from majlis.kinds import KINDS

    if kind and kind not in [known.name for known in KINDS]:
        raise click.BadParameter(f"'{kind}' is none of: {', '.join(known.name for known in KINDS)}")
    sys.exit(run_new(root, lang, kind, like, _answers(given), _at_terminal()))


def _at_terminal() -> bool:
    """Whether somebody can be asked; where stdin is closed, Python has none."""
    return bool(sys.stdin and sys.stdin.isatty())


def _answers(given: tuple[str, ...]) -> dict[str, str]:
    """`FIELD=VALUE` as key and text, or wrong use."""
    pairs = [text.partition("=") for text in given]
    wrong = next(("".join(pair) for pair in pairs if not (pair[1] and pair[0].strip().isidentifier())), None)
    if wrong is not None:
        raise click.BadParameter(f"write --set FIELD=VALUE, not '{wrong}'")
    return {key.strip(): value for key, _, value in pairs}


@click.command()
@lang_option
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.option("--here", is_flag=True, help="Take the example content out of this copy of the repository.")
@click.option("--name", help="The team's name.")
@click.option("--uid-domain", help="A domain of your own; every event's identity ends in it, for ever.")
@click.option("--timezone", help="The team's zone: Asia/Riyadh.")
@click.option("--languages", help="ar, en or both; the first is the usual one.")
def init(lang: str, folder: Path | None, here: bool, **options: str | None) -> None:
    """Write a small workspace that builds into FOLDER."""
    from majlis.cli.authoring import run_init

    if (folder is None) != here:
        raise click.UsageError("Name a FOLDER, or say --here.")
    given = {("name_en" if key == "name" else key): value for key, value in options.items() if value}
    sys.exit(run_init(folder or Path(), lang, here, given, _at_terminal()))


@click.command()
@root_option
@lang_option
@as_of_option
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--as", "who", metavar="PERSON", envvar="MAJLIS_AS", help="Who approves: a member's id or name.")
@click.option("--role", metavar="ROLE", help="Their role, which must be the one in team.yml.")
@click.option("--set-status", is_flag=True, help="Set 'approved' once a post in review has all that it needs.")
def approve(
    root: Path, lang: str, as_of: str | None, files: tuple[str, ...], who: str | None, role: str | None,
    set_status: bool,
) -> None:
    """Record that PERSON approves each FILE, a post's path or id, as it is now. An edit voids the approval."""
    from majlis.cli.approving import Wish, run_approve

    sys.exit(run_approve(root, lang, Wish(files, who, role, set_status), moment(as_of)))


@click.command()
@root_option
@lang_option
@as_of_option
@click.argument("reason", required=False, default="")
@click.option("--from", "from_", metavar="WHEN", help="When it begins, in place of now.")
@click.option("--until", metavar="WHEN", help="12h or 3d from now, '2027-02-10 18:30', or 2027-02-10 (included).")
@click.option("--open", "open_", is_flag=True, help="Until somebody ends it.")
@click.option("--channel", "channels", multiple=True, metavar="ID", help="Only this channel; may be repeated.")
@click.option("--except", "except_", multiple=True, metavar="POST", help="Not this post; may be repeated.")
@click.option("--playbook", metavar="ID", help="The playbook that is followed.")
@click.option("--as", "who", metavar="PERSON", envvar="MAJLIS_AS", show_default="the team's first lead",
              help="Whose hold it is: a member's id or name.")
@click.option("--end", metavar="[ID]", is_flag=False, flag_value="", help="End the hold in force, or this one.")
def hold(
    root: Path, lang: str, as_of: str | None, channels: tuple[str, ...], except_: tuple[str, ...], open_: bool,
    **said: str | None,
) -> None:
    """Freeze: from now on nothing goes out, for this REASON, until WHEN. --end lets it go out again."""
    from majlis.cli.holding import Wish, run_hold

    reason, end = said.pop("reason") or "", said.pop("end")
    sys.exit(run_hold(root, lang, Wish(reason, open_=open_, channels=channels, except_=except_, end=end, **said),
                      moment(as_of)))


@click.command()
@root_option
@lang_option
@as_of_option
@click.argument("name", metavar="NAME")
@click.option("--by", metavar="LENGTH", help="So much later, or earlier: 3d, -1w, 4h.")
@click.option("--to", metavar="WHEN", help="A post or an event: to this time, '2027-02-12 20:30', or to this day.")
@click.option("--dry-run", "dry", is_flag=True, help="Say what would change, and write nothing.")
@click.option("--force", is_flag=True, help="Move even if that brings errors.")
def move(root: Path, lang: str, as_of: str | None, name: str, dry: bool, force: bool, **how: str | None) -> None:
    """Move NAME, a campaign with all that belongs to it, a post or an event. All is written, or nothing."""
    from majlis.cli.moving import Wanted, run_move

    sys.exit(run_move(root, lang, Wanted(name, dry=dry, force=force, **how), moment(as_of)))


@click.command()
@root_option
@lang_option
@as_of_option
@click.argument("name", metavar="POST")
@click.option("--url", required=True, help="Where it can be seen.")
@click.option("--at", metavar="WHEN", show_default="its planned time, or now if that has not come",
              help="When it went out: '2027-02-10 18:30'.")
@click.option("--channel", metavar="ID", help="The channel whose planned time counts, where they differ.")
@click.option("--as", "who", metavar="PERSON", envvar="MAJLIS_AS", help="Who put it out: a member's id or name.")
def published(root: Path, lang: str, as_of: str | None, name: str, url: str, **said: str | None) -> None:
    """Record that POST, an id or a path, went out."""
    from majlis.cli.publishing import Wish, run_published

    sys.exit(run_published(root, lang, Wish(name, url, **said), moment(as_of)))
