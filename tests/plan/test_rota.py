"""Who moderates when."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from majlis.plan.rota import shifts_on, week_from
from majlis.review import review

CHANNELS = """\
channels:
  - id: x
    platform: x
    name_en: X
    name_ar: إكس
    owner: huda
    rota:
      - {days: [wednesday], hours: "09:00-17:00", who: huda}
      - {days: [tuesday], hours: "22:00-02:00", who: salem}
      - {days: [wednesday], hours: "20:00-00:00", who: salem}
"""


def test_a_shift_belongs_to_every_day_that_it_touches(workspace: Callable[[dict[str, str]], Path]) -> None:
    plan = review(workspace({"content/channels.yml": CHANNELS}), {}, datetime(2027, 2, 3, 9)).plan
    assert plan
    found = {
        day: [f"{shift.start:%a %H:%M}-{shift.end:%a %H:%M} {shift.channel.id} {shift.who}"
              for shift in shifts_on(plan, date(2027, 2, day))]
        for day in (1, 2, 3, 4)
    }
    assert found == {
        1: [],
        2: ["Tue 22:00-Wed 02:00 x salem"],
        3: ["Tue 22:00-Wed 02:00 x salem", "Wed 09:00-Wed 17:00 x huda", "Wed 20:00-Thu 00:00 x salem"],
        4: [],
    }


def test_a_week_shows_each_shift_on_the_day_on_which_it_begins(workspace: Callable[[dict[str, str]], Path]) -> None:
    plan = review(workspace({"content/channels.yml": CHANNELS}), {}, datetime(2027, 2, 3, 9)).plan
    assert plan
    found = week_from(plan, date(2027, 1, 31))
    week = [[f"{shift.start:%H:%M}-{shift.end:%H:%M} {shift.who}" for shift in day] for day in found["x"]]
    assert week == [[], [], ["22:00-02:00 salem"], ["09:00-17:00 huda", "20:00-00:00 salem"], [], [], []]
