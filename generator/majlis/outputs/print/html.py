"""The HTML of Markdown as a small tree. Only known tags are in it; of others the text is kept."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = frozenset((
    "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
INLINES = frozenset((
    "a", "abbr", "b", "br", "code", "del", "em", "i", "img", "input", "ins", "kbd", "mark", "s", "span", "strong",
    "sub", "sup", "u",
))
_EMPTY = frozenset(("br", "hr", "img", "input"))
_DEEPEST = 24


@dataclass(slots=True)
class Element:
    """A tag with its attributes; children are elements and texts in their order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        """The names in its `class`."""
        return self.attributes.get("class", "").split()

    def all(self, *tags: str) -> "list[Element]":
        """The elements with one of *tags* in it, at any depth, in order, not looking into those found."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child] if child.tag in tags else child.all(*tags)
        return found


def read_html(html: str) -> Element:
    """The tree of *html*, which is well-formed but may nest too deep: below 24 levels only text is kept."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in BLOCKS | INLINES or len(self._open) > _DEEPEST:
            return
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
