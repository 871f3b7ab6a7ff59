"""All replies on a sheet for the desk, one for each language of the site: the text to send, and when not to send it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from majlis import addresses
from majlis.dates.durations import Duration
from majlis.edition import Edition
from majlis.kinds import Entry, Policy, Reply, Routine, kind_named
from majlis.kinds.reply import GAP, INTENTS, Variable
from majlis.outputs.print import nodes
from majlis.outputs.print import words_replies as words
from majlis.outputs.print.chapters import IN_FORCE
from majlis.outputs.print.glyphs import printable
from majlis.outputs.print.head import bare_sheet, listed
from majlis.outputs.print.jobs import Job, Sheet
from majlis.outputs.print.runs import Node, isolated, runs, script_of
from majlis.outputs.print.writer import Writer
from majlis.render.direction import direction


def reply_jobs(edition: Edition) -> Iterator[Job]:
    """The sheet of replies in each language of the site in which there is one to send."""
    for lang in edition.languages:
        replies = replies_in(edition, lang)
        if replies:
            yield Job("replies", addresses.replies_pdf(lang), lang, partial(replies_sheet, edition, lang, replies),
                      edition.marks.others)


def replies_in(edition: Edition, lang: str) -> tuple[Reply, ...]:
    """The replies in force that have a text in *lang*, by intent; what has expired is not to be sent."""
    today = edition.now.date()
    found = [
        reply for reply in edition.workspace.of(Reply)
        if reply.status in IN_FORCE and lang in reply.texts and not (reply.expires_on and reply.expires_on < today)
    ]
    order = list(INTENTS)
    return tuple(sorted(found, key=lambda reply: order.index(reply.intent) if reply.intent in order else len(order)))


def replies_sheet(edition: Edition, lang: str, replies: tuple[Reply, ...]) -> Sheet:
    """The sheet as its template wants it: a group an intent."""
    writer, site = Writer(edition, lang), edition.site_url
    url = addresses.absolute(site, addresses.listing(kind_named("reply"), lang)) if site else None
    blocks = [
        {"k": "replies", "title": writer.heading(INTENTS.get(intent or "", words.INTENT_MISSING)),
         "of": [_reply(writer, reply) for reply in group]}
        for intent, group in groupby(replies, key=lambda reply: reply.intent)
    ]
    paths = [reply.path for reply in replies] + [entry.path for entry, _ in _promises(edition)]
    return bare_sheet(
        writer, writer.say(words.REPLIES), url, blocks, paths, template="replies.typ",
        kicker=writer.line(edition.workspace.team.name.to(lang)), told=writer.told(words.TOLD),
        facts=_promised(writer))


def _promises(edition: Edition) -> Sequence[tuple[Entry, Duration]]:
    """The routines in force that say within what time one answers; where none does, the policies."""
    space = edition.workspace
    routines = [(one, one.response_target) for one in space.of(Routine) if one.status in IN_FORCE]
    policies = [(one, one.response_time) for one in space.of(Policy) if one.status in IN_FORCE]
    kept = [[(one, length) for one, length in found if length] for found in (routines, policies)]
    return kept[0] or kept[1]


def _promised(writer: Writer) -> list[Node]:
    """The times to keep, each with where it is promised; a translation says it once more only in its language."""
    found = {}
    for entry, length in _promises(writer.edition):
        original = entry.translation_of or entry.id
        if original not in found or entry.lang == writer.lang:
            found[original] = writer.say(words.PROMISED, length=writer.length(length), title=entry.title)
    return listed(writer.pairs((words.ANSWER_WITHIN, "\n".join(found.values()) or None)))


def _reply(writer: Writer, reply: Reply) -> Node:
    """One reply: its name and shortcut, the text, what to fill in, and when to leave it alone."""
    return {
        "k": "reply", "title": writer.own(reply.title),
        "shortcut": [isolated(printable(reply.shortcut), script_of(reply.shortcut))] if reply.shortcut else None,
        "use": writer.notes((words.USE, reply.when_to_use)),
        "said": text_to_send(reply.texts[writer.lang], writer.lang),
        "more": writer.notes(
            (words.FILL, _gaps(writer, reply.variables)), (words.NOT_HERE, reply.when_not),
            (words.RAISE, writer.joined(reply.escalate_if) or None), (words.HAND_TO, writer.somebody(reply.handoff)),
            (words.RULE, _rule(writer, reply.policy_rule)), (words.UNTIL, writer.day(reply.expires_on))),
    }


def text_to_send(text: str, lang: str) -> Node:
    """The text exactly, in its own direction, its lines kept, each gap in a frame."""
    own = direction(lang)
    paragraphs = [nodes.paragraph(list(_marked(line, own))) for line in text.strip().splitlines() if line.strip()]
    return {"k": "said", "dir": own, "of": paragraphs}


def _marked(line: str, own: str) -> Iterator[Node]:
    end = 0
    for gap in GAP.finditer(line):
        yield from runs(line[end : gap.start()], own)
        yield {"k": "gap", "of": [isolated(printable(gap[0]), script_of(gap[1]))]}
        end = gap.end()
    yield from runs(line[end:], own)


def _gaps(writer: Writer, variables: Iterable[Variable]) -> str | None:
    """What goes into the gaps, where there is something to say of them."""
    told = []
    for gap in variables:
        word = words.EXAMPLE if gap.required else words.OPTIONAL_EXAMPLE if gap.example else words.OPTIONAL
        if gap.example or not gap.required:
            told.append(writer.say(word, name=gap.name, example=gap.example))
    return "\n".join(told) or None


def _rule(writer: Writer, clause: str | None) -> str | None:
    """`Language and behaviour, C1`."""
    policy, _, rule = (clause or "").partition("#")
    found = writer.edition.workspace.by_id.get(policy)
    return writer.joined(tuple(filter(None, (found.title, rule.upper())))) if found else None
