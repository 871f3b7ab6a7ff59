"""What hangs on the checks, and what does not."""

from collections.abc import Callable
from datetime import datetime

from majlis.edition import edition_for, with_problems
from majlis.kinds import Hold, Post
from majlis.load import Loaded
from majlis.problems import Code, Place
from majlis.words import Words

FILES = {
    "content/posts/p.md": "---\nid: p\ntitle: Cup\nlang: en\nstatus: draft\nowner: huda\nchannels: [x]\n---\nText\n",
    "content/holds/h.md": "---\nid: h\ntitle: H\nlang: en\nowner: huda\nfrom: 2027-02-01 10:00\nreason: r\n---\n",
}
ODD = Code("odd", Words("Odd.", "غريب."), Words("Mend it.", "أصلحه."))


def test_what_is_said_of_a_file_changes_its_page_and_no_event(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    workspace = loaded(FILES).workspace
    assert workspace
    before = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    (post,), (hold,) = workspace.of(Post), workspace.of(Hold)
    said = {entry.path: with_problems(before, (ODD.at(Place(entry.path, 3, 1)),)).marks for entry in (post, hold)}
    assert said[post.path].of(post) != before.marks.of(post)
    assert said[hold.path].of(hold) != before.marks.of(hold)
    assert said[hold.path].of(post) == before.marks.of(post), "which shows the hold, and nothing that is said of it"
    assert {marks.of_events(post) for marks in said.values()} == {before.marks.of_events(post)}


def test_heads_are_all_that_is_told_without_the_text_of_posts(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    def heads(old: str = "", new: str = "", audience: str = "team", said: tuple[str, ...] = ()) -> bytes:
        workspace = loaded({path: text.replace(old, new) if old else text for path, text in FILES.items()}).workspace
        assert workspace
        edition = edition_for(audience, workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
        return with_problems(edition, tuple(ODD.at(Place(path, 3, 1)) for path in said)).marks.heads

    assert heads() == heads("Text", "Another text") == heads(said=tuple(FILES))
    assert len({heads(), heads("Cup", "Cups"), heads("reason: r", "reason: s"), heads(audience="public")}) == 4


def test_one_mark_of_posts_hangs_on_all_that_each_of_them_shows(loaded: Callable[[dict[str, str]], Loaded]) -> None:
    names = {"a": "related: [b]\n", "b": "related: [c]\n", "c": "related: [d]\n", "d": "", "t": "translation_of: a\n"}
    post = FILES["content/posts/p.md"]
    files = {f"content/posts/{id}.md": post.replace("id: p\n", f"id: {id}\n{more}") for id, more in names.items()}

    def mark(edits: dict[str, str], said: str = "") -> bytes:
        workspace = loaded(FILES | files | edits).workspace
        assert workspace
        edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
        marks = with_problems(edition, (ODD.at(Place(f"content/posts/{said}.md", 3, 1)),) if said else ()).marks
        return marks.of_posts([one for one in workspace.of(Post) if one.id in ("a", "p")])

    def edited(id: str, text: str = "Cups") -> dict[str, str]:
        return {path: told.replace("Cup", text) for path, told in (FILES | files).items() if path.endswith(f"/{id}.md")}

    before, new = mark({}), {"content/posts/n.md": post.replace("id: p", "id: n")}
    assert {mark(edited("d")), mark({}, said="d"), mark(new)} == {before}
    told = [*(mark(edited(id)) for id in "pabct"), *(mark({}, said=id) for id in "pabct")]
    hold = {"content/holds/h.md": FILES["content/holds/h.md"].replace("reason: r", "reason: s")}
    assert len({before, *told, mark(hold)}) == 12


def test_where_a_post_may_link_anywhere_one_mark_hangs_on_all_addresses(
    loaded: Callable[[dict[str, str]], Loaded]
) -> None:
    linking = {path: text.replace("Text", "[Text](d.md)") for path, text in FILES.items()}
    other = {"content/posts/d.md": FILES["content/posts/p.md"].replace("id: p", "id: d")}
    found = set()
    for files in (linking, linking | other):
        workspace = loaded(files).workspace
        assert workspace
        marks = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone)).marks
        (post,) = (one for one in workspace.of(Post) if one.id == "p")
        found |= {marks.of_posts([post]), marks.of(post)}
    assert len(found) == 4
