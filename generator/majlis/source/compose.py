"""From YAML text to nodes, through libyaml's events: nothing is retyped, dropped, aliased or tagged.

libyaml is quadratic in nested brackets, so the depth is bounded; a syntax error ends its own file alone.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import Any, NoReturn

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from majlis.once import once
from majlis.problems import Code, Place, Problem
from majlis.source import codes
from majlis.source.characters import name_of, odd_character, plain_word, unseen_in
from majlis.source.culprit import find_culprit
from majlis.source.nodes import ListNode, MapNode, Node, ScalarNode
from majlis.source.slips import quoted

DEPTH_LIMIT = 20
Loader = Callable[[str], Any]
"""A loader class of PyYAML: libyaml's, or the one in Python where libyaml is missing."""
LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HASHTAG = re.compile(r"[ \t]*(?P<text>#[^\s#].*)")


def compose(path: str, text: str, first_line: int = 1, loader: Loader = LOADER) -> tuple[MapNode | None, list[Problem]]:
    """The mapping that *text* holds, and every problem of it. Lines count from *first_line*.

    None if the text is no mapping or breaks YAML's rules; an empty text is an empty mapping.
    """
    composer = _Composer(path, text, first_line)
    try:
        return composer.document(loader), composer.problems
    except _Stop as stop:
        return None, [*composer.problems, stop.problem]
    except (yaml.YAMLError, ValueError) as error:  # ValueError: the Python loader on an escape beyond Unicode
        return None, [find_culprit(path, composer.lines, first_line, _marked(error), partial(_error_line, loader))]


_scalar = partial(tuple.__new__, ScalarNode)
"""A text from all that it has as one tuple: thousands come, and a named tuple's own way takes three times as long."""


