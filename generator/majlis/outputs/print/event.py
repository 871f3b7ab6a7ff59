"""The run sheet of an event: what the one who runs it holds in hand."""

from babel.dates import get_timezone_location

from majlis.dates.durations import Duration
from majlis.kinds import Event, Partner
from majlis.kinds.event import FORMATS, Cue, Guest
from majlis.outputs.print import nodes, texts
from majlis.outputs.print import words_event as words
from majlis.outputs.print.countdown import countdown
from majlis.outputs.print.head import about, listed, live, live_address, sheet
from majlis.outputs.print.jobs import Sheet
from majlis.outputs.print.prose import prose
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter, Writer, label, labels

Cell = list[Node]


def event_sheet(writer: EntryWriter, entry: Event) -> Sheet:
    """The run sheet as the templates want it; what is the team's own is not in it for others."""
    opening = [nodes.OPENING] if writer.edition.for_team else []
    sections = (
        _cards(writer, entry), _show(writer, entry), _guests(writer, entry), _questions(writer, entry),
        opening, countdown(writer, entry), _checklists(writer, entry), _announcement(writer),
    )
    blocks = [block for section in sections for block in section]
    sort = writer.say(words.RUN_SHEET if writer.edition.for_team else words.EVENT)
    kicker = writer.row(sort, FORMATS[entry.format].to(writer.lang) if entry.format else None)
    facts = listed([*about(writer), *live(writer, live_address(writer))], columns=2)
    return sheet(writer, blocks, _paths(writer, entry), kicker=kicker, facts=facts)


def _paths(writer: Writer, entry: Event) -> list[str]:
    """The other files from which it is made: guests' profiles, rules, the risk plan, posts."""
    ids = (*(guest.partner for guest in entry.guests), entry.rules, entry.risk_plan, *entry.promotion)
    found = writer.edition.workspace.by_id
    return [found[id].path for id in ids if id and id in found]


def _cards(writer: EntryWriter, entry: Event) -> list[Node]:
    """When, where, who: at a glance, in frames."""
    cards = (
        (words.WHEN, _when(writer, entry)), (words.WHERE, _where(writer, entry)),
        (words.ON_AIR, writer.notes(*labels(Event, host=entry.host, moderator=writer.somebody(entry.moderator)))),
        (words.BEHIND, writer.notes(*labels(Event, tech=entry.tech, backup=entry.backup))),
    )
    items = [{"label": writer.told(title), "of": of} for title, of in cards if of]
    return [{"k": "cards", "items": items}] if items else []


def _when(writer: EntryWriter, entry: Event) -> list[Node]:
    start, end, dates = entry.starts_at, entry.ends_at, writer.dates
    if start is None:
        return []
    clock = dates.clock(start)
    if end and dates.day_of(end) == dates.day_of(start):
        clock = writer.say(words.TOGETHER, first=clock, last=dates.clock(end))
    below = [text for text in (dates.hijri(start), dates.elsewhere(start)) if text]
    lines = [*writer.line(dates.weekday_day(start)), nodes.BREAK, nodes.bold(writer.line(clock))]
    aside = [part for text in below for part in (nodes.BREAK, {"k": "aside", "of": writer.line(text)})]
    return [nodes.paragraph([*lines, *aside])]


def _where(writer: EntryWriter, entry: Event) -> list[Node]:
    links = [
        {"k": "small", "of": [nodes.paragraph([nodes.link(writer.line(url), url)])]}
        for url in (entry.join_url, entry.registration_url) if url
    ]
    return [*writer.own(writer.somebody(entry.channel) or ""), *links]


def _show(writer: EntryWriter, entry: Event) -> list[Node]:
    """The run of show, minute by minute, on the clocks of the event."""
    if not entry.run_of_show:
        return []
    head = [writer.told(word) for word in (words.DONE, words.TIME, words.MINUTES, words.WHAT, words.WHO)]
    rows = [_cue(writer, cue) for cue in entry.run_of_show]
    table = nodes.table(head, rows, "large", ["auto", "auto", "auto", 4, 1.3])
    return [writer.heading(words.ON_THE_DAY), table, *_zone(writer, entry)]


def _cue(writer: Writer, cue: Cue) -> list[Cell]:
    length = writer.length(Duration(cue.minutes, "m") if cue.minutes else None)
    clock = nodes.bold(writer.line(f"{cue.at:%H:%M}"))
    return [[nodes.paragraph([nodes.tick(large=True)])], [nodes.paragraph([clock])], writer.own(length or ""),
            writer.own(cue.what), writer.own(writer.somebody(cue.who) or "")]


