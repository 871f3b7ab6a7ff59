"""What `majlis move` says."""

from majlis.plan.moving import Why
from majlis.words import Words

NOTHING_NAMED = Words("There is no campaign, post or event '{name}'.",
                      "لا توجد حملة ولا منشور ولا فعالية باسم «{name}».")
HOW_FAR = Words("Say by how much: --by 3d, --by -1w or --by 4h; for a post or an event also --to '2027-02-12 20:30'.",
                "حدّد مقدار النقل: \u200e--by 3d أو \u200e--by -1w أو \u200e--by 4h، وللمنشور أو الفعالية أيضًا "
                "\u200e--to '2027-02-12 20:30'")
EITHER = Words("Say --by or --to, not both.", "اكتب \u200e--by أو \u200e--to، لا كليهما.")
NO_DISTANCE = Words("--by 0 moves nothing.", "المقدار صفر لا ينقل شيئًا.")
ONLY_BY = Words("A campaign has no single time; move it with --by.", "ليس للحملة وقت واحد، فانقلها بالخيار \u200e--by")
OVER = Words("{path}: its status is '{status}', so it does not move any more.",
             "{path}: حالته «{status}»، فلا يُنقل بعد الآن.")
HANGS = Words("{path}: it has no time of its own, it follows its anchor. Change the anchor's offset or move the event.",
              "{path}: لا وقت له بنفسه، فهو يتبع ما ارتبط به. غيّر قيمة offset في anchor أو انقل الفعالية.")
NO_TIME = Words("{path}: it has no time yet. Write it in the file:", "{path}: لا وقت له بعد. اكتبه في الملف:")
STAYS = {
    Why.OVER: Words("{path}: left as it is, its status is '{status}'.", "{path}: بقي كما هو، فحالته «{status}»."),
    Why.FOLLOWS: Words("{path}: not changed, it follows the event that moves.",
                       "{path}: لم يتغير ملفه، فهو يتبع الفعالية التي تُنقل."),
    Why.HANGS: Words("{path}: left as it is, it hangs on a day or an event that stays.",
                     "{path}: بقي كما هو، فهو مرتبط بيوم أو فعالية لا تُنقل."),
}
STAYS_THERE = Words("{path}: that is its time already.", "{path}: هذا وقته أصلًا.")
NOTHING_MOVES = Words("Nothing in it moves by that: days without a time move by whole days only.",
                      "لا شيء فيها ينتقل بهذا المقدار، فالأيام التي بلا وقت لا تُنقل إلا بأيام كاملة.")
NOT_THERE = Words("Nothing was moved: correct these, or move by another time.",
                  "لم يُنقل شيء: صحّح ما سبق أو اختر مقدارًا آخر.")
UNREAD = Words("Nothing was moved: these files name the campaign and can't be read. Correct them first.",
               "لم يُنقل شيء: تذكر هذه الملفات الحملة ولا تمكن قراءتها. صحّحها أولًا.")
BY_HAND = Words("{path}: this front matter can't be changed safely, so nothing was moved. Write each of these dates "
                "plainly, on one line, and run this again:",
                "{path}: لا يمكن تعديل هذه الترويسة بأمان، فلم يُنقل شيء. اكتب كل تاريخ مما يلي في سطر واحد "
                "كتابةً مباشرة ثم أعد الأمر:")
PROBLEMS = Words("What is new then:", "ما يستجد بعد ذلك:")
ERRORS = Words("Nothing was moved, since this would bring errors. --force moves all the same.",
               "لم يُنقل شيء، لأن النقل يُحدث أخطاء. الخيار \u200e--force ينقل مع ذلك.")
VOIDED = Words("{path}: this voids the approval of {names}; ask for it again (majlis approve {id}).",
               "{path}: يُبطل هذا النقل اعتماد {names}، فاطلبه من جديد (majlis approve {id}).")
AGREED = Words("{path}: its status is '{status}'; tell the partner of the new days.",
               "{path}: حالته «{status}»، فأبلغ الشريك بالمواعيد الجديدة.")
WEEKDAYS = Words("{path}: it repeats on days that 'on' names; these stay.",
                 "{path}: يتكرر في أيام يحددها on، وهذه تبقى كما هي.")
DAYS_STAY = Words("Days without a time stay: they move by whole days only.",
                  "الأيام التي بلا وقت باقية، فهي لا تُنقل إلا بأيام كاملة.")
DONE = Words("Moved. Dates and times: {times}, files: {files}.", "تم النقل. المواعيد: {times}، الملفات: {files}.")
WOULD = Words("This would move. Dates and times: {times}, files: {files}. Nothing was written.",
              "هذا ما سيُنقل. المواعيد: {times}، الملفات: {files}. لم يُكتب شيء.")
AND = Words(" and ", " و")
