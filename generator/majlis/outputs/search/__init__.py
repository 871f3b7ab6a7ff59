"""Search: an index in small files that a browser asks for when somebody seeks, and what it finds in them."""

from majlis.outputs.search.documents import HELP, Document
from majlis.outputs.search.output import Others, search_index
from majlis.outputs.search.ownpages import own_pages

__all__ = ["HELP", "Document", "Others", "own_pages", "search_index"]
