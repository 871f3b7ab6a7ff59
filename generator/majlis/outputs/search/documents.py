"""What can be found: every entry and every page of the team's own, with its words by how much they say about it."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from majlis.edition import Edition
from majlis.fields import fields_of
from majlis.fields.declare import attribute
from majlis.fields.types import Choice
from majlis.kinds import Entry, Post, kind_named
from majlis.kinds.prose import Prose
from majlis.marks import mark_of
from majlis.outputs.search.plain import opening, visible
from majlis.outputs.search.said import Ranked, Said, ranked
from majlis.outputs.states import GONE, state_of
from majlis.render.dates import local
from majlis.words import Words
from majlis.workspace import Workspace

PAGE = "page"
"""The kind of the team's own pages."""
HELP = "help"
"""The kind of what the help says; its documents are called as their addresses."""
SECTION = "section"
"""The kind of the lists, and of the pages that are made across files."""
IN_EACH_LANGUAGE = (HELP, SECTION)
"""What says the same in each language, so that a reader is shown that of their own."""
LATE = "late"
"""Stands for the status of a post whose time passed and nobody recorded that it went out."""
_DAYS = ("starts_on", "starts_at", "effective_from", "publish_at", "from_", "last_reviewed_on")
_NO_WORDS = frozenset({"lang"})


class Document(NamedTuple):
    """One result. *name* is its id, or the address of a page or of a place in it; *words* are those of its title, its
    tags, and all that is written in it; *things* are what it belongs to, by their names.
    """

    kind: str
    name: str
    lang: str
    title: str
    day: date | None
    state: str
    gone: bool
    excerpt: str
    words: Ranked
    things: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What nothing else on the site is called."""
        return f"{self.kind}/{self.name}"


Source = tuple[str, int, str, tuple[str, ...]]
"""All that a document is made from: the hash of its file, and what the clock and other files may change: its day (as an
ordinal; 0 for none), state and things.
"""


def source_of(document: Document) -> Source:
    """What tells whether *document*, which was made of no entry, is still the same."""
    return mark_of(document).hex(), 0, "", document.things


class Names(NamedTuple):
    """What channels, members and pillars are called in both languages, by their ids."""

    channels: dict[str, str]
    members: dict[str, str]
    pillars: dict[str, str]


def names_in(workspace: Workspace) -> Names:
    """The names of all that posts may name."""
    known = (workspace.channel_by_id, workspace.members, workspace.pillars)
    return Names(*({id: _both(one.name) for id, one in named.items()} for named in known))


def file_of(entry: Entry) -> str:
    """The hash of the file of *entry*; of all that it holds, where its readers may not see all of its file."""
    return entry.digest or mark_of(entry).hex()


def entry_source(edition: Edition, entry: Entry, file: str, names: Names) -> Source:
    """What the document of *entry* is made from, whose file has the hash *file*."""
    now, day = state_of(entry, edition, edition.languages[0]), _day(edition, entry)
    things = tuple(_things(edition, entry, names))
    return file, day.toordinal() if day else 0, LATE if now.late else now.name, things


def entry_document(entry: Entry, source: Source, said: Said) -> Document:
    """The document of *entry*, made from *source* and what the entry *said*."""
    (_, day, state, things), (words, excerpt) = source, said
    return Document(
        entry.kind, entry.id, entry.lang, entry.title, date.fromordinal(day) if day else None, state,
        entry.state in GONE, excerpt, words, things,
    )


def page_documents(workspace: Workspace) -> Iterator[Document]:
    """The pages of the team's own."""
    return (_page(page) for page in workspace.prose if not _left_out(page))


def _page(page: Prose) -> Document:
    title = page.meta.get("title")
    body = visible(page.body)
    heading = next((line.strip("# ") for line in body.split("\n") if line.startswith("# ")), page.name)
    named = title if isinstance(title, str) else heading
    opens = opening(body.replace(f"# {heading}\n", "", 1), markdown=True)
    return Document(PAGE, page.address.removesuffix("index.html"), page.lang or "", named, None, "", False, opens,
                    ranked(named, "", body))


def _left_out(page: Prose) -> bool:
    """Whether its author keeps it out, in the way that MkDocs' own search knows."""
    wish = page.meta.get("search")
    return isinstance(wish, dict) and wish.get("exclude") is True


def _day(edition: Edition, entry: Entry) -> date | None:
    """The day that says most about it: when it goes out, begins, is in force."""
    found: date | None
    if isinstance(entry, Post):
        times = [slot.at for slot in edition.plan.slots_by_post.get(entry.path, ())]
        found = next((at for at in times if at >= edition.plan.moment), times[-1] if times else None)
    else:
        found = next((day for name in _DAYS if (day := getattr(entry, name, None))), None)
    return local(found, edition.workspace.zone).date() if isinstance(found, datetime) else found


def _things(edition: Edition, entry: Entry, names: Names) -> Iterator[str]:
    """What it belongs to, in both languages: its kind, channels, owner, pillar, campaign, the words of its choices."""
    yield _kind(entry.kind)
    yield from (names.channels[id] for id in getattr(entry, "channels", ()) if id in names.channels)
    if entry.owner in names.members:
        yield names.members[entry.owner]
    if (pillar := getattr(entry, "pillar", None)) in names.pillars:
        yield names.pillars[pillar]
    for name in ("campaign", "partner", "event"):
        found = edition.workspace.by_id.get(getattr(entry, name, None) or "")
        if found and not isinstance(found, Post):  # a post tells nothing of others, whatever stands in its file
            yield found.title
    yield from _chosen(entry)


def _chosen(entry: Entry) -> Iterator[str]:
    for name, labels in _choices(entry.kind):
        if value := getattr(entry, name):
            yield labels.get(value, "")


@cache
def _choices(kind: str) -> tuple[tuple[str, dict[str, str]], ...]:
    """The fields of a kind that hold one of a few words, with what these are called."""
    record = kind_named(kind).record
    return tuple(
        (attribute(key), {word: _both(label) for word, label in spec.type.labels.items()})
        for key, spec in fields_of(record).items()
        if isinstance(spec.type, Choice) and key not in (record.state_field, *_NO_WORDS)
    )


@cache
def _kind(name: str) -> str:
    kind = kind_named(name)
    return f"{_both(kind.word)} {_both(kind.plural)}"


def _both(words: Words) -> str:
    return f"{words.to('en')} {words.to('ar')}"
