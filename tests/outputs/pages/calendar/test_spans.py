"""What lasts for days."""

from collections.abc import Callable
from datetime import date
from typing import Any

from majlis.outputs.pages.calendar.spans import Span, spans_of

Make = Callable[..., Any]


def named(found: tuple[Span, ...]) -> dict[str, Span]:
    return {span.id: span for span in found}


def test_campaigns_holds_and_key_dates_are_found_the_first_first(edition: Make, dated: dict[str, str]) -> None:
    found = spans_of(edition(dated), [2027])
    assert [(span.sort, span.id, str(span.first), str(span.last)) for span in found] == [
        ("campaign", "spring", "2027-02-01", "2027-02-28"), ("keydate", "ramadan", "2027-02-08", "2027-03-08"),
        ("hold", "pause", "2027-02-20", "2027-02-21"), ("keydate", "founding", "2027-02-22", "2027-02-22"),
        ("keydate", "coffee", "2027-10-01", "2027-10-01"),
    ]


def test_a_key_date_carries_its_advice_and_whether_it_may_move(edition: Make, dated: dict[str, str]) -> None:
    found = named(spans_of(edition(dated), [2027]))
    ramadan, coffee = found["ramadan"], found["coffee"]
    assert ramadan.advice
    assert (ramadan.advice.en, ramadan.moves, ramadan.tone) == ("Adapt tone and times", True, "warn")
    assert (coffee.advice, coffee.moves, coffee.tone) == (None, False, "event")


def test_an_announced_date_moves_no_more(edition: Make) -> None:
    told = ('keydates: [{id: r, name_en: R, name_ar: ر, hijri: "09-01", kind: sensitive, '
            "overrides: [{year: 1448, date: 2027-02-09}]}]\n")
    (found,) = spans_of(edition({"content/keydates/k.yml": told}), [2027])
    assert (found.first, found.moves) == (date(2027, 2, 9), False)


def test_public_holidays_stand_beside_the_key_dates_but_not_on_a_holiday_of_the_team(edition: Make, team: Make) -> None:
    kept = "keydates: [{id: f, name_en: Founding, name_ar: تأسيس, date: 02-22, kind: holiday}]\n"
    found = spans_of(edition(team("holidays: [SA]") | {"content/keydates/k.yml": kept}), [2027])
    assert [span.id for span in found if span.first == date(2027, 2, 22)] == ["f"]
    eid = next(span for span in found if span.name.en == "Eid al-Fitr Holiday")
    assert (eid.first.month, eid.moves, eid.lasts) == (3, True, True)
    assert eid.note
    assert eid.note.en == "Public holiday"


def test_holidays_of_several_countries_name_theirs(edition: Make, team: Make) -> None:
    found = spans_of(edition(team("holidays: [SA, AE]")), [2027])
    assert {span.note.en for span in found if span.note} == {"Public holiday (SA)", "Public holiday (AE)"}


def test_a_cancelled_campaign_is_not_drawn_and_one_with_one_day_is_a_day(edition: Make, files: dict[str, str]) -> None:
    spring = files["content/campaigns/spring.md"]
    gone = files | {"content/campaigns/spring.md": spring.replace("status: confirmed", "status: cancelled")}
    assert spans_of(edition(gone), [2027]) == ()
    short = files | {"content/campaigns/spring.md": spring.replace("ends_on: 2027-02-28\n", "").replace(
        "status: confirmed", "status: idea")}
    (found,) = spans_of(edition(short), [2027])
    assert (found.first, found.last, found.lasts) == (date(2027, 2, 1), date(2027, 2, 1), True)


def test_a_hold_without_an_end_lasts(edition: Make, dated: dict[str, str]) -> None:
    hold = dated["content/holds/pause.md"].replace("until: 2027-02-22 00:00\n", "")
    assert named(spans_of(edition(dated | {"content/holds/pause.md": hold}), [2027]))["pause"].last == date.max


def test_others_see_neither_holds_nor_what_the_team_advises(edition: Make, dated: dict[str, str]) -> None:
    found = spans_of(edition(dated, "public"), [2027])
    assert [(span.id, span.advice) for span in found] == [("founding", None), ("coffee", None)]
