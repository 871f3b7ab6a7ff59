"""The calendar feeds: what goes out when, what is due, who is there, in every calendar that the team uses.

Content becomes `FeedEvent`s (posts, campaigns, deadlines, shifts …, see `sources`), each of these the bytes of one
VEVENT, read back before it is used (event, validity); these are joined with those of others in the calendar's frame
(calendar), in every feed that holds it (`scopes` says which there are), which icalendar writes.
"""

from majlis.outputs.feeds.feed import CODES, FeedError, calendar_feeds, feed_problems, feed_warnings

__all__ = ["CODES", "FeedError", "calendar_feeds", "feed_problems", "feed_warnings"]
