"""What the search finds of the help: each guide, each problem, each command, the fields of each kind."""

import re
from collections.abc import Iterator
from functools import partial

from majlis import addresses
from majlis.edition import Edition
from majlis.fields import fields_of
from majlis.help.commands import commands
from majlis.help.fieldpages import BOOKS, Book
from majlis.help.guides import GUIDES, Guide, source_of
from majlis.help.problems import by_letter, page_of
from majlis.outputs.search import HELP, Document
from majlis.outputs.search.plain import opening, visible
from majlis.outputs.search.said import ranked
from majlis.records import Records
from majlis.render.chrome import say_in
from majlis.render.say import Say

_TO_FILL = re.compile(r"\{[^{}\n]*\}")


def help_documents(edition: Edition) -> Iterator[Document]:
    """All that can be found in the help, for the team; what somebody else can read has none. The same for every
    edition, it is kept.
    """
    if edition.for_team:
        before = Records[tuple[Document, ...]](edition.cache, "help")
        for say in (say_in(edition, lang) for lang in edition.languages):
            yield from before.read(say.lang, str(say.indic), partial(_in_language, say))
        before.keep()


def _in_language(say: Say) -> tuple[Document, ...]:
    lang = say.lang
    return (
        *(_guide(guide, lang) for guide in GUIDES),
        *(_fields(book, say) for book in BOOKS),
        *(_problem(code.name, lang) for codes in by_letter().values() for code in codes),
        *(_command(name, lang) for name in commands()),
    )


def _guide(guide: Guide, lang: str) -> Document:
    title, about = guide.title.to(lang), guide.about.to(lang)
    text = _TO_FILL.sub(" ", visible(source_of(guide.name, lang)))
    return _document(addresses.help(guide.name, lang), lang, title, about, (title, about, text))


def _fields(book: Book, say: Say) -> Document:
    title = str(say("help.fields.of", kind=book.title.to(say.lang)))
    told = "\n".join(f"{key} {spec.label.to(say.lang)}" for key, spec in fields_of(book.record).items())
    labels = (spec.label.to(say.lang) for spec in fields_of(book.record).values())
    opens = "، ".join(labels) if say.lang == "ar" else ", ".join(labels)
    return _document(addresses.help(f"fields-{book.name}", say.lang), say.lang, title, opens, ("", title, told))


def _problem(name: str, lang: str) -> Document:
    """A problem counts for its code, and little for its title: what the team itself wrote about that comes first."""
    page = page_of(name)
    title, text = page.title.to(lang), page.text.to(lang)
    return _document(addresses.problem(name, lang), lang, title, f"{name}: {text}", ("", name, f"{title}\n{text}"))


def _command(name: str, lang: str) -> Document:
    command = commands()[name]
    text = "\n".join((command.does.to(lang), *(f"{one.typed} {one.does.to(lang)}" for one in command.options)))
    address = f"{addresses.help('commands', lang)}#{name}"
    return _document(address, lang, command.usage, command.does.to(lang), ("", command.usage, text))


def _document(address: str, lang: str, title: str, about: str, texts: tuple[str, str, str]) -> Document:
    return Document(HELP, address, lang, title, None, "", False, opening(about, markdown=False), ranked(*texts))
