"""Placeholders of a guide filled with what this workspace calls things: escaped, and isolated in a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from markupsafe import Markup, escape

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"\{([a-z_]+(?::[a-z_.-]+)?)\}")
_MARKED = re.compile(r"⦃([a-z_:.-]+)⦄")
_BLOCK = re.compile(r"<p>⦃block:([a-z]+)⦄</p>")


class Value(NamedTuple):
    """What a placeholder stands for. *own* texts are the interface's, in the guide's language; any other is a name,
    which may be in another, *lang*, and is isolated.
    """

    text: str
    lang: str = ""
    own: bool = False


class Source(Protocol):
    """Where the values come from; each raises KeyError for a name that it doesn't know."""

    def value(self, name: str) -> Value:
        """A name or a text: `{team}`, `{say:entry.edit}`."""

    def link(self, name: str) -> str:
        """Where a link leads: `({page:calendar})`."""

    def block(self, name: str) -> Markup:
        """What stands alone in its paragraph: `{block:approvals}`."""


def marked(text: str) -> str:
    """*text*, Markdown with placeholders, so that Markdown doesn't take these for attributes."""
    return _NAME.sub(r"⦃\1⦄", text)


def filled(html: str, source: Source) -> Markup:
    """*html*, our own and made of what `marked` gave, with the values of *source*; in code they are plain text."""
    whole = _BLOCK.sub(r"⦃block:\1⦄", html)
    return Markup("".join(_parts(whole, source)))  # noqa: S704 (every value is escaped)


def _parts(html: str, source: Source) -> Iterator[str]:
    code = 0
    for at, part in enumerate(_TAG.split(html)):
        if at % 2:
            code += part.startswith("<code") - part.startswith("</code")
            yield _MARKED.sub(lambda found: str(escape(source.link(found[1]))), part)
        else:
            yield _MARKED.sub(lambda found, plain=bool(code): _written(found[1], source, plain), part)


def _written(name: str, source: Source, plain: bool) -> str:
    if name.startswith("block:"):
        return str(source.block(name.removeprefix("block:")))
    value = source.value(name)
    text = str(escape(value.text))
    if plain or value.own:
        return text
    lang = f' lang="{value.lang}" dir="{"rtl" if value.lang == "ar" else "ltr"}"' if value.lang else ""
    return f"<bdi{lang}>{text}</bdi>"
