"""What is made of an edition. To add an output: write its module, then its line in `OUTPUTS`, before what shows it."""

from majlis.outputs.artifact import Output
from majlis.outputs.assets import assets
from majlis.outputs.atom import changes_feeds
from majlis.outputs.data import data_files
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.media import media
from majlis.outputs.pages import pages
from majlis.outputs.print.sheets import print_sheets
from majlis.outputs.search import search_index

OUTPUTS: tuple[Output, ...] = (
    print_sheets,
    calendar_feeds,
    media,
    assets,
    data_files,
    changes_feeds,
    search_index,
    pages,
)
