"""Names as people write them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.load import load
from majlis.plan.people import Named, folded, member_named, members_by_name
from majlis.workspace import Workspace

TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda Al-Otaibi, name_ar: هدى العتيبي, role: lead}
  - {id: lina, name_en: Lina Haddad, name_ar: لينا حدّاد, role: creator}
  - {id: lina2, name_en: Lina Saleh, name_ar: لينا صالح, role: creator}
  - {id: amjad, name_en: Amjad, name_ar: أمجد, role: brand}
"""


@pytest.fixture
def team(workspace: Callable[[dict[str, str]], Path]) -> Workspace:
    found = load(workspace({"content/team.yml": TEAM})).workspace
    assert found
    return found


@pytest.mark.parametrize(("written", "member"), [
    ("huda", "huda"), ("HUDA", "huda"), ("Huda Al-Otaibi", "huda"), ("  huda   al-otaibi ", "huda"),
    ("هدى العتيبي", "huda"), ("هدى", "huda"), ("هُدى", "huda"), ("هـدى", "huda"),
    ("هدي العتيبى", "huda"), ("لينا حداد", "lina"), ("امجد", "amjad"),
    ("lina", "lina"), ("Lina Saleh", "lina2"),
])
def test_a_member_is_named_by_id_or_name_in_either_language(team: Workspace, written: str, member: str) -> None:
    found = member_named(team, written).member
    assert found
    assert found.id == member


def test_a_name_of_several_or_of_nobody_is_told_with_guesses(team: Workspace) -> None:
    assert member_named(team, "لينا") == Named(None, ("lina", "lina2"))
    assert member_named(team, "hoda") == Named(None, ("huda",))
    assert member_named(team, "هدا") == Named(None, ("huda",))
    assert member_named(team, "Zachariah") == Named(None)
    assert member_named(team, "") == Named(None)


def test_a_free_text_names_a_member_in_full_alone(team: Workspace) -> None:
    by_name = members_by_name(team)
    assert by_name[folded("Huda AL-OTAIBI")] == by_name[folded("هدى العتيبي")] == by_name["huda"] == "huda"
    assert folded("Huda") in by_name
    assert folded("Lina") in by_name
    assert folded("Amjad and guests") not in by_name


@given(st.text(max_size=300))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
