"""Which file of the workspace a link in a body means."""

import posixpath
from urllib.parse import unquote, urlsplit

CONTENT = "content/"


def path_of(entry_path: str, link: str) -> str:
    """The file that a link in the file at *entry_path* means, from the workspace's root."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(entry_path), unquote(urlsplit(link).path)))
