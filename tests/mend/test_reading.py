"""A file is read for mending just as it is checked."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from majlis.kinds import kind_named
from majlis.kinds.team import Team
from majlis.load import load
from majlis.mend import Reader
from majlis.problems import in_order

Write = Callable[[dict[str, str | bytes]], Path]


@pytest.mark.parametrize(
    "front", ["title: #رمضان\nstatus: scheduled", "title: a: b", "titel: x\ntags: a, b", "", "x"],
    ids=["a hidden value", "a slip", "an unknown key", "nothing", "no mapping"],
)
def test_the_problems_are_those_of_check(workspace: Write, front: str) -> None:
    data = f"---\n{front}\n---\n".encode()
    loaded = load(workspace({"content/posts/a.md": data}))
    assert loaded.workspace
    reader = Reader("content/posts/a.md", loaded.workspace.zone, "ar", kind_named("post"))
    assert in_order(reader.read(data).problems) == in_order(loaded.problems)


def test_the_problems_of_settings_are_too(workspace: Write, riyadh: ZoneInfo) -> None:
    data = b"name_en: #x\ntimezone: Asia/Riyadh\nlanguages: ar, en\n"
    reader = Reader("content/team.yml", riyadh, record=Team, fenced=False)
    found = in_order(load(workspace({"content/team.yml": data})).problems)
    told = [problem for problem in found if problem.place.path == reader.path]
    assert in_order(reader.read(data).problems) == told
