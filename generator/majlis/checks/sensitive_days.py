"""Sensitive days: what is planned for a day on which the team speaks softly, or not at all.

Fails: a post on a key date with `kind: sensitive`, or with `advice: avoid`. Passes: one on another day; where the
advice is to adapt, also one that was made for the day: its own tags or those of its campaign hold the key date's id, or
it hangs on that Hijri day.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from majlis.kinds import Campaign
from majlis.kinds.keydates import KeyDate
from majlis.plan import Plan, Slot
from majlis.plan.slots import told_once
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

AVOID = Code(
    "key-date-sensitive",
    Words("{day} falls on {name}, when we publish nothing.", "يوافق {day} {name_ar}، ولا ننشر شيئًا حينها."),
    Words("Move the post to another day.", "انقل المنشور إلى يوم آخر."),
    Severity.WARNING, Latitude.ENTRY,
)
SENSITIVE = Code(
    "key-date-sensitive",
    Words("{day} falls on {name}, which is sensitive.", "يوافق {day} {name_ar}، وهي مناسبة حساسة."),
    Words("See whether the post suits the day, or move it.", "تأكد من أن المنشور يناسب اليوم، أو انقله إلى يوم آخر."),
    Severity.WARNING, Latitude.ENTRY,
)
ADAPT = Code(
    "key-date-sensitive",
    Words("{day} falls on {name}: tone and time should suit the day.",
          "يوافق {day} {name_ar}، فلتكن النبرة والوقت ملائمين للمناسبة."),
    Words("Read the post with the day in mind; once it suits the day, add '{id}' to its tags.",
          "أعد قراءة المنشور وأنت تستحضر هذا اليوم؛ فإن كان مناسبًا له فأضف «{id}» إلى وسومه."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (AVOID, SENSITIVE, ADAPT)
_BY_ADVICE: Mapping[str | None, Code] = {"avoid": AVOID, None: SENSITIVE, "adapt": ADAPT}
"""The gravest first."""
_GRAVITY = tuple(_BY_ADVICE)


def check_sensitive_days(plan: Plan) -> Iterator[Problem]:
    """Problems of posts that go out on a sensitive key date: by the gravest of each day."""
    days = _sensitive_days(plan)
    found = (
        (slot, key_date) for slot in plan.coming
        if (there := days.get(plan.local(slot.at).date())) and (key_date := _heeded(plan, slot, there))
    )
    for key_date, slots in told_once(found, lambda slot, _: slot.place):
        yield _BY_ADVICE[key_date.advice].at(
            slots[0].place, day=plan.local(slots[0].at).date(), name=key_date.name_en, name_ar=key_date.name_ar,
            id=key_date.id)


def _sensitive_days(plan: Plan) -> Mapping[date, list[KeyDate]]:
    """The sensitive key dates of each day in the years of what is to come, the gravest first."""
    found: dict[date, list[KeyDate]] = {}
    years = {plan.local(slot.at).year for slot in (*plan.coming[:1], *plan.coming[-1:])}
    sensitive = [key_date for key_date in plan.workspace.key_dates if _counts(plan, key_date)] if years else []
    for key_date in sorted(sensitive, key=lambda each: _GRAVITY.index(each.advice)):
        for first, last, _ in plan.workspace.days_of(key_date, range(min(years), max(years) + 1)):
            for number in range((last - first).days + 1):
                found.setdefault(first + timedelta(days=number), []).append(key_date)
    return found


def _counts(plan: Plan, key_date: KeyDate) -> bool:
    """Whether it asks the team for care: a sensitive day, or one to avoid, where the team speaks."""
    team = plan.workspace.team
    here = {None, team.country, *(region.partition("-")[0] for region in team.holidays)}
    careful = key_date.advice == "avoid" or (key_date.kind == "sensitive" and key_date.advice != "celebrate")
    return careful and key_date.country in here


def _heeded(plan: Plan, slot: Slot, key_dates: list[KeyDate]) -> KeyDate | None:
    """The gravest of *key_dates* that the post was not made for; a day to avoid is one for every post."""
    return next((one for one in key_dates if one.advice != "adapt" or not _made_for(plan, slot, one)), None)


def _made_for(plan: Plan, slot: Slot, key_date: KeyDate) -> bool:
    campaign = plan.workspace.by_id.get(slot.post.campaign or "")
    tags = (*slot.post.tags, *(campaign.tags if isinstance(campaign, Campaign) else ()))
    names = {_folded(name) for name in (key_date.id, key_date.name_en, key_date.name_ar)}
    hangs_on_it = bool(key_date.hijri and slot.post.anchor and slot.post.anchor.hijri)
    return hangs_on_it or any(_folded(tag) in names for tag in tags)


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
