"""The command line: the only place that prints."""

from majlis.cli.main import main

__all__ = ["main"]
