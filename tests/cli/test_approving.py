"""`majlis approve`: what is written, what is said, and when nothing is."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from majlis.cli.approving import Wish, run_approve

PATH = "content/posts/iftar.md"
NOW = "1-9ad7c0f0f06c81d91b94"
"""The hash of the text `Iftar` for X."""
POST = "---\nid: iftar\ntitle: Iftar\nstatus: {}\nowner: salem\nchannels: [x]\n{}---\nIftar\n"
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda Al-Otaibi, name_ar: هدى العتيبي, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
  - {id: maha, name_en: Maha, name_ar: مها, role: legal}
"""
HUDA = f"{{by: huda, role: lead, on: 2027-02-03, of: {NOW}}}"
MAHA = f"{{by: maha, role: legal, on: 2027-02-03, of: {NOW}}}"
LATER = datetime(2027, 2, 3, 9)


class Done(NamedTuple):
    """How the command ended, what it printed, and the post's file then."""

    code: int
    out: str
    err: str
    text: str


@pytest.fixture
def approve(
    workspace: Callable[[dict[str, str | bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """A function that writes a post, unless it is None, and approves it."""

    def run(
        post: str | None, *files: str, who: str | None = "huda", role: str | None = None, set_status: bool = False,
        lang: str = "en", more: dict[str, str | bytes] | None = None,
    ) -> Done:
        root = workspace({"content/team.yml": TEAM} | ({PATH: post} if post is not None else {}) | (more or {}))
        code = run_approve(root, lang, Wish(files or ("iftar",), who, role, set_status), LATER)
        printed = capsys.readouterr()
        text = (root / PATH).read_bytes().decode()
        return Done(code, printed.out, printed.err, text)

    return run


Approve = Callable[..., Done]
REVIEW = POST.format("in_review", "")


def test_an_approval_is_written_and_what_is_missing_is_said(approve: Approve) -> None:
    done = approve(POST.format("in_review", "risk: high\n"))
    assert done == Done(
        0, f"{PATH}\n", f"{PATH}: 1 of 2 approvals, still needed: Legal or Public relations\n",
        POST.format("in_review", f"risk: high\napprovals:\n  - {HUDA}\n"))
    done = approve(None, who="مها", lang="ar")
    assert done == Done(
        0, f"{PATH}\n", f"{PATH}: الاعتمادات 2 من 2، وقد اكتملت.\n"
        "    اكتب الآن status: approved أو أعد الأمر مع الخيار \u200e--set-status\n",
        POST.format("in_review", f"risk: high\napprovals:\n  - {HUDA}\n  - {MAHA}\n"))


def test_twice_is_once(approve: Approve) -> None:
    first = approve(REVIEW)
    assert approve(None) == Done(
        0, "", f"{PATH}: Huda Al-Otaibi has approved this already, on 2027-02-03.\n"
        f"{PATH}: 1 of 1 approvals, all that it needs.\n"
        "    Now set 'status: approved', or run this again with --set-status.\n", first.text)


def test_the_status_is_set_where_that_is_asked_for_and_all_is_there(approve: Approve) -> None:
    done = approve(REVIEW, set_status=True)
    assert done.text == POST.format("approved", f"approvals:\n  - {HUDA}\n")
    assert done.err == f"{PATH}: 1 of 1 approvals, all that it needs.\n"
    assert approve(POST.format("in_review", "risk: high\n"), set_status=True).text.count("in_review")
    for status in ("changes_requested", "scheduled", "on_hold"):
        more = "publish_at: 2027-02-12 17:30\nformat: text\npillar: craft\n"
        text = POST.format(status, more if status != "changes_requested" else "")
        settings: dict[str, str | bytes] = {
            "content/team.yml": f"{TEAM}pillars: [{{id: craft, name_en: Craft, name_ar: حرفة}}]\n"}
        assert f"status: {status}\n" in approve(text, set_status=True, more=settings).text


def test_the_status_alone_can_follow_later(approve: Approve) -> None:
    approve(REVIEW)
    done = approve(None, set_status=True)
    assert (done.code, done.out, done.text) == (0, f"{PATH}\n", POST.format("approved", f"approvals:\n  - {HUDA}\n"))


def test_a_void_approval_is_replaced_where_it_stands(approve: Approve) -> None:
    given = f"approvals:\n  - by: huda  # first\n    on: 2027-01-01\n    of: abc\n  - {MAHA}  # second\n"
    assert approve(POST.format("approved", given)).text == POST.format("approved", given.replace(
        "on: 2027-01-01", "on: 2027-02-03").replace("abc\n", f"{NOW}\n    role: lead\n"))
    edited = approve(None, more={PATH: approve(None).text.replace("---\nIftar", "---\nIftar!")}).text
    assert edited.count("by: huda") == 1
    assert NOW not in edited.split("- ")[1]


def test_nobody_approves_their_own(approve: Approve) -> None:
    assert approve(REVIEW, who="salem") == Done(
        1, f"{PATH}:5:8: error approval-own Salem owns this post, so this approval counts for nothing: "
        "nobody approves their own.\n    Ask Huda Al-Otaibi or Maha.\n", "", REVIEW)


@pytest.mark.parametrize("status", ["idea", "draft"])
def test_too_early(status: str, approve: Approve) -> None:
    text = POST.format(status, "")
    assert approve(text) == Done(
        1, f"{PATH}:4:9: A post with 'status: {status}' can't be approved yet; its owner first sets "
        "'status: in_review'.\n", "", text)
    assert approve(text, lang="ar").out == (
        f"{PATH}:4:9: لا يُعتمد منشور حالته «{status}» بعد؛ يكتب المسؤول عنه أولًا status: in_review\n")


def test_what_went_out_and_comes_back_can_be_approved(approve: Approve) -> None:
    rest = "publish_at: 2027-01-01 10:00\nformat: text\npillar: craft\npublished: {at: 2027-01-15 10:00}\n"
    settings: dict[str, str | bytes] = {
        "content/team.yml": f"{TEAM}pillars: [{{id: craft, name_en: Craft, name_ar: حرفة}}]\n"}
    assert approve(POST.format("published", f"{rest}repeat: {{freq: weekly}}\n"), more=settings).code == 0
    assert approve(POST.format("published", rest), more=settings).code == 1


def test_too_late(approve: Approve) -> None:
    text = POST.format("cancelled", "cancel_reason: x\n")
    said = f"{PATH}:4:9: A post with 'status: cancelled' is not approved any more.\n"
    assert approve(text) == Done(1, said, "", text)


def test_a_file_with_errors_is_not_approved(approve: Approve) -> None:
    text = POST.format("in_review", "link: nowhere\n")
    done = approve(text)
    assert (done.code, done.text) == (1, text)
    assert done.out.startswith(f"{PATH}:7:7: error url-form ")
    assert done.err == f"{PATH}: correct this first; an approval is of what will run.\n"


def test_errors_that_approving_mends_do_not_stand_in_its_way(approve: Approve) -> None:
    text = POST.format("approved", f"risk: high\napprovals:\n  - {MAHA.replace(NOW, 'abc')}\n")
    assert approve(text).code == 0
    own = f"approvals:\n  - {MAHA.replace('maha', 'salem')}\n"
    assert approve(POST.format("in_review", own)).code == 0


def test_a_file_that_can_not_be_read_is_not_approved(approve: Approve) -> None:
    text = POST.replace("owner: salem\n", "").format("in_review", "")
    for name in ("iftar", PATH):
        done = approve(text, name)
        assert (done.code, done.text) == (1, text)
        assert done.err == f"'{name}' can't be read; 'majlis check' says why.\n"


@pytest.mark.parametrize(("who", "said"), [
    (None, "Say who approves: --as PERSON, or set MAJLIS_AS. Members are: huda, salem, maha\n"),
    ("nobody", "There is no member 'nobody' in team.yml. Members are: huda, salem, maha\n"),
    ("hudaa", "There is no member 'hudaa' in team.yml. Members are: huda\n"),
])
def test_who_approves_must_be_known(who: str | None, said: str, approve: Approve) -> None:
    assert approve(REVIEW, who=who) == Done(2, "", said, REVIEW)


def test_a_role_that_is_not_theirs_is_refused(approve: Approve) -> None:
    assert approve(REVIEW, role="legal") == Done(
        2, "", "The role of Huda Al-Otaibi in team.yml is 'lead', not 'legal'.\n", REVIEW)
    assert approve(REVIEW, role="lead").code == 0


def test_what_is_no_post_is_told_before_anything_is_written(approve: Approve) -> None:
    policy = "---\ntitle: Conduct\nstatus: draft\nowner: huda\n---\n"
    for name, guess in (("iftr", " Did you mean 'iftar'?"), ("conduct", ""), ("content/posts/gone.md", "")):
        assert approve(REVIEW, "iftar", name, more={"content/policies/conduct.md": policy}) == Done(
            2, "", f"There is no post '{name}'.{guess}\n", REVIEW)


def test_several_at_once(approve: Approve) -> None:
    other = "content/posts/other.md"
    text = REVIEW.replace("iftar", "other").replace("salem", "huda")
    done = approve(REVIEW, "other", "iftar", PATH, more={other: text})
    assert done.code == 1
    assert done.out.splitlines()[0].startswith(f"{other}:5:8: error approval-own Huda Al-Otaibi")
    assert done.out.splitlines()[-1] == PATH
    assert done.text.count("by: huda") == 1


def test_a_picture_is_approved_by_its_bytes(approve: Approve) -> None:
    text = POST.format("in_review", "media: [{src: media/a.png, alt: A}]\n")
    picture: dict[str, str | bytes] = {"content/media/a.png": b"\x89PNG\r\n\x1a\npicture"}
    first = approve(text, more=picture)
    assert NOW not in first.text
    assert approve(None).out == ""
    second = approve(None, more={"content/media/a.png": b"\x89PNG\r\n\x1a\nanother"})
    assert (second.out, second.text.count("by: huda")) == (f"{PATH}\n", 1)
    assert second.text != first.text


def test_what_can_not_be_written_safely_is_said(approve: Approve) -> None:
    text = REVIEW.replace("status: in_review", "status: |\n  in_review")
    done = approve(text, set_status=True)
    assert (done.code, done.out, done.text) == (1, "", text)
    assert done.err == (
        f"{PATH}: this front matter can't be changed safely. Add this to 'approvals' yourself:\n    {HUDA}\n")


def test_paths_from_anywhere(approve: Approve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    approve(REVIEW)
    (tmp_path / "linked").symlink_to(tmp_path / "content")
    monkeypatch.chdir(tmp_path / "content/posts")
    for name in ("iftar.md", str(tmp_path / PATH), PATH):
        assert approve(None, name).code == 0


def test_line_ends_and_mark_stay(approve: Approve) -> None:
    text = "\ufeff" + REVIEW.replace("\n", "\r\n")
    done = approve(None, more={PATH: text.encode()})
    assert done.text == text.replace("---\r\nIftar", f"approvals:\r\n  - {HUDA}\r\n---\r\nIftar")


def test_as_it_is_run(workspace: Callable[[dict[str, str | bytes]], Path]) -> None:
    root = workspace({"content/team.yml": TEAM, PATH: REVIEW})
    run = [sys.executable, "-m", "majlis", "approve", "--root", str(root), "--as-of", "2027-02-03", "iftar"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, env=os.environ | {"MAJLIS_AS": "Huda"})
    assert (done.returncode, done.stdout) == (0, f"{PATH}\n")
    assert (root / PATH).read_text("utf-8") == POST.format("in_review", f"approvals:\n  - {HUDA}\n")
    done = subprocess.run(run, capture_output=True, text=True, check=False,
                          env={key: value for key, value in os.environ.items() if key != "MAJLIS_AS"})
    assert (done.returncode, done.stdout) == (2, "")
