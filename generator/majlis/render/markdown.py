"""Markdown made into HTML that is safe to show: what authors wrote is cleaned after Markdown."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape
from urllib.parse import urlsplit

import markdown
import nh3

from majlis.source.intricacy import intricate

EXTENSIONS = (
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc",
    "pymdownx.tasklist", "pymdownx.superfences", "pymdownx.details", "pymdownx.tilde",
    "majlis.render.attributes:WholeAttributes",
)
_TAGS = nh3.ALLOWED_TAGS | {"details", "summary", "figure", "figcaption", "section", "input", "label"}
_TAGS -= {"map", "area", "header", "footer", "nav", "label"}
_ATTRIBUTES = {
    **nh3.ALLOWED_ATTRIBUTES, "*": {"id", "dir", "lang", "title", "class"}, "a": {"href", "hreflang"},
    "input": {"type", "disabled", "checked"}, "th": {"align", "scope", "colspan", "rowspan"},
    "td": {"align", "colspan", "rowspan"}, "ol": {"start"}, "details": {"open"},
    "img": {"src", "alt", "width", "height"},
}
ADMONITIONS = frozenset({
    "abstract", "attention", "bug", "caution", "danger", "error", "example", "failure", "hint", "important", "info",
    "note", "question", "quote", "success", "summary", "tip", "warning",
})
_CLASSES = ADMONITIONS | {
    "admonition", "admonition-title", "code", "footnote", "footnote-backref", "footnote-ref", "task-list",
    "task-list-item", "toc", "toctitle",
}
"""The classes that Markdown itself makes; an author's own could look like a part of the site's frame."""
_FOOTNOTE = re.compile(r"fn(?:ref\d*)?:")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FRAME = frozenset({"main", "today-mark"})
"""Ids of the site's frame, which no heading may take."""
_HEADING_TAG = re.compile(r"(</?h)([1-6])(?=[\s>])")
_BOX = re.compile(r"(?P<task><li class=\"task-list-item\">\s*(?:<p>)?)?(?P<box><input(?:[^\">]|\"[^\"]*\")*>)")
_MARKED = re.compile(
    r"[&*<>[\\\]^_`{|}~]|[^\S \n]|[\x00-\x09\x0b-\x1f\x7f]| $|^(?!(?:#{1,6} (?=[^#\n]+$))?[^\W\d_]|\n)", re.MULTILINE)
"""What a text has that Markdown or the cleaning would do anything about but for headings: a mark, a blank that is none,
a line that does not begin with a letter."""
_BLOCK = re.compile(r"^(?P<signs>#+) (?P<heading>.+)$|^(?P<paragraph>[^#\n].*(?:\n[^#\n].*)*)", re.MULTILINE)
_SCHEMES = {"http", "https", "mailto", "tel"}
_CODE = frozenset({"data", "javascript", "vbscript"})
Resolve = Callable[[str, bool], str | None]
"""What an address becomes; the second argument says that a browser fetches it at once (a picture). None drops it."""


def to_html(text: str, resolve: Resolve | None = None) -> str:
    """*text*, Markdown of any author, as clean HTML; headings get anchors that keep Arabic words.

    *resolve* turns the addresses that the author wrote into those of the site. A text that Markdown can't be asked to
    convert is shown as it was written; the reader of files has refused it.
    """
    if intricate(text) is not None:
        return _as_written(text)
    return _plain(text) or sanitise(_converted(text), resolve)


def _plain(text: str) -> str | None:
    """What Markdown and the cleaning make of a *text* of nothing but paragraphs and headings, as many bodies are, in a
    hundredth of the time; None if it may be more than that.
    """
    text = text.strip("\n")
    if _MARKED.search(text):
        return None
    blocks = _BLOCK.findall(text)
    ids = [heading and anchor(heading) for _, heading, _ in blocks]
    named = [id for id in ids if id]
    if len(set(named) - _FRAME) < len(named):
        return None  # what comes twice is numbered, what the frame has is dropped
    return "\n".join(f'<h{len(signs)} id="{id}">{heading}</h{len(signs)}>' if signs else f"<p>{lines}</p>"
                     for id, (signs, heading, lines) in zip(ids, blocks, strict=True))


@lru_cache(maxsize=4096)
def _converted(text: str) -> str:
    """*text* as Markdown makes it; a body is asked for by its page in each language, its sheet and the handbook."""
    converter = _converter()
    converter.reset()
    try:
        return converter.convert(text)
    except (RecursionError, ValueError):  # Markdown gives up
        _converter.cache_clear()  # what it had begun would come up again
        return _as_written(text)


def _as_written(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"


def sanitise(html: str, resolve: Resolve | None = None) -> str:
    """*html* without scripts, styles, event handlers, forms and addresses that run code, and without what would pass
    for a part of the site's frame: of ids those of headings and footnotes are left, of classes those of Markdown.
    """

    def kept(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return value if _own_id(tag, value) else None
        if attribute == "class":
            return " ".join(name for name in value.split() if name in _CLASSES) or None
        if attribute in ("href", "src", "cite") and not _is_sound(value):
            return None
        return resolve(value, attribute == "src") if resolve and attribute in ("href", "src", "cite") else value

    clean = nh3.clean(
        html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener noreferrer",
        attribute_filter=kept,
    )
    return _BOX.sub(_task_box, clean)


def _is_sound(address: str) -> bool:
    """Whether *address* can be read as one, and no program that passes over blanks and invisible characters would take
    it for code. Browsers see a relative address in `java script:`; what reads a PDF or a feed may be less strict.
    """
    try:
        urlsplit(address)
    except ValueError:  # such as //[x
        return False
    scheme, colon, _ = address.partition(":")
    plain = "".join(letter for letter in scheme if unicodedata.category(letter)[0] not in "CZ")
    return not colon or plain.lower() not in _CODE


def below_title(html: str) -> str:
    """*html* of a body on a page that has a title: where it has headings of the first level, all go down by one."""
    if "<h1" not in html:
        return html
    return _HEADING_TAG.sub(lambda found: f"{found[1]}{min(int(found[2]) + 1, 6)}", html)


def _own_id(tag: str, value: str) -> bool:
    """Whether an id is one of those that Markdown gives: to headings and to footnotes."""
    if tag in _HEADINGS:
        return value not in _FRAME
    return tag in ("li", "sup") and bool(_FOOTNOTE.match(value))


def _task_box(found: re.Match[str]) -> str:
    """A box of a task list as it is; any other control is dropped."""
    task = found["task"] or ""
    return found[0] if task and 'type="checkbox"' in found["box"] else task


def anchor(text: str, separator: str = "-") -> str:
    """The anchor of a heading: its words in any script, joined by *separator*; never empty."""
    words = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFC", text)).strip().lower()
    return re.sub(r"[\s-]+", separator, words) or "section"


@cache
def _converter() -> markdown.Markdown:
    """One converter, reused: making one costs more than a page."""
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=OPTIONS, output_format="html")


OPTIONS: dict[str, dict[str, object]] = {
    "tables": {"use_align_attribute": True},
    "toc": {"slugify": anchor, "permalink": False},
    "pymdownx.tasklist": {"custom_checkbox": False},
    "pymdownx.tilde": {"subscript": False},  # with ~a~ a line of twenty signs can keep it busy for ever
    "pymdownx.superfences": {"css_class": "code"},
}
