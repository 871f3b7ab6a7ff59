"""The reply library: every reply by what it is for, to be found, filled in and copied."""

from typing import NamedTuple

from majlis import addresses
from majlis.kinds import Kind, Reply, Routine
from majlis.kinds.reply import INTENTS
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.leading import leading
from majlis.outputs.pages.replytexts import Said, said, targets
from majlis.outputs.pages.view import View
from majlis.outputs.states import GONE


class Group(NamedTuple):
    """The replies for one intent: its name, its word, what is said."""

    name: str
    word: str
    replies: tuple[Said, ...]


class Library(NamedTuple):
    """All replies, and how fast the team means to answer."""

    groups: tuple[Group, ...]
    targets: tuple[Routine, ...]


def replies_page(view: View, kind: Kind) -> Artifact:
    """The library as the list of replies."""
    here = view.at(addresses.listing(kind, view.lang))
    alternates = {lang: addresses.listing(kind, lang) for lang in view.edition.languages}
    return here.page("pages/replies.html", kind.plural.to(view.lang), alternates, kind=kind, library=library(here))


def library(view: View) -> Library:
    """The replies in use and in the making, by intent; those without one come last, what is retired not at all."""
    kept = (reply for reply in view.edition.workspace.of(Reply) if reply.state not in GONE)
    shown = [said(view, reply) for reply, _ in leading(view, kept)]
    words = {name: word.to(view.lang) for name, word in INTENTS.items()} | {"": str(view.say("reply.no_intent"))}
    groups = (
        Group(name or "other", word, tuple(one for one in shown if (one.reply.intent or "") == name))
        for name, word in words.items()
    )
    return Library(tuple(group for group in groups if group.replies), targets(view))
