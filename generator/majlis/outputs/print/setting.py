"""From jobs to PDFs: a sheet that was set before comes from the edition's cache, others from the press."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from functools import cache, partial

from majlis.audience import media_named_by
from majlis.cache import key_of
from majlis.edition import Edition
from majlis.kinds import Post
from majlis.outputs.again import again
from majlis.outputs.artifact import Artifact
from majlis.outputs.print.jobs import Job, Sheet
from majlis.outputs.print.kept import Printed, by_parts, by_text, keep_parts, keep_text, parts_key, text_key
from majlis.outputs.print.pictures import PRINTABLE
from majlis.outputs.print.press import Press, ingredients, open_press, printing_available

_WITHIN = frozenset({"t", "b", "em", "code", "del", "sup", "sub", "link", "tick", "jump", "aside", "gap"})
"""The nodes after which a line goes on."""


def set_jobs(edition: Edition, jobs: Iterable[Job]) -> Iterator[Artifact]:
    """The PDFs of *jobs*; none without the wheels that print. The press is opened for the first one that needs it."""
    if not printing_available():
        return
    pictures = _named_pictures(edition)
    with ExitStack() as opened:
        press = cache(lambda: opened.enter_context(open_press()))
        for job in jobs:
            parts = ingredients(), job.mark, pictures
            made = partial(_made, edition, job, parts, press)
            yield again(edition, job.address, parts, made) if job.mark else made()


def _made(edition: Edition, job: Job, parts: tuple[bytes, ...], press: Callable[[], Press]) -> Artifact:
    write, key = cache(job.write), parts_key(job.address, *parts) if job.mark else ""
    done = by_parts(edition, key) if key else None
    if done is None:
        done = _printed(edition, write(), press)
        if key:
            keep_parts(edition, key, done)
    return Artifact(job.address, done.data, done.pages, source=lambda: source_of(write()))


def source_of(sheet: Sheet) -> str:
    """All that goes into a PDF: the sheet as it goes to the press, and its texts, a block a line, since a sentence may
    be cut into runs.
    """
    lines = "".join(_texts(sheet)).split("\n")
    return "\n".join([json.dumps(sheet, ensure_ascii=False), *filter(None, lines)])


def _printed(edition: Edition, sheet: Sheet, press: Callable[[], Press]) -> Printed:
    """The PDF of *sheet*."""
    pictures = _pictures(edition, sheet)
    key = _key(sheet, pictures)
    kept = by_text(edition.cache, key)
    if kept is not None:
        return kept
    for name, data in pictures.items():
        press().put(name, data)
    done = press().set(sheet)
    keep_text(edition.cache, key, done)
    return done


def _key(sheet: Sheet, pictures: Mapping[str, bytes]) -> str:
    text = json.dumps(sheet, ensure_ascii=False).encode()
    named = [part for name, data in pictures.items() for part in (name.encode(), data)]
    return text_key(ingredients(), text, *named)


def _pictures(edition: Edition, sheet: Sheet) -> dict[str, bytes]:
    """The pictures in *sheet* by their names below content/."""
    names = sorted(set(_files(sheet["blocks"])))
    if edition.root is None:
        return {}
    return {name: _bytes(edition, name) for name in names}


def _named_pictures(edition: Edition) -> bytes:
    """The hash of all pictures that a sheet may show: no mark of an entry holds their bytes."""
    entries = (entry for entry in edition.workspace.entries if not isinstance(entry, Post))
    named, media = {name for entry in entries for name in media_named_by(entry)}, edition.workspace.media
    shown = sorted(name for name in named & media.keys() if edition.root and media[name].type in PRINTABLE)
    with suppress(OSError):  # one that is gone is told of by who shows it
        return key_of(*(_bytes(edition, name) for name in shown)).encode()
    return b""


def _bytes(edition: Edition, name: str) -> bytes:
    assert edition.root
    return (edition.root / "content" / name).read_bytes()


def _files(value: object) -> Iterator[str]:
    """The names of the pictures in a sheet."""
    if isinstance(value, dict):
        if value.get("k") == "picture" and value["file"]:
            yield value["file"]
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        yield from _files(part)


def _texts(value: object) -> Iterator[str]:
    """The runs in *value*, with a line end behind all that is no part of a line."""
    inline = isinstance(value, dict) and value.get("k") in _WITHIN
    if isinstance(value, dict) and "t" in value:
        yield value["t"]
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _texts(part)
        if not inline and not (isinstance(part, dict) and part.get("k") in _WITHIN):
            yield "\n"
