"""What `majlis build` and `majlis serve` say."""

from majlis.words import Words

IN_CONTENT = Words("{site} would lie in {folder}, which holds what the team writes. Choose another folder: --site-dir",
                   "يقع {site} داخل {folder}، وفيه ما يكتبه الفريق. اختر مجلدًا آخر: ‎--site-dir")
TWO_STEPS = Words("This system exchanges folders in two steps: for a moment between them there was no site.",
                  "يبدّل هذا النظام المجلدات على خطوتين، فلم يكن هناك موقع للحظة بينهما.")
BUILT = Words("Built {site} for {whom}: {files}, {written} of them new or changed, {removed} removed.",
              "بُني {site} {whom}: الملفات {n_files}، الجديد أو المتغيّر منها {written}، والمحذوف {removed}.")
WHOM = {
    "team": Words("the team", "للفريق"),
    "public": Words("the public", "للجمهور"),
}
PARTNER = Words("{partner}", "لـ {partner}")
SITE = Words("  site  {address}", "  الموقع  {address}")
FEED = Words("  feed  {address} ({events})", "  التقويم  {address} (الأحداث: {n_events})")
MORE_FEEDS = Words("        and {feeds} by {sorts}: {address}",
                   "        وتقاويم أضيق، عددها {n_feeds}: {address}")
SHEET = Words("  PDF   {address} ({pages})", "  PDF  {address} (الصفحات: {n_pages})")
MORE_SHEETS = Words("        and {sheets}: of entries beside their pages, others in {folder}",
                    "        وملفات PDF أخرى عددها {n_sheets}: ما كان لملف فبجوار صفحته، وغيرها في {folder}")
NO_TYPST = Words(
    "  PDFs were left out: there is no Typst for this system. The site's pages can be printed by a browser.",
    "  لم تُصنع ملفات PDF: لا يتوفر Typst لهذا النظام. يمكن طباعة صفحات الموقع من المتصفح.")
NO_ADDRESS = Words(
    "  No public_url in content/team.yml: there is no map for search engines, and events carry no links.",
    "  لا public_url في content/team.yml: فلا خريطة لمحركات البحث، ولا روابط في الأحداث.")
SERVING = Words("Serving {root} until Ctrl+C; a change of the content reloads the page.",
                "يُعرض {root} حتى تضغط Ctrl+C، وكل تغيير في المحتوى يعيد تحميل الصفحة.")
TAKEN = Words("Can't serve at {address}: {reason}. Choose another with --address.",
              "تعذّر العرض على {address}: {reason}. اختر عنوانًا آخر بالخيار ‎--address.")
NO_HISTORY = Words("  No Git history here: events carry no dates of change, sheets no commit.",
                   "  لا تاريخ في Git هنا: فلا تحمل الأحداث تواريخ تغييرها، ولا الأوراق رقم إيداعها.")
REWRITTEN = Words(
    "  Git's history was rewritten, or this is another branch: dates of change were read anew, and calendars "
    "that already have later ones may not show every change.",
    "  أُعيدت كتابة تاريخ Git أو هذا فرع آخر: فقُرئت تواريخ التغيير من جديد، وقد لا تُظهر كل تغيير تقاويمُ "
    "فيها تواريخ أحدث.")
DIRTY = Words("  Some files are not committed: their events and sheets carry the dates of the last commit.",
              "  بعض الملفات لم تُودَع بعد: فتحمل أحداثها وأوراقها تاريخ آخر إيداع.")
