"""What an editor shows beside a field: its name, its help, when it is needed, who sees it; in both languages."""

from collections.abc import Iterable

from majlis.fields import Field, Need
from majlis.schema.conditions import Reason
from majlis.words import Words

_ALWAYS = Words("Always needed.", "مطلوب دائمًا.")
_AT_TIMES = Words("Needed in some cases.", "مطلوب في بعض الحالات.")
_PRIVATE = Words("Private: never leaves the team.", "خاص: لا يخرج من الفريق.")


def both(words: Words) -> str:
    """*words* in both languages, on one line: `Publish at · وقت النشر`."""
    return words.en if words.en == words.ar else f"{words.en} · {words.ar}"


def described(spec: Field, ready: Words, reason: Reason | None) -> str:
    """The sentences on a field: those in English on one line, those in Arabic on the next.

    *ready* says from when on fields marked `Need.READY` are needed; *reason* is that of the field's condition.
    """
    told = [spec.help, _need(spec, ready, reason)]
    told += [_PRIVATE] if spec.private else []
    lines = (" ".join(filter(None, (words.to(lang) for words in told))) for lang in ("en", "ar"))
    return "\n".join(filter(None, lines))


def from_status(status: str, label: Words) -> Words:
    """From which status on something is needed: `from status 'scheduled' on`."""
    return Words(f" from status '{status}' on", f" من الحالة «{status}» ({label.ar}) فصاعدًا")


def _need(spec: Field, ready: Words, reason: Reason | None) -> Words:
    if spec.need is Need.OPTIONAL:
        return Words("", "")
    if spec.when and reason is None:
        return _AT_TIMES
    start = ready if spec.need is Need.READY else Words("", "")
    given = _reason(reason) if reason else Words("", "")
    if start == given:
        return _ALWAYS
    return Words(f"Needed{start.en}{given.en}.", f"مطلوب{start.ar}{given.ar}.")


def _reason(reason: Reason) -> Words:
    parts = [_part(key, [str(value) for value in values]) for key, values in reason.fields.items()]
    en, ar = " or ".join(part.en for part in parts), " أو ".join(part.ar for part in parts)
    return Words(f" unless {en}", f" إلا إذا {ar}") if reason.unless else Words(f" if {en}", f" إذا {ar}")


def _part(key: str, values: Iterable[str]) -> Words:
    listed = [*values]
    if not listed:
        return Words(f"'{key}' is given", f"ذُكر «{key}»")
    return Words(f"'{key}' is {' or '.join(listed)}", f"كان «{key}» ‏{' أو '.join(listed)}")
