"""What a change would make of the plan."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from majlis.kinds import kind_named
from majlis.load.again import NewBytes
from majlis.mend.outlook import outlook
from majlis.review import review

PATH = "content/campaigns/spring.md"
TEXT = ("---\nid: spring\ntitle: Spring\nstatus: idea\nowner: huda\nstarts_on: 2027-03-10\nends_on: 2027-03-01\n"
        "phases: [{name: teaser, from: 2027-03-08, to: 2027-03-02}]\n---\n")


def codes(root: Path, text: str) -> list[tuple[int, str]]:
    reviewed = review(root, {}, datetime(2027, 2, 3, 9))
    assert reviewed.plan
    found = outlook(reviewed.plan, reviewed.problems, [NewBytes(PATH, kind_named("campaign"), text.encode())])
    assert found.plan.workspace.by_id["spring"].path == PATH
    return [(problem.place.line, problem.code) for problem in found.problems]


def test_only_what_is_new_is_told(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace({PATH: TEXT})
    assert codes(root, TEXT) == []
    assert codes(root, TEXT.replace("2027-03-10", "2027-03-11")) == []
    assert codes(root, TEXT.replace("owner: huda", "owner: nobody")) == [(5, "unknown-reference")]
    more = TEXT.replace("}]", "}, {name: close, from: 2027-03-08, to: 2027-03-02}]")
    assert codes(root, more) == [(8, "ends-before-start")]
