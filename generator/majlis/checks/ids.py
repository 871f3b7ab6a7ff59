"""Ids: one file, one id; a translation is in another language than its original.

Entries of different kinds share one space of ids, since the feed's UID is made of the id alone.
"""

from collections.abc import Iterator

from majlis.problems import Code, Problem
from majlis.words import Words
from majlis.workspace import Workspace

DUPLICATE_ID = Code(
    "duplicate-id",
    Words("The id '{id}' is taken: {other} has it too.", "المعرّف «{id}» مستعمل من قبل في {other}."),
    Words("Give the newer of the two another id.", "أعطِ الأحدث منهما معرّفًا آخر."),
)
TRANSLATES_ITSELF = Code(
    "translation-same-language",
    Words("This is said to translate '{other}', which is in the same language.",
          "يُفترض أن هذا ترجمة «{other}»، لكنهما باللغة نفسها."),
    Words("Correct 'lang' or 'translation_of'.", "صحّح «lang» أو «translation_of»."),
)
CODES = (DUPLICATE_ID, TRANSLATES_ITSELF)


def check_ids(workspace: Workspace) -> Iterator[Problem]:
    """Problems of ids that two things share, and of translations that are none."""
    first: dict[str, str] = {}
    for entry in workspace.entries:
        if entry.id in first:
            yield DUPLICATE_ID.at(entry.place("id"), id=entry.id, other=first[entry.id])
        first.setdefault(entry.id, entry.path)
        original = workspace.by_id.get(entry.translation_of or "")
        if original and original.lang == entry.lang:
            yield TRANSLATES_ITSELF.at(entry.place("translation_of"), other=original.id)
