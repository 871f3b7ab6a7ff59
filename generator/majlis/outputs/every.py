"""What is made of an edition. To add an output: write its module, then its line in `outputs`, before what shows it."""

from collections.abc import Iterator
from functools import partial

from majlis.edition import Edition
from majlis.outputs.artifact import Output
from majlis.outputs.assets import assets
from majlis.outputs.atom import changes_feeds
from majlis.outputs.data import data_files, data_index
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.media import media
from majlis.outputs.pages import pages
from majlis.outputs.print.sheets import print_sheets
from majlis.outputs.search import Document, Others, own_pages, search_index


def search_of(found: Others) -> Output:
    """The search; *found* is what it finds besides the content and the pages made of it."""

    def others(edition: Edition) -> Iterator[Document]:
        yield from own_pages(edition)
        yield from found(edition)

    return partial(search_index, others=others)


def outputs(search: Output) -> tuple[Output, ...]:
    """The outputs, among them *search*."""
    return (
        print_sheets,
        media,
        assets,
        changes_feeds,
        calendar_feeds,
        pages,
        data_files,
        data_index,
        search,
    )
