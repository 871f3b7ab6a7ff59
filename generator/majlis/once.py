"""Short texts are names and words that come by the thousand (`published`, a channel's id): each is held once."""

from sys import intern

_WORD = 16


def once(text: str) -> str:
    """*text*, the one that is held if it is short."""
    return intern(text) if len(text) < _WORD else text
