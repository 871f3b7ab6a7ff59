"""How often something comes back: a routine, or a post."""

from datetime import date

from majlis.dates.flaw import Flaw
from majlis.fields import Scope, field, filled, many, required
from majlis.fields.compound import Many
from majlis.fields.numbers import Whole
from majlis.fields.times import Date
from majlis.fields.types import Choice
from majlis.kinds.choices import WEEKDAYS
from majlis.problems import Place
from majlis.text.digits import to_ascii_digits
from majlis.values import dataclass
from majlis.words import Words

FREQUENCIES = {
    "daily": Words("Daily", "يوميًا"), "weekly": Words("Weekly", "أسبوعيًا"), "monthly": Words("Monthly", "شهريًا"),
    "yearly": Words("Yearly", "سنويًا"),
}
_NTH = {
    "first": Words("First {}", "أول {}"), "second": Words("Second {}", "ثاني {}"),
    "third": Words("Third {}", "ثالث {}"), "fourth": Words("Fourth {}", "رابع {}"),
    "last": Words("Last {}", "آخر {}"),
}
_BARE = {day: label.ar.removeprefix("ال") for day, label in WEEKDAYS.items()}
_NUMBERED = {str(day): Words(f"Day {day} of the month", f"يوم {day} من الشهر") for day in range(1, 32)}
_LAST_DAY = {"last_day": Words("Last day of the month", "آخر يوم في الشهر")}
_NAMED = {
    f"{nth}_{day}": Words(form.en.format(label.en), form.ar.format(_BARE[day]))
    for nth, form in _NTH.items() for day, label in WEEKDAYS.items()
}
DAYS_OF_A_MONTH = _NUMBERED | _LAST_DAY | _NAMED
"""`1` to `31`, `last_day`, `first_sunday` to `last_saturday`."""


@dataclass(frozen=True)
class RepeatDay(Choice):
    """A day on which something comes back: a weekday, or a day of the month; digits of either script."""

    def read(self, text: str, scope: Scope) -> str | Flaw:
        plain = to_ascii_digits(text).strip().lower().replace(" ", "_").replace("-", "_")
        number = plain.lstrip("0")
        return number if number in _NUMBERED else Choice.read(self, plain if plain in self.labels else text, scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Every *interval* days, weeks, months or years, on the days *on*, without the dates *except_*.

    A week repeats on weekdays; a month on `1` to `31`, `last_day`, `first_sunday`, `last_thursday` and their like.
    """

    freq: str = required(Choice(FREQUENCIES), Words("How often", "التكرار"))
    interval: int = filled(Whole(1, 99), Words("Every", "كل"), 1)
    on: tuple[str, ...] = many(Many(RepeatDay(WEEKDAYS | DAYS_OF_A_MONTH)), Words("On", "في"))
    until: date | None = field(Date(), Words("Until", "حتى"))
    except_: tuple[date, ...] = many(Many(Date()), Words("Except", "باستثناء"))
    place: Place | None = None
