"""What we take from elsewhere: whose it is, on what terms, and whether we say so."""

from collections.abc import Iterator
from datetime import datetime

from majlis.kinds import Post
from majlis.kinds.post import Origin
from majlis.outputs.artifact import Artifact
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.duty import special
from majlis.outputs.pages.view import View
from majlis.plan.credits import Credit, credit_of, site_of
from majlis.values import dataclass

TONES = {"named": "good", "linked": "warn", "missing": "late"}
_MOST = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A post with its source; *tone* is that of its *credit*, which a cancelled post needs none of."""

    post: Post
    source: Origin
    credit: Credit | None
    tone: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Source:
    """A site from which we took something; *more* posts are not shown."""

    site: str
    authors: tuple[str, ...]
    rows: tuple[Row, ...]
    more: int


def curated_page(view: View) -> Iterator[Artifact]:
    """The sources, for the team alone."""
    if view.for_team:
        found = [_row(view, post, post.source) for post in view.edition.workspace.of(Post) if post.source]
        bare = tuple(post for post in view.edition.workspace.of(Post) if post.format == "curated" and not post.source)
        missing = sum(1 for row in found if row.tone == "late")
        yield special(view, "curated", str(view.say("nav.curated")), sources=tuple(_sources(found)), bare=bare,
                      count=len(found), missing=missing)


def _row(view: View, post: Post, source: Origin) -> Row:
    over = post.status in ("cancelled", "archived")
    credit = None if over else credit_of(post, source)
    return Row(post, source, credit, TONES[credit.state] if credit else "plain", next_time(post, view.edition))


def _sources(found: list[Row]) -> Iterator[Source]:
    """By site; within a site what goes out last first."""
    sites: dict[str, list[Row]] = {}
    for row in found:
        sites.setdefault(site_of(row.source.url), []).append(row)
    for site, rows in sorted(sites.items()):
        rows.sort(key=lambda row: (row.at is not None, row.at.timestamp() if row.at else 0, row.post.id), reverse=True)
        authors = tuple(dict.fromkeys(row.source.author for row in rows))
        yield Source(site, authors, tuple(rows[:_MOST]), max(0, len(rows) - _MOST))
