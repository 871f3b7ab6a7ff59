"""What the calendar diff says, in both languages."""

from majlis.words import Words

TITLE = Words("Calendar diff", "ما يتغيّر في التقويم")
NOTHING = Words("Nothing changes in the calendar.", "لا شيء يتغيّر في التقويم.")
UNREADABLE = Words("The calendar can't be compared: its settings can't be used.",
                   "تعذّرت المقارنة لأن إعدادات التقويم غير صالحة للاستعمال.")
COUNT = Words("{label}: {n}", "{label}: {n}")
WITH_PARTED = Words("Compared with {base}, where the two branches parted; as of {now}.",
                    "مقارنةً بالإيداع {base} حيث افترق الفرعان، كما في {now}.")
WITH_EXACT = Words("Compared with {base}; as of {now}.", "مقارنةً بالإيداع {base}، كما في {now}.")
BORROWED = Words("The settings of {base} can't be used; it was read with those of this change.",
                 "إعدادات الإيداع {base} غير صالحة للاستعمال، فقُرئ محتواه بإعدادات هذا التغيير.")
MORE = Words("… and {n} more.", "… وغيرها: {n}")
SORTS = {
    "": Words("everything", "التقويم كله"), "channel": Words("channel", "القناة"),
    "campaign": Words("campaign", "الحملة"), "owner": Words("owner", "المسؤول"), "lang": Words("language", "اللغة"),
    "kind": Words("kind", "النوع"), "partner": Words("partner", "الشريك"),
    "deadlines": Words("deadlines", "المواعيد النهائية"), "routines": Words("routines", "المهام الدورية"),
    "rota": Words("moderation rota", "مناوبات الإشراف"), "keydates": Words("key dates", "المناسبات"),
}
"""Sorts of feeds, as the page says that offers them."""
SECTIONS = {
    "conflicts": Words("New conflicts", "تعارضات جديدة"),
    "past": Words("Planned for the past", "ما خُطّط لوقت مضى"),
    "unapproved": Words("Lacks its approvals", "ما تنقصه الاعتمادات"),
    "added": Words("Added", "ما أُضيف"),
    "moved": Words("Moved", "ما تغيّر موعده"),
    "cancelled": Words("Cancelled", "ما أُلغي"),
    "deleted": Words("Deleted", "ما حُذف"),
    "unreadable": Words("Can't be read any more", "ما تعذّرت قراءته"),
    "held": Words("Put on hold", "ما عُلّق نشره"),
    "freed": Words("Taken off hold", "ما رُفع عنه التعليق"),
    "voided": Words("Approvals lost", "اعتمادات لم تعد سارية"),
    "status": Words("Status changed", "ما تغيّرت حالته"),
    "channels": Words("Channels changed", "ما تغيّرت قنواته"),
    "text": Words("Text or media changed", "ما تغيّر نصه أو وسائطه"),
    "retitled": Words("Retitled", "ما تغيّر عنوانه"),
    "visibility": Words("Visibility changed", "ما تغيّر من يراه"),
    "deliverables": Words("Deliverables changed", "ما تغيّرت مخرجاته"),
    "rules": Words("Policies and playbooks changed", "السياسات والأدلة المتغيّرة"),
    "details": Words("Other details changed", "ما تغيّرت تفاصيله الأخرى"),
    "approved": Words("Newly approved", "اعتمادات جديدة"),
    "renamed": Words("New path", "ما تغيّر مسار ملفه"),
    "settings": Words("Settings and key dates changed", "الإعدادات والمناسبات المتغيّرة"),
    "created": Words("Other new findings", "ملاحظات جديدة أخرى"),
    "mended": Words("Findings that are gone", "ملاحظات زالت"),
    "touched": Words("Whose calendars change", "من تتغيّر تقاويمهم"),
}
"""Titles of the sections, which are also their names in the summary."""
WHAT, WHEN = Words("What", "البند"), Words("When", "الموعد")
FROM, TO = Words("From", "قبل التغيير"), Words("To", "بعد التغيير")
NEW_PATH = Words("New path", "المسار الجديد")
WAS = Words("Was planned for", "الموعد السابق")
CHANNELS, OWNER = Words("Channels", "القنوات"), Words("Owner", "المسؤول")
REASON, HOLD = Words("Reason", "السبب"), Words("Hold", "أمر التعليق")
BY, STATUS = Words("Whose", "صاحب الاعتماد"), Words("Status", "الحالة")
LEAVES, JOINS = Words("No longer on", "لم يعد على"), Words("Now on", "صار على")
CHANGED, VERSION = Words("Changed", "ما تغيّر"), Words("Version", "الإصدار")
WHERE, FINDING = Words("Where", "الموضع"), Words("Finding", "الملاحظة")
PARTS = {
    "added": Words("added", "إضافة"), "removed": Words("removed", "حذف"), "changed": Words("changed", "تغيير"),
}
PART = Words("{label} {id}: {what}", "{what} {label} {id}")
FEEDS, PEOPLE = Words("Feeds", "التقاويم"), Words("People", "الأشخاص")
PARTNERS = Words("Partners", "الشركاء")
BECOMES = Words(" → ", " ← ")
NO_TIME = Words("no time", "بلا موعد")
USUAL = Words("as usual", "كالمعتاد")
LEVELS = {"off": Words("off", "معطّل"), "error": Words("error", "خطأ"), "warning": Words("warning", "تنبيه")}
BETWEEN = Words(", ", "، ")
AFTER_DAY = Words(", ", "، ")
NAMED = Words("{label}: ", "{label}: ")
FIRST = Words("First:", "أولها:")
UNTIL = Words(" until {day}", "، حتى {day}")
ON = Words(" on {days}", ": {days}")
HIJRI_DAY = Words("Every year on the Hijri day {day}", "كل عام في اليوم الهجري {day}")
CAUSES = {
    "event": Words("its event moved: {id}", "تغيّر موعد فعاليته: {id}"),
    "hijri": Words("its Hijri day falls otherwise: {id}", "تغيّر ما يوافقه يومه الهجري: {id}"),
    "settings": Words("by a change of settings", "بسبب تغيّر في الإعدادات"),
}
SETTINGS = {
    "team": Words("Team", "الفريق"), "member": Words("Member", "عضو"), "pillar": Words("Pillar", "محور"),
    "channel": Words("Channel", "قناة"), "key_date": Words("Key date", "مناسبة"), "check": Words("Check", "فحص"),
}
VISIBLE = {
    "public": Words("public", "الجميع"), "team": Words("the team", "الفريق"),
    "private": Words("nobody: private", "لا أحد: خاص"),
}
_EVERY = {"daily": "Every {n} days", "weekly": "Every {n} weeks", "monthly": "Every {n} months",
          "yearly": "Every {n} years"}
_EVERY_AR = {
    "daily": ("كل يومين", "كل {n} أيام", "كل {n} يومًا"), "weekly": ("كل أسبوعين", "كل {n} أسابيع", "كل {n} أسبوعًا"),
    "monthly": ("كل شهرين", "كل {n} أشهر", "كل {n} شهرًا"), "yearly": ("كل سنتين", "كل {n} سنوات", "كل {n} سنة"),
}


def every(freq: str, number: int, lang: str) -> str:
    """`Every 2 weeks`; *number* is 2 to 99."""
    if lang != "ar":
        return _EVERY[freq].format(n=number)
    two, few, many = _EVERY_AR[freq]
    return (two if number == 2 else few if number <= 10 else many).format(n=number)
