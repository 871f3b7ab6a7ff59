"""What `majlis print` says."""

from majlis.words import Words

NO_TYPST = Words(
    "Nothing can be printed here, since Typst is missing: pip install typst fontpkg-ibm-plex-sans-arabic segno\n"
    "    Where there is none for this system, a browser prints the site's pages.",
    "لا يمكن الطباعة هنا لأن Typst غير مثبّت: ‎pip install typst fontpkg-ibm-plex-sans-arabic segno\n"
    "    وإن لم يتوفر لهذا النظام فاطبع صفحات الموقع من المتصفح.")
NO_SHEET = Words(
    "There is no sheet '{name}'. Name the id or the path of an entry that has one, or: {known}.",
    "لا ورقة باسم «{name}». اكتب معرّف مادة لها ورقة أو مسارها، أو إحدى هذه: {known}.")
NOT_PRINTED = Words(
    "{path} has no sheet: {kind}, {status}. Sheets are made of {kinds}, while they are in use.",
    "ليس لـ {path} ورقة: {kind}، {status}. الأوراق تُصنع من {kinds} ما دامت مستعملة.")
NOTHING = Words("There is nothing to print for '{name}' yet.", "لا شيء يُطبع لـ «{name}» بعد.")
NOTHING_IN = Words("There is nothing to print for '{name}' in {language}.", "لا شيء يُطبع لـ «{name}» {language}.")
NOTHING_AT_ALL = Words("There is nothing to print here yet: a playbook, a brief or a month with posts is a start.",
                       "لا شيء يُطبع هنا بعد: ابدأ بدليل عمل أو موجز أو شهر فيه منشورات.")
LANGUAGES = {"ar": Words("Arabic", "بالعربية"), "en": Words("English", "بالإنجليزية")}
NO_MONTH = Words("'{name}' names no month: write it as month:2027-02.",
                 "«{name}» لا يدل على شهر: اكتبه هكذا: ‎month:2027-02.")
STOPPED = Words("The content has errors, so nothing was printed.", "في المحتوى أخطاء، فلم يُطبع شيء.")
LEAKED = Words("The sheets would show what their readers may not see, so nothing was printed.",
               "ستُظهر الأوراق ما لا يجوز أن يراه قارئها، فلم يُطبع شيء.")
NO_PARTNER = Words("There is no partner '{name}': name one by its id.", "لا شريك باسم «{name}»: اكتب معرّفه.")
IN_SITE = Words("{file} would lie in {folder}, whose files others read. Print elsewhere: --out FOLDER",
                "يقع {file} داخل {folder}، وملفاته يقرؤها غيرك. اطبع في مكان آخر: ‎--out FOLDER")
ONE_FILE = Words("{file} is one file, but there are {n} sheets. Name a folder: --out FOLDER",
                 "‏{file} ملف واحد، والأوراق {n}. اكتب اسم مجلد: ‎--out FOLDER")
NO_PDF = Words("{file} is there already and is no PDF, so it was left as it is. Choose another place: --out FOLDER",
               "‏{file} موجود وليس ملف PDF، فتُرك كما هو. اختر مكانًا آخر: ‎--out FOLDER")
