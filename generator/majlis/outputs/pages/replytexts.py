"""What there is to say in a reply: its texts in each language, with the gaps to fill in."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from majlis.dates.durations import UNITS
from majlis.kinds import Reply, Routine
from majlis.kinds.reply import GAP, Variable
from majlis.outputs.pages.findings import clause_link
from majlis.outputs.pages.view import TitleLink, View

_ORDER = {"ar": ("ar", "en"), "en": ("en", "ar")}


class Part(NamedTuple):
    """A stretch of a text as it is typed; *gap* is the name of what is to be filled in there."""

    text: str
    gap: str = ""


class Text(NamedTuple):
    """One text to send, in the language *lang*."""

    lang: str
    parts: tuple[Part, ...]


class Gap(NamedTuple):
    """A gap of a reply and an example of what stands there."""

    name: str
    example: str


class Said(NamedTuple):
    """A reply as it is used. *texts* are in both languages where there are both, that of the view first; *within* are
    the routines that say how fast its channels are answered, the fastest first.
    """

    reply: Reply
    texts: tuple[Text, ...]
    gaps: tuple[Gap, ...]
    rule: TitleLink | None
    within: tuple[Routine, ...]


def said(view: View, reply: Reply) -> Said:
    """*reply* with the texts of its translations."""
    twins = view.edition.workspace.translations.get(reply.id, ())
    written: dict[str, str] = {}
    for one in (reply, *(twin for twin in twins if isinstance(twin, Reply))):
        written |= {lang: text for lang, text in one.texts.items() if lang not in written}
    texts = tuple(Text(lang, tuple(_parts(written[lang]))) for lang in _ORDER[view.lang] if lang in written)
    rule = clause_link(view, reply.policy_rule) if reply.policy_rule else None
    return Said(reply, texts, tuple(_gaps(reply.variables, written)), rule, _within(view, reply))


def _parts(text: str) -> Iterator[Part]:
    end = 0
    for gap in GAP.finditer(text):
        yield from [Part(text[end:gap.start()])] if gap.start() > end else []
        yield Part(gap[0], gap[1])
        end = gap.end()
    yield from [Part(text[end:])] if text[end:] else []


def _gaps(variables: tuple[Variable, ...], written: Mapping[str, str]) -> Iterator[Gap]:
    """The gaps in the order in which they come."""
    examples = {variable.name: variable.example or "" for variable in variables}
    for name in dict.fromkeys(gap[1] for text in written.values() for gap in GAP.finditer(text)):
        yield Gap(name, examples.get(name, ""))


def _within(view: View, reply: Reply) -> tuple[Routine, ...]:
    found = [routine for routine in targets(view) if set(routine.channels) & set(reply.channels)]
    return tuple(found)


def targets(view: View) -> tuple[Routine, ...]:
    """The routines in use that say how fast an answer is to come, the fastest first."""
    found = [one for one in view.edition.workspace.of(Routine) if one.response_target and one.status == "active"]
    return tuple(sorted(found, key=lambda one: (_length(one), one.id)))


def _length(routine: Routine) -> timedelta:
    assert routine.response_target
    number, unit = routine.response_target
    days = {"mo": 30, "y": 365}.get(unit)
    return timedelta(days=number * days) if days else timedelta(**{UNITS[unit]: number})
