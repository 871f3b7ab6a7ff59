"""The commands that read: check, fmt, explain, schema."""

import sys
from pathlib import Path

import click

from majlis.cli.exits import WRONG_USE
from majlis.cli.options import as_of_option, lang_option, moment, no_cache_option, root_option


@click.command()
@root_option
@lang_option
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text", show_default=True,
              help="Lines for people and editors, annotations for GitHub, or JSON.")
@click.option("--fix", is_flag=True, help="First mend what is safe to mend.")
@as_of_option
@no_cache_option
def check(root: Path, lang: str, form: str, fix: bool, as_of: str | None, no_cache: bool) -> None:
    """Read every file and print every problem. Exits with 1 if there are errors."""
    from majlis.cli.checking import run_check

    sys.exit(run_check(root, lang, form, fix, moment(as_of), not no_cache))


@click.command()
@root_option
@lang_option
@click.option("--check", "dry", is_flag=True, help="Only name the files that would change; then exit with 1.")
def fmt(root: Path, lang: str, dry: bool) -> None:
    """Make front matter even: spaces, dates, digits. Comments, order and text stay as they are."""
    from majlis.cli.mending import run_fmt

    sys.exit(run_fmt(root, lang, dry))


@click.command()
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


@click.command()
@click.argument("kind", required=False)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Write every schema into this folder.")
def schema(kind: str | None, out: Path | None) -> None:
    """Write the JSON Schema of KIND (or team, channels); without one, the names of all."""
    from majlis.schema import schema_file, schema_names, schema_text

    if out:
        from majlis.cli.placing import write_whole

        for name in schema_names():
            write_whole(out / schema_file(name), schema_text(name).encode())
    elif kind is None:
        click.echo("\n".join(schema_names()))
    elif kind in schema_names():
        click.echo(schema_text(kind), nl=False)
    else:
        raise click.BadParameter(f"'{kind}' is none of: {', '.join(schema_names())}")