class _Stop(Exception):  # noqa: N818  it ends a document, and is no error of ours
    """Ends one document: nothing below this problem can be trusted."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Composer:
    """The state of one document on its way from events to nodes."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path, self.first_line, self.text = path, first_line, text
        self.problems: list[Problem] = []
        self.escapes = "\\" in text
        self.hashed = {number for number, line in enumerate(self.lines) if "#" in line} if "#" in text else set()
        self.next: Callable[[], Any]

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def document(self, loader: Loader) -> MapNode:
        parser = loader(self.text)
        self.next = parser.get_event
        try:
            return self.root()
        finally:
            parser.dispose()

    def root(self) -> MapNode:
        self.next()
        if isinstance(self.next(), StreamEndEvent):
            return MapNode({}, {}, self.first_line, 1)
        node = self.node(self.next(), 0)
        self.next()
        following = self.next()
        if not isinstance(following, StreamEndEvent):
            self.stop(codes.YAML_DOCUMENTS, following)
        if isinstance(node, ScalarNode) and node.empty:
            return MapNode({}, {}, node.line, node.column)
        if not isinstance(node, MapNode):
            raise _Stop(codes.NOT_A_MAPPING.at(Place(self.path, node.line, node.column)))
        return node

    def node(self, event: Any, depth: int) -> Node:
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        if event.anchor is not None or event.tag is not None:
            self.refuse_reference(event)
        mark = event.start_mark
        line, column = self.first_line + mark.line, mark.column + 1
        if depth >= DEPTH_LIMIT:
            self.stop(codes.YAML_TOO_DEEP, event, limit=DEPTH_LIMIT)
        if isinstance(event, SequenceStartEvent):
            return ListNode(tuple(self.items(depth)), line, column)
        return self.mapping(line, column, depth)

    def scalar(self, event: Any) -> ScalarNode:
        if event.anchor is not None or event.tag is not None:
            self.refuse_reference(event)
        mark = event.start_mark
        node = _scalar((once(event.value), event.implicit[0], self.first_line + mark.line, mark.column + 1))
        if self.escapes and event.style == '"' and (unseen := unseen_in(node.text)):
            self.problems.append(unseen[0].at(Place(self.path, node.line, node.column), name=name_of(unseen[1])))
        return node

    def items(self, depth: int) -> Iterator[Node]:
        following = self.next
        while not isinstance(event := following(), SequenceEndEvent):
            item = self.scalar(event) if isinstance(event, ScalarEvent) else self.node(event, depth + 1)
            if self.hashed and isinstance(item, ScalarNode):
                self.check_comment("-", item, event)
            yield item

    def mapping(self, line: int, column: int, depth: int) -> MapNode:
        values: dict[str, Node] = {}
        keys: dict[str, ScalarNode] = {}
        following = self.next
        while not isinstance(event := following(), MappingEndEvent):
            key = self.key(event)
            event, name = following(), key.text
            value = self.scalar(event) if isinstance(event, ScalarEvent) else self.node(event, depth + 1)
            if self.hashed and isinstance(value, ScalarNode):
                self.check_comment(name, value, event)
            if name in keys:
                place = Place(self.path, key.line, key.column)
                self.problems.append(codes.DUPLICATE_KEY.at(place, key=name, line=keys[name].line))
                continue
            keys[name], values[name] = key, value
        return MapNode(values, keys, line, column)

    def key(self, event: Any) -> ScalarNode:
        """A key; one that only looks right is told, and read as what it looks like."""
        if not isinstance(event, ScalarEvent):
            self.refuse_key(event)
        node = self.scalar(event)
        if node.text.isascii() or (odd := odd_character(node.text)) is None:
            return node
        place = Place(self.path, node.line, node.column)
        self.problems.append(codes.INVISIBLE_IN_KEY.at(place, key=node.text, name=name_of(odd)))
        return node._replace(text=plain_word(node.text))

    def refuse_key(self, event: Any) -> NoReturn:
        """End the document at a key that is no text."""
        if event.anchor is not None or event.tag is not None:
            self.refuse_reference(event)
        self.stop(codes.KEY_NOT_TEXT, event)

    def refuse_reference(self, event: Any) -> NoReturn:
        """End the document at an anchor, an alias or a tag."""
        line, column = event.start_mark.line, event.start_mark.column
        text = (self.lines[line][column:].split(maxsplit=1) or [""])[0][:40]
        self.stop(codes.YAML_TAG if event.anchor is None else codes.YAML_ANCHOR, event, text=text)

    def check_comment(self, key: str, value: ScalarNode, event: Any) -> None:
        """Text behind ` #` is lost; a hashtag there was meant as text, `# like this` as a comment."""
        line = event.end_mark.line
        if line not in self.hashed or not value.plain:
            return
        match = _HASHTAG.match(self.lines[line], event.end_mark.column)
        if not match:
            return
        place, cut = Place(self.path, self.first_line + line, match.start("text") + 1), match["text"].rstrip()
        if value.text:
            whole = quoted(f"{value.text} {cut}")
            self.problems.append(codes.COMMENT_CUTS_TEXT.at(place, text=cut, key=key, whole=whole))
        else:
            code = codes.COMMENT_HIDES_ITEM if key == "-" else codes.COMMENT_HIDES_VALUE
            self.problems.append(code.at(place, key=key, text=cut, whole=quoted(cut)))

    def stop(self, code: Code, event: Any, **values: object) -> NoReturn:
        line, column = event.start_mark.line, event.start_mark.column
        raise _Stop(code.at(Place(self.path, self.first_line + line, column + 1), **values))


def _error_line(loader: Loader, text: str) -> int | None:
    """The line, from 0, on which *text* breaks YAML's rules; None if it does not, or is nested too deep to say."""
    try:
        parser = loader(text)
        depth = 0
        while not isinstance(event := parser.get_event(), StreamEndEvent) and depth <= DEPTH_LIMIT:
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
    except (yaml.YAMLError, ValueError) as error:
        return _marked(error)[0]
    return None


def _marked(error: Exception) -> tuple[int, ...]:
    """The lines, from 0, that a syntax error points to: where it was noticed, then where what it is about began."""
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    return tuple(mark.line for mark in marks if mark) or (0,)
