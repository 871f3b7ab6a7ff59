"""The home page says what waits for whom, what comes, what was forgotten, and what to do where there is nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.history import Change, History
from majlis.outputs.pages.home import home_page
from majlis.outputs.pages.view import view_of
from majlis.problems import Code, Place, Severity
from majlis.standing import SiteNotes
from majlis.words import Words

Make = Any
TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [en]
timezone: Asia/Riyadh
repository: {url: https://github.com/s/c}
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
"""


@pytest.fixture
def home(edition: Make) -> Callable[..., str]:
    """A function that makes the home page of files."""

    def make(files: dict[str, str], lang: str = "en", **details: object) -> str:
        return home_page(view_of(edition(files, **details), {}, lang)).data.decode()

    return make


def group(html: str, name: str, between: Make) -> str:
    """The part of the page with the needs of one urgency."""
    return between(html, f'<section class="group u-{name}"', "</section>")


def test_what_waits_for_review_is_late_behind_its_day_and_says_for_whom(
    home: Make, a_post: Make, between: Make
) -> None:
    waiting = a_post(status="in_review", review_due="2027-02-01")
    late = group(home({"content/posts/p.md": waiting}), "late", between)
    assert '<h3 id="late">Late <span class="n">1</span></h3>' in late
    assert between(late, "<li", "</li>") == (
        '<li data-for="salem" data-topic="review"><p class="late"><span>'
        '<time datetime="2027-02-01">Mon 1 Feb</time></span></p>'
        '<div><p><a href="posts/p.html"><bdi lang="en" dir="ltr">A post</bdi></a></p>\n'
        '<p class="meta"><span class="state t-review">To review and approve</span> '
        '<span><abbr class="ch" title="Instagram">IG</abbr></span> <span>Anybody</span></p></div></li>'
    )


def test_the_same_words_in_arabic(home: Make, a_post: Make, between: Make) -> None:
    waiting = a_post(status="in_review", review_due="2027-02-01")
    late = group(home({"content/posts/p.md": waiting}, "ar"), "late", between)
    assert '<h3 id="late">متأخر <span class="n">1</span></h3>' in late
    assert '<span class="state t-review">بانتظار المراجعة والاعتماد</span>' in late
    assert "أي عضو" in late


def test_counts_are_given_for_each_member(home: Make, a_post: Make, between: Make) -> None:
    files = {
        "content/posts/p.md": a_post(status="in_review", review_due="2027-02-01"),
        "content/posts/q.md": a_post(id="q", status="changes_requested", review_due="2027-02-01"),
    }
    late = group(home(files), "late", between)
    assert 'data-total="2" data-counts="huda 1 salem 1 "' in late


def test_of_many_each_member_finds_their_own(home: Make, a_post: Make, between: Make) -> None:
    """Huda's thirty do not push Salem's one out; what is not listed is said."""
    drafts = {f"content/posts/p{n}.md": a_post(id=f"p{n}", draft_due="2027-01-20") for n in range(30)}
    drafts["content/posts/z.md"] = a_post(id="z", owner="salem", draft_due="2027-02-01")
    late = group(home(drafts), "late", between)
    assert late.count('data-for="huda"') == 10
    assert late.count('data-for="salem"') == 1
    assert 'data-total="31" data-counts="huda 30 salem 1 "' in late
    assert "<summary>and 23 more</summary>" in late
    assert '<p class="hint" data-left>Not all of it is listed here.' in late


def test_what_is_listed_whole_hides_that_sentence(home: Make, a_post: Make, between: Make) -> None:
    late = group(home({"content/posts/p.md": a_post(draft_due="2027-01-20")}), "late", between)
    assert '<p class="hint" data-left hidden>' in late


def test_a_scheduled_post_of_yesterday_waits_for_its_link(home: Make, a_post: Make, between: Make) -> None:
    forgotten = a_post(status="scheduled", publish_at="2027-02-02 10:00", format="text", pillar="craft")
    late = group(home({"content/posts/p.md": forgotten}), "late", between)
    assert '<span class="state t-late">Overdue, nobody recorded that it went out</span>' in late
    assert '<time class="clock" datetime="2027-02-02T10:00+03:00">10:00</time>' in late


def test_a_page_whose_review_is_due_stands_among_what_waits(home: Make, files: dict[str, str], between: Make) -> None:
    late = group(home(files), "late", between)
    assert '<a href="policies/conduct.html"><bdi lang="en" dir="ltr">Conduct</bdi></a>' in late
    assert "Page to review again" in late


