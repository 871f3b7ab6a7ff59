"""Variants: each is for a channel of the post and changes something; the channel speaks the post's language.

Fails: `variants: {x: {caption: …}}` with `channels: [instagram]`. Passes: with `channels: [instagram, x]`.
"""

from collections.abc import Iterator

from majlis.checks.channels.showing import Showing, told_posts
from majlis.checks.channels.telling import Finding, fill, finding
from majlis.kinds import Post
from majlis.kinds.post import Variant
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.source import MapNode
from majlis.words import Words

VARIANT_UNUSED = Code(
    "variant-unused",
    Words("This variant is for '{channel}', which is not among the post's channels; nobody will post it.",
          "هذه النسخة لقناة «{channel}» وهي ليست من قنوات المنشور، فلن تُنشر."),
    Words("Add the channel to 'channels', or delete the variant.", "أضف القناة إلى «channels»، أو احذف النسخة."),
    Severity.WARNING,
    Latitude.ENTRY,
)
VARIANT_SAME = Code(
    "variant-same",
    Words("This variant changes nothing: '{channel}' would get the same without it.",
          "لا تغيّر هذه النسخة شيئًا، فمن دونها تحصل القناة «{channel}» على الشيء نفسه."),
    Words("Delete it, or write what differs.", "احذفها، أو اكتب ما يختلف."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CHANNEL_LANGUAGE = Code(
    "channel-language",
    Words("This post is in {language}, which is not among the languages of '{channels}'.",
          "لغة هذا المنشور {language}، وليست من لغات «{channels}»."),
    Words("Take the channel out of 'channels', or add the language to it in channels.yml.",
          "احذف القناة من «channels»، أو أضف اللغة إليها في channels.yml."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (VARIANT_UNUSED, VARIANT_SAME, CHANNEL_LANGUAGE)
_LANGUAGES = {"ar": Words("Arabic", "العربية"), "en": Words("English", "الإنجليزية")}


def check_language(showing: Showing) -> Iterator[Finding]:
    """A finding where the channel does not speak the post's language."""
    post, spoken = showing.post, showing.channel.languages
    if spoken and post.lang not in spoken:
        yield finding(showing, _in(post.lang), post.place("lang" if "lang" in post.node.values else "channels"))


def check_variants(plan: Plan) -> Iterator[Problem]:
    """Problems of variants for other channels, and of those that change nothing."""
    known = plan.workspace.channel_by_id
    for post in told_posts(plan):
        for channel, variant in (post.variants or {}).items():
            if channel in known and channel not in post.channels:
                yield VARIANT_UNUSED.at(_place(post, channel), channel=channel)
            elif channel in known and _changes_nothing(post, channel, variant):
                yield VARIANT_SAME.at(_place(post, channel), channel=channel)


def _changes_nothing(post: Post, channel: str, variant: Variant) -> bool:
    same_text = not variant.caption or variant.caption.strip("\n") == post.text
    same_time = variant.publish_at in (None, post.publish_at)
    same_media = variant.media in ((), post.media)
    same = same_text and same_time and same_media and not variant.first_comment
    return same and _read_whole(post, channel, variant)


def _read_whole(post: Post, channel: str, variant: Variant) -> bool:
    """Whether all that is written of *variant* could be read: what could not is told elsewhere."""
    node = post.node.values.get("variants")
    written = node.values.get(channel) if isinstance(node, MapNode) else None
    count = sum(not value.empty for value in written.values.values()) if isinstance(written, MapNode) else 0
    return count == sum(map(bool, (variant.caption, variant.publish_at, variant.media, variant.first_comment)))


def _place(post: Post, channel: str) -> Place:
    """The place of the channel's name, above what is written of it."""
    node = post.node.values.get("variants")
    key = node.keys.get(channel) if isinstance(node, MapNode) else None
    return Place(post.path, key.line, key.column) if key else post.place("variants")


def _in(lang: str) -> Code:
    return Code(CHANNEL_LANGUAGE.name, fill(CHANNEL_LANGUAGE.message, language=_LANGUAGES[lang]),
                CHANNEL_LANGUAGE.hint, CHANNEL_LANGUAGE.severity, CHANNEL_LANGUAGE.latitude)
