"""What stands around the content of every page, MkDocs' prose and our own alike: the one input of base.html."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds.prose import Prose, language_of_name
from majlis.problems import has_errors
from majlis.render.dates import Dates
from majlis.render.direction import direction
from majlis.render.say import Say
from majlis.render.sections import BAR, current_section, sections
from majlis.values import dataclass
from majlis.words import LANGUAGES, Words

LANGUAGE_NAMES = Words("English", "العربية")
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
          "connect-src 'self'; form-action 'self'; base-uri 'none'")
"""What a page may load and run: the site's own files, nothing inline, nothing from elsewhere."""


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link of the shell; *lang* is set where its text is in another language than the page."""

    href: str
    text: str
    current: bool = False
    lang: str = ""


class NavGroup(NamedTuple):
    """Links of the menu under one heading."""

    heading: str
    links: tuple[NavLink, ...]


class Frame(NamedTuple):
    """The parts of the shell that are the same on all pages of a folder, as HTML; see `frame.py`."""

    meta: Markup
    policy: Markup
    links: Markup
    top: Markup
    search: Markup
    tools: Markup
    notes: Markup
    foot: Markup


PARTS = Frame._fields


class Chrome(NamedTuple):
    """The shell of one page. Links are relative to the page; texts are plain, and escaped where they are shown."""

    say: Say
    site_name: str
    title: str
    address: str
    zone: str
    root: str
    home: str
    subscribe: str
    search: str
    feed: str
    bar: tuple[NavLink, ...]
    groups: tuple[NavGroup, ...]
    prose: tuple[NavLink, ...]
    others: tuple[NavLink, ...]
    problems: Markup | None
    problems_page: str | None
    help: str | None
    as_of: Markup | None
    stamp: Markup | None
    audience: Markup
    noindex: bool
    policy: str = POLICY
    frame: Frame | None = None

    @property
    def lang(self) -> str:
        """The language of the interface."""
        return self.say.lang

    @property
    def dir(self) -> str:
        """The direction of the interface."""
        return direction(self.say.lang)


def chrome_for(edition: Edition, lang: str, address: str, title: str, alternates: Mapping[str, str]) -> Chrome:
    """The shell of the page at *address*. *alternates* are the addresses of the same page by language."""
    say = say_in(edition, lang)
    groups = tuple(_groups(edition, say, address))
    return Chrome(
        say=say,
        site_name=edition.workspace.team.name.to(lang),
        title=title,
        address=address,
        zone=edition.workspace.zone.key,
        root=addresses.relative("index.html", address),
        home=addresses.relative(addresses.home(lang), address),
        subscribe=addresses.relative(addresses.subscribe(lang), address),
        search=addresses.relative(addresses.special("search", lang), address),
        feed=addresses.relative(addresses.FEED, address),
        bar=tuple(link for _, links in groups for name, link in links if name in BAR),
        groups=tuple(NavGroup(heading, tuple(link for _, link in links)) for heading, links in groups),
        prose=tuple(_prose_links(edition, lang, address)),
        others=tuple(others(alternates, lang, address)),
        problems=say("shell.problems", n=len(edition.problems)) if has_errors(edition.problems) else None,
        problems_page=addresses.relative(addresses.special("problems", lang), address) if edition.for_team else None,
        help=addresses.relative(addresses.help("index", lang), address) if edition.for_team else None,
        as_of=_as_of(edition, say),
        stamp=_stamp(edition, say),
        audience=audience_words(edition)[lang],
        noindex=not edition.for_all,
    )


def audience_words(edition: Edition) -> dict[str, Markup]:
    """Whom the site is for, in each language of its pages."""
    sort = edition.audience.partition(":")[0]
    name = Markup("<bdi>{}</bdi>").format(edition.partner)
    return {lang: say_in(edition, lang)(f"shell.for_{sort}", partner=name) for lang in LANGUAGES}


def say_in(edition: Edition, lang: str) -> Say:
    """The interface's texts in *lang*, with the team's digits."""
    return Say(lang, lang == "ar" and edition.workspace.team.numerals == "arabic")


def dates_in(edition: Edition, lang: str) -> Dates:
    """Dates in *lang*, with the team's digits, its Hijri offset and its zone."""
    team = edition.workspace.team
    return Dates(lang, lang == "ar" and team.numerals == "arabic", team.hijri_offset, edition.workspace.zone)


def _groups(edition: Edition, say: Say, address: str) -> Iterator[tuple[str, list[tuple[str, NavLink]]]]:
    """The menu: each group's heading, and its links by the names of the sections."""
    for group, found in sections(edition, say):
        current = current_section(found, address)
        yield str(say(f"nav.group_{group}")), [
            (one.name, NavLink(addresses.relative(one.address, address), one.text, one == current)) for one in found]


def current_alone(edition: Edition, lang: str) -> frozenset[str]:
    """The pages that a link of the shell shows as the current one, and no other page of their folder."""
    found = {one.address for _, group in sections(edition, say_in(edition, lang)) for one in group}
    return frozenset(found | {prose.address for prose in edition.workspace.prose})


def others(alternates: Mapping[str, str], lang: str, address: str) -> Iterator[NavLink]:
    """The links to the same page in other languages."""
    for other, target in alternates.items():
        if other != lang:
            yield NavLink(addresses.relative(target, address), LANGUAGE_NAMES.to(other), lang=other)


def _prose_links(edition: Edition, lang: str, address: str) -> Iterator[NavLink]:
    """The team's own pages: in *lang* where there is one, else the one that names no language."""
    pages: dict[str, Prose] = {}
    for prose in edition.workspace.prose:
        written = language_of_name(prose.name)
        stem = prose.name.removesuffix(".md").removesuffix(f".{written}")
        if written == lang or (written is None and stem not in pages):
            pages[stem] = prose
    for stem, prose in pages.items():
        title = prose.meta.get("title")
        text = title if isinstance(title, str) else stem.rpartition("/")[2]
        href = addresses.relative(prose.address, address)
        yield NavLink(href, text, prose.address == address, prose.lang or "")


def _as_of(edition: Edition, say: Say) -> Markup | None:
    if not edition.fixed_clock:
        return None
    return say("shell.as_of", date=dates_in(edition, say.lang).day(edition.now.date()))


def _stamp(edition: Edition, say: Say) -> Markup | None:
    """From which commit, of which day, the page was made; the build's own time is not content."""
    history = edition.history
    if history is None:
        return None
    key = "shell.stamp_dirty" if history.dirty else "shell.stamp"
    return say(key, commit=history.commit[:7], date=dates_in(edition, say.lang).day(history.committed))
