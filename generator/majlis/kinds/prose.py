"""A prose page of the team's own, under content/pages: any front matter, or none."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from majlis.fields import Reference, Scope
from majlis.fields.visibility import Visibility
from majlis.kinds.entry import LANGUAGE
from majlis.problems import Code, Problem
from majlis.source import ListNode, MapNode, Node, ScalarNode, Source
from majlis.values import dataclass
from majlis.words import Words

PAGE_TEMPLATE = Code(
    "page-template",
    Words("A page can't choose its template.", "لا يمكن للصفحة أن تختار قالبها."),
    Words("Delete this line.", "احذف هذا السطر."),
)
PAGE_VISIBILITY = Code(
    "page-visibility",
    Words("'{key}' looks like 'visibility' and is not: the team would see this page.",
          "«{key}» يشبه «visibility» وليس هو، فتظهر الصفحة للفريق."),
    Words("Write visibility, or another key that is not so like it.", "اكتب visibility، أو اسم حقل آخر لا يشبهه."),
)
CODES = (PAGE_TEMPLATE, PAGE_VISIBILITY)
FOLDER = "content/pages"
_ALIKE = 0.8
Plain = str | bool | None | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Prose:
    """A page as it was read. *name* is its path below the folder; *lang* is None where nothing says it."""

    path: str
    name: str
    lang: str | None
    meta: dict[str, Plain]
    body: str
    visibility: str = "team"

    @property
    def address(self) -> str:
        """Where its page is written, from the site's root: `about.ar.md` at `ar/about/index.html`."""
        stem = self.name.removesuffix(".md")
        language = language_of_name(self.name)
        if language:
            stem = f"{language}/{stem.removesuffix('.' + language)}"
        folder, _, last = stem.rpartition("/")
        parts = [folder] if last in ("index", "README") else [folder, last]
        return "/".join(part for part in [*parts, "index.html"] if part)


class ProseRead(NamedTuple):
    """What a source gave: *page* is None if nobody can say who may see it."""

    page: Prose | None
    problems: tuple[Problem, ...] = ()
    references: tuple[Reference, ...] = ()


def read_prose(source: Source, scope: Scope) -> ProseRead:
    """The page in *source*. Of its keys only those are checked that decide who sees it, and how; the others are
    the team's own and its plugins'.
    """
    refused = tuple(_refused(source, scope))
    node = source.front.values.get("visibility") if source.front else None
    if node is None or node.empty:
        return ProseRead(None if refused else _page(source, "team"), refused)
    seen = Visibility().parse(node, scope)
    page = _page(source, seen.value) if seen.value and not refused else None
    return ProseRead(page, (*refused, *seen.problems), seen.references)


def _refused(source: Source, scope: Scope) -> Iterator[Problem]:
    """Keys that a page may not have: a template of its choice, and what was meant as `visibility`."""
    for name, key in (source.front.keys if source.front else {}).items():
        if name.casefold() == "template":
            yield PAGE_TEMPLATE.at(scope.at(key))
        elif name != "visibility" and SequenceMatcher(None, name.casefold(), "visibility").ratio() > _ALIKE:
            yield PAGE_VISIBILITY.at(scope.at(key), key=name)


def _page(source: Source, visibility: str) -> Prose:
    """Its `lang` comes from the front matter, else from a name such as `about.ar.md`."""
    meta = to_plain(source.front) if source.front else {}
    assert isinstance(meta, dict)
    name = source.path.removeprefix(FOLDER + "/")
    written = meta.get("lang")
    lang = written if isinstance(written, str) and written in LANGUAGE.labels else language_of_name(name)
    return Prose(source.path, name, lang, meta, source.body, visibility)


def language_of_name(name: str) -> str | None:
    """The language that a file's name ends in (`about.ar.md`), or None."""
    suffix = name.removesuffix(".md").rpartition("/")[2].rpartition(".")
    return suffix[2] if suffix[0] and suffix[2] in LANGUAGE.labels else None


def to_plain(node: Node) -> Plain:
    """A node as the plain values that MkDocs, its themes and plugins expect in a page's metadata."""
    if isinstance(node, MapNode):
        return {key: to_plain(value) for key, value in node.values.items()}
    if isinstance(node, ListNode):
        return [to_plain(item) for item in node.items]
    return _scalar(node)


def _scalar(node: ScalarNode) -> Plain:
    if node.plain and node.empty:
        return None
    word = node.text.lower() if node.plain else ""
    return word == "true" if word in ("true", "false") else node.text
