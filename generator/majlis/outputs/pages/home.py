"""The team's home page: what needs whom, what comes, what was forgotten, what changed."""

from datetime import date
from functools import partial

from majlis import addresses
from majlis.kinds import Campaign, kind_named
from majlis.kinds.team import Member
from majlis.marks import mark_of
from majlis.outputs.again import again
from majlis.outputs.artifact import Artifact
from majlis.outputs.lately import lately, told_history
from majlis.outputs.pages.changes import DayOfChanges, changes
from majlis.outputs.pages.coming import Day, coming_days
from majlis.outputs.pages.forgotten import SILENT, STALE, Counted, Idea, Some, Told, counted, ideas, told_by_checks
from majlis.outputs.pages.needing import TOPIC_OF, NeedGroup, holds_in_force, need_groups
from majlis.outputs.pages.timeline import Timeline, timeline
from majlis.outputs.pages.view import View
from majlis.plan.needs import Need
from majlis.render.githost import fills_in_text, new_file_url
from majlis.values import dataclass

_NEW_POST = "---\ntitle: \nstatus: idea\nowner: \nchannels: []\n---\n"
_WEEK, _FORTNIGHT = 7, 14
_CHANGES = 8


@dataclass(frozen=True, slots=True)
class Home:
    """What the home page shows; *changes* is None without a history. *gaps* are those of the *ahead* next days on which
    readers hear nothing from us.
    """

    members: tuple[Member, ...]
    holds: tuple[Need, ...]
    needs: tuple[NeedGroup, ...]
    topics: tuple[str, ...]
    week: tuple[Day, ...]
    gaps: tuple[date, ...]
    ahead: int
    silent: Some[Told]
    stale: Some[Told]
    ideas: Some[Idea]
    findings: tuple[Counted, ...]
    changes: tuple[DayOfChanges, ...] | None
    campaigns: Timeline | None
    new_post: str


def home_page(view: View) -> Artifact:
    """The home page in the view's language."""
    here = view.at(addresses.home(view.lang))
    return again(view.edition, here.address, _parts(here), partial(_made, here))


def _parts(view: View) -> tuple[bytes, ...]:
    """What the home page is made of: of the text of posts what the checks say of it, and whether it is as approved."""
    edition, marks = view.edition, view.edition.marks
    commit = edition.history.commit if edition.history else None
    said = mark_of(edition.problems, commit, lately(edition, _CHANGES))
    return marks.heads, marks.approved, said, view.sheets, view.frames.mark(view.lang, view.address, stamped=True)


def _made(here: View) -> Artifact:
    alternates = {lang: addresses.home(lang) for lang in here.edition.languages}
    return here.page("pages/home.html", str(here.say("home.title")), alternates, home=home(here))


def home(view: View) -> Home:
    """What the home page shows at the edition's time."""
    needs = need_groups(view)
    days = coming_days(view, _FORTNIGHT)
    there = {line.topic for group in needs for line in group.lines}
    workspace = view.edition.workspace
    return Home(
        members=workspace.team.members,
        holds=holds_in_force(view),
        needs=needs,
        topics=tuple(topic for topic in dict.fromkeys(TOPIC_OF.values()) if topic in there),
        week=days[:_WEEK],
        gaps=tuple(day.day for day in days if not day.counts),
        ahead=len(days),
        silent=told_by_checks(view, SILENT),
        stale=told_by_checks(view, STALE),
        ideas=ideas(view),
        findings=counted(view),
        changes=changes(view, _CHANGES) if told_history(view.edition) else None,
        campaigns=timeline(view, workspace.of(Campaign)),
        new_post=_new_post(view),
    )


def _new_post(view: View) -> str:
    """Where a new post begins: on the Git host, or at the text to copy in the calendar."""
    repository = view.edition.workspace.team.repository
    href = new_file_url(repository, kind_named("post").folder, "new-post.md", _NEW_POST)
    return href if href and fills_in_text(repository) else view.to(addresses.calendar(view.lang)) + "#new-post"
