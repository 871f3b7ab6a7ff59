"""A month by status."""

from collections.abc import Callable
from datetime import date
from typing import Any

from majlis.outputs.pages.calendar.board import board

Make = Callable[..., Any]
FEBRUARY = date(2027, 2, 1)


def shown(made: Any) -> list[list[tuple[str, list[str]]]]:
    return [[(column.word, [slot.entry.id for day in column.days for slot in day.slots]) for column in stack]
            for stack in made.stacks]


def test_posts_events_and_campaigns_stand_at_their_status(calendar: Make, dated: dict[str, str]) -> None:
    assert shown(board(calendar(dated), FEBRUARY)) == [
        [("Idea", ["later"])], [("Confirmed", ["spring", "ama"])], [("Scheduled", ["hours"])]]


def test_what_has_no_date_waits_in_the_month_of_now_alone(calendar: Make, dated: dict[str, str]) -> None:
    made = calendar(dated)
    ((idea,), *_) = board(made, FEBRUARY).stacks
    assert [day.day for day in idea.days] == [None]
    assert "later" not in str(shown(board(made, date(2027, 3, 1))))


def test_statuses_of_one_stage_stand_below_each_other(calendar: Make, a_post: Make) -> None:
    states = ("draft", "idea", "approved", "changes_requested", "in_review")
    files = {f"content/posts/{state}.md": a_post(id=f"p-{n}", status=state, publish_at=f"2027-02-1{n} 10:00")
             for n, state in enumerate(states)}
    assert [[word for word, _ in stack] for stack in shown(board(calendar(files), FEBRUARY))] == [
        ["Idea", "Draft"], ["In review", "Changes requested"], ["Approved"]]


def test_many_without_a_date_are_counted(site: Make, a_post: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", status="idea") for n in range(43)}
    page = site(files)["en/calendar/board.html"]
    assert page.count('<li class="slot') == 40
    assert '<p><a href="../posts/">3 more without a date</a></p>' in page


def test_an_empty_board_says_so(site: Make) -> None:
    assert "Nothing has a date in this month yet." in site({})["en/calendar/board.html"]


def test_the_words_of_a_column_are_those_of_a_post(site: Make, dated: dict[str, str], between: Make) -> None:
    head = between(site(dated)["ar/calendar/2027-02-board.html"], '<h2 id="s-scheduled">', "</h2>")
    assert head == '<h2 id="s-scheduled"><span class="state">مجدول</span> <span class="n" data-n>1</span></h2>'
