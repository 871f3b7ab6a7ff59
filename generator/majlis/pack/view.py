"""A page of a pack in the making: links lead to files, never to folders, and only to what is in the pack."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup, escape

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import Campaign, Partner
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.assets import style as site_style
from majlis.outputs.pages.view import View, view_of
from majlis.pack.texts import TEXTS
from majlis.render.chrome import LANGUAGE_NAMES
from majlis.render.templates import environment
from majlis.values import dataclass

Told = Callable[..., Markup]
_START = "index.html"


@dataclass(frozen=True, slots=True)
class PackView(View):
    """What a page of the pack is made from; *parts* are the addresses of what has no page of its own, by where it is
    told on the start page.
    """

    parts: Mapping[str, str]

    def to(self, target: str) -> str:
        """The link to *target*, an address from the pack's root."""
        if target in self.parts:
            return self.to(self.home) + self.parts[target]
        link = addresses.relative(target, self.address)
        return link + _START if link.endswith("/") else link

    @property
    def home(self) -> str:
        """The start page in the view's language."""
        return home(self.edition, self.lang)

    @property
    def told(self) -> Told:
        """The pack's own texts in the view's language; values are set apart from the text around them."""
        return lambda key, **values: told(key, self.lang, **values)

    def made(self, template: str, title: str, alternates: Mapping[str, str], **values: object) -> Artifact:
        """The page that *template* makes; *alternates* are the addresses of the same page by language."""
        others = [(lang, self.to(target), LANGUAGE_NAMES.to(lang))
                  for lang, target in alternates.items() if lang != self.lang]
        page = templates().get_template(template).render(
            told=self.told, title=title, others=others, style=style(), **self.asked(), **values,
            team=self.edition.workspace.team.name.to(self.lang), partner=self.edition.partner)
        return Artifact(self.address, page.encode())


def pack_view(edition: Edition, facts: Facts, lang: str) -> PackView:
    """A view in *lang*, at the start page."""
    usual = view_of(edition, facts, lang)
    parts = {addresses.page(entry, lang): f"#{entry.id}" if isinstance(entry, Campaign) else ""
             for entry in edition.workspace.entries if isinstance(entry, Campaign | Partner)}
    return PackView(edition, facts, lang, home(edition, lang), usual.say, usual.dates, usual.files,
                    usual.frames, parts)


def home(edition: Edition, lang: str) -> str:
    """The start page in *lang*: that of the first language is what one opens."""
    return _START if lang == edition.languages[0] else addresses.home(lang)


def told(key: str, lang: str, **values: object) -> Markup:
    """One of the pack's texts, safe in HTML. KeyError for an unknown key or a missing value."""
    apart = {name: Markup("<bdi>{}</bdi>").format(value) for name, value in values.items()}
    return escape(TEXTS[key].to(lang)).format(**apart)


@cache
def templates() -> Environment:
    """The site's templates with the pack's own before them: another frame, and no way to what is not in the pack."""
    ours = PackageLoader("majlis.pack", "templates")
    loader = environment().loader
    assert loader is not None
    return environment().overlay(loader=ChoiceLoader([ours, loader]))


@cache
def style() -> Markup:
    """The site's styles and the pack's own. They stand in each page: a phone that shows one file of a zip shows it
    whole.
    """
    own = resources.files("majlis.pack").joinpath("templates/pack.css").read_text("utf-8")
    return Markup(site_style() + own)  # noqa: S704 (our own files)