def _zone(writer: EntryWriter, entry: Event) -> list[Node]:
    """Whose clocks these are, where they are not the project's."""
    if entry.starts_at is None or writer.dates.elsewhere(entry.starts_at) is None:
        return []
    place = get_timezone_location(entry.starts_at.tzinfo, locale=writer.lang, return_city=True)
    return [{"k": "small", "of": [nodes.paragraph(writer.told(words.OTHER_ZONE, zone=place))]}]


def _guests(writer: EntryWriter, entry: Event) -> list[Node]:
    """The guests, each with the account by which they are announced."""
    if not entry.guests:
        return []
    head = [writer.told(word) for word in (words.NAME, words.ACCOUNT, words.ABOUT)]
    rows = [_guest(writer, entry, guest) for guest in entry.guests]
    return [writer.heading(label(Event, "guests")), nodes.table(head, rows, "small", [1.3, 1.2, 3.2])]


def _guest(writer: EntryWriter, entry: Event, guest: Guest) -> list[Cell]:
    more = ". ".join(text.rstrip(".") for text in (guest.role, guest.bio) if text)
    return [[nodes.paragraph([nodes.bold(writer.inside(guest.name))])],
            writer.own(_account(writer, entry, guest) or ""), writer.own(more)]


def _account(writer: Writer, entry: Event, guest: Guest) -> str | None:
    """The guest's account on the platform of the event, else the first of the profile."""
    partner = writer.edition.workspace.by_id.get(guest.partner or "")
    if not isinstance(partner, Partner) or not partner.networks:
        return None
    channel = writer.edition.workspace.channel_by_id.get(entry.channel or "")
    here = [network.handle for network in partner.networks if channel and network.platform == channel.platform]
    return (here or [partner.networks[0].handle])[0]


def _questions(writer: EntryWriter, entry: Event) -> list[Node]:
    """How questions come, by which rules, what is off limits; and what to open when it goes wrong."""
    window = entry.question_window
    pairs = writer.pairs(*labels(Event, recording=_recording(writer, entry), captions=entry.captions))
    named = ((label(Event, "rules"), entry.rules), (words.PLAN_B, entry.risk_plan))
    known = writer.edition.workspace.by_id
    pairs += [(writer.told(name), [nodes.paragraph(writer.titled(id))]) for name, id in named if id and id in known]
    if window and window.form:
        link = nodes.paragraph([nodes.link(writer.line(window.form), window.form)])
        pairs.insert(0, (writer.told(label(type(window), "form")), [link]))
    limits = [nodes.box(writer.told(words.OFF_LIMITS), writer.listed(entry.off_limits_topics, "no"), "danger")]
    inside = [*([nodes.facts(pairs)] if pairs else []), *(limits if entry.off_limits_topics else [])]
    return [writer.heading(words.QUESTIONS), *([nodes.beside(inside)] if len(inside) > 1 else inside)] if inside else []


def _recording(writer: Writer, entry: Event) -> str | None:
    return writer.say(texts.YES if entry.recording.allowed else texts.NO) if entry.recording else None


def _checklists(writer: EntryWriter, entry: Event) -> list[Node]:
    """What to have done before and after, as far as the event has it; only whoever runs it needs to know."""
    if not writer.edition.for_team:
        return []
    lists = ((words.BEFORE, _before(writer, entry)), (words.AFTER, _after(writer, entry)))
    boxes = [nodes.box(writer.told(title), writer.listed(items, "tick"), "plain") for title, items in lists]
    return [nodes.beside(boxes)]


def _before(writer: Writer, entry: Event) -> tuple[str, ...]:
    record = words.RECORD if entry.recording and entry.recording.allowed else words.NO_RECORDING
    asked = (
        (words.TEST, True), (words.COLLECT, entry.question_window), (words.PIN, entry.rules),
        (words.AGREE, entry.off_limits_topics and entry.guests), (words.CAPTION, entry.captions),
        (record, entry.recording), (words.AT_HAND, entry.risk_plan), (words.REACH, entry.backup))
    return tuple(writer.say(word, name=writer.somebody(entry.backup)) for word, needed in asked if needed)


def _after(writer: Writer, entry: Event) -> tuple[str, ...]:
    day = writer.dates.short(entry.recap_due) if entry.recap_due else None
    asked = (
        (words.ANSWER, entry.question_window), (words.SHARE, entry.recording and entry.recording.allowed),
        (words.THANK, entry.guests), (words.RECAPPED, day), (words.COUNT, True), (words.LEARN, True))
    return tuple(writer.say(word, day=day) for word, needed in asked if needed)


def _announcement(writer: EntryWriter) -> list[Node]:
    blocks = prose(writer)
    return blocks if not blocks or blocks[0]["k"] == "heading" else [writer.heading(words.ANNOUNCED), *blocks]
