"""What `majlis pack` says."""

from majlis.words import Words

NO_PARTNER = Words("There is no partner '{name}'. Partners are: {known}.", "لا شريك باسم «{name}». الشركاء: {known}.")
STOPPED = Words("The content has errors, so no pack was written.", "في المحتوى أخطاء، فلم تُكتب أي حزمة.")
LEAKED = Words("The pack would show what this partner may not see, so it was not written.",
               "ستُظهر الحزمة ما لا يجوز أن يراه هذا الشريك، فلم تُكتب.")
NO_BRIEFS = Words("{partner} may see no brief yet, so there is nothing to pack.",
                  "لا موجز يجوز أن يراه {partner} بعد، فلا شيء في الحزمة.")
WRITE_ONE = Words("    Write one: majlis new brief --set partner={id}",
                  "    اكتب موجزًا: majlis new brief --set partner={id}")
NOT_THEIRS = Words("    {path}: set 'visibility: partner:{id}'; it is '{visibility}' now.",
                   "    {path}: اجعل visibility: partner:{id}، وهي الآن «{visibility}».")
NOT_READY = Words("    {path}: it is '{status}'; a partner sees briefs that are approved, sent, agreed or done.",
                  "    {path}: حالته «{status}»، ولا يرى الشريك إلا موجزًا حالته approved أو sent أو agreed أو done.")
IN_SITE = Words("{file} would lie in {folder}, whose files others read. Write the pack elsewhere: --out FILE",
                "يقع {file} داخل {folder}، وملفاته يقرؤها غير هذا الشريك. اكتب الحزمة في مكان آخر: ‎--out FILE")
NO_ZIP = Words("{file} is there already and is no zip, so it was left as it is. Choose another name: --out FILE",
               "‏{file} موجود وليس ملف zip، فتُرك كما هو. اختر اسمًا آخر: ‎--out FILE")
NO_FOLDER = Words("There is no folder {folder}.", "لا مجلد باسم {folder}.")
DO_NOT_CONTACT = Words("Warning: {path} says 'do_not_contact: true'. Ask its owner before you send anything.",
                       "تنبيه: في {path} القيمة do_not_contact: true. اسأل المسؤول عنه قبل إرسال أي شيء.")
FOR_TEAM = Words("Note: {path} binds partners but is for the team alone, so it is not in the pack.",
                 "ملاحظة: تسري {path} على الشركاء لكنها للفريق فقط، فليست في الحزمة.")
NO_PDF = Words("Note: there is no Typst for this system, so the pack has no PDF.",
               "ملاحظة: لا يتوفر Typst لهذا النظام، فليس في الحزمة PDF.")
DIRTY = Words("Note: some files are not committed; the pack shows them with the date of the last commit.",
              "ملاحظة: بعض الملفات لم تُودَع بعد؛ تعرضها الحزمة بتاريخ آخر إيداع.")
PACKED = Words("Packed {file} for {partner}: {files} files, {size} KB. "
               "Whoever gets it unpacks it and opens index.html.",
               "كُتبت الحزمة {file} لـ {partner}: الملفات {files}، والحجم {size} كيلوبايت. "
               "على من يستلمها أن يفك ضغطها ثم يفتح index.html.")
