"""Where a command may put what it makes: never among what others read."""

from pathlib import Path

_NOT_IN = ("site", "content", "playbooks", "partners")


def folder_of_ours(root: Path, out: Path) -> str | None:
    """The name of the folder around *out* that is content, or a site that others may read; None if there is none."""
    ours = {root.resolve() / name for name in _NOT_IN}
    for folder in out.resolve().parents:
        if folder in ours or (folder.parent / f".{folder.name}.majlis").is_dir():
            return folder.name
    return None
