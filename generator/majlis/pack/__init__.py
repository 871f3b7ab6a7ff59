"""A partner pack: all that one partner needs, as a zip that opens without a server, a script or an account.

    edition = pack_edition(edition, partner, languages)    # of a partner's edition only what is in the pack
    files = list(pack_files(edition))                       # pages, PDFs, calendar, media
    data = zipped(files, stamp_of(edition))                 # the same bytes for the same commit
"""

from majlis.pack.contents import languages_of, out_of_reach, pack_edition, stamp_of, unseen_briefs
from majlis.pack.files import pack_files
from majlis.pack.zipping import zipped

__all__ = ["languages_of", "out_of_reach", "pack_edition", "pack_files", "stamp_of", "unseen_briefs", "zipped"]
