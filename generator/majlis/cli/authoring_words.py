"""What `majlis new` and `majlis init` say."""

from majlis.words import Words

NO_ENTRY = Words("There is no entry '{name}' that can be read.", "لا ملف باسم «{name}» يمكن قراءته.")
NAME_A_KIND = Words("Name a kind: {kinds}", "اذكر نوعًا: {kinds}")
OTHER_KIND = Words("'{id}' is of the kind {kind}, and so is its copy. Leave '{other}' out.",
                   "«{id}» من النوع {kind}، ونسخته كذلك. احذف «{other}» من الأمر.")
THERE = Words("{path} is there already, or behind a link. Nothing was written.",
              "‏{path} موجود أو خلف رابط إلى مكان آخر. لم يُكتب شيء.")
LOOK = Words("{place}: look at this date: it came with the copy.", "{place}: راجع هذا التاريخ، فقد جاء مع النسخة.")
GIVE = Words("Give --name, --uid-domain and --timezone, or answer the questions at a terminal.",
             "اكتب ‎--name و‎--uid-domain و‎--timezone، أو أجب عن الأسئلة في سطر الأوامر.")
MADE = Words("A workspace is in {folder}. Next: majlis serve --root {root}",
             "مساحة العمل في {folder}\nبعدها: majlis serve --root {root}")
GOES = Words("{gone} files of the example go, {made} are written; Git keeps them all:",
             "ملفات المثال التي تُحذف: {gone}، والتي تُكتب: {made}. وكلها محفوظة في Git:")
GO_ON = Words("Go on?", "هل نتابع؟")
