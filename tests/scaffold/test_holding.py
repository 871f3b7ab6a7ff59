"""The file of a new hold."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from majlis.kinds import Hold, kind_named
from majlis.kinds.read import read_entry
from majlis.load import load
from majlis.scaffold.holding import NewHold, hold_file
from majlis.source import read_source
from majlis.workspace import Workspace

EXAMPLE = load(Path(__file__).parents[2]).workspace
assert EXAMPLE
NOW, TODAY = datetime(2027, 2, 3, 9), date(2027, 2, 3)


def settings(workspace: Callable[[dict[str, str]], Path]) -> Workspace:
    found = load(workspace({"content/holds/storm.md": "---\ntitle: A\nowner: huda\nfrom: 2027-01-01 09:00\n"
                            "reason: x\n---\n"})).workspace
    assert found
    return found


def test_what_is_written(workspace: Callable[[dict[str, str]], Path]) -> None:
    hold = NewHold("Storm\nover: Riyadh", "huda", NOW, datetime(2027, 2, 5), ("x", "x"), "crisis", ("iftar", "suhoor"))
    file = hold_file(hold, settings(workspace), TODAY)
    assert file.path == "content/holds/storm-2.md"
    assert file.text == (
        "---\nid: storm-2\ntitle: Storm\nlang: en\nstatus: active\nowner: huda\nfrom: 2027-02-03 09:00\n"
        'until: 2027-02-05 00:00\nchannels: [x]\nreason: "Storm\\nover: Riyadh"\nplaybook: crisis\n'
        "except: [iftar, suhoor]\n---\n")


def test_the_least(workspace: Callable[[dict[str, str]], Path]) -> None:
    file = hold_file(NewHold("عاصفة", "huda", NOW), settings(workspace), TODAY)
    assert file.path == "content/holds/hold-2027-02-03-la.md"
    assert file.text == (
        "---\nid: hold-2027-02-03-la\ntitle: عاصفة\nlang: ar\nstatus: active\nowner: huda\n"
        "from: 2027-02-03 09:00\nreason: عاصفة\n---\n")


def test_the_title_of_a_long_reason() -> None:
    assert NewHold("word " * 40, "huda", NOW).title == "word " * 15 + "word…"
    assert NewHold("ب" * 100, "huda", NOW).title == "ب" * 80 + "…"


SEEN = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])


@given(st.text(SEEN, min_size=1, max_size=300).filter(str.strip))
def test_any_reason_is_read_back(reason: str) -> None:
    hold = NewHold(reason, "huda", NOW)
    text = "\n".join(["---", "id: a", *hold_file(hold, EXAMPLE, TODAY).text.split("\n")[2:]])
    source, problems = read_source("content/holds/a.md", text.encode())
    assert source
    found = read_entry(source, kind_named("hold"), EXAMPLE.zone, "en")
    assert isinstance(found.entry, Hold)
    assert (problems, found.problems) == ([], ())
    assert found.entry.reason == reason.strip()
