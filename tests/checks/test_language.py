"""Slips of typing that readers see and platforms stumble over; and all that only looks like one."""

from collections.abc import Callable

import pytest

from majlis.checks.language import CODES
from majlis.cli.report import as_text
from majlis.load import Loaded

Files = dict[str, str | bytes]
Load = Callable[[Files], Loaded]
Tell = Callable[..., str]
OURS = {code.name for code in CODES}


def post(text: str, **fields: str) -> str:
    given = {"title": "قهوة", "lang": "ar", "status": "draft", "owner": "huda", "channels": "[x]"} | fields
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in given.items()) + f"---\n{text}\n"


@pytest.fixture
def told(loaded: Load) -> Tell:
    def checked(text: str, lang: str = "en", /, **fields: str) -> str:
        problems = loaded({"content/posts/post.md": post(text, **fields)}).problems
        return as_text([problem for problem in problems if problem.code in OURS], lang)

    return checked


AT = "content/posts/post.md:8:{}: warning "


@pytest.mark.parametrize(("text", "said"), [
    ("مرحبا, كيف", ("6: warning punctuation-latin This Arabic sentence has a ',' of another keyboard: 'مرحبا, كيف'\n"
                   "    Write ، here and in the rest of the text.\n")),
    ("مرحبًا, كيف", ("7: warning punctuation-latin This Arabic sentence has a ',' of another keyboard: 'مرحبًا, كيف'\n"
                    "    Write ، here and in the rest of the text.\n")),
    ("قال «نعم», ثم", ("10: warning punctuation-latin This Arabic sentence has a ',' of another keyboard: "
                       "'قال «نعم», ثم'\n    Write ، here and in the rest of the text.\n")),
    ("قهوة; شاي", ("5: warning punctuation-latin This Arabic sentence has a ';' of another keyboard: 'قهوة; شاي'\n"
                  "    Write ؛ here and in the rest of the text.\n")),
    ("كيف الحال?", ("10: warning punctuation-latin This Arabic sentence has a '?' of another keyboard: 'كيف الحال?'\n"
                   "    Write ؟ here and in the rest of the text.\n")),
    ("انتهى۔", ("6: warning punctuation-latin This Arabic sentence has a '۔' of another keyboard: 'انتهى۔'\n"
               "    Write . here and in the rest of the text.\n")),
    ("انتهى.ابدأ", ("6: warning punctuation-latin There is no space after the full stop: 'انتهى.ابدأ'\n"
                   "    Put a space after it.\n")),
])
def test_marks_of_another_keyboard(told: Tell, text: str, said: str) -> None:
    assert told(text) == f"content/posts/post.md:8:{said}"


