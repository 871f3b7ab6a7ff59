"""The numbers of reports, each with how it is worked out: the trade disagrees, so it is always said."""

from typing import NamedTuple

from majlis.words import Words


class Kpi(NamedTuple):
    """A number of a report: its name, and its formula in words."""

    label: Words
    formula: Words


_INTERACTIONS = Words("likes, comments, shares and saves", "الإعجابات والتعليقات والمشاركات ومرات الحفظ")


def _rate(of: Words) -> Words:
    return Words(f"({_INTERACTIONS.en}) ÷ {of.en} × 100", f"({_INTERACTIONS.ar}) ÷ {of.ar} × 100")


KPIS = {
    "reach": Kpi(Words("Reach", "الوصول"), Words(
        "people who saw it at least once", "عدد من شاهدوه مرة واحدة على الأقل")),
    "impressions": Kpi(Words("Impressions", "مرات الظهور"), Words(
        "how often it was shown, each repetition counted", "عدد مرات عرضه مع احتساب كل تكرار")),
    "engagement_rate_by_reach": Kpi(
        Words("Engagement rate by reach", "معدل التفاعل إلى الوصول"), _rate(Words("reach", "الوصول"))),
    "engagement_rate_by_impressions": Kpi(
        Words("Engagement rate by impressions", "معدل التفاعل إلى مرات الظهور"),
        _rate(Words("impressions", "مرات الظهور"))),
    "engagement_rate_by_followers": Kpi(
        Words("Engagement rate by followers", "معدل التفاعل إلى المتابعين"),
        _rate(Words("followers on the last day", "المتابعين في آخر يوم"))),
    "likes": Kpi(Words("Likes", "الإعجابات"), Words("likes and other reactions", "الإعجابات وسائر ردود الفعل")),
    "comments": Kpi(Words("Comments", "التعليقات"), Words(
        "comments and answers to them, ours left out", "التعليقات والردود عليها عدا ردودنا")),
    "shares": Kpi(Words("Shares", "المشاركات"), Words(
        "shares, reposts and quotes", "المشاركات وإعادات النشر والاقتباسات")),
    "saves": Kpi(Words("Saves", "مرات الحفظ"), Words("saves and bookmarks", "مرات الحفظ والإضافة إلى المفضلة")),
    "follower_growth": Kpi(Words("Follower growth", "نمو المتابعين"), Words(
        "followers on the last day − followers before the first day", "المتابعون في آخر يوم − المتابعون قبل أول يوم")),
    "sentiment": Kpi(Words("Sentiment", "الانطباع العام"), Words(
        "(positive − negative mentions) ÷ all mentions × 100",
        "(الإشارات الإيجابية − السلبية) ÷ كل الإشارات × 100")),
    "first_response_time_median": Kpi(Words("First response time, median", "زمن أول رد، الوسيط"), Words(
        "half of the messages got their first answer within it", "نصف الرسائل نالت أول رد خلاله")),
    "first_response_time_p90": Kpi(Words("First response time, 90th percentile", "زمن أول رد، المئين 90"), Words(
        "nine of ten messages got their first answer within it", "تسع من كل عشر رسائل نالت أول رد خلاله")),
    "response_rate": Kpi(Words("Response rate", "نسبة الرد"), Words(
        "messages answered ÷ messages that asked for an answer × 100",
        "الرسائل التي رددنا عليها ÷ الرسائل التي تتطلب ردًا × 100")),
    "share_of_voice": Kpi(Words("Share of voice", "حصة الحديث"), Words(
        "mentions of us ÷ mentions of us and of those we compare with × 100",
        "الإشارات إلينا ÷ الإشارات إلينا وإلى من نقارن بهم × 100")),
    "conversions": Kpi(Words("Conversions", "التحويلات"), Words(
        "visitors from our links who did what we asked for", "زوار روابطنا الذين أتموا المطلوب")),
    "cost": Kpi(Words("Cost", "التكلفة"), Words(
        "what was paid for content, partners and advertising", "ما دُفع للمحتوى والشركاء والإعلان")),
    "roi": Kpi(Words("Return on investment", "العائد على الاستثمار"), Words(
        "(what it brought − cost) ÷ cost × 100", "(ما عاد به − التكلفة) ÷ التكلفة × 100")),
    "posts_published": Kpi(Words("Posts published", "المنشورات المنشورة"), Words(
        "posts that went out, one for each channel", "المنشورات التي نُشرت، واحد لكل قناة")),
    "on_time_rate": Kpi(Words("Published on time", "نسبة النشر في الموعد"), Words(
        "posts out within 15 minutes of their time ÷ posts planned × 100",
        "ما نُشر خلال 15 دقيقة من موعده ÷ المنشورات المخطط لها × 100")),
}
