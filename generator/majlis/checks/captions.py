"""Captions: a post that is about to run has a text, in its body or in `caption`, not in both.

Fails: `status: scheduled` above an empty body. Passes: the same with a text, or with `status: draft`.
"""

from collections.abc import Iterator

from majlis.kinds import Post, kind_named
from majlis.problems import Code, Place, Problem
from majlis.words import Words
from majlis.workspace import Workspace

CAPTION_MISSING = Code(
    "caption-missing",
    Words("This post has no text; status '{status}' needs it.", "لا نص في هذا المنشور، والحالة «{status}» تتطلبه."),
    Words("Write the caption below the second ---.", "اكتب النص تحت --- الثانية."),
)
CAPTION_TWICE = Code(
    "caption-twice",
    Words("The text is both in 'caption' and below the front matter.", "النص مكتوب في «caption» وفي المتن معًا."),
    Words("Keep one of the two.", "أبقِ واحدًا منهما."),
)
CODES = (CAPTION_MISSING, CAPTION_TWICE)


def check_captions(workspace: Workspace) -> Iterator[Problem]:
    """Problems of posts without a text, or with two."""
    ready = kind_named("post").ready
    for post in workspace.of(Post):
        if post.caption and post.body.strip():
            yield CAPTION_TWICE.at(post.place("caption"))
        if post.status in ready and not post.text.strip():
            yield CAPTION_MISSING.at(Place(post.path, post.body_line), status=post.status)
