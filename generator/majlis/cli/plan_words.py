"""What the plan's commands say, in both languages."""

from babel import Locale

from majlis.plan.needs import Urgency
from majlis.words import Words

NEEDS = {
    "hold": Words("Hold in force", "تعليق نشر سارٍ"),
    "overdue": Words("Overdue, nobody recorded that it went out", "فات موعده ولم يُسجَّل نشره"),
    "missed": Words("Missed its time", "فات موعده قبل جدولته"),
    "held": Words("A hold stopped it, give it a new time", "أوقفه أمر تعليق، ويحتاج إلى موعد جديد"),
    "review": Words("To review and approve", "بانتظار المراجعة والاعتماد"),
    "rework": Words("Changes requested", "طُلب تعديله"),
    "ready": Words("All approvals are there, move it on", "اكتملت اعتماداته، ويُنقل إلى حالته التالية"),
    "draft": Words("Draft due", "موعد المسودة"),
    "publish": Words("Goes out", "موعد النشر"),
    "rights": Words("Rights run out", "تنتهي حقوق الاستخدام"),
    "event": Words("Event", "فعالية"),
    "recap": Words("Recap due", "موعد الملخص"),
    "shift": Words("Shift", "مناوبة"),
    "routine": Words("Routine", "مهمة دورية"),
    "brief_draft": Words("Partner's draft due", "موعد مسودة الشريك"),
    "brief_post": Words("Partner publishes", "موعد نشر الشريك"),
    "brief_script": Words("Partner's script due", "موعد نص الشريك"),
    "brief_final": Words("Partner's final version due", "موعد النسخة النهائية من الشريك"),
    "partner_report": Words("Partner's numbers due", "موعد أرقام الشريك"),
    "licence": Words("Licence runs out", "ينتهي الترخيص"),
    "action": Words("Action from a report", "إجراء من تقرير"),
    "report": Words("Report due", "موعد التقرير"),
    "retro": Words("Campaign retrospective", "جلسة مراجعة الحملة"),
    "drill": Words("Drill due", "موعد التدريب"),
    "page_review": Words("Page to review again", "صفحة حان موعد مراجعتها"),
    "key_date": Words("Key date", "مناسبة"),
}
"""Labels of needs."""
ITEMS = {
    "post": Words("Post", "منشور"), "campaign_starts": Words("Campaign starts", "بداية الحملة"),
    "campaign_ends": Words("Campaign ends", "نهاية الحملة"), "phase": Words("Phase begins", "بداية المرحلة"),
    "holiday": Words("Public holiday", "عطلة رسمية"), "hold": Words("Hold", "تعليق نشر"),
} | {what: NEEDS[what] for what in ("event", "routine", "brief_draft", "brief_post", "key_date")}
"""Labels of the agenda's items."""
URGENCIES = {
    Urgency.LATE: Words("Late", "متأخر"), Urgency.TODAY: Words("Today and now", "اليوم والآن"),
    Urgency.SOON: Words("Within 7 days", "خلال 7 أيام"), Urgency.LATER: Words("Later", "لاحقًا"),
}
MARKS = {
    "hold": Words("on hold", "معلّق"), "overdue": Words("overdue", "فات موعده"),
    "missed": Words("missed its time", "فات موعده قبل جدولته"),
}
ROLES = {
    "host": Words("host", "المقدّم"), "moderator": Words("moderator", "المشرف"),
    "tech": Words("technician", "الدعم التقني"), "backup": Words("backup", "البديل"),
    "owner": Words("owner", "المسؤول"),
}
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
WHOLE_CHANNELS = Words("all channels", "كل القنوات")
QUOTED = Words("'{text}'", "«{text}»")
BETWEEN = Words(", ", "، ")
TODAY = Words("today", "اليوم")
WEEKEND = Words("weekend", "نهاية الأسبوع")
NOW = Words("now", "الآن")
ESTIMATED = Words("estimated", "تقديري")
MAY_MOVE = Words("depends on the moon", "يعتمد على رؤية الهلال")
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
SEVERAL = Words("Write which one: {known}", "اكتب أيّهم تقصد: {known}")
_DAYS = {
    "en": {"one": "1 day", "other": "{n} days"},
    "ar": {"one": "يوم واحد", "two": "يومان", "few": "{n} أيام", "many": "{n} يومًا", "other": "{n} يوم"},
}


def days(number: int, lang: str) -> str:
    """`3 days`, by the plural rules of *lang*, as the beginning of a sentence."""
    forms = _DAYS[lang]
    return forms.get(Locale(lang).plural_form(number), forms["other"]).format(n=number)
