"""Every page of the help, for the team alone."""

from collections.abc import Iterator

from majlis import addresses
from majlis.edition import Edition
from majlis.help.commands import commands_page
from majlis.help.fieldpages import field_pages
from majlis.help.guides import guides
from majlis.help.index import index_page
from majlis.help.problems import problem_pages
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.pages.view import View
from majlis.render.chrome import dates_in, say_in
from majlis.render.frame import Frames


def help_pages(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """The pages of the help in each language of the site; none for other readers than the team."""
    if edition.for_team:
        frames = Frames(edition)
        for lang in edition.languages:
            here = addresses.help("index", lang)
            yield from _in_language(View(
                edition, facts, lang, here, say_in(edition, lang), dates_in(edition, lang), {}, frames))


def _in_language(view: View) -> Iterator[Artifact]:
    yield index_page(view)
    yield from guides(view)
    yield from field_pages(view)
    yield from problem_pages(view)
    yield commands_page(view)
