"""What changed lately: each entry once, the latest first, with what it was before where readers may know."""

from dataclasses import replace
from typing import Any

from majlis.edition import Edition
from majlis.outputs.lately import lately, told_history

Make = Any
CANCELLED = "status: cancelled\ncancel_reason: rain"


def told(edition: Edition, most: int = 9) -> list[tuple[str, str, str]]:
    """What is told, as lines: the day, what happened, to what."""
    return [(f"{turn.at:%m-%d}", turn.what, turn.entry.id) for turn in lately(edition, most)]


def test_all_is_new_at_first(branch: Make) -> None:
    assert told(branch.edition()) == [("01-20", "new", "conduct"), ("01-20", "new", "hours")]


def test_what_changed_last_comes_first_and_once(branch: Make) -> None:
    branch.change(branch.post, "سطر أول", "سطر آخر")
    branch.change(branch.post, "سطر آخر", "سطر")
    assert told(branch.edition()) == [("01-22", "changed", "hours"), ("01-20", "new", "conduct")]
    assert told(branch.edition(), 1) == [("01-22", "changed", "hours")]


def test_the_team_learns_from_what_to_what(branch: Make) -> None:
    branch.change(branch.post, "status: scheduled\n", "status: approved\n")
    turn = lately(branch.edition(), 1)[0]
    assert (turn.states, turn.days) == (("scheduled", "approved"), None)
    branch.change(branch.post, "20:30", "21:00")
    turn = lately(branch.edition(), 1)[0]
    assert turn.states is None
    assert turn.days is not None
    assert [f"{day:%H:%M}" for day in turn.days if day] == ["20:30", "21:00"]


def test_another_text_is_another_text_and_no_more(branch: Make) -> None:
    branch.change(branch.post, "سطر أول", "سطر آخر")
    turn = lately(branch.edition(), 1)[0]
    assert (turn.states, turn.days) == (None, None)


def test_others_learn_that_what_they_see_changed_and_not_how(branch: Make) -> None:
    branch.change(branch.policy, "status: active", "status: under_review")
    branch.change(branch.policy, "status: under_review", "status: active")
    branch.change(branch.post, "status: scheduled\n", "status: approved\n")
    edition = branch.edition("public")
    assert told(edition) == [("01-22", "changed", "conduct")]
    assert lately(edition, 1)[0].before is None


def test_a_file_that_only_moved_did_not_change(branch: Make) -> None:
    before = told(branch.edition())
    branch.move(branch.post, "content/posts/2027/hours.md")
    assert told(branch.edition()) == before


def test_the_team_learns_what_was_removed(branch: Make) -> None:
    branch.remove(branch.post)
    assert told(branch.edition()) == [("01-21", "removed", "hours"), ("01-20", "new", "conduct")]
    assert told(branch.edition("public")) == [("01-20", "new", "conduct")]


def test_what_was_private_or_is_now_is_not_told(branch: Make) -> None:
    branch.change(branch.post, "owner: salem", "owner: salem\nvisibility: private")
    assert told(branch.edition()) == [("01-20", "new", "conduct")]
    branch.remove(branch.post)
    assert told(branch.edition()) == [("01-20", "new", "conduct")]


def test_what_it_was_while_it_was_private_is_not_told(branch: Make) -> None:
    branch.change(branch.post, "owner: salem", "owner: salem\nvisibility: private")
    text = (branch.root / branch.post).read_text("utf-8")
    branch.write({branch.post: text.replace("visibility: private\n", "").replace("scheduled", "approved")})
    turn = lately(branch.edition(), 1)[0]
    assert (turn.entry.id, turn.what, turn.before) == ("hours", "changed", None)


def test_without_git_or_in_a_shallow_clone_nothing_is_told(branch: Make) -> None:
    edition = branch.edition()
    assert told_history(edition) is edition.history
    assert lately(replace(edition, history=None), 9) == ()
    shallow = replace(edition, history=replace(edition.history, shallow=True))
    assert (lately(shallow, 9), told_history(shallow)) == ((), None)
