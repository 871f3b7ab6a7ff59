"""Lines of an entry's prose: what stands in paragraphs, headings and cells."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from majlis.outputs.print import nodes, texts
from majlis.outputs.print.glyphs import printable
from majlis.outputs.print.html import Element
from majlis.outputs.print.nodes import Line
from majlis.outputs.print.runs import Node, isolated, runs, script_of
from majlis.values import dataclass

_STYLES = {
    "b": "b", "strong": "b", "em": "em", "i": "em", "del": "del", "s": "del", "ins": "u", "u": "u", "sup": "sup",
    "sub": "sub",
}
_DONE: Node = {"k": "t", "t": "✓ "}
Child = Element | str


@dataclass(frozen=True, slots=True)
class Inline:
    """How lines are read in a text of *lang*, in a line of *direction*.

    *anchors* are the ids that links in the text lead to, with their labels in the sheet; *resolve* gives the address
    that any other link leads to from paper, `#` and a label for what stands in the same document, or None.
    """

    lang: str
    direction: str
    anchors: dict[str, str]
    resolve: Callable[[str], str | None]

    def line(self, children: Iterable[Child]) -> Line:
        """Texts and inline elements as a line."""
        line: Line = []
        for child in children:
            line += runs(re.sub(r"\s+", " ", child), self.direction) if isinstance(child, str) else self._element(child)
        return line

    def anchor(self, element: Element) -> list[Node]:
        """The mark to which links to *element* lead; none if there are no such links."""
        label = self.anchors.get(element.attributes.get("id", ""))
        return [{"k": "anchor", "label": label}] if label else []

    def described(self, image: Element) -> str:
        """What is printed in place of a picture: its description, else its name."""
        alt = image.attributes.get("alt", "") or image.attributes.get("src", "").rpartition("/")[2]
        return texts.PICTURE.to(self.lang).format(alt=alt)

    def _element(self, element: Element) -> Line:
        if element.tag == "br":
            return [nodes.BREAK]
        if element.tag == "img":
            return runs(f"[{self.described(element)}]", self.direction)
        if element.tag == "input":
            return [_DONE] if "checked" in element.attributes else []
        if "footnote-backref" in element.classes:
            return []
        return self.anchor(element) + self._styled(element)

    def _styled(self, element: Element) -> Line:
        if element.tag in ("code", "kbd"):
            return [{"k": "code", "of": self._literal(element.text), "dir": script_of(element.text)}]
        if element.tag == "a":
            return self._link(element)
        line = self.line(element.children)
        style = _STYLES.get(element.tag)
        return [{"k": style, "of": line}] if style else line

    def _literal(self, text: str) -> Line:
        """Code as it was typed."""
        direction = script_of(text)
        node = isolated(printable(text), direction)
        return [node] if direction != self.direction else [{"k": "t", "t": node["t"]}]

    def _link(self, element: Element) -> Line:
        href, line = element.attributes.get("href", ""), self.line(element.children)
        if href.startswith("#"):
            label = self.anchors.get(unquote(href[1:]))
            return [{"k": "jump", "label": label, "of": line}] if label else line
        url = self.resolve(href)
        if url is None:
            return line
        if url.startswith("#"):
            return nodes.jump(line, url[1:], self.lang, self.direction)
        told = self._told(url, element.text.strip()) if href == url else []
        return [nodes.link(line, url), *told]

    def _told(self, url: str, text: str) -> Line:
        """An address behind the words that lead to it, unless they are it: paper can't be clicked."""
        scheme, _, address = url.partition("://")
        if not scheme.startswith("http") or text in (url, address, address.rstrip("/")):
            return []
        inside = [*runs(" (", self.direction), isolated(printable(address), "ltr"), *runs(")", self.direction)]
        return [{"k": "aside", "of": inside}]


def trimmed(line: Line) -> Line:
    """A line without space and breaks at its ends."""
    kept = [*line]
    while kept and (kept[0]["k"] == "br" or _blank(kept[0])):
        del kept[0]
    while kept and (kept[-1]["k"] == "br" or _blank(kept[-1])):
        del kept[-1]
    if kept and _is_plain(kept[0]):
        kept[0] = {**kept[0], "t": kept[0]["t"].lstrip()}
    if kept and _is_plain(kept[-1]):
        kept[-1] = {**kept[-1], "t": kept[-1]["t"].rstrip()}
    return kept


def _is_plain(node: Node) -> bool:
    return node["k"] == "t" and "d" not in node


def _blank(node: Node) -> bool:
    return _is_plain(node) and not node["t"].strip()
