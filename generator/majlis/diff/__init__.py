"""The calendar diff: what a change of the content makes of the calendar, from two trees of Git.

Records alone: how they are said is for whoever prints them.
"""

from majlis.diff.compare import Diff, Unreadable, compare
from majlis.diff.revisions import GitMissingError, RevisionError, Sides, sides_of

__all__ = ["Diff", "GitMissingError", "RevisionError", "Sides", "Unreadable", "compare", "sides_of"]
