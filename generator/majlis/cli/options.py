"""Options that several commands share, and how their values are read: what can't be read is wrong use."""

from datetime import date, datetime
from pathlib import Path

import click

root_option = click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path(),
    show_default="the current folder", help="The workspace: the folder that holds content/.",
)
lang_option = click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of messages.",
)


def as_of(context: click.Context, parameter: click.Parameter, written: str | None) -> str | None:
    """A date that can be read, or wrong use."""
    if written:
        from majlis.clock import read_as_of  # as whatever reads a value: only where one is written
        from majlis.dates.reading import Flaw

        if isinstance(read_as_of(written), Flaw):
            raise click.BadParameter("write a date as 2027-02-10 or '2027-02-10 18:30'.")
    return written


def moment(as_of: str | None) -> datetime | None:
    """The local time of `--as-of`, which was read once and is right."""
    if not as_of:
        return None
    from majlis.clock import read_as_of

    found = read_as_of(as_of)
    assert isinstance(found, datetime)
    return found


def address(context: click.Context, parameter: click.Parameter, written: str) -> str:
    """HOST:PORT, or wrong use."""
    host, _, port = written.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and int(port) < 65536):
        raise click.BadParameter("write it as HOST:PORT, for example 127.0.0.1:8000.")
    return written


def audience(context: click.Context, parameter: click.Parameter, written: str | None) -> str | None:
    """The name of an audience, or wrong use."""
    if written:
        from majlis.audience import read_audience

        if read_audience(written) is None:
            raise click.BadParameter("write team, public, or partner: and a partner's id.")
    return written


def day(context: click.Context, parameter: click.Parameter, written: str | None) -> date | None:
    """A day, or wrong use."""
    from majlis.dates.reading import Flaw, read_date

    found = read_date(written) if written else None
    if isinstance(found, Flaw):
        raise click.BadParameter("write a date as 2027-02-10.")
    return found


def fails(context: click.Context, parameter: click.Parameter, written: str | None) -> tuple[str, ...]:
    """Names with commas between them, or wrong use."""
    from majlis.cli.diffing import FAILS

    named = tuple(name.strip() for name in (written or "").split(",") if name.strip())
    unknown = next((name for name in named if name not in FAILS), None)
    if unknown:
        raise click.BadParameter(f"'{unknown}' is none of: {', '.join(FAILS)}")
    return named


as_of_option = click.option(
    "--as-of", metavar="DATE", callback=as_of, help="As if it were this day: 2027-02-10 or '2027-02-10 18:30'.",
)
no_cache_option = click.option(
    "--no-cache", is_flag=True, help="Make everything anew; the bytes are the same.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object, for other programs.")
person_option = click.option("--as", "person", metavar="PERSON", help="Only what is this member's: an id or a name.")
