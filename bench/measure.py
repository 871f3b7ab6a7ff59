"""Time `majlis check` and `majlis build` on a corpus of N entries.

    python bench/measure.py [--entries 1000] [--runs 3]

Prints a table of whole-process figures: CPU seconds (user and system, children too), wall seconds, peak memory in MB,
each the median of the runs. The last row is a build after one edit. Machines are noisy: compare rows of one run.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus import write_corpus
from running import Figures, run


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--languages", default="ar")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_corpus(root, options.entries, languages=options.languages)
        subprocess.run(["git", "init", "-q", folder], check=True)  # what is kept lies in Git's folder
        print(f"{options.entries} entries, {options.languages}; median of {options.runs}")
        print(f"{'':<26}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}")
        for name, runs in _rows(root, options.runs):
            cpu, wall, peak = Figures.median(runs)
            print(f"{name:<26}{cpu:8.2f}{wall:8.2f}{peak:9.0f}", flush=True)


def _rows(root: Path, runs: int) -> Iterator[tuple[str, list[Figures]]]:
    check = ["check", "--root", str(root)]
    build = ["build", "--root", str(root)]
    yield "--help", [_run(["--help"]) for _ in range(runs)]
    yield "check", [_run(check) for _ in range(runs)]
    yield "build, cold", [_after(lambda: _forget(root), build) for _ in range(runs)]
    yield "build, nothing changed", [_run(build) for _ in range(runs)]
    yield "build, one edit", [_after(lambda: _edit(root), build) for _ in range(runs)]


def _after(prepare: Callable[[], None], command: list[str]) -> Figures:
    prepare()
    return _run(command)


def _run(command: list[str]) -> Figures:
    """One run of `majlis`, by this Python."""
    return run([sys.executable, "-m", "majlis", *command])


def _forget(root: Path) -> None:
    """Take away the site, so that the next build is cold."""
    for folder in (root / "site", root / ".site.majlis", root / ".git/majlis-cache"):
        shutil.rmtree(folder, ignore_errors=True)


def _edit(root: Path) -> None:
    path = next(iter(sorted((root / "content/posts").rglob("*.md"))))
    path.write_text(path.read_text("utf-8") + "One more line.\n", "utf-8")


if __name__ == "__main__":
    main()
