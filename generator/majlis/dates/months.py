"""Names of months as people type them, in English and Arabic, Gregorian and Hijri. Months count from 1."""

ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december")
_ARABIC = (
    "يناير كانون_الثاني جانفي", "فبراير شباط فيفري", "مارس آذار", "أبريل إبريل نيسان أفريل", "مايو أيار ماي",
    "يونيو يونيه حزيران جوان", "يوليو يوليه تموز جويلية", "أغسطس آب أوت", "سبتمبر أيلول شتنبر", "أكتوبر تشرين_الأول",
    "نوفمبر تشرين_الثاني نونبر", "ديسمبر كانون_الأول دجنبر",
)
_HIJRI = (
    "محرم muharram", "صفر safar", "ربيع_الأول rabi_i", "ربيع_الآخر ربيع_الثاني rabi_ii", "جمادى_الأولى jumada_i",
    "جمادى_الآخرة جمادى_الثانية jumada_ii", "رجب rajab", "شعبان shaban", "رمضان ramadan", "شوال shawwal",
    "ذو_القعدة ذي_القعدة", "ذو_الحجة ذي_الحجة",
)
_BARE = str.maketrans("أإآ", "ااا", "ًٌٍَُِّْـ.")


def _fold(name: str) -> str:
    return name.casefold().translate(_BARE).replace(" ", "_")


GREGORIAN = {name: number for number, name in enumerate(ENGLISH, 1)}
GREGORIAN |= {name[:3]: number for name, number in list(GREGORIAN.items())} | {"sept": 9}
GREGORIAN |= {_fold(name): number for number, names in enumerate(_ARABIC, 1) for name in names.split()}
HIJRI = {_fold(name): number for number, names in enumerate(_HIJRI, 1) for name in names.split()}


def month_named(name: str) -> tuple[int, bool] | None:
    """The number of the month called *name*, and whether it is a Hijri one; None if none is."""
    folded = _fold(name)
    if folded in HIJRI:
        return HIJRI[folded], True
    return (GREGORIAN[folded], False) if folded in GREGORIAN else None
