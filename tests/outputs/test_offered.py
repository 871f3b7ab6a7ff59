"""What is known of feeds and sheets before they are made is what is made."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from majlis.edition import Edition
from majlis.load import Loaded
from majlis.outputs.offered import WITH_SHEETS, is_offered
from majlis.outputs.print.choice import UNPRINTED
from majlis.outputs.print.sheets import SHEETS

SORTS = ("", "channel", "campaign", "owner", "lang", "kind", "partner", "deadlines", "rota")


@pytest.mark.parametrize(("audience", "offered"), [
    ("team", SORTS), ("public", ("", "lang", "kind")), ("partner:noura", ("",)),
])
def test_others_than_the_team_have_no_feed_of_how_it_works(
    loaded: Callable[[dict[str, str]], Loaded], audience: str, offered: tuple[str, ...]
) -> None:
    workspace = loaded({}).workspace
    assert workspace
    edition = Edition(workspace, datetime(2027, 2, 3, tzinfo=UTC), audience=audience)
    assert tuple(sort for sort in SORTS if is_offered(edition, sort)) == offered


def test_no_other_kinds_have_sheets() -> None:
    assert set(WITH_SHEETS) == SHEETS.keys() == UNPRINTED.keys()
