"""What the sheet of replies says beside the replies, in both languages."""

from majlis.words import Words

REPLIES = Words("Replies at a glance", "ملخص الردود الجاهزة")
TOLD = Words(
    "Change a sentence, fill every frame, use the name. Never send it as it stands.",
    "غيّر جملة، واملأ كل إطار، واذكر الاسم. ولا ترسل الرد كما هو.",
)
"""How to use it, in a line."""
ANSWER_WITHIN = Words("Reply within", "نرد خلال")
PROMISED = Words("{length} ({title})", "{length} ({title})")
INTENT_MISSING = Words("Other", "غير ذلك")
EXAMPLE = Words("{name}: for example {example}", "{name}: مثل {example}")
OPTIONAL = Words("{name}: may be left out", "{name}: يمكن تركه")
OPTIONAL_EXAMPLE = Words("{name}: may be left out, for example {example}", "{name}: يمكن تركه، مثل {example}")
NOT_HERE = Words("Not when", "لا يُستعمل إذا")
USE = Words("Use when", "يُستعمل إذا")
RAISE = Words("Pass on if", "صعّد إذا")
HAND_TO = Words("Pass on to", "سلّم إلى")
RULE = Words("Rule", "القاعدة")
FILL = Words("Fill in", "املأ")
UNTIL = Words("Until", "صالح حتى")
