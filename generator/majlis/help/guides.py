"""The guides: how the work of every day is done, step by step, with the names of this workspace in them.

Their texts stand in guides/, a file for each language: Markdown in which `{team}` stands for a name, a label or an
address of this workspace (see `named.py`).
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

import markdown
from markupsafe import Markup

from majlis.cache import Cache
from majlis.help.filling import filled, marked
from majlis.help.leaf import at, help_page, to_page
from majlis.help.named import named
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.view import View
from majlis.records import Records
from majlis.words import Words


class Guide(NamedTuple):
    """A guide: its page's name, its title, and what it is for in one line."""

    name: str
    title: Words
    about: Words


GUIDES = (
    Guide("write-a-post", Words("Write a post in five minutes", "اكتب منشورًا في خمس دقائق"),
          Words("From a day in the calendar to a proposed post, in the browser alone.",
                "من يوم في التقويم إلى منشور مقترح، من المتصفح وحده.")),
    Guide("review", Words("Review and approve", "المراجعة والاعتماد"),
          Words("What to read, what an approval needs here, and what makes it void.",
                "ماذا تقرأ، وما الذي يلزم الاعتماد عندنا، وما الذي يُسقطه.")),
    Guide("moderate", Words("Moderate with a playbook at night", "الإشراف ليلًا بدليل العمل"),
          Words("From the first bad sign to the handover, with clocks and ticks; and how to rehearse it.",
                "من أول علامة سيئة إلى التسليم، بالمؤقتات والعلامات، وكيف نتدرب عليه.")),
    Guide("subscribe", Words("The calendar on your phone", "التقويم في هاتفك"),
          Words("Which calendar suits whom, how to add it, and when a change arrives there.",
                "أي تقويم يناسبك، وكيف تضيفه، ومتى تصلك التعديلات.")),
    Guide("dates", Words("Move, freeze, record", "نقل المواعيد وتعليق النشر وتسجيل ما نُشر"),
          Words("When a date changes, when everything must stop, and when a post has gone out.",
                "حين يتغيّر موعد، وحين يجب أن يتوقف كل شيء، وحين يخرج المنشور.")),
    Guide("print", Words("Print, and trust the paper", "الطباعة، ومتى تثق بالورقة"),
          Words("Handbook, run sheet, brief and month on paper, and how old a copy is.",
                "الدليل الكامل وبرنامج الفعالية والإيجاز والشهر على الورق، وكم عمر كل نسخة.")),
    Guide("two-languages", Words("Arabic and English", "العربية والإنجليزية"),
          Words("One message in two languages: files, digits, direction, hashtags.",
                "رسالة واحدة بلغتين: الملفات والأرقام والاتجاه والوسوم.")),
)
"""All guides, in the order in which somebody new to the team needs them."""
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')


class Heading(NamedTuple):
    """A heading of a guide, to jump to."""

    anchor: str
    text: Markup


def guides(view: View) -> Iterator[Artifact]:
    """A page for each guide. All stand in one folder, so that the names in them, and the links, are the same."""
    names, texts = named(at(view, GUIDES[0].name)), _texts(view.edition.cache, view.lang)
    for guide in GUIDES:
        yield _page(at(view, guide.name), guide, filled(texts[guide.name], names))


def source_of(name: str, lang: str) -> str:
    """The text of the guide called *name*, as it was written."""
    return resources.files(__package__).joinpath("guides", f"{name}.{lang}.md").read_text("utf-8")


def _page(view: View, guide: Guide, text: Markup) -> Artifact:
    headings = tuple(Heading(anchor, Markup(title)) for anchor, title in _HEADING.findall(text))  # noqa: S704  ours
    others = tuple((to_page(view, other.name), other.title.to(view.lang), other is guide) for other in GUIDES)
    return help_page(view, guide.name, "help_guide", guide.title.to(view.lang), about=guide.about.to(view.lang),
                     text=text, headings=headings, others=others)


def _texts(cache: Cache, lang: str) -> dict[str, str]:
    """All guides as HTML, by their names. It is kept: Markdown takes longer than all the rest of the help."""
    before = Records[dict[str, str]](cache, "guides", lang)
    found = before.read(lang, "", lambda: {guide.name: _html(guide.name, lang) for guide in GUIDES})
    before.keep()
    return found


@cache
def _html(name: str, lang: str) -> str:
    """A guide as HTML, its placeholders still in it. It is our own text, which needs no cleaning."""
    html = _converter().reset().convert(marked(source_of(name, lang)))
    return html.replace("<th>", '<th scope="col">').replace("<pre>", '<pre tabindex="0">')


@cache
def _converter() -> markdown.Markdown:
    """A converter with what guides need, which takes half the time of that for the team's prose."""
    return markdown.Markdown(extensions=["attr_list", "fenced_code", "tables"], output_format="html")
