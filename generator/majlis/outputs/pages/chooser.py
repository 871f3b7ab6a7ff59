"""The site's root: which language? A browser that was asked once is not asked again."""

from majlis import addresses
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.render.chrome import LANGUAGE_NAMES, audience_words
from majlis.render.direction import direction
from majlis.render.templates import fill
from majlis.values import dataclass

ROOT = "index.html"


@dataclass(frozen=True, slots=True)
class Choice:
    """A language to choose, in its own words."""

    lang: str
    dir: str
    href: str
    site_name: str
    name: str
    audience: str


def chooser_page(edition: Edition) -> Artifact:
    """The root page; with a single language it leads there at once."""
    choices = tuple(_choice(edition, lang) for lang in edition.languages)
    title = " · ".join(dict.fromkeys(choice.site_name for choice in choices))
    return Artifact(ROOT, fill("pages/chooser.html", choices=choices, title=title, noindex=not edition.for_all))


def _choice(edition: Edition, lang: str) -> Choice:
    return Choice(
        lang, direction(lang), addresses.relative(addresses.home(lang), ROOT),
        edition.workspace.team.name.to(lang), LANGUAGE_NAMES.to(lang), audience_words(edition)[lang],
    )
