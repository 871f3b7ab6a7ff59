"""What a change does to each entry."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from majlis.diff.changes import Change
from majlis.diff.differing import others, plain, said
from majlis.diff.pairs import Pair
from majlis.diff.parts import named_fields, parts_of
from majlis.diff.sides import Side
from majlis.diff.standing import Held, counting, held_posts
from majlis.diff.timing import Timing, at_slots, moved, timing_of
from majlis.kinds import Audience, Brief, Entry, Playbook, Policy, Post
from majlis.kinds.post import Anchor
from majlis.values import dataclass

_NOTHING: Held = {}


@dataclass(frozen=True)
class Telling:
    """Tells what became of the entries of *before* in *after*."""

    before: Side
    after: Side

    @cached_property
    def held(self) -> tuple[Mapping[str, Held], Mapping[str, Held]]:
        """The times that holds stop, before and after."""
        return held_posts(self.before), held_posts(self.after)

    def changes(self, pair: Pair) -> Iterator[Change]:
        """Everything that happened to the entry of *pair*."""
        if pair.before and pair.after:
            yield from self._kept(pair.before, pair.after, pair.same)
        elif pair.after:
            yield from self._came(pair.after)
        elif pair.before:
            unread = pair.before.id in self.after.workspace.unread
            what = "unreadable" if unread else "deleted"
            yield Change(what=what, entry=pair.before, before=timing_of(pair.before, self.before))

    def _came(self, entry: Entry) -> Iterator[Change]:
        yield Change(what="added", entry=entry, after=timing_of(entry, self.after), new=entry.state)
        yield from self._holds(None, entry)

    def _kept(self, old: Entry, new: Entry, same: bool) -> Iterator[Change]:
        yield from self._moved(old, new)
        yield from self._holds(old, new)
        if isinstance(old, Post) and isinstance(new, Post):
            yield from self._approvals(old, new)
        if not same:
            yield from self._plain_changes(old, new)
            yield from self._contents(old, new)
        elif isinstance(old, Post) and isinstance(new, Post):
            yield from self._said(old, new)
        if old.path != new.path:
            yield Change(what="renamed", entry=new, old=old.path, new=new.path)

    def _moved(self, old: Entry, new: Entry) -> Iterator[Change]:
        times = moved(old, new, self.before, self.after)
        if times:
            yield Change(what="moved", entry=new, before=times[0], after=times[1], cause=_cause(old, new, times))

    def _holds(self, old: Entry | None, new: Entry) -> Iterator[Change]:
        was = self.held[0].get(old.path, _NOTHING) if old else _NOTHING
        now = self.held[1].get(new.path, _NOTHING)
        stopped = {slot: hold for slot, hold in now.items() if slot not in was}
        freed = {slot: hold for slot, hold in was.items() if slot not in now}
        if stopped:
            yield self._held("held", new, stopped)
        elif freed and new.state != "cancelled":
            yield self._held("freed", new, freed)

    def _held(self, what: str, post: Entry, over: Held) -> Change:
        """That holds begin or end to stop *post*, with those of its times which they are over."""
        assert isinstance(post, Post)
        slots = self.after.slots(post)
        after = at_slots(post, self.after, [slot for slot in slots if slot in over] or slots)
        holds = tuple({one.path: one for one in over.values()}.values())
        return Change(what=what, entry=post, after=after, holds=holds)

    def _plain_changes(self, old: Entry, new: Entry) -> Iterator[Change]:
        """What is one value before and another after."""
        if old.state != new.state:
            yield self._stated(old, new)
        if old.title != new.title:
            yield Change(what="retitled", entry=new, old=old.title, new=new.title)
        if old.visibility != new.visibility:
            yield Change(what="visibility", entry=new, old=old.visibility, new=new.visibility)
        was, now = _channels(old), _channels(new)
        if set(was) != set(now):
            less, more = (id for id in was if id not in now), (id for id in now if id not in was)
            yield Change(what="channels", entry=new, less=tuple(less), more=tuple(more))

    def _stated(self, old: Entry, new: Entry) -> Change:
        if new.state != "cancelled":
            return Change(what="status", entry=new, old=old.state, new=new.state)
        reason = new.cancel_reason or "" if isinstance(new, Post) else ""
        was = timing_of(old, self.before)
        return Change(what="cancelled", entry=new, before=was, old=old.state, new=new.state, reason=reason)

    def _approvals(self, old: Post, new: Post) -> Iterator[Change]:
        was, now = counting(old, self.before), counting(new, self.after)
        lost, given = [id for id in was if id not in now], [id for id in now if id not in was]
        if lost:
            yield Change(what="voided", entry=new, less=tuple(lost), new=new.state)
        if given:
            yield Change(what="approved", entry=new, more=tuple(given))

    def _contents(self, old: Entry, new: Entry) -> Iterator[Change]:
        if isinstance(old, Post) and isinstance(new, Post):
            yield from self._said(old, new)
        parts, versions = parts_of(old, new), (old.version or "", new.version or "")
        told = bool(parts) or (isinstance(new, Policy | Playbook) and versions[0] != versions[1])
        if told:
            what = "deliverables" if isinstance(new, Brief) else "rules"
            yield Change(what=what, entry=new, parts=parts, old=versions[0], new=versions[1])
        channels = () if isinstance(new, Audience) else ("channels",)
        found = others(old, new, (*named_fields(new), *channels, *(("version",) if told else ())))
        if found:
            yield Change(what="details", entry=new, fields=found)

    def _said(self, old: Post, new: Post) -> Iterator[Change]:
        fields = said(old, new, self.before.workspace, self.after.workspace)
        if fields:
            yield Change(what="text", entry=new, fields=fields)


def _channels(entry: Entry) -> tuple[str, ...]:
    """The ids of the channels that *entry* names."""
    found = getattr(entry, "channels", ())
    return () if isinstance(entry, Audience) else tuple(dict.fromkeys(found))


def _cause(old: Entry, new: Entry, times: tuple[Timing, Timing]) -> str:
    """What moved an entry whose own times are written as before."""
    if not (isinstance(old, Post) and isinstance(new, Post)):
        return "" if old.digest != new.digest else "settings"
    if any(plain(written) != plain(now) for written, now in zip(_written(old), _written(new), strict=True)):
        return ""
    anchor = new.anchor or Anchor()
    if anchor.event:
        return f"event:{anchor.event}"
    was, now = ({(one.at.year, one.at.month, one.at.day) for one in side.moments} for side in times)
    return f"hijri:{anchor.hijri}" if anchor.hijri and was != now else "settings"


def _written(post: Post) -> tuple[object, ...]:
    own = {channel: variant.publish_at and variant.publish_at.replace(tzinfo=None)
           for channel, variant in (post.variants or {}).items()}
    at = post.publish_at and post.publish_at.replace(tzinfo=None)
    return at, own, post.anchor, post.repeat, post.timezone
