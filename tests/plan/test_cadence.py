"""How much a channel says this week."""

from collections.abc import Callable
from datetime import datetime

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.cadence import Pace, pace_of

Load = Callable[[dict[str, str | bytes]], Loaded]
CHANNELS = """\
channels:
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda, cadence: {min_per_week: 2}}
  - {id: instagram, platform: instagram, name_en: I, name_ar: إ, owner: huda}
"""


def post(id: str, at: str, status: str = "draft") -> dict[str, str | bytes]:
    head = f"---\nid: {id}\ntitle: {id}\nstatus: {status}\nowner: huda\nchannels: [x]\npublish_at: {at}\n---\nHi\n"
    return {f"content/posts/{id}.md": head}


def paces(loaded: Load, *files: dict[str, str | bytes]) -> list[Pace]:
    every: dict[str, str | bytes] = {"content/channels.yml": CHANNELS}
    workspace = loaded(every | {path: text for some in files for path, text in some.items()}).workspace
    assert workspace
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    return [pace_of(plan, channel) for channel in workspace.channels]


def test_the_week_counts_what_went_out_and_what_is_planned_not_ideas(loaded: Load) -> None:
    x, instagram = paces(
        loaded, post("soon", "2027-02-04 20:00"), post("idea", "2027-02-05 20:00", "idea"),
        post("then", "2027-02-09 20:00"),
    )
    assert (x.this_week, x.least, x.short, x.next.post.id if x.next else "") == (1, 2, True, "soon")
    assert instagram == Pace(0, None, None)
    assert not instagram.short


def test_enough_is_enough(loaded: Load) -> None:
    x, _ = paces(loaded, post("a", "2027-02-04 20:00"), post("b", "2027-02-05 20:00"))
    assert not x.short
