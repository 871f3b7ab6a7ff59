"""Classes of values do what those of the standard library do."""

import dataclasses
from dataclasses import field
from typing import Any

import pytest

from majlis.values import dataclass

FORMS = [{}, {"slots": True}, {"slots": True, "kw_only": True}]


def tags_by(declare: Any, **form: bool) -> tuple[type[Any], type[Any], type[Any]]:
    """The same three classes, of no value, of one, and of several, as *declare* makes them."""

    @declare(frozen=True, **form)
    class Nothing:
        """No value."""

    @declare(frozen=True, **form)
    class Tag:
        """One value."""

        name: str = "ramadan"

    @declare(frozen=True, **form)
    class Reply(Tag):
        """Two values and one that does not count."""

        texts: tuple[str, ...] = ()
        seen: list[str] = field(default_factory=list, compare=False)

    return Nothing, Tag, Reply


@pytest.mark.parametrize("form", FORMS)
def test_they_compare_and_show_themselves_as_those_of_the_library(form: dict[str, bool]) -> None:
    for ours, theirs in zip(tags_by(dataclass, **form), tags_by(dataclasses.dataclass, **form), strict=True):
        assert (repr(ours()), ours.__doc__, hasattr(ours(), "__dict__")) == (
            repr(theirs()), theirs.__doc__, hasattr(theirs(), "__dict__"))
        assert ours() == ours()
        assert hash(ours()) == hash(ours()) == hash(theirs())
        assert ours() != theirs()


@pytest.mark.parametrize("form", FORMS)
def test_what_differs_in_a_value_is_not_the_same(form: dict[str, bool]) -> None:
    nothing, tag, reply = tags_by(dataclass, **form)
    assert tag(name="eid") != tag()
    assert len({tag(), tag(name="eid"), tag(name="eid"), nothing(), reply(), reply(texts=("100%",))}) == 5
    assert reply(seen=["9:00"]) == reply(), "what does not count makes no difference"
    assert reply() != tag(), "not even one of the same values that is of another class"
    assert repr(reply(texts=("100%",), seen=["9:00"])).endswith("Reply(name='ramadan', texts=('100%',), seen=['9:00'])")


@pytest.mark.parametrize("form", FORMS)
def test_they_are_dataclasses(form: dict[str, bool]) -> None:
    reply = tags_by(dataclass, **form)[2]
    assert dataclasses.replace(reply(), texts=("Welcome",)) == reply(texts=("Welcome",))
    assert [slot.name for slot in dataclasses.fields(reply)] == ["name", "texts", "seen"]
    assert dataclasses.asdict(reply()) == {"name": "ramadan", "texts": (), "seen": []}
