"""For whom a served site is, noted beside it: a folder that the public reads never takes the team's site by mistake."""

from __future__ import annotations

import os
from pathlib import Path

from majlis.publish.durable import sync, write_new
from majlis.publish.places import Places, places_of


def readers_of(site_dir: Path) -> str | None:
    """For whom the site in *site_dir* was published last; None where there is none, or nobody noted it. Raises OSError,
    PublishError.
    """
    places = places_of(site_dir)
    if not places.site.is_dir() or not any(not name.startswith(".") for name in os.listdir(places.site)):
        return None
    try:
        return places.readers.read_text("utf-8", "replace").strip() or None
    except FileNotFoundError:
        return None


def note_readers(places: Places, audience: str) -> None:
    """Note that the site is for *audience* from now on. Raises OSError."""
    fresh = places.readers.with_name("readers.next")
    fresh.unlink(missing_ok=True)
    write_new(fresh, f"{audience}\n".encode())
    sync([fresh])
    os.replace(fresh, places.readers)
