"""The problems of fields and their values."""

from majlis.problems import Code, Severity
from majlis.words import Words

UNKNOWN_KEY = Code(
    "unknown-key",
    Words("'{key}' is not a field of {owner}.", "«{key}» ليس من حقول {owner_ar}."),
    Words("Delete it, or write one of: {known}", "احذفه، أو اكتب أحد هذه الحقول: {known}"),
)
UNKNOWN_KEY_OF_MANY = Words("Delete it; the fields most used are: {known}", "احذفه؛ أكثر الحقول استعمالًا: {known}")
COMMA_IN_BRACES = Words("A comma inside {{ }} begins a new field; put the value before it in quotes.",
                        "الفاصلة داخل {{ }} تبدأ حقلًا جديدًا؛ ضع القيمة التي قبلها بين علامتي تنصيص.")
MISSING_FIELD = Code(
    "missing-field",
    Words("'{key}' ({label}) is missing.", "ينقص الحقل «{key}» ({label_ar})."),
    Words("Add a line: {key}: …", "أضف سطرًا: {key}: …"),
)
MISSING_FIELD_STATUS = Code(
    "missing-field",
    Words("'{key}' ({label}) is missing; status '{status}' needs it.",
          "ينقص الحقل «{key}» ({label_ar})، والحالة «{status}» تتطلبه."),
    Words("Add a line: {key}: …\nOr choose an earlier status.", "أضف سطرًا: {key}: …\nأو اختر حالة أسبق."),
)
NONE_OF = Code(
    "missing-field",
    Words("One of these is missing: {keys}.", "ينقص أحد هذه الحقول: {keys}."),
    Words("Add one of them.", "أضف واحدًا منها."),
)
TOO_MANY_OF = Code(
    "fields-exclude",
    Words("'{key}' can't be together with '{first}'.", "لا يجتمع الحقلان «{key}» و«{first}»."),
    Words("Keep one of: {keys}", "أبقِ واحدًا من: {keys}"),
)
NOT_ONE_VALUE = Code(
    "not-one-value",
    Words("One value is expected here, not a list or several fields.", "المتوقع هنا قيمة واحدة لا قائمة ولا عدة حقول."),
    Words("Write it on one line after the key.", "اكتبها في سطر واحد بعد اسم الحقل."),
)
COLON_IN_TEXT = Words("A colon with a space after it makes a field of its own; put the whole text in quotes: {quoted}",
                      "النقطتان وبعدهما مسافة تجعلان النص حقلًا مستقلًا؛ ضع النص كله بين علامتي تنصيص: {quoted}")
NOT_FIELDS = Code(
    "not-fields",
    Words("Several fields are expected here, not one value.", "المتوقع هنا عدة حقول لا قيمة واحدة."),
    Words("Write them below, indented by two spaces, one 'key: value' a line.",
          "اكتبها في أسطر تحته مزاحة بمسافتين، «حقل: قيمة» في كل سطر."),
)
CURLY_QUOTES = Code(
    "curly-quotes",
    Words("The quotes in {text} count as letters of the value.", "علامات التنصيص في {text} تُعدّ من حروف القيمة."),
    Words("Delete them: {plain}", "احذفها: {plain}"),
)
INVISIBLE_IN_VALUE = Code(
    "invisible-in-value",
    Words("'{text}' holds a character that can't be seen or looks like another ({name}).",
          "في «{text}» رمز لا يُرى أو حرف يشبه غيره ({name})."),
    Words("Type the word again by hand.", "أعد كتابة الكلمة بلوحة المفاتيح."),
)
LIST_AS_TEXT = Code(
    "list-as-text",
    Words("'{text}' is one text; a list is expected here.", "«{text}» نص واحد، والمتوقع هنا قائمة."),
    Words("Write it as a list: {listed}", "اكتبه قائمة: {listed}"),
)
ITEMS_AS_TEXT = Code(
    "list-as-text",
    Words("'{text}' is one text; only the Latin comma (,) separates the items of a list.",
          "«{text}» نص واحد، ولا يفصل بين عناصر القائمة إلا الفاصلة اللاتينية (,)."),
    Words("Write the list like this: {listed}", "اكتب القائمة هكذا: {listed}"),
)
LIST_TOO_LONG = Code(
    "list-too-long",
    Words("This list has {size} items; at most {limit} are allowed here.",
          "عدد عناصر هذه القائمة {size}، والحد الأقصى {limit}."),
    Words("Keep those that matter most.", "أبقِ الأهم منها فقط."),
)
NOT_IN_LIST_TWICE = Code(
    "listed-twice",
    Words("'{text}' is in this list twice.", "«{text}» مكرر في هذه القائمة."),
    Words("Delete one of the two.", "احذف أحدهما."),
    Severity.WARNING,
)
UNKNOWN_CHOICE = Code(
    "unknown-choice",
    Words("'{text}' is not one of the choices here.", "«{text}» ليس من الخيارات هنا."),
    Words("Write one of: {known}", "اكتب أحد هذه: {known}"),
)
TEXT_TOO_LONG = Code(
    "text-too-long",
    Words("This text has {size} characters; at most {limit} are allowed here.",
          "عدد حروف هذا النص {size}، والحد الأقصى {limit}."),
    Words("Shorten it.", "اختصره."),
)
TEXT_LINES = Code(
    "text-lines",
    Words("This text must be on one line.", "يجب أن يكون هذا النص في سطر واحد."),
    Words("Delete the line breaks in it.", "احذف فواصل الأسطر منه."),
)
ID_FORM = Code(
    "id-form",
    Words("'{text}' can't be an id.", "«{text}» لا يصلح معرّفًا."),
    Words("Use small letters a-z, digits and single hyphens, at most 64 of them: ramadan-opening",
          "استعمل الحروف a-z الصغيرة والأرقام وشرطة واحدة بينها، بحد أقصى 64 حرفًا: ramadan-opening"),
)
ID_FORM_GUESS = Words("Use small letters a-z, digits and single hyphens: {guess}",
                      "استعمل الحروف a-z الصغيرة والأرقام وشرطة واحدة بينها: {guess}")
