"""What can go wrong while publishing, said in plain words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class PublishError(Exception):
    """The site was not published, and the served folder is as it was.

    `message` says what happened, `hint` what to do: one line each, without control characters.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}"


class PathError(PublishError, ValueError):
    """A path that cannot be a file of the site: absolute, with `..`, a backslash, an empty part …"""


def shown(path: object) -> str:
    """A path for a message: what does not print, or would turn the line around, is escaped."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(path))


ELSEWHERE = "choose another folder (site_dir in mkdocs.yml, or --site-dir)"
FULL = "Free some space and build again."
FORBIDDEN = ("There is no permission to use {file}.", f"Ask for it, or {ELSEWHERE}.")
OTHER = ("{site} could not be published: {reason} ({file}).", "Mend this and build again.")
REASONS = {
    errno.ENOSPC: ("The disk that holds {site} is full.", FULL),
    errno.EDQUOT: ("Your share of the disk that holds {site} is used up.", FULL),
    errno.EROFS: ("{site} is on a disk that can only be read.", f"Make it writable, or {ELSEWHERE}."),
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EBUSY: (
        "{site} is a mount point, or another program holds it.",
        "Mount the folder above it and publish into a folder in there, or end that program.",
    ),
    errno.ENAMETOOLONG: ("The name of {file} is too long for this disk.", "Give the entry a shorter id."),
    errno.ENOENT: (
        "{file} went away while the site was being published.",
        "Let no other program change the folder, then build again.",
    ),
    errno.EXDEV: (
        "The new site cannot take the place of {site}: they are on different disks or layers.",
        "Delete that folder and build again.",
    ),
}


@contextmanager
def plain_words(site: Path) -> Iterator[None]:
    """Turn every OSError of the block into a PublishError about the folder `site`."""
    try:
        yield
    except OSError as error:
        raise explained(error, site) from error


def explained(error: OSError, site: Path) -> PublishError:
    """The PublishError that tells of `error`."""
    message, hint = REASONS.get(error.errno or 0, OTHER)
    message = message.replace("{reason}", shown(error.strerror or error))
    return PublishError(message.replace("{file}", shown(error.filename or site)).replace("{site}", shown(site)), hint)
