"""What `majlis published` says."""

from majlis.words import Words

NO_POST = Words("There is no post '{name}'.", "لا يوجد منشور باسم «{name}».")
REFUSED = {
    "idea": Words("{path}: this is still an idea. Set 'status: draft' or later first.",
                  "{path}: ما زال هذا فكرة. اجعل حالته «status: draft» أو ما بعدها أولًا."),
    "cancelled": Words("{path}: this post is cancelled. If it went out all the same, change its status first.",
                       "{path}: هذا المنشور ملغى. إن نُشر مع ذلك فغيّر حالته أولًا."),
    "archived": Words("{path}: this post is archived; nothing is recorded of it any more.",
                      "{path}: هذا المنشور مؤرشف، فلا يُسجَّل عنه شيء."),
}
NO_CHANNELS = Words("{path}: it has no channel to go out on. Write 'channels' first.",
                    "{path}: لا قناة له يُنشر عليها. اكتب channels أولًا.")
NOT_ITS_CHANNEL = Words("{path}: it does not go out on '{channel}', but on: {known}",
                        "{path}: لا يُنشر على «{channel}»، بل على: {known}")
NOT_YET = Words("--at: {at} has not come yet.", "\u200e--at: لم يحن الوقت {at} بعد.")
WHO_NOW = Words("{path}: 'by' names {by} from the last time. Say who put it out this time: --as PERSON",
                "{path}: يذكر by الاسم {by} من المرة السابقة. حدّد من نشره هذه المرة: \u200e--as PERSON")
ALREADY = Words("{path}: that is recorded already, {at}, {url}", "{path}: سبق تسجيل ذلك: {at}، {url}")
DIFFERS = Words("{path}:{line}: something else is recorded: {said}. If that is wrong, correct it there.",
                "{path}:{line}: المسجَّل غير ذلك: {said}. إن كان خطأ فصحّحه هناك.")
WRONG = Words("{path}: a published post can't be without these. Correct them, then record it again.",
              "{path}: لا يكون المنشور منشورًا من دون ما سبق. صحّحه ثم سجّل النشر من جديد.")
BY_HAND = Words("{path}: this front matter can't be changed safely. Write this into it yourself:",
                "{path}: لا يمكن تعديل هذه الترويسة بأمان. اكتب فيها بنفسك:")
DONE = Words("{path}: published {at}, {url}", "{path}: نُشر في {at}، {url}")
LATER = Words("It was planned for {at} on {channels}; as published it counts as gone out there too.",
              "كان موعده {at} على {channels}، وبعد تسجيل نشره يُعدّ منشورًا هناك أيضًا.")
HELD = Words("Its time fell into a hold: {title} ({path}). Tell whoever set it.",
             "وقع وقته ضمن تعليق للنشر: {title} ({path}). أخبِر من علّقه.")
PROBLEMS = Words("What is new then:", "ما يستجد بعد ذلك:")
