"""Translations: what readers rely on is there in each language of the team, and each says the same.

Policies and playbooks in use, and what else is public and in use. What stands in the calendar is written in one
language (its twin would stand there twice), and replies have a check of their own for both their texts.

Told: an active policy in English alone. Passes: the same beside its Arabic version.
"""

from collections.abc import Iterator

from majlis.kinds import KINDS, Brief, Campaign, Entry, Event, Hold, Playbook, Policy, Post, Reply, Routine
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words

TRANSLATION_MISSING = Code(
    "translation-missing",
    Words("This {word} has no {language} version.", "{word_ar} بلا نسخة {language_ar}."),
    Words("Add a file in {language} with 'translation_of: {id}'.",
          "أضف ملفًا باللغة ال{language_ar} فيه «translation_of: {id}»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
TRANSLATION_UNREADY = Code(
    "translation-missing",
    Words("Its {language} version, '{twin}', is still '{status}'.",
          "النسخة ال{language_ar} «{twin}» ما زالت في الحالة «{status}»."),
    Words("Finish it and have it approved, so that everybody can read it.", "أكملها واطلب اعتمادها ليقرأها الجميع."),
    Severity.WARNING,
    Latitude.ENTRY,
)
TRANSLATION_VERSION = Code(
    "translation-outdated",
    Words("This is version '{old}', but its original '{id}' is at '{new}'.",
          "هذا الإصدار «{old}»، أما الأصل «{id}» ففي الإصدار «{new}»."),
    Words("Bring the two to say the same, then write the same 'version' in both.",
          "وحّد مضمون النسختين، ثم اكتب «version» نفسه فيهما."),
    Severity.WARNING,
    Latitude.ENTRY,
)
TRANSLATION_OLDER = Code(
    "translation-outdated",
    Words("The original '{id}' changed on {new}; this translation did not change after {old}.",
          "تغيّر الأصل «{id}» في {new}، ولم تتغيّر هذه الترجمة بعد {old}."),
    Words("Compare the two. Change this one, or if it is right as it is, write the day in 'last_reviewed_on'.",
          "قارن بينهما وعدّل الترجمة، وإن كانت صحيحة كما هي فاكتب تاريخ اليوم في «last_reviewed_on»."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (TRANSLATION_MISSING, TRANSLATION_UNREADY, TRANSLATION_VERSION, TRANSLATION_OLDER)
_LANGUAGES = {"ar": Words("Arabic", "عربية"), "en": Words("English", "إنجليزية")}
_IN_CALENDAR = (Post, Campaign, Event, Hold, Routine, Brief)
_KINDS = {kind.name: kind for kind in KINDS}


def check_translations(plan: Plan) -> Iterator[Problem]:
    """Pages in use that lack a language, and translations that have fallen behind. While a file can't be read no page
    lacks any: it may be the one.
    """
    asked = len(plan.workspace.team.languages) > 1 and not plan.workspace.unread
    for entry in plan.workspace.entries:
        if not isinstance(entry, _IN_CALENDAR) and _in_use(entry):
            twins = plan.workspace.translations.get(entry.id, ())
            if asked and _needs_all_languages(entry):
                yield from _missing(plan, entry, twins)
            original = plan.workspace.by_id.get(entry.translation_of or "")
            if original and _in_use(original):
                yield from _outdated(plan, entry, original)


def _in_use(entry: Entry) -> bool:
    return entry.state in _KINDS[entry.kind].ready


def _needs_all_languages(entry: Entry) -> bool:
    return isinstance(entry, Policy | Playbook) or (entry.visibility == "public" and not isinstance(entry, Reply))


def _missing(plan: Plan, entry: Entry, twins: tuple[Entry, ...]) -> Iterator[Problem]:
    """The languages of the team in which no twin is in use."""
    there = {twin.lang: twin for twin in sorted(twins, key=_in_use) if twin.state != "retired"}
    word = _KINDS[entry.kind].word
    for lang in plan.workspace.team.languages:
        twin = there.get(lang)
        if lang == entry.lang or (twin and _in_use(twin)):
            continue
        code = TRANSLATION_UNREADY if twin else TRANSLATION_MISSING
        yield code.at(
            entry.place("lang"), word=word.en, word_ar=word.ar, language=_LANGUAGES[lang].en,
            language_ar=_LANGUAGES[lang].ar, id=entry.translation_of or entry.id, twin=twin.id if twin else "",
            status=twin.state if twin else "",
        )


def _outdated(plan: Plan, entry: Entry, original: Entry) -> Iterator[Problem]:
    """By their versions where both have one, else by their last changes, where Git knows them."""
    if entry.version and original.version:
        if entry.version != original.version:
            yield TRANSLATION_VERSION.at(
                entry.place("version"), old=entry.version, new=original.version, id=original.id)
        return
    ours, theirs = plan.changed.get(entry.path), plan.changed.get(original.path)
    if ours and theirs and max(ours, entry.last_reviewed_on or ours) < theirs:
        yield TRANSLATION_OLDER.at(entry.place("translation_of"), old=ours, new=theirs, id=original.id)
