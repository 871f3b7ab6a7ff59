"""The page of one entry: its facts, what its kind shows in its own way, all other fields, its prose."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from jinja2 import TemplateNotFound
from markupsafe import Markup

from majlis import addresses
from majlis.kinds import Campaign, Entry, Kind, Partner, Post, kind_named
from majlis.outputs.artifact import Artifact, Fact
from majlis.outputs.pages.agenda import next_time
from majlis.outputs.pages.details import Row, rows
from majlis.outputs.pages.links import resolver
from majlis.outputs.pages.post import Caption, Times, captions, pictures, times_of
from majlis.outputs.pages.timeline import Timeline, timeline
from majlis.outputs.pages.view import TitleLink, View
from majlis.render.isolate import isolated
from majlis.render.markdown import below_title, to_html
from majlis.render.templates import environment

_IN_THE_HEAD = frozenset({"title", "lang", "id", "translation_of"})
SPECIAL = {
    "post": frozenset({"caption", "variants", "media", "hashtags", "poll", "publish_at", "disclosure"}),
    "campaign": frozenset({"phases", "key_message", "goals", "starts_on", "ends_on"}),
    "policy": frozenset({"rules", "enforcement_ladder", "appeal"}),
    "playbook": frozenset({"scenario", "severity_levels", "roles", "steps", "holding_statements", "handoffs", "do_not",
                           "triggers"}),
    "brief": frozenset({"key_messages", "dos", "donts", "claims_allowed", "claims_forbidden", "examples_good",
                        "examples_bad"}),
}
"""Fields by kind that its own template shows; everything else is shown by its declaration."""
FIRST = {"brief": ("deliverables",), "playbook": ("after", "drill")}
"""Fields by kind that stand above the others, in this order; a playbook's as on its printed sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The printed form of an entry."""

    href: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class EntryPage:
    """What an entry's page shows besides the entry itself."""

    kind: Kind
    facts: tuple[Row, ...]
    first: tuple[Row, ...]
    sections: tuple[Row, ...]
    body: Markup
    twins: tuple[TitleLink, ...]
    edit: str | None
    sheet: Sheet | None
    captions: tuple[Caption, ...] = ()
    pictures: tuple[str | None, ...] = ()
    times: Times | None = None
    posts: tuple[Post, ...] = ()
    phases: Timeline | None = None


def entry_page(view: View, entry: Entry) -> Artifact:
    """The page of *entry* in the view's language."""
    here = view.at(addresses.page(entry, view.lang))
    alternates = {lang: addresses.page(entry, lang) for lang in view.edition.languages}
    return here.page(template_for(entry.kind), entry.title, alternates, entry=entry, page=page_of(here, entry))


def template_for(kind: str) -> str:
    """The kind's own template, or the one that suits every kind."""
    try:
        return environment().get_template(f"pages/{kind}.html").name or ""
    except TemplateNotFound:
        return "pages/entry.html"


def page_of(view: View, entry: Entry) -> EntryPage:
    """What the page of *entry* shows."""
    usual = {"visibility"} if entry.visibility == "team" else set()
    without = _IN_THE_HEAD | {entry.state_field} | usual | SPECIAL.get(entry.kind, frozenset())
    found = tuple(rows(view, entry, without))
    long = [row for row in found if not row.value.short]
    above = FIRST.get(entry.kind, ())
    return EntryPage(
        kind=kind_named(entry.kind),
        facts=tuple(row for row in found if row.value.short),
        first=tuple(sorted((row for row in long if row.key in above), key=lambda row: above.index(row.key))),
        sections=tuple(row for row in long if row.key not in above),
        body=_body(view, entry),
        twins=tuple(view.entry_link(twin) for twin in view.edition.workspace.translations.get(entry.id, ())),
        edit=_edit(view, entry),
        sheet=_sheet(view, entry),
        captions=tuple(captions(view, entry)) if isinstance(entry, Post) else (),
        pictures=tuple(pictures(view, entry)) if isinstance(entry, Post) else (),
        times=times_of(view, entry) if isinstance(entry, Post) else None,
        posts=tuple(_posts(view, entry)),
        phases=timeline(view, (entry,)) if isinstance(entry, Campaign) else None,
    )


def _body(view: View, entry: Entry) -> Markup:
    """The prose as HTML; a post's text is a caption, shown elsewhere exactly as typed, unless it is an article."""
    if isinstance(entry, Post) and entry.format != "article":
        return Markup("")
    html = below_title(to_html(entry.text if isinstance(entry, Post) else entry.body, resolver(view, entry)))
    box = f'<input aria-label="{view.say("entry.box")}" '
    return isolated(Markup(html.replace("<input ", box)))  # noqa: S704 (cleaned by to_html)


def _posts(view: View, entry: Entry) -> Iterator[Post]:
    """The posts of a campaign or with a partner, in the order of their times."""
    if not isinstance(entry, (Campaign, Partner)):
        return
    own = [post for post in view.edition.workspace.of(Post) if entry.id in (post.campaign, post.partner)]
    times = {post.id: next_time(post, view.edition) for post in own}
    yield from sorted(own, key=lambda post: (times[post.id] is None, times[post.id], post.id))


def _edit(view: View, entry: Entry) -> str | None:
    repository = view.edition.workspace.team.repository
    if repository is None or not view.for_team:
        return None
    return f"{repository.url.rstrip('/')}/edit/{quote(repository.branch)}/{quote(entry.path)}"


def _sheet(view: View, entry: Entry) -> Sheet | None:
    target = addresses.pdf(entry)
    fact = view.facts.get(target)
    return Sheet(view.to(target), fact) if fact else None
