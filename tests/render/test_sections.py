"""The menus: every list of a kind and every page made across files has its place in one of them."""

from collections import Counter

from majlis.kinds import KINDS
from majlis.render.sections import BAR, GROUPS, MADE


def test_every_section_is_in_one_menu() -> None:
    there = Counter(name for names in GROUPS.values() for name in names)
    assert there == Counter([*(kind.name for kind in KINDS), *MADE])


def test_what_is_always_in_view_is_in_a_menu_too() -> None:
    assert {*BAR} <= {name for names in GROUPS.values() for name in names}
