"""One page in the making: the edition, the language, the page's address, and what templates ask of them."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from typing import NamedTuple

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Entry, Kind
from majlis.kinds.channels import Channel
from majlis.kinds.prose import Prose
from majlis.marks import mark_of
from majlis.outputs.artifact import Artifact, Fact, Facts
from majlis.outputs.states import State, state_of
from majlis.render.chrome import Chrome, dates_in, say_in
from majlis.render.dates import Dates
from majlis.render.direction import direction
from majlis.render.frame import Frames
from majlis.render.say import Say
from majlis.render.templates import Macros, fill, macros
from majlis.values import dataclass


class TitleLink(NamedTuple):
    """A link to an entry; its title keeps the entry's own language and direction."""

    href: str
    text: str
    lang: str

    @property
    def dir(self) -> str:
        """The direction of the title."""
        return direction(self.lang)


@dataclass(frozen=True, slots=True)
class View:
    """What a page is made from. Links are relative to *address*; *files* are the pages by the paths of their files.
    """

    edition: Edition
    facts: Facts
    lang: str
    address: str
    say: Say
    dates: Dates
    files: Mapping[str, Entry | Prose]
    frames: Frames
    known: dict[str, Macros] = field(default_factory=dict, compare=False, kw_only=True)

    def at(self, address: str) -> "View":
        """The same for the page at *address*."""
        return replace(self, address=address)

    def to(self, target: str) -> str:
        """The link to *target*, an address from the site's root."""
        return addresses.relative(target, self.address)

    def entry_link(self, entry: Entry) -> TitleLink:
        """The link to an entry's page in the interface's language."""
        return TitleLink(self.to(addresses.page(entry, self.lang)), entry.title, entry.lang)

    def list_link(self, kind: Kind) -> str:
        """The link to the list of all entries of *kind*."""
        return self.to(addresses.listing(kind, self.lang))

    def by_id(self, id: str) -> Entry | None:
        """The entry called *id*, if this audience may see it."""
        return self.edition.workspace.by_id.get(id)

    def state(self, entry: Entry, held: bool = False) -> State:
        """Where *entry* stands; *held* says that a hold stops the one time that is meant."""
        return state_of(entry, self.edition, self.lang, held)

    def member(self, id: str) -> str:
        """A member's name; the id itself where there is no such member."""
        found = self.edition.workspace.members.get(id)
        return found.name.to(self.lang) if found else id

    def channel(self, id: str) -> str:
        """A channel's name; the id itself where there is no such channel."""
        found = self.edition.workspace.channel_by_id.get(id)
        return found.name.to(self.lang) if found else id

    def channels(self, ids: tuple[str, ...]) -> tuple[Channel, ...]:
        """The channels that are there, of those called *ids*."""
        known = self.edition.workspace.channel_by_id
        return tuple(known[id] for id in ids if id in known)

    def somebody(self, text: str) -> str:
        """A text that may be a member's or a channel's id, as its name."""
        name = self.member(text)
        return self.channel(text) if name == text else name

    def paper(self, sort: str, first: date | None = None) -> tuple[str, Fact] | None:
        """The link to a sheet that is no entry's, and what is known of it: `handbook`, `replies`, or the `month` that
        begins on *first*; None if this build made none.
        """
        target = addresses.month_pdf(first, self.lang) if first else addresses.across_pdf(sort, self.lang)
        fact = self.facts.get(target)
        return (self.to(target), fact) if fact else None

    def fields_of(self, kind: str) -> str:
        """The link to what the team's help says of the fields of *kind*."""
        return self.to(addresses.help(f"fields-{kind}", self.lang))

    @property
    def sheets(self) -> bytes:
        """The mark of what is known of the sheets that `paper` may find."""
        return mark_of([(path, fact) for path, fact in self.facts.items() if path.startswith(addresses.PRINT)])

    @property
    def folder(self) -> str:
        """The folder of the page."""
        return self.address.rpartition("/")[0]

    @property
    def for_team(self) -> bool:
        """Whether the team reads this: paths, links to edit and private fields are for it alone."""
        return self.edition.for_team

    def page(self, template: str, title: str, alternates: Mapping[str, str], **values: object) -> Artifact:
        """The page that *template* makes, stamped with the commit that it is made from."""
        chrome = self.frames.chrome(self.lang, self.address, title, alternates)
        return self._filled(template, chrome, values)

    def unstamped(self, template: str, title: str, alternates: Mapping[str, str], **values: object) -> Artifact:
        """The page of an entry: it tells of its own file, and stays as it is when others change."""
        chrome = self.frames.chrome(self.lang, self.address, title, alternates, stamped=False)
        return self._filled(template, chrome, values)

    def asked(self) -> dict[str, object]:
        """What every template may ask: this view, its texts and dates, the macros `m` of all pages and `e` of entries.

        Macros are made once for a folder: from all of its pages, links are the same.
        """
        folder = self.folder
        if folder not in self.known:
            self.known[folder] = macros(view=self, say=self.say, dates=self.dates)
        return {"view": self, "say": self.say, "dates": self.dates, **self.known[folder]}

    def _filled(self, template: str, chrome: Chrome, values: Mapping[str, object]) -> Artifact:
        return Artifact(self.address, fill(template, chrome=chrome, **self.asked(), **values))


def view_of(edition: Edition, facts: Facts, lang: str) -> View:
    """A view in *lang*, at the home page."""
    workspace = edition.workspace
    files: dict[str, Entry | Prose] = {prose.path: prose for prose in workspace.prose}
    files |= {entry.path: entry for entry in workspace.entries}
    return View(edition, facts, lang, addresses.home(lang), say_in(edition, lang), dates_in(edition, lang), files,
                Frames(edition))
