"""A policy on paper: its rules with examples on either side, what follows step by step, how to appeal."""

from majlis.kinds import Policy
from majlis.kinds.policy import AREAS, Rule, Step
from majlis.outputs.print import nodes
from majlis.outputs.print import words_handbook as words
from majlis.outputs.print.prose import prose
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter, Part, Writer, label, labels
from majlis.render.chrome import say_in


def policy_facts(writer: EntryWriter, entry: Policy) -> list[Part]:
    """What stands at its head: whom it concerns, since when, in whose name."""
    replaced = writer.edition.workspace.by_id.get(entry.supersedes or "")
    approved = ", ".join(filter(None, (writer.somebody(entry.approved_by), writer.day(entry.approved_on))))
    return labels(
        Policy, policy_area=AREAS[entry.policy_area].to(writer.lang) if entry.policy_area else None,
        applies_to=writer.joined(tuple(_concerned(writer, name) for name in entry.applies_to)) or None,
        effective_from=writer.day(entry.effective_from), supersedes=replaced.title if replaced else None,
        approved_by=approved.replace(", ", "، ") if writer.lang == "ar" else approved)


def policy_blocks(writer: EntryWriter, entry: Policy) -> list[Node]:
    """Rules, ladder, appeal; the reasons come last."""
    return [*_rules(writer, entry), *_ladder(writer, entry), *_appeal(writer, entry), *_reasons(writer)]


def _concerned(writer: Writer, name: str) -> str:
    """A group of people or a channel, by its name."""
    named = say_in(writer.edition, writer.lang).name("group", name)
    return named if named != name else writer.somebody(name) or name


def _rules(writer: EntryWriter, entry: Policy) -> list[Node]:
    found = [block for number, rule in enumerate(entry.rules, 1) for block in _rule(writer, number, rule)]
    return [writer.heading(words.RULES), *found] if found else []


def _rule(writer: EntryWriter, number: int, rule: Rule) -> list[Node]:
    """Its number and its id, by which everybody names it; the rule; examples; what follows."""
    level = writer.say(words.LEVELS[rule.severity]) if rule.severity else None
    tag = writer.row(rule.id.upper(), level)
    head: Node = {"k": "rule-head", "n": number, "of": writer.own(rule.rule), "tag": tag}
    examples = [
        nodes.box(writer.told(title), writer.listed(items, mark), tone) for title, items, mark, tone in (
            (words.ALLOWED, rule.allowed, "yes", "good"), (words.NOT_ALLOWED, rule.not_allowed, "no", "danger"))
        if items
    ]
    after = writer.notes(
        (words.CONSEQUENCE, rule.consequence), (words.EVIDENCE, rule.evidence), (words.REPAIR, rule.repair))
    of = [head, *([nodes.beside(examples)] if examples else []), *after]
    return [{"k": "rule-block", "of": of, "whole": nodes.length(of) < 1600}]


def _ladder(writer: EntryWriter, entry: Policy) -> list[Node]:
    if not entry.enforcement_ladder:
        return []
    head = [writer.told(label(Step, key)) for key in ("step", "action", "duration", "who")]
    rows = [
        [[nodes.paragraph([nodes.bold(writer.inside(step.step))])], writer.own(step.action),
         writer.own(step.duration or ""), writer.own(writer.somebody(step.who) or "")]
        for step in entry.enforcement_ladder
    ]
    return [writer.heading(words.LADDER), nodes.table(head, rows, "small", ["auto", 2.6, 1, 1.6])]


def _appeal(writer: EntryWriter, entry: Policy) -> list[Node]:
    appeal = entry.appeal
    inside = writer.facts(
        *((words.APPEAL, appeal.route), *labels(type(appeal), within=writer.length(appeal.within))) if appeal else (),
        *labels(Policy, contact=entry.contact, response_time=writer.length(entry.response_time),
                confidentiality=entry.confidentiality, legal_basis="\n".join(entry.legal_basis) or None))
    return [writer.heading(words.APPEAL), *inside] if inside else []


def _reasons(writer: EntryWriter) -> list[Node]:
    """The body; a heading stands above it unless it begins with its own."""
    blocks = prose(writer)
    if not blocks or (blocks[0]["k"] == "heading" and blocks[0]["level"] == 1):
        return blocks
    return [writer.heading(words.BACKGROUND), *blocks]
