"""Campaigns with nothing in them, and phases without a post. It is 2027-02-03."""

from collections.abc import Callable

import pytest

from majlis.checks import campaign_gaps
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
NAMES = {code.name for code in campaign_gaps.CODES}
SPRING = "content/campaigns/spring.md"
EMPTY = (
    f"{SPRING}:6:12: warning campaign-empty This campaign runs from 2027-02-14 on, and there is nothing in it: "
    "no post, no brief, no event.\n    Name it in a post: campaign: spring\n    Or move it, postpone it or cancel it.\n"
)


def spring(status: str = "planned", starts: str = "2027-02-14", ends: str = "2027-03-13", *more: str) -> str:
    return "\n".join((
        "---", "id: spring", "title: Spring", f"status: {status}", "owner: huda", f"starts_on: {starts}",
        f"ends_on: {ends}", "objective: engagement", "goals: [{kpi: reach, target: 1}]", "channels: [x]", *more,
        "---", ""))


def entry(*lines: str) -> str:
    return "\n".join(("---", "title: Iftar", "owner: huda", *lines, "---", "Hi", ""))


def told(loaded: Load, campaign: str, files: dict[str, str | bytes] | None = None, lang: str = "en") -> str:
    problems = loaded({SPRING: campaign, **(files or {})}).problems
    return as_text([problem for problem in problems if problem.code in NAMES], lang)


def test_a_campaign_that_begins_within_thirty_days_is_not_empty(loaded: Load) -> None:
    assert told(loaded, spring()) == EMPTY
    assert told(loaded, spring(), lang="ar") == (
        f"{SPRING}:6:12: warning campaign-empty موعد بدء هذه الحملة 2027-02-14 ولا شيء فيها: "
        "لا منشور ولا إيجاز ولا فعالية.\n"
        "    اذكرها في منشور: campaign: spring\n    أو غيّر موعدها أو أجّلها أو ألغِها.\n")
    assert " campaign-empty " in told(loaded, spring(starts="2027-03-05"))
    assert told(loaded, spring(starts="2027-03-06")) == ""
    assert " campaign-empty " in told(loaded, spring("live", "2027-01-01", "2027-02-03"))
    assert told(loaded, spring("live", "2027-01-01", "2027-02-02")) == ""


def test_nothing_is_missing_while_a_file_can_not_be_read(loaded: Load) -> None:
    assert told(loaded, spring(), {"content/posts/broken.md": "---\nid: broken\ntitle: [\n---\n"}) == ""


@pytest.mark.parametrize("status", ["idea", "done", "cancelled", "postponed"])
def test_campaigns_that_do_not_run_may_be_empty(loaded: Load, status: str) -> None:
    assert told(loaded, spring(status)) == ""


@pytest.mark.parametrize(("path", "text"), [
    ("content/posts/iftar.md", entry("status: idea", "channels: [x]", "campaign: spring")),
    ("partners/briefs/noura.md", entry("status: draft", "campaign: spring")),
    ("content/events/ama.md", entry("status: idea", "related: [spring]")),
])
def test_a_post_a_brief_or_an_event_is_something(loaded: Load, path: str, text: str) -> None:
    assert told(loaded, spring(), {path: text}) == ""
    assert told(loaded, spring(), {path: text.replace("idea", "cancelled").replace("draft", "cancelled")}) == EMPTY


def test_an_event_is_of_the_campaign_whose_posts_promote_it_or_that_names_it(loaded: Load) -> None:
    event: dict[str, str | bytes] = {"content/events/ama.md": entry("id: ama", "status: idea")}
    assert told(loaded, spring(), event) == EMPTY
    assert told(loaded, spring("planned", "2027-02-14", "2027-03-13", "related: [ama]"), event) == ""


def test_what_belongs_to_a_translation_belongs_to_the_campaign(loaded: Load) -> None:
    twin = spring().replace("id: spring", "id: spring-ar\nlang: ar\ntranslation_of: spring")
    post = entry("status: idea", "channels: [x]", "campaign: spring-ar")
    english = spring().replace("id: spring", "id: spring\nlang: en")
    assert told(loaded, english, {"content/campaigns/spring-ar.md": twin}).count("campaign-empty") == 1
    assert told(loaded, english, {"content/posts/iftar.md": post}) == ""


PHASES = ("phases:", "  - {name: launch, from: 2027-02-14, to: 2027-02-20}",
          "  - {name: sustain, from: 2027-02-21, to: 2027-03-05}")


def post(at: str, status: str = "draft") -> dict[str, str | bytes]:
    lines = (f"status: {status}", "channels: [x]", "campaign: spring", f"publish_at: {at}")
    return {"content/posts/iftar.md": entry(*lines)}


def test_each_phase_of_a_confirmed_campaign_has_a_post(loaded: Load) -> None:
    confirmed = spring("confirmed", "2027-02-14", "2027-03-05", *PHASES)
    assert told(loaded, confirmed, post("2027-02-20 23:30")) == (
        f"{SPRING}:13:5: warning phase-empty No post of the campaign is planned in this phase, "
        "2027-02-21 to 2027-03-05.\n    Plan one, or move or delete the phase.\n")
    assert told(loaded, confirmed, post("2027-02-21 00:30"), "ar") == (
        f"{SPRING}:12:5: warning phase-empty لا يوجد منشور مخطط من الحملة في هذه المرحلة، "
        "من 2027-02-14 إلى 2027-02-20.\n    خطّط لمنشور فيها، أو غيّر موعد المرحلة أو احذفها.\n")
    assert told(loaded, confirmed, post("2027-02-21 00:30", "archived")) == EMPTY
    held = {"content/posts/held.md": str(post("2027-02-22 20:00", "archived")["content/posts/iftar.md"])}
    assert told(loaded, confirmed, post("2027-02-16 20:00") | held).startswith(f"{SPRING}:13:5: warning phase-empty ")


def test_phases_of_plans_past_phases_and_far_ones_are_left_alone(loaded: Load) -> None:
    planned = spring("planned", "2027-02-14", "2027-03-05", *PHASES)
    assert told(loaded, planned, post("2027-02-21 20:00")) == ""
    over = ("phases:", "  - {name: launch, from: 2027-01-14, to: 2027-02-02}",
            "  - {name: close, from: 2027-03-06, to: 2027-03-10}")
    assert told(loaded, spring("live", "2027-01-14", "2027-03-10", *over), post("2027-02-21 20:00")) == ""
