"""By what the calendar is filtered."""

from collections.abc import Callable
from datetime import date

from majlis.kinds.choices import PLAN_STATES
from majlis.kinds.post import STATES
from majlis.outputs.pages.calendar.board import STAGES
from majlis.outputs.pages.calendar.calendar import Calendar
from majlis.outputs.pages.calendar.filters import ORDER

Make = Callable[..., Calendar]


def of_february(calendar: Calendar) -> dict[str, list[str]]:
    slots = tuple(slot for day, found in calendar.by_day.items() if day.month == 2 for slot in found)
    spans = calendar.spans_in(date(2027, 2, 1), date(2027, 2, 28))
    return {one.name: [option.name for option in one.options] for one in calendar.filters(slots, spans)}


def test_every_status_has_its_place() -> None:
    assert set(ORDER) == {"late", *STATES, *PLAN_STATES}
    assert {name for stage in STAGES for name in stage} == set(ORDER) - {"late"}


def test_a_post_is_found_by_what_its_file_says(calendar: Make, dated: dict[str, str]) -> None:
    made = calendar(dated)
    told = {slot.entry.id: made.told(slot).words for found in made.by_day.values() for slot in found}
    assert told["hours"] == (
        "kind:post channel:instagram channel:x status:scheduled owner:salem campaign:spring pillar:craft lang:ar")
    assert told["ama"] == "kind:event channel:x status:confirmed owner:huda lang:en"


def test_a_span_is_found_by_what_it_is(calendar: Make, dated: dict[str, str]) -> None:
    made = calendar(dated)
    assert {span.id: made.lasting(span).words for span in made.spans} == {
        "spring": "kind:campaign channel:instagram status:confirmed owner:huda campaign:spring lang:en",
        "pause": "kind:hold channel:instagram", "ramadan": "kind:keydate", "founding": "kind:keydate",
        "coffee": "kind:keydate",
    }


def test_only_what_is_there_can_be_chosen_and_one_choice_is_none(calendar: Make, dated: dict[str, str]) -> None:
    assert of_february(calendar(dated)) == {
        "kind": ["Posts", "Events", "Campaigns", "Key dates and holidays", "Holds"],
        "channel": ["Instagram", "X"],
        "status": ["Confirmed", "Scheduled"],
        "owner": ["Huda", "Salem"],
        "campaign": ["Spring at home"],
        "lang": ["Arabic", "English"],
    }


def test_campaigns_are_those_of_the_page_the_rest_those_of_the_calendar(
    calendar: Make, dated: dict[str, str]
) -> None:
    made = calendar(dated)
    assert [one.name for one in made.filters((), ())] == ["kind", "channel", "status", "owner", "lang"]


def test_what_is_overdue_can_be_found(calendar: Make, a_post: Callable[..., str]) -> None:
    post = a_post(publish_at="2027-01-04 10:00", status="scheduled", format="text", pillar="craft")
    made = calendar({"content/posts/p.md": post})
    ((slot,),) = made.by_day.values()
    assert "status:scheduled status:late" in made.told(slot).words


def test_others_are_offered_no_owners(calendar: Make, dated: dict[str, str]) -> None:
    open_event = dated["content/events/ama.md"].replace("lang: en", "lang: en\nvisibility: public")
    made = calendar(dated | {"content/events/ama.md": open_event}, "en", "public")
    assert [one.name for one in made.filters(tuple(made.by_day[date(2027, 2, 10)]), made.spans)] == ["kind"]
