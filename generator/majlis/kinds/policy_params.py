"""What a policy's check asks for, and of which posts and replies: its parameters, all kinds together."""

from majlis.dates.durations import Duration
from majlis.fields import field, many
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean, Number, Whole
from majlis.fields.times import Length
from majlis.fields.types import Choice, Line, Ref
from majlis.fields.web import Host
from majlis.kinds.choices import FORMATS, RISKS
from majlis.kinds.entry import LANGUAGE
from majlis.kinds.hours import Hours, PartOfDay
from majlis.kinds.team import ROLES, WEEKDAY
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

CHECKED = {"posts": Words("Posts", "المنشورات"), "replies": Words("Replies", "الردود الجاهزة")}
SCOPE = ("channels", "formats", "languages", "pillars", "risks", "kinds", "paid")
"""The parameters that every kind of check may have: of what it is."""
NEEDS: dict[str, tuple[str, ...]] = {
    "banned_term": ("terms",),
    "required_text": ("any_of",),
    "cadence": ("max_per_day", "max_per_week", "min_gap"),
    "quiet_hours": ("hours",),
    "approver": ("roles", "members"),
    "link_domain": ("allowed", "forbidden"),
    "media": ("alt", "credit", "rights", "types", "max_mb"),
}
"""For each kind the parameters of which it needs one at least."""
TAKES: dict[str, tuple[str, ...]] = NEEDS | {"quiet_hours": ("hours", "days")}
"""For each kind its own parameters, besides `SCOPE`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """The parameters of a check; which of them its kind takes is in `TAKES`."""

    terms: tuple[str, ...] = many(
        Many(Line(200)), Words("Terms", "الألفاظ"),
        help=Words("banned_term: words that may not stand in a text.", "banned_term: ألفاظ لا ترد في أي نص."))
    any_of: tuple[str, ...] = many(
        Many(Line(200)), Words("One of", "واحد من"),
        help=Words("required_text: one of these must stand in the text.", "required_text: لا بد من أحدها في النص."))
    max_per_day: int | None = field(
        Whole(1, 999), Words("At most a day", "أكثر عدد في اليوم"),
        help=Words("cadence: posts a day on each channel.", "cadence: عدد المنشورات يوميًا في كل قناة."))
    max_per_week: int | None = field(
        Whole(1, 999), Words("At most a week", "أكثر عدد في الأسبوع"),
        help=Words("cadence: posts a week on each channel.", "cadence: عدد المنشورات أسبوعيًا في كل قناة."))
    min_gap: Duration | None = field(
        Length(), Words("At least apart", "أقل مدة بين منشورين"),
        help=Words("cadence: the time between two posts on a channel.", "cadence: المدة بين منشورين في القناة."))
    hours: Hours | None = field(
        PartOfDay(), Words("Hours", "الساعات"),
        help=Words("quiet_hours: when nothing goes out: 23:00-07:00.", "quiet_hours: وقت لا يُنشر فيه: 23:00-07:00."))
    days: tuple[str, ...] = many(
        Many(WEEKDAY), Words("Days", "الأيام"),
        help=Words("quiet_hours: the days on which the hours begin; every day if left out.",
                   "quiet_hours: الأيام التي تبدأ فيها الساعات؛ وكل يوم إن تُركت."))
    roles: tuple[str, ...] = many(
        Many(Choice(ROLES)), Words("Roles", "الأدوار"),
        help=Words("approver: one of them must approve.", "approver: لا بد من اعتماد أحدها."))
    members: tuple[str, ...] = many(
        Many(Ref("member")), Words("Members", "الأعضاء"),
        help=Words("approver: one of them must approve.", "approver: لا بد من اعتماد أحدهم."))
    allowed: tuple[str, ...] = many(
        Many(Host()), Words("Allowed domains", "النطاقات المسموح بها"),
        help=Words("link_domain: links may lead there only, and to what is below.",
                   "link_domain: لا تقود الروابط إلا إليها وإلى ما تحتها."))
    forbidden: tuple[str, ...] = many(
        Many(Host()), Words("Forbidden domains", "النطاقات الممنوعة"),
        help=Words("link_domain: no link may lead there or to what is below.",
                   "link_domain: لا يقود رابط إليها ولا إلى ما تحتها."))
    alt: bool | None = field(
        Boolean(), Words("Alternative text", "النص البديل"),
        help=Words("media: true: each picture needs it.", "media: ‏true: لا بد منه لكل صورة."))
    credit: bool | None = field(
        Boolean(), Words("Credit", "المصدر"),
        help=Words("media: true: each picture needs it.", "media: ‏true: لا بد منه لكل صورة."))
    rights: bool | None = field(
        Boolean(), Words("Rights", "الحقوق"),
        help=Words("media: true: each picture needs them.", "media: ‏true: لا بد منها لكل صورة."))
    types: tuple[str, ...] = many(
        Many(Line(10)), Words("File types", "أنواع الملفات"),
        help=Words("media: the endings of files: jpg, png, mp4.", "media: لواحق الملفات: jpg وpng وmp4."))
    max_mb: float | None = field(
        Number(0, 10_000), Words("At most in MB", "أكبر حجم بالميغابايت"),
        help=Words("media: the size of a file.", "media: حجم الملف."))

    channels: tuple[str, ...] = many(
        Many(Ref("channel")), Words("Channels", "القنوات"),
        help=Words("Only on these channels.", "في هذه القنوات فقط."))
    formats: tuple[str, ...] = many(
        Many(Choice(FORMATS)), Words("Formats", "الأشكال"),
        help=Words("Only posts of these formats.", "المنشورات بهذه الأشكال فقط."))
    languages: tuple[str, ...] = many(
        Many(LANGUAGE), Words("Languages", "اللغات"),
        help=Words("Only texts in these languages.", "النصوص بهذه اللغات فقط."))
    pillars: tuple[str, ...] = many(
        Many(Ref("pillar")), Words("Pillars", "المحاور"),
        help=Words("Only posts of these pillars.", "منشورات هذه المحاور فقط."))
    risks: tuple[str, ...] = many(
        Many(Choice(RISKS)), Words("Risks", "المخاطرة"),
        help=Words("Only posts of these risks.", "المنشورات بهذه المخاطرة فقط."))
    kinds: tuple[str, ...] = many(
        Many(Choice(CHECKED)), Words("Kinds", "الأنواع"),
        help=Words("posts, replies; both if left out.", "posts أو replies؛ وكلاهما إن تُركت."))
    paid: bool | None = field(
        Boolean(), Words("Paid", "مدفوع"),
        help=Words("true: only paid posts; false: only others.", "‏true: المدفوعة فقط؛ ‏false: غيرها فقط."))
    place: Place | None = None

    def given(self) -> tuple[str, ...]:
        """The names of the parameters that are there, in the order of their declaration."""
        names = (*(name for own in TAKES.values() for name in own), *SCOPE)
        return tuple(name for name in names if getattr(self, name) not in (None, ()))


PARAMS = Record(Params, Words("the parameters of a check", "معطيات الفحص"))
