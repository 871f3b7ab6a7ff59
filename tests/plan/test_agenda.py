"""What stands on which day."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from majlis.plan import Plan
from majlis.plan.agenda import Only, agenda, today
from majlis.review import review

Written = Callable[[dict[str, str]], Path]
FIRST, LAST = date(2027, 2, 1), date(2027, 2, 5)


def plan_of(workspace: Written, files: dict[str, str]) -> Plan:
    texts = {path: text if path.endswith(".yml") else f"---\n{text}---\n" for path, text in files.items()}
    plan = review(workspace(texts), {}, datetime(2027, 2, 3, 9)).plan
    assert plan
    return plan


def lines(plan: Plan, first: date = FIRST, last: date = LAST, only: Only | None = None) -> list[str]:
    """Each item as a line: its day, its time, what, about what, its mark."""
    return [
        " ".join(filter(None, (f"{day.day:%d}", f"{item.begins:%H:%M}" if item.begins else "", item.what,
                               item.title.en, item.part, f"to {item.last:%d}" if item.last else "", item.mark)))
        for day in agenda(plan, first, last, only or Only()) for item in day.items
    ]


def test_what_lasts_stands_on_its_first_day_in_the_range(workspace: Written) -> None:
    plan = plan_of(workspace, {
        "content/holds/storm.md": "title: Storm\nowner: huda\nfrom: 2027-01-20 06:00\nuntil: 2027-02-04 12:00\n"
                                  "reason: S\n",
        "content/holds/open.md": "title: Open\nowner: huda\nfrom: 2027-02-04 06:00\nreason: S\n",
        "content/events/camp.md": "title: Camp\nowner: huda\nstatus: planned\nstarts_at: 2027-01-31 20:00\n"
                                  "ends_at: 2027-02-02 21:00\n",
        "content/keydates/a.yml": "keydates:\n  - {id: a, name_en: Days, name_ar: أيام, date: 01-30, days: 3,"
                                  " kind: brand}\n",
    })
    assert lines(plan) == [
        "01 key_date Days to 01", "01 hold Storm to 04", "01 event Camp to 02", "04 06:00 hold Open",
    ]
    assert lines(plan, date(2027, 2, 5)) == ["05 hold Open"]


def test_campaigns_begin_and_end_and_have_phases(workspace: Written) -> None:
    spring = ("title: Spring\nowner: huda\nstatus: planned\nstarts_on: 2027-02-01\nends_on: 2027-02-05\n"
              "phases: [{name: teaser, from: 2027-02-01, to: 2027-02-02}, "
              "{name: close, from: 2027-02-03, to: 2027-02-05}]\n")
    assert lines(plan_of(workspace, {"content/campaigns/spring.md": spring})) == [
        "01 campaign_starts Spring to 05", "01 phase Spring teaser to 02", "03 phase Spring close to 05",
        "05 campaign_ends Spring",
    ]
    cancelled = spring.replace("planned", "cancelled")
    assert lines(plan_of(workspace, {"content/campaigns/spring.md": cancelled})) == []


def test_a_post_stands_at_each_of_its_times_with_its_mark(workspace: Written) -> None:
    plan = plan_of(workspace, {
        "content/posts/a.md": "title: A\nowner: huda\nstatus: scheduled\nchannels: [x, instagram]\n"
                              "publish_at: 2027-02-01 10:00\nvariants: {x: {publish_at: 2027-02-02 11:00}}\n",
        "content/posts/b.md": "title: B\nowner: huda\nstatus: draft\nchannels: [x]\npublish_at: 2027-02-01 09:00\n",
        "content/posts/c.md": "title: C\nowner: huda\nstatus: draft\nchannels: [x]\npublish_at: 2027-02-05 23:59\n",
        "content/posts/d.md": "title: D\nowner: huda\nstatus: draft\nchannels: [x]\npublish_at: 2027-02-06 00:00\n",
        "content/posts/e.md": "title: E\nowner: huda\nstatus: scheduled\nchannels: [x]\n"
                              "timezone: Asia/Tokyo\npublish_at: 2027-02-06 03:00\n",
    })
    assert lines(plan) == [
        "01 09:00 post B missed", "01 10:00 post A overdue", "02 11:00 post A overdue",
        "05 21:00 post E", "05 23:59 post C",
    ]


def test_what_comes_back_stands_on_each_of_its_days(workspace: Written) -> None:
    plan = plan_of(workspace, {
        "content/posts/a.md": "title: A\nowner: huda\nstatus: scheduled\nchannels: [x]\n"
                              "publish_at: 2027-02-03 10:00\nrepeat: {freq: daily, until: 2027-03-01}\n",
        "content/routines/r.md": "title: R\nowner: huda\nstatus: active\nwho: [huda]\n"
                                 "repeat: {freq: weekly, on: [monday, thursday]}\n",
        "content/routines/s.md": "title: S\nowner: huda\nstatus: draft\nwho: [huda]\nrepeat: {freq: daily}\n",
    })
    assert lines(plan) == ["01 routine R", "03 10:00 post A", "04 routine R", "04 10:00 post A", "05 10:00 post A"]


def test_only_what_is_asked_for_and_what_everybody_must_know(workspace: Written) -> None:
    plan = plan_of(workspace, {
        "content/posts/a.md": "title: A\nowner: huda\nstatus: draft\nchannels: [x]\npublish_at: 2027-02-04 10:00\n"
                              "campaign: spring\n",
        "content/posts/b.md": "title: B\nowner: salem\nstatus: draft\nchannels: [instagram]\n"
                              "publish_at: 2027-02-04 11:00\n",
        "content/campaigns/spring.md": "title: Spring\nowner: salem\nstatus: idea\nchannels: [x]\n"
                                       "starts_on: 2027-02-04\n",
        "content/routines/r.md": "title: R\nowner: huda\nstatus: active\nwho: [huda]\n"
                                 "repeat: {freq: weekly, on: [thursday]}\n",
        "content/holds/all.md": "title: All\nowner: huda\nfrom: 2027-02-04 06:00\nreason: S\n",
        "content/holds/x.md": "title: One\nowner: huda\nfrom: 2027-02-04 06:00\nreason: S\nchannels: [instagram]\n",
        "content/keydates/a.yml": "keydates: [{id: a, name_en: Day, name_ar: يوم, date: 02-04, kind: brand}]\n",
    })

    def shown(only: Only) -> set[str]:
        return {item.title.en for day in agenda(plan, FIRST, LAST, only) for item in day.items}

    assert shown(Only()) == {"A", "B", "Spring", "R", "All", "One", "Day"}
    assert shown(Only(channel="x")) == {"A", "Spring", "All", "Day"}
    assert shown(Only(member="huda")) == {"A", "R", "All", "One", "Day"}
    assert shown(Only(campaign="spring")) == {"A", "Spring", "All", "One", "Day"}
    assert shown(Only(member="salem", channel="instagram")) == {"B", "All", "One", "Day"}


def test_every_day_is_there_with_its_place_in_the_week(workspace: Written) -> None:
    days = agenda(plan_of(workspace, {}), date(2027, 2, 3), date(2027, 2, 7))
    assert [(day.day.day, day.hijri and day.hijri.day, day.weekend, day.today) for day in days] == [
        (3, 26, False, True), (4, 27, False, False), (5, 28, False, False), (6, 29, True, False), (7, 30, True, False),
    ]


def test_today_holds_the_late_of_all_days_and_the_holds_of_this_moment(workspace: Written) -> None:
    found = today(plan_of(workspace, {
        "content/posts/a.md": "title: A\nowner: huda\nstatus: draft\nchannels: [x]\ndraft_due: 2026-12-01\n",
        "content/holds/over.md": "title: Over\nowner: huda\nfrom: 2027-02-03 06:00\nuntil: 2027-02-03 09:00\n"
                                 "reason: S\n",
        "content/holds/now.md": "title: Now\nowner: huda\nfrom: 2027-02-03 09:00\nreason: S\n",
    }))
    assert [need.subject.id for need in found.late] == ["a"]
    assert [need.subject.id for need in found.holds] == ["now"]
    assert [item.title.en for item in found.day.items] == ["Over", "Now"]
