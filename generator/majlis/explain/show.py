"""`majlis explain`: the page of a code as text for a terminal."""

from collections.abc import Iterator

from majlis.explain.page import Block, Page, page_named, page_names
from majlis.problems import visible
from majlis.text.guess import nearest
from majlis.words import Words

_SEVERITIES = {
    "error": Words("an error: nothing is published until it is corrected", "خطأ: لا يُنشر شيء حتى يُصحَّح"),
    "warning": Words("a warning: the site is built all the same", "تنبيه: يُبنى الموقع رغم وجوده"),
}
_FAILS, _PASSES = Words("With the problem:", "مثال فيه المشكلة:"), Words("Without it:", "المثال بعد تصحيحه:")
_SAID = Words("What is printed:", "ما يُطبع على الشاشة:")
SORTS = {
    "link": Words("a link, to:", "رابط إلى:"),
    "hard-link": Words("a second name of:", "اسم ثانٍ للملف:"),
    "pipe": Words("a pipe, not a file", "أنبوب لا ملف"),
    "missing": Words("not there", "غير موجود"),
    "windows-1256": Words("saved as Windows-1256", "محفوظ بترميز Windows-1256"),
}
"""What is special about a block of an example, by its sort."""
_SIGNS = (
    ("<U+", Words("<U+…> stands here for a character that can't be seen.", "تدل <U+…> هنا على رمز لا يُرى.")),
    ("<0x", Words("<0x…> stands here for a byte that is not UTF-8.", "تدل <0x…> هنا على بايت ليس بترميز UTF-8.")),
    (" ×", Words("<… ×300> stands here for what is there 300 times.", "تدل <… ×300> هنا على ما يتكرر 300 مرة.")),
)
_UNKNOWN = Words("There is no code '{name}'.", "لا يوجد رمز اسمه «{name}».")
_GUESS = Words("Did you mean '{guess}'?", "هل تقصد «{guess}»؟")
_ALL = Words("'majlis explain' without a code lists them all.", "اكتب majlis explain وحدها لترى الرموز كلها.")


def explain(name: str, lang: str = "en") -> str | None:
    """The page of the code *name* in *lang*, for a terminal; None if there is no such code."""
    page = page_named(name)
    return "".join(f"{line}\n" for line in _lines(page, lang)) if page else None


def unknown_code(name: str, lang: str = "en") -> str:
    """That there is no code *name*, and which may be meant."""
    guess = nearest(name, page_names())
    hint = _GUESS if guess else _ALL
    return f"{_UNKNOWN.to(lang).format(name=visible(name[:60]))} {hint.to(lang).format(guess=guess)}"


def all_codes(lang: str = "en") -> str:
    """Every code with its title, one a line."""
    width = max(map(len, page_names()))
    pages = filter(None, map(page_named, page_names()))
    return "".join(f"{page.name:{width}}  {page.title.to(lang)}\n" for page in pages)


def _lines(page: Page, lang: str) -> Iterator[str]:
    yield f"{page.name} ({_SEVERITIES[page.severity].to(lang)})"
    yield page.title.to(lang)
    yield ""
    yield page.text.to(lang)
    yield ""
    yield _FAILS.to(lang)
    yield from _blocks(page.fails, lang)
    yield from signs(page.fails, lang)
    yield ""
    yield _SAID.to(lang)
    yield from _indented(page.said.to(lang))
    yield ""
    yield _PASSES.to(lang)
    yield from _blocks(page.passes, lang)


def _blocks(blocks: tuple[Block, ...], lang: str) -> Iterator[str]:
    """Each file under its path and what is special about it; what is typed in a terminal as it is."""
    for block in blocks:
        special = f" ({SORTS[block.sort].to(lang)})" if block.sort in SORTS else ""
        yield ""
        if block.sort != "console":
            yield f"  {block.what}{special}"
        yield from _indented(block.text)


def signs(blocks: tuple[Block, ...], lang: str) -> Iterator[str]:
    """What the signs in an example stand for, where there are any."""
    shown = "".join(block.what + block.text for block in blocks)
    told = [words.to(lang) for sign, words in _SIGNS if sign in shown]
    yield from ["", *told] if told else []


def _indented(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"    {line}".rstrip()
