"""Which dates of an entry move, and into what."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from majlis.cli.report import as_text
from majlis.dates.zones import zone
from majlis.fields import Scope
from majlis.kinds import Entry, kind_named
from majlis.kinds.read import read_entry
from majlis.mend import Reader
from majlis.mend.changes import Put, changed
from majlis.mend.moves import Moves, moves_of
from majlis.plan.shifting import Shift, read_shift
from majlis.source import read_source

RIYADH, CAIRO = zone("Asia/Riyadh"), zone("Africa/Cairo")
assert RIYADH
assert CAIRO
ROOT = Path(__file__).parents[2]
KINDS = {"content/posts": "post", "content/campaigns": "campaign", "partners/briefs": "brief"}
FILES = [(path, kind) for folder, kind in KINDS.items() for path in sorted((ROOT / folder).glob("*.md"))]


def entry(kind: str, data: bytes) -> Entry:
    source, _ = read_source("file.md", data)
    assert source
    found = read_entry(source, kind_named(kind), RIYADH, "ar").entry
    assert found
    return found


def by(text: str) -> Shift:
    found = read_shift(text)
    assert isinstance(found, Shift)
    return found


def moved(kind: str, front: str, shift: str) -> Moves:
    found = entry(kind, f"---\n{front}---\nx\n".encode())
    return moves_of(found, by(shift), Scope("file.md", CAIRO if "Cairo" in front else RIYADH))


def told(moves: Moves) -> list[str]:
    return [f"{move.place.line} {'.'.join(map(str, move.keys))}: {move.new}" for move in moves.moves]


CAMPAIGN = """\
title: Spring
status: planned
owner: huda
objective: awareness
channels: [x]
starts_on: 2027-02-27
ends_on: '2027-03-10'
phases:
  - {name: teaser, from: 2027-02-27, to: 2027-02-28}
  - name: launch
    from: 2027-3-1
    to: 2027-3-10
blackout: {from: 2027-03-05, to: 2027-03-06}
embargo_until: 2027-02-27T09:00
retro_on: ٢٠٢٧-٠٣-٢٠
last_reviewed_on: 2027-01-01
"""


def test_a_campaign() -> None:
    assert told(moved("campaign", CAMPAIGN, "2d")) == [
        "7 starts_on: 2027-03-01", "8 ends_on: 2027-03-12", "10 phases.0.from: 2027-03-01",
        "10 phases.0.to: 2027-03-02", "12 phases.1.from: 2027-3-3", "13 phases.1.to: 2027-3-12",
        "14 blackout.from: 2027-03-07", "14 blackout.to: 2027-03-08", "15 embargo_until: 2027-03-01T09:00",
        "16 retro_on: ٢٠٢٧-٠٣-٢٢"]
    assert told(moved("campaign", CAMPAIGN, "-4h")) == ["15 embargo_until: 2027-02-27T05:00"]


POST = """\
title: Iftar
status: draft
owner: salem
channels: [x, instagram]
publish_at: 2027-02-10 18:30
variants: {x: {publish_at: 2027-02-10 19:00}}
poll: {question: Q, closes_at: 2027-02-11 18:30}
draft_due: 2027-02-05
review_due: 2027-02-06
approve_by: 2027-02-08
public_from: 2027-02-09
trend_expires_on: 2027-02-20
"""


def test_a_post() -> None:
    assert told(moved("post", POST, "-1d")) == [
        "6 publish_at: 2027-02-09 18:30", "7 variants.x.publish_at: 2027-02-09 19:00",
        "8 poll.closes_at: 2027-02-10 18:30", "9 draft_due: 2027-02-04", "10 review_due: 2027-02-05",
        "11 approve_by: 2027-02-07", "12 public_from: 2027-02-08"]


@pytest.mark.parametrize(("repeat", "shift", "expected"), [
    ("{freq: weekly, until: 2027-06-01, except: [2027-02-17, 2027-02-24]}", "3d",
     ["6 repeat.until: 2027-06-04", "6 repeat.except.0: 2027-02-20", "6 repeat.except.1: 2027-02-27"]),
    ("{freq: weekly, except: 2027-02-17}", "3d", ["6 repeat.except: 2027-02-20"]),
    ("{freq: weekly, on: [sunday], until: 2027-06-01, except: [2027-02-14]}", "3d", ["6 repeat.until: 2027-06-04"]),
    ("{freq: weekly, on: [sunday], except: [2027-02-14]}", "1w", ["6 repeat.except.0: 2027-02-21"]),
    ("{freq: monthly, on: ['15'], except: [2027-02-15]}", "1w", []),
])
def test_a_repetition(repeat: str, shift: str, expected: list[str]) -> None:
    head = "title: Iftar\nstatus: draft\nowner: salem\nchannels: [x]\n"
    assert told(moved("post", f"{head}repeat: {repeat}\n", shift)) == expected


EVENT = """\
title: Ask the roaster
status: idea
owner: huda
starts_at: 2027-04-29 21:00
ends_at: 2027-04-29 22:00
timezone: Africa/Cairo
question_window: {opens: 2027-04-20 09:00, closes: 2027-04-28 09:00}
run_of_show:
  - {at: 20:45, what: Sound check}
  - {at: '21:00', what: Welcome}
