"""Deadlines in a feed of their own, with whom each waits for; a calendar reminds of those that are still open.

Nobody is busy with a deadline. One that was met stays, and says so.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from majlis.edition import Edition
from majlis.kinds import Brief, Entry, Event, Post, kind_named
from majlis.kinds.kind import Kind
from majlis.outputs.feeds import wording
from majlis.outputs.feeds.deliverables import deliverable_name
from majlis.outputs.feeds.event import FeedEvent, Key, Status
from majlis.outputs.feeds.identity import part_name, uid_of
from majlis.outputs.feeds.links import page_url
from majlis.outputs.feeds.stamps import Stamp, Stamps
from majlis.outputs.feeds.text import excerpt
from majlis.outputs.feeds.told import PEOPLE
from majlis.plan import Plan
from majlis.plan.asking import named
from majlis.plan.deadlines import Deadline, deadlines_of
from majlis.words import Words

FEED: Key = ("deadlines", "")
LASTS = timedelta(minutes=15)
LABELS = {
    "draft": Words("Draft due", "موعد المسودة"), "review": Words("Review due", "موعد المراجعة"),
    "approval": Words("Approve by", "موعد الاعتماد"),
    "brief_draft": Words("Partner's draft due", "موعد مسودة الشريك"),
    "brief_script": Words("Partner's script due", "موعد نص الشريك"),
    "brief_final": Words("Partner's final version due", "موعد النسخة النهائية من الشريك"),
    "partner_report": Words("Partner's numbers due", "موعد أرقام الشريك"),
    "report": Words("Report due", "موعد التقرير"),
    "action": Words("Action from a report", "إجراء من تقرير"), "drill": Words("Drill", "موعد التدريب"),
    "page_review": Words("Page to review again", "صفحة تحتاج إلى مراجعة"), "reminder": Words("Reminder", "تذكير"),
    "questions": Words("Questions close", "ينتهي استقبال الأسئلة"), "recap": Words("Recap due", "موعد الملخص"),
    "retro": Words("Retrospective", "جلسة مراجعة الحملة"),
}
STATES = {"met": Words("Done", "تم"), "held": Words("On hold", "معلّق"), "off": Words("Cancelled", "ملغى")}
STATUSES: dict[str, Status] = {"open": "CONFIRMED", "met": "CONFIRMED", "held": "TENTATIVE", "off": "CANCELLED"}
COLORS = {"open": "crimson", "met": "slategray", "held": "darkorange", "off": "silver"}
WHO = Words("Waits for", "بانتظار")
WHEN = Words("Due", "الموعد")
FROM = Words("Report", "التقرير")
ANYBODY = Words("anybody of the team", "أي عضو في الفريق")
NINE_THE_DAY_BEFORE = timedelta(hours=-15)
_LONGEST = 120


def deadline_events(edition: Edition, stamps: Stamps, plan: Plan, entry: Entry) -> Iterator[FeedEvent]:
    """The deadlines of *entry*."""
    for deadline in deadlines_of(plan, entry):
        yield _event(edition, stamps, deadline)


def _event(edition: Edition, stamps: Stamps, one: Deadline) -> FeedEvent:
    entry, parts = one.entry, (one.part,) if one.part else ()
    start = one.when.astimezone(UTC) if isinstance(one.when, datetime) else one.when
    return FeedEvent(
        uid=uid_of(part_name("due", entry.id, one.what, *parts), edition.workspace.team.uid_domain),
        path=entry.path,
        start=start,
        end=start + (LASTS if isinstance(start, datetime) else timedelta(days=1)),
        summary=_summary(edition, one),
        description=_description(edition, one),
        status=STATUSES[one.state],
        transparent=True,
        color=COLORS[one.state],
        stamp=_stamp(stamps, one),
        categories=(LABELS[one.what].to(entry.lang), _kind(entry).plural.to(entry.lang)),
        url=page_url(edition, entry),
        feeds=frozenset({FEED}),
        alarm=_alarm(one) if one.state == "open" else None,
    )


def _alarm(one: Deadline) -> timedelta:
    """Of a day at nine in the morning before it; of a moment an hour before; a reminder is there to remind."""
    if not isinstance(one.when, datetime):
        return NINE_THE_DAY_BEFORE
    return timedelta() if one.what == "reminder" else timedelta(hours=-1)


def _stamp(stamps: Stamps, one: Deadline) -> Stamp:
    """Whom a review or an event waits for hangs on who is in the team, on the campaign's approvers, and on the
    pictures, whose change voids an approval.
    """
    entry = one.entry
    facts = [f"member:{id}" for id in (*one.who, entry.owner)]
    facts += [f"channel:{id}" for id in _channels(one)]
    facts += [PEOPLE] if one.any_of or entry.kind == "event" else []
    post = entry if isinstance(entry, Post) and one.any_of else None
    facts += [f"approvers:{post.campaign}"] if post and post.campaign else []
    variants = (post.variants or {}).values() if post else ()
    media = (*(post.media if post else ()), *(item for variant in variants for item in variant.media))
    return stamps.of(entry.path, facts, files=[f"content/{item.src}" for item in media])


def _summary(edition: Edition, one: Deadline) -> str:
    lang, label = one.entry.lang, LABELS[one.what]
    if one.state != "open":
        state = STATES[one.state]
        label = Words(f"{state.en}: {label.en}", f"{state.ar}: {label.ar}")
    if one.what == "action":
        return wording.labelled(label, excerpt(one.item, _LONGEST).replace("\n", " "), lang)
    after = _deliverable(edition, one) if one.what == "brief_draft" else ""
    return wording.title_line(label, one.entry, after)


def _deliverable(edition: Edition, one: Deadline) -> str:
    """Which deliverable: `Reel`."""
    listed = one.entry.deliverables if isinstance(one.entry, Brief) else ()
    return next((deliverable_name(item, one.entry.lang) for item in listed if item.id == one.item), one.item)


def _description(edition: Edition, one: Deadline) -> str:
    return wording.paragraphs(_facts(edition, one), [page_url(edition, one.entry) or ""])


def _facts(edition: Edition, one: Deadline) -> Iterator[str]:
    entry, lang, workspace = one.entry, one.entry.lang, edition.workspace
    kind = _kind(entry)
    if one.state == "open":
        yield wording.line(WHO, _who(edition, one), lang)
    if one.what == "action":
        yield wording.line(FROM, entry.title, lang)
    label = wording.label_of(kind.record, entry.state_field)
    yield wording.line(label, _state(kind, entry), lang)
    yield wording.line(WHEN, _when(edition, one.when, lang), lang)
    yield wording.line(wording.HIJRI, wording.hijri_day(edition, one.when, lang), lang)
    channels = _channels(one)
    yield wording.line(wording.CHANNEL if len(channels) == 1 else wording.CHANNELS,
                       wording.channel_names(workspace, channels, lang), lang)
    yield wording.line(wording.label_of(kind.record, "owner"), wording.owner_name(workspace, entry), lang)


def _who(edition: Edition, one: Deadline) -> str:
    """Everybody for whom it waits; of those of whom one is enough, that it is one of them."""
    known = [id for id in one.who if id in edition.workspace.members]
    if one.any_of:
        return (named(known, edition.workspace) if known else ANYBODY).to(one.entry.lang)
    return wording.people(edition.workspace, one.who, one.entry.lang)


def _when(edition: Edition, when: date | datetime, lang: str) -> str:
    if isinstance(when, datetime):
        return wording.moment_in(edition, when, lang)
    return wording.dates_in(edition, lang).weekday_day(when)


def _state(kind: Kind, entry: Entry) -> str:
    return kind.states[entry.state].to(entry.lang)


def _kind(entry: Entry) -> Kind:
    return kind_named(entry.kind)


def _channels(one: Deadline) -> tuple[str, ...]:
    match one.entry:
        case Post(channels=channels):
            return channels
        case Event(channel=str(channel)):
            return (channel,)
        case Brief(deliverables=deliverables) if one.what == "brief_draft":
            return tuple(item.channel for item in deliverables if item.id == one.item)[:1]
        case _:
            return ()
