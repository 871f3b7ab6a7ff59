"""What only the printed month says."""

from majlis.outputs.print.texts import shared
from majlis.words import Words

TITLE = Words("Content calendar: {month}", "تقويم المحتوى: {month}")
SUBTITLE = Words("{hijri} · times of {zone}", "{hijri} · الأوقات بتوقيت {zone}")
SUBTITLE_PLAIN = Words("Times of {zone}", "الأوقات بتوقيت {zone}")
MORE = Words("+{n} more", "+{n} غيرها")
EVERYTHING = Words("All of {month}, day by day", "كل ما في {month} يومًا بيوم")
EMPTY = Words("Nothing has a date in this month yet.", "لا شيء مؤرّخ في هذا الشهر بعد.")
PUBLISHED = Words("✓ published", "✓ نُشر")
EVENT = Words("◆ event", "◆ فعالية")
OPEN = Words("○ not final yet", "○ لم يكتمل بعد")
STOPPED = Words("✗ on hold or late", "✗ معلّق أو فات موعده")
WEEKEND = Words("grey: weekend", "الرمادي: عطلة نهاية الأسبوع")
HOLD = Words("On hold: {reason}", "تعليق النشر: {reason}")
MAY_MOVE = Words("{name} (may move by a day)", "{name} (قد يتغير يومًا)")
ADVICE = Words("{name}: {advice}", "{name}: {advice}")
OVERDUE, MISSED, ON_HOLD = shared("mark.overdue"), shared("mark.missed"), shared("mark.hold")
CAMPAIGN = Words("Campaign: {name}, {days}", "حملة: {name}، {days}")
RUN = Words("{name}, {days}", "{name}، {days}")
SINCE = Words("from {first} on", "من {first} فصاعدًا")
LASTING = Words("Over several days", "على عدة أيام")
DAYS = Words("{first} to {last}", "من {first} إلى {last}")
BRACKETS = Words("({text})", "({text})")
