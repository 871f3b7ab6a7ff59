"""What is made of an edition. To add an output: write its module, then its line in `OUTPUTS`, before what shows it."""

from majlis.outputs.artifact import Output
from majlis.outputs.feeds import calendar_feeds
from majlis.outputs.media import media
from majlis.outputs.pages import pages
from majlis.outputs.print.sheets import print_sheets

OUTPUTS: tuple[Output, ...] = (
    print_sheets,
    calendar_feeds,
    media,
    pages,
)