@pytest.mark.parametrize("text", [
    "مرحبا، كيف الحال؟ بخير؛ انتهى.", "د.سارة في ص.ب ١٢ وش.م.ع", "كلمة..كلمة", "We say مرحبا, and mean it, every day.",
    "https://sidra.example/قهوة?a=1,2", "sidra.example/قهوة?a", "حبيبي;)", "مرحبا,how", "قهوة (V60), طازجة", "٣,٥ لتر",
    "سدرة.السعودية", "انتهى.\nابدأ", "https://sidra.com/?q=#a-b", "# خطة X", "coffee, tea? yes; no.",
])
def test_marks_that_are_right(told: Tell, text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(("text", "arabic"), [("قهو, abc", False), ("قهوة, abc", True)])
def test_a_line_is_of_the_script_of_most_of_its_letters_to_the_last(told: Tell, text: str, arabic: bool) -> None:
    assert bool(told("", caption=text)) is arabic


def test_a_mark_is_told_once_in_a_text(told: Tell) -> None:
    assert told("أهلًا, وسهلًا, كيف الحال? من أين?", "ar") == (
        "content/posts/post.md:8:6: warning punctuation-latin في هذه الجملة العربية علامة «,» من لوحة مفاتيح أخرى: "
        "«أهلًا, وسهلًا,»\n    اكتب ، هنا وفي سائر النص.\n"
        "content/posts/post.md:8:25: warning punctuation-latin في هذه الجملة العربية علامة «?» من لوحة مفاتيح أخرى: "
        "«كيف الحال? من أين?»\n    اكتب ؟ هنا وفي سائر النص.\n"
    )


@pytest.mark.parametrize(("text", "said"), [
    ("٣ أكواب و250 مل", "10: warning digits-mixed This text has digits of both kinds, '٣' and '250'."),
    ("من 9 إلى ١٠", "10: warning digits-mixed This text has digits of both kinds, '9' and '١٠'."),
    ("خصم 50% على ٥ أصناف", "13: warning digits-mixed This text has digits of both kinds, '50' and '٥'."),
    ("۵ و5", "4: warning digits-mixed This text has digits of both kinds, '۵' and '5'."),
])
def test_digits_of_both_kinds(told: Tell, text: str, said: str) -> None:
    assert told(text) == f"content/posts/post.md:8:{said}\n    Write all of them in one kind.\n"


@pytest.mark.parametrize("text", [
    "٣ أكواب و٢٥٠ مل", "3 أكواب و250 مل", "٦٠ غرامًا بطريقة V60", "كود SIDRA10 بخصم ١٠٪", "#رمضان_2027 بعد ٣ أيام",
    "https://sidra.example/2027 و٣ غيره", "حساب @coffee2027 و٣ غيره", "الافتتاح ٩ صباحًا\nDoors open at 9 am",
    "1\ufe0f\u20e3 الخطوة ١",
])
def test_digits_that_are_right(told: Tell, text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(("text", "said"), [
    ("#قهوة-سدرة", ("6: warning tag-breaks '#قهوة-سدرة' ends at '-': only '#قهوة' becomes a hashtag.\n"
                   "    Join its words by _: #قهوة_سدرة\n")),
    ("#قهوة.سدرة.", ("6: warning tag-breaks '#قهوة.سدرة' ends at '.': only '#قهوة' becomes a hashtag.\n"
                    "    Join its words by _: #قهوة_سدرة\n")),
    ("#bread&butter", ("7: warning tag-breaks '#bread&butter' ends at '&': only '#bread' becomes a hashtag.\n"
                      "    Join its words by _: #bread_butter\n")),
    ("كلمة#وسم", ("5: warning tag-breaks 'كلمة#وسم' becomes no hashtag: # is glued to the word before it.\n"
                 "    Put a space before #.\n")),
    ("good#coffee", ("5: warning tag-breaks 'good#coffee' becomes no hashtag: # is glued to the word before it.\n"
                    "    Put a space before #.\n")),
    ("نحب # قهوة كثيرًا", ("5: warning tag-breaks '# قهوة' becomes no hashtag: there is a space after #.\n"
                          "    Write #قهوة\n")),
    ("# قهوة", "1: warning tag-breaks '# قهوة' becomes no hashtag: there is a space after #.\n    Write #قهوة\n"),
    ("# قهوة #سدرة", "1: warning tag-breaks '# قهوة' becomes no hashtag: there is a space after #.\n    Write #قهوة\n"),
    ("#2027", ("1: warning tag-breaks '#2027' becomes no hashtag: it has digits only.\n"
              "    Put a word with it: #Ramadan_2027\n")),
    ("#١٤٤٨", ("1: warning tag-breaks '#١٤٤٨' becomes no hashtag: it has digits only.\n"
              "    Put a word with it: #Ramadan_١٤٤٨\n")),
    ("#30يوم", ("2: warning tag-breaks '#30يوم' begins with a digit: in Arabic text its # is shown in the middle of "
                "it.\n"
               "    Begin it with a word.\n")),
    ("#قه\u200cوة", ("4: warning tag-breaks '#قهوة' holds a character that can't be seen "
                    "(U+200C ZERO WIDTH NON-JOINER), so it is another hashtag than it seems.\n"
                    "    Delete it and type it again: #قهوة\n")),
    ("#قهـوة", (
        "4: warning tag-tatweel '#قهـوة' is stretched by a tatweel (ـ), so it is another hashtag than '#قهوة'.\n"
        "    Write #قهوة\n")),
    ("#قهوة\u200f_سدرة", ("6: warning bidi-in-text A direction control (U+200F RIGHT-TO-LEFT MARK) stands in the "
                         "hashtag '#قهوة_سدرة' and breaks it.\n    Delete the hashtag and type it again.\n")),
    ("#\u2067قهوة\u2069", ("2: warning bidi-in-text A direction control (U+2067 RIGHT-TO-LEFT ISOLATE) stands in the "
                          "hashtag '#قهوة' and breaks it.\n    Delete the hashtag and type it again.\n")),
])
def test_hashtags_that_break(told: Tell, text: str, said: str) -> None:
    assert told(text) == f"content/posts/post.md:8:{said}"


@pytest.mark.parametrize("text", [
    "#قهوة.", "#قهوة، #سدرة! (#رمضان)", "«#قهوة»", "#100DaysOfCode", "We are #1", "طلب #10234", "C# و F#m", "a ##b",
    "&#39;", "https://sidra.example/#top-page", "[x](#a-b)", "see terms/glossary#word", "team#90", "# عنوان من كلمات",
    "☕#قهوة", "\u200f#قهوة\u200f", "#قَهوة", "#تم -", "#قهوة- سدرة", "قهـــوة", "\u2067قهوة\u2069 sidra", "#",
])
def test_hashtags_that_work_and_what_is_none(told: Tell, text: str) -> None:
    assert told(text) == ""


def test_items_of_the_field(told: Tell) -> None:
    assert told("x", hashtags="[قهوة-سدرة, قهـوة, 2027, قهوة_سدرة, 100days]") == (
        "content/posts/post.md:7:12: warning tag-breaks '#قهوة-سدرة' ends at '-': only '#قهوة' becomes a hashtag.\n"
        "    Join its words by _: #قهوة_سدرة\n"
        "content/posts/post.md:7:23: warning tag-tatweel '#قهـوة' is stretched by a tatweel (ـ), so it is another "
        "hashtag than '#قهوة'.\n    Write #قهوة\n"
        "content/posts/post.md:7:30: warning tag-breaks '#2027' becomes no hashtag: it has digits only.\n"
        "    Put a word with it: #Ramadan_2027\n"
    )


def test_where_hash_marks_name_no_hashtags(told: Tell, loaded: Load) -> None:
    channels = "channels:\n  - {id: x, platform: discord, name_en: D, name_ar: د, owner: huda}\n"
    problems = loaded({"content/channels.yml": channels, "content/posts/post.md": post("#crisis-room")}).problems
    assert as_text(problems) == ""
    assert told("# قهوة\n\n#a-b", format="article") == ""


def test_a_title_with_an_embedding(told: Tell) -> None:
    assert told("نص", title="قهوة \u202bسدرة\u202c") == (
        "content/posts/post.md:2:8: warning bidi-in-text A direction control (U+202B RIGHT-TO-LEFT EMBEDDING) stands "
        "in the title; calendars and lists show it as it is or stumble over it.\n"
        "    Delete it: every title is shown in its own direction.\n"
    )
    assert told("نص", title="قهوة \u2067سدرة\u2069") == ""


@pytest.mark.parametrize("fields", [
    {"status": "idea"}, {"status": "archived"}, {"status": "cancelled", "cancel_reason": "x"},
    {"status": "published", "published": "{at: 2027-01-01 10:00}"},
])
def test_what_went_out_or_is_only_a_note_is_let_be(told: Tell, fields: dict[str, str]) -> None:
    assert told("مرحبا, كيف", **fields) == ""


def test_variants_comments_and_replies_are_read(loaded: Load) -> None:
    text = post("قهوة", variants="{x: {caption: 'قهوة, شاي', first_comment: '#قهوة-سدرة'}}")
    reply = "---\ntitle: شكر\nstatus: draft\nowner: huda\nbody_ar: شكرًا, يا هلا\n---\n"
    problems = loaded({"content/posts/post.md": text, "content/replies/thanks.md": reply}).problems
    assert [(one.code, *one.place) for one in problems if one.code in OURS] == [
        ("punctuation-latin", "content/posts/post.md", 7, 25), ("tag-breaks", "content/posts/post.md", 7, 53),
        ("punctuation-latin", "content/replies/thanks.md", 5, 10),
    ]
