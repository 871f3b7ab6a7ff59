"""A small workspace that checks clean and builds: settings, a post idea, a draft policy, a page, and what Git needs."""

import re
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

import majlis
from majlis.scaffold.errors import ScaffoldError
from majlis.scaffold.new import NewFile, write_new
from majlis.scaffold.quoting import listed, scalar
from majlis.scaffold.setup import Setup
from majlis.words import Words

_CONTENT = {
    "content/team.yml": "team.yml", "content/channels.yml": "channels.yml", "mkdocs.yml": "mkdocs.yml",
    "content/posts/welcome.md": "post.{lang}.md", "content/policies/community-conduct.md": "policy.{lang}.md",
}
_PAGE = {"content/pages/about.{lang}.md": "about.{lang}.md"}
_SURROUNDINGS = {
    "README.md": "README.md", "requirements.txt": "requirements.txt", ".gitignore": "gitignore",
    "site/.gitignore": "site.gitignore", ".github/workflows/check.yml": "check.yml",
}
_SHOWN = 5


def workspace_files(setup: Setup) -> Iterator[NewFile]:
    """Every file of a new workspace for the team of *setup*."""
    yield from content_files(setup)
    for path, template in _SURROUNDINGS.items():
        yield NewFile(path, _filled(template, setup))


def content_files(setup: Setup) -> Iterator[NewFile]:
    """What a new workspace plans and agrees, its settings, and `mkdocs.yml`."""
    for path, template in _CONTENT.items():
        yield NewFile(path, _filled(template.format(lang=setup.languages[0]), setup))
    for lang in setup.languages:
        for path, template in _PAGE.items():
            yield NewFile(path.format(lang=lang), _filled(template.format(lang=lang), setup))


def init_workspace(folder: Path, setup: Setup) -> tuple[str, ...]:
    """Write a new workspace into *folder*, which is made if it is not there; the paths written.

    ScaffoldError if something stands in it already; an empty Git repository is fine. OSError if a file can't be
    written; then the others are taken away again.
    """
    there = sorted(item.name for item in folder.iterdir() if item.name != ".git") if folder.is_dir() else []
    if there or (folder.exists() and not folder.is_dir()):
        raise _not_empty(folder, there)
    written: list[str] = []
    try:
        for file in workspace_files(setup):
            write_new(folder, file)
            written.append(file.path)
    except OSError:
        _take_away(folder, written)
        raise
    return tuple(written)


def drop_empty(folder: Path) -> None:
    """Remove *folder* and those in it that hold nothing any more."""
    if not folder.is_dir() or folder.is_symlink():
        return
    for inner in [*folder.iterdir()]:
        drop_empty(inner)
    if not any(folder.iterdir()):
        folder.rmdir()


def _take_away(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink(missing_ok=True)
    for part in [*folder.iterdir()] if folder.is_dir() else ():
        if part.name != ".git":
            drop_empty(part)


def _filled(template: str, setup: Setup) -> str:
    """The template called *template* with the team's values in place of `@@name@@`."""
    text = resources.files("majlis.scaffold").joinpath("files", template).read_text("utf-8")
    country = f"country: {scalar(setup.country)}" if setup.country else "# country: SA"
    values = {
        "name_en": scalar(setup.name_en), "name_ar": scalar(setup.name_ar), "uid_domain": scalar(setup.uid_domain),
        "timezone": scalar(setup.timezone), "languages": listed(setup.languages), "country": country,
        "site_name": scalar(setup.name_en if setup.languages[0] == "en" else setup.name_ar),
        "heading": setup.name_en, "heading_ar": setup.name_ar, "version": majlis.__version__,
    }
    return re.sub(r"@@(\w+)@@", lambda match: values[match[1]], text)


def _not_empty(folder: Path, there: list[str]) -> ScaffoldError:
    names = ", ".join(there[:_SHOWN]) + ("…" if len(there) > _SHOWN else "")
    if not there:
        return ScaffoldError(Words(f"{folder} is a file.", f"‏{folder} ملف وليس مجلدًا."),
                             Words("Name a new folder.", "اختر مجلدًا جديدًا."))
    return ScaffoldError(
        Words(f"{folder} is not empty: it holds {names}", f"المجلد {folder} ليس فارغًا، ففيه: {names}"),
        Words("Name a new or an empty folder.", "اختر مجلدًا جديدًا أو فارغًا."),
    )
