"""content/keydates/*.yml: days that the team plans around: holidays, awareness days, its own, sensitive ones."""

from datetime import date, timedelta
from typing import ClassVar

from majlis.dates.anchors import read_hijri_day, read_offset, read_year_day
from majlis.dates.occurrences import Anchor, Announced, Course, Occurrence, days_of
from majlis.dates.rules import read_rule
from majlis.fields import field, many, required
from majlis.fields.compound import Many, Record
from majlis.fields.numbers import Boolean, Whole
from majlis.fields.times import Date, HijriDay, Shift, YearDay, YearRule
from majlis.fields.types import Choice, Id, Line
from majlis.fields.web import Country
from majlis.problems import Place
from majlis.values import dataclass
from majlis.words import Words

FOLDER = "content/keydates"
KINDS_OF_DAY = {
    "holiday": Words("Holiday", "عطلة"), "awareness": Words("Awareness day", "يوم توعية"),
    "brand": Words("Day of the brand", "يوم للعلامة"), "sensitive": Words("Sensitive day", "يوم حساس"),
}
ADVICE = {
    "avoid": Words("Publish nothing", "لا ننشر فيه"), "adapt": Words("Adapt tone and times", "نراعي النبرة والأوقات"),
    "celebrate": Words("Celebrate", "نحتفي به"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What was announced for one year: Gregorian, or Hijri where the day is a Hijri one."""

    year: int = required(Whole(1300, 2099), Words("Year", "السنة"))
    date: date = required(Date(), Words("Date", "التاريخ"))
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDate:
    """A day, or several, that comes back: by its Gregorian date, its Hijri date or a rule."""

    one_of: ClassVar[tuple[str, ...]] = ("date", "hijri", "rule")

    id: str = required(Id(), Words("Identifier", "المعرّف"))
    name_en: str = required(Line(100), Words("Name in English", "الاسم بالإنجليزية"))
    name_ar: str = required(Line(100), Words("Name in Arabic", "الاسم بالعربية"))
    date: str | None = field(YearDay(), Words("Date", "التاريخ"), core=True)
    hijri: str | None = field(HijriDay(), Words("Hijri date", "التاريخ الهجري"), core=True)
    rule: str | None = field(YearRule(), Words("Rule", "القاعدة"), core=True)
    offset: str | None = field(Shift(days=True), Words("Days before or after", "قبلها أو بعدها بأيام"))
    days: int | None = field(Whole(1, 366), Words("Length in days", "عدد الأيام"))
    country: str | None = field(Country(), Words("Country", "الدولة"))
    kind: str = required(Choice(KINDS_OF_DAY), Words("Kind", "النوع"))
    advice: str | None = field(Choice(ADVICE), Words("Advice", "التوجيه"), core=True, internal=True)
    moon_dependent: bool | None = field(Boolean(), Words("Depends on the moon", "يعتمد على رؤية الهلال"))
    overrides: tuple[Override, ...] = many(
        Many(Record(Override, Words("an override", "التاريخ المعلن"))), Words("Announced dates", "تواريخ معلنة"))
    place: Place | None = None

    @property
    def name(self) -> Words:
        """The name in both languages."""
        return Words(self.name_en, self.name_ar)

    @property
    def may_move(self) -> bool:
        """Whether the moon decides; of a Hijri day it does unless its author says otherwise."""
        return self.hijri is not None if self.moon_dependent is None else self.moon_dependent

    @property
    def course(self) -> Course:
        """What its days are computed from."""
        told = tuple(Announced(override.year, override.date) for override in self.overrides)
        return Course(self._anchor(), _shift(self.offset), self.days, told)

    def days_in(self, years: range, hijri_offset: int = 0) -> tuple[Occurrence, ...]:
        """Its occurrences that touch *years* (Gregorian); *hijri_offset* is that of its country, in days."""
        return days_of(self.course, years, hijri_offset)

    def _anchor(self) -> Anchor:
        """What the field that is there stands for: its text was read once, and is right."""
        read = (read_hijri_day(self.hijri) if self.hijri else read_rule(self.rule) if self.rule
                else read_year_day(self.date or ""))
        assert isinstance(read, Anchor)
        return read


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDates:
    """One file of `content/keydates`."""

    keydates: tuple[KeyDate, ...] = many(
        Many(Record(KeyDate, Words("a key date", "المناسبة"))), Words("Key dates", "المناسبات"))


def _shift(text: str | None) -> timedelta:
    read = read_offset(text) if text else timedelta()
    assert isinstance(read, timedelta)
    return read
