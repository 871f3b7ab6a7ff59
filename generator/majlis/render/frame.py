"""What the shells of all pages of a folder have in common: worked out once for each folder, not for each page."""

from collections.abc import Mapping
from hashlib import sha256

from markupsafe import Markup

from majlis.edition import Edition
from majlis.render.chrome import PARTS, Chrome, Frame, chrome_for, current_alone, others
from majlis.render.templates import environment


class Frames:
    """The shells of the pages of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._known: dict[tuple[str, str, str, bool], tuple[Chrome, bytes]] = {}
        self._alone = {lang: current_alone(edition, lang) for lang in edition.languages}

    def chrome(
        self, lang: str, address: str, title: str, alternates: Mapping[str, str], stamped: bool = True
    ) -> Chrome:
        """The shell of the page at *address*. *alternates* are the addresses of the same page by language; *stamped*
        pages name the commit that they were made from.
        """
        chrome, _ = self._of_folder(lang, address, stamped)
        return chrome._replace(title=title, address=address, others=tuple(others(alternates, lang, address)))

    def mark(self, lang: str, address: str, stamped: bool = False) -> bytes:
        """The hash of the shell of a page at *address*, *stamped* or not, but for what is its own: as long as this is
        the same, so is the shell.
        """
        return self._of_folder(lang, address, stamped)[1]

    def _of_folder(self, lang: str, address: str, stamped: bool) -> tuple[Chrome, bytes]:
        """What the shells of the pages beside that at *address* have in common, and the hash of it."""
        known, stem = self._alone.get(lang, ()), address.partition("-")[0]
        alone = address if address in known else stem if f"{stem}.html" in known else ""
        key = (lang, address.rpartition("/")[0], alone, stamped)
        if key not in self._known:
            chrome = chrome_for(self._edition, lang, address, "", {})
            chrome = chrome if stamped else chrome._replace(stamp=None)
            frame = _frame(chrome)
            self._known[key] = chrome._replace(frame=frame), sha256("".join(frame).encode()).digest()
        return self._known[key]


def _frame(chrome: Chrome) -> Frame:
    made = (environment().get_template(f"frame/{name}.html").render(chrome=chrome) for name in PARTS)
    return Frame(*(Markup(html) for html in made))  # noqa: S704  our templates escape
