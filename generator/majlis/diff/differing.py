"""Which fields of an entry differ, whatever their place in the file."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date

from majlis.fields import fields_of
from majlis.fields.declare import attribute
from majlis.kinds import Entry, Post
from majlis.kinds.post import Variant
from majlis.words import Words
from majlis.workspace import Workspace

BODY = Words("Text", "النص")
SAID = ("caption", "variants", "media", "hashtags", "mentions", "cta", "link", "poll", "disclosure")
"""The fields of a post that are what it says."""
_TOLD = frozenset({
    "title", "status", "relationship_stage", "visibility", "publish_at", "starts_at", "ends_at", "starts_on", "ends_on",
    "embargo_until", "retro_on", "anchor", "approvals", "cancel_reason", "from", "until",
})
"""What is told by itself, or follows from it."""
_DATED = ("phases", "blackout", "review", "reporting")
"""Fields whose days are told by themselves."""


def said(before: Post, after: Post, old: Workspace, new: Workspace) -> tuple[Words, ...]:
    """The names of what a post says that differ, its pictures by their bytes as far as these are known."""
    labels, whole = fields_of(Post), bool(before.approvals and after.approvals)
    found = [BODY] if before.text != after.text else []
    found += [labels[key].label for key in SAID[1:]
              if _of_post(before, key, old, whole) != _of_post(after, key, new, whole)]
    return tuple(found)


def others(before: Entry, after: Entry, without: Iterable[str] = ()) -> tuple[Words, ...]:
    """The names of all other fields that differ; the values of private ones are nobody's business here."""
    of_post = (*SAID, "repeat") if isinstance(after, Post) else ()
    left_out = _TOLD.union(without, of_post)
    found = [spec.label for key, spec in fields_of(type(after)).items()
             if key not in left_out and _compared(before, key) != _compared(after, key)]
    told = isinstance(after, Post) or before.body == after.body
    return tuple(found) if told else (BODY, *found)


def plain(value: object, dated: bool = True) -> object:
    """*value* without places, to be compared; if not *dated*, without days and times too."""
    if is_dataclass(value) and not isinstance(value, type):
        named = ((slot.name, getattr(value, slot.name)) for slot in fields(value) if slot.name != "place")
        return tuple((name, plain(found, dated)) for name, found in named)
    if isinstance(value, Mapping):
        return tuple((key, plain(found, dated)) for key, found in value.items())
    if isinstance(value, tuple | list):
        return tuple(plain(found, dated) for found in value)
    return None if isinstance(value, date) and not dated else value


def _compared(entry: Entry, key: str) -> object:
    return plain(_value(entry, key), dated=key not in _DATED)


def _of_post(post: Post, key: str, workspace: Workspace, whole: bool) -> object:
    if key == "variants":
        named = {name: replace(variant, publish_at=None) for name, variant in (post.variants or {}).items()}
        return {name: (plain(one), _bytes(one, workspace, whole)) for name, one in named.items() if one != Variant()}
    value = plain(_value(post, key))
    return (value, _bytes(post, workspace, whole)) if key == "media" else value


def _bytes(of: Post | Variant, workspace: Workspace, whole: bool) -> tuple[object, ...]:
    """What is known of the files; the digests, which are there for approved posts alone, if both sides are *whole*."""
    files = (workspace.media.get(item.src) for item in of.media)
    return tuple(replace(file, digest=file.digest if whole else None) if file else None for file in files)


def _value(entry: Entry, key: str) -> object:
    return getattr(entry, attribute(key), None)
