"""All codes there are. Their names are for ever: a page, a filter or a habit may hang on each."""

from majlis import checks
from majlis.dates import anchors, clock, durations, reading, rules
from majlis.fields import codes as fields
from majlis.kinds import prose, read, reply
from majlis.leaks import codes as leaks
from majlis.load import active, files, settings, walk
from majlis.load import keydates as keydate_files
from majlis.mend import files as mending
from majlis.outputs.feeds import feed
from majlis.outputs.print import checks as sheets
from majlis.problems import Code
from majlis.source import codes as source
from majlis.source import culprit, slips

ALL: tuple[Code, ...] = (
    *source.CODES,
    *slips.CODES,
    *culprit.CODES,
    *fields.CODES,
    *reading.CODES,
    *clock.CODES,
    *durations.CODES,
    *anchors.CODES,
    *rules.CODES,
    *read.CODES,
    *reply.CODES,
    *prose.CODES,
    *walk.CODES,
    *files.CODES,
    *active.CODES,
    *settings.CODES,
    *keydate_files.CODES,
    *checks.CODES,
    *feed.CODES,
    *sheets.CODES,
    *mending.CODES,
    *leaks.CODES,
)
