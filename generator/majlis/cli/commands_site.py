"""The commands that make a site of it, or paper: build, serve, print, pack."""

import sys
from pathlib import Path

import click

from majlis.cli.options import address, as_of_option, audience, lang_option, moment, no_cache_option, root_option


@click.command()
@root_option
@lang_option
@as_of_option
@click.option("--site-dir", type=click.Path(path_type=Path, file_okay=False),
              show_default="site/, for others beside it: site-public/", help="Where the site goes.")
@click.option("--audience", metavar="WHO", callback=audience, show_default="team",
              help="Who the site is for: team, public, or partner: and a partner's id.")
@click.option("--all", "everybody", is_flag=True,
              help="A site for each audience, side by side: the team, the public, every partner with something to see.")
@no_cache_option
def build(
    root: Path, lang: str, as_of: str | None, site_dir: Path | None, audience: str | None, everybody: bool,
    no_cache: bool,
) -> None:
    """Build the site, the calendar feed and the PDFs. Content with errors publishes nothing."""
    from majlis.cli.site import run_build

    if everybody and audience:
        raise click.UsageError("Say --audience or --all, not both.")
    sys.exit(run_build(root, lang, as_of, site_dir, audience, everybody, not no_cache))


@click.command()
@root_option
@lang_option
@as_of_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT",
              callback=address, help="Where to serve.")
def serve(root: Path, lang: str, as_of: str | None, address: str) -> None:
    """Serve the site on this machine and build it again at each change."""
    from majlis.cli.site import run_serve

    sys.exit(run_serve(root, lang, as_of, address))


@click.command()
@root_option
@lang_option
@as_of_option
@click.argument("partner", metavar="PARTNER")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              show_default="PARTNER-pack.zip in the current folder", help="Where the zip goes, in no site.")
def pack(root: Path, lang: str, as_of: str | None, partner: str, out: Path | None) -> None:
    """Write what PARTNER, an id or a path, needs as a zip: briefs, dates, rules. It opens without an account."""
    from majlis.cli.packing import Wish, run_pack

    sys.exit(run_pack(root, lang, Wish(partner, out, moment(as_of))))


@click.command("print")
@root_option
@lang_option
@as_of_option
@click.argument("what", metavar="[WHAT]...", nargs=-1)
@click.option("--in", "language", type=click.Choice(["ar", "en"]), help="Only sheets in this language.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), show_default="as team.yml says", help="The paper.")
@click.option("--audience", metavar="WHO", callback=audience, show_default="team",
              help="Who reads the sheets: team, public, or partner: and a partner's id.")
@click.option("--out", type=click.Path(path_type=Path), metavar="PLACE", show_default="print/ in the current folder",
              help="The folder for the PDFs, or the file for one.")
@no_cache_option
def print_sheets(
    root: Path, lang: str, as_of: str | None, what: tuple[str, ...], language: str | None, paper: str | None,
    audience: str | None, out: Path | None, no_cache: bool,
) -> None:
    """Print WHAT as PDFs: ids or paths of entries, handbook, month or month:2027-02, replies; everything without it."""
    from majlis.cli.printing import Wish, run_print

    wish = Wish(what, out, language, paper, audience, moment(as_of), not no_cache)
    sys.exit(run_print(root, lang, wish))
