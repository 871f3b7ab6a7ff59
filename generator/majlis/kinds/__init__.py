"""The kinds of entry. To add one: write its module, then its line in `KINDS`."""

from majlis.kinds.audience import Audience
from majlis.kinds.brief import Brief
from majlis.kinds.campaign import Campaign
from majlis.kinds.entry import Entry
from majlis.kinds.event import Event
from majlis.kinds.hold import Hold
from majlis.kinds.kind import Kind
from majlis.kinds.listening import Listening
from majlis.kinds.partner import Partner
from majlis.kinds.playbook import Playbook
from majlis.kinds.policy import Policy
from majlis.kinds.post import Post
from majlis.kinds.reply import Reply
from majlis.kinds.report import Report
from majlis.kinds.routine import Routine
from majlis.words import Words

KINDS: tuple[Kind, ...] = (
    Kind("post", Post, "content/posts", Words("post", "المنشور"), Words("Posts", "المنشورات"),
         ready=("scheduled", "published", "on_hold")),
    Kind("campaign", Campaign, "content/campaigns", Words("campaign", "الحملة"), Words("Campaigns", "الحملات"),
         ready=("confirmed", "live", "done")),
    Kind("event", Event, "content/events", Words("event", "الفعالية"), Words("Events", "الفعاليات"),
         ready=("confirmed", "live", "done")),
    Kind("policy", Policy, "content/policies", Words("policy", "السياسة"), Words("Policies", "السياسات"),
         ready=("active", "under_review")),
    Kind("playbook", Playbook, "playbooks", Words("playbook", "الدليل"), Words("Playbooks", "الأدلة"),
         ready=("active", "under_review")),
    Kind("partner", Partner, "partners", Words("partner", "الشريك"), Words("Partners", "الشركاء"),
         ready=("active", "ambassador", "champion")),
    Kind("brief", Brief, "partners/briefs", Words("brief", "الإيجاز"), Words("Briefs", "الإيجازات"),
         ready=("approved", "sent", "agreed", "done")),
    Kind("audience", Audience, "content/audiences", Words("audience", "الجمهور"), Words("Audiences", "الجماهير"),
         ready=("active", "under_review")),
    Kind("reply", Reply, "content/replies", Words("reply", "الرد الجاهز"), Words("Replies", "الردود الجاهزة"),
         ready=("active", "under_review")),
    Kind("routine", Routine, "content/routines", Words("routine", "المهمة الدورية"),
         Words("Routines", "المهام الدورية"), ready=("active", "under_review")),
    Kind("listening", Listening, "content/listening", Words("listening", "موضوع الرصد"), Words("Listening", "الرصد"),
         ready=("active", "under_review")),
    Kind("report", Report, "content/reports", Words("report", "التقرير"), Words("Reports", "التقارير"),
         ready=("final",)),
    Kind("hold", Hold, "content/holds", Words("hold", "تعليق النشر"), Words("Holds", "أوامر تعليق النشر"),
         ready=("active",)),
)

_NAMED = {kind.name: kind for kind in KINDS}

__all__ = [
    "KINDS", "Audience", "Brief", "Campaign", "Entry", "Event", "Hold", "Kind", "Listening", "Partner", "Playbook",
    "Policy", "Post", "Reply", "Report", "Routine", "kind_named",
]


def kind_named(name: str) -> Kind:
    """The kind called *name*, which must be one of `KINDS`."""
    return _NAMED[name]
