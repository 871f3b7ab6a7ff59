"""A page of the help: what is around its text, and where it stands."""

from collections.abc import Callable
from typing import NamedTuple

from majlis import addresses
from majlis.outputs.again import again
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View

PARTS = ("index", "fields", "problems", "commands")
"""Where the help begins, and what can be looked up in it."""


class Way(NamedTuple):
    """A link to a page of the help; *current* where the page that shows it is that page, or part of what it begins."""

    href: str
    text: str
    current: bool = False


def help_page(view: View, name: str, template: str, title: str, **values: object) -> Artifact:
    """The page of the help called *name*, made by *template*: its links are relative to it, the ways to the other parts
    are on it.
    """
    here = at(view, name)
    alternates = {lang: addresses.help(name, lang) for lang in view.edition.languages}
    return here.unstamped(f"pages/{template}.html", title, alternates, ways=_ways(here, name), **values)


def kept(view: View, name: str, make: Callable[[], Artifact], *beside: str) -> Artifact:
    """The page called *name* that *make* makes of what Majlis knows, of the shell around it, and of *beside* alone."""
    here = at(view, name)
    parts = (repr((here.say, here.edition.languages)), *beside)
    mark = here.frames.mark(here.lang, here.address)
    return again(here.edition, here.address, (mark, *(part.encode() for part in parts)), make)


def at(view: View, name: str) -> View:
    """The same for the page of the help called *name*."""
    return view.at(addresses.help(name, view.lang))


def to_page(view: View, name: str) -> str:
    """The link to the page of the help called *name*."""
    return view.to(addresses.help(name, view.lang))


def _ways(view: View, name: str) -> tuple[Way, ...]:
    part = name.partition("-")[0]
    return tuple(Way(to_page(view, one), str(view.say(f"help.{one}.short")), one == part) for one in PARTS)
