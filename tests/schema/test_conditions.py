"""What conditions hang on is found by trying them."""

import pytest

from majlis.fields import Field, fields_of
from majlis.fields.compound import Many
from majlis.fields.declare import Condition
from majlis.fields.numbers import Boolean
from majlis.fields.types import Choice, Line
from majlis.kinds import KINDS
from majlis.schema.conditions import Reason, reason_of
from majlis.words import Words

LABEL = Words("Name", "الاسم")
DECLARED = {
    "format": Field(Choice({"poll": LABEL, "text": LABEL, "reel": LABEL}), LABEL),
    "paid": Field(Boolean(), LABEL), "partner": Field(Line(), LABEL), "tags": Field(Many(Line()), LABEL),
}
# These need more than one value of one field; an editor is not told of them, `majlis check` tells.
BEYOND_SCHEMAS = {("routine", "starts_on"), ("post", "starts_on")}


@pytest.mark.parametrize(("when", "reason"), [
    (lambda values: values.get("format") == "poll", Reason(False, {"format": ("poll",)})),
    (lambda values: values.get("format") in ("poll", "reel"), Reason(False, {"format": ("poll", "reel")})),
    (lambda values: values.get("paid") is False, Reason(False, {"paid": (False,)})),
    (lambda values: "partner" in values, Reason(False, {"partner": ()})),
    (lambda values: bool(values.get("tags")) or "partner" in values, Reason(False, {"partner": (), "tags": ()})),
    (lambda values: "partner" not in values, Reason(True, {"partner": ()})),
    (lambda values: values.get("format") != "text", Reason(True, {"format": ("text",)})),
    (lambda values: "partner" in values and values.get("paid") is True, None),
    (lambda values: "partner" in values and "tags" not in values, None),
    (lambda values: True, None),
    (lambda values: len(values["tags"]) > 2, None),
    (lambda values: values.get("partner", "").upper.strange, None),
])
def test_what_a_condition_hangs_on(when: Condition, reason: Reason | None) -> None:
    assert reason_of(when, DECLARED) == reason


def test_a_reason_says_what_its_condition_says() -> None:
    reason = Reason(False, {"format": ("poll",), "partner": ()})
    assert reason.holds({"format": "poll"})
    assert reason.holds({"format": "text", "partner": "noura"})
    assert not reason.holds({"format": "text"})
    assert not reason._replace(unless=True).holds({"partner": "noura"})


def test_the_conditions_of_all_kinds_are_found() -> None:
    silent = {
        (kind.name, key) for kind in KINDS for key, spec in fields_of(kind.record).items()
        if spec.when and reason_of(spec.when, fields_of(kind.record)) is None
    }
    assert silent <= BEYOND_SCHEMAS
