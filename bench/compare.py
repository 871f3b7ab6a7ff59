"""Majlis beside Hugo, and if wished Material for MkDocs, on one corpus, in one run: the table of generator/README.md.

    pip install -e '.[bench]'
    python bench/compare.py [--entries 10000] [--runs 3] [--material] [--scale] [--hugo PATH]

All build the same entries with the same text, a search index on each side; Majlis its feeds, previews and calendar too,
its PDFs from the cache, its interface in one language. "Cold" is without the site and without what was noted of it.
After each of our runs comes Hugo's, so that a busy machine slows both; of each row the median ratio of the runs stands
behind the median figures. Seconds of CPU count all processes; memory is what all of them hold at once (Linux: PSS).
The floor is what no generator can save: read and hash every file, write a page for each into one folder.
"""

import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import peers
from corpus import write_corpus
from running import Figures, run

PAGE = b"x" * 8_700
"""About what an entry's page weighs."""


class Bench:
    """Folders of one comparison: the corpus, which is a repository, and what each makes of it."""

    def __init__(self, folder: Path, entries: int, hugo: str) -> None:
        self.corpus, self.hugo, self._folder = folder / "corpus", hugo, folder
        self._edits = 0
        write_corpus(self.corpus, entries, languages="ar")
        _git(self.corpus, "init", "-q")
        _git(self.corpus, "add", "-A")
        _git(self.corpus, "-c", "user.name=Bench", "-c", "user.email=b@bench.example", "commit", "-qm", "Corpus")
        peers.hugo(self.corpus, folder / "hugo")
        peers.material(self.corpus, folder / "material")

    def majlis(self, command: str) -> Figures:
        """One command of Majlis in the corpus."""
        return run([sys.executable, "-m", "majlis", command, "--root", str(self.corpus)])

    def help(self) -> Figures:
        """`majlis --help`."""
        return run([sys.executable, "-m", "majlis", "--help"])

    def hugo_build(self) -> Figures:
        """A build of Hugo, over the site that is there."""
        return run([self.hugo, "--quiet", "-s", str(self._folder / "hugo"), "-d", str(self._folder / "hugo-site")])

    def material_build(self) -> Figures:
        """A build of MkDocs with Material."""
        config = self._folder / "material/mkdocs.yml"
        return run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d",
                    str(self._folder / "material-site")])

    def forget(self) -> None:
        """Take away the sites, and all that Majlis noted but the PDFs.

        Sites are laid aside, not deleted: for minutes after many deletions ext4 takes up to ten times as long to make
        files, since it looks for places that were not lately another file's.
        """
        aside = Path(tempfile.mkdtemp(dir=self._folder))
        for name in ("corpus/site", "corpus/.site.majlis", "hugo-site", "material-site", "hugo/resources"):
            with suppress(FileNotFoundError):
                (self._folder / name).rename(aside / name.replace("/", "-"))
        (self.corpus / ".git/majlis-ledger.json").unlink(missing_ok=True)
        for kept in (self.corpus / ".git/majlis-cache").glob("*"):
            with kept.open("rb") as file:
                if b"%PDF-" not in file.read(100):
                    kept.unlink()

    def edit(self) -> None:
        """Change one post, for all of them."""
        path = sorted((self.corpus / "content/posts").rglob("*.md"))[self._edits]
        self._edits += 1
        others = (self._folder / where / "posts" / path.name for where in ("hugo/content", "material/docs"))
        for file in (path, *others):
            file.write_text(file.read_text("utf-8") + "One more line.\n", "utf-8")

    def floor(self) -> Figures:
        """Read and hash every file, write as many pages."""
        return run([sys.executable, __file__, "--floor", str(self.corpus), tempfile.mkdtemp(dir=self._folder)])


Row = tuple[str, Callable[[], Figures], Callable[[], Figures] | None]


def rows(bench: Bench, material: bool) -> Iterator[Row]:
    """What is measured, in this order: a name, ours, theirs."""
    yield "majlis --help", bench.help, None
    yield "check, cold", lambda: _after(bench.forget, lambda: bench.majlis("check")), None
    yield "check, nothing changed", lambda: bench.majlis("check"), None
    yield "build, cold", lambda: _after(bench.forget, lambda: bench.majlis("build")), bench.hugo_build
    yield "build, one edit", lambda: _after(bench.edit, lambda: bench.majlis("build")), bench.hugo_build
    yield "build, nothing changed", lambda: bench.majlis("build"), bench.hugo_build
    yield "floor: read, hash, write", bench.floor, None
    if material:
        yield "Material for MkDocs, cold", lambda: _after(bench.forget, bench.material_build), bench.hugo_build


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--material", action="store_true", help="Material too: it takes minutes.")
    parser.add_argument("--scale", action="store_true", help="Also twice the entries against once.")
    parser.add_argument("--hugo", default=shutil.which("hugo") or "hugo", help="Where Hugo is.")
    parser.add_argument("--floor", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.floor:
        _floor(*options.floor)
        return
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.entries, options.hugo)
        bench.majlis("build")  # sets the PDFs, compiles templates
        print(f"{options.entries} entries, one language; median of {options.runs}; ratios to Hugo beside it")
        print(f"{'':<28}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}   {'CPU':>6}{'wall':>6}{'memory':>8}")
        for row in rows(bench, options.material):
            print(_line(*row, options.runs), flush=True)
    if options.scale:
        print(_scale(options.entries, options.runs, options.hugo))


def _line(name: str, ours: Callable[[], Figures], theirs: Callable[[], Figures] | None, runs: int) -> str:
    found = [(ours(), theirs() if theirs else None) for _ in range(runs)]
    figures = Figures.median([mine for mine, _ in found])
    line = f"{name:<28}{figures.cpu:8.2f}{figures.wall:8.2f}{figures.peak:9.0f}"
    pairs = [(mine, other) for mine, other in found if other]
    if not pairs:
        return line
    ratios = (statistics.median(mine[at] / other[at] for mine, other in pairs) for at in range(3))
    return line + "   {:6.2f}{:6.2f}{:8.2f}".format(*ratios)


def _scale(entries: int, runs: int, hugo: str) -> str:
    with tempfile.TemporaryDirectory() as once, tempfile.TemporaryDirectory() as twice:
        small, large = Bench(Path(once), entries, hugo), Bench(Path(twice), 2 * entries, hugo)
        for bench in (small, large):
            bench.majlis("build")
        ratios = []
        for _ in range(runs):
            for bench in (small, large):
                bench.forget()
            ratios.append(large.majlis("build").cpu / small.majlis("build").cpu)
    return f"{2 * entries} against {entries}, CPU, cold: {statistics.median(ratios):.2f} times"


def _after(prepare: Callable[[], None], measure: Callable[[], Figures]) -> Figures:
    prepare()
    return measure()


def _floor(corpus: Path, folder: Path) -> None:
    for number, path in enumerate(sorted(corpus.rglob("*.md"))):
        hashlib.sha256(path.read_bytes()).hexdigest()
        (folder / f"{number}.html").write_bytes(PAGE)


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, env={**os.environ, "GIT_CONFIG_NOSYSTEM": "1"})


if __name__ == "__main__":
    main()
