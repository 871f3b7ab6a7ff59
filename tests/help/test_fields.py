"""The reference of the fields: all of them, in both languages, and how each is written."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from majlis.dates.zones import zone
from majlis.fields import Field, FieldType, Need, Scope, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.help.fieldbook import Asker, parts
from majlis.help.fieldpages import BOOKS, Book, ids_in
from majlis.help.values import example_of
from majlis.kinds import KINDS
from majlis.kinds.channels import Channels
from majlis.kinds.keydates import KeyDates
from majlis.kinds.team import Team
from majlis.render.say import Say
from majlis.source.compose import compose
from majlis.words import LANGUAGES, Words

Helped = Callable[..., dict[str, str]]
RECORDS: dict[str, type[Any]] = {kind.name: kind.record for kind in KINDS} | {
    "team": Team, "channels": Channels, "keydates": KeyDates}


def declared(record: type[Any], above: str = "") -> Iterator[tuple[str, Field]]:
    """Every field of *record* and of the records in it, by its path."""
    for name, spec in fields_of(record).items():
        key = f"{above}.{name}" if above else name
        yield key, spec
        inner = within(spec.type)
        if isinstance(inner, Record):
            yield from declared(inner.record, key)


def within(type: FieldType[Any]) -> FieldType[Any]:
    while isinstance(type, Many | Keyed):
        type = type.item if isinstance(type, Many) else type.value
    return type


def row(page: str, key: str) -> str:
    """The row of a field, from the name it has to its end."""
    start = page.index(f'<tr id="{key}">')
    return page[start:page.index("</tr>", start)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_has_its_row(helped: Helped, lang: str) -> None:
    made = helped({})
    for name, record in RECORDS.items():
        page = made[f"{lang}/help/fields-{name}.html"]
        for key, spec in declared(record):
            told = row(page, key)
            assert spec.label.to(lang) in told.replace("&#39;", "'"), (name, key)
            assert f'<code dir="ltr">{key}</code>' in told, (name, key)
            assert ('class="secret"' in told) is spec.private, (name, key)
        assert page.count("<tr id=") == len(list(declared(record)))
        assert f'<a href="fields-{name}.html">' in made[f"{lang}/help/fields.html"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_to_choose_from_is_named(helped: Helped, lang: str) -> None:
    told = row(helped({})[f"{lang}/help/fields-post.html"], "status")
    for word, label in fields_of(RECORDS["post"])["status"].type.labels.items():  # type: ignore[attr-defined]  # a Choice
        assert f'<li><code dir="ltr">{word}</code> {label.to(lang)}</li>' in told


def need(helped: Helped, lang: str, kind: str, key: str) -> str:
    """What the last column says, without the marks that keep its order."""
    told = row(helped({})[f"{lang}/help/fields-{kind}.html"], key).rpartition("<td")[2].partition(">")[2]
    return re.sub(r"<[^>]+>", "", told.replace("&#39;", "'")).strip()


@pytest.mark.parametrize(("kind", "key", "en", "ar"), [
    ("post", "title", "Always needed.", "مطلوب دائمًا."),
    ("post", "tags", "Optional.", "اختياري."),
    ("post", "poll", "Needed from status 'scheduled' on if 'format' is poll.",
     "مطلوب من الحالة «scheduled» (مجدول) فصاعدًا إذا كان «format» ‏poll."),
    ("playbook", "drill", "Needed from status 'active' on if 'category' is crisis.",
     "مطلوب من الحالة «active» (سارٍ) فصاعدًا إذا كان «category» ‏crisis."),
    ("routine", "starts_on", "Needed in some cases.", "مطلوب في بعض الحالات."),
])
def test_it_says_when_a_field_is_needed(helped: Helped, kind: str, key: str, en: str, ar: str) -> None:
    assert need(helped, "en", kind, key) == en
    assert need(helped, "ar", kind, key) == ar


def test_core_fields_come_first(helped: Helped) -> None:
    page = helped({})["en/help/fields-post.html"]
    core, rest = page.index('<h2 id="all-core">Core fields</h2>'), page.index('<h2 id="all-rest">')
    for key, spec in fields_of(RECORDS["post"]).items():
        assert (core < page.index(f'<tr id="{key}">') < rest) is spec.core, key


def test_a_field_of_fields_leads_to_them(helped: Helped) -> None:
    page = helped({})["en/help/fields-post.html"]
    assert '<a href="#in-media">its fields</a>' in row(page, "media")
    assert '<h2 id="in-media">Inside <code dir="ltr">media</code></h2>' in page
    assert page.index('id="in-media"') < page.index('<tr id="media.alt">')


def test_one_of_several_is_said(helped: Helped) -> None:
    assert ('Exactly one of these: <code dir="ltr">hijri</code>, <code dir="ltr">event</code>.'
            in helped({})["en/help/fields-post.html"])


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_what_is_shown_as_an_example_can_be_written(book: Book) -> None:
    scope, others = Scope("p.md", zone("Asia/Riyadh")), ("member", "channel", "pillar", "entry", "check", "exemption")
    ids = dict.fromkeys((*(kind.name for kind in KINDS), *others), "some-id")
    for key, spec in declared(book.record):
        example = example_of(spec.type, ids)
        if example:
            read, problems = compose("p.md", f"key: {example}\n")
            assert read
            assert problems == []
            assert spec.type.parse(read.values["key"], scope).problems == (), (key, example)


def test_every_condition_is_said_or_is_known_to_be_more_than_one(helped: Helped) -> None:
    asker = Asker(Say("en"), Words("", ""), {})
    vague = [(name, field.key) for name, record in RECORDS.items() for part in parts(record, asker)
             for field in part.fields if field.need == "Needed in some cases."]
    assert vague == [("routine", "starts_on")]
    needed = {key for key, spec in fields_of(RECORDS["post"]).items() if spec.need is not Need.OPTIONAL}
    assert needed == {field.key for field in next(parts(RECORDS["post"], asker)).fields if field.need}


def test_examples_are_of_this_workspace(helped: Helped, edition_of: Callable[..., Any]) -> None:
    assert ids_in(edition_of({}).workspace)["member"] == "huda"
    page = helped({})["en/help/fields-post.html"]
    assert 'Example: <code dir="ltr">huda</code>' in row(page, "owner")
    assert 'Example: <code dir="ltr">[instagram]</code>' in row(page, "channels")
