"""What `majlis hold` says."""

from babel import Locale

from majlis.words import Words

NO_REASON = Words('Say why: majlis hold "the reason" --until 12h', 'اذكر السبب: majlis hold "السبب" \u200e--until 12h')
UNTIL_WHEN = Words(
    "Say until when: --until 12h or 3d (from now), --until 2027-02-10 (that day included), "
    "--until '2027-02-10 18:30', or --open if nobody knows yet.",
    "حدّد نهاية التعليق: \u200e--until 12h أو 3d (من الآن)، أو \u200e--until 2027-02-10 (يشمل ذلك اليوم)، أو "
    "\u200e--until '2027-02-10 18:30'، أو \u200e--open إن لم تُعرف النهاية بعد.")
EITHER = Words("Say --until or --open, not both.", "اكتب \u200e--until أو \u200e--open لا كليهما.")
END_ALONE = Words("--end goes without a reason and without other times: majlis hold --end ID",
                  "يُستعمل \u200e--end بلا سبب ولا أوقات أخرى: majlis hold --end ID")
OVER_ALREADY = Words("The hold would end on {until}, which has passed or is before it begins on {start}.",
                     "ينتهي هذا التعليق في {until}، وهو وقت مضى أو يسبق بدايته في {start}.")
NO_POST = Words("There is no post '{name}' to except.", "لا يوجد منشور باسم «{name}» لاستثنائه.")
NO_PLAYBOOK = Words("There is no playbook '{name}'.", "لا يوجد دليل باسم «{name}».")
NO_HOLD = Words("There is no hold '{name}'.", "لا يوجد تعليق نشر باسم «{name}».")
THERE = Words("{path}: this hold is in force already, since {start}.", "{path}: هذا التعليق سارٍ أصلًا منذ {start}.")
EXISTS = Words("{path} is there already and stays as it is.", "{path} موجود أصلًا وبقي كما هو.")
FROM_UNTIL = Words("On hold from {start} until {until}, {channels}.", "النشر معلّق من {start} حتى {until}، {channels}.")
FROM_OPEN = Words("On hold from {start} until somebody ends it (majlis hold --end {id}), {channels}.",
                  "النشر معلّق من {start} حتى يُنهيه أحد (majlis hold --end {id})، {channels}.")
ALL_CHANNELS = Words("on all channels", "على كل القنوات")
ON_CHANNELS = Words("on {channels}", "على {channels}")
STOPS = Words("It stops:", "وهذا ما يوقفه:")
STOPS_NOTHING = Words("It stops nothing that is planned.", "لا يوقف أي منشور مخطط.")
_MORE = {
    "en": {"one": " and 1 more time", "other": " and {n} more times"},
    "ar": {"one": " ومرة أخرى", "two": " ومرتين أخريين", "few": " و{n} مرات أخرى", "other": " و{n} مرة أخرى"},
}
COMMIT = Words("It counts for the others once it is committed and pushed:", "يسري على الآخرين بعد إيداعه ورفعه:")
BEGINS = Words("Hold: {title}", "تعليق النشر: {title}")
NONE_IN_FORCE = Words("No hold is in force.", "لا تعليق نشر سارٍ.")
WHICH = Words("Several holds are in force. Say which one ends: majlis hold --end ID, of: {known}",
              "عدة أوامر تعليق سارية. حدّد أيها ينتهي: majlis hold --end ID، وهي: {known}")
ENDED = Words("{path}: it ended on {until} already.", "{path}: انتهى أصلًا في {until}.")
NOT_BEGUN = Words("{path}: it begins only on {start}. Change its dates, or delete the file.",
                  "{path}: لا يبدأ إلا في {start}. غيّر أوقاته أو احذف الملف.")
ENDS = Words("Ended at {until}. These go out again:", "انتهى في {until}. وهذا ما يعود إلى النشر:")
ENDS_NOTHING = Words("Ended at {until}. It stopped nothing that is still to come.",
                     "انتهى في {until}. لم يكن يوقف شيئًا قادمًا.")
MISSED = Words("These missed their time while it was in force; give them a new one (majlis move):",
               "فات موعد هذه المنشورات في أثناء التعليق، فحدّد لها موعدًا جديدًا (majlis move):")
ENDING = Words("End of the hold: {title}", "إنهاء تعليق النشر: {title}")
BY_HAND = Words("{path}: this front matter can't be changed safely. Write this into it yourself:",
                "{path}: لا يمكن تعديل هذه الترويسة بأمان. اكتب فيها بنفسك:")


def more_times(number: int, lang: str) -> str:
    """` and 3 more times`, by the plural rules of *lang*; nothing for none."""
    forms = _MORE[lang]
    return forms.get(Locale(lang).plural_form(number), forms["other"]).format(n=number) if number else ""
