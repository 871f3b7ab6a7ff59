"""What only a pack says, in both languages. A partner reads it who knows neither Git nor Majlis."""

from collections.abc import Mapping

from majlis.words import Words

TEXTS: Mapping[str, Words] = {
    "for": Words("For {partner}, from {team}", "إلى {partner}، من {team}"),
    "confidential": Words("This is for you alone: please do not pass it on.",
                          "هذا لك وحدك، فالرجاء عدم مشاركته مع أحد."),
    "made": Words("As of {date}, version {version}", "كما في {date}، النسخة {version}"),
    "made_dirty": Words("As of {date}, version {version}, with later changes",
                        "كما في {date}، النسخة {version}، مع تعديلات بعدها"),
    "made_on": Words("As of {date}", "كما في {date}"),
    "back": Words("Back to the start", "العودة إلى البداية"),
    "whole": Words("Read the whole brief", "قراءة الموجز كاملًا"),
    "campaign": Words("The campaign", "الحملة"),
    "when": Words("What is expected, and when", "المطلوب ومواعيده"),
    "zone": Words("Times are those of {zone}.", "المواعيد بتوقيت {zone}."),
    "undated": Words("To agree on a date for: {what}", "لم يُحدَّد له موعد بعد: {what}"),
    "script_due": Words("Send us the script or outline", "تسليم النص أو الفكرة"),
    "draft_due": Words("Send us the draft: {what}", "تسليم المسودة: {what}"),
    "final_due": Words("Send us the final version", "تسليم النسخة النهائية"),
    "publish": Words("Publish: {what}", "النشر: {what}"),
    "report_due": Words("Send us the figures", "تسليم الأرقام"),
    "say": Words("What to say, and what not", "ما يُقال وما لا يُقال"),
    "disclosure": Words("The disclosure, to copy", "عبارة الإفصاح، للنسخ"),
    "disclosure_how": Words("One of these words has to be there, placed: {placement}. "
                            "Switch on the platform's own label too.",
                            "لا بد من إحدى هاتين العبارتين، وموضعها: {placement}، مع تفعيل وسم المنصة نفسها."),
    "copy": Words("To copy into your text", "للنسخ إلى نصّك"),
    "code_and_link": Words("Code and link", "الرمز والرابط"),
    "review": Words("How drafts are reviewed", "مراجعة المسودات"),
    "answer": Words("How to answer", "كيف يكون الرد"),
    "answer_how": Words("You need no account and no password. Write to us here: whether you agree, what you want to "
                        "ask, what you would change. Name the part that you mean. Send drafts the same way.",
                        "لا حاجة إلى حساب ولا كلمة مرور. راسلنا هنا بالموافقة أو السؤال أو بما يحسن تغييره، مع ذكر "
                        "الجزء المقصود. والمسودات تُرسل بالطريقة نفسها."),
    "answer_ours": Words("Write to the person at {team} who sent you this: whether you agree, what you want to ask, "
                         "what you would change. You need no account and no password.",
                         "الرد يكون على من أرسل إليك هذا من {team}: بالموافقة أو السؤال أو بما يحسن تغييره. ولا حاجة "
                         "إلى حساب ولا كلمة مرور."),
    "terms": Words("What we agree on", "ما نتفق عليه"),
    "pay_private": Words("Only you and our team see the compensation.", "لا يطّلع على المقابل غيرك وغير فريقنا."),
    "calendar": Words("The dates in your calendar", "المواعيد في تقويمك"),
    "calendar_file": Words("Calendar file", "ملف التقويم"),
    "calendar_what": Words("In it are the times of publishing. The days for drafts stand above.",
                           "فيه أوقات النشر، أما مواعيد المسودات ففي أعلى الصفحة."),
    "calendar_how": Words("Open the file on your phone or computer, and your calendar offers to take over the dates. "
                          "Choose a calendar of its own for them, so that you can remove them all at once.",
                          "عند فتح الملف على الجوال أو الحاسوب يعرض التقويم إضافة المواعيد. والأفضل إضافتها إلى تقويم "
                          "مستقل، ليسهل حذفها كلها مرة واحدة."),
    "calendar_copy": Words("This is a copy and does not update by itself: one can't subscribe to a file. If a date "
                           "changes we send you a new pack; delete the old dates and import the new file.",
                           "هذه نسخة لا تتحدّث من نفسها، فالملف لا يُشترك فيه. وإن تغيّر موعد أرسلنا إليك حزمة جديدة، "
                           "فتُحذف المواعيد القديمة ويُستورد الملف الجديد."),
    "policies": Words("Rules that bind you too", "قواعد تسري عليك أيضًا"),
    "policies_none": Words("No rules beyond those of the brief are in this pack.",
                           "ليس في هذه الحزمة قواعد غير ما في الموجز."),
    "title": Words("Welcome, {partner}", "أهلًا {partner}"),
}
