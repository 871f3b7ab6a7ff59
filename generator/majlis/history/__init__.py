"""What Git knows of the content: when each file came to be and last changed, and what stood there before."""

from majlis.history.history import Change, History, Version, read_history

__all__ = ["Change", "History", "Version", "read_history"]
