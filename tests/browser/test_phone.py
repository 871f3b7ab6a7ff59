"""What is easily unreadable on a phone: what is cut in two, squeezed, or stands on the wrong side."""

from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.browser
ORDER = """shift => { const [first, last] = shift.querySelectorAll('.clock');
    return first.getBoundingClientRect().x < last.getBoundingClientRect().x }"""


@pytest.fixture
def phone(page: Any) -> Iterator[Any]:
    """A page as wide as a phone."""
    page.set_viewport_size({"width": 390, "height": 800})
    return page


def test_both_texts_of_a_holding_statement_are_as_wide_as_the_phone(phone: Any) -> None:
    phone.goto("ar/playbooks/crisis.html")
    arabic, english = (phone.locator(f"#statement-1-{lang}").bounding_box() for lang in ("ar", "en"))
    assert arabic["width"] == english["width"] > 280
    assert english["y"] > arabic["y"] + arabic["height"]


def test_a_cell_without_a_value_is_not_named(phone: Any) -> None:
    phone.goto("ar/campaigns/spring.html")
    cells = phone.locator("tr", has_text="مطر").locator("td").all()
    assert [cell.inner_text() for cell in cells if cell.is_visible()] == ["مطر", "مظلة"]


def test_a_hijri_date_is_not_broken_in_two(phone: Any) -> None:
    phone.goto("ar/posts/hours.html")
    for width in range(300, 420, 10):
        phone.set_viewport_size({"width": width, "height": 800})
        assert phone.evaluate("Math.max(...[...document.querySelectorAll('.hijri')].map(day => day.offsetHeight))") < 32


def test_deliverables_are_parted_by_one_line(phone: Any) -> None:
    phone.goto("en/briefs/brief.html")
    lines = phone.evaluate("""() => { const body = document.querySelector('.made tbody');
        const next = body.parentNode.appendChild(body.cloneNode(true)).querySelectorAll('th, td');
        return [...next].map(cell => getComputedStyle(cell).borderBlockStartWidth) }""")
    assert set(lines) == {"0px"}


@pytest.mark.parametrize(("lang", "rises"), [("ar", False), ("en", True)])
def test_a_span_of_hours_is_read_from_its_first(phone: Any, lang: str, rises: bool) -> None:
    phone.goto(f"{lang}/channels.html")
    assert phone.locator(".hours").first.evaluate(ORDER) is rises


def test_in_the_month_owner_and_campaign_stand_apart(phone: Any) -> None:
    phone.goto("ar/calendar/2027-02.html")
    beside = phone.locator(".slot .more:has(bdi + bdi)").first.locator("bdi")
    owner, campaign = (one.bounding_box() for one in beside.all())
    assert owner["x"] - campaign["x"] - campaign["width"] > 8 or campaign["y"] > owner["y"]
