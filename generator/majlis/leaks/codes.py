"""What is said of a leak."""

from majlis.problems import Code
from majlis.words import Words

LEAK = Code(
    "leak",
    Words("'{field}' says '{text}', which the site for '{audience}' must not show, but it stands in {file}.",
          "يقول «{field}»: «{text}»، ولا يجوز أن يظهر هذا في الموقع المبني لـ «{audience}»، لكنه موجود في {file}."),
    Words("Nothing was published. A template, a plugin or Majlis shows too much: mend or report it.\n"
          "If it is no secret, say it where these readers see it, or word it differently here.",
          "لم يُنشر شيء. قالبٌ أو إضافة أو مجلس نفسه يُظهر أكثر مما ينبغي: أصلحه أو أبلِغ عنه.\n"
          "وإن لم يكن سرًّا فاكتبه حيث يراه هؤلاء القراء، أو غيِّر صياغته هنا."),
)
CODES = (LEAK,)
_SHOWN = 4


def masked(text: str) -> str:
    """*text* as far as its author needs it to be found again: `Lega… (27 characters)`."""
    return f"{text.strip()[:_SHOWN]}… ({len(text.strip())})"
