"""Who sees what: which entries (rules), what of them (stripping), decided before any output sees an entry."""

from majlis.audience.media import media_named_by
from majlis.audience.names import PUBLIC, TEAM, folder_for, holds_another, partner_of, read_audience, team_folder_of
from majlis.audience.rules import SHOWN, Release, Shown, audiences_of
from majlis.audience.stripping import workspace_for

__all__ = [
    "PUBLIC", "SHOWN", "TEAM", "Release", "Shown", "audiences_of", "folder_for", "holds_another", "media_named_by",
    "partner_of", "read_audience", "team_folder_of", "workspace_for",
]
