"""Make the next site out of the one before last: what the live site has already is shared, not written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable
from pathlib import Path

from majlis.publish.names import Names, ancestors
from majlis.publish.tree import Stamp, Tree, folders_of, inodes, survey
from majlis.values import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """The next site: files `shared` with the live one (their stamps there), `fresh` files (theirs where they came in),
    all `folders`, and the `links` to be made like those of the live site."""

    shared: dict[str, Stamp]
    fresh: dict[str, Stamp]
    folders: set[str]
    links: set[str]

    def is_same_as(self, live: Tree[Stamp]) -> bool:
        """Whether the live site is like this already."""
        return (
            not self.fresh
            and live.files.keys() == self.shared.keys()
            and live.folders == self.folders
            and live.others == self.links
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What `bring_about` did: `folders` with other names in them ("" is the tree itself), files it copied."""

    folders: set[str]
    copied: set[str]


def carried_over(site: Path, names: Names, ours: Iterable[str]) -> Tree[Stamp]:
    """The hidden files and folders at the top of the live site that the team put there itself.

    Left out is what Majlis wrote at the last publication (`ours`) and what stands in the way of the new site.
    """
    hidden = survey(site, top=lambda name: name.startswith("."))
    our_files = {path for path in ours if path.startswith(".")}
    our_folders = folders_of(our_files)
    files = {path: at for path, at in hidden.files.items() if path not in our_files and names.is_free(path)}
    links = {path for path in hidden.others if (site / path).is_symlink() and names.is_free(path)}
    folders = {path for path in hidden.folders if path not in our_folders and names.is_free(path)}
    return Tree(files, folders | folders_of(files) | folders_of(links), links)


def bring_about(root: Path, live: Path, incoming: Path, plan: Plan) -> Outcome:
    """Make the folder `root` what the plan says, out of what it is and the files that came in. Raises OSError.

    A file that is there is never changed, only unlinked, since it may be the live site's own.
    """
    anew = len(plan.fresh) > len(plan.shared)
    if anew:
        begin_with(incoming, root)
    old, wanted = inodes(root), plan.shared | plan.fresh
    kept = {path for path, inode in old.files.items() if path in wanted and wanted[path].inode == inode}
    changed = prune(root, old, kept, plan.folders)
    for folder in sorted(plan.folders - old.folders):
        (root / folder).mkdir(exist_ok=True)  # a disk that ignores capitals may have it
        changed.add(folder)
    missing, arriving = plan.shared.keys() - kept, plan.fresh.keys() - kept
    copied = {path for path in missing if not share(f"{live}/{path}", f"{root}/{path}")}
    for path in plan.links:
        os.symlink(os.readlink(live / path), root / path)
    for path in arriving:
        os.rename(f"{incoming}/{path}", f"{root}/{path}")
    changed |= {parent(path) for path in (*missing, *arriving, *plan.links, *plan.folders - old.folders)}
    folders = plan.folders | {""}
    return Outcome(folders if anew else changed & folders, copied)


def begin_with(incoming: Path, root: Path) -> None:
    """Let the files that came in be the tree to go on with: hardly one has to move. Raises OSError, PublishError."""
    prune(root, inodes(root), (), ())
    root.rmdir()
    os.rename(incoming, root)


def prune(root: Path, old: Tree[int], kept: Container[str], folders: Container[str]) -> set[str]:
    """Delete all files but those kept and all folders but those named; the folders that lost a name."""
    gone = [path for path in (*old.files, *old.others) if path not in kept]
    for path in gone:
        os.unlink(root / path)
    empty = sorted((path for path in old.folders if path not in folders), reverse=True)
    for path in empty:
        os.rmdir(root / path)
    return {parent(path) for path in (*gone, *empty)}


def share(source: str, target: str) -> bool:
    """Give a file of the live site a second name; False where the disk cannot and it was copied."""
    try:
        os.link(source, target)
    except OSError:  # no hard links on this disk, too many of them, another owner's file
        shutil.copy2(source, target)
        return False
    return True


def parent(path: str) -> str:
    """The folder of a site path; "" at the top."""
    return next(iter(ancestors(path)), "")
