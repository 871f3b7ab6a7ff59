"""Choices that several kinds share."""

from majlis.words import Words

OBJECTIVES = {
    "awareness": Words("Awareness", "الوعي بالعلامة"), "engagement": Words("Engagement", "التفاعل"),
    "conversion": Words("Conversion", "التحويل"), "support": Words("Support", "الدعم"),
    "retention": Words("Retention", "الاحتفاظ"), "advocacy": Words("Advocacy", "المناصرة"),
}
FORMATS = {
    "text": Words("Text", "نص"), "image": Words("Image", "صورة"), "carousel": Words("Carousel", "صور متتابعة"),
    "video": Words("Video", "فيديو"), "reel": Words("Reel", "ريلز"), "story": Words("Story", "قصة"),
    "poll": Words("Poll", "استطلاع"), "question": Words("Question", "سؤال"), "meme": Words("Meme", "ميم"),
    "article": Words("Article", "مقال"), "link": Words("Link", "رابط"), "live": Words("Live", "بث مباشر"),
    "curated": Words("Curated", "محتوى منتقى"), "ugc": Words("Members' content", "محتوى الأعضاء"),
}
PLATFORMS = {
    "x": Words("X", "إكس"), "instagram": Words("Instagram", "إنستغرام"), "facebook": Words("Facebook", "فيسبوك"),
    "linkedin": Words("LinkedIn", "لينكدإن"), "tiktok": Words("TikTok", "تيك توك"),
    "youtube": Words("YouTube", "يوتيوب"), "threads": Words("Threads", "ثريدز"),
    "bluesky": Words("Bluesky", "بلوسكاي"), "mastodon": Words("Mastodon", "ماستودون"),
    "telegram": Words("Telegram", "تيليجرام"), "whatsapp": Words("WhatsApp", "واتساب"),
    "snapchat": Words("Snapchat", "سناب شات"), "pinterest": Words("Pinterest", "بنترست"),
    "reddit": Words("Reddit", "ريديت"), "discord": Words("Discord", "ديسكورد"),
    "sms": Words("SMS", "رسائل نصية"), "newsletter": Words("Newsletter", "النشرة البريدية"),
    "forum": Words("Forum", "المنتدى"), "website": Words("Website", "الموقع"),
}
LEVELS = {
    "low": Words("Low", "منخفض"), "medium": Words("Medium", "متوسط"), "high": Words("High", "مرتفع"),
    "critical": Words("Critical", "حرج"),
}
RISKS = {"low": Words("Low", "منخفضة"), "medium": Words("Medium", "متوسطة"), "high": Words("High", "عالية")}
SEVERITIES = {"error": Words("Error", "خطأ"), "warning": Words("Warning", "تنبيه"), "off": Words("Off", "لا يُفحص")}
WEEKDAYS = {
    "monday": Words("Monday", "الاثنين"), "tuesday": Words("Tuesday", "الثلاثاء"),
    "wednesday": Words("Wednesday", "الأربعاء"), "thursday": Words("Thursday", "الخميس"),
    "friday": Words("Friday", "الجمعة"), "saturday": Words("Saturday", "السبت"), "sunday": Words("Sunday", "الأحد"),
}
PAGE_STATES = {
    "draft": Words("Draft", "مسودة"), "active": Words("Active", "سارية"),
    "under_review": Words("Under review", "قيد المراجعة"), "retired": Words("Retired", "انتهى العمل بها"),
}
KEPT_STATES = {
    "draft": Words("Draft", "مسودة"), "active": Words("Active", "سارٍ"),
    "under_review": Words("Under review", "قيد المراجعة"), "retired": Words("Retired", "انتهى العمل به"),
}
"""The same as `PAGE_STATES` for kinds whose Arabic word is masculine."""
PLAN_STATES = {
    "idea": Words("Idea", "فكرة"), "planned": Words("Planned", "مخطط لها"), "confirmed": Words("Confirmed", "مؤكدة"),
    "live": Words("Live", "جارية"), "done": Words("Done", "انتهت"), "cancelled": Words("Cancelled", "ملغاة"),
    "postponed": Words("Postponed", "مؤجلة"),
}
