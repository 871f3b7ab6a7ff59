"""From what was written to a site that can be served: the next tree and its manifest, both on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from majlis.publish import manifest
from majlis.publish.contents import Contents
from majlis.publish.durable import sync, write_new
from majlis.publish.errors import PublishError, shown
from majlis.publish.manifest import Entry
from majlis.publish.next_tree import Plan, bring_about
from majlis.publish.places import Places
from majlis.publish.tree import survey


def remember(places: Places, contents: Contents) -> None:
    """Note what was read again of a site that needs no change. Raises OSError."""
    if contents.files != contents.known:
        sync([places.site / path for path in sorted(contents.reread)])
        write_manifest(places, contents)
        os.replace(places.next_manifest, places.manifest)


def finish(places: Places, contents: Contents, plan: Plan) -> None:
    """Make the next tree and its manifest, and bring both to the disk. Raises OSError, PublishError."""
    outcome = bring_about(places.previous, places.site, places.incoming, plan)
    restamp(places.previous, contents.files, outcome.copied)
    changed = plan.fresh.keys() | contents.reread | outcome.copied | outcome.folders
    sync([places.previous / path for path in sorted(changed)])
    write_manifest(places, contents)


def restamp(tree: Path, files: dict[str, Entry], copied: set[str]) -> None:
    """Note the stamps of copied files, if they have the bytes meant. Raises PublishError, OSError."""
    stamps = survey(tree).files if copied else {}
    for path in copied & files.keys():
        meant = files[path].digest
        if manifest.digest_of(tree / path) != meant:
            raise PublishError(f"{shown(path)} was changed while the site was being published.", "Build again.")
        files[path] = Entry(stamps[path], meant)


def write_manifest(places: Places, contents: Contents) -> None:
    """Write the manifest beside the one in use. Raises OSError."""
    places.next_manifest.unlink(missing_ok=True)
    write_new(places.next_manifest, manifest.dump(contents.files))
    sync([places.next_manifest])
