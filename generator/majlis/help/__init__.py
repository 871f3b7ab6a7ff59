"""The help inside the team's site: guides for the work of every day, and what to look up: fields, problems, commands.

It stands above the outputs, since it tells of them.
"""

from majlis.help.documents import help_documents
from majlis.help.output import help_pages

__all__ = ["help_documents", "help_pages"]
