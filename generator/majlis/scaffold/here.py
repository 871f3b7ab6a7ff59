"""This repository without its example: a team's own beginning in a copy of it, with the tool kept.

Only what Git holds is removed, and only when nothing in those folders differs from it, so that nothing is ever lost.
"""

import subprocess
from pathlib import Path
from typing import NamedTuple

from majlis.load.walk import link_on_the_way
from majlis.scaffold.errors import ScaffoldError
from majlis.scaffold.new import NewFile
from majlis.scaffold.setup import Setup
from majlis.scaffold.workspace import content_files, drop_empty
from majlis.words import Words

EXAMPLE = ("content", "playbooks", "partners")
_TOOL = "generator/majlis/__init__.py"
_SHOWN = 5


class ResetPlan(NamedTuple):
    """What `init --here` will do: the paths of files to remove, then the files to write; some are in both."""

    remove: tuple[str, ...]
    write: tuple[NewFile, ...]


def plan_reset(root: Path, setup: Setup) -> ResetPlan:
    """The plan for the copy of this repository at *root*; nothing is changed yet.

    ScaffoldError if this is no such copy, Git does not know it, or files of the example differ from the last commit.
    """
    if not (root / _TOOL).is_file():
        raise ScaffoldError(
            Words("This is no copy of Majlis' own repository.", "هذه ليست نسخة من مستودع «مجلس» نفسه."),
            Words("Make a workspace of its own: majlis init FOLDER", "أنشئ مساحة عمل مستقلة: majlis init FOLDER"))
    if linked := next(filter(None, (link_on_the_way(root, folder) for folder in EXAMPLE)), None):
        raise ScaffoldError(Words(f"{linked} is a link to another place.", f"‏{linked} رابط إلى مكان آخر."),
                            Words("Put the folder itself here.", "ضع المجلد نفسه هنا."))
    _refuse_changes(root)
    return ResetPlan(tuple(sorted(_git(root, "ls-files", "-z", "--", *EXAMPLE))), tuple(content_files(setup)))


def carry_out(root: Path, plan: ResetPlan) -> None:
    """Remove and write what *plan* says. Folders left empty go too."""
    for path in plan.remove:
        (root / path).unlink(missing_ok=True)
    for folder in EXAMPLE:
        drop_empty(root / folder)
    for file in plan.write:
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.text.encode())


def _refuse_changes(root: Path) -> None:
    changed = _git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", *EXAMPLE,
                   "mkdocs.yml")
    if changed:
        names = ", ".join(line[3:] for line in changed[:_SHOWN]) + ("…" if len(changed) > _SHOWN else "")
        raise ScaffoldError(
            Words(f"Git shows changes that are not committed: {names}", f"في Git تغييرات لم تُودَع: {names}"),
            Words("Commit them, or put them away with git stash -u. Then nothing can be lost.",
                  "أودِعها أو نحّها بالأمر git stash -u، فلا يضيع شيء."))


def _git(root: Path, *arguments: str) -> list[str]:
    """What git prints between its zero bytes. ScaffoldError without Git, or outside of a repository."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  a list, and no shell
    except OSError:
        done = None
    if done is None or done.returncode != 0:
        raise ScaffoldError(
            Words("Git does not know this folder, so what is removed could not be got back.",
                  "هذا المجلد ليس في Git، فلا يمكن استرجاع ما يُحذف."),
            Words("Commit it first: git init && git add -A && git commit",
                  "أودِعه أولًا: ‏git init && git add -A && git commit"))
    return [part for part in done.stdout.decode("utf-8", "surrogateescape").split("\0") if part]
