"""The calendar feed: what goes out when, in every calendar that the team uses.

Content becomes `FeedEvent`s (posts, campaigns), each of these the bytes of one VEVENT, read back before it is used
(event, validity); the bytes are joined in the calendar's frame (calendar). icalendar writes components and values.
"""

from majlis.outputs.feeds.feed import CODES, FeedError, calendar_feed, feed_problems, feed_warnings

__all__ = ["CODES", "FeedError", "calendar_feed", "feed_problems", "feed_warnings"]
