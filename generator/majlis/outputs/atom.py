"""The feed of what changed lately, in each language of the interface: Atom (RFC 4287), for readers of news.

Its stamps are those of the commits, so that the same commit gives the same bytes. Without a history there is no feed.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from majlis import addresses
from majlis.edition import Edition
from majlis.history import History
from majlis.kinds import kind_named
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.lately import Turn, lately, told_history
from majlis.outputs.telling import change_words
from majlis.render.chrome import dates_in, say_in

_MOST = 50
_OWNED = 2026
"""A tag (RFC 4151) names a year in which its domain was its owner's. It is a part of each id, so it never changes."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FEED = Markup("""\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">
<id>{id}</id>
<title>{title}</title>
<updated>{updated}</updated>
<author><name>{name}</name></author>
{links}{entries}</feed>
""")
_ENTRY = Markup("""\
<entry>
<id>{id}</id>
<title xml:lang="{lang}">{title}</title>
<updated>{updated}</updated>
<link rel="alternate" type="text/html" href="{href}"/>
<category term="{kind}" label="{label}"/>
<summary>{summary}</summary>
</entry>
""")


def changes_feeds(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    """A feed in each language."""
    history = told_history(edition)
    if history:
        turns = lately(edition, _MOST)
        for lang in edition.languages:
            yield Artifact(addresses.changes_feed(lang), _feed(edition, history, lang, turns).encode())


def _feed(edition: Edition, history: History, lang: str, turns: tuple[Turn, ...]) -> str:
    name = edition.workspace.team.name.to(lang)
    here = addresses.changes_feed(lang)
    page = _href(edition, addresses.special("changes", lang), here)
    links = Markup('<link rel="alternate" type="text/html" href="{}"/>\n').format(page)
    if edition.site_url:
        links += Markup('<link rel="self" type="application/atom+xml" href="{}"/>\n').format(_href(edition, here, here))
    return _FEED.format(
        lang=lang, id=_tag(edition, lang, f"changes/{edition.audience}"), name=_plain(name), links=links,
        title=_plain(say_in(edition, lang)("changes.feed_title", name=name).unescape()),
        updated=_stamp(max((turn.at for turn in turns), default=history.committed)),
        entries=Markup("").join(_entry(edition, lang, turn) for turn in turns),
    )


def _entry(edition: Edition, lang: str, turn: Turn) -> Markup:
    """An entry keeps its id for ever; a reader sees by the time that it changed again."""
    entry, say = turn.entry, say_in(edition, lang)
    gone = turn.what == "removed"
    page = addresses.special("changes", lang) if gone else addresses.page(entry, lang)
    told = [say(f"changes.{turn.what}"), *change_words(turn, say, dates_in(edition, lang))]
    return _ENTRY.format(
        id=_tag(edition, lang, f"{entry.kind}/{entry.id}"), lang=entry.lang, title=_plain(entry.title),
        updated=_stamp(turn.at), href=_href(edition, page, addresses.changes_feed(lang)), kind=entry.kind,
        label=kind_named(entry.kind).word.to(lang),
        summary=_plain(say("value.comma").unescape().join(one.unescape() for one in told)),
    )


def _tag(edition: Edition, lang: str, what: str) -> str:
    return f"tag:{edition.workspace.team.uid_domain},{_OWNED}:{lang}/{what}"


def _href(edition: Edition, target: str, here: str) -> str:
    """The whole address of *target*, or its link from *here* where nobody knows where the site stands."""
    return addresses.absolute(edition.site_url, target) if edition.site_url else addresses.relative(target, here)


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _plain(text: str) -> str:
    """*text* without the characters that XML has no way to write."""
    return _NOT_XML.sub("", text)
