"""What would be lost or wrong on paper, with its place in the author's file: Typst names none of our lines."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from majlis.kinds import Entry
from majlis.outputs.print import lines as markdown
from majlis.outputs.print.choice import on_paper
from majlis.outputs.print.glyphs import instead_of, name_of, printable, unprintable
from majlis.outputs.print.html import Element, read_html
from majlis.outputs.print.losses import CODES as LOSSES
from majlis.outputs.print.losses import pictures_lost, tables_lost
from majlis.problems import DID_YOU_MEAN, Code, Place, Problem, Severity
from majlis.render.markdown import to_html
from majlis.source import ListNode, MapNode, Node, ScalarNode
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

ANCHOR_MISSING = Code(
    "anchor-missing",
    Words("The link leads to '#{anchor}', but no heading here has this name.",
          "يقود الرابط إلى «#{anchor}»، ولا عنوان هنا بهذا الاسم."),
    Words("Give the heading the name: ## Heading {{#{anchor}}}", "سمِّ العنوان بنفسك: ## العنوان {{#{anchor}}}"),
)
HEADING_ID_TWICE = Code(
    "heading-id-twice",
    Words("Two headings are called '#{id}'; the first is in line {first}.",
          "عنوانان اسمهما «#{id}»، والأول في السطر {first}."),
    Words("Give one of them another name: links to it can mean either.",
          "سمِّ أحدهما اسمًا آخر، فالرابط إليه يحتمل الاثنين."),
)
HEADING_SKIPS = Code(
    "heading-skips",
    Words("A heading of level {level} follows one of level {before}.",
          "عنوان من المستوى {level} يأتي بعد عنوان من المستوى {before}."),
    Words("Write it with {marks}; it is printed that way.", "اكتبه بالعلامة {marks}، وهكذا يُطبع."),
    Severity.WARNING,
)
CHARACTER_UNPRINTABLE = Code(
    "character-unprintable",
    Words("The fonts for print have no '{char}' ({name}); on paper it becomes {shown}.",
          "ليس في خطوط الطباعة «{char}» ({name})، ويظهر على الورق هكذا: {shown}."),
    Words("Delete it, or say it in words; the site shows it as it is.",
          "احذفه أو عبّر عنه بالكلمات؛ أما الموقع فيعرضه كما هو."),
    Severity.WARNING,
)
CODES = (ANCHOR_MISSING, HEADING_ID_TWICE, HEADING_SKIPS, CHARACTER_UNPRINTABLE, *LOSSES)
INSTEAD = Words("Write '{other}', which the fonts have; the site shows both.",
                "اكتب «{other}» فالخطوط تشملها؛ والموقع يعرض كلتيهما.")

_JUMP = re.compile(r"""(?:\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s*<?|href=["']?)\#(?P<what>[^)\s>"']+)""")
_JUMP_SIGNS = ("](", "]:", "href=")
_NOT_PRINTED = ("notes", "contract_ref")


def check_sheets(workspace: Workspace) -> Iterator[Problem]:
    """What is wrong for print in the entries that come onto paper."""
    for entry in on_paper(workspace.entries):
        lines = markdown.prose_lines(entry.body)
        yield from _anchors(entry, lines)
        yield from _headings(entry, lines)
        yield from _characters(entry)
        yield from pictures_lost(entry, workspace)
        yield from tables_lost(entry, lines)


def _anchors(entry: Entry, lines: list[str]) -> Iterator[Problem]:
    jumps = list(markdown.found(_JUMP, lines)) if any(sign in entry.body for sign in _JUMP_SIGNS) else []
    known = _ids(read_html(to_html(entry.body))) if jumps else set()
    for anchor, line, column in jumps:
        name = unquote(anchor)
        if name not in known:
            guess = nearest(name, sorted(known))
            hint = DID_YOU_MEAN if guess else None
            yield ANCHOR_MISSING.at(_at(entry, line, column), hint, anchor=name, guess=f"#{guess}")


def _headings(entry: Entry, lines: list[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    before: int | None = None
    for heading in markdown.headings(lines):
        place = _at(entry, heading.line, heading.column)
        if before is not None and heading.level > before + 1:
            yield HEADING_SKIPS.at(place, level=heading.level, before=before, marks="#" * (before + 1))
        if heading.id in first:
            yield HEADING_ID_TWICE.at(place, id=heading.id, first=first[heading.id])
        elif heading.id:
            first[heading.id] = place.line
        before = heading.level


def _characters(entry: Entry) -> Iterator[Problem]:
    """Each character once, at the first place where it stands."""
    places: dict[str, Place] = {}
    for node in _texts(entry.node) if _may_hold(entry.front) else ():
        for char in unprintable(node.text):
            places.setdefault(char, Place(entry.path, node.line, node.column))
    for number, line in enumerate(entry.body.split("\n") if unprintable(entry.body) else (), 1):
        for char in unprintable(line):
            places.setdefault(char, _at(entry, number, line.index(char) + 1))
    for char, place in places.items():
        other = instead_of(char)
        hint = INSTEAD if other else None
        yield CHARACTER_UNPRINTABLE.at(place, hint, char=char, name=name_of(char), shown=printable(char), other=other)


def _may_hold(front: str) -> bool:
    """Whether a text of the front matter may hold a character that print can't show, or spell one (`\\u2060`)."""
    return "\\" in front or bool(unprintable(front))


def _texts(node: Node) -> Iterator[ScalarNode]:
    """The texts of the front matter that reach paper."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MapNode):
        for key, value in node.values.items():
            yield from () if key in _NOT_PRINTED else _texts(value)
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _texts(item)


def _ids(element: Element) -> set[str]:
    below = [child for child in element.children if isinstance(child, Element)]
    return {child.attributes["id"] for child in below if child.attributes.get("id")}.union(*map(_ids, below))


def _at(entry: Entry, line: int, column: int) -> Place:
    return Place(entry.path, entry.body_line + line - 1, column)
