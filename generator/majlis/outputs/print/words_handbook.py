"""What the handbook says beside its entries, in both languages."""

from majlis.outputs.print.texts import shared
from majlis.words import Words

HANDBOOK = Words("Handbook", "دليل الفريق")
RULEBOOK = Words("Community policies", "سياسات المجتمع")
"""What it is called where it holds policies alone."""
ABOUT_HANDBOOK = Words(
    "Everything in force on one day: how we act, what we allow, who does what every day, what we listen for.",
    "كل ما يُعمل به في يوم واحد: كيف نتصرف، وما نسمح به، ومن يعمل ماذا كل يوم، وما نرصده.",
)
ABOUT_RULEBOOK = Words("The rules of our community, as they are in force.", "قواعد مجتمعنا كما هي سارية.")
HOLDS = Words("In it", "فيه")
NEXT_REVIEW = Words("Next review", "أقرب مراجعة")
LATE_REVIEWS = Words("Review overdue", "تأخرت مراجعتها")
PLAYBOOKS = Words("Playbooks", "أدلة العمل")
POLICIES = Words("Policies", "السياسات")
WATCHING = Words("Trends, curation and listening", "الرصد والترند والمحتوى المنتقى")
DAILY = Words("Daily work", "العمل اليومي")
POLICY = Words("Policy", "سياسة")
ROUTINE = Words("Routine", "مهمة دورية")
TOPIC = Words("Listening topic", "موضوع رصد")
ONLY_IN = Words("Not translated yet; this is the {language} text.", "لم يُترجم بعد، وهذا نصه {language}.")
TONGUES = {"ar": Words("Arabic", "العربي"), "en": Words("English", "الإنجليزي")}
SEE_ALSO = Words("See also", "انظر أيضًا")
ON_PAGE = Words("page {page}", "صفحة {page}")

RULES = shared("policy.rules")
ALLOWED = shared("policy.allowed")
NOT_ALLOWED = shared("policy.not_allowed")
CONSEQUENCE = shared("policy.consequence")
EVIDENCE = shared("policy.evidence")
REPAIR = shared("policy.repair")
LADDER = shared("policy.ladder")
APPEAL = shared("policy.appeal")
LEVELS = {name: shared(f"level.{name}") for name in ("low", "medium", "high", "critical")}
BACKGROUND = Words("Why, and how we apply it", "لماذا وكيف نطبّقها")

EVERY = Words("Every {length}", "كل {length}")
AT = Words("at {time}", "الساعة {time}")
WHEN = Words("When", "متى")
TICKED = shared("playbook.steps")
LOOK_FOR = Words("What to look for", "عمّ نبحث")
WHEN_IT_RISES = Words("When it rises", "متى نتحرك")
