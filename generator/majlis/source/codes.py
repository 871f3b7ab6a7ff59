"""The problems of a file as text: encoding, fences, YAML, characters."""

from majlis.problems import Code, Severity
from majlis.words import Words

FILE_TOO_LARGE = Code(
    "file-too-large",
    Words("This file is larger than {limit} kB.", "هذا الملف أكبر من {limit} كيلوبايت."),
    Words("Split it into several files.", "قسّمه إلى عدة ملفات."),
)
FILE_EMPTY = Code(
    "file-empty",
    Words("This file is empty.", "هذا الملف فارغ."),
    Words("Fill it in or delete it.", "اكتب فيه أو احذفه."),
)
NOT_UTF8 = Code(
    "not-utf8",
    Words("This file is not UTF-8 text.", "هذا الملف ليس نصًا بترميز UTF-8."),
    Words("Save it as UTF-8 in your editor.", "احفظه بترميز UTF-8 من محرّرك."),
)
NOT_UTF8_GUESS = Words(
    "It looks like {encoding}: \u2068{sample}\u2069. Open it with that encoding and save it as UTF-8.",
    "يبدو أنه {encoding}: \u2068{sample}\u2069. افتحه بهذا الترميز ثم احفظه بترميز UTF-8.",
)
NOT_UTF8_DAMAGED = Words(
    "Most of it is UTF-8, so a character is damaged here: \u2068{sample}\u2069. Type it again.",
    "معظم الملف بترميز UTF-8، لكن فيه حرفًا تالفًا هنا: \u2068{sample}\u2069. اكتبه من جديد.",
)
CONTROL_CHARACTER = Code(
    "control-character",
    Words("There is an invisible control character here ({name}).", "هنا رمز خفي ({name})."),
    Words("Delete it; it often comes along when text is pasted.", "احذفه؛ كثيرًا ما يأتي مع النص الملصوق."),
)
LINE_BREAK = Code(
    "line-break",
    Words("There is an unusual line break in the front matter ({name}).", "في الترويسة فاصل أسطر غير معتاد ({name})."),
    Words("Delete it and press Enter instead.", "احذفه واضغط Enter بدلًا منه."),
)
BIDI_OVERRIDE = Code(
    "bidi-override",
    Words("A direction override ({name}) can make text read as something else.",
          "هنا رمز يقلب اتجاه النص ({name}) وقد يُظهره على غير حقيقته."),
    Words("Delete it.", "احذفه."),
)
BIDI_UNBALANCED = Code(
    "bidi-unbalanced",
    Words("A direction mark ({name}) has no partner in its line.", "هنا رمز اتجاه ({name}) بلا رمز يقابله في سطره."),
    Words("Delete it, or add the one that closes or opens it.", "احذفه أو أضف الرمز الذي يفتحه أو يغلقه."),
)
INVISIBLE_IN_KEY = Code(
    "invisible-in-key",
    Words("The key '{key}' holds a character that can't be seen or looks like another ({name}).",
          "في اسم الحقل «{key}» رمز لا يُرى أو حرف يشبه غيره ({name})."),
    Words("Type the key again by hand.", "أعد كتابة اسم الحقل بلوحة المفاتيح."),
)
FRONT_MATTER_MISSING = Code(
    "front-matter-missing",
    Words("This file does not begin with front matter.", "لا يبدأ هذا الملف بترويسة."),
    Words("Begin the first line with ---, then one 'key: value' a line, then --- again.",
          "اكتب --- في السطر الأول، ثم «حقل: قيمة» في كل سطر، ثم --- مرة أخرى."),
)
FENCE_TOML = Code(
    "fence-toml",
    Words("The front matter is TOML (+++), which is not read.", "الترويسة مكتوبة بصيغة TOML (+++) وهي لا تُقرأ."),
    Words("Write --- in place of +++ and 'key: value' in place of 'key = value'.",
          "اكتب --- بدل +++ و«حقل: قيمة» بدل «حقل = قيمة»."),
)
FENCE_UNLIKE = Code(
    "fence-unlike",
    Words("'{line}' does not begin or end front matter.", "«{line}» لا يبدأ الترويسة ولا ينهيها."),
    Words("Write a line of exactly three hyphens, nothing before and nothing after them: ---",
          "اكتب سطرًا من ثلاث شرطات فقط، لا شيء قبلها ولا بعدها: ---"),
)
FENCE_LATE = Code(
    "fence-late",
    Words("The front matter begins here; it must begin on line 1.", "تبدأ الترويسة هنا، ويجب أن تبدأ في السطر 1."),
    Words("Move what is above this line to below the front matter, or delete it.",
          "انقل ما فوق هذا السطر إلى ما بعد الترويسة أو احذفه."),
)
FENCE_UNOPENED = Code(
    "fence-unopened",
    Words("The front matter begins here without a line --- above it.", "تبدأ الترويسة هنا بلا سطر --- فوقها."),
    Words("Write --- on line 1, above the first key.", "اكتب --- في السطر 1 فوق أول حقل."),
)
FENCE_UNCLOSED = Code(
    "fence-unclosed",
    Words("The front matter that begins on line 1 has no end.", "الترويسة التي تبدأ في السطر 1 بلا نهاية."),
    Words("Write a line --- between the front matter and the text.", "اكتب سطر --- بين الترويسة والنص."),
)
FENCE_UNCLOSED_TEXT = Words(
    "Write a line --- above line {line}, where the text seems to begin.",
    "اكتب سطر --- فوق السطر {line} حيث يبدو أن النص يبدأ.",
)
FRONT_MATTER_TOO_LONG = Code(
    "front-matter-too-long",
    Words("The front matter is longer than {limit} kB.", "الترويسة أطول من {limit} كيلوبايت."),
    Words("Move long text below the second ---.", "انقل النص الطويل إلى المتن، تحت --- الثانية."),
)
YAML_SYNTAX = Code(
    "yaml-syntax",
    Words("This can't be read as 'key: value' lines.", "لا يمكن قراءة هذا السطر على صورة «حقل: قيمة»."),
    Words("Look at this line and the one above it for a missing quote, bracket or space.",
          "انظر في هذا السطر وما فوقه: قد تنقص علامة تنصيص أو قوس أو مسافة."),
)
YAML_TOO_DEEP = Code(
    "yaml-too-deep",
    Words("Values are nested more than {limit} deep.", "تتداخل القيم هنا أكثر من {limit} مستوى."),
    Words("Close the brackets, or write it flatter.", "أغلق الأقواس أو قلّل التداخل."),
)
YAML_ANCHOR = Code(
    "yaml-anchor",
    Words("'{text}' is taken as a reference to another value, and those are not allowed.",
          "يُفهم «{text}» على أنه إحالة إلى قيمة أخرى، والإحالات غير مسموح بها."),
    Words("Put the value in quotes, or write it out.", "ضع القيمة بين علامتي تنصيص أو اكتبها كاملة."),
)
YAML_TAG = Code(
    "yaml-tag",
    Words("'{text}' is taken as the type of the value, and types are not allowed.",
          "يُفهم «{text}» على أنه نوع للقيمة، وتحديد الأنواع غير مسموح به."),
    Words("Put the value in quotes, or delete this.", "ضع القيمة بين علامتي تنصيص أو احذف هذا."),
)
YAML_DOCUMENTS = Code(
    "yaml-documents",
    Words("A second document begins here; a file holds one.", "يبدأ هنا مستند ثانٍ، ولكل ملف مستند واحد."),
    Words("Delete this line, or move what follows into its own file.", "احذف هذا السطر أو انقل ما بعده إلى ملف آخر."),
)
NOT_A_MAPPING = Code(
    "not-a-mapping",
    Words("Lines of 'key: value' are expected here.", "المتوقع هنا أسطر «حقل: قيمة»."),
    Words("Write a key, a colon, a space and the value: title: Iftar with us",
          "اكتب اسم الحقل ثم نقطتين ثم مسافة ثم القيمة: title: إفطارنا معًا"),
)
KEY_NOT_TEXT = Code(
    "key-not-text",
    Words("There is a list or a group of fields where a key is expected.", "توجد قائمة أو مجموعة حقول مكان اسم الحقل."),
    Words('If this is a placeholder such as {{{{name}}}}, put the value in quotes: "{{{{name}}}}"',
          'إن كان هذا متغيرًا مثل {{{{name}}}} فضعه بين علامتي تنصيص: "{{{{name}}}}"'),
)
DUPLICATE_KEY = Code(
    "duplicate-key",
    Words("'{key}' is here a second time; it is on line {line} already.",
          "الحقل «{key}» مكرر هنا، وهو مكتوب من قبل في السطر {line}."),
    Words("Keep one of the two.", "أبقِ واحدًا منهما."),
)
COMMENT_HIDES_VALUE = Code(
    "comment-hides-value",
    Words("'{text}' is ignored, since # begins a remark, so '{key}' has no value.",
          "لا يُقرأ «{text}» لأن # تبدأ ملاحظة جانبية، فيبقى الحقل «{key}» بلا قيمة."),
    Words("Put it in quotes: {key}: {whole}", "ضعه بين علامتي تنصيص: {key}: {whole}"),
)
COMMENT_HIDES_ITEM = Code(
    "comment-hides-value",
    Words("'{text}' is ignored, since # begins a remark, so this line of the list is empty.",
          "لا يُقرأ «{text}» لأن # تبدأ ملاحظة جانبية، فيبقى هذا السطر من القائمة فارغًا."),
    Words("Put it in quotes: - {whole}", "ضعه بين علامتي تنصيص: - {whole}"),
)
COMMENT_CUTS_TEXT = Code(
    "comment-cuts-text",
    Words("'{text}' is ignored, since # after a space begins a remark.",
          "لا يُقرأ «{text}» لأن # بعد مسافة تبدأ ملاحظة جانبية."),
    Words("If it belongs to the value, put the whole in quotes: {whole}",
          "إن كان من القيمة فضع القيمة كلها بين علامتي تنصيص: {whole}"),
    Severity.WARNING,
)
TEXT_TOO_INTRICATE = Code(
    "text-too-intricate",
    Words("From here on too many signs of Markdown stand together: it would take minutes to read them.",
          "من هنا تتكدّس علامات Markdown حتى إن قراءتها تستغرق دقائق."),
    Words("Split the text with empty lines, or put a \\ before signs that are only signs.",
          "قسّم النص بأسطر فارغة، أو ضع \\ قبل كل علامة لا تقصد بها تنسيقًا."),
)
CODES = (
    FILE_TOO_LARGE, TEXT_TOO_INTRICATE, FILE_EMPTY, NOT_UTF8, CONTROL_CHARACTER, LINE_BREAK, BIDI_OVERRIDE,
    BIDI_UNBALANCED,
    INVISIBLE_IN_KEY, FRONT_MATTER_MISSING, FENCE_TOML, FENCE_UNLIKE, FENCE_LATE, FENCE_UNOPENED, FENCE_UNCLOSED,
    FRONT_MATTER_TOO_LONG, YAML_SYNTAX, YAML_TOO_DEEP, YAML_ANCHOR, YAML_TAG, YAML_DOCUMENTS, NOT_A_MAPPING,
    KEY_NOT_TEXT, DUPLICATE_KEY, COMMENT_HIDES_VALUE, COMMENT_HIDES_ITEM, COMMENT_CUTS_TEXT,
)
