"""How long a post is on each of its channels, as the platform counts, and where it folds the text."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from majlis.checks.channels.lengths import limit_of_text, limit_of_title, measured
from majlis.checks.channels.showing import Showing
from majlis.kinds.channels import Channel
from majlis.platforms import Limit, limits_on
from majlis.text.counting import Rule, count
from majlis.text.sms import message


class Gauge(NamedTuple):
    """How long a text is, in *unit* (characters, bytes, messages), and the *most* that the platform takes, if known."""

    length: int
    most: int | None = None
    unit: str = "characters"

    @property
    def over(self) -> int:
        """By how much it is too long."""
        return max(0, self.length - self.most) if self.most is not None else 0


class Rules(NamedTuple):
    """The limits that bind a channel on a day, by name; *fold* is after how many characters it hides the rest."""

    limits: Mapping[str, Limit]
    fold: int | None


def rules_on(channel: Channel, day: date) -> Rules:
    """What binds *channel* on *day*."""
    return _rules(channel.platform, day, tuple((channel.limits or {}).items()))


def gauge_of_text(showing: Showing) -> Gauge:
    """The length of the caption. Where a limit in bytes is broken and none in characters, it is that one."""
    if showing.platform == "sms":
        return Gauge(message(showing.text).parts, unit="messages")
    gauge, in_bytes = _gauge(limit_of_text(showing), showing.text), showing.limits.get("text_bytes")
    if in_bytes and in_bytes.most and not gauge.over and (length := measured(in_bytes, showing.text)):
        return Gauge(length, int(in_bytes.most), "bytes")
    return gauge


def gauge_of_title(showing: Showing) -> Gauge | None:
    """The length of the title, where the platform shows one above the text."""
    limit = limit_of_title(showing)
    return _gauge(limit, showing.post.title) if limit else None


def _gauge(limit: Limit | None, text: str) -> Gauge:
    rule = limit.count if limit and limit.count else Rule.CODE_POINTS
    return Gauge(count(rule, text), int(limit.most) if limit and limit.most is not None else None)


@lru_cache(maxsize=4096)
def _rules(platform: str, day: date, own: tuple[tuple[str, int], ...]) -> Rules:
    found = limits_on(platform, day, dict(own))
    fold = found.get("text_fold")
    return Rules({what: limit for what, limit in found.items() if not limit.advised},
                 int(fold.most) if fold and fold.most else None)
