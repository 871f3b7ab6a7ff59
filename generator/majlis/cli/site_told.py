"""What `majlis build` and `majlis serve` tell of a site that was made: for whom, where, how much."""

import click

from majlis import addresses
from majlis.audience import PUBLIC
from majlis.cli import site_words as say
from majlis.cli.report import counted
from majlis.history import History
from majlis.mkdocs_plugin import Built
from majlis.outputs.artifact import Facts
from majlis.outputs.print.press import printing_available
from majlis.words import Words

_SORTS = {"owner": "person", "lang": "language"}
_SHEETS = 5
"""So many PDFs are named after a build."""


def tell_built(built: Built, lang: str) -> None:
    """For whom, where and how much."""
    counts = built.summary
    if not counts.in_one_step:
        tell(say.TWO_STEPS, lang)
    whom = say.WHOM.get(built.audience, say.PARTNER).to(lang).format(partner=built.partner)
    tell(say.BUILT, lang, site=built.site_dir, whom=whom, files=counted(counts.files, "file"), n_files=counts.files,
         written=counts.written, removed=counts.removed)
    tell_where(built.facts, f"{built.site_dir}/", lang)
    if built.audience == PUBLIC and built.address is None:
        tell(say.NO_ADDRESS, lang)


def tell_history(history: History | None, lang: str) -> None:
    """What the feed and the sheets can't know."""
    if history is None:
        tell(say.NO_HISTORY, lang)
        return
    if history.rewritten:
        tell(say.REWRITTEN, lang)
    if history.dirty:
        tell(say.DIRTY, lang)


def tell_where(facts: Facts, start: str, lang: str) -> None:
    """Where the site, the feed and the PDFs are, one a line."""
    tell(say.SITE, lang, address=f"{start}index.html")
    feed = facts.get(addresses.FEED)
    if feed:
        events = feed.extent or 0
        tell(say.FEED, lang, address=start + addresses.FEED, events=counted(events, "event"), n_events=events)
        _more_feeds(facts, start, lang)
    _sheets({path: fact for path, fact in facts.items() if path.endswith(".pdf")}, start, lang)
    if not printing_available():
        tell(say.NO_TYPST, lang)


def tell(words: Words, lang: str, **values: object) -> None:
    """One sentence."""
    click.echo(words.to(lang).format(**values), err=True)


def _sheets(sheets: Facts, start: str, lang: str) -> None:
    """The first PDFs, and how many more there are."""
    for path, fact in list(sheets.items())[:_SHEETS]:
        pages = fact.extent or 0
        tell(say.SHEET, lang, address=start + path, pages=counted(pages, "page"), n_pages=pages)
    more = len(sheets) - _SHEETS
    if more > 0:
        tell(say.MORE_SHEETS, lang, sheets=counted(more, "more PDF"), n_sheets=more, folder=f"{start}print/")


def _more_feeds(facts: Facts, start: str, lang: str) -> None:
    """How many narrower feeds there are, in one line: the page where one subscribes names each."""
    keys = [key for key in map(addresses.feed_at, facts) if key and key != ("", "")]
    if keys:
        sorts = ", ".join(dict.fromkeys(_SORTS.get(sort, sort) for sort, id in keys if id))
        page = addresses.subscribe(next(id for sort, id in keys if sort == "lang"))
        tell(say.MORE_FEEDS, lang, feeds=counted(len(keys), "feed"), n_feeds=len(keys), sorts=sorts,
             address=start + page)
