"""What is agreed with a partner: review of drafts, rights, pay, the end."""

from datetime import date

from babel.numbers import get_currency_name

from majlis.kinds import Brief
from majlis.kinds.brief import PAY, Compensation, Reporting, Review, UsageRights
from majlis.kinds.choices import PLATFORMS
from majlis.outputs.print import texts
from majlis.outputs.print.head import about, listed
from majlis.outputs.print.runs import Node
from majlis.outputs.print.writer import EntryWriter, Writer, label, labels


def terms(writer: EntryWriter, entry: Brief) -> list[Node]:
    """The terms under one heading, and at their end what this sheet is."""
    parts = (
        (texts.DRAFTS, _review(writer, entry.review)), (texts.USING, _rights(writer, entry.usage_rights)),
        (texts.PAY, _pay(writer, entry.compensation) if shows_pay(writer, entry) else []),
        (texts.ENDING, _ending(writer, entry, entry.reporting)), (texts.THIS_SHEET, listed(about(writer), columns=2)),
    )
    inside = [block for title, blocks in parts if blocks for block in (writer.heading(title, 2), *blocks)]
    return [writer.heading(texts.TERMS), *inside]


def shows_pay(writer: Writer, entry: Brief) -> bool:
    """Whether the audience may see what is paid: the team, and this partner."""
    return writer.edition.audience in ("team", f"partner:{entry.partner}")


def amount(writer: Writer, pay: Compensation | None) -> str | None:
    """`SAR 11,400`; in Arabic with the currency's name; the sort of pay where no amount is given."""
    if pay is None or pay.amount is None:
        return PAY[pay.type].to(writer.lang) if pay else None
    number = f"{pay.amount:,.2f}".removesuffix(".00")
    if not pay.currency:
        return number
    if writer.lang == "ar":
        return f"{number} {get_currency_name(pay.currency, locale='ar')}"
    return f"{pay.currency} {number}"


def _review(writer: Writer, review: Review | None) -> list[Node]:
    if review is None:
        return []
    return writer.facts(*labels(
        Review, script_due=writer.day(review.script_due), final_due=writer.day(review.final_due),
        rounds=None if review.rounds is None else str(review.rounds), approver=writer.somebody(review.approver),
        turnaround=writer.length(review.turnaround)), columns=2)


def _rights(writer: Writer, rights: UsageRights | None) -> list[Node]:
    if rights is None:
        return []
    only = rights.exclusivity
    names = (PLATFORMS[name].to(writer.lang) if name in PLATFORMS else name for name in rights.channels)
    return writer.facts(*labels(
        UsageRights, channels=writer.people(tuple(names)), territory=rights.territory,
        duration=writer.length(rights.duration), paid_use=_yes(writer, rights.paid_use),
        edits_allowed=_yes(writer, rights.edits_allowed),
        exclusivity=_until(writer, only.category, only.until) if only else None), columns=2)


def _pay(writer: Writer, pay: Compensation | None) -> list[Node]:
    if pay is None:
        return []
    return writer.facts(*labels(
        Compensation, type=PAY[pay.type].to(writer.lang),
        amount=amount(writer, pay) if pay.amount is not None else None, terms=pay.terms), columns=2)


def _ending(writer: Writer, entry: Brief, report: Reporting | None) -> list[Node]:
    return writer.facts(
        (label(Brief, "cancellation"), entry.cancellation),
        (label(Reporting, "metrics"), writer.joined(tuple(map(writer.measure, report.metrics))) if report else None),
        (texts.REPORT_DUE, writer.day(report.due) if report else None))


def _until(writer: Writer, category: str, until: date | None) -> str:
    return writer.say(texts.UNTIL, category=category, day=writer.day(until)) if until else category


def _yes(writer: Writer, value: bool | None) -> str | None:
    return None if value is None else writer.say(texts.YES if value else texts.NO)
