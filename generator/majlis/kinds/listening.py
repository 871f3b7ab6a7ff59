"""listening: a topic that is watched: what is said, where, and from when on somebody is told."""

from majlis.dates.durations import Duration
from majlis.fields import Need, field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean
from majlis.fields.times import Length
from majlis.fields.types import Choice, Line, Ref
from majlis.kinds.choices import KEPT_STATES, PLATFORMS
from majlis.kinds.entry import Entry
from majlis.values import dataclass
from majlis.words import Words

_BESIDES = {
    "forums": Words("Forums", "المنتديات"), "reviews": Words("Reviews", "التقييمات"), "news": Words("News", "الأخبار"),
    "blogs": Words("Blogs", "المدونات"), "podcasts": Words("Podcasts", "البودكاست"),
    "app_stores": Words("App stores", "متاجر التطبيقات"), "search": Words("Web search", "محركات البحث"),
    "messages": Words("Private messages", "الرسائل الخاصة"),
    "customer_service": Words("Customer service", "خدمة العملاء"), "other": Words("Other", "غير ذلك"),
}
SOURCES = PLATFORMS | _BESIDES
"""Where a topic can be watched: the platforms and what is beside them."""


@dataclass(frozen=True)
class Phrase(Line):
    """A word or words to look for; a comma in it is the sign of a list that is none."""

    prose = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Keywords:
    """What to look for, by language."""

    ar: tuple[str, ...] = many(Many(Phrase(100)), Words("Arabic", "بالعربية"))
    en: tuple[str, ...] = many(Many(Phrase(100)), Words("English", "بالإنجليزية"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A signal, the level from which on it counts, and the playbook that begins then."""

    signal: str = required(Line(), Words("Signal", "المؤشر"))
    level: str = required(Line(), Words("Level", "الحد"))
    then: str | None = field(Ref("playbook"), Words("Then", "عندها"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening(Entry):
    """A topic to watch. Its body says why, in Markdown."""

    status: str = required(Choice(KEPT_STATES), Words("Status", "الحالة"))
    keywords: Keywords | None = field(
        Record(Keywords, Words("keywords", "كلمات البحث")), Words("Keywords", "كلمات البحث"), Need.READY, core=True)
    exclude: tuple[str, ...] = many(Many(Phrase(100)), Words("Exclude", "ما يُستبعد"))
    sources: tuple[str, ...] = many(Many(Choice(SOURCES)), Words("Sources", "المصادر"), Need.READY, core=True)
    check_every: Duration | None = field(Length(), Words("Look every", "يُراجع كل"), Need.READY, core=True)
    thresholds: tuple[Threshold, ...] = many(
        Many(Record(Threshold, Words("a threshold", "الحد"))), Words("Thresholds", "الحدود"), Need.READY, core=True)
    tell: tuple[str, ...] = many(Many(Ref("member")), Words("Tell", "من يُبلَّغ"), Need.READY, core=True)
    sensitive: bool | None = field(Boolean(), Words("Sensitive", "حساس"))
