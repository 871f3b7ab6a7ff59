"""Pages for others than the team: a home page of their own, lists without owners, no words for authors."""

from typing import Any

Make = Any


def opened(files: dict[str, str]) -> dict[str, str]:
    """The files, all of them public as far as their authors can say so."""
    return {path: text.replace("owner:", "visibility: public\nowner:", 1) for path, text in files.items()}


def test_the_home_page_shows_what_comes_and_what_there_is(site: Make, files: dict[str, str], between: Make) -> None:
    made = opened(files)
    made["content/posts/hours.md"] = made["content/posts/hours.md"].replace("owner:", "public_from: 2027-02-01\nowner:")
    home = site(made, audience="public")["en/index.html"]
    assert "<h1>Sidra Coffee</h1>" in home
    assert '<h2 id="coming">Coming</h2>' in home
    assert '<a href="posts/hours.html">' in between(home, '<ol class="week">', "</ol>")
    shelves = [part.partition("</h2>")[0].rpartition(">")[2] for part in home.split('<h2 id="s')[1:]]
    assert shelves == ["Posts", "Campaigns", "Policies"]
    assert '<a href="policies/">See all</a>' in home
    assert '<a href="policies/">اعرض الكل</a>' in site(made, audience="public")["ar/index.html"]


def test_nothing_of_the_teams_work_is_on_it(site: Make, files: dict[str, str]) -> None:
    home = site(opened(files), audience="public")["en/index.html"]
    team = ("Waiting for review", "Days with nothing planned", "Pages to look at again", "Huda", "Salem", "New post")
    for word in team:
        assert word not in home


def test_only_kinds_with_something_have_a_list(site: Make, files: dict[str, str]) -> None:
    empty = site({}, audience="public")
    assert "en/policies/index.html" not in empty
    assert 'aria-labelledby="s1"' not in empty["en/index.html"]
    made = site(opened(files), audience="public")
    lists = sorted(path for path in made if path.startswith("en/") and path.endswith("/index.html"))
    assert lists[:-1] == ["en/calendar/index.html", "en/campaigns/index.html", "en/index.html"]
    assert lists[-1] == "en/policies/index.html"
    assert 'href="playbooks/"' not in made["en/index.html"]


def test_a_list_names_no_owner_and_no_review(site: Make, files: dict[str, str]) -> None:
    policies = site(opened(files), audience="public")["en/policies/index.html"]
    assert '<a href="conduct.html">' in policies
    for word in ("Owner", "Huda", "Next review", "Review overdue"):
        assert word not in policies
    assert '<td data-label="Dates">' in site(opened(files), audience="public")["en/campaigns/index.html"]


def test_words_for_authors_are_for_the_team(site: Make, a_post: Make) -> None:
    fields = {"status": "published", "visibility": "public", "media": "[{src: media/a.png}]"}
    words = ("There is no text yet", "There is no alternative text yet", "No date yet")
    team = site({"content/posts/p.md": a_post("", **fields)})["en/posts/p.html"]
    public = site({"content/posts/p.md": a_post("", **fields)}, audience="public")["en/posts/p.html"]
    assert [word in team for word in words] == [True] * 3
    assert [word in public for word in words] == [False] * 3


def test_nobody_outside_reads_that_a_post_is_overdue(site: Make, a_post: Make) -> None:
    files = {"content/posts/p.md": a_post(
        "Text", status="scheduled", publish_at="2027-02-02 10:00", visibility="public", public_from="2027-02-01")}
    assert "Overdue" in site(files)["en/posts/p.html"]
    made = site(files, audience="public")
    assert [path for path, page in made.items() if "Overdue" in page] == []
    assert '<span class="state t-soon">Scheduled</span>' in made["en/posts/p.html"]


def test_problems_are_for_the_team(site: Make, edition: Make) -> None:
    from majlis.problems import Code, Place
    from majlis.words import Words

    problem = Code("odd", Words("Canary", "Canary")).at(Place("content/posts/p.md"))
    assert any("Canary" in page for page in site({}, problems=(problem,)).values())
    made = site({}, audience="public", problems=(problem,))
    assert [path for path, page in made.items() if "Canary" in page or "problems" in path] == []
    assert edition({}, "public", problems=(problem,)).problems == ()


def test_an_event_has_its_day(site: Make) -> None:
    event = (
        "---\nid: ama\ntitle: Ask us\nlang: en\nstatus: confirmed\nowner: huda\nvisibility: public\nformat: ama\n"
        "starts_at: 2027-02-09 23:30\nends_at: 2027-02-10 00:30\nchannel: x\nhost: Dana\nobjective: engagement\n"
        "audiences: [a]\nrules: r\nrun_of_show: [{at: 23:30, what: Canary}]\nmoderator: huda\n---\nCome and ask.\n"
    )
    made = site({"content/events/ama.md": event}, audience="public")
    assert '<time datetime="2027-02-09">9 Feb 2027</time>' in made["en/index.html"]
    assert "Come and ask." in made["en/events/ama.html"]
    assert [path for path, page in made.items() if "Canary" in page or "Huda" in page] == []
