"""However the front matter of a page is broken, it is an error: what is not for all is never taken for plain text."""

from collections.abc import Callable

import pytest

from majlis.load import Loaded
from majlis.problems import Severity

PAGE = "---\ntitle: Crisis\nvisibility: team\nowner: huda\n---\nNot for all.\n"
DASHES = [
    "--",
    "----",
    "—",
    "–––",
    "−−−",
    "ــــ",
    "- - -",
    " ---",
    "\t---",
    "---\u00a0",
    "\u200b---",
    "---\u200b",
    "\u200e---",
    "___",
    "===",
    ";;;",
    "~~~",
    "+++",
    "—-",
    "--- #",
    "---x",
]
MUTATIONS = {
    **{f"begins with {dash!r}": PAGE.replace("---", dash, 1) for dash in DASHES},
    **{f"ends with {dash!r}": dash.join(PAGE.rsplit("---", 1)) for dash in DASHES},
    **{f"both are {dash!r}": PAGE.replace("---", dash) for dash in DASHES},
    "no first fence": PAGE.removeprefix("---\n"),
    "no last fence": PAGE.replace("---\nNot", "Not"),
    "an empty line above": "\n" + PAGE,
    "many empty lines above": "\n" * 30 + PAGE,
    "a heading above": "# Crisis\n\n" + PAGE,
    "a comment above": "<!-- x -->\n" + PAGE,
    "a line break of a Mac": PAGE.replace("\n", "\r"),
    "a line separator": PAGE.replace("\n", "\u2028"),
    "a next line": PAGE.replace("---\n", "---\x85", 1),
    "a null first": "\0" + PAGE,
    "a direction mark first": "\u200f" + PAGE,
    "a byte order mark inside": PAGE.replace("visibility", "\ufeffvisibility"),
    "an override inside": PAGE.replace("team", "team\u202e"),
    "the key twice": PAGE.replace("owner: huda", "visibility: public"),
    "a look-alike key": PAGE.replace("visibility", "vis\u0456bility"),
    "a tab": PAGE.replace("visibility", "\tvisibility"),
    "a colon": PAGE.replace("Crisis", "Crisis: now"),
    "a quote": PAGE.replace("Crisis", '"Crisis'),
    "a bracket": PAGE.replace("Crisis", "[Crisis"),
    "an alias": PAGE.replace("team", "*team"),
    "a tag": PAGE.replace("team", "!team"),
    "a hidden value": PAGE.replace("team", "#team"),
    "JSON": '{\n  "visibility": "team"\n}\nNot for all.\n',
}


@pytest.mark.parametrize("folder", ["content/pages", "content/posts"])
@pytest.mark.parametrize("text", MUTATIONS.values(), ids=MUTATIONS.keys())
def test_a_broken_page_is_an_error_and_not_a_text(
    folder: str, text: str, loaded: Callable[[dict[str, str]], Loaded]
) -> None:
    found = loaded({f"{folder}/crisis.md": text})
    assert [problem for problem in found.problems if problem.severity is Severity.ERROR]
    assert all(problem.place.path == f"{folder}/crisis.md" for problem in found.problems)
    if folder == "content/pages":
        assert found.workspace
        assert not found.workspace.prose or found.workspace.prose[0].body == "Not for all.\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_page_in_another_encoding_is_an_error(encoding: str, loaded: Callable[[dict[str, bytes]], Loaded]) -> None:
    found = loaded({"content/pages/crisis.md": PAGE.encode(encoding)})
    assert [problem.code for problem in found.problems] == ["not-utf8"]
