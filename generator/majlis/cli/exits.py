"""Exit codes of every command."""

FINE = 0
PROBLEMS = 1
"""The content has errors."""
WRONG_USE = 2
"""The command was called wrongly, or this is no workspace."""
FAILED = 3
"""The tool or its surroundings failed: the disk, a lock, MkDocs."""
