"""What the plan's commands say, in both languages; what the site says too stands in `render/words/needs.toml`."""

from babel import Locale

from majlis.plan.needs import Urgency
from majlis.render.texts import texts
from majlis.words import Words


def _said(group: str) -> dict[str, Words]:
    """A group of the texts that the site and the commands share."""
    return {
        key.removeprefix(f"{group}."): Words(text.en["other"], text.ar["other"])
        for key, text in texts().items() if key.startswith(f"{group}.")
    }


NEEDS = _said("need")
"""Labels of needs."""
ITEMS = _said("item") | {what: NEEDS[what] for what in ("event", "routine", "brief_draft", "brief_post", "key_date")}
"""Labels of the agenda's items."""
URGENCIES = {urgency: _said("urgency")[urgency.name.lower()] for urgency in Urgency}
MARKS = _said("mark")
ROLES = _said("role")
EVERYBODY = Words("Everybody", "الجميع")
NOBODY = Words("Settings and files that nobody owns yet", "الإعدادات وملفات بلا مسؤول")
TITLE_OF = Words("What needs {name}, as of {now}", "ما ينتظر {name}، كما في {now}")
TITLE_ALL = Words("What needs the team, as of {now}", "ما ينتظر الفريق، كما في {now}")
NOTHING_YOU_UNTIL = Words("Nothing needs you until {day}.", "لا شيء ينتظرك حتى {day}.")
NOTHING_YOU = Words("Nothing needs you. Have a good day.", "لا شيء ينتظرك. طاب يومك.")
NOTHING_UNTIL = Words("Nothing until {day}.", "لا شيء حتى {day}.")
NOTHING = Words("Nothing.", "لا شيء.")
FINDINGS = Words("Findings of the checks: {errors}, {warnings}",
                 "ملاحظات الفحص: الأخطاء: {errors}، التنبيهات: {warnings}")
UNTIL = Words("until {end}", "حتى {end}")
WHOLE_CHANNELS = MARKS["whole_channels"]
QUOTED = Words("'{text}'", "«{text}»")
BETWEEN = Words(", ", "، ")
TODAY = Words("today", "اليوم")
WEEKEND = Words("weekend", "نهاية الأسبوع")
NOW = Words("now", "الآن")
ESTIMATED = Words("estimated", "تقديري")
MAY_MOVE = MARKS["may_move"]
GAP_DAY = Words("{days} without a post: {first}", "{days} بلا منشور: {first}")
GAP_DAYS = Words("{days} without a post: {first} to {last}", "{days} بلا منشور: من {first} إلى {last}")
NOTHING_PLANNED = Words("Nothing is planned today.", "لا شيء مخطط لليوم.")
WHO_MODERATES = Words("Who moderates", "من يشرف على القنوات")
ROUTINES = Words("Routines", "المهام الدورية")
HOLDS = Words("Holds in force", "أوامر تعليق النشر السارية")
LATE = Words("What is late", "ما تأخر")
NOTHING_LATE = Words("Nothing is late.", "لا شيء متأخر.")
NO_MEMBER = Words("There is nobody '{name}' in the team.", "لا أحد في الفريق باسم «{name}».")
NO_CHANNEL = Words("There is no channel '{name}'.", "لا توجد قناة «{name}».")
NO_CAMPAIGN = Words("There is no campaign '{name}'.", "لا توجد حملة «{name}».")
UNREAD = Words("Can't be read, and so not shown: {paths}. 'majlis check' says why.",
               "تعذّرت القراءة فلم يُعرض: {paths}. يبيّن majlis check السبب.")
SEVERAL = Words("Write which one: {known}", "اكتب أيّهم تقصد: {known}")
_DAYS = {
    "en": {"one": "1 day", "other": "{n} days"},
    "ar": {"one": "يوم واحد", "two": "يومان", "few": "{n} أيام", "many": "{n} يومًا", "other": "{n} يوم"},
}


def days(number: int, lang: str) -> str:
    """`3 days`, by the plural rules of *lang*, as the beginning of a sentence."""
    forms = _DAYS[lang]
    return forms.get(Locale(lang).plural_form(number), forms["other"]).format(n=number)
