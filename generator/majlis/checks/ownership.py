"""Ownership: what members and partners made has its rights written down, and the same of one file everywhere.

Fails: a scheduled post of the format `ugc` whose picture has no `rights`. Passes: the same with
`rights: {holder: Dana M., scope: Instagram, expires_on: 2028-01-30}`.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from majlis.kinds import Post
from majlis.kinds.places import media_of, place_in
from majlis.kinds.post import Media, Rights
from majlis.plan import WAITING, Plan
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.source import MapNode, Node
from majlis.words import Words
from majlis.workspace import Workspace

RIGHTS_MISSING = Code(
    "rights-missing",
    Words("The rights to '{src}' are not written down; a post with a member or a partner needs them.",
          "حقوق استخدام «{src}» غير مدوّنة، وهي لازمة في كل منشور مع عضو أو شريك."),
    Words("Add them: rights: {{holder: …, scope: …, expires_on: …}}",
          "أضفها: rights: {{holder: …, scope: …, expires_on: …}}"),
    Severity.WARNING, Latitude.ENTRY,
)
_AGREE = Words("Look up which is right, and write the same in both.", "تحقق من الصحيح واكتبه في الموضعين.")
HOLDERS_DIFFER = Code(
    "rights-contradict",
    Words("Here '{src}' belongs to '{here}', in {path} to '{there}'.",
          "صاحب «{src}» هنا «{here}»، وفي {path} «{there}»."),
    _AGREE, Severity.WARNING, Latitude.ENTRY,
)
ENDS_DIFFER = Code(
    "rights-contradict",
    Words("Here the rights to '{src}' end on {here}, in {path} on {there}.",
          "تنتهي حقوق استخدام «{src}» هنا في {here}، وفي {path} في {there}."),
    _AGREE, Severity.WARNING, Latitude.ENTRY,
)
END_ONLY_HERE = Code(
    "rights-contradict",
    Words("Here the rights to '{src}' end on {here}, in {path} they have no end.",
          "تنتهي حقوق استخدام «{src}» هنا في {here}، وهي في {path} بلا نهاية."),
    _AGREE, Severity.WARNING, Latitude.ENTRY,
)
END_ONLY_THERE = Code(
    "rights-contradict",
    Words("Here the rights to '{src}' have no end, in {path} they end on {there}.",
          "حقوق استخدام «{src}» هنا بلا نهاية، وهي تنتهي في {path} في {there}."),
    _AGREE, Severity.WARNING, Latitude.ENTRY,
)
CODES = (RIGHTS_MISSING, HOLDERS_DIFFER, ENDS_DIFFER, END_ONLY_HERE, END_ONLY_THERE)
_NO_POST = ("idea", "cancelled", "archived")


class Claim(NamedTuple):
    """What *post* says of a file, at *node*."""

    post: Post
    media: Media
    node: Node


def check_ownership(plan: Plan) -> Iterator[Problem]:
    """Problems of rights that are missing, or that differ from those of the same file in an earlier post."""
    first: dict[str, tuple[Post, Rights]] = {}
    for post in plan.workspace.of(Post):
        if post.status in _NO_POST or not (post.media or post.variants):
            continue
        claims = tuple(Claim(post, media, node) for media, node in media_of(post))
        yield from _missing(plan.workspace, post, claims)
        for claim in claims:
            yield from _against(first, claim)


def _missing(workspace: Workspace, post: Post, claims: tuple[Claim, ...]) -> Iterator[Problem]:
    """Files of somebody else without rights; one that has them elsewhere in the post needs them once."""
    outside = post.format == "ugc" or post.partner or post.brief
    if not outside or post.status not in (*WAITING, "on_hold"):
        return
    known = {claim.media.src for claim in claims if claim.media.rights}
    for claim in claims:
        if claim.media.src not in known and not _written(claim.node):
            known.add(claim.media.src)
            yield RIGHTS_MISSING.at(place_in(post, claim.node, "src"), src=claim.media.src)


def _written(node: Node) -> bool:
    """Whether rights stand there that could not be read, which is told where they are read."""
    rights = node.values.get("rights") if isinstance(node, MapNode) else None
    return rights is not None and not rights.empty


def _against(first: dict[str, tuple[Post, Rights]], claim: Claim) -> Iterator[Problem]:
    """How *claim* differs from the first one about its file."""
    here, src = claim.media.rights, claim.media.src
    if here is None:
        return
    other, there = first.setdefault(src, (claim.post, here))
    if there.expires_on != here.expires_on:
        yield _ends(claim, here.expires_on, other.path, there.expires_on)
    elif claim.post.lang == other.lang and _name(there) != _name(here):
        yield HOLDERS_DIFFER.at(place_in(claim.post, claim.node, "rights", "holder"), src=src, here=here.holder,
                                path=other.path, there=there.holder)


def _ends(claim: Claim, here: date | None, path: str, there: date | None) -> Problem:
    code = ENDS_DIFFER if here and there else END_ONLY_HERE if here else END_ONLY_THERE
    return code.at(place_in(claim.post, claim.node, "rights", "expires_on"), src=claim.media.src, here=here,
                   path=path, there=there)


def _name(rights: Rights) -> str:
    return " ".join(rights.holder.casefold().split())
