"""What `majlis approve` says besides problems."""

from majlis.words import Words

WHO = Words("Say who approves: --as PERSON, or set MAJLIS_AS. Members are: {known}",
            "حدّد من يعتمد بالخيار \u200e--as أو بالمتغير MAJLIS_AS. الأعضاء: {known}")
ROLE = Words("The role of {name} in team.yml is '{is_}', not '{role}'.",
             "دور {name} في team.yml هو «{is_}» لا «{role}».")
NO_POST = Words("There is no post '{name}'.", "لا يوجد منشور باسم «{name}».")
ASK = Words("Ask {who}.", "اطلب الاعتماد من {who}.")
ALREADY = Words("{path}: {name} has approved this already, on {on}.", "{path}: سبق اعتماد {name} لهذا النص في {on}.")
ERRORS = Words("{path}: correct this first; an approval is of what will run.",
               "{path}: صحّح هذا أولًا، فالاعتماد لما سيُنشر.")
BY_HAND = Words("{path}: this front matter can't be changed safely. Add this to 'approvals' yourself:",
                "{path}: لا يمكن تعديل هذه الترويسة بأمان. أضف هذا إلى approvals بنفسك:")
COUNTED = Words("{path}: {have} of {need} approvals, still needed: {wanted}",
                "{path}: الاعتمادات {have} من {need}، وما زال يلزم اعتماد من: {wanted}")
COMPLETE = Words("{path}: {have} of {need} approvals, all that it needs.",
                 "{path}: الاعتمادات {have} من {need}، وقد اكتملت.")
NEXT = Words("    Now set 'status: approved', or run this again with --set-status.",
             "    اكتب الآن status: approved أو أعد الأمر مع الخيار \u200e--set-status")
