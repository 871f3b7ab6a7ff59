"""`majlis move`: what is written, what is said, and when nothing is."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from majlis.cli.moving import Wanted, run_move
from majlis.load.files import read_bytes

SPRING, IFTAR, AMA = "content/campaigns/spring.md", "content/posts/iftar.md", "content/events/ama.md"
BRIEF = "partners/briefs/noura.md"
NOW = datetime(2027, 2, 3, 9)
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Europe/London
members:
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
  - {id: huda, name_en: Huda Al-Otaibi, name_ar: هدى العتيبي, role: lead}
pillars: [{id: craft, name_en: Craft, name_ar: حرفة}]
checks: {silence: off}
"""
CAMPAIGN = (
    "---\r\nid: spring\r\ntitle: Spring  # ours\r\nlang: en\r\nstatus: idea\r\nowner: huda\r\nstarts_on: 2027-03-01\r\n"
    "ends_on: '2027-03-14'\r\n---\r\nPlan: 2027-03-01\r\n")
POST = (
    "\ufeff---\nid: iftar\ntitle: Iftar\nlang: en\nstatus: scheduled\nowner: salem\nchannels: [x]\ncampaign: spring\n"
    "format: text\npillar: craft\npublish_at: ٢٠٢٧-٠٣-٠٢ ١٨:٣٠  # evening\napprovals:\n- by: huda\n  on: 2027-02-01\n"
    "  of: {}\n---\nIftar 2027-03-02\n")
HASH = "1-8f50e53da4170b9cfcb5"
EVENT = (
    "---\nid: ama\ntitle: Ask us\nlang: en\nstatus: idea\nowner: huda\nrelated: [spring]\n"
    'starts_at: "2027-03-03T21:00"\nends_at: "2027-03-03T22:00"\n---\n')
DRAFT = "---\nid: {0}\ntitle: {0}\nlang: en\nstatus: {1}\nowner: salem\nchannels: [x]\ncampaign: spring\n{2}---\n{0}\n"
AGREED = (
    "---\nid: noura\ntitle: Noura\nlang: en\nstatus: draft\nowner: huda\ncampaign: spring\n"
    "review: {final_due: 2027-02-20}\n---\n")
FILES: dict[str, str | bytes] = {
    "content/team.yml": TEAM, SPRING: CAMPAIGN.encode(), IFTAR: POST.format(HASH).encode(), AMA: EVENT, BRIEF: AGREED,
    "content/posts/gone.md": DRAFT.format("gone", "archived", "publish_at: 2027-01-02 10:00\n"),
    "content/posts/hijri.md": DRAFT.format("hijri", "idea", "anchor: {hijri: 09-20}\n"),
    "content/posts/reminder.md": DRAFT.format("reminder", "idea", "anchor: {event: ama, offset: -1d}\n"),
}


class Done(NamedTuple):
    """How the command ended, and what it printed."""

    code: int
    out: str
    err: str


Move = Callable[..., Done]


