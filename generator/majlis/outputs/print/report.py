"""The sheet of a KPI report: its numbers, then what they mean and what follows."""

from majlis.kinds import Report
from majlis.kinds.report import Action, Period
from majlis.outputs.print import nodes
from majlis.outputs.print import words_report as words
from majlis.outputs.print.head import about, live, live_address, sheet
from majlis.outputs.print.jobs import Sheet
from majlis.outputs.print.numbers import chart, in_short, numbers
from majlis.outputs.print.prose import prose
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter, Writer, label, labels


def report_sheet(writer: EntryWriter, entry: Report) -> Sheet:
    """The report as the templates want it."""
    sections = (
        in_short(writer, entry), numbers(writer, entry), chart(writer, entry), _meaning(writer, entry),
        _posts(writer, entry), _insights(writer, entry), prose(writer), _actions(writer, entry),
    )
    blocks = [block for section in sections for block in section]
    kicker = writer.row(writer.say(words.REPORT), _period(writer, entry.period))
    known = writer.edition.workspace.by_id
    paths = [known[id].path for id in (*entry.campaigns, *entry.top_posts) if id in known]
    return sheet(writer, blocks, paths, kicker=kicker, facts=[nodes.facts(_facts(writer, entry), columns=2)])


def _facts(writer: EntryWriter, entry: Report) -> list[tuple[nodes.Line, list[Node]]]:
    known = writer.edition.workspace.by_id
    campaigns = writer.joined(tuple(known[id].title for id in entry.campaigns if id in known))
    more = writer.pairs(*labels(
        Report, compare_to=_period(writer, entry.compare_to), data=entry.data, campaigns=campaigns or None,
        objectives="\n".join(entry.objectives) or None))
    return [*about(writer), *more, *live(writer, live_address(writer))]


def _period(writer: Writer, period: Period | None) -> str | None:
    """`1 Jan 2027 – 31 Jan 2027`."""
    if period is None:
        return None
    first, last = (writer.dates.short_year(day) for day in (period.from_, period.to))
    return writer.say(words.PERIOD, first=first, last=last)


def _meaning(writer: EntryWriter, entry: Report) -> list[Node]:
    """What went well beside what did not."""
    boxes = [
        nodes.box(writer.told(title), writer.listed(items, mark), tone) for title, items, mark, tone in (
            (words.GOOD, entry.successes, "yes", "good"), (words.BETTER_NEXT, entry.improvements, "bullet", "warning"))
        if items
    ]
    return [nodes.beside(boxes)] if boxes else []


def _insights(writer: EntryWriter, entry: Report) -> list[Node]:
    listed = writer.listed(entry.insights)
    return [writer.heading(words.LEARNT), *listed] if listed else []


def _actions(writer: EntryWriter, entry: Report) -> list[Node]:
    """Who does what by when, with a box to tick."""
    if not entry.actions:
        return []
    head = [writer.told(words.DONE), *(writer.told(label(Action, key)) for key in ("what", "owner", "due"))]
    rows = [
        [[nodes.paragraph([nodes.tick(large=True)])], writer.own(action.what),
         writer.own(writer.somebody(action.owner) or ""), writer.days(action.due)]
        for action in entry.actions
    ]
    return [writer.heading(words.NEXT), nodes.table(head, rows, "normal", ["auto", 3.6, 1.3, 1.3])]


def _posts(writer: EntryWriter, entry: Report) -> list[Node]:
    """The best posts, each leading to its page."""
    known = writer.edition.workspace.by_id
    titles = [nodes.paragraph(writer.titled(id)) for id in entry.top_posts if id in known]
    return [nodes.facts([(writer.told(words.POSTS), titles)])] if titles else []