def test_rights_that_run_out_name_the_picture(home: Make, a_post: Make, between: Make) -> None:
    media = "[{src: media/cup.png, alt: A cup, rights: {holder: Studio, expires_on: 2027-02-08}}]"
    files = {"content/posts/p.md": a_post(media=media, publish_at="2027-02-05 10:00"), "content/media/cup.png": ""}
    soon = group(home(files), "soon", between)
    assert '<span class="state t-warn">Rights run out</span> <bdi>cup.png</bdi>' in soon


def test_shifts_of_one_member_at_one_time_are_one_line(home: Make, between: Make) -> None:
    shift = 'rota: [{days: [wednesday], hours: "09:00-17:00", who: huda}]'
    channels = "".join(
        f"  - {{id: {id}, platform: {id}, name_en: {id}, name_ar: {id}, owner: huda, {shift}}}\n"
        for id in ("instagram", "x"))
    today = group(home({"content/channels.yml": f"channels:\n{channels}"}), "today", between)
    assert "<bdi>instagram</bdi>, <bdi>x</bdi>" in today
    assert '<h3 id="today">Today and now <span class="n">1</span></h3>' in today


def test_a_hold_in_force_stands_above_all(home: Make, between: Make) -> None:
    hold = ("---\nid: quiet\ntitle: Two quiet days\nlang: en\nstatus: active\nowner: huda\nfrom: 2027-02-02 09:00\n"
            "reason: sorrow\ndeclared_by: huda\n---\n")
    assert "holds t-hold" not in home({})
    page = home({"content/holds/quiet.md": hold})
    assert between(page, '<p class="panel holds t-hold">', "</p>") == (
        '<p class="panel holds t-hold"><span class="state">Publishing is on hold:</span> '
        '<a href="holds/quiet.html"><bdi lang="en" dir="ltr">Two quiet days</bdi></a> '
        '<span class="meta">all channels</span></p>'
    )


def test_who_may_be_chosen(home: Make, between: Make) -> None:
    assert between(home({}), '<form class="me"', "</form>") == (
        '<form class="me" data-me hidden><label for="me">Show what is for</label> <select id="me" name="me">'
        '<option value="">Everybody</option><option value="huda">Huda</option><option value="salem">Salem</option>'
        "</select></form>"
    )


def test_nothing_to_do_is_a_good_day(home: Make, between: Make) -> None:
    clear = between(home({}), '<div class="clear" data-clear>', "</div>")
    assert "Nothing waits. Have a good day." in clear
    assert "Time for an idea without a date" in clear
    assert "<section class=\"group" not in home({})
    assert "لا شيء بانتظار أحد. طاب يومكم." in home({}, "ar")


def test_the_coming_days_show_each_time_of_a_post(home: Make, files: dict[str, str], between: Make) -> None:
    saturday = between(home(files), '<li class="weekend"><h3 data-day="2027-02-06">', "</ul>")
    assert saturday == (
        '<li class="weekend"><h3 data-day="2027-02-06"><time datetime="2027-02-06">Sat 6 Feb</time></h3>\n<div>'
        '<ul class="slots">'
        '<li class="slot t-soon" data-for="salem">'
        '<time class="clock" datetime="2027-02-06T20:30+03:00">20:30</time> '
        '<a href="posts/hours.html"><bdi lang="ar" dir="rtl">ساعاتنا في رمضان</bdi></a> '
        '<span class="meta"><span class="state">Scheduled</span> '
        '<abbr class="ch" title="Instagram">IG</abbr></span></li>\n'
        '<li class="slot t-soon" data-for="salem">'
        '<time class="clock" datetime="2027-02-06T21:30+03:00">21:30</time> '
        '<a href="posts/hours.html"><bdi lang="ar" dir="rtl">ساعاتنا في رمضان</bdi></a> '
        '<span class="meta"><span class="state">Scheduled</span> '
        '<abbr class="ch" title="X">X</abbr></span></li>\n</ul>'
    )