@pytest.fixture
def move(
    workspace: Callable[[dict[str, str | bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """A function that writes the files above and *more*, unless told to go on, and moves something."""

    def run(
        name: str, by: str | None = None, to: str | None = None, lang: str = "en", dry: bool = False,
        force: bool = False, more: dict[str, str | bytes] | None = None, fresh: bool = True,
    ) -> Done:
        root = workspace((FILES if fresh else {}) | (more or {}) | {"content/team.yml": TEAM})
        code = run_move(root, lang, Wanted(name, by, to, dry, force), NOW)
        return Done(code, *capsys.readouterr())

    return run


def bytes_of(root: Path) -> dict[str, bytes | None]:
    return {path: read_bytes(root, path)[0] for path in FILES}


MOVED = f"""\
{SPRING}:7: 2027-03-01 → 2027-03-04
{SPRING}:8: 2027-03-14 → 2027-03-17
{AMA}:8: 2027-03-03T21:00 → 2027-03-06T21:00
{AMA}:9: 2027-03-03T22:00 → 2027-03-06T22:00
{IFTAR}:11: ٢٠٢٧-٠٣-٠٢ ١٨:٣٠ → ٢٠٢٧-٠٣-٠٥ ١٨:٣٠
{BRIEF}:8: 2027-02-20 → 2027-02-23
"""


def test_a_campaign_with_all_that_belongs_to_it(move: Move, tmp_path: Path) -> None:
    done = move("spring", by="3d")
    assert done == Done(0, MOVED, (
        "content/posts/gone.md: left as it is, its status is 'archived'.\n"
        "content/posts/hijri.md: left as it is, it hangs on a day or an event that stays.\n"
        "content/posts/reminder.md: not changed, it follows the event that moves.\n"
        f"{IFTAR}: this voids the approval of Huda Al-Otaibi; ask for it again (majlis approve iftar).\n"
        "Moved. Dates and times: 6, files: 4.\n"))
    assert bytes_of(tmp_path) == FILES_AFTER
    assert move("spring", by="-3d", fresh=False).code == 0
    assert bytes_of(tmp_path) == AS_BYTES


AS_BYTES = {path: text if isinstance(text, bytes) else text.encode() for path, text in FILES.items()}
FILES_AFTER = AS_BYTES | {
    SPRING: CAMPAIGN.replace("on: 2027-03-01", "on: 2027-03-04").replace("'2027-03-14", "'2027-03-17").encode(),
    IFTAR: POST.format(HASH).replace("٢٠٢٧-٠٣-٠٢", "٢٠٢٧-٠٣-٠٥").encode(),
    AMA: EVENT.replace("03-03T", "03-06T").encode(), BRIEF: AGREED.replace("02-20", "02-23").encode(),
}


def test_in_arabic(move: Move) -> None:
    done = move("spring", by="3d", lang="ar")
    assert done == Done(0, MOVED, (
        "content/posts/gone.md: بقي كما هو، فحالته «archived».\n"
        "content/posts/hijri.md: بقي كما هو، فهو مرتبط بيوم أو فعالية لا تُنقل.\n"
        "content/posts/reminder.md: لم يتغير ملفه، فهو يتبع الفعالية التي تُنقل.\n"
        f"{IFTAR}: يُبطل هذا النقل اعتماد هدى العتيبي، فاطلبه من جديد (majlis approve iftar).\n"
        "تم النقل. المواعيد: 6، الملفات: 4.\n"))


def test_only_saying_it(move: Move, tmp_path: Path) -> None:
    done = move("spring", by="3d", dry=True)
    assert (done.code, done.out) == (0, MOVED)
    assert done.err.endswith("This would move. Dates and times: 6, files: 4. Nothing was written.\n")
    assert bytes_of(tmp_path) == AS_BYTES


def test_hours(move: Move) -> None:
    done = move("spring", by="-2h")
    assert done.out == (
        f"{AMA}:8: 2027-03-03T21:00 → 2027-03-03T19:00\n{AMA}:9: 2027-03-03T22:00 → 2027-03-03T20:00\n"
        f"{IFTAR}:11: ٢٠٢٧-٠٣-٠٢ ١٨:٣٠ → ٢٠٢٧-٠٣-٠٢ ١٦:٣٠\n")
    assert "Days without a time stay: they move by whole days only.\n" in done.err
    only: dict[str, str | bytes] = {SPRING: CAMPAIGN.replace("spring", "alone")}
    assert move("alone", by="4h", more=only) == Done(
        1, "", "Nothing in it moves by that: days without a time move by whole days only.\n")


def test_one_post_to_a_time_or_a_day(move: Move) -> None:
    assert move("iftar", to="2027-03-09 20:05").out == f"{IFTAR}:11: ٢٠٢٧-٠٣-٠٢ ١٨:٣٠ → ٢٠٢٧-٠٣-٠٩ ٢٠:٠٥\n"
    assert move("iftar", to="2027-03-09 20:05", fresh=False) == Done(0, "", f"{IFTAR}: that is its time already.\n")
    assert move("iftar", to="٢٠٢٧-٠٣-١٠", fresh=False).out == f"{IFTAR}:11: ٢٠٢٧-٠٣-٠٩ ٢٠:٠٥ → ٢٠٢٧-٠٣-١٠ ٢٠:٠٥\n"
    assert move(AMA, to="2027-03-04").out == (
        f"{AMA}:8: 2027-03-03T21:00 → 2027-03-04T21:00\n{AMA}:9: 2027-03-03T22:00 → 2027-03-04T22:00\n")


def test_all_of_a_post_keeps_its_distance(move: Move) -> None:
    text = DRAFT.format("one", "idea", "publish_at: 2027-03-02 18:30\nvariants: {x: {publish_at: 2027-03-02 19:00}}\n"
                        "draft_due: 2027-02-27\n")
    assert move("one", to="2027-03-04 00:15", more={"content/posts/one.md": text}).out == (
        "content/posts/one.md:9: 2027-03-02 18:30 → 2027-03-04 00:15\n"
        "content/posts/one.md:10: 2027-03-02 19:00 → 2027-03-04 00:45\n"
        "content/posts/one.md:11: 2027-02-27 → 2027-03-01\n")


def test_the_clock_stays_over_a_change_to_summer_time(move: Move) -> None:
    """London's clocks go forward on 2027-03-28, from 01:00 to 02:00."""
    assert "٢٠٢٧-٠٣-٣٠ ١٨:٣٠\n" in move("iftar", by="4w").out
    text = POST.format(HASH).replace("٢٠٢٧-٠٣-٠٢ ١٨:٣٠", "2027-03-27 01:30").replace("campaign: spring\n", "")
    done = move("iftar", by="1d", more={IFTAR: text.encode()})
    assert done == Done(
        1, f"{IFTAR}:10:13: error time-skipped 2027-03-28 01:30 does not exist in Europe/London: the clocks go forward "
        "over it.\n    Choose a time an hour earlier or later.\n",
        "Nothing was moved: correct these, or move by another time.\n")
    assert "2027-03-28 02:30\n" in move("iftar", by="24h", more={IFTAR: text.replace("01:30", "02:30").encode()}).out


def test_nothing_moves_where_one_time_can_not(move: Move, tmp_path: Path) -> None:
    night = DRAFT.format("night", "idea", "publish_at: 2027-03-27 01:30\n")
    done = move("spring", by="1d", more={"content/posts/night.md": night})
    assert (done.code, done.out.count("error time-skipped")) == (1, 1)
    assert bytes_of(tmp_path) == AS_BYTES


EMBARGO = CAMPAIGN.replace("ends_on", "embargo_until: 2027-03-02 09:00\r\nends_on")
BEFORE = (
    f"What is new then:\n{IFTAR}:11:13: error before-embargo This post goes out on 2027-03-01 18:30; nothing of its "
    "campaign 'Spring' may be published before 2027-03-02 09:00.\n    Choose a time from 2027-03-02 09:00 on, or "
    "correct the campaign's embargo_until.\n")


def test_errors_that_it_would_bring_are_told_and_stop_it(move: Move, tmp_path: Path) -> None:
    done = move("iftar", by="-1d", more={SPRING: EMBARGO})
    assert done == Done(
        1, "", f"{BEFORE}Nothing was moved, since this would bring errors. --force moves all the same.\n")
    assert (tmp_path / IFTAR).read_bytes() == FILES[IFTAR]
    done = move("iftar", by="-1d", more={SPRING: EMBARGO}, force=True)
    assert (done.code, done.out) == (0, f"{IFTAR}:11: ٢٠٢٧-٠٣-٠٢ ١٨:٣٠ → ٢٠٢٧-٠٣-٠١ ١٨:٣٠\n")
    assert done.err.startswith(BEFORE)


def test_warnings_are_told_and_it_moves_all_the_same(move: Move) -> None:
    assert move("iftar", by="3w").err == (
        f"What is new then:\n{IFTAR}:11:13: warning outside-campaign This post goes out on 2027-03-23; its campaign "
        "'Spring' ends on 2027-03-14.\n    Move the post, correct the campaign's dates, or take the post out of the "
        f"campaign.\n{IFTAR}: this voids the approval of Huda Al-Otaibi; ask for it again (majlis approve iftar).\n"
        "Moved. Dates and times: 1, files: 1.\n")


def test_a_partner_is_told_of_what_was_agreed(move: Move) -> None:
    sent = AGREED.replace("status: draft", "status: sent")
    assert f"{BRIEF}: its status is 'sent'; tell the partner of the new days.\n" in move(
        "spring", by="1w", more={BRIEF: sent}, force=True).err


def test_days_that_a_repetition_names_stay(move: Move) -> None:
    text = DRAFT.format("weekly", "idea", "publish_at: 2027-03-07 10:00\nrepeat: {freq: weekly, on: [sunday]}\n")
    more: dict[str, str | bytes] = {"content/posts/weekly.md": text}
    said = "content/posts/weekly.md: it repeats on days that 'on' names; these stay.\n"
    assert said in move("weekly", by="1d", more=more).err
    assert said not in move("weekly", by="1w", more=more).err


HOW_FAR = (
    "Say by how much: --by 3d, --by -1w or --by 4h; for a post or an event also --to '2027-02-12 20:30'.\n")
OFFSET = (
    "--by: 'soon' is not a time before or after. Write + or -, a number and h, d or w, a year at the most: -7d, +2w\n")
DATE = "--to: 'evening' is not a date in the right form. Write it as year-month-day: 2027-02-10\n"


@pytest.mark.parametrize(("name", "how", "said"), [
    ("spring", {}, HOW_FAR),
    ("spring", {"by": "1d", "to": "2027-03-02"}, "Say --by or --to, not both.\n"),
    ("spring", {"by": "soon"}, OFFSET),
    ("spring", {"by": "0h"}, "--by 0 moves nothing.\n"),
    ("spring", {"to": "2027-03-02"}, "A campaign has no single time; move it with --by.\n"),
    ("iftar", {"to": "evening"}, DATE),
    ("iftr", {"by": "1d"}, "There is no campaign, post or event 'iftr'. Did you mean 'iftar'?\n"),
    (BRIEF, {"by": "1d"}, f"There is no campaign, post or event '{BRIEF}'.\n"),
])
def test_wrong_use(name: str, how: dict[str, str], said: str, move: Move) -> None:
    assert move(name, **how) == Done(2, "", said)


HANGS = (
    "content/posts/hijri.md: it has no time of its own, it follows its anchor. Change the anchor's offset or move the "
    "event.\n")
BARE = "content/posts/bare.md: it has no time yet. Write it in the file:\n    publish_at: 2027-03-02 10:00\n"


@pytest.mark.parametrize(("name", "said"), [
    ("gone", "content/posts/gone.md: its status is 'archived', so it does not move any more.\n"),
    ("hijri", HANGS), ("bare", BARE),
])
def test_what_does_not_move(name: str, said: str, move: Move) -> None:
    more: dict[str, str | bytes] = {"content/posts/bare.md": DRAFT.format("bare", "idea", "")}
    assert move(name, to="2027-03-02 10:00", more=more) == Done(1, "", said)


def test_a_file_that_can_not_be_read_does_not_stay_behind(move: Move, tmp_path: Path) -> None:
    broken = DRAFT.format("broken", "nowhere", "")
    done = move("spring", by="1d", more={"content/posts/broken.md": broken})
    assert (done.code, done.out.count("content/posts/broken.md:5:9: error unknown-choice")) == (1, 1)
    assert done.err == (
        "Nothing was moved: these files name the campaign and can't be read. Correct them first.\n")
    assert bytes_of(tmp_path) == AS_BYTES
    alien = broken.replace("campaign: spring", "campaign: other")
    assert move("spring", by="1d", more={"content/posts/broken.md": alien}).code == 0


def test_what_can_not_be_written_safely_is_said(move: Move, tmp_path: Path) -> None:
    folded = DRAFT.format("folded", "idea", "publish_at: >-\n  2027-03-02 10:00\n")
    assert move("spring", by="1d", more={"content/posts/folded.md": folded}) == Done(
        1, "", "content/posts/folded.md: this front matter can't be changed safely, so nothing was moved. Write each "
        "of these dates plainly, on one line, and run this again:\n    9: 2027-03-02 10:00 → 2027-03-03 10:00\n")
    assert bytes_of(tmp_path) == AS_BYTES


def test_a_disk_that_is_full_in_the_middle(move: Move, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, done = os.replace, list[str]()

    def failing(old: str, new: str) -> None:
        done.append(new)
        if len(done) == 3:
            raise OSError(28, "No space left on device")
        replace(old, new)

    monkeypatch.setattr(os, "replace", failing)
    found = move("spring", by="3d")
    assert (found.code, found.out) == (3, (
        f"{IFTAR}:1:1: error file-unwritable This file could not be written: No space left on device.\n"
        "    It is as it was. Check its permissions and the space on the disk.\n"))
    assert bytes_of(tmp_path) == AS_BYTES


def test_as_it_is_run(workspace: Callable[[dict[str, str | bytes]], Path]) -> None:
    root = workspace(FILES)
    majlis = [sys.executable, "-m", "majlis"]
    run = [*majlis, "move", "--root", str(root), "--as-of", "2027-02-03", "spring", "--by", "-1w"]
    done = subprocess.run([*run, "--dry-run"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, f"{SPRING}:7: 2027-03-01 → 2027-02-22")
    assert bytes_of(root) == AS_BYTES
    assert subprocess.run(run, capture_output=True, text=True, check=False).stdout == done.stdout