recap_due: 2027-05-02
"""


def test_an_event() -> None:
    assert told(moved("event", EVENT, "1w"))[0::3] == [
        "5 starts_at: 2027-05-06 21:00", "8 question_window.closes: 2027-05-05 09:00"]
    assert told(moved("event", EVENT, "3h")) == [
        "5 starts_at: 2027-04-30 01:00", "6 ends_at: 2027-04-30 02:00", "8 question_window.opens: 2027-04-20 12:00",
        "8 question_window.closes: 2027-04-28 12:00", "10 run_of_show.0.at: 00:45", "11 run_of_show.1.at: 01:00"]


def test_a_time_that_clocks_skip() -> None:
    """Cairo's clocks go forward in the first hour of 2027-04-30."""
    front = POST.replace("2027-02-10 18:30", "2027-04-28 00:30") + "timezone: Africa/Cairo\n"
    found = moved("post", front, "2d")
    assert as_text(found.problems) == (
        "file.md:6:13: error time-skipped 2027-04-30 00:30 does not exist in Africa/Cairo: the clocks go forward over "
        "it.\n    Choose a time an hour earlier or later.\n")


def test_a_year_that_is_too_far() -> None:
    found = moved("campaign", CAMPAIGN.replace("2027-03-20", "2099-12-31").replace("٢٠٢٧-٠٣-٢٠", "2099-12-31"), "1d")
    assert [problem.code for problem in found.problems] == ["date-far"]


SHIFTS = st.integers(-366, 366).map("{}d".format) | st.integers(-100, 100).map("{}h".format)


@pytest.mark.parametrize(("path", "kind"), FILES, ids=[path.stem for path, _ in FILES])
@settings(max_examples=6)
@given(shift=SHIFTS)
def test_there_and_back_is_where_it_was(path: Path, kind: str, shift: str) -> None:
    data = path.read_bytes()
    back = f"-{shift}".replace("--", "")
    there = apply(data, kind, shift)
    assume(there is not None)
    assert there is not None
    assert apply(there, kind, back) == data
    mark, crlf = b"\xef\xbb\xbf", data.replace(b"\n", b"\r\n")
    assert apply(mark + crlf, kind, shift) == mark + there.replace(b"\n", b"\r\n")


def apply(data: bytes, kind: str, shift: str) -> bytes | None:
    moves = moves_of(entry(kind, data), by(shift), Scope("file.md", RIYADH))
    if moves.problems:
        return None
    reader = Reader("file.md", RIYADH, "ar", kind_named(kind))
    return changed(data, reader, [Put(move.keys, move.new) for move in moves.moves])
