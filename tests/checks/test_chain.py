"""What names each other agrees: posts, briefs, campaigns, partners, events."""

from collections.abc import Callable

import pytest

from majlis.checks.chain import CODES
from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
OURS = {code.name for code in CODES}
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة}
  - {id: people, name_en: People, name_ar: الناس}
"""
HEAD = "---\nid: {id}\ntitle: A title\nstatus: {status}\nowner: huda\n{more}---\nText.\n"
OTHER = "    Correct one of the two.\n"


def entry(path: str, status: str, more: str = "") -> dict[str, str | bytes]:
    return {path: HEAD.format(id=path.rpartition("/")[2].removesuffix(".md"), status=status, more=more)}


def post(more: str, status: str = "in_review", channels: str = "[x]") -> dict[str, str | bytes]:
    return entry("content/posts/iftar.md", status, f"channels: {channels}\n{more}")


def campaign(id: str, more: str = "", status: str = "planned") -> dict[str, str | bytes]:
    return entry(f"content/campaigns/{id}.md", status, more)


def brief(more: str) -> dict[str, str | bytes]:
    return entry("partners/briefs/brief-noura.md", "draft", more)


def partner(id: str) -> dict[str, str | bytes]:
    return {f"partners/{id}.md": f"---\nid: {id}\ntitle: {id}\nowner: huda\nrelationship_stage: contacted\n---\n"}


def told(loaded: Load, *files: dict[str, str | bytes]) -> str:
    whole: dict[str, str | bytes] = {"content/team.yml": TEAM}
    for one in files:
        whole |= one
    return as_text(problem for problem in loaded(whole).problems if problem.code in OURS)


def test_a_brief_is_of_another_campaign_and_partner_than_the_post(loaded: Load) -> None:
    named = post("campaign: spring\npartner: ziyad\nbrief: brief-noura\n")
    other = brief("campaign: ramadan\npartner: noura\n"), campaign("spring"), campaign("ramadan")
    assert told(loaded, named, *other, partner("noura"), partner("ziyad")) == (
        "content/posts/iftar.md:9:8: warning brief-other-campaign The brief 'brief-noura' belongs to the campaign "
        f"'ramadan', not to 'spring'.\n{OTHER}"
        "content/posts/iftar.md:9:8: warning brief-other-partner The brief 'brief-noura' is for the partner 'noura', "
        f"not for 'ziyad'.\n{OTHER}"
    )


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived"])
def test_only_posts_on_their_way_are_told_of(status: str, loaded: Load) -> None:
    named = post("campaign: spring\nbrief: brief-noura\npillar: craft\n", status)
    spring = campaign("spring", "channels: [instagram]\npillars: [people]\n")
    assert told(loaded, named, brief("campaign: ramadan\n"), spring, campaign("ramadan")) == ""


def test_who_says_less_contradicts_nobody(loaded: Load) -> None:
    assert told(loaded, post("brief: brief-noura\n"), brief("campaign: ramadan\n"), campaign("ramadan")) == ""
    assert told(loaded, post("campaign: ramadan\nbrief: brief-noura\n"), brief(""), campaign("ramadan")) == ""


def test_translations_of_a_campaign_are_one(loaded: Load) -> None:
    named = post("campaign: ramadan-ar\nbrief: brief-noura\n")
    twin = campaign("ramadan-ar", "lang: ar\ntranslation_of: ramadan\nbriefs: [brief-noura]\n")
    assert told(loaded, named, brief("campaign: ramadan\n"), campaign("ramadan", "lang: en\n"), twin) == ""


def test_a_campaign_lists_the_brief_of_another(loaded: Load) -> None:
    listed = campaign("spring", "partners: [noura]\nbriefs: [brief-noura]\n")
    files = brief("campaign: ramadan\npartner: noura\n"), campaign("ramadan"), partner("noura")
    assert told(loaded, listed, *files) == (
        "content/campaigns/spring.md:7:10: warning brief-other-campaign The brief 'brief-noura' belongs to the "
        f"campaign 'ramadan', not to 'spring'.\n{OTHER}"
    )
    assert told(loaded, campaign("spring", "briefs: [brief-noura]\n", "cancelled"), *files) == ""


def test_a_brief_that_is_not_there_is_of_no_campaign(loaded: Load) -> None:
    assert told(loaded, campaign("spring", "briefs: [nobody]\n")) == ""


def test_a_post_runs_where_its_campaign_does_not(loaded: Load) -> None:
    both = post("campaign: spring\n", channels="[instagram, x]")
    assert told(loaded, both, campaign("spring", "channels: [instagram]\n")) == (
        "content/posts/iftar.md:6:23: warning campaign-channel The campaign 'spring' does not run on: x.\n"
        "    Take the channel away here, or add it to 'channels' in content/campaigns/spring.md.\n"
    )
    assert told(loaded, both, campaign("spring")) == ""


def test_a_pillar_is_one_of_the_campaigns(loaded: Load) -> None:
    named = post("campaign: spring\npillar: craft\n")
    assert told(loaded, named, campaign("spring", "pillars: [people]\n")) == (
        "content/posts/iftar.md:8:9: warning campaign-pillar The pillar 'craft' is none of those of the campaign "
        "'spring'.\n    Its pillars are: people\n"
    )
    assert told(loaded, named, campaign("spring", "pillars: [people, place]\n")).endswith(": people, place\n")
    assert told(loaded, named, campaign("spring", "pillars: [people, craft]\n")) == ""
    assert told(loaded, named, campaign("spring")) == ""


@pytest.mark.parametrize("status", ["scheduled", "published"])
def test_a_campaign_is_an_idea_while_its_posts_run(status: str, loaded: Load) -> None:
    second = {"content/posts/suhoor.md": post("campaign: spring\n", status)["content/posts/iftar.md"]}
    assert told(loaded, post("campaign: spring\n", status), second, campaign("spring", status="idea")) == (
        "content/campaigns/spring.md:4:9: warning campaign-idea This campaign is still an idea, but its post "
        "content/posts/iftar.md is scheduled or published.\n"
        "    Set the campaign's status to what it is by now, or take its posts back.\n"
    )
    assert told(loaded, post("campaign: spring\n", "draft"), {"content/posts/suhoor.md": b""}, campaign("spring")) == ""


EVENT = "starts_at: 2027-02-18 21:00\nends_at: 2027-02-18 22:00\npromotion: [iftar]\n"
LATE = (
    "content/posts/iftar.md:7:13: warning promotion-too-late This post promotes the event 'ama', which is over by "
    "then: it ends on 2027-02-18 22:00.\n"
    "    Move the post before the event, or take it out of 'promotion' in content/events/ama.md.\n"
)


@pytest.mark.parametrize("status", ["planned", "confirmed", "live", "done"])
def test_a_post_promotes_an_event_that_is_over(status: str, loaded: Load) -> None:
    ama = entry("content/events/ama.md", status, EVENT)
    assert told(loaded, post("publish_at: 2027-02-18 22:00\n"), ama) == LATE
    assert told(loaded, post("publish_at: 2027-02-18 21:59\n"), ama) == ""


@pytest.mark.parametrize("status", ["idea", "cancelled", "postponed"])
def test_an_event_that_is_not_held_is_not_over(status: str, loaded: Load) -> None:
    ama = entry("content/events/ama.md", status, EVENT)
    assert told(loaded, post("publish_at: 2027-02-19 22:00\n"), ama) == ""


def test_an_event_in_two_languages_is_told_of_once(loaded: Load) -> None:
    twin = entry("content/events/ama-ar.md", "planned", EVENT + "lang: ar\ntranslation_of: ama\n")
    both = entry("content/events/ama.md", "planned", EVENT + "lang: en\n"), twin
    assert told(loaded, post("publish_at: 2027-02-19 22:00\n"), *both).count("promotion-too-late") == 1


def test_a_post_with_a_time_of_its_own_on_one_channel_is_told_there(loaded: Load) -> None:
    more = "publish_at: 2027-02-17 20:00\nvariants: {x: {publish_at: 2027-02-19 20:00}}\n"
    ama = entry("content/events/ama.md", "planned", EVENT)
    assert told(loaded, post(more), ama) == LATE.replace("7:13", "8:28")


def test_a_post_that_ran_or_an_event_without_a_time_is_not_told_of(loaded: Load) -> None:
    ama = entry("content/events/ama.md", "planned", EVENT)
    assert told(loaded, post("publish_at: 2027-02-19 22:00\n", "published"), ama) == ""
    assert told(loaded, post("publish_at: 2027-02-19 22:00\n"), entry("content/events/ama.md", "planned",
                                                                      "promotion: [iftar]\n")) == ""
