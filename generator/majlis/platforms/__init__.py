"""What each platform allows: a limit with its source, the day it was looked up, and how sure it is."""

from majlis.platforms.limits import Confidence, Limit, limits_on, read_limits
from majlis.platforms.names import LIMITS

__all__ = ["LIMITS", "Confidence", "Limit", "limits_on", "read_limits"]
