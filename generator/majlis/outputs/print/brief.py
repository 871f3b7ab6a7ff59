"""The sheet of a brief: what its partner reads, keeps and signs. Nothing internal is in it."""

import re
from typing import Any

from babel.dates import get_timezone_location

from majlis.kinds import Brief, Partner
from majlis.kinds.brief import BriefDisclosure, Deliverable
from majlis.kinds.choices import FORMATS, OBJECTIVES, PLATFORMS
from majlis.kinds.post import PLACEMENTS
from majlis.outputs.print import nodes, texts
from majlis.outputs.print.head import sheet
from majlis.outputs.print.prose import prose
from majlis.outputs.print.runs import Node, isolated
from majlis.outputs.print.terms import amount, shows_pay, terms
from majlis.outputs.print.writer import EntryWriter, Part, Writer, label, labels

_KEPT_WITH_SIGNATURES = 1000


def brief_sheet(writer: EntryWriter, entry: Brief) -> dict[str, Any]:
    """The brief as the templates want it."""
    sections = (
        _cards(writer, entry), _letter(writer), _wanted(writer, entry), _deliverables(writer, entry),
        _messages(writer, entry), _dos(writer, entry), _disclosure(writer, entry), terms(writer, entry),
    )
    blocks = [block for section in sections for block in section]
    team, partner = writer.edition.workspace.team.name.to(writer.lang), partner_name(writer, entry)
    banner = writer.told(texts.FOR_FROM, partner=partner, team=team) if partner else writer.line(team)
    kicker = writer.row(writer.say(texts.PARTNER_BRIEF), writer.say(texts.CONFIDENTIAL))
    return sheet(writer, _signed(writer, blocks, team), kicker=kicker, banner=banner)


def partner_name(writer: Writer, entry: Brief) -> str | None:
    """The name by which the partner is known, to itself in any case; None where the profile can't be seen."""
    partner = _partner(writer, entry)
    itself = writer.edition.partner if writer.edition.audience == f"partner:{entry.partner}" else ""
    return (partner.display_name or partner.title) if partner else itself or None


def _partner(writer: Writer, entry: Brief) -> Partner | None:
    found = writer.edition.workspace.by_id.get(entry.partner or "")
    return found if isinstance(found, Partner) else None


def _cards(writer: Writer, entry: Brief) -> list[Node]:
    """What is looked up most, in four frames."""
    pay = amount(writer, entry.compensation) if shows_pay(writer, entry) else None
    contact = re.sub(r"[,،;؛]\s+", "\n", entry.contact or "")
    cards: tuple[Part, ...] = (
        (texts.ACCOUNT, _account(writer, entry)), (texts.DATES, _span(writer, entry)), (texts.PAY, pay),
        (label(Brief, "contact"), contact),
    )
    items = [{"label": writer.told(words), "of": writer.own(text)} for words, text in cards if text]
    return [{"k": "cards", "items": items}] if items else []


def _account(writer: Writer, entry: Brief) -> str | None:
    """The partner's accounts on the platforms of the deliverables; the first one where there are none."""
    partner = _partner(writer, entry)
    if partner is None or not partner.networks:
        return None
    channels = writer.edition.workspace.channel_by_id
    named = {made.channel for made in entry.deliverables}
    asked = {channels[name].platform if name in channels else name for name in named}
    accounts = [network.handle for network in partner.networks if network.platform in asked]
    return "\n".join(dict.fromkeys(accounts or [partner.networks[0].handle]))


def _span(writer: Writer, entry: Brief) -> str | None:
    """The first and the last day of publishing."""
    days = [writer.dates.day_of(made.publish_at) for made in entry.deliverables if made.publish_at]
    if not days:
        return None
    first, last = (writer.dates.short_year(day) for day in (min(days), max(days)))
    return first if first == last else f"{first} –\n{last}"


def _wanted(writer: Writer, entry: Brief) -> list[Node]:
    campaign = writer.edition.workspace.by_id.get(entry.campaign or "")
    inside = writer.facts(*labels(
        Brief, campaign=campaign.title if campaign else None,
        objective=OBJECTIVES[entry.objective].to(writer.lang) if entry.objective else None,
        audience=entry.audience, kpis="\n".join(entry.kpis)))
    return [writer.heading(texts.WHAT_WE_WANT), *inside] if inside else []


