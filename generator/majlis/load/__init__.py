"""Loading a workspace: every file read, every problem told, in one run."""

from majlis.load.load import Loaded, load

__all__ = ["Loaded", "load"]
