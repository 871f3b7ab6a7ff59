"""What is listened to: each topic on one board, with the levels from which on somebody acts."""

from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Kind, Listening, Playbook
from majlis.kinds.listening import SOURCES, Threshold
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.leading import leading
from majlis.outputs.pages.own import Own
from majlis.outputs.pages.view import TitleLink, View
from majlis.outputs.states import GONE


class Limit(NamedTuple):
    """A threshold and the playbook that begins then; *severity* is the link to how bad it is, if the playbook says."""

    threshold: Threshold
    playbook: TitleLink | None
    severity: str


class ByLanguage(NamedTuple):
    """What is looked for in one language."""

    lang: str
    words: tuple[str, ...]


class Topic(NamedTuple):
    """A topic as the board and its own page show it."""

    entry: Listening
    looked_for: tuple[ByLanguage, ...]
    sources: tuple[str, ...]
    limits: tuple[Limit, ...]


def topic(view: View, entry: Listening) -> Topic:
    """What is listened to by *entry*, the words of the view's language first."""
    words = entry.keywords
    written = (("ar", words.ar), ("en", words.en)) if words else ()
    looked_for = [ByLanguage(lang, found) for lang, found in written if found]
    looked_for.sort(key=lambda one: one.lang != view.lang)
    return Topic(entry, tuple(looked_for), tuple(SOURCES[name].to(view.lang) for name in entry.sources),
                 tuple(_limit(view, threshold) for threshold in entry.thresholds))


def _limit(view: View, threshold: Threshold) -> Limit:
    playbook = view.by_id(threshold.then or "")
    if not isinstance(playbook, Playbook):
        return Limit(threshold, None, "")
    link = view.entry_link(playbook)
    return Limit(threshold, link, f"{link.href}#severity" if playbook.severity_levels else "")


def board_page(view: View, kind: Kind) -> Artifact:
    """The listening board."""
    here = view.at(addresses.listing(kind, view.lang))
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    return here.page("pages/listenings.html", kind.plural.to(view.lang), alternates, kind=kind,
                     topics=tuple(topic(here, entry) for entry, _ in leading(here, _kept(here))))


def _kept(view: View) -> list[Listening]:
    """What is not over, the sensitive topics first."""
    kept = (entry for entry in view.edition.workspace.of(Listening) if entry.state not in GONE)
    return sorted(kept, key=lambda one: (one.sensitive is not True, one.id))


OWN = Own(
    shows=frozenset({"keywords", "exclude", "sources", "check_every", "thresholds", "tell", "sensitive"}),
    make=topic,
    listing=board_page,
)
