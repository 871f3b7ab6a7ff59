"""A playbook in use: ticks, times and clocks that a browser remembers until somebody clears them."""

import re
from typing import Any

import pytest

pytestmark = pytest.mark.browser
PAGE = "en/playbooks/night.html"
CLOCK = ".steps [data-clock] + button"


@pytest.fixture
def night(page: Any) -> Any:
    """The playbook, opened at 09:00 in the project's zone (UTC+14)."""
    page.clock.install(time="2027-02-02T18:00:00Z")  # it goes on until it is stopped, and can't be stopped in its past
    page.clock.pause_at("2027-02-02T19:00:01Z")
    page.goto(PAGE)
    return page


def test_ticks_and_their_times_survive_a_reload(night: Any) -> None:
    night.get_by_role("button", name="Start a drill").click()
    assert night.locator("[data-when]").inner_text() == "Drill since 09:00"
    night.clock.run_for(7 * 60_000)
    night.get_by_role("checkbox", name="Call the lead").check()
    assert night.locator("[data-progress]").inner_text() == "1 of 3"
    night.reload()
    assert night.get_by_role("checkbox", name="Call the lead").is_checked()
    assert night.locator(".ticked").inner_text() == "done at 09:07"
    assert night.locator("[data-when]").inner_text() == "Drill since 09:00"
    assert night.locator("progress").evaluate("bar => bar.value") == 1


def test_the_count_follows_the_teams_digits_and_clocks_do_not(night: Any) -> None:
    night.locator("[data-run]").evaluate("panel => { panel.dataset.indic = ''; }")
    night.get_by_role("button", name="Start a drill").click()
    night.get_by_role("checkbox", name="Call the lead").check()
    assert night.locator("[data-progress]").inner_text() == "١ of ٣"
    assert night.locator("[data-when]").inner_text() == "Drill since 09:00"


def test_both_interfaces_remember_the_same(night: Any) -> None:
    night.get_by_role("checkbox", name="Call the lead").check()
    night.goto("ar/playbooks/night.html")
    assert night.locator("[data-progress]").inner_text() == "1 من 3"
    assert night.locator("[data-when]").inner_text() == "منذ 09:00"


def test_a_tick_can_be_taken_back(night: Any) -> None:
    box = night.get_by_role("checkbox", name="Call the lead")
    box.check()
    box.uncheck()
    night.reload()
    assert not night.get_by_role("checkbox", name="Call the lead").is_checked()
    assert night.locator("[data-progress]").inner_text() == "0 of 3"


def test_clearing_asks_twice(night: Any) -> None:
    night.get_by_role("checkbox", name="Call the lead").check()
    night.get_by_role("button", name="Clear").click()
    assert night.get_by_role("checkbox", name="Call the lead").is_checked()
    night.get_by_role("button", name="Press again to clear").click()
    assert not night.get_by_role("checkbox", name="Call the lead").is_checked()
    assert night.get_by_role("button", name="Start a drill").is_visible()
    night.reload()
    assert night.evaluate("localStorage.length") == 0


def test_asking_to_clear_is_forgotten_after_a_while(night: Any) -> None:
    night.get_by_role("checkbox", name="Call the lead").check()
    night.get_by_role("button", name="Clear").click()
    night.clock.run_for(5_000)
    assert night.get_by_role("button", name="Clear").inner_text() == "Clear"


def test_a_clock_counts_down_and_is_late(night: Any) -> None:
    night.locator(CLOCK).first.click()
    timer = night.get_by_role("timer")
    assert timer.inner_text() == "05:00 left"
    assert timer.get_attribute("class") == "state t-soon"
    night.clock.run_for(4 * 60_000 + 10_000)
    assert timer.inner_text() == "00:50 left"
    assert timer.get_attribute("class") == "state t-warn"
    night.clock.run_for(2 * 60_000)
    assert timer.inner_text() == "Late 01:10"
    assert timer.get_attribute("class") == "state t-late"
    assert "Call the lead" in night.locator("[data-run] [role=status]").inner_text()


def test_several_clocks_run_at_once_the_most_urgent_first_and_survive_a_reload(night: Any) -> None:
    night.locator("[data-clock=update-1] + button").click()
    night.clock.run_for(60_000)
    night.locator(CLOCK).last.click()
    night.reload()
    night.clock.run_for(1_000)
    told = night.locator(".ticking li").all_inner_texts()
    assert [re.sub(r"\s+", " ", text) for text in told] == [
        "09:59 left Write it down Stop", "1:58:59 left Level 1: Update every 2 hours Start again Stop"]


def test_a_clock_can_be_stopped_and_started_again(night: Any) -> None:
    night.locator("[data-clock=update-1] + button").click()
    night.clock.run_for(60_000)
    night.get_by_role("button", name="Start again: Level 1").click()
    assert night.get_by_role("timer").inner_text() == "2:00:00 left"
    night.get_by_role("button", name="Stop: Level 1").click()
    assert night.get_by_role("timer").count() == 0
    assert night.evaluate("document.activeElement.textContent") == "Start the clock"


def test_a_tick_stops_the_clock_of_its_step(night: Any) -> None:
    night.locator(CLOCK).first.click()
    assert night.get_by_role("timer").count() == 1
    night.get_by_role("checkbox", name="Call the lead").check()
    assert night.get_by_role("timer").count() == 0


def test_the_clocks_of_all_steps_count_from_the_beginning(night: Any) -> None:
    night.get_by_role("button", name="Start an incident").click()
    night.clock.run_for(60_000)
    night.get_by_role("button", name="Start the clocks of all steps").click()
    assert night.get_by_role("timer").all_inner_texts() == ["04:00 left", "09:00 left"]
    assert not night.get_by_role("button", name="Start the clocks of all steps").is_visible()


def test_the_log_can_be_copied(night: Any) -> None:
    night.get_by_role("button", name="Start an incident").click()
    night.clock.run_for(3 * 60_000)
    night.get_by_role("checkbox", name="Write it down").check()
    night.clock.run_for(60_000)
    night.get_by_role("checkbox", name="Call the lead").check()
    night.get_by_role("button", name="Copy the log").click()
    night.get_by_role("button", name="Copied").wait_for()
    assert night.evaluate("navigator.clipboard.readText()") == (
        "A long night\n2027-02-03 · Incident since 09:00\n09:03  2. Write it down\n09:04  1. Call the lead")


def test_what_stands_there_and_is_none_of_ours_is_left_alone(night: Any) -> None:
    night.evaluate("localStorage.setItem('majlis-run:night', '[1')")
    night.reload()
    assert night.get_by_role("button", name="Start a drill").is_visible()


def test_on_paper_there_are_the_boxes_and_nothing_to_press(night: Any) -> None:
    night.get_by_role("button", name="Start a drill").click()
    night.locator(CLOCK).first.click()
    night.emulate_media(media="print")
    assert night.locator("[data-tick]").first.is_visible()
    assert night.locator("main button:visible").count() == 0
    assert not night.locator("[data-run]").is_visible()


def test_without_a_script_every_step_and_time_is_there(chromium: Any, root: str) -> None:
    context = chromium.new_context(base_url=root, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGE)
    assert page.locator("[data-tick]").count() == 3
    assert page.get_by_text("within 5 minutes").is_visible()
    assert not page.locator("[data-run]").is_visible()
    context.close()
