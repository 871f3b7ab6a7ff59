"""Where the help begins: the ways to the guides, and to what can be looked up."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from majlis.help.fieldpages import BOOKS, choices
from majlis.help.guides import GUIDES
from majlis.help.leaf import PARTS, at, help_page, to_page
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View

_KEY = Markup("<kbd>/</kbd>")
"""What leads to the search field from anywhere."""


class Door(NamedTuple):
    """A way to a page of the help; *about* says in a sentence what is there."""

    href: str
    title: str
    about: str = ""


def index_page(view: View) -> Artifact:
    """The first page of the help."""
    here = at(view, "index")
    doors = tuple(Door(to_page(here, one.name), one.title.to(view.lang), one.about.to(view.lang)) for one in GUIDES)
    return help_page(view, "index", "help", str(view.say("help.title")), key=_KEY, guides=doors,
                     reference=tuple(_reference(here)), books=choices(here, BOOKS))


def _reference(view: View) -> Iterator[Door]:
    for name in PARTS[1:]:
        title, about = str(view.say(f"help.{name}.title")), str(view.say(f"help.{name}.about"))
        yield Door(to_page(view, name), title, about)
