"""What print says, in both languages: what the site says too is from words/, labels of fields are those of the
content model, and these are the rest.
"""

from majlis.render.texts import texts
from majlis.words import Words


def shared(key: str) -> Words:
    """A text of the site's, by its key in words/."""
    text = texts()[key]
    return Words(text.en["other"], text.ar["other"])


OWNER = shared("listing.owner")
VERSION = Words("Version", "الإصدار")
STATUS = shared("listing.state")
REVIEWED = Words("Last reviewed", "آخر مراجعة")
REVIEW_BY = Words("Review by", "تُراجع قبل")
REVIEW_LATE = Words("(overdue)", "(فات موعدها)")
LIVE = Words("Live version", "النسخة الحيّة")
SOURCE = Words("File", "الملف")
PRINTED_FROM = Words("Commit {commit}, {day}", "الإيداع {commit}، {day}")
PRINTED_DIRTY = Words("Commit {commit}, {day}, with changes after it", "الإيداع {commit}، {day}، مع تعديلات بعده")
PRINTED_ON = Words("As of {day}", "حتى {day}")
SCAN = Words("Scan for the live version", "الرمز يفتح النسخة الحيّة")
QR_ALT = Words("QR code that opens the live version: {url}", "رمز استجابة سريعة يفتح النسخة الحيّة: {url}")
FOOTER = Words("Printed copy; the live version is the reference", "نسخة مطبوعة؛ النسخة الحيّة هي المرجع")
FOOTER_FILE = Words("Printed copy; the file is the reference", "نسخة مطبوعة؛ الملف هو المرجع")
FOOTER_ASK = Words("Printed copy; ask {team} for the newest one", "نسخة مطبوعة؛ اطلب الأحدث من {team}")
PAGE = Words("Page {page} of {pages}", "صفحة {page} من {pages}")
CONTENTS = Words("Contents", "المحتويات")
PICTURE = Words("Picture: {alt}", "صورة: {alt}")
COLON = Words(":", ":")
COMMA = shared("value.comma")
SEMICOLON = Words("; ", "؛ ")

PLAYBOOK = Words("Playbook", "دليل عمل")
WHEN = shared("playbook.when")
WHAT_TO_DO = shared("playbook.steps")
DO_NOT = shared("playbook.do_not")
HOW_BAD = shared("playbook.severity")
WHAT_TO_SAY = shared("playbook.statements")
WHO = shared("playbook.roles")
HANDING_OVER = shared("playbook.handoffs")
BACKGROUND = shared("playbook.background")
STEP = Words("Step", "الخطوة")
DONE = Words("Done", "تم")
NUMBER = Words("No.", "الرقم")
LEVEL_N = shared("playbook.statement_level")
STATEMENT_APPROVED = shared("playbook.approved")
LEVEL = shared("playbook.level")
CRITERIA = shared("playbook.criteria")
RESPONSE = shared("playbook.response")
WHO_KNOWS = Words("Who", "من")
TELL = shared("playbook.tell")
APPROVER = shared("playbook.approver")
FIRST_REPLY = Words("First reply", "أول رد")
UPDATES = shared("playbook.update")

PARTNER_BRIEF = Words("Partner brief", "موجز شريك")
CONFIDENTIAL = Words("confidential", "سرّي")
FOR_FROM = Words("For {partner}, from {team}", "إلى {partner}، من {team}")
ACCOUNT = Words("Account", "الحساب")
DATES = Words("Dates", "المواعيد")
WHAT_WE_WANT = Words("What we want to happen", "ما الذي نريده")
WHAT_WE_ASK = Words("What we ask of you", "المطلوب منك")
WHAT_TO_CONVEY = shared("brief.messages")
DISCLOSURE = Words("Disclosure (required)", "الإفصاح (إلزامي)")
DISCLOSE = Words("Write one of these words, and switch on the platform's own label:",
                 "تُكتب إحدى هاتين العبارتين، مع تفعيل وسم المنصة نفسها:")
DO = shared("brief.dos")
AVOID = shared("brief.donts")
MAY_SAY = shared("brief.claims_allowed")
MAY_NOT_SAY = shared("brief.claims_forbidden")
GOOD_EXAMPLES = shared("brief.good")
BAD_EXAMPLES = shared("brief.bad")
TERMS = Words("What we agree on", "ما نتفق عليه")
DRAFTS = Words("Review of drafts", "مراجعة المسودات")
USING = Words("What we may do with it", "حقوق الاستخدام")
PAY = Words("Compensation", "المقابل")
ENDING = Words("Cancellation and report", "الإلغاء والتقرير")
LETTER = Words("A word to you", "كلمة إليك")
SIGN_PARTNER = Words("Partner: name, signature, date", "الشريك: الاسم والتوقيع والتاريخ")
SIGN_TEAM = Words("{team}: name, signature, date", "{team}: الاسم والتوقيع والتاريخ")
WHAT = Words("What", "المخرج")
THIS_SHEET = Words("This sheet", "عن هذه الورقة")
REPORT_DUE = Words("Report due", "موعد التقرير")
ZONE = Words("Times are local times of {zone}.", "الأوقات بالتوقيت المحلي لمدينة {zone}.")
PIECES = Words("{quantity} × {format}", "{format} (العدد {quantity})")
YES = shared("value.yes")
NO = shared("value.no")
UNTIL = Words("{category}, until {day}", "{category}، حتى {day}")

ADMONITIONS = {
    "note": Words("Note", "ملاحظة"), "info": Words("Information", "معلومة"), "tip": Words("Tip", "نصيحة"),
    "hint": Words("Tip", "نصيحة"), "important": Words("Important", "مهم"), "warning": Words("Warning", "تنبيه"),
    "caution": Words("Caution", "احتراس"), "attention": Words("Attention", "انتباه"), "danger": Words("Danger", "خطر"),
    "error": Words("Error", "خطأ"), "failure": Words("Failure", "إخفاق"), "bug": Words("Fault", "خلل"),
    "success": Words("Right", "صواب"), "question": Words("Question", "سؤال"), "example": Words("Example", "مثال"),
    "quote": Words("Quotation", "اقتباس"), "abstract": Words("In short", "باختصار"),
    "summary": Words("In short", "باختصار"),
}
TONES = {
    "warning": "warning", "caution": "warning", "attention": "warning", "important": "warning", "danger": "danger",
    "error": "danger", "failure": "danger", "bug": "danger", "success": "good", "tip": "good", "hint": "good",
}
