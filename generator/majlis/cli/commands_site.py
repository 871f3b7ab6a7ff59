"""The commands that make a site of it: build, serve, pack."""

import sys
from pathlib import Path

import click

from majlis.cli.options import address, as_of_option, audience, lang_option, moment, root_option


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
def build(
    root: Path, lang: str, as_of: str | None, site_dir: Path | None, audience: str | None, everybody: bool
) -> None:
    """Build the site, the calendar feed and the PDFs. Content with errors publishes nothing."""
    from majlis.cli.site import run_build

    if everybody and audience:
        raise click.UsageError("Say --audience or --all, not both.")
    sys.exit(run_build(root, lang, as_of, site_dir, audience, everybody))


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
