"""What a hold stops."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from majlis.kinds import Hold
from majlis.plan import Plan
from majlis.plan.stopping import Stopped, missed_by, stopped_alone, stopped_by
from majlis.review import review

POST = "---\nid: {0}\ntitle: {0}\nstatus: {1}\nowner: salem\nchannels: [instagram, x]\npublish_at: {2}\n{3}---\nText\n"
HOLD = "---\nid: {0}\ntitle: {0}\nowner: huda\nfrom: 2027-02-01 08:00\n{1}reason: x\n---\n"
FILES = {
    "content/posts/early.md": POST.format("early", "draft", "2027-02-02 10:00", ""),
    "content/posts/note.md": POST.format("note", "idea", "2027-02-02 10:00", ""),
    "content/posts/gone.md": POST.format("gone", "cancelled", "2027-02-04 10:00", "cancel_reason: x\n"),
    "content/posts/soon.md": POST.format(
        "soon", "draft", "2027-02-04 10:00", "variants: {x: {publish_at: 2027-02-04 9:00}}\n"),
    "content/posts/weekly.md": POST.format(
        "weekly", "draft", "2027-02-01 10:00", "repeat: {freq: weekly, until: 2027-02-28}\n"),
    "content/holds/all.md": HOLD.format("all", ""),
    "content/holds/some.md": HOLD.format("some", "until: 2027-02-10 00:00\nchannels: [x]\nexcept: [weekly]\n"),
}
Stops = Callable[[Plan, Hold], list[Stopped]]


def told(root: Path, stops: Stops, id: str) -> list[str]:
    plan = review(root, {}, datetime(2027, 2, 3, 9)).plan
    assert plan
    hold = plan.workspace.by_id[id]
    assert isinstance(hold, Hold)
    return [f"{one.first.at:%d %H:%M} {one.post.id} {'+'.join(one.first.channels)} {one.more}"
            for one in stops(plan, hold)]


def test_what_is_still_to_go_out(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace(FILES)
    assert told(root, stopped_by, "all") == [
        "04 09:00 soon x 0", "04 10:00 soon instagram 0", "08 10:00 weekly instagram+x 2"]
    assert told(root, stopped_by, "some") == ["04 09:00 soon x 0"]


def test_what_no_other_hold_stops(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace(FILES)
    assert told(root, stopped_alone, "all") == ["04 10:00 soon instagram 0", "08 10:00 weekly instagram+x 2"]
    assert told(root, stopped_alone, "some") == []


def test_what_missed_its_time(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace(FILES)
    assert told(root, missed_by, "all") == ["02 10:00 early instagram+x 0"]
    assert told(root, missed_by, "some") == ["02 10:00 early x 0"]
