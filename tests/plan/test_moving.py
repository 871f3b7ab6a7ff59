"""What moves when something moves."""

from collections.abc import Callable

from majlis.load import Loaded
from majlis.plan.moving import moving_with

HEAD = "title: T\nowner: huda\n"


def post(rest: str) -> str:
    return f"---\n{HEAD}channels: [x]\n{rest}---\nText\n"


FILES = {
    "content/campaigns/spring.md": f"---\n{HEAD}status: idea\nrelated: [named]\nbriefs: [listed]\n---\n",
    "content/campaigns/other.md": f"---\n{HEAD}status: idea\n---\n",
    "content/events/named.md": f"---\n{HEAD}status: idea\n---\n",
    "content/events/names.md": f"---\n{HEAD}status: idea\nrelated: [spring]\n---\n",
    "content/events/promoted.md": f"---\n{HEAD}status: idea\npromotion: [one]\n---\n",
    "content/events/held.md": f"---\n{HEAD}status: done\nrelated: [spring]\n---\n",
    "content/events/alien.md": f"---\n{HEAD}status: idea\n---\n",
    "partners/briefs/listed.md": f"---\n{HEAD}status: draft\n---\n",
    "partners/briefs/naming.md": f"---\n{HEAD}status: draft\ncampaign: spring\n---\n",
    "partners/briefs/off.md": f"---\n{HEAD}status: cancelled\ncampaign: spring\n---\n",
    "content/posts/one.md": post("status: draft\ncampaign: spring\n"),
    "content/posts/gone.md": post("status: archived\ncampaign: spring\n"),
    "content/posts/hijri.md": post("status: draft\ncampaign: spring\nanchor: {hijri: 09-01}\n"),
    "content/posts/follows.md": post("status: draft\ncampaign: spring\nanchor: {event: named}\n"),
    "content/posts/elsewhere.md": post("status: draft\nanchor: {event: names}\n"),
    "content/posts/stays.md": post("status: draft\ncampaign: spring\nanchor: {event: held}\n"),
    "content/posts/written.md": post("status: draft\ncampaign: spring\nanchor: {event: named}\n"
                                     "publish_at: 2027-03-01 10:00\n"),
    "content/posts/alien.md": post("status: draft\ncampaign: other\n"),
}


def moving(loaded: Callable[[dict[str, str]], Loaded], name: str) -> tuple[list[str], dict[str, str]]:
    workspace = loaded(FILES).workspace
    assert workspace
    found = moving_with(workspace.by_id[name], workspace)
    return [entry.id for entry in found.entries], {one.entry.id: one.why.value for one in found.stays}


def test_a_campaign_takes_all_that_belongs_to_it(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    moves, stays = moving(loaded, "spring")
    assert moves == ["spring", "named", "names", "promoted", "one", "written", "listed", "naming"]
    assert stays == {
        "held": "over", "elsewhere": "follows", "follows": "follows", "gone": "over", "hijri": "hangs",
        "stays": "hangs", "off": "over"}


def test_an_event_takes_the_posts_that_hang_on_it(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    assert moving(loaded, "names") == (["names"], {"elsewhere": "follows"})


def test_a_post_moves_alone(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    assert moving(loaded, "one") == (["one"], {})
