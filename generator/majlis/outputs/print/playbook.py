"""The sheet of a playbook, in the order of a bad night: is it this, what do I do, what do I not do, what do I say.

Where it can be more or less bad, how bad it is and whom to call come before what to do. Reading comes last.
"""

from typing import Any

from majlis.kinds import Playbook
from majlis.kinds.playbook import CATEGORIES, After, Drill, Handoff, HoldingStatement, Role, SeverityLevel, Step
from majlis.outputs.print import nodes, texts
from majlis.outputs.print.head import about, listed, live, live_address, sheet
from majlis.outputs.print.prose import prose
from majlis.outputs.print.runs import Node, runs
from majlis.outputs.print.writer import EntryWriter, Writer, label, labels
from majlis.render.direction import direction

Cell = list[Node]
_BESIDE = 420
"""Holding statements with fewer characters stand side by side, longer ones one below the other."""


def playbook_sheet(writer: EntryWriter, entry: Playbook) -> dict[str, Any]:
    """The playbook as the templates want it."""
    blocks = playbook_blocks(writer, entry)
    headings = [block for block in blocks if block["k"] == "heading" and block["level"] == 1]
    category = CATEGORIES[entry.category].to(writer.lang) if entry.category else None
    kicker = writer.row(writer.say(texts.PLAYBOOK), category)
    urgent = blocks.index(nodes.OPENING) if nodes.OPENING in blocks else 0
    contents = writer.told(texts.CONTENTS) if len(headings) > 2 else None
    return sheet(writer, blocks, kicker=kicker, contents=contents, before_contents=urgent,
                 facts=listed([*about(writer), *live(writer, live_address(writer))], columns=2))


def playbook_blocks(writer: EntryWriter, entry: Playbook) -> list[Node]:
    """Its sections, each under a heading of level 1."""
    graded = bool(entry.severity_levels)
    sections = (
        _when(writer, entry), _severity(writer, entry), *([_roles(writer, entry), [nodes.OPENING]] if graded else []),
        _steps(writer, entry), _do_not(writer, entry), _statements(writer, entry),
        *([] if graded else [_roles(writer, entry)]), _handoffs(writer, entry), _afterwards(writer, entry),
        _background(writer),
    )
    return [block for section in sections for block in section]


def _when(writer: Writer, entry: Playbook) -> list[Node]:
    inside = [*writer.own(entry.scenario or ""), *writer.listed(entry.triggers, columns=2)]
    return [writer.heading(texts.WHEN), *inside] if inside else []


def _steps(writer: Writer, entry: Playbook) -> list[Node]:
    if not entry.steps:
        return []
    words = (texts.DONE, texts.NUMBER, texts.STEP, label(Step, "by"), label(Step, "within"))
    rows = [_step(writer, at, step) for at, step in enumerate(entry.steps, 1)]
    table = nodes.table([writer.told(word) for word in words], rows, "large", ["auto", "auto", 4, 1.5, 1])
    return [writer.heading(texts.WHAT_TO_DO), table]


def _step(writer: Writer, at: int, step: Step) -> list[Cell]:
    more = writer.notes(*labels(Step, tool=step.tool, template=step.template))
    return [
        [nodes.paragraph([nodes.tick(large=True)])], [nodes.paragraph([{"k": "count", "n": at}])],
        [*writer.own(step.do), *({"k": "small", "of": [note]} for note in more)],
        writer.own(writer.somebody(step.by) or ""), _bold(writer, writer.length(step.within)),
    ]


def _do_not(writer: Writer, entry: Playbook) -> list[Node]:
    return [nodes.box(writer.told(texts.DO_NOT), writer.listed(entry.do_not, "no"), "danger")] if entry.do_not else []


def _severity(writer: Writer, entry: Playbook) -> list[Node]:
    if not entry.severity_levels:
        return []
    words = (texts.LEVEL, texts.CRITERIA, texts.RESPONSE, texts.WHO_KNOWS, texts.FIRST_REPLY, texts.UPDATES)
    rows = [_level(writer, level) for level in entry.severity_levels]
    table = nodes.table([writer.told(word) for word in words], rows, "small", ["auto", 1.7, 1.35, 1.9, 0.64, 0.64])
    return [writer.heading(texts.HOW_BAD), table]


