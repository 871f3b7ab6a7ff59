"""The plan for other programs: one JSON object for each command, on stdout.

Keys and codes are English and stay as they are; only titles that the team wrote in two languages, and messages of
checks, are in the language asked for. A day is `2027-02-03`, a moment ISO 8601 with its offset from UTC
(`2027-02-03T18:30:00+03:00`, in the project's zone). What is not there is null, or an empty list, never left out.

`majlis status --json`:
    as_of       the moment that everything is worked out for
    person      the member's id, null for the whole team
    shares      a list: that person's, then everybody's; for the team everybody's, then each member's. Of each:
        member      an id; null for everybody, and for what nobody owns
        needs       what waits now, the most urgent first
        next        the next need that will be told of, or null
        findings    null, or: errors, warnings (numbers), gravest (at most three problems, each as of
                    `majlis check --format json`)

A need:
    what        a name of `majlis.plan.needs.WHATS`: review, rework, draft, overdue, publish, shift, key_date …
    urgency     late, today, soon (within seven days) or later
    title, kind, id, status, owner
                what it is about: an entry, a key date (kind: key_date) or a channel (kind: channel)
    who         ids of members; empty for everybody
    since, until
                days or moments; what lasts has both
    told_from   the day from which it is told of
    item        the part that it is about: the id of a deliverable, the text of an action, a licence's number, a file
    channels, roles (host, moderator, tech, backup, owner)
    advice      of a key date: avoid, adapt, celebrate
    held        whether a hold stops it
    may_move    whether the moon decides on the key date, and nobody announced it yet
    path, line, column

`majlis agenda --json`:
    as_of, from, to
    days        a list of every day, those without anything too. Of each:
        date, hijri (`1448-08-26`), weekday (monday …), weekend, today, and
        items       of each: what (a name of `majlis.plan.agenda.WHATS`), title, kind, id, status, owner, at, ends,
                    last, who, channels, campaign, part (the name of a phase, the id of a deliverable), mark (hold,
                    overdue, missed or empty), advice, may_move, region and estimated (of a public holiday), path, line,
                    column

`majlis today --json`:
    as_of
    day         as in `days`
    shifts      a list: channel, who, start, end
    holds, late lists of needs
"""

import json
from collections.abc import Iterable
from datetime import date

from majlis.dates.hijri import HijriDate
from majlis.dates.public_holidays import Holiday
from majlis.dates.week import DAYS
from majlis.kinds import Entry
from majlis.kinds.channels import Channel
from majlis.kinds.keydates import KeyDate
from majlis.plan import Plan
from majlis.plan.agenda import Day, Item, Today
from majlis.plan.needs import Findings, Need, Share
from majlis.plan.rota import Shift
from majlis.problems import Place, Problem

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]
Object = dict[str, Value]


def status_json(plan: Plan, person: str | None, shares: Iterable[Share], lang: str) -> str:
    """What waits for *person* (an id; None: for the team)."""
    return _text({"as_of": _iso(plan.now), "person": person, "shares": [_share(share, lang) for share in shares]})


def agenda_json(plan: Plan, days: tuple[Day, ...], lang: str) -> str:
    """The agenda; *days* is not empty."""
    span: Object = {"as_of": _iso(plan.now), "from": _iso(days[0].day), "to": _iso(days[-1].day)}
    return _text(span | {"days": [_day(day, lang) for day in days]})


def today_json(plan: Plan, today: Today, lang: str) -> str:
    """The day."""
    return _text({
        "as_of": _iso(plan.now), "day": _day(today.day, lang), "shifts": [_shift(shift) for shift in today.shifts],
        "holds": [_need(need, lang) for need in today.holds], "late": [_need(need, lang) for need in today.late],
    })


def _share(share: Share, lang: str) -> Object:
    return {
        "member": share.member, "needs": [_need(need, lang) for need in share.needs],
        "next": _need(share.coming, lang) if share.coming else None,
        "findings": _findings(share.findings, lang) if share.findings else None,
    }


def _need(need: Need, lang: str) -> Object:
    about = _subject(need.subject, need.title.to(lang))
    return {"what": need.what, "urgency": need.urgency.name.lower()} | about | {
        "who": list(need.who), "since": _iso(need.since), "until": _iso(need.until),
        "told_from": _iso(need.told_from), "item": need.item, "channels": list(need.channels),
        "roles": list(need.roles), "advice": _advice(need.subject), "held": need.held, "may_move": need.may_move,
    } | _place(need.place)


def _findings(findings: Findings, lang: str) -> Object:
    told: list[Value] = [_problem(problem, lang) for problem in findings.gravest]
    return {"errors": findings.errors, "warnings": findings.warnings, "gravest": told}


def _problem(problem: Problem, lang: str) -> Object:
    return _place(problem.place) | {
        "severity": problem.severity.value, "code": problem.code, "message": problem.message(lang),
        "hint": problem.hint(lang),
    }


def _day(day: Day, lang: str) -> Object:
    return {
        "date": _iso(day.day), "hijri": _hijri(day.hijri), "weekday": DAYS[day.day.weekday()], "weekend": day.weekend,
        "today": day.today, "items": [_item(item, lang) for item in day.items],
    }


def _item(item: Item, lang: str) -> Object:
    holiday = item.subject if isinstance(item.subject, Holiday) else None
    return {"what": item.what} | _subject(item.subject, item.title.to(lang)) | {
        "at": _iso(item.at), "ends": _iso(item.ends), "last": _iso(item.last), "who": list(item.who),
        "channels": list(item.channels), "campaign": item.campaign, "part": item.part, "mark": item.mark,
        "advice": _advice(item.subject), "may_move": item.may_move, "region": holiday.region if holiday else None,
        "estimated": holiday.estimated if holiday else None,
    } | _place(item.place)


def _subject(subject: Entry | KeyDate | Channel | Holiday, title: str) -> Object:
    if isinstance(subject, Entry):
        return {"title": title, "kind": subject.kind, "id": subject.id, "status": subject.state, "owner": subject.owner}
    kinds = {KeyDate: "key_date", Channel: "channel", Holiday: "holiday"}
    return {
        "title": title, "kind": kinds[type(subject)], "id": None if isinstance(subject, Holiday) else subject.id,
        "status": None, "owner": subject.owner if isinstance(subject, Channel) else None,
    }


def _shift(shift: Shift) -> Object:
    return {
        "channel": shift.channel.id, "who": shift.who, "start": _iso(shift.start), "end": _iso(shift.end),
    }


def _advice(subject: object) -> str | None:
    return subject.advice if isinstance(subject, KeyDate) else None


def _place(place: Place | None) -> Object:
    return {name: getattr(place, name) if place else None for name in ("path", "line", "column")}


def _hijri(day: HijriDate | None) -> str | None:
    return f"{day.year}-{day.month:02}-{day.day:02}" if day else None


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _text(found: Object) -> str:
    """Readable JSON, in which what can't be printed is an escape."""
    written = json.dumps(found, ensure_ascii=False, indent=1)
    return "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in written) + "\n"
