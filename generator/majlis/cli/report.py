"""Problems as lines: for people and editors (`text`), GitHub's annotations (`github`), other programs (`json`)."""

import json
from collections.abc import Iterable

from majlis.problems import Problem, Severity, visible
from majlis.words import Words

_SUMMARY = Words("{errors}, {warnings}", "الأخطاء: {n_errors}، التنبيهات: {n_warnings}")


def as_text(problems: Iterable[Problem], lang: str = "en") -> str:
    """`path:line:column: severity code message`, then hint lines that begin with four spaces."""
    lines: list[str] = []
    for problem in problems:
        path, line, column = problem.place
        head = f"{visible(path)}:{line}:{column}: {problem.severity} {problem.code}"
        lines.append(f"{head} {problem.message(lang)}")
        lines += [f"    {hint}" for hint in problem.hint(lang).splitlines()]
    return "".join(f"{line}\n" for line in lines)


def as_github(problems: Iterable[Problem], lang: str = "en") -> str:
    """GitHub's workflow commands: each problem becomes an annotation on its line of the pull request."""
    return "".join(
        f"::{problem.severity} file={_property(problem.place.path)},line={problem.place.line},"
        f"col={problem.place.column},title={_property(problem.code)}::{_data(_whole(problem, lang))}\n"
        for problem in problems
    )


def as_json(problems: Iterable[Problem], lang: str = "en") -> str:
    """A JSON array, one object a line: path, line, column, severity, code, message, hint, clause.

    Only message and hint are in *lang*; severity is `error` or `warning`. A path is given as it is, what can't be
    printed of it as an escape of JSON.
    """
    objects = [_printable(json.dumps(_object(problem, lang), ensure_ascii=False)) for problem in problems]
    return "[\n" + ",\n".join(objects) + "\n]\n" if objects else "[]\n"


def summary(problems: list[Problem], lang: str = "en") -> str:
    """How many there are, in one line."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    return _SUMMARY.to(lang).format(
        errors=counted(errors, "error"), warnings=counted(warnings, "warning"), n_errors=errors, n_warnings=warnings
    )


def _object(problem: Problem, lang: str) -> dict[str, str | int]:
    path, line, column = problem.place
    return {
        "path": path, "line": line, "column": column, "severity": problem.severity.value, "code": problem.code,
        "message": problem.message(lang), "hint": problem.hint(lang), "clause": problem.clause,
    }


def _printable(text: str) -> str:
    """JSON whose strings hold only what can be printed, the rest as `\\u202e`."""
    return text if text.isprintable() else "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at:at + 4]}" for at in range(0, len(units), 4))


def counted(number: int, word: str) -> str:
    """So many of what the English *word* says: `1 page`, `2 pages`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _whole(problem: Problem, lang: str) -> str:
    return "\n".join(filter(None, (problem.message(lang), problem.hint(lang))))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
