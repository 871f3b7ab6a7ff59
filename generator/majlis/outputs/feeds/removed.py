"""Events that subscribers may have and that are no more: of files that were deleted, of times that were taken away, of
entries that went back to a draft or took another id. For a month they are in the feed as cancelled, since not every
calendar drops what a feed leaves out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from majlis.edition import Edition
from majlis.history import Version
from majlis.kinds import Entry, Post, Routine
from majlis.outputs.earlier import entry_of
from majlis.outputs.feeds.event import FeedEvent, instant
from majlis.outputs.feeds.stamps import Stamp
from majlis.words import Words

CANCELLED = Words("Cancelled", "ملغى")
_HANGS_ON = {
    "post": ("channels", "publish_at", "variants", "anchor", "repeat", "draft_due", "review_due", "approve_by"),
    "campaign": ("starts_on", "ends_on", "retro_on"),
    "event": ("starts_at", "reminders", "question_window", "recap_due"),
    "brief": ("deliverables", "review", "reporting"),
    "routine": ("repeat", "starts_on"),
    "playbook": ("drill",),
    "report": ("period", "actions"),
}
"""By kind the fields that the number and the names of its events hang on."""
Make = Callable[[Edition, Iterable[Entry]], Iterable[FeedEvent]]
Round = Mapping[str, tuple[Version, Entry]]


def removed_events(edition: Edition, living: Iterable[str], make: Make) -> Iterator[FeedEvent]:
    """What entries of the last 30 days gave that none of the *living* UIDs is, if it was still to come when it went.

    *make* gives the events of entries in an edition. Only the team is told: others never had what they may not see now.
    """
    told, private = set(living), _private(edition)
    for earlier in _rounds(_changed(edition)):
        for event in make(_as_it_was(edition, earlier), [entry for _, entry in earlier.values()]):
            version, entry = earlier.get(event.path, (None, None))
            if version and entry and event.uid not in told:
                told.add(event.uid)
                struck = _cancelled(edition, event, version, entry)
                bare = _without_words(struck, entry.lang) if {entry.id, version.path} & private else struck
                yield from [bare] if instant(event.end) > version.at else []


def _changed(edition: Edition) -> Iterator[tuple[Version, Entry]]:
    """What entries held whose times are others now, the newest first."""
    if edition.history is None or not edition.for_team:
        return
    for version in reversed(edition.history.replaced):
        entry = entry_of(edition, version)
        now = edition.workspace.by_id.get(entry.id) if entry else None
        if entry and entry.visibility != "private" and (now is None or _times(now) != _times(entry)):
            yield version, entry


def _rounds(changed: Iterable[tuple[Version, Entry]]) -> list[Round]:
    """*changed* in rounds in each of which a path and an id come once, the newest in the first."""
    rounds: list[dict[str, tuple[Version, Entry]]] = []
    seen: dict[str, int] = {}
    for version, entry in changed:
        place = max(seen.get(version.path, 0), seen.get(entry.id, 0))
        seen[version.path] = seen[entry.id] = place + 1
        rounds += [{} for _ in range(place + 1 - len(rounds))]
        rounds[place][version.path] = (version, entry)
    return list(rounds)


def _private(edition: Edition) -> frozenset[str]:
    """The paths and ids of what is there, but which nobody may see."""
    entries = edition.whole.workspace.entries if edition.whole else ()
    private = [entry for entry in entries if entry.visibility == "private"]
    return frozenset({entry.path for entry in private} | {entry.id for entry in private})


def _without_words(event: FeedEvent, lang: str) -> FeedEvent:
    """*event*, which is cancelled, without a word of what it was."""
    return replace(event, summary=CANCELLED.to(lang), description="", categories=())


def _times(entry: Entry) -> tuple[object, ...]:
    """What the number and the names of an entry's events hang on."""
    return (entry.state, entry.review_on, *(getattr(entry, name) for name in _HANGS_ON.get(entry.kind, ())))


def _as_it_was(edition: Edition, earlier: Round) -> Edition:
    """*edition* with the entries of *earlier* in the place of what stands there now, without other posts and routines,
    which are many, and which nobody's events hang on.
    """
    ids = {entry.id for _, entry in earlier.values()}
    others = (entry for entry in edition.workspace.entries
              if not isinstance(entry, (Post, Routine)) and entry.id not in ids)
    entries = (*others, *(entry for _, entry in earlier.values()))
    return replace(edition, workspace=replace(edition.workspace, entries=entries))


def cancelled(event: FeedEvent, lang: str, stamp: Stamp) -> FeedEvent:
    """*event* as calendars strike it, hide it or show it as cancelled."""
    word = CANCELLED.to(lang)
    return replace(
        event, summary=f"{word}: {event.summary.removeprefix(f'{word}: ')}", status="CANCELLED", transparent=True,
        color="silver", url=None, alarm=None, stamp=stamp,
    )


def _cancelled(edition: Edition, event: FeedEvent, version: Version, entry: Entry) -> FeedEvent:
    known = edition.history.changes.get(version.path) if edition.history else None
    created = min(known.created, version.at) if known else None
    return cancelled(event, entry.lang, Stamp(version.at, created, version.at, version.ordinal, version.at))
