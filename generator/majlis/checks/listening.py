"""Listening: a sensitive topic has an approved reply, so that nobody has to word one in a hurry.

An active reply has its text in each language; the check of replies sees to that.

The topic and the reply name each other, one of them is enough: `related: [reply-recall]`.
Told: `sensitive: true` without such a reply. Passes: the same with one that is active and has both texts.
"""

from collections.abc import Iterator

from majlis.kinds import Listening, Reply, kind_named
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

REPLY_MISSING = Code(
    "sensitive-without-reply",
    Words("This topic is sensitive, and no approved reply belongs to it.", "هذا الموضوع حساس وليس له رد معتمد."),
    Words("Name an active reply under 'related', or name this topic there in the reply.",
          "اذكر ردًا ساريًا في «related»، أو اذكر هذا الموضوع في «related» داخل الرد."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (REPLY_MISSING,)


def check_listening(workspace: Workspace) -> Iterator[Problem]:
    """Problems of sensitive topics, in use, to which nobody could answer."""
    for topic in workspace.of(Listening):
        in_use = topic.status in kind_named("listening").ready
        if topic.sensitive and in_use and not any(_replies(workspace, topic)):
            yield REPLY_MISSING.at(topic.place("sensitive"))


def _replies(workspace: Workspace, topic: Listening) -> Iterator[Reply]:
    """The approved replies that belong to *topic*, by either's word or that of a translation."""
    ids = {topic.id, *(twin.id for twin in workspace.translations.get(topic.id, ()))}
    for reply in workspace.of(Reply):
        named = {reply.id, *(twin.id for twin in workspace.translations.get(reply.id, ()))}
        of_topic = ids.intersection(reply.related) or named.intersection(topic.related)
        if of_topic and reply.status in kind_named("reply").ready:
            yield reply