def _level(writer: Writer, level: SeverityLevel) -> list[Cell]:
    people = writer.notes(
        (texts.TELL, writer.people(level.notify)), (texts.APPROVER, writer.somebody(level.approver)),
        (label(SeverityLevel, "backup"), writer.somebody(level.backup)))
    times = [_bold(writer, writer.length(time)) for time in (level.first_reply_within, level.update_every)]
    number = nodes.paragraph([nodes.bold(writer.line(str(level.level)))])
    return [[number], writer.own(level.criteria), writer.own(level.response), people, *times]


def _bold(writer: Writer, text: str | None) -> Cell:
    """A limit of time, found at a glance."""
    return [nodes.paragraph([nodes.bold(writer.line(text))])] if text else []


def _statements(writer: Writer, entry: Playbook) -> list[Node]:
    if not entry.holding_statements:
        return []
    return [writer.heading(texts.WHAT_TO_SAY), *(_statement(writer, said) for said in entry.holding_statements)]


def _statement(writer: Writer, said: HoldingStatement) -> Node:
    """Both texts, the sheet's own language first, each in its direction and ready to be read aloud."""
    level = writer.say(texts.LEVEL_N, n=said.severity) if said.severity else None
    approved = writer.somebody(said.approved_by)
    by = writer.say(texts.STATEMENT_APPROVED, name=approved) if approved else None
    title = writer.row(said.id, level, writer.somebody(said.channel), by)
    both = {"ar": said.text_ar, "en": said.text_en}
    order = ("ar", "en") if writer.lang == "ar" else ("en", "ar")
    columns = [_said(lang, both[lang]) for lang in order]
    short = max(len(text) for text in both.values()) < _BESIDE
    return nodes.box(title, [nodes.beside(columns)] if short else columns, "plain")


def _said(lang: str, text: str) -> Node:
    own = direction(lang)
    paragraphs = [nodes.paragraph(runs(part, own)) for part in text.strip().splitlines() if part.strip()]
    return {"k": "said", "dir": own, "of": paragraphs}


def _roles(writer: Writer, entry: Playbook) -> list[Node]:
    if not entry.roles:
        return []
    head = [writer.told(label(Role, key)) for key in ("role", "who", "backup", "does")]
    rows = [
        [[nodes.paragraph([nodes.bold(writer.inside(role.role))])], writer.own(writer.somebody(role.who) or ""),
         writer.own(writer.somebody(role.backup) or ""), writer.own(role.does)]
        for role in entry.roles
    ]
    return [writer.heading(texts.WHO), nodes.table(head, rows, "small", [1.05, 1, 1, 3.1])]


def _handoffs(writer: Writer, entry: Playbook) -> list[Node]:
    if not entry.handoffs:
        return []
    head = [writer.told(label(Handoff, key)) for key in ("when", "from", "to", "channel", "within", "closes_when")]
    rows = [_handoff(writer, handoff) for handoff in entry.handoffs]
    notes = {
        at: writer.notes(*labels(Handoff, template=handoff.template))
        for at, handoff in enumerate(entry.handoffs) if handoff.template
    }
    table = nodes.table(head, rows, "small", [1.5, 0.95, 0.95, 1.6, 0.8, 1.4], notes=notes)
    return [writer.heading(texts.HANDING_OVER), table]


def _handoff(writer: Writer, handoff: Handoff) -> list[Cell]:
    """A row; what to write stands below it."""
    values = [writer.own(value or "") for value in (
        handoff.when, writer.somebody(handoff.from_), writer.somebody(handoff.to), handoff.channel)]
    return [*values, _bold(writer, writer.length(handoff.within)), writer.own(handoff.closes_when or "")]


def _afterwards(writer: Writer, entry: Playbook) -> list[Node]:
    after, drill = entry.after, entry.drill
    review = writer.facts(*labels(
        After, review_within=writer.length(after.review_within), template=after.template)) if after else []
    rehearsal = writer.facts(*labels(
        Drill, every=writer.length(drill.every), last_on=writer.day(drill.last_on), next_on=writer.day(drill.next_on),
    )) if drill else []
    return [
        *([writer.heading(label(Playbook, "after")), *review] if review else []),
        *([writer.heading(label(Playbook, "drill")), *rehearsal] if rehearsal else []),
    ]


def _background(writer: EntryWriter) -> list[Node]:
    """The body; a heading stands above it unless it begins with its own."""
    blocks = prose(writer)
    if not blocks or (blocks[0]["k"] == "heading" and blocks[0]["level"] == 1):
        return blocks
    return [writer.heading(texts.BACKGROUND), *blocks]
