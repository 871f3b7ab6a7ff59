"""Pillars and their targets, audiences and their posts. It is 2027-02-03."""

from collections.abc import Callable

import pytest

from majlis.checks import balance
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
Files = dict[str, str | bytes]
NAMES = {code.name for code in balance.CODES}
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}, {id: salem, name_en: S, name_ar: س, role: creator}]
pillars:
"""


def pillars(**targets: str) -> Files:
    form = "  - {{id: {0}, name_en: {1}, name_ar: محور {0}{2}}}\n"
    listed = (form.format(id, id.title(), target) for id, target in targets.items())
    return {"content/team.yml": TEAM + "".join(listed)}


def target(percent: float) -> str:
    return f", target: {percent}"


def posts(*of: str, month: str = "2027-02", more: str = "") -> Files:
    """A draft on each day of *month* from the 4th on, about each of the pillars *of*."""
    return {
        f"content/posts/post-{number}.md": f"---\nid: post-{number}\ntitle: P\nstatus: draft\nowner: huda\n"
        f"channels: [x]\npublish_at: {month}-{number:02} 20:00\npillar: {pillar}\n{more}---\nHello {number}\n"
        for number, pillar in enumerate(of, 4)
    }


def told(loaded: Load, *files: Files, lang: str = "en") -> str:
    given = {path: text for some in files for path, text in some.items()}
    return as_text([problem for problem in loaded(given).problems if problem.code in NAMES], lang)


SIX_FOUR = pillars(craft=target(60), people=target(40))
SEVEN_OF_EIGHT = posts(*["craft"] * 7, "people")
WINDOW = "from 2027-01-06 to 2027-03-03"


def test_a_pillar_far_from_its_target_is_told_at_the_pillar(loaded: Load) -> None:
    todo = "    Plan more of what is missing, or change the targets.\n"
    assert told(loaded, SIX_FOUR, SEVEN_OF_EIGHT) == (
        "content/team.yml:8:5: warning pillar-off-target "
        f"Craft has 88 percent of the posts {WINDOW} (7 of 8); its target is 60.\n{todo}"
        "content/team.yml:9:5: warning pillar-off-target "
        f"People has 12 percent of the posts {WINDOW} (1 of 8); its target is 40.\n{todo}")
    assert told(loaded, SIX_FOUR, SEVEN_OF_EIGHT, lang="ar").startswith(
        "content/team.yml:8:5: warning pillar-off-target نصيب المحور «محور craft» 88 في المئة من المنشورات "
        "من 2027-01-06 إلى 2027-03-03 (7 من 8)، والمستهدف 60.\n    خطّط لمزيد مما ينقص، أو عدّل النسب المستهدفة.\n")


def test_fifteen_points_are_too_many(loaded: Load) -> None:
    six_of_eight = posts(*["craft"] * 6, "people", "people")
    assert told(loaded, pillars(craft=target(60.1), people=target(39.9)), six_of_eight) == ""
    assert told(loaded, SIX_FOUR, six_of_eight).count("pillar-off-target") == 2


def test_fewer_than_eight_posts_are_no_mix(loaded: Load) -> None:
    assert told(loaded, SIX_FOUR, posts(*["craft"] * 7)) == ""


def test_posts_outside_of_the_window_do_not_count(loaded: Load) -> None:
    assert told(loaded, SIX_FOUR, posts(*["craft"] * 8, month="2027-04")) == ""


def test_posts_are_not_counted_while_a_file_can_not_be_read(loaded: Load) -> None:
    broken: Files = {"content/posts/broken.md": "---\nid: broken\ntitle: [\n---\n"}
    assert told(loaded, SIX_FOUR, SEVEN_OF_EIGHT, BEGINNERS, EXPERTS, FOR_BEGINNERS, broken) == ""


def test_a_pillar_without_a_target_is_not_measured(loaded: Load) -> None:
    assert told(loaded, pillars(craft="", people=target(20)), SEVEN_OF_EIGHT) == ""


@pytest.mark.parametrize(("craft", "people", "total"), [(60, 50, "110"), (60, 20, "80"), (33.3, 33.3, "66.6")])
def test_targets_that_make_no_hundred_are_told_instead(loaded: Load, craft: float, people: float, total: str) -> None:
    assert told(loaded, pillars(craft=target(craft), people=target(people)), SEVEN_OF_EIGHT) == (
        f"content/team.yml:8:5: warning targets-sum The targets of the pillars make {total} percent together.\n"
        "    Change them so that they make 100.\n")


def test_rounded_thirds_and_open_pillars_may_make_less(loaded: Load) -> None:
    third = target(33.3)
    assert told(loaded, pillars(craft=third, people=third, seasons=third)) == ""
    assert told(loaded, pillars(craft=target(60), people=target(39.5))) == ""
    assert " targets-sum " in told(loaded, pillars(craft=target(60), people=target(39.4)))
    assert told(loaded, pillars(craft=target(60), people="")) == ""
    assert " targets-sum " in told(loaded, pillars(craft=target(60), people=target(60), seasons=""))


def audience(id: str, status: str = "active", more: str = "") -> Files:
    return {f"content/audiences/{id}.md": (
        f"---\nid: {id}\ntitle: Members\nlang: en\nstatus: {status}\nowner: huda\nsegment: All\n"
        "goals: [A better cup]\nneeds: [Time]\npain_points: [Noise]\nmotivations: [Pride]\n"
        f"channels: [{{platform: x}}]\ncontent_preferences: {{tone: warm}}\n{more}---\n")}


BEGINNERS, EXPERTS = audience("beginners"), audience("experts")
FOR_BEGINNERS = posts("craft", more="audiences: [beginners]\n")
UNSERVED = (
    "content/audiences/experts.md:5:9: warning audience-unserved No post from 2027-02-03 to 2027-03-03 is for this "
    "audience.\n    Name it in a post: audiences: [experts]\n"
)


def test_an_audience_that_no_coming_post_is_for_is_told(loaded: Load) -> None:
    assert told(loaded, BEGINNERS, EXPERTS, FOR_BEGINNERS) == UNSERVED
    assert told(loaded, BEGINNERS, EXPERTS, FOR_BEGINNERS, lang="ar") == (
        "content/audiences/experts.md:5:9: warning audience-unserved "
        "لا منشور لهذا الجمهور من 2027-02-03 إلى 2027-03-03.\n    اذكره في منشور: audiences: [experts]\n")


def test_nothing_is_told_until_a_post_names_its_audiences(loaded: Load) -> None:
    assert told(loaded, BEGINNERS, EXPERTS, posts("craft")) == ""


def test_an_audience_that_is_not_in_use_needs_nothing(loaded: Load) -> None:
    assert told(loaded, BEGINNERS, audience("experts", "retired"), FOR_BEGINNERS) == ""


def test_a_post_is_for_the_audiences_of_its_campaign_too(loaded: Load) -> None:
    campaign: Files = {"content/campaigns/c.md": (
        "---\nid: spring\ntitle: C\nstatus: planned\nowner: huda\naudiences: [experts]\n---\n")}
    of_campaign: Files = {"content/posts/of.md": (
        "---\nid: of\ntitle: P\nstatus: draft\nowner: huda\nchannels: [x]\npublish_at: 2027-02-20 20:00\n"
        "campaign: spring\n---\nHello\n")}
    assert told(loaded, BEGINNERS, EXPERTS, FOR_BEGINNERS, campaign) == UNSERVED
    assert told(loaded, BEGINNERS, EXPERTS, FOR_BEGINNERS, campaign, of_campaign) == ""


def test_a_translation_of_an_audience_is_the_same_audience(loaded: Load) -> None:
    twin = audience("experts-ar", more="translation_of: experts\n")
    twin = {path: str(text).replace("lang: en", "lang: ar") for path, text in twin.items()}
    assert told(loaded, BEGINNERS, EXPERTS, twin, FOR_BEGINNERS) == UNSERVED
    both = posts("craft", more="audiences: [beginners, experts-ar]\n")
    assert told(loaded, BEGINNERS, EXPERTS, twin, both) == ""
