"""Links that authors wrote from file to file, made into links from page to page."""

import posixpath
from urllib.parse import unquote, urlsplit

from majlis import addresses
from majlis.kinds import Entry
from majlis.kinds.prose import Prose
from majlis.outputs.pages.view import View
from majlis.render.markdown import Resolve

_CONTENT = "content/"


def resolver(view: View, entry: Entry) -> Resolve:
    """What an address in the body of *entry* becomes on its page. A link to nothing loses its address, not its text."""
    folder = posixpath.dirname(entry.path)

    def resolve(link: str, embedded: bool) -> str | None:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None if embedded else link
        if not parts.path:
            return link
        target = _address(view, posixpath.normpath(posixpath.join(folder, unquote(parts.path))))
        return view.to(target) + (f"#{parts.fragment}" if parts.fragment else "") if target else None

    return resolve


def _address(view: View, path: str) -> str | None:
    """Where the file at *path* stands on the site, if this audience may see it."""
    file = view.files.get(path)
    if isinstance(file, Prose):
        return file.address
    if file:
        return addresses.page(file, view.lang)
    return path.removeprefix(_CONTENT) if path.startswith(_CONTENT + "media/") else None
