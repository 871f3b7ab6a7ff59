"""The prose of an entry made into blocks. Nothing in it can fail: what print has no block for keeps its text."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from majlis.outputs.print import nodes, texts
from majlis.outputs.print.glyphs import printable
from majlis.outputs.print.html import BLOCKS, Element
from majlis.outputs.print.inline import Child, Inline, trimmed
from majlis.outputs.print.nodes import Line
from majlis.outputs.print.runs import Node, direction_of, runs, script_of, soft
from majlis.values import dataclass

_ALIGN = {"left": "start", "right": "end", "center": "center"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DEEPEST_HEADING = 4
_INTRODUCED = ("list", "table", "pre", "quote", "box")


@dataclass(frozen=True, slots=True)
class Body(Inline):
    """How a body is read; *picture* gives the name of a picture's file, or None where there is none to print."""

    picture: Callable[[str], str | None]

    def blocks(self, root: Element) -> list[Node]:
        """The blocks of a body. Its highest headings become level 1, and no level is skipped."""
        found = self._blocks(root)
        headings = [block for block in found if block["k"] == "heading"]
        top, last = min((block["level"] for block in headings), default=1), 0
        for block in headings:
            last = block["level"] = min(block["level"] - top + 1, last + 1, _DEEPEST_HEADING)
        for block, following in pairwise(found):
            block["sticky"] = following["k"] in _INTRODUCED and nodes.ends_with(block, ":")
        return found

    def _blocks(self, element: Element) -> list[Node]:
        """The blocks in *element*; what stands between them becomes paragraphs."""
        found: list[Node] = []
        for is_block, children in groupby(element.children, _is_block):
            if not is_block:
                found += self._paragraph(list(children))
                continue
            for child in children:
                assert isinstance(child, Element)
                found += [*([] if child.tag in _HEADINGS else self.anchor(child)), *self._block(child)]
        return found

    def _block(self, element: Element) -> list[Node]:
        own = element.attributes.get("dir")
        if own in ("rtl", "ltr") and own != self.direction:
            return [{"k": "said", "dir": own, "of": replace(self, direction=own)._block(element)}]
        if "admonition" in element.classes:
            return self._box(element)
        if "footnote" in element.classes:
            return [{"k": "rule"}, *(block for part in element.all("ol") for block in self._list(part))]
        maker = {
            "p": self._plain, "ul": self._list, "ol": self._list, "table": self._table, "pre": self._code,
            "hr": self._rule, "blockquote": self._quote, "dt": self._term, "dd": self._meaning, "details": self._box,
            **dict.fromkeys(_HEADINGS, self._heading),
        }.get(element.tag, self._blocks)
        return maker(element)

    def _flat(self, element: Element) -> list[Node]:
        """The blocks in a box or a list, where headings are only bold: the table of contents is not theirs."""
        return [
            nodes.paragraph([nodes.bold(block["of"])]) if block["k"] == "heading" else block
            for block in self._blocks(element)
        ]

    def _heading(self, element: Element) -> list[Node]:
        label = self.anchors.get(element.attributes.get("id", ""))
        return [nodes.heading(trimmed(self.line(element.children)), int(element.tag[1]), label)]

    def _plain(self, element: Element) -> list[Node]:
        return self._paragraph(element.children)

    def _paragraph(self, children: Sequence[Child]) -> list[Node]:
        """A paragraph in the direction of its letters; a picture alone in it is a block."""
        parts = [child for child in children if isinstance(child, Element) or child.strip()]
        if len(parts) == 1 and isinstance(parts[0], Element) and parts[0].tag == "img":
            return [self._picture(parts[0])]
        direction = direction_of(_text(parts), self.direction)
        line = trimmed(replace(self, direction=direction).line(children))
        return [nodes.paragraph(line, direction if direction != self.direction else None)] if line else []

    def _list(self, element: Element) -> list[Node]:
        items = [child for child in element.children if isinstance(child, Element) and child.tag == "li"]
        ticks = bool(items) and all(item.all("input") for item in items)
        mark = "tick" if ticks else "number" if element.tag == "ol" else "bullet"
        start = element.attributes.get("start", "1")
        first = int(start) if start.isdecimal() and len(start) < 7 else 1
        return [nodes.listing([[*self.anchor(item), *self._flat(item)] for item in items], mark, first)]

    def _table(self, element: Element) -> list[Node]:
        """A table; its first row is the head, which Markdown always gives."""
        head, *rows = [row.all("th", "td") for row in element.all("tr")] or [[]]
        if not head:
            return []
        blank: list[list[Node]] = [[nodes.paragraph([])]]
        cells = [[self._flat(cell) for cell in row[: len(head)]] + blank * (len(head) - len(row)) for row in rows]
        align = [_ALIGN.get(cell.attributes.get("align", ""), "start") for cell in head]
        return [nodes.table([self.line(cell.children) for cell in head], cells, align=align)]

    def _box(self, element: Element) -> list[Node]:
        """An admonition: its sort in words, then its own title."""
        title = next((part for part in element.children if _is_title(part)), None)
        kind = next((name for name in element.classes if name in texts.ADMONITIONS), "note")
        label = texts.ADMONITIONS[kind].to(self.lang)
        head: Line = runs(label, self.direction)
        if isinstance(title, Element) and title.text.strip().casefold() not in ("", label.casefold(), kind):
            head += [*runs(texts.COLON.to(self.lang) + " ", self.direction), *self.line(title.children)]
        rest = Element("div", {}, [part for part in element.children if part is not title])
        return [nodes.box(head, self._flat(rest), texts.TONES.get(kind, "note"))]

    def _quote(self, element: Element) -> list[Node]:
        return [{"k": "quote", "of": self._flat(element)}]

    def _term(self, element: Element) -> list[Node]:
        return [nodes.paragraph([nodes.bold(self.line(element.children))])]

    def _meaning(self, element: Element) -> list[Node]:
        return [{"k": "inset", "of": self._flat(element)}]

    def _rule(self, element: Element) -> list[Node]:
        return [{"k": "rule"}]

    def _code(self, element: Element) -> list[Node]:
        text = "\n".join(printable(line) for line in element.text.rstrip("\n").split("\n"))
        return [{"k": "pre", "t": soft(text), "dir": script_of(text)}]

    def _picture(self, image: Element) -> Node:
        described = self.described(image)
        return {
            "k": "picture", "file": self.picture(image.attributes.get("src", "")),
            "of": runs(described, self.direction), "alt": printable(image.attributes.get("alt", "") or described),
        }


def _is_block(child: Child) -> bool:
    return isinstance(child, Element) and child.tag in BLOCKS


def _is_title(child: Child) -> bool:
    return isinstance(child, Element) and ("admonition-title" in child.classes or child.tag == "summary")


def _text(parts: Iterable[Child]) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in parts)