def _deliverables(writer: Writer, entry: Brief) -> list[Node]:
    if not entry.deliverables:
        return []
    words = (texts.WHAT, *(label(Deliverable, key) for key in ("channel", "draft_due", "publish_at")))
    rows = [_deliverable(writer, made) for made in entry.deliverables]
    table = nodes.table([writer.told(word) for word in words], rows, "small", [3.2, 1, 1.2, 1.2])
    place = get_timezone_location(writer.edition.workspace.zone, locale=writer.lang, return_city=True)
    zone: Node = {"k": "small", "of": [nodes.paragraph(writer.told(texts.ZONE, zone=place))]}
    times = any(made.publish_at for made in entry.deliverables)
    return [writer.heading(texts.WHAT_WE_ASK), table, *([zone] if times else [])]


def _deliverable(writer: Writer, made: Deliverable) -> list[list[Node]]:
    what = writer.say(texts.PIECES, quantity=made.quantity, format=FORMATS[made.format].to(writer.lang))
    more = writer.notes(*labels(
        Deliverable, length=made.length, must_show=writer.joined(made.must_show, texts.SEMICOLON),
        link_url=made.link_url, code=made.code, caption_notes=made.caption_notes))
    platform = PLATFORMS.get(made.channel)
    channel = platform.to(writer.lang) if platform else writer.somebody(made.channel)
    first = [nodes.paragraph([nodes.bold(writer.line(what))]), *more]
    return [first, writer.own(channel or ""), writer.days(made.draft_due), writer.days(made.publish_at)]


def _messages(writer: Writer, entry: Brief) -> list[Node]:
    inside = [*writer.listed(entry.key_messages, "number"), *writer.facts(*labels(
        Brief, cta=entry.cta, hashtags="\n".join(entry.hashtags), mentions="\n".join(entry.mentions),
        creative_direction=entry.creative_direction))]
    return [writer.heading(texts.WHAT_TO_CONVEY), *inside] if inside else []


def _dos(writer: Writer, entry: Brief) -> list[Node]:
    """What is wanted beside what is not, each pair in two frames."""
    pairs = (
        ((texts.DO, entry.dos), (texts.AVOID, entry.donts)),
        ((texts.MAY_SAY, entry.claims_allowed), (texts.MAY_NOT_SAY, entry.claims_forbidden)),
        ((texts.GOOD_EXAMPLES, entry.examples_good), (texts.BAD_EXAMPLES, entry.examples_bad)),
    )
    found: list[Node] = []
    for pair in pairs:
        boxes = [
            nodes.box(writer.told(title), writer.listed(items, mark), tone)
            for (title, items), mark, tone in zip(pair, ("yes", "no"), ("good", "danger"), strict=True) if items
        ]
        found += [nodes.beside(boxes)] if boxes else []
    return found


def _disclosure(writer: Writer, entry: Brief) -> list[Node]:
    told: BriefDisclosure | None = entry.disclosure
    if told is None:
        return []
    both = [isolated(told.label_ar, "rtl"), {"k": "t", "t": " / "}, isolated(told.label_en, "ltr")]
    line = nodes.paragraph([*writer.told(texts.DISCLOSE), nodes.SPACE, nodes.bold(both)])
    placement = PLACEMENTS[told.placement].to(writer.lang)
    more = writer.notes(*labels(BriefDisclosure, placement=placement, law=told.law))
    return [nodes.box(writer.told(texts.DISCLOSURE), [line, *more], "warning")]


def _letter(writer: EntryWriter) -> list[Node]:
    """The body, before anything that is asked: one writes to a partner first."""
    blocks = prose(writer)
    if not blocks or blocks[0]["k"] == "heading":
        return blocks
    return [writer.heading(texts.LETTER), *blocks]


def _signed(writer: Writer, blocks: list[Node], team: str) -> list[Node]:
    """The blocks and the lines to sign on, which never stand on a page alone: nobody signs an empty page."""
    sign: Node = {"k": "sign", "items": [writer.told(texts.SIGN_PARTNER), writer.told(texts.SIGN_TEAM, team=team)]}
    last = blocks[-1:] if nodes.length(blocks[-1:]) < _KEPT_WITH_SIGNATURES else []
    return [*blocks[: len(blocks) - len(last)], {"k": "together", "of": [*last, sign]}]
