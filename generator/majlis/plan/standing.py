"""The statuses of a post, by what they say of its going out."""

OPEN = ("idea", "draft", "in_review", "changes_requested", "approved", "scheduled")
"""Of posts that are still to go out."""
WAITING = ("in_review", "changes_requested", "approved", "scheduled")
"""Of posts that somebody other than their author counts on."""
