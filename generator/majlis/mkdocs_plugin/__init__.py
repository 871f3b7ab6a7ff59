"""Majlis inside MkDocs: the only package that knows MkDocs.

A build runs through MkDocs' own steps, so that `mkdocs build` and `majlis build` give the same site. MkDocs writes
the team's prose pages into an empty staging folder; entries do not travel through it. Both are published together.
"""

from majlis.mkdocs_plugin.build import Built
from majlis.mkdocs_plugin.plugin import MajlisPlugin
from majlis.mkdocs_plugin.running import BuildStoppedError, MisconfiguredError, build_site, serve_site

__all__ = ["BuildStoppedError", "Built", "MajlisPlugin", "MisconfiguredError", "build_site", "serve_site"]
