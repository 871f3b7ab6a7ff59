"""`majlis`: the commands and their options. What a command needs is imported when it runs."""

import sys
import traceback
from pathlib import Path

import click

import majlis
from majlis.cli.exits import FAILED, WRONG_USE

root_option = click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path(),
    show_default="the current folder", help="The workspace: the folder that holds content/.",
)
lang_option = click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of messages.",
)


def _as_of(context: click.Context, parameter: click.Parameter, written: str | None) -> str | None:
    """A date that can be read, or wrong use."""
    from majlis.clock import read_as_of
    from majlis.dates.reading import Flaw

    if written and isinstance(read_as_of(written), Flaw):
        raise click.BadParameter("write a date as 2027-02-10 or '2027-02-10 18:30'.")
    return written


def _address(context: click.Context, parameter: click.Parameter, written: str) -> str:
    """HOST:PORT, or wrong use."""
    host, _, port = written.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and int(port) < 65536):
        raise click.BadParameter("write it as HOST:PORT, for example 127.0.0.1:8000.")
    return written


as_of_option = click.option(
    "--as-of", metavar="DATE", callback=_as_of, help="Build as if it were this day: 2027-02-10 or '2027-02-10 18:30'.",
)


class Commands(click.Group):
    """The commands; a defect of Majlis itself ends with its own exit code, not with that of wrong content."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            click.echo(f"{error.strerror or error}: {error.filename or 'the output'}", err=True)
            sys.exit(FAILED)
        except Exception as error:
            if context.params.get("traceback"):
                traceback.print_exc()
            click.echo(f"Majlis failed, which is a defect of Majlis: {type(error).__name__}: {error}", err=True)
            click.echo("    Please report it with what 'majlis --traceback …' prints.", err=True)
            sys.exit(FAILED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(majlis.__version__, prog_name="majlis")
@click.option("--traceback", is_flag=True, help="Show where a defect of Majlis happened.")
def main(**options: bool) -> None:
    """A content calendar and playbooks for a community team, from Markdown files."""


@main.command()
@root_option
@lang_option
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text", show_default=True,
              help="Lines for people and editors, annotations for GitHub, or JSON.")
@click.option("--fix", is_flag=True, help="First mend what is safe to mend.")
def check(root: Path, lang: str, form: str, fix: bool) -> None:
    """Read every file and print every problem. Exits with 1 if there are errors."""
    from majlis.cli.mending import run_check

    sys.exit(run_check(root, lang, form, fix))


@main.command()
@root_option
@lang_option
@click.option("--check", "dry", is_flag=True, help="Only name the files that would change; then exit with 1.")
def fmt(root: Path, lang: str, dry: bool) -> None:
    """Make front matter even: spaces, dates, digits. Comments, order and text stay as they are."""
    from majlis.cli.mending import run_fmt

    sys.exit(run_fmt(root, lang, dry))


@main.command()
@lang_option
@click.argument("code", required=False)
def explain(lang: str, code: str | None) -> None:
    """Say what a problem's CODE means, with examples; without one, list them all."""
    from majlis.explain import all_codes, unknown_code
    from majlis.explain import explain as page

    text = page(code, lang) if code else all_codes(lang)
    if text is None:
        click.echo(unknown_code(code or "", lang), err=True)
        sys.exit(WRONG_USE)
    click.echo(text, nl=False)


@main.command()
@click.argument("kind", required=False)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Write every schema into this folder.")
def schema(kind: str | None, out: Path | None) -> None:
    """Write the JSON Schema of KIND (or team, channels); without one, the names of all."""
    from majlis.schema import schema_file, schema_names, schema_text

    if out:
        out.mkdir(parents=True, exist_ok=True)
        for name in schema_names():
            (out / schema_file(name)).write_text(schema_text(name), "utf-8", newline="\n")
    elif kind is None:
        click.echo("\n".join(schema_names()))
    elif kind in schema_names():
        click.echo(schema_text(kind), nl=False)
    else:
        raise click.BadParameter(f"'{kind}' is none of: {', '.join(schema_names())}")


@main.command()
@root_option
@lang_option
@click.argument("kind", required=False)
@click.option("--like", metavar="ID", help="Copy this entry, without its dates, approvals and results.")
@click.option("--set", "given", multiple=True, metavar="FIELD=VALUE", help="An answer beforehand; may be repeated.")
def new(root: Path, lang: str, kind: str | None, like: str | None, given: tuple[str, ...]) -> None:
    """Write a new entry of KIND that passes. At a terminal its core fields are asked for."""
    from majlis.cli.authoring import run_new
    from majlis.kinds import KINDS

    if kind and kind not in [known.name for known in KINDS]:
        raise click.BadParameter(f"'{kind}' is none of: {', '.join(known.name for known in KINDS)}")
    sys.exit(run_new(root, lang, kind, like, _answers(given), sys.stdin.isatty()))


@main.command()
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
    sys.exit(run_init(folder or Path(), lang, here, given, sys.stdin.isatty()))


def _answers(given: tuple[str, ...]) -> dict[str, str]:
    """`FIELD=VALUE` as key and text, or wrong use."""
    wrong = [text for text in given if "=" not in text]
    if wrong:
        raise click.BadParameter(f"write --set FIELD=VALUE, not '{wrong[0]}'")
    pairs = (text.partition("=") for text in given)
    return {key.strip(): value for key, _, value in pairs}


@main.command()
@root_option
@lang_option
@as_of_option
@click.option("--site-dir", type=click.Path(path_type=Path, file_okay=False), show_default="site/",
              help="Where the site goes.")
@click.option("--audience", type=click.Choice(["team"]), default="team", show_default=True, help="Who the site is for.")
def build(root: Path, lang: str, as_of: str | None, site_dir: Path | None, audience: str) -> None:
    """Build the team site, the calendar feed and the PDFs. Content with errors publishes nothing."""
    from majlis.cli.site import run_build

    sys.exit(run_build(root, lang, as_of, site_dir))


@main.command()
@root_option
@lang_option
@as_of_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT",
              callback=_address, help="Where to serve.")
def serve(root: Path, lang: str, as_of: str | None, address: str) -> None:
    """Serve the site on this machine and build it again at each change."""
    from majlis.cli.site import run_serve

    sys.exit(run_serve(root, lang, as_of, address))
