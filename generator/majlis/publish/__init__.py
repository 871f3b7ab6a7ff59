"""Publish: the served folder is always one whole site, the old one or the new one.

    with publication(Path("site")) as pub:
        pub.write("ar/posts/launch.html", page)     # bytes; or pub.adopt(folder), see pub.staging()
        summary = pub.commit()                      # without it, nothing changes

A crash, a full disk or a kill at any moment leaves the old site, byte for byte, or the new one, and the
next build works. It is kept so:

- Nothing is written into the served folder, ever. Beside it, in `.<name>.majlis/`, lies the site before:
  that tree, or where most is new that of the new files, is made into the next one, brought to the disk
  (fsync), and then the two folders change places in one step (renameat2 with RENAME_EXCHANGE; renamex_np
  on macOS). Where a system or disk has no such step, two renames do it; a kill between them leaves no site,
  and the next build puts the old one back.
- Files that did not change are the same file in both trees (hard links), so they keep inode and time,
  cost nothing to write, and caches of readers stay right. A file is never changed in place.
- What the live site holds is known from a manifest of hashes as long as inode, size and time of a file are
  those noted; any other file is read. So a lost manifest or a file that was edited by hand cannot mislead.
- A lock that the system frees at the end of its process lets one publication run at a time.

Hidden files at the top of the served folder (`.gitignore`, `.nojekyll`, `.git/`) belong to the team and go
along. A folder with documents that neither Majlis nor MkDocs wrote is refused.

A server must reach the site by its path. One that stands in the folder (`cd site`) or has it mounted goes on
seeing the tree of that moment: start it in, or mount, the folder above.
"""

from majlis.publish.errors import PathError, PublishError
from majlis.publish.publishing import Publication, publication
from majlis.publish.summary import Summary

__all__ = ["PathError", "Publication", "PublishError", "Summary", "publication"]
