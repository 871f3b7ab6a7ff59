"""What `check --fix` and `fmt` print."""

from collections.abc import Iterable

from majlis.mend.files import Changed
from majlis.problems import visible
from majlis.words import Words

_FIXED = Words("{problems} fixed in {files}", "المشكلات التي أُصلحت: {n_problems}، والملفات: {n_files}")
_FORMATTED = Words("{files} formatted", "الملفات التي نُسّقت: {n_files}")
_WOULD = Words("{files} would change", "الملفات التي ستتغير: {n_files}")


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


def fixed_summary(changed: list[Changed], lang: str = "en") -> str:
    """How much was mended, in one line."""
    done = [file for file in changed if not file.failed]
    problems = sum(len(file.fixed) for file in done)
    return _FIXED.to(lang).format(problems=_count(problems, "problem"), files=_count(len(done), "file"),
                                  n_problems=problems, n_files=len(done))


def format_summary(changed: list[Changed], written: bool = True, lang: str = "en") -> str:
    """How many files were formatted, or would be, in one line."""
    number = sum(not file.failed for file in changed)
    return (_FORMATTED if written else _WOULD).to(lang).format(files=_count(number, "file"), n_files=number)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
