"""The pages of the fields: one for each kind of file and file of settings, made from their declarations."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from majlis.fields import fields_of
from majlis.help.fieldbook import Asker, Part, parts
from majlis.help.leaf import at, help_page, kept, to_page
from majlis.help.order import code, codes
from majlis.kinds import KINDS, Kind
from majlis.kinds.channels import Channels
from majlis.kinds.keydates import FOLDER as KEY_DATES
from majlis.kinds.keydates import KeyDates
from majlis.kinds.team import Team
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.schema.wording import from_status
from majlis.words import Words
from majlis.workspace import Workspace


class Book(NamedTuple):
    """What can be written in one sort of file, which is *folder* or stands in it; *ready* is the status from which on
    it must be whole.
    """

    name: str
    title: Words
    folder: str
    record: type[Any]
    ready: tuple[str, Words] | None = None


def _of_kind(kind: Kind) -> Book:
    ready = (kind.ready[0], kind.states[kind.ready[0]]) if kind.ready else None
    return Book(kind.name, kind.plural, f"{kind.folder}/", kind.record, ready)


OF_KINDS = tuple(_of_kind(kind) for kind in KINDS)
OF_SETTINGS = (
    Book("team", Words("The team", "الفريق"), "content/team.yml", Team),
    Book("channels", Words("Channels", "القنوات"), "content/channels.yml", Channels),
    Book("keydates", Words("Key dates", "المناسبات"), f"{KEY_DATES}/", KeyDates),
)
BOOKS = (*OF_KINDS, *OF_SETTINGS)


class Choice(NamedTuple):
    """A book in the list of all: how many fields it tells of at its top."""

    href: str
    title: str
    folder: str
    fields: int


def field_pages(view: View) -> Iterator[Artifact]:
    """The list of the kinds, then the fields of each."""
    yield kept(view, "fields", partial(_list, view))
    ids = ids_in(view.edition.workspace)
    for book in BOOKS:
        yield kept(view, f"fields-{book.name}", partial(_page, view, book, ids), repr(sorted(ids.items())))


def _list(view: View) -> Artifact:
    here = at(view, "fields")
    return help_page(view, "fields", "help_fields", str(view.say("help.fields.title")),
                     groups={"kinds": choices(here, OF_KINDS), "settings": choices(here, OF_SETTINGS)})


def choices(view: View, books: tuple[Book, ...]) -> tuple[Choice, ...]:
    """The ways to *books*."""
    return tuple(Choice(to_page(view, f"fields-{book.name}"), book.title.to(view.lang), book.folder,
                        len(fields_of(book.record))) for book in books)


def ids_in(workspace: Workspace) -> Mapping[str, str]:
    """Something to refer to, by kind: the first of each that there is."""
    found = {kind.name: entries[0].id for kind in KINDS if (entries := workspace.of(kind.record))}
    team = workspace.team
    named = ("member", team.members), ("channel", workspace.channels), ("pillar", team.pillars)
    found |= {name: things[0].id for name, things in named if things}
    return found | {"entry": found.get("post", "summer-2027"), "check": "quiet-hours", "exemption": "quiet-hours"}


def _page(view: View, book: Book, ids: Mapping[str, str]) -> Artifact:
    start = from_status(*book.ready) if book.ready else Words("", "")
    whole, *inner = parts(book.record, Asker(view.say, start, ids))
    core = tuple(field for field in whole.fields if field.core)
    rest = tuple(field for field in whole.fields if not field.core)
    title = str(view.say("help.fields.of", kind=book.title.to(view.lang)))
    return help_page(view, f"fields-{book.name}", "help_book", title, book=book, status=book.ready and book.ready[0],
                     tops={"core": Part("", core, ()), "rest": Part("", rest, ())}, inner=inner, code=code, codes=codes)
