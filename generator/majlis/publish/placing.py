"""Which folder a site is built into, so that no audience's site lands in another's."""

from pathlib import Path

from majlis.audience import folder_for, holds_another, team_folder_of
from majlis.publish.readers import readers_of


class MisplacedError(Exception):
    """The folder belongs to another audience's site: why, in a line for people."""


def site_folder(audience: str, written: Path, own: str, chosen_for: Path | None) -> Path:
    """The folder for the site of *audience*.

    *written* is the folder that the configuration or an option names; *own* the audience that the configuration is for;
    *chosen_for* the configuration's folder where an option names another. Raises MisplacedError, and PublishError where
    the disk can't be read.
    """
    team_folder = team_folder_of(own, chosen_for or written)
    folder = written if chosen_for else folder_for(audience, team_folder)
    if other := holds_another(audience, folder, team_folder):
        raise MisplacedError(f"{folder} is, holds or lies in the folder of another audience's site ({other}): "
                             "choose another folder.")
    others = readers_of(folder)
    if others not in (None, audience):
        raise MisplacedError(f"{folder} holds the site for another audience ({others}): choose another folder, "
                             "or delete it first.")
    return folder
