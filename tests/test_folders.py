"""What stands where in a workspace."""

from majlis.folders import FOLDERS
from majlis.kinds import KINDS


def test_every_kind_has_its_place_in_one_of_the_folders() -> None:
    assert tuple(sorted({kind.folder.partition("/")[0] for kind in KINDS})) == FOLDERS
