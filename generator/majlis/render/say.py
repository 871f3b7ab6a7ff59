"""What the interface says, in one language: `Say("ar")("home.title")`."""

from functools import cache

from babel import Locale
from markupsafe import Markup, escape

from majlis.render.compiled import markup_of, shown
from majlis.render.direction import direction
from majlis.render.texts import texts
from majlis.values import dataclass

_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def arabic_indic(text: str) -> str:
    """*text* with Arabic-Indic digits."""
    return text.translate(_INDIC)


@dataclass(frozen=True, slots=True)
class Say:
    """The interface's texts in *lang*; *indic* writes numbers in Arabic-Indic digits."""

    lang: str
    indic: bool = False

    @property
    def dir(self) -> str:
        """The direction of the language."""
        return direction(self.lang)

    def __call__(self, key: str, **values: object) -> Markup:
        """The text called *key*, its placeholders filled with *values*, safe in HTML: values are escaped.

        A text that counts something takes the number as *n*. KeyError for an unknown key or a missing value.
        """
        if not values:
            return _constant(key, self.lang)
        count = values.get("n")
        category = _category(self.lang, count) if isinstance(count, int) else "other"
        filled = {name: shown(self.number(one) if isinstance(one, int) else one) for name, one in values.items()}
        return markup_of(_form(key, self.lang, category).format(**filled))

    def name(self, group: str, word: str) -> str:
        """The name of *word* in a group of texts, such as `kpi`; the word itself where it has none."""
        return str(self(f"{group}.{word}")) if f"{group}.{word}" in texts() else word

    def number(self, value: float) -> str:
        """*value* with thousands separated: `450,000`, `5.5`."""
        text = f"{value:,.10g}" if isinstance(value, float) and not value.is_integer() else f"{value:,.0f}"
        return arabic_indic(text.replace(",", "٬").replace(".", "٫")) if self.indic else text


@cache
def _constant(key: str, lang: str) -> Markup:
    """A text without placeholders; most texts of a page are."""
    return escape(texts()[key].to(lang)["other"]).format()


@cache
def _form(key: str, lang: str, category: str) -> str:
    """A text in the form for its number, safe in HTML, with its placeholders."""
    forms = texts()[key].to(lang)
    return str(escape(forms.get(category) or forms["other"]))


@cache
def _category(lang: str, count: int) -> str:
    """Which form of a text *count* takes: `few`, as CLDR says."""
    return str(Locale(lang).plural_form(count))