def test_a_full_day_leads_to_the_calendar(home: Make, a_post: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", publish_at=f"2027-02-04 {n + 8:02}:00") for n in range(11)}
    assert '<a href="calendar/2027-02.html">and 3 more</a>' in home(files)


def test_days_with_only_a_cancelled_post_are_gaps(home: Make, a_post: Make, between: Make) -> None:
    def gaps(status: str) -> str:
        more = {"cancel_reason": "rain"} if status == "cancelled" else {}
        page = home({"content/posts/p.md": a_post(status=status, publish_at="2027-02-04 10:00", **more),
                     "content/posts/q.md": a_post(id="q", publish_at="2027-02-06 10:00")})
        return str(between(page, '<section class="panel" aria-labelledby="gaps"', "</ul>"))

    assert "Thu 4 Feb" in gaps("cancelled")
    assert "Thu 4 Feb" not in gaps("draft")
    assert "Fri 5 Feb" in gaps("draft")


def test_what_the_checks_find_silent_or_stale_is_shown_with_its_owner(home: Make, a_post: Make, between: Make) -> None:
    silence = Code("silence", Words("Nothing on {name}.", "لا شيء على {name}."), severity=Severity.WARNING)
    stale = Code("idea-stale", Words("Untouched since {day}.", "لم تُمس منذ {day}."), severity=Severity.WARNING)
    problems = (
        silence.at(Place("content/channels.yml", 3, 5), name="<X>"),
        stale.at(Place("content/posts/p.md", 5, 9), day="2026-11-01"),
    )
    page = home({"content/posts/p.md": a_post(status="idea")}, problems=problems)
    gaps = between(page, 'aria-labelledby="gaps"', "</section>")
    assert '<li data-for="salem"><p class="meta">Nothing on <bdi>&lt;X&gt;</bdi>.</p>' in gaps
    old = between(page, 'aria-labelledby="stale"', "</section>")
    assert '<a href="posts/p.html"><bdi lang="en" dir="ltr">A post</bdi></a>' in old
    assert 'Untouched since <bdi class="tel">2026-11-01</bdi>.' in old
    assert '<span class="n" data-total="1">1</span>' in old
    assert "لم تُمس منذ <bdi class=\"tel\">2026-11-01</bdi>." in home(
        {"content/posts/p.md": a_post(status="idea")}, "ar", problems=problems)
    assert '<span class="state t-warn">1 warning</span>' in between(page, 'aria-labelledby="checks"', "</section>")


def test_ideas_without_a_day_are_shown_the_last_touched_first(home: Make, a_post: Make, between: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", title=f"Idea {n}", status="idea") for n in range(10)}
    files["content/posts/dated.md"] = a_post(id="dated", title="Dated", status="idea", publish_at="2027-03-01 10:00")
    touched = datetime(2027, 1, 1, tzinfo=UTC)
    changes = {path: Change(touched, touched, 1, n) for n, path in enumerate(sorted(files))}
    history = History("c" * 40, touched, changes)
    ideas = between(home(files, history=history), 'aria-labelledby="ideas"', "</section>")
    assert ideas.index("Idea 9") < ideas.index("Idea 8") < ideas.index("Idea 2")
    assert "Dated" not in ideas
    assert '<span class="n" data-total="10">10</span>' in ideas
    assert ideas.count("data-extra") == 0
    assert '<p class="hint" data-more><a href="posts/">and 2 more</a></p>' in ideas


def test_ideas_of_each_owner_are_there_for_the_script_to_show(home: Make, a_post: Make, between: Make) -> None:
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", status="idea") for n in range(10)}
    files["content/posts/z.md"] = a_post(id="z", status="idea", owner="salem")
    ideas = between(home(files), 'aria-labelledby="ideas"', "</section>")
    assert '<li data-for="salem" hidden data-extra>' in ideas


def test_the_last_changes_are_shown(home: Make, a_post: Make, between: Make) -> None:
    at = datetime(2027, 2, 2, 22, tzinfo=UTC)
    history = History("c" * 40, at, {"content/posts/p.md": Change(at, at, 1, 7)})
    page = home({"content/posts/p.md": a_post()}, history=history)
    changed = between(page, 'aria-labelledby="changed"', "</section>")
    assert '<h3 class="lab"><time datetime="2027-02-03">3 Feb 2027</time></h3>' in changed  # 01:00 in Riyadh
    assert '<span class="state t-soon">New</span> <span><a href="posts/p.html">' in changed
    assert '<a href="changes.html">See all</a>' in changed
    assert '<link rel="alternate" type="application/atom+xml" href="changes.atom" title="Latest changes">' in page


def test_without_git_there_is_no_history(home: Make, between: Make) -> None:
    changed = between(home({}), 'aria-labelledby="changed"', "</section>")
    assert "There is no history to show: build from a Git repository." in changed
    assert "changes.html" not in changed


def test_empty_parts_say_what_to_do(home: Make) -> None:
    page = home({})
    assert "a title and status: idea are enough" in page
    assert "Give one starts_on and ends_on to see it here." in page
    assert "The checks find nothing to mend." in page


def test_the_day_of_the_build_is_shown_in_both_calendars(home: Make, between: Make) -> None:
    assert between(home({}, "ar"), '<p class="sub">', "</p>") == (
        '<p class="sub"><time datetime="2027-02-03">الأربعاء 3 فبراير 2027</time> '
        '<span class="hijri"><span class="dot">·</span> 26 شعبان 1448 هـ</span></p>'
    )


def test_time_runs_from_the_right_in_arabic(home: Make, files: dict[str, str]) -> None:
    assert '<rect class="phase teaser" x="0.00%" y="4" width="25.00%"' in home(files)
    assert '<rect class="phase teaser" x="75.00%" y="4" width="25.00%"' in home(files, "ar")


def test_a_new_post_begins_at_the_git_host_or_at_the_text_to_copy(home: Make) -> None:
    page = home({"content/team.yml": TEAM})
    assert '<a class="button first" href="https://github.com/s/c/new/main/content/posts?filename=new-post.md' in page
    copied = '<a class="button first" href="calendar/#new-post">New post</a>'
    assert copied in home({})
    assert copied in home({"content/team.yml": TEAM.replace("github.com", "gitlab.com")})


def test_weeks_without_anything_are_told_in_a_line(home: Make, a_post: Make, between: Make) -> None:
    def parts(files: dict[str, str], lang: str) -> list[str]:
        page = home(files, lang)
        return [between(page, f'aria-labelledby="{part}"', "</section>") for part in ("week", "gaps")]

    week, gaps = parts({}, "en")
    assert "<p class=\"none\">Nothing is planned in these days. A post appears here as soon as it has " in week
    assert "<li" not in week + gaps
    assert "<p>No day of the next two weeks has a post.</p>" in gaps
    assert "<p>لا منشور في أي يوم من الأسبوعين القادمين.</p>" in parts({}, "ar")[1]
    week, gaps = parts({"content/posts/p.md": a_post(publish_at="2027-02-04 10:00")}, "en")
    assert week.count('<li class="weekend"') + week.count("<li>") == 7
    assert gaps.count("<li>") == 13


def test_a_thousand_needs_stay_a_small_page(home: Make, a_post: Make) -> None:
    start = datetime(2026, 12, 1, tzinfo=UTC)
    files = {
        f"content/posts/p{n}.md": a_post(id=f"p{n}", draft_due=f"{start + timedelta(days=n % 60):%Y-%m-%d}")
        for n in range(1000)
    }
    assert len(home(files)) < 40_000


def test_a_text_makes_the_page_anew_where_it_was_approved_or_the_checks_say_so(edition: Make, a_post: Make) -> None:
    cache, site = Cache(held={}), set[str]()
    of = "fp1:" + 64 * "0"

    def stands(post: str, **details: object) -> bool:
        """Whether the page need not be made again after an edit of the post."""
        now = datetime(2027, 2, 3, 9, tzinfo=UTC)
        notes = SiteNotes(cache, "site", Watch.at(now), lambda path, *file: path in site)
        made = home_page(view_of(edition({"content/posts/p.md": post}, notes=notes, **details), {}, "en"))
        site.add(made.path)
        notes.keep()
        return made.stands is not None

    odd = Code("odd", Words("Odd.", "غريب."), severity=Severity.WARNING).at(Place("content/posts/p.md", 3, 1))
    assert [stands(a_post(text)) for text in ("One", "Two")] == [False, True]
    assert [stands(a_post("Three"), problems=(odd,)), stands(a_post("Four"), problems=(odd,))] == [False, True]
    assert [stands(a_post("Four", title="Cups")), stands(a_post("Five", title="Cups"))] == [False, True]
    approved = {"approvals": f"[{{by: huda, on: 2027-01-01, of: '{of}'}}]"}
    assert [stands(a_post(text, **approved)) for text in ("Five", "Five", "Six")] == [False, True, False]
