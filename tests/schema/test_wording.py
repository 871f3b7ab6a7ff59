"""What an editor shows beside a field."""

from majlis.fields import Field, Need
from majlis.fields.types import Line
from majlis.schema.conditions import Reason
from majlis.schema.wording import both, described, from_status
from majlis.words import Words

LABEL = Words("Fee", "الأجر")
LIVE = from_status("live", Words("Live", "جارية"))


def field(need: Need, **more: object) -> Field:
    return Field(Line(), LABEL, need, **more)  # type: ignore[arg-type]


def test_both_languages_stand_on_one_line() -> None:
    assert both(LABEL) == "Fee · الأجر"
    assert both(Words("A4", "A4")) == "A4"


def test_an_ordinary_field_needs_no_words() -> None:
    assert described(field(Need.OPTIONAL), LIVE, None) == ""


def test_help_need_and_privacy_are_told_in_both_languages() -> None:
    spec = field(Need.READY, help=Words("In riyals.", "بالريال."), private=True)
    assert described(spec, LIVE, None) == (
        "In riyals. Needed from status 'live' on. Private: never leaves the team.\n"
        "بالريال. مطلوب من الحالة «live» (جارية) فصاعدًا. خاص: لا يخرج من الفريق."
    )


def test_reasons_are_told() -> None:
    polls = Reason(False, {"format": ("poll", "reel"), "partner": ()})
    spec = field(Need.CONDITION, when=lambda values: True)
    assert described(spec, LIVE, polls) == (
        "Needed if 'format' is poll or reel or 'partner' is given.\n"
        "مطلوب إذا كان «format» \u200fpoll أو reel أو ذُكر «partner»."
    )
    assert described(spec, LIVE, None) == "Needed in some cases.\nمطلوب في بعض الحالات."


def test_settings_always_need_what_others_need_when_ready() -> None:
    assert described(field(Need.READY), Words("", ""), None) == "Always needed.\nمطلوب دائمًا."
    assert described(field(Need.ALWAYS), LIVE, None) == "Always needed.\nمطلوب دائمًا."
