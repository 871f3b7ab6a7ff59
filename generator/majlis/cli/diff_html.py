"""The calendar diff as one page that needs nothing else: no script, no picture, nothing from elsewhere."""

from markupsafe import Markup, escape

from majlis.cli.diff_page import Break, Cell, Page, Piece, Value, dated
from majlis.outputs.assets import style
from majlis.render.direction import direction, way
from majlis.render.templates import environment

_OWN = "section{margin-block-end:1.6rem;overflow-x:auto}table{overflow-wrap:normal}td code{overflow-wrap:anywhere}"


def html(page: Page) -> str:
    """*page*, with the theme's look in it."""
    return environment().get_template("pages/diff.html").render(
        page=page, dir=direction(page.lang), look=_look(), cell=_cell)


def _look() -> Markup:
    """The stylesheet, in the page itself: it is a file of its own, for an attachment or a disk."""
    return Markup(f"<style>\n{style()}\n{_OWN}\n</style>")  # noqa: S704 (both are ours)


def _cell(cell: Cell) -> Markup:
    return Markup("").join(_piece(piece) for piece in cell)


def _piece(piece: Piece) -> Markup:
    """A text of the content is isolated: its direction is that of its language, never guessed."""
    match piece:
        case Value(text, _, True):
            return Markup('<code dir="ltr">{}</code>').format(text)
        case Value(text, lang):
            return Markup("<bdi {}>{}</bdi>").format(way(lang, text), _with_dates(text))
        case Break():
            return Markup("<br>")
        case _:
            return _with_dates(str(piece))


def _with_dates(text: str) -> Markup:
    parts = (Markup('<bdi dir="ltr">{}</bdi>').format(part) if date else escape(part) for part, date in dated(text))
    return Markup("").join(parts)
