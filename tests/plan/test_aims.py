"""For whom a post is."""

from collections.abc import Callable
from datetime import datetime

from majlis.kinds import Post
from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.aims import audiences_of, original_of

Load = Callable[[dict[str, str | bytes]], Loaded]
HEAD = "title: T\nowner: huda\n"
POST = "status: idea\nchannels: [x]\n"
FILES: dict[str, str | bytes] = {
    "content/audiences/hosts.md": f"---\nid: hosts\nlang: en\nstatus: draft\n{HEAD}---\n",
    "content/audiences/hosts-ar.md": f"---\nid: hosts-ar\nlang: ar\ntranslation_of: hosts\nstatus: draft\n{HEAD}---\n",
    "content/audiences/guests.md": f"---\nid: guests\nstatus: draft\n{HEAD}---\n",
    "content/campaigns/spring.md": f"---\nid: spring\nstatus: planned\naudiences: [guests]\n{HEAD}---\n",
    "content/posts/own.md": f"---\nid: own\naudiences: [hosts-ar]\ncampaign: spring\n{POST}{HEAD}---\n",
    "content/posts/lent.md": f"---\nid: lent\ncampaign: spring\n{POST}{HEAD}---\n",
    "content/posts/none.md": f"---\nid: none\n{POST}{HEAD}---\n",
}


def test_a_post_has_its_own_audiences_else_those_of_its_campaign(loaded: Load) -> None:
    workspace = loaded(FILES).workspace
    assert workspace
    found = {post.id: set(audiences_of(workspace, post)) for post in workspace.of(Post)}
    assert found == {"own": {"hosts"}, "lent": {"guests"}, "none": set()}
    assert (original_of(workspace, "hosts-ar"), original_of(workspace, "gone")) == ("hosts", "gone")


def test_the_plan_knows_the_posts_for_each_audience_by_its_original(loaded: Load) -> None:
    workspace = loaded(FILES).workspace
    assert workspace
    plan = Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    assert {audience: [post.id for post in posts] for audience, posts in plan.posts_for.items()} == {
        "guests": ["lent"], "hosts": ["own"],
    }
