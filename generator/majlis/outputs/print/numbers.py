"""The numbers of a report on paper: a table, and bars for the eye. Every word and figure is text, never a picture."""

from collections import Counter

from majlis.kinds import Report
from majlis.kinds.report import Metric
from majlis.outputs.print import nodes
from majlis.outputs.print import words_report as words
from majlis.outputs.print.runs import Node, isolated
from majlis.outputs.print.writer import EntryWriter, Writer
from majlis.plan.kpis import LESS_IS_BETTER, MET, MISSED, NEAR, RULE, STANDINGS, Compared, compared
from majlis.render.chrome import say_in

_MARKS = {MET: "✓", NEAR: "≈", MISSED: "✗"}


def in_short(writer: EntryWriter, entry: Report) -> list[Node]:
    """How many numbers stand how: what somebody reads who reads one line."""
    found = compared(entry)
    counted = Counter(one.standing for one in found)
    moved = Counter(one.better for one in found)
    stand = writer.say(words.SHORT, **{name: _count(writer, counted[name]) for name in STANDINGS})
    went = writer.say(words.GROWN, better=_count(writer, moved[True]), worse=_count(writer, moved[False]))
    told = [line for line, groups in ((stand, counted), (went, moved)) if set(groups) - {None}]
    lines = [nodes.paragraph(writer.line(line)) for line in told]
    return [nodes.box(writer.told(words.IN_SHORT), lines, "note")] if lines else []


def numbers(writer: EntryWriter, entry: Report) -> list[Node]:
    """The table: name and formula, value, target, before, change, standing in words."""
    found = compared(entry)
    if not found:
        return []
    head = [writer.told(word) for word in (
        words.WHAT, words.VALUE, words.TARGET, words.BEFORE, words.CHANGE, words.STANDING)]
    rows = [_row(writer, one) for one in found]
    align = ["start", "figures", "figures", "figures", "figures", "start"]
    table = nodes.table(head, rows, "dense", [3.4, 1, 0.95, 0.95, 0.95, 1.3], align)
    rule: Node = {"k": "small", "of": [nodes.paragraph(writer.told(RULE))]}
    return [writer.heading(words.NUMBERS), table, *([rule] if any(one.standing for one in found) else [])]


def chart(writer: EntryWriter, entry: Report) -> list[Node]:
    """Bars of what can be compared, each against its own largest number, since they measure different things."""
    items = [_bar(writer, one) for one in compared(entry) if _comparable(one.metric)]
    if not items:
        return []
    key = [writer.told(word) for word in (words.KEY_VALUE, words.KEY_BEFORE, words.KEY_TARGET)]
    return [writer.heading(words.CHART), {"k": "chart", "items": items, "key": key}]


def figure(writer: Writer, value: float | None) -> str:
    """`128,400`, `5.8`; nothing for no number."""
    return "" if value is None else say_in(writer.edition, writer.lang).number(value)


def changed(writer: Writer, one: Compared) -> str:
    """`+8.9%`, `+3 points`; nothing where there is nothing to compare with."""
    if one.change is None:
        return ""
    sign, amount = "+" if one.change > 0 else "−" if one.change < 0 else "", abs(one.change)
    if not one.points:
        return writer.say(words.IN_PERCENT, change=sign + figure(writer, amount))
    count = int(amount) if amount == int(amount) else figure(writer, amount)
    return f"{sign}{say_in(writer.edition, writer.lang)('report.points', n=count)}"


def _row(writer: EntryWriter, one: Compared) -> list[list[Node]]:
    metric = one.metric
    name = [nodes.paragraph([nodes.bold(_name(writer, one))])]
    below: Node = {"k": "small", "of": [nodes.paragraph(writer.line(text)) for text in _notes(writer, one)]}
    value = [nodes.bold(_number(writer, metric, metric.value)), *_unit(writer, metric)]
    others = (
        [nodes.paragraph(_number(writer, metric, number))] if number is not None else []
        for number in (metric.target, metric.previous))
    return [[*name, below], [nodes.paragraph(value)], *others, _change(writer, one), _standing(writer, one)]


def _name(writer: Writer, one: Compared) -> nodes.Line:
    return writer.row(writer.say(one.name), writer.somebody(one.metric.channel))


def _notes(writer: Writer, one: Compared) -> list[str]:
    """The formula, which way is better where it is not the usual one, and where the number is from."""
    metric = one.metric
    less = [writer.say(words.LESS)] if metric.kpi in LESS_IS_BETTER else []
    day = writer.dates.short_year(metric.as_of) if metric.as_of else None
    word = words.SOURCE_DAY if metric.source and day else words.SOURCE if metric.source else words.AS_OF
    source = [writer.say(word, source=metric.source, day=day)] if metric.source or day else []
    return [" · ".join((writer.say(one.formula), *less)), *source]


def _number(writer: Writer, metric: Metric, value: float) -> nodes.Line:
    """`128,400`, `94%`, read from left to right in both languages."""
    return [isolated(figure(writer, value).replace("-", "−") + ("%" if _is_share(metric) else ""), "ltr")]


def _unit(writer: Writer, metric: Metric) -> nodes.Line:
    """What is counted, below the number."""
    unit = (metric.unit or "").strip()
    return [] if not unit or _is_share(metric) else [nodes.BREAK, {"k": "aside", "of": writer.inside(unit)}]


def _is_share(metric: Metric) -> bool:
    return (metric.unit or "").strip() == "%"


def _change(writer: Writer, one: Compared) -> list[Node]:
    text = changed(writer, one)
    if not text:
        return []
    told = [] if one.better is None else writer.told(words.BETTER if one.better else words.WORSE)
    below = [nodes.BREAK, {"k": "aside", "of": told}] if told else []
    return [nodes.paragraph([*writer.line(text), *below])]


def _standing(writer: Writer, one: Compared) -> list[Node]:
    """A mark and a word; weight, not colour, says what needs a look."""
    if one.standing is None:
        return []
    line = [*writer.line(_MARKS[one.standing]), nodes.SPACE, *writer.told(STANDINGS[one.standing])]
    return [nodes.paragraph(line if one.standing == MET else [nodes.bold(line)])]


def _bar(writer: Writer, one: Compared) -> Node:
    metric = one.metric
    known = [number for number in (metric.value, metric.previous, metric.target) if number is not None]
    longest = max(known)
    share = {name: None if number is None else max(number, 0) / longest for name, number in (
        ("value", metric.value), ("before", metric.previous), ("target", metric.target))}
    return {"of": _name(writer, one), "figure": _number(writer, metric, metric.value), **share}


def _comparable(metric: Metric) -> bool:
    others = [number for number in (metric.previous, metric.target) if number is not None]
    return bool(others) and max(metric.value, *others) > 0


def _count(writer: Writer, number: int) -> str:
    return writer.dates.number(number)
