"""What results say beside their own words, in one language: kinds, statuses, numbers of results."""

from majlis.edition import Edition
from majlis.kinds import Kind
from majlis.outputs.search.documents import IN_EACH_LANGUAGE, LATE, PAGE
from majlis.outputs.states import states_of
from majlis.render.chrome import say_in
from majlis.render.say import Say
from majlis.render.sections import kinds_shown
from majlis.render.texts import texts

_PAGES = (PAGE, *IN_EACH_LANGUAGE)
_TEXTS = ("none", "hint", "some", "more", "all", "wait", "failed")


def labels(edition: Edition, lang: str) -> dict[str, object]:
    """The words and statuses of the kinds that *edition* shows, and the texts of the search itself. A status has its
    word and its tone; a text that counts has a form for each plural category.
    """
    say = say_in(edition, lang)
    kinds = {kind.name: _kind(kind, say) for kind in kinds_shown(edition)}
    return {
        "kinds": kinds | {name: {"word": str(say(f"search.{name}")), "folder": "", "states": {}} for name in _PAGES},
        "digits": "arab" if say.indic else "latn",
        "count": dict(texts()["search.count"].to(lang)),
        **{name: say(f"search.{name}").unescape() for name in _TEXTS},
    }


def _kind(kind: Kind, say: Say) -> dict[str, object]:
    states = states_of(kind, say.lang)
    if kind.name == "post":
        states[LATE] = (str(say("state.late")), "late")
    word = kind.word.to(say.lang)
    return {"word": word[:1].upper() + word[1:], "folder": kind.section, "states": states}
