"""Majlis: from Markdown files to a team site, a calendar feed and printed playbooks."""

__version__ = "0.1.0"
