"""Approvals of posts that are to go out: missing, void, the owner's own, in a role that is not theirs."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.kinds.post import STATES
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
PATH = "content/posts/iftar.md"
NOW = "1-9ad7c0f0f06c81d91b94"
"""The hash of the text `Iftar` for X."""
OLD = "1-00000000000000000000"
POST = "---\nid: iftar\ntitle: Iftar\nstatus: {}\nowner: salem\nchannels: [x]\n{}---\nIftar\n"
OTHER = POST.replace("iftar", "other").format("in_review", f"approvals: {{by: huda, on: 2027-02-01, of: {NOW}}}\n")
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
  - {id: maha, name_en: Maha, name_ar: مها, role: legal}
"""


@pytest.fixture
def told(loaded: Load) -> Callable[..., str]:
    """A function from a post to what is said of its approvals, where another post has one."""

    def say(status: str, rest: str = "", settings: str = "", other: str = OTHER, lang: str = "en") -> str:
        files = {PATH: POST.format(status, rest), "content/team.yml": TEAM + settings, "content/posts/other.md": other}
        found = loaded({path: text for path, text in files.items() if text})
        return as_text([problem for problem in found.problems if problem.code.startswith("approval")], lang)

    return say


Told = Callable[..., str]
MISSING = (
    f"{PATH}:4:9: error approval-missing This post is 'approved' with 0 of 1 approvals; "
    "still needed: anybody but its owner.\n    Ask Huda or Maha: majlis approve iftar --as huda\n")


def test_an_approved_post_has_the_approvals_it_needs(told: Told) -> None:
    assert told("approved") == MISSING
    assert told("scheduled") == MISSING.replace("'approved'", "'scheduled'")
    assert told("approved", f"approvals:\n  - {{by: huda, role: lead, on: 2027-02-01, of: {NOW}}}\n") == ""
    assert told("approved", "risk: high\n", lang="ar") == (
        f"{PATH}:4:9: error approval-missing حالة المنشور «معتمد» واعتماداته 0 من 2؛ "
        "ما زال يلزمه اعتماد من: القانونية أو العلاقات العامة؛ أي عضو غير المسؤول عنه.\n"
        "    اطلب الاعتماد من مها: majlis approve iftar --as maha\n")


def test_nobody_may_give_it(told: Told) -> None:
    assert told("approved", settings="approvals: {low: {roles: [support]}}\n") == (
        f"{PATH}:4:9: error approval-missing This post is 'approved' with 0 of 1 approvals; "
        "still needed: Customer service.\n    Nobody else of the team can give it: "
        "name a member with that role in team.yml, or change 'approvals' there.\n")


def test_a_team_that_works_without_approvals_is_told_nothing(told: Told) -> None:
    assert told("approved", other="") == ""
    assert told("approved", other="", settings="approvals: {high: {count: 2}}\n") == MISSING


@pytest.mark.parametrize("status", [state for state in STATES if state not in ("approved", "scheduled")])
def test_other_posts_need_none_yet_or_no_more(status: str, told: Told) -> None:
    assert told(status) == ""


@pytest.mark.parametrize("rest", [
    "publish_at: 2027-02-03 08:59\n",
    "publish_at: 2027-01-01 10:00\nvariants: {x: {publish_at: 2027-02-03 08:00}}\n",
])
def test_what_is_past_can_not_be_mended(rest: str, told: Told) -> None:
    assert told("approved", rest) == ""
    assert told("approved", f"{rest}approvals: [{{by: salem, on: 2027-02-01, of: abc}}]\n") == ""
    assert told("approved", rest.replace("2027-02-03", "2027-02-04"))


@pytest.mark.parametrize("status", ["draft", "in_review", "changes_requested", "on_hold"])
def test_an_edit_voids_and_says_so(status: str, told: Told) -> None:
    given = f"approvals:\n  - by: huda\n    on: 2027-02-01\n    of: {OLD}\n"
    said = (f"{PATH}:10:9: error approval-void The post was edited after Huda approved it on 2027-02-01, "
            "so that approval is void.\n    To approve it as it is now: majlis approve iftar --as huda\n")
    assert told("approved", given) == said
    assert told(status, given) == said.replace("error", "warning")
    assert told("approved", f"{given}  - {{by: maha, on: 2027-02-02, of: {NOW}}}\n") == said.replace("error", "warning")
    assert told("approved", f"{given}  - {{by: huda, on: 2027-02-02, of: {NOW}}}\n") == ""


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived"])
def test_approvals_of_ideas_and_of_what_is_over_do_not_matter(status: str, told: Told) -> None:
    assert told(status, f"approvals: [{{by: salem, role: pr, on: 2027-02-01, of: {OLD}}}]\n") == ""


