"""Search: an index in small files that a browser asks for when somebody seeks, and what it finds in them."""

from majlis.outputs.search.output import search_index

__all__ = ["search_index"]
