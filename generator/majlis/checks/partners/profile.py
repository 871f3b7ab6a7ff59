"""The profile: a partner's numbers are fresh, and it agreed to be kept in these files."""

from collections.abc import Iterator
from datetime import date

from majlis.dates.durations import Duration
from majlis.kinds import Partner
from majlis.kinds.places import items_of, place_in
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

COUNTS_OLD = Code(
    "counts-old",
    Words("The followers of '{handle}' were last counted on {day}, which is too long ago.",
          "كان آخر إحصاء لمتابعي «{handle}» في {day}، وقد مضت عليه مدة طويلة."),
    Words("Count them again and write today's date into 'as_of'.\n"
          "How old counts may be is set in team.yml: patience: {{counts: {patience}}}",
          "أعد الإحصاء واكتب تاريخ اليوم في «as_of».\n"
          "تُحدَّد المدة المقبولة في team.yml: patience: {{counts: {patience}}}"),
    Severity.WARNING, Latitude.ENTRY,
)
CONSENT_REFUSED = Code(
    "partner-consent-refused",
    Words("This partner does not agree to be kept in these files.",
          "لم يوافق هذا الشريك على حفظ بياناته في هذه الملفات."),
    Words("Delete what is known of the partner here, or ask for consent and record it.",
          "احذف بيانات الشريك من هنا، أو اطلب موافقته ودوّنها."),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (COUNTS_OLD, CONSENT_REFUSED)
_NOT_IN_USE = ("prospect", "paused", "ended")


def check_profile(partner: Partner, patience: Duration, today: date) -> Iterator[Problem]:
    """Problems of what *partner*'s file itself says; counts are old after *patience*."""
    if partner.consent and not partner.consent.data_processing:
        yield CONSENT_REFUSED.at(partner.place("consent", "data_processing"))
    if partner.relationship_stage in _NOT_IN_USE or partner.do_not_contact:
        return
    old = [at for at, one in enumerate(partner.networks) if one.as_of and patience.after(one.as_of) < today]
    nodes = items_of(partner, len(partner.networks), "networks") if old else ()
    for at in old:
        one = partner.networks[at]
        place = place_in(partner, nodes[at], "as_of")
        yield COUNTS_OLD.at(place, handle=one.handle, day=one.as_of, patience=patience)
