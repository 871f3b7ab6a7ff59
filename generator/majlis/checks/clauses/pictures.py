"""Clauses about pictures and films: what must be said of them, of which type and how large they may be.

Fails: `media: [{src: media/a.png}]` under `media` with `credit: true`. Passes: the same with `credit: Reem`.
"""

from collections.abc import Iterator, Mapping

from majlis.checks.clauses.clause import Clause, named
from majlis.checks.clauses.subject import Subject
from majlis.kinds import Post, kind_named
from majlis.kinds.mediafile import MediaFile, type_by_name
from majlis.kinds.places import items_of, place_in
from majlis.kinds.policy_params import Params
from majlis.kinds.post import Media
from majlis.plan import Plan
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

LACKS = Code(
    "policy-media",
    Words("'{src}' has no {what}: '{rule}'", "لا يوجد {what_ar} للملف «{src}»: «{rule}»"),
    named(Words("Add to it: {key}: …", "أضف إليه: {key}: …")),
    Severity.WARNING, Latitude.ENTRY,
)
WRONG_TYPE = Code(
    "policy-media",
    Words("'{src}' is of the type {type}; allowed are {types}: '{rule}'",
          "نوع الملف «{src}» هو {type}، والمسموح {types_ar}: «{rule}»"),
    named(Words("Save it as another type.", "احفظه بنوع آخر.")),
    Severity.WARNING, Latitude.ENTRY,
)
TOO_LARGE = Code(
    "policy-media",
    Words("'{src}' has {size} MB; at most {limit} MB are allowed: '{rule}'",
          "حجم الملف «{src}» {size} ميغابايت، والحد الأقصى {limit} ميغابايت: «{rule}»"),
    named(Words("Make it smaller.", "صغّر حجمه.")),
    Severity.WARNING, Latitude.ENTRY,
)
CODES = (LACKS, WRONG_TYPE, TOO_LARGE)
_LABELS = {"alt": Words("alternative text", "نص بديل"), "credit": Words("credit", "مصدر مذكور"),
           "rights": Words("rights", "بيان حقوق")}
_MB = 1_000_000


def media(plan: Plan, subject: Subject, clauses: tuple[Clause, ...]) -> Iterator[Problem]:
    """What the pictures and films of a post lack, and those that are of the wrong type or too large."""
    post, clause = subject.post, clauses[0]
    if post is None:
        return
    for one, place in _within(post, clause.params):
        yield from _lacking(post, one, place, clause)
        yield from _file(one, place, clause, plan.workspace.media)


def _within(post: Post, params: Params) -> Iterator[tuple[Media, Place]]:
    """The media of each channel that *params* reach, with their places; those of the post once."""
    channels = [id for id in post.channels if not params.channels or id in params.channels]
    own = {id: variant.media for id, variant in (post.variants or {}).items() if variant.media}
    if any(id not in own for id in channels):
        yield from _placed(post, post.media, "media")
    for id in channels:
        if id in own:
            yield from _placed(post, own[id], "variants", id, "media")


def _placed(post: Post, media: tuple[Media, ...], *keys: str) -> Iterator[tuple[Media, Place]]:
    for one, node in zip(media, items_of(post, len(media), *keys), strict=True):
        yield one, place_in(post, node)


def _lacking(post: Post, one: Media, place: Place, clause: Clause) -> Iterator[Problem]:
    """What is not said of *one*. A post that is about to run is told of its missing alternative text elsewhere."""
    told = ("alt",) if post.status in kind_named("post").ready else ()
    for key, label in _LABELS.items():
        if getattr(clause.params, key) and not getattr(one, key) and key not in told:
            yield clause.problem(LACKS, place, src=one.src, key=key, what=label.en, what_ar=label.ar)


def _file(one: Media, place: Place, clause: Clause, files: Mapping[str, MediaFile]) -> Iterator[Problem]:
    """What is wrong with the file itself: its type by its first bytes, else by its name."""
    found, params = files.get(one.src), clause.params
    type = (found.type if found else None) or type_by_name(one.src)
    known = {type_by_name(f".{ending.lstrip('.')}") for ending in params.types}
    if type and params.types and type not in known:
        yield clause.problem(WRONG_TYPE, place, src=one.src, type=type, types=" or ".join(params.types),
                             types_ar=" أو ".join(params.types))
    if found and params.max_mb is not None and found.size > params.max_mb * _MB:
        yield clause.problem(TOO_LARGE, place, src=one.src, size=f"{found.size / _MB:.1f}", limit=f"{params.max_mb:g}")
