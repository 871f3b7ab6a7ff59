"""Rights: a post runs, and stays up, only while its pictures and its consent may be used.

Fails: a scheduled post of 2027-03-05 with `rights: {holder: Sara, expires_on: 2027-03-01}`. Passes: the same on
2027-03-01, the last day.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from majlis.kinds import Post
from majlis.kinds.places import media_of, place_in
from majlis.plan import Plan, Slot, has_run
from majlis.plan.remaining import remaining
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

RIGHTS_EXPIRED = Code(
    "rights-expired",
    Words("The rights to '{what}' end on {end}; this post runs on {day}.",
          "تنتهي حقوق استخدام «{what}» في {end}، وموعد نشر هذا المنشور {day}."),
    Words("Renew the rights, move the post, or use something else.", "جدّد الحقوق أو قدّم موعد المنشور أو استخدم غيرها."),
    latitude=Latitude.ENTRY,
)
CONSENT_EXPIRED = Code(
    "consent-expired",
    Words("The consent of '{what}' ends on {end}; this post runs on {day}.",
          "تنتهي موافقة «{what}» في {end}، وموعد نشر هذا المنشور {day}."),
    Words("Ask for it again, or move the post.", "اطلب الموافقة من جديد أو قدّم موعد المنشور."),
    latitude=Latitude.ENTRY,
)
_TAKE_DOWN = Words("Ask for more time, or take the post down by then and set its status to archived.",
                   "اطلب تمديدها، أو احذف المنشور في موعدها واجعل حالته archived.")
RIGHTS_EXPIRE_SOON = Code(
    "rights-expire-soon",
    Words("The rights to '{what}' last until {end}; after that day this post may not stay up.",
          "حقوق استخدام «{what}» سارية حتى {end}، ولا يجوز أن يبقى المنشور بعد هذا اليوم."),
    _TAKE_DOWN, Severity.WARNING, Latitude.ENTRY,
)
CONSENT_EXPIRES_SOON = Code(
    "rights-expire-soon",
    Words("The consent of '{what}' lasts until {end}; after that day this post may not stay up.",
          "موافقة «{what}» سارية حتى {end}، ولا يجوز أن يبقى المنشور بعد هذا اليوم."),
    _TAKE_DOWN, Severity.WARNING, Latitude.ENTRY,
)
_IS_OVER = Words("Take the post down and set its status to archived, or renew this and write the new day.",
                 "احذف المنشور واجعل حالته archived، أو جدّدها واكتب تاريخها الجديد.")
RIGHTS_OVER = Code(
    "rights-expire-soon",
    Words("The rights to '{what}' ended on {end}; since then this post may not be up.",
          "انتهت حقوق استخدام «{what}» في {end}، ولا يجوز أن يبقى المنشور منذ ذلك الحين."),
    _IS_OVER, Severity.WARNING, Latitude.ENTRY,
)
CONSENT_OVER = Code(
    "rights-expire-soon",
    Words("The consent of '{what}' ended on {end}; since then this post may not be up.",
          "انتهت موافقة «{what}» في {end}، ولا يجوز أن يبقى المنشور منذ ذلك الحين."),
    _IS_OVER, Severity.WARNING, Latitude.ENTRY,
)
CODES = (RIGHTS_EXPIRED, CONSENT_EXPIRED, RIGHTS_EXPIRE_SOON, CONSENT_EXPIRES_SOON, RIGHTS_OVER, CONSENT_OVER)
_NOTICE = timedelta(days=30)
_BINDING = ("approved", "scheduled", "published")
"""Statuses of posts that go out as they are; a published one may repeat."""
_SHORT_LIVED = ("story",)
"""Formats that vanish by themselves within a day."""


class Grant(NamedTuple):
    """That *what* may be used until *end* on *channels*; *early*, *late* and *over* are the codes for one that ends
    before the post runs, while it is up, and that has ended.
    """

    what: str
    end: date
    channels: frozenset[str]
    place: Place
    early: Code
    late: Code
    over: Code


def check_rights(plan: Plan) -> Iterator[Problem]:
    """Problems of rights and consents that end before a post runs, or soon while it is up."""
    for post in plan.workspace.of(Post):
        if post.media or post.variants or post.consent:
            for grant in _grants(post):
                yield from _of_grant(plan, post, grant, remaining(plan, post))


def _of_grant(plan: Plan, post: Post, grant: Grant, slots: tuple[Slot, ...]) -> Iterator[Problem]:
    after = next((slot for slot in slots if slot.channel in grant.channels and slot.at.date() > grant.end), None)
    if after:
        found = grant.early.at(grant.place, what=grant.what, end=grant.end, day=after.at.date())
        yield found if post.status in _BINDING else replace(found, severity=Severity.WARNING)
    elif _is_up(plan, post) and grant.end <= plan.today + _NOTICE:
        code = grant.over if grant.end < plan.today else grant.late
        yield code.at(grant.place, what=grant.what, end=grant.end)


def _is_up(plan: Plan, post: Post) -> bool:
    """Whether *post* is online or about to be, and stays there."""
    lasting = post.format not in _SHORT_LIVED
    return lasting and (post.status == "scheduled" or has_run(plan, post))


def _grants(post: Post) -> Iterator[Grant]:
    """All that lets *post* be shown only until a day."""
    ends = [(one.src, one.rights.expires_on, node) for one, node in media_of(post) if one.rights]
    used = _used(post) if any(end for _, end, _ in ends) else {}
    for src, end, node in ends:
        if end:
            yield Grant(src, end, frozenset(used[src]), place_in(post, node, "rights", "expires_on"),
                        RIGHTS_EXPIRED, RIGHTS_EXPIRE_SOON, RIGHTS_OVER)
    if post.consent and post.consent.expires_on:
        yield Grant(post.consent.by, post.consent.expires_on, frozenset(post.channels),
                    post.place("consent", "expires_on"), CONSENT_EXPIRED, CONSENT_EXPIRES_SOON, CONSENT_OVER)


def _used(post: Post) -> dict[str, set[str]]:
    """The channels on which each file is shown."""
    found: dict[str, set[str]] = {one.src: set() for one, _ in media_of(post)}
    for channel in post.channels:
        variant = (post.variants or {}).get(channel)
        for one in (variant.media if variant else ()) or post.media:
            found[one.src].add(channel)
    return found
