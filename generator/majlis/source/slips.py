"""The slips that people make who do not think in YAML: what each looks like, and what to write instead."""

import re
from collections.abc import Callable

from majlis.problems import Code, Place, Problem
from majlis.values import dataclass
from majlis.words import Words

_QUOTE_IT = Words("Put the value in quotes: {key}: {quoted}", "ضع القيمة بين علامتي تنصيص: {key}: {quoted}")
_QUOTE_ITEM = Words("Put the value in quotes: - {quoted}", "ضع القيمة بين علامتي تنصيص: - {quoted}")
_QUOTE_EACH = Words("Put each in quotes: {key}: {quoted}", "ضع كلًّا منها بين علامتي تنصيص: {key}: {quoted}")


def quoted(text: str) -> str:
    """*text* as YAML takes it without a second thought: in double quotes."""
    return '"' + text.strip().replace("\\", "\\\\").replace('"', '\\"') + '"'


def _quoted_list(text: str) -> str:
    """The items of `[#one, @two]`, each in quotes."""
    items = re.split(r"[,،]", text.strip().strip("[]"))
    return "[" + ", ".join(quoted(item.strip().strip("\"'")) for item in items if item.strip()) + "]"


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: *pattern* finds it in a line; its groups `at` (the place), `key` and `value` go into the message."""

    pattern: re.Pattern[str]
    code: Code
    quote: Callable[[str], str] = quoted


def _slip(name: str, pattern: str, message: Words, hint: Words, quote: Callable[[str], str] = quoted) -> Slip:
    return Slip(re.compile(pattern), Code(name, message, hint), quote)


_KEY = r"""^\s*(?:-\s+)*["']?(?P<key>[^\W\d][\w-]*)["']?"""
_VALUE = _KEY + r":\s+"
# What no value can begin with; | and > begin one only with nothing behind them, - and ? only without a space.
_SPECIAL = r"(?:[@`%*&!\]},]|[|>](?![+-]?\d?[+-]?\s*(?:#.*)?$)|[-?](?=\s|$))"
_SPECIAL_START = Words("A value can't begin with '{char}' without quotes.",
                       "لا يجوز أن تبدأ القيمة بـ«{char}» إلا بين علامتي تنصيص.")
SLIPS = (
    _slip("yaml-tab", r"^ *(?P<at>\t)",
          Words("This line is indented with a tab.", "يبدأ هذا السطر بمسافة من مفتاح Tab."),
          Words("Delete it and press the space bar instead.", "احذفها واكتب مسافات عادية بدلًا منها.")),
    _slip("yaml-hash-in-list", _VALUE + r"(?P<value>\[(?:[^\]#]*[\s,،])?(?P<at>#)[^\]]*\]?)",
          Words("Everything after this # is ignored, the closing bracket too.",
                "كل ما بعد علامة # هذه لا يُقرأ، ومنه القوس الختامي."), _QUOTE_EACH, _quoted_list),
    _slip("yaml-special-start", _VALUE + rf"(?P<value>(?P<at>{_SPECIAL}).*)", _SPECIAL_START, _QUOTE_IT),
    _slip("yaml-special-start", rf"^\s*-\s+(?P<value>(?P<at>{_SPECIAL}).*)", _SPECIAL_START, _QUOTE_ITEM),
    _slip("yaml-special-in-list", _VALUE + r"(?P<value>\[(?:[^\]]*[\s,،])?(?P<at>[@`%*&!])[^\]]*\])",
          _SPECIAL_START, _QUOTE_EACH, _quoted_list),
    _slip("yaml-full-width-colon", r"^\s*(?:-\s+)?[\w-]+\s*(?P<at>[：︰﹕])",
          Words("The colon after the key is a full-width one.", "النقطتان بعد اسم الحقل من النوع العريض."),
          Words("Write an ordinary colon and a space.", "اكتب نقطتين عاديتين ثم مسافة.")),
    _slip("yaml-text-after-quote", _VALUE + r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?P<at>[^\s#,\]}].*)$""",
          Words("Text follows the closing quote.", "يوجد نص بعد علامة التنصيص الختامية."),
          Words("Put the whole value in the other sort of quotes: ' instead of \", or \" instead of '.",
                "ضع القيمة كلها بين علامتي تنصيص من النوع الآخر: ' بدل \" أو \" بدل '.")),
    _slip("yaml-text-after-bracket", _VALUE + r"(?P<value>(?:\[[^\]]*\]|\{[^}]*\})+\s*(?P<at>[^\s#,\]}\[{].*))$",
          Words("Text follows the closing bracket.", "يوجد نص بعد القوس الختامي."), _QUOTE_IT),
    _slip("yaml-second-colon", _VALUE + r"""(?P<value>[^\s"'|>\[{#][^#]*?(?P<at>:)(?:\s.*|$))""",
          Words("The value holds a second colon with a space after it.", "في القيمة نقطتان أخريان بعدهما مسافة."),
          _QUOTE_IT),
    _slip("yaml-unclosed-quote", _VALUE + r"""(?P<at>"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""",
          Words("A quote that opens here is not closed on this line.", "فُتحت هنا علامة تنصيص ولم تُغلق في السطر نفسه."),
          Words("Close it, or delete it.", "أغلقها أو احذفها.")),
    _slip("yaml-unclosed-bracket", _VALUE + r"(?P<at>[\[{])[^\]}]*$",
          Words("A bracket that opens here is not closed.", "فُتح هنا قوس ولم يُغلق."),
          Words("Close it: [one, two]", "أغلقه: [one, two]")),
    _slip("yaml-bad-escape", r'"[^"]*?(?P<at>\\)(?![0abt\tnvfre "/\\N_LPxuU\n])',
          Words("A backslash in double quotes has a meaning of its own.",
                "للشرطة المائلة العكسية معنى خاص بين علامتي \"."),
          Words("Write it twice, or put the value in single quotes: '…'",
                "اكتبها مرتين، أو ضع القيمة بين علامتي تنصيص مفردتين: '…'")),
    _slip("yaml-no-space", r"^\s*(?:-\s+)?[^\W\d][\w-]*(?P<at>:)[^\s/:]",
          Words("A space is missing after the colon.", "تنقص مسافة بعد النقطتين."),
          Words("Write a colon and a space.", "اكتب نقطتين ثم مسافة.")),
    _slip("yaml-no-break-space", r"(?P<at>[\u00a0\u2007\u202f\u3000])",
          Words("This space is a no-break space, which does not count as a space here.",
                "هذه مسافة من نوع خاص (no-break space) لا تُعدّ هنا مسافة."),
          Words("Delete it and type an ordinary space.", "احذفها واكتب مسافة عادية.")),
    _slip("yaml-no-colon", r"^\s*(?P<at>[^\s:#-][^:]*)$",
          Words("This line has no colon after its key.", "لا توجد نقطتان بعد اسم الحقل في هذا السطر."),
          Words("Write it as 'key: value'; if it goes on with the value above, indent it by two spaces;\n"
                "if the text of the file begins here, write a line --- above it.",
                "اكتبه «حقل: قيمة»؛ وإن كان تتمة للقيمة السابقة فأزحه بمسافتين؛\n"
                "وإن كان نص الملف يبدأ هنا فاكتب سطر --- فوقه.")),
)
CODES = tuple(slip.code for slip in SLIPS)


def slip_in(line: str, place: Place) -> Problem | None:
    """The first slip in *line*, whose place is told from the start of it, *place*."""
    for slip in SLIPS:
        if match := slip.pattern.search(line):
            groups = match.groupdict()
            return slip.code.at(
                place._replace(column=match.start("at") + 1), key=groups.get("key") or "", char=match["at"][0],
                quoted=slip.quote(groups.get("value") or ""),
            )
    return None