TAG_FORM = Code(
    "tag-form",
    Words("'{text}' can't be a tag.", "«{text}» لا يصلح وسمًا."),
    Words("Write letters, digits, - and _ only, without spaces; several tags make a list: [one, two]",
          "استعمل الحروف والأرقام و- و_ فقط بلا مسافات؛ والوسوم المتعددة قائمة: [one, two]"),
)
NUMBER_FORM = Code(
    "number-form",
    Words("'{text}' is not a number.", "«{text}» ليس عددًا."),
    Words("Write digits only, with a point for decimals: 1200 or 3.5",
          "اكتب أرقامًا فقط، والفاصلة العشرية نقطة: 1200 أو 3.5"),
)
NUMBER_WHOLE = Code(
    "number-whole",
    Words("'{text}' is not a whole number.", "«{text}» ليس عددًا صحيحًا."),
    Words("Write it without decimals.", "اكتبه بلا كسور عشرية."),
)
NUMBER_RANGE = Code(
    "number-range",
    Words("{text} is not between {low} and {high}.", "العدد {text} ليس بين {low} و{high}."),
    Words("Write a number from {low} to {high}.", "اكتب عددًا من {low} إلى {high}."),
)
BOOLEAN_FORM = Code(
    "boolean-form",
    Words("'{text}' is neither true nor false.", "لا يعني «{text}» نعم ولا يعني لا."),
    Words("Write true or false.", "اكتب true أو false."),
)
COUNTRY_FORM = Code(
    "country-form",
    Words("'{text}' is not a country's code.", "«{text}» ليس رمز دولة."),
    Words("Write its two letters: SA, AE, EG, KW, MA, GB", "اكتب حرفيه اللاتينيين: SA أو AE أو EG أو KW أو MA أو GB"),
)
CURRENCY_FORM = Code(
    "currency-form",
    Words("'{text}' is not a currency's code.", "«{text}» ليس رمز عملة."),
    Words("Write its three letters: SAR, AED, EGP, KWD, MAD, USD",
          "اكتب حروفه اللاتينية الثلاثة: SAR أو AED أو EGP أو KWD أو MAD أو USD"),
)
HOST_FORM = Code(
    "host-form",
    Words("'{text}' is not a domain.", "«{text}» ليس نطاقًا."),
    Words("Write the name alone, without https:// and without slashes: example.com",
          "اكتب الاسم وحده بلا https:// وبلا شرطات مائلة: example.com"),
)
URL_FORM = Code(
    "url-form",
    Words("'{text}' is not a web address.", "«{text}» ليس عنوان ويب."),
    Words("Write it whole, from https:// on, without spaces.", "اكتبه كاملًا ابتداءً من https:// وبلا مسافات."),
)
ZONE_UNKNOWN = Code(
    "zone-unknown",
    Words("'{text}' is not a time zone.", "«{text}» ليس منطقة زمنية."),
    Words("Write one of the tz database's names: Asia/Riyadh, Africa/Cairo, Europe/London",
          "اكتب اسمًا من قاعدة بيانات المناطق الزمنية (tz): Asia/Riyadh أو Africa/Cairo أو Europe/London"),
)
TIME_SKIPPED = Code(
    "time-skipped",
    Words("{text} does not exist in {zone}: the clocks go forward over it.",
          "لا وجود للوقت {text} في {zone}، فالساعة تُقدَّم وتتخطاه."),
    Words("Choose a time an hour earlier or later.", "اختر وقتًا قبله أو بعده بساعة."),
)
TIME_TWICE = Code(
    "time-twice",
    Words("{text} exists twice in {zone}: the clocks go back over it.",
          "يتكرر الوقت {text} مرتين في {zone}، فالساعة تُؤخَّر وتعيده."),
    Words("Choose a time an hour earlier or later.", "اختر وقتًا قبله أو بعده بساعة."),
)
PATH_FORM = Code(
    "path-form",
    Words("'{text}' is not a path of a file in the content folder.", "«{text}» ليس مسار ملف داخل مجلد المحتوى."),
    Words("Write it from content/ on, with /, without '..': media/iftar.png",
          "اكتبه ابتداءً مما بعد content/ وبالعلامة / وبلا «..»: media/iftar.png"),
)
CODES = (
    UNKNOWN_KEY, MISSING_FIELD, MISSING_FIELD_STATUS, NONE_OF, TOO_MANY_OF, NOT_ONE_VALUE,
    NOT_FIELDS, CURLY_QUOTES, INVISIBLE_IN_VALUE, LIST_AS_TEXT, ITEMS_AS_TEXT, LIST_TOO_LONG, NOT_IN_LIST_TWICE,
    UNKNOWN_CHOICE, TEXT_TOO_LONG, TEXT_LINES, ID_FORM, TAG_FORM, NUMBER_FORM, NUMBER_WHOLE, NUMBER_RANGE,
    BOOLEAN_FORM, COUNTRY_FORM, CURRENCY_FORM, HOST_FORM, URL_FORM, ZONE_UNKNOWN, TIME_SKIPPED, TIME_TWICE,
    PATH_FORM,
)
