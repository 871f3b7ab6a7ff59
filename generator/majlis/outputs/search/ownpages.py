"""The site's own pages, to be found by their names: the lists of the kinds, and what is made across files."""

from collections.abc import Iterator
from html import unescape

from majlis.edition import Edition
from majlis.outputs.search.documents import HELP, SECTION, Document
from majlis.outputs.search.said import ranked
from majlis.render.chrome import say_in
from majlis.render.say import Say
from majlis.render.sections import Section, sections
from majlis.render.texts import texts


def own_pages(edition: Edition) -> Iterator[Document]:
    """The sections in the menus of *edition*, in each language; the help is found page by page instead."""
    found = {lang: _sections(edition, lang) for lang in edition.languages}
    for lang, sections_in in found.items():
        for place, one in enumerate(sections_in):
            elsewhere = [unescape(found[other][place].text) for other in found if other != lang]
            yield _page(say_in(edition, lang), one, elsewhere)


def _sections(edition: Edition, lang: str) -> list[Section]:
    return [one for group, found in sections(edition, say_in(edition, lang)) if group != HELP for one in found]


def _page(say: Say, section: Section, elsewhere: list[str]) -> Document:
    """A section as a result; its names in other languages find it too."""
    title, intro = unescape(section.text), f"{section.name}.intro"
    about = say(intro).unescape() if intro in texts() else ""
    written = ranked(title, "", about)
    return Document(SECTION, section.address, say.lang, title, None, "", False, about, written, tuple(elsewhere))
