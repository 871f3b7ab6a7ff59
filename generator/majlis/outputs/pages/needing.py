"""What needs somebody, as the home page tells it: by urgency, each thing on a line, with whom it waits for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from majlis.outputs.pages.view import TitleLink, View
from majlis.plan.needs import Need, Urgency, told

_ELSEWHERE = ("publish", "hold", "key_date")
"""What stands in the coming days, or above all, on the same page."""
_TOPICS = {
    "review": "review ready",
    "posts": "overdue missed held rework draft",
    "rights": "rights licence",
    "pages": "page_review drill report recap retro action",
    "partners": "brief_draft brief_post brief_script brief_final partner_report",
    "duty": "shift routine event",
}
TOPIC_OF = {what: topic for topic, whats in _TOPICS.items() for what in whats.split()}
_TONES = {
    "overdue": "late", "missed": "late", "held": "hold", "review": "review", "rework": "warn", "ready": "good",
    "rights": "warn", "licence": "warn", "page_review": "review", "event": "event", "shift": "soon", "drill": "soon",
}
_EACH = 10
"""So many lines of each member are listed below one urgency."""
_LONGEST = 90


class NeedLine(NamedTuple):
    """One thing: what it is in words, its tone and topic; the titles of what it is about (of a shift its channels),
    with a link if it has a page; *who* are names, *people* their ids (none: everybody).
    """

    need: Need
    label: Markup
    tone: str
    topic: str
    link: TitleLink | None
    titles: tuple[str, ...]
    who: tuple[str, ...]
    people: tuple[str, ...]
    item: str


class NeedGroup(NamedTuple):
    """The needs of one urgency, by its name: some lines for each member; how many there are, and for each member."""

    name: str
    lines: tuple[NeedLine, ...]
    total: int
    counts: Mapping[str, int]


def need_groups(view: View) -> tuple[NeedGroup, ...]:
    """What needs somebody now, the most urgent first."""
    edition = view.edition
    found = _together(need for need in told(edition.plan, edition.needs) if need.what not in _ELSEWHERE)
    groups = (_group(view, urgency, [same for same in found if same[0].urgency is urgency]) for urgency in Urgency)
    return tuple(group for group in groups if group.total)


def holds_in_force(view: View) -> tuple[Need, ...]:
    """The holds that stop posts now."""
    return tuple(need for need in view.edition.needs if need.what == "hold")


def _together(needs: Iterable[Need]) -> list[list[Need]]:
    """*needs*, each alone, but the shifts of one member at one time together, on whatever channels they are."""
    found: dict[object, list[Need]] = {}
    for number, need in enumerate(needs):
        key = (need.who, need.since, need.until) if need.what == "shift" else number
        found.setdefault(key, []).append(need)
    return list(found.values())


def _group(view: View, urgency: Urgency, needs: list[list[Need]]) -> NeedGroup:
    counts: Counter[str] = Counter()
    kept: list[NeedLine] = []
    for same in needs:
        people = _people(view, same[0])
        concerned = people or tuple(view.edition.workspace.members)
        if len(kept) < _EACH or any(counts[id] < _EACH for id in concerned):
            kept.append(_line(view, same, people))
        counts.update(concerned)
    return NeedGroup(urgency.name.lower(), tuple(kept), len(needs), counts)


def _people(view: View, need: Need) -> tuple[str, ...]:
    """The ids of those for whom it is; nobody named means everybody."""
    if need.who or not need.not_for:
        return need.who
    return tuple(id for id in view.edition.workspace.members if id not in need.not_for)


def _line(view: View, same: list[Need], people: tuple[str, ...]) -> NeedLine:
    need = same[0]
    return NeedLine(
        need, view.say(f"need.{need.what}"), _TONES.get(need.what, "plain"), TOPIC_OF[need.what],
        view.entry_link(need.entry) if need.entry else None, tuple(one.title.to(view.lang) for one in same),
        tuple(view.member(id) for id in need.who), people, " · ".join(_facts(view, need)),
    )


def _facts(view: View, need: Need) -> Iterator[str]:
    """The part that it is about, where people know it by a name, and what they do at an event."""
    if need.item and not need.what.startswith("brief_"):
        text = need.item.rpartition("/")[2] if need.what == "rights" else need.item.partition("\n")[0]
        yield text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
    yield from (str(view.say(f"role.{role}")) for role in need.roles)

