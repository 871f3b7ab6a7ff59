"""What `check --fix` and `fmt` print."""

from collections.abc import Iterable

from majlis.mend.files import Changed
from majlis.problems import visible


def as_fixed(changed: Iterable[Changed], lang: str = "en") -> str:
    """`path:line:column: fixed code message` for each problem mended, with its place in the file before."""
    return "".join(
        f"{visible(problem.place.path)}:{problem.place.line}:{problem.place.column}: "
        f"fixed {problem.code} {problem.message(lang)}\n"
        for file in changed if not file.failed for problem in file.fixed
    )


def as_paths(changed: Iterable[Changed]) -> str:
    """The path of each file that changed or would change, one a line."""
    return "".join(f"{visible(file.path)}\n" for file in changed if not file.failed)


def fixed_summary(changed: list[Changed]) -> str:
    """How much was mended, in one line."""
    done = [file for file in changed if not file.failed]
    problems = sum(len(file.fixed) for file in done)
    return f"{_count(problems, 'problem')} fixed in {_count(len(done), 'file')}"


def format_summary(changed: list[Changed], written: bool = True) -> str:
    """How many files were formatted, or would be, in one line."""
    count = _count(sum(not file.failed for file in changed), "file")
    return f"{count} formatted" if written else f"{count} would change"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
