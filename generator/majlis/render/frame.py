"""What the shells of all pages of a folder have in common: worked out once for each folder, not for each page."""

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from majlis.edition import Edition
from majlis.render.chrome import PARTS, Chrome, Frame, chrome_for, current_alone, others
from majlis.render.templates import environment


class Frames:
    """The shells of the pages of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._known: dict[tuple[str, str, str], Chrome] = {}
        self._alone = {lang: current_alone(edition, lang) for lang in edition.languages}

    def chrome(self, lang: str, address: str, title: str, alternates: Mapping[str, str]) -> Chrome:
        """The shell of the page at *address*. *alternates* are the addresses of the same page by language."""
        alone = address if address in self._alone.get(lang, ()) else ""
        key = (lang, address.rpartition("/")[0], alone)
        if key not in self._known:
            chrome = chrome_for(self._edition, lang, address, "", {})
            self._known[key] = replace(chrome, frame=_frame(chrome))
        return replace(self._known[key], title=title, address=address, others=tuple(others(alternates, lang, address)))


def _frame(chrome: Chrome) -> Frame:
    made = (environment().get_template(f"frame/{name}.html").render(chrome=chrome) for name in PARTS)
    return Frame(*(Markup(html) for html in made))  # noqa: S704  our templates escape
