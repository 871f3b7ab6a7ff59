"""Passages: the texts of a post or reply that go out, each with the channels it goes to and where it stands."""

from collections.abc import Iterator
from functools import cached_property

from majlis.kinds import Entry, Post, Reply
from majlis.kinds.places import items_of, place_in
from majlis.plan.lateness import has_run
from majlis.plan.plan import Plan
from majlis.plan.remaining import PLANNED
from majlis.problems import Place
from majlis.text.folding import Folded
from majlis.values import dataclass

_KEPT = ("draft", "active", "under_review")


@dataclass(frozen=True)
class Passage:
    """A *text* in *lang* for *channels* (their ids). *part* is the field it stands in: caption, first_comment, cta,
    poll, hashtags, or body_ar and body_en of a reply. It begins at *start*; *running* says that its lines are lines of
    the file.
    """

    text: str
    part: str
    lang: str
    channels: tuple[str, ...]
    start: Place
    running: bool = False

    @cached_property
    def folded(self) -> Folded:
        """The text as it is searched, folded once."""
        return Folded(self.text)

    def place(self, at: int) -> Place:
        """The place of the character *at*; of a value of front matter its beginning."""
        if not self.running:
            return self.start
        line = self.text.count("\n", 0, at)
        return Place(self.start.path, self.start.line + line, at - self.text.rfind("\n", 0, at))


def is_to_come(entry: Entry, plan: Plan) -> bool:
    """Whether *entry* is a post that is more than an idea and has not gone out, or a reply that is kept."""
    if isinstance(entry, Post):
        return entry.status in PLANNED and not has_run(plan, entry)
    return isinstance(entry, Reply) and entry.status in _KEPT


def passages_of(entry: Entry) -> Iterator[Passage]:
    """The passages of *entry*, captions first; none of an entry that is neither post nor reply."""
    match entry:
        case Post():
            yield from _captions(entry)
            yield from _beside(entry)
        case Reply():
            yield from _answers(entry)


def _captions(post: Post) -> Iterator[Passage]:
    """The caption of each channel, then first comments. One that every channel replaces by its own goes nowhere."""
    variants = post.variants or {}
    plain = tuple(id for id in post.channels if id not in variants or not variants[id].caption)
    if plain and post.caption:
        yield Passage(post.caption, "caption", post.lang, plain, post.place("caption"))
    elif plain and post.body:
        yield Passage(post.body, "caption", post.lang, plain, Place(post.path, post.body_line), True)
    for channel, variant in variants.items():
        for part, text in (("caption", variant.caption), ("first_comment", variant.first_comment)):
            if text:
                yield Passage(text, part, post.lang, (channel,), post.place("variants", channel, part))


def _beside(post: Post) -> Iterator[Passage]:
    if post.cta:
        yield Passage(post.cta, "cta", post.lang, post.channels, post.place("cta"))
    if post.poll:
        for text in (post.poll.question, *post.poll.options):
            yield Passage(text, "poll", post.lang, post.channels, post.place("poll"))
    for tag, node in zip(post.hashtags, items_of(post, len(post.hashtags), "hashtags"), strict=True):
        yield Passage(tag, "hashtags", post.lang, post.channels, place_in(post, node))


def _answers(reply: Reply) -> Iterator[Passage]:
    for lang, text in reply.texts.items():
        part = f"body_{lang}"
        if part in reply.node.values and (reply.body_ar if lang == "ar" else reply.body_en):
            yield Passage(text, part, lang, reply.channels, reply.place(part))
        else:
            yield Passage(reply.body, part, lang, reply.channels, Place(reply.path, reply.body_line), True)
