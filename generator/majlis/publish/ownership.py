"""Whose folder is it? A site may be replaced, somebody's own documents may not."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from majlis.publish.errors import ELSEWHERE, PublishError, shown

MAKERS = (b"mkdocs", b"majlis")
SOME = 3  # names in the message
HEAD = 64 * 1024  # bytes of index.html in which a site names its maker


def refuse_foreign(site: Path, known: Iterable[str]) -> None:
    """Raise PublishError where the folder holds files that neither Majlis nor MkDocs wrote.

    Fine are: no folder, an empty one, hidden files alone, a folder of which at least one name at the top is
    `known` from our own publications, and one that looks like a built site. Raises OSError.
    """
    names = {name for name in os.listdir(site) if not name.startswith(".")} if site.exists() else set()
    if not names or not names.isdisjoint(known) or looks_built(site, names):
        return
    some = ", ".join(shown(name) for name in sorted(names)[:SOME])
    raise PublishError(
        f"{shown(site)} holds files that are not a site built by Majlis or MkDocs, such as {some}.",
        f"Publishing would replace them: empty the folder yourself, or {ELSEWHERE}.",
    )


def looks_built(site: Path, names: set[str]) -> bool:
    """Whether a folder has a start page that names MkDocs or Majlis, and the page for missing addresses."""
    if not {"index.html", "404.html"} <= names:
        return False
    with (site / "index.html").open("rb") as file:
        head = file.read(HEAD).lower()
    return any(maker in head for maker in MAKERS)
