"""`majlis status` for people: what waits for whom, the most urgent first."""

from collections.abc import Iterator
from itertools import groupby

from majlis.cli import plan_words as words
from majlis.cli.plan_line import Writer, at, stamp
from majlis.kinds import Hold
from majlis.kinds.keydates import ADVICE, KeyDate
from majlis.plan.needs import Findings, Need, Share
from majlis.words import Words

_COLUMN = len("2027-02-03 18:30  ")


def member_text(writer: Writer, share: Share, context: Share) -> str:
    """What waits for one member, then what everybody must know."""
    lines = [_title(writer, words.TITLE_OF, writer.member(share.member or "")), ""]
    lines += _needs(writer, share) or [_nothing(writer, share, words.NOTHING_YOU_UNTIL, words.NOTHING_YOU)]
    if context.needs:
        lines += ["", words.EVERYBODY.to(writer.lang), *_indented(_needs(writer, context, share.member))]
    if share.findings:
        lines += ["", *_findings(writer, share.findings)]
    return "".join(f"{line}\n" for line in lines)


def team_text(writer: Writer, shares: tuple[Share, ...]) -> str:
    """What waits for everybody, then for each; at the end what was found where nobody is the owner."""
    everybodys, *members = shares
    lines = [_title(writer, words.TITLE_ALL)]
    if everybodys.needs:
        lines += ["", words.EVERYBODY.to(writer.lang), *_indented(_needs(writer, everybodys))]
    for share in members:
        lines += ["", writer.member(share.member or ""), *_indented(_share(writer, share))]
    if everybodys.findings:
        lines += ["", words.NOBODY.to(writer.lang), *_indented(_findings(writer, everybodys.findings))]
    return "".join(f"{line}\n" for line in lines)


def need_lines(writer: Writer, need: Need, member: str | None = None) -> Iterator[str]:
    """Two lines: when, what, about what; where. Whose it is is said where that is not *member*."""
    column = stamp(need.when) if need.when else ""
    entry, title = need.entry, need.title.to(writer.lang)
    named = writer.quoted(title) if entry else writer.value(title)
    about = f"{named} ({entry.id})" if entry else named
    parts = [f"{words.NEEDS[need.what].to(writer.lang)}: {about}", *_facts(writer, need, member)]
    yield f"{column:{_COLUMN}}{' · '.join(parts)}"
    yield " " * _COLUMN + at(need.place)


def _facts(writer: Writer, need: Need, member: str | None) -> Iterator[str]:
    """What else there is to know."""
    if need.item:
        yield writer.shortened(need.item)
    if need.what == "publish" and need.entry:
        yield writer.status(need.entry)
        yield writer.channels(need.channels)
    yield from (words.ROLES[role].to(writer.lang) for role in need.roles)
    if need.held and need.what == "publish":
        yield words.MARKS["hold"].to(writer.lang)
    if need.since and need.until and need.until != need.since:
        yield writer.until(need.until, need.since)
    yield from _of_subject(writer, need, member)


def _of_subject(writer: Writer, need: Need, member: str | None) -> Iterator[str]:
    """The advice of a key date, the reason of a hold and its channels, the owner of any other entry."""
    subject = need.subject
    if isinstance(subject, KeyDate) and subject.advice:
        yield ADVICE[subject.advice].to(writer.lang)
    if need.may_move:
        yield words.MAY_MOVE.to(writer.lang)
    if isinstance(subject, Hold):
        yield writer.shortened(subject.reason)
        yield writer.channels(subject.channels) or words.WHOLE_CHANNELS.to(writer.lang)
    elif need.entry and need.entry.owner != member:
        yield writer.member(need.entry.owner)


def _needs(writer: Writer, share: Share, member: str | None = None) -> list[str]:
    """The needs of a share below the names of their urgencies."""
    lines: list[str] = []
    for urgency, needs in groupby(share.needs, key=lambda need: need.urgency):
        found = [line for need in needs for line in need_lines(writer, need, share.member or member)]
        lines += [words.URGENCIES[urgency].to(writer.lang), *_indented(found)]
    return lines


def _share(writer: Writer, share: Share) -> list[str]:
    lines = _needs(writer, share) or [_nothing(writer, share, words.NOTHING_UNTIL, words.NOTHING)]
    return lines + (_findings(writer, share.findings) if share.findings else [])


def _findings(writer: Writer, findings: Findings) -> list[str]:
    """How many, and the gravest."""
    counts = (_count(writer, findings.errors, "error"), _count(writer, findings.warnings, "warning"))
    head = words.FINDINGS.to(writer.lang).format(errors=counts[0], warnings=counts[1])
    told = (
        f"{at(one.place)}: {one.severity} {one.code} {one.message(writer.lang)}" for one in findings.gravest
    )
    return [head, *_indented(told)]


def _count(writer: Writer, number: int, word: str) -> str:
    """`2 errors`; in Arabic the number alone, since its name stands before it."""
    return str(number) if writer.lang == "ar" else f"{number} {word}" + ("" if number == 1 else "s")


def _nothing(writer: Writer, share: Share, until: Words, never: Words) -> str:
    coming = share.coming
    if coming is None:
        return never.to(writer.lang)
    return until.to(writer.lang).format(day=writer.dates.weekday_day(coming.told_from))


def _title(writer: Writer, title: Words, name: str = "") -> str:
    now = writer.plan.now
    told = writer.title_of_day(now.date(), f"{now:%H:%M}")
    return title.to(writer.lang).format(name=name, now=told)


def _indented(lines: Iterator[str] | list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
