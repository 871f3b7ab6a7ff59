"""What a report's numbers are compared to, and what follows."""

import pytest

from majlis.kinds.kpis import KPIS
from majlis.kinds.report import Metric
from majlis.plan.kpis import FORMULAS, MET, MISSED, NEAR, compare, standing


@pytest.mark.parametrize(("value", "target", "kpi", "expected"), [
    (100, 100, "reach", MET), (101, 100, "reach", MET), (90, 100, "reach", NEAR), (89.9, 100, "reach", MISSED),
    (60, 60, "first_response_time_median", MET), (47, 60, "first_response_time_median", MET),
    (66, 60, "first_response_time_median", NEAR), (67, 60, "first_response_time_median", MISSED),
    (0, 0, "reach", MET), (-1, 0, "sentiment", MISSED), (-21, -20, "sentiment", NEAR), (5, None, "reach", None),
])
def test_how_a_number_stands(value: float, target: float | None, kpi: str, expected: str | None) -> None:
    assert standing(Metric(kpi=kpi, value=value, target=target)) == expected


def test_amounts_change_in_percent() -> None:
    found = compare(Metric(kpi="reach", value=128400, previous=117900))
    assert (found.change, found.points, found.better, found.standing) == (8.9, False, True, None)


@pytest.mark.parametrize("metric", [
    Metric(kpi="response_rate", value=94, previous=91), Metric(kpi="engagement_rate_by_reach", value=94, previous=91),
    Metric(kpi="reach", value=94, previous=91, unit="%"),
])
def test_shares_change_in_points(metric: Metric) -> None:
    found = compare(metric)
    assert (found.change, found.points) == (3, True)


def test_a_shorter_wait_and_a_lower_cost_are_better() -> None:
    assert compare(Metric(kpi="first_response_time_median", value=47, previous=66)).better is True
    assert compare(Metric(kpi="cost", value=2, previous=1)).better is False


@pytest.mark.parametrize("previous", [None, 0, -4])
def test_nothing_to_compare_with_is_no_change(previous: float | None) -> None:
    found = compare(Metric(kpi="reach", value=7, previous=previous))
    assert (found.change, found.better) == (None, None)


def test_what_stays_the_same_is_neither_better_nor_worse() -> None:
    found = compare(Metric(kpi="reach", value=7, previous=7))
    assert (found.change, found.better) == (0, None)


def test_each_number_has_its_name_and_formula() -> None:
    assert set(FORMULAS) == set(KPIS)
    found = compare(Metric(kpi="saves", value=1))
    assert (found.name.en, found.formula.ar) == ("Saves", "مرات الحفظ والإضافة إلى المفضلة")