def test_what_somebody_typed_is_no_hash(told: Told) -> None:
    assert told("approved", "approvals: {by: huda, on: 2027-02-01, of: ok}\n") == (
        f"{PATH}:7:43: error approval-void 'ok' is not the hash of this post, "
        "so the approval by Huda of 2027-02-01 is void.\n"
        "    Let the command write it: majlis approve iftar --as huda\n")


def test_what_else_is_missing_is_told_beside_a_void_one(told: Told) -> None:
    said = told("approved", f"risk: high\napprovals: [{{by: huda, on: 2027-02-01, of: {OLD}}}]\n")
    assert [line.split(" ")[2] for line in said.splitlines()[::2]] == ["approval-missing", "approval-void"]
    assert told("approved", f"risk: high\napprovals: [{{by: huda, on: 2027-02-01, of: {OLD}}}, "
                f"{{by: maha, on: 2027-02-01, of: {OLD}}}]\n").count("approval-missing") == 0


def test_nobody_approves_their_own(told: Told) -> None:
    own = (f"{PATH}:7:18: error approval-own Salem owns this post, so this approval counts for nothing: "
           "nobody approves their own.\n    Delete it and ask somebody else.\n")
    given = f"approvals: [{{by: salem, on: 2027-02-01, of: {NOW}}}]\n"
    assert told("approved", given) == own
    assert told("draft", given) == own
    assert told("approved", given.replace("[", f"[{{by: huda, on: 2027-02-01, of: {NOW}}}, ")) == own.replace(
        ":7:18:", ":7:74:")


@pytest.mark.parametrize(("role", "said"), [
    ("lead", False), ("Lead", False), ("قائد الفريق", False), ("legal", True), ("boss", True)])
def test_the_role_is_the_one_in_team_yml(role: str, said: bool, told: Told) -> None:
    given = f"approvals: [{{by: huda, role: {role}, on: 2027-02-01, of: {NOW}}}]\n"
    line = (
        f"{PATH}:7:30: warning approval-role Huda is 'lead' in team.yml, not '{role}'; the role in team.yml counts.\n"
        "    Correct the role here or there.\n")
    assert told("approved", given) == (line if said else "")
    assert "still needed: Legal" in told("approved", f"risk: high\n{given.replace(role, 'legal')}")


def test_somebody_who_is_no_member_is_told_once(told: Told, loaded: Load) -> None:
    given = f"approvals: [{{by: nobody, on: 2027-02-01, of: {NOW}}}]\n"
    assert told("approved", given) == ""
    codes = [problem.code for problem in loaded({}).problems]
    assert codes == ["unknown-reference"]


def test_pictures_count_by_their_bytes(loaded: Load) -> None:
    post = POST.format("approved", "media: [{src: media/a.png, alt: A}]\n"
                       "approvals: [{by: huda, on: 2027-02-01, of: 1-e950d5d3dbb191f3eed0}]\n")

    def codes(picture: bytes) -> list[str]:
        return [problem.code for problem in loaded({PATH: post, "content/media/a.png": picture}).problems
                if problem.code.startswith("approval")]

    assert codes(b"picture") == []
    assert codes(b"another") == ["approval-void"]


def test_the_team_sets_the_severity_and_an_entry_can_not_be_exempt(told: Told) -> None:
    assert told("approved", settings="checks: {approval-missing: warning}\n") == MISSING.replace("error", "warning")
    assert told("approved", "exempt: [{code: approval-missing, reason: later}]\n") == MISSING


@pytest.mark.parametrize(
    ("repeat", "expected"), [("", True), (", until: 2027-02-12", True), (", until: 2027-02-01", False)])
def test_a_post_that_comes_back_still_goes_out(repeat: str, expected: bool, told: Told) -> None:
    rest = f"publish_at: 2027-01-01 10:00\nrepeat: {{freq: weekly{repeat}}}\n"
    published = f"{rest}published: {{at: 2027-01-15 10:00}}\n"
    assert told("approved", rest) == (MISSING if expected else "")
    assert told("published", published) == (MISSING.replace("'approved'", "'published'") if expected else "")
