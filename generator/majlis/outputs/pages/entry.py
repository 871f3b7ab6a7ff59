"""The page of one entry: its facts, what its kind shows in its own way, all other fields, its prose."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from zlib import crc32

from jinja2 import TemplateNotFound
from markupsafe import Markup

from majlis import addresses
from majlis.ahead import Pages
from majlis.edition import Edition
from majlis.kinds import Entry, Kind, Post, kind_named
from majlis.outputs.again import again, all_again
from majlis.outputs.artifact import Artifact
from majlis.outputs.offered import WITH_SHEETS
from majlis.outputs.pages.deeds import Aid, Sheet, edit_of, feed_of, help_of, sheet_of
from majlis.outputs.pages.details import Row, rows
from majlis.outputs.pages.findings import Finding, aside_of, findings_of
from majlis.outputs.pages.kinds import own_of
from majlis.outputs.pages.links import resolver
from majlis.outputs.pages.past import Past, past_of
from majlis.outputs.pages.view import TitleLink, View, view_of
from majlis.render.isolate import isolated
from majlis.render.markdown import below_title, to_html
from majlis.render.templates import environment
from majlis.values import dataclass

__all__ = ["EntryPage", "Sheet", "entry_page", "entry_pages", "page_of", "template_for"]

_IN_THE_HEAD = frozenset({"title", "lang", "id", "translation_of"})
_EACH = 100


@dataclass(frozen=True, slots=True)
class EntryPage:
    """What an entry's page shows besides the entry itself; *own* is what its kind's template asks for, see `kinds/`.

    *feed* is the calendar feed in which its event stands; *findings* are what the checks say of its file, *aside* what
    it sets aside; *help* is what the help says of its kind.
    """

    kind: Kind
    facts: tuple[Row, ...]
    first: tuple[Row, ...]
    sections: tuple[Row, ...]
    body: Markup
    twins: tuple[TitleLink, ...]
    edit: str | None
    sheet: Sheet | None
    feed: str | None = None
    findings: tuple[Finding, ...] = ()
    aside: tuple[Finding, ...] = ()
    past: Past | None = None
    help: tuple[Aid, ...] = ()
    own: object = None


def entry_pages(view: View) -> Iterator[Artifact]:
    """The page of every entry, in the view's language; one key tells of many posts that none of them changed."""
    for sort, entries in groupby(view.edition.workspace.entries, type):
        if issubclass(sort, Post):
            for posts in _runs(entries):
                yield from _pages_of_posts(view, posts)
        else:
            yield from (entry_page(view, entry) for entry in entries)


def _runs(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """*entries* in their order, about a hundred at a time. Where a run ends hangs on the path of its last alone: a new
    file changes no other run.
    """
    run: list[Entry] = []
    for entry in entries:
        run.append(entry)
        if crc32(entry.path.encode("utf-8", "surrogatepass")) % _EACH == 0:
            yield run
            run = []
    if run:
        yield run


def _pages_of_posts(view: View, posts: Sequence[Entry]) -> Iterator[Artifact]:
    """The pages of *posts*; posts have no sheets, and the feeds in which they stand hang on what their marks tell."""
    pages = [addresses.page(post, view.lang) for post in posts]
    frames = dict.fromkeys(view.frames.mark(view.lang, page) for page in pages)
    parts = (view.edition.marks.of_posts(posts), *frames)
    yield from all_again(view.edition, pages[0], parts, lambda: (entry_page(view, post) for post in posts))


def early_pages(edition: Edition) -> Pages:
    """All pages of entries that need not know what other outputs made, in the order in which `pages` makes them. Who
    may have a sheet is not among them: its page tells how many pages that has.

    The views are made by who makes pages.
    """
    early = [entry for entry in edition.workspace.entries if not isinstance(entry, WITH_SHEETS)]
    view = cache(partial(view_of, edition, {}))

    def made(at: int) -> tuple[Artifact]:
        lang, number = divmod(at, len(early))
        return (entry_page(view(edition.languages[lang]), early[number]),)

    return Pages([addresses.page(entry, lang) for lang in edition.languages for entry in early], made)


def entry_page(view: View, entry: Entry) -> Artifact:
    """The page of *entry* in the view's language."""
    address = addresses.page(entry, view.lang)
    beside = repr((feed_of(view, entry), sheet_of(view, entry))).encode()
    parts = (view.edition.marks.of(entry), view.frames.mark(view.lang, address), beside)
    return again(view.edition, address, parts, lambda: _made(view.at(address), entry))


def _made(view: View, entry: Entry) -> Artifact:
    alternates = {lang: addresses.page(entry, lang) for lang in view.edition.languages}
    return view.unstamped(template_for(entry.kind), entry.title, alternates, entry=entry, page=page_of(view, entry))


@cache
def template_for(kind: str) -> str:
    """The kind's own template, or the one that suits every kind."""
    try:
        return environment().get_template(f"pages/{kind}.html").name or ""
    except TemplateNotFound:
        return "pages/entry.html"


def page_of(view: View, entry: Entry) -> EntryPage:
    """What the page of *entry* shows."""
    own = own_of(entry.kind)
    usual = {"visibility"} if entry.visibility == "team" else set()
    without = _IN_THE_HEAD | {entry.state_field} | usual | own.shows
    found = tuple(rows(view, entry, without))
    long = [row for row in found if not row.value.short]
    return EntryPage(
        kind=kind_named(entry.kind),
        facts=tuple(row for row in found if row.value.short),
        first=tuple(sorted((row for row in long if row.key in own.first), key=lambda row: own.first.index(row.key))),
        sections=tuple(row for row in long if row.key not in own.first),
        body=_body(view, entry),
        twins=tuple(view.entry_link(twin) for twin in view.edition.workspace.translations.get(entry.id, ())),
        edit=edit_of(view, entry),
        sheet=sheet_of(view, entry),
        feed=feed_of(view, entry),
        findings=tuple(findings_of(view, entry)),
        aside=tuple(aside_of(view, entry)),
        past=past_of(view, entry),
        help=help_of(view, entry),
        own=own.make(view, entry),
    )


def _body(view: View, entry: Entry) -> Markup:
    """The prose as HTML; a post's text is a caption, shown elsewhere exactly as typed, unless it is an article."""
    if isinstance(entry, Post) and entry.format != "article":
        return Markup("")
    html = below_title(to_html(entry.text if isinstance(entry, Post) else entry.body, resolver(view, entry)))
    box = f'<input aria-label="{view.say("entry.box")}" '
    return isolated(Markup(html.replace("<input ", box)))  # noqa: S704 (cleaned by to_html)
