"""The list of problems that `serve` shows: where, what, and what to do."""

from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.render.chrome import problems_page


def trouble_page(view: View) -> Artifact:
    """All problems of the edition, in the view's language."""
    here = view.at(problems_page(view.lang))
    alternates = {lang: problems_page(lang) for lang in view.edition.languages}
    problems = view.edition.problems
    return here.page("pages/problems.html", str(view.say("problems.title")), alternates, problems=problems)
