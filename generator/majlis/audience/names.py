"""The audiences by name, `team`, `public` and `partner:<id>`, and the folder of each one's site."""

from pathlib import Path

from majlis.fields.types import is_id

TEAM, PUBLIC, PARTNER = "team", "public", "partner:"


def read_audience(text: str) -> str | None:
    """The audience that *text* names, or None if it names none."""
    return text if text in (TEAM, PUBLIC) or partner_of(text) else None


def partner_of(audience: str) -> str | None:
    """The id of the one partner that a build is for; None for the team and the public."""
    id = audience.removeprefix(PARTNER)
    return id if id != audience and is_id(id) else None


def folder_for(audience: str, team_folder: Path) -> Path:
    """The folder of the audience's site, beside the team's: `site`, `site-public`, `site-partner-noura`.

    A folder whose name says already whom it is for stays as it is.
    """
    mark = _mark(audience)
    return team_folder if team_folder.name.endswith(mark) else team_folder.with_name(team_folder.name + mark)


def team_folder_of(audience: str, folder: Path) -> Path:
    """The team's folder, where *folder* is that of *audience*: the other way round."""
    return folder.with_name(folder.name.removesuffix(_mark(audience)) or folder.name)


def _mark(audience: str) -> str:
    return "" if audience == TEAM else "-" + audience.replace(":", "-")


def holds_another(audience: str, folder: Path, team_folder: Path) -> str | None:
    """The audience whose own folder *folder* is, lies in or holds, where it is not that of *audience*; links are
    followed on both sides.
    """
    folder, team_folder = folder.resolve(), team_folder.parent.resolve() / team_folder.name
    for other in (TEAM, PUBLIC):
        own = folder_for(other, team_folder).resolve()
        if other != audience and (folder == own or own in folder.parents or folder in own.parents):
            return other
    mark = f"{team_folder.name}-{PARTNER.removesuffix(':')}-"
    named = folder.name.removeprefix(mark)
    stranger = folder.parent == team_folder.parent and folder.name.startswith(mark) and PARTNER + named != audience
    return PARTNER + named if stranger else None
