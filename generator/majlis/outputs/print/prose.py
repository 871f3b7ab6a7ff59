"""The body of an entry as blocks: its links made into addresses that work from paper, its pictures found."""

from urllib.parse import unquote, urlsplit

from majlis import addresses
from majlis.outputs.print.body import Body
from majlis.outputs.print.html import Element, read_html
from majlis.outputs.print.linked import CONTENT, path_of
from majlis.outputs.print.pictures import is_readable, is_too_large
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter
from majlis.render.markdown import to_html


def prose(writer: EntryWriter) -> list[Node]:
    """The blocks of the entry's body; none if it has no body."""
    root = read_html(to_html(writer.entry.body))
    prefix = writer.entry.id if writer.chapters else "body"
    body = Body(
        writer.lang, writer.dir, labels(root, prefix), lambda link: _address(writer, link),
        lambda src: _picture(writer, src))
    return body.blocks(root)


def labels(root: Element, prefix: str = "body") -> dict[str, str]:
    """The ids in a body that its own links lead to, with their labels in the sheet: `body-1`."""
    wanted = {unquote(link.attributes.get("href", "")[1:]) for link in _every(root) if link.tag == "a"}
    ids = dict.fromkeys(element.attributes["id"] for element in _every(root) if element.attributes.get("id") in wanted)
    return {id: f"{prefix}-{at}" for at, id in enumerate(ids, 1)}


def _every(element: Element) -> list[Element]:
    """All elements below *element*."""
    return [below for child in element.children if isinstance(child, Element) for below in (child, *_every(child))]


def _address(writer: EntryWriter, link: str) -> str | None:
    """Where *link* leads from paper: nowhere for a file that this audience does not see, or without a site."""
    parts = urlsplit(link)
    if parts.scheme:
        return link
    site, path = writer.edition.site_url, path_of(writer.entry.path, link)
    if path in writer.chapters:
        return "#" + writer.chapters[path]
    target = next((entry for entry in writer.edition.workspace.entries if entry.path == path), None)
    return addresses.absolute(site, addresses.page(target, writer.lang)) if site and target else None


def _picture(writer: EntryWriter, src: str) -> str | None:
    """The name below content/ of a picture that can be printed."""
    name = path_of(writer.entry.path, src).removeprefix(CONTENT)
    media = writer.edition.workspace.media.get(name)
    shown = media is not None and writer.edition.root is not None and is_readable(media) and not is_too_large(media)
    return name if shown else None
