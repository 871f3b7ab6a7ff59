"""What a publication did, in figures."""

from __future__ import annotations

from dataclasses import dataclass

from majlis.publish.contents import Contents
from majlis.publish.next_tree import Plan


@dataclass(frozen=True, slots=True)
class Summary:
    """What changed in the served folder, in files and bytes; hidden files that were kept do not count."""

    written: int
    unchanged: int
    removed: int
    files: int
    bytes: int
    in_one_step: bool
    """False where this system had to use two renames, between which no site was there."""


def summary(plan: Plan, contents: Contents, in_one_step: bool) -> Summary:
    """Count."""
    stays = plan.shared.keys() | plan.fresh.keys() | plan.links
    return Summary(
        written=len(plan.fresh),
        unchanged=len(contents.files) - len(plan.fresh),
        removed=len((contents.live.files.keys() | contents.live.others) - stays),
        files=len(contents.files),
        bytes=sum(entry.stamp.size for entry in contents.files.values()),
        in_one_step=in_one_step,
    )
