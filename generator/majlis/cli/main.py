"""`majlis`: the group of commands. What a command needs is imported when it runs."""

import atexit
import gc
import io
import sys
import traceback

import click

import majlis
from majlis.cli.commands_check import check, explain, fmt, schema
from majlis.cli.commands_edit import approve, hold, init, move, new, published
from majlis.cli.commands_plan import agenda, diff, status, today
from majlis.cli.commands_site import build, pack, print_sheets, serve
from majlis.cli.exits import FAILED

COMMANDS: tuple[click.Command, ...] = (
    init, new, check, fmt, explain, schema, build, serve, print_sheets, pack, diff, approve, hold, move, published,
    today, agenda, status,
)


class Commands(click.Group):
    """The commands; a defect of Majlis itself ends with its own exit code, not with that of wrong content."""

    def invoke(self, context: click.Context) -> object:
        # Thousands of small records live until the end: looking through them again and again took a third of the time.
        gc.set_threshold(100_000, 20, 100)
        _write_utf_8()
        atexit.register(gc.freeze)  # when all ends Python would look through them once more, 0.2 s of a build's 3
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except (KeyboardInterrupt, EOFError, click.Abort):
            click.echo("\nStopped.", err=True)
            sys.exit(FAILED)
        except OSError as error:
            click.echo(f"{error.strerror or error}: {error.filename or 'the output'}", err=True)
            click.echo("    Check its permissions and the space on the disk, then run the command again.", err=True)
            sys.exit(FAILED)
        except Exception as error:
            if context.params.get("traceback"):
                traceback.print_exc()
            click.echo(f"Majlis failed, which is a defect of Majlis: {type(error).__name__}: {error}", err=True)
            click.echo("    Please report it with what 'majlis --traceback …' prints.", err=True)
            sys.exit(FAILED)


def _write_utf_8() -> None:
    """Files and other programs get UTF-8, whatever the encoding of the system; a terminal gets what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(majlis.__version__, prog_name="majlis")
@click.option("--traceback", is_flag=True, help="Show where a defect of Majlis happened.")
def main(**options: bool) -> None:
    """A content calendar and playbooks for a community team, from Markdown files."""


for command in COMMANDS:
    main.add_command(command)
