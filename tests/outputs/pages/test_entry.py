"""Pages of entries: of any kind by its schema, of some kinds in their own way."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from majlis import addresses
from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.fields.types import Text
from majlis.kinds.reply import Clause
from majlis.outputs.artifact import Fact
from majlis.outputs.offered import WITH_SHEETS
from majlis.outputs.pages import entry, pages
from majlis.outputs.pages.details import Shown, show
from majlis.outputs.pages.entry import early_pages, entry_page, template_for
from majlis.outputs.pages.view import TitleLink, view_of
from majlis.render.templates import environment
from majlis.standing import SiteNotes

Make = Any
NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))


def test_a_kind_without_a_template_of_its_own_has_the_common_one() -> None:
    assert template_for("novelty") == "pages/entry.html"
    assert template_for("policy") == "pages/policy.html"


def test_early_pages_ask_for_nothing_that_other_outputs_make(edition: Make, files: dict[str, str]) -> None:
    whole = edition(files)
    feeds = (addresses.feed("campaign", "spring"), addresses.feed("owner", "huda"), addresses.FEED)
    sheets = [addresses.pdf(entry) for entry in whole.workspace.entries if isinstance(entry, WITH_SHEETS)]
    facts = {path: Fact(2048, 5) for path in (*feeds, *sheets)}
    late = {page.path: page.data for page in pages(whole, facts)}
    found = early_pages(whole)
    early = {page.path: page.data for at in range(len(found.paths)) for page in found.make(at)}
    assert list(early) == found.paths
    assert early == {path: late[path] for path in early}
    assert len(early) == 2 * sum(not isinstance(entry, WITH_SHEETS) for entry in whole.workspace.entries)


def test_of_many_posts_those_near_a_new_one_alone_are_looked_at(
    edition: Make, a_post: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = {f"content/posts/p-{number}.md": a_post(id=f"p-{number}") for number in range(300)}
    cache, site, looked_at = Cache(held={}), set[str](), list[str]()
    monkeypatch.setattr(entry, "entry_page", lambda view, one: looked_at.append(one.id) or entry_page(view, one))

    def built(files: dict[str, str]) -> list[str]:
        """The posts whose own keys were asked for."""
        looked_at.clear()
        notes = SiteNotes(cache, "site", Watch.at(NOW), lambda path, *file: path in site)
        made = [page.path for page in entry.entry_pages(view_of(edition(files, notes=notes), {}, "en"))]
        assert made == [f"en/posts/{path[len('content/posts/'):-3]}.html" for path in sorted(files)]
        site.update(made)
        notes.keep()
        return list(looked_at)

    assert len(built(posts)) == 300
    assert built(posts) == []
    found = built(posts | {"content/posts/p-100x.md": a_post(id="p-100x")})
    assert "p-100x" in found
    assert len(found) < 250


def test_a_title_keeps_its_own_language_in_the_other_interface(site: Make, files: dict[str, str]) -> None:
    page = site(files)["en/posts/hours.html"]
    assert '<html lang="en" dir="ltr" data-zone="Asia/Riyadh" data-root="../../">' in page
    assert '<h1><bdi lang="ar" dir="rtl">ساعاتنا في رمضان</bdi></h1>' in page


def test_a_caption_is_shown_exactly_as_typed(site: Make, files: dict[str, str], between: Make) -> None:
    page = site(files)["ar/posts/hours.html"]
    assert between(page, '<div class="typed" id="caption-1"', "</div>") == (
        '<div class="typed" id="caption-1" lang="ar" dir="rtl">  سطر أول\n\n#وسم في أول السطر</div>'
    )
    assert '<div class="typed" id="caption-2" lang="ar" dir="rtl">قصيرة</div>' in page


def test_channels_with_one_text_share_it(site: Make, a_post: Make) -> None:
    page = site({"content/posts/p.md": a_post(channels="[instagram, x]")})["en/posts/p.html"]
    assert page.count('<div class="phone">') == 1
    assert page.count("<h3><bdi>Instagram</bdi></h3>") == page.count("<h3><bdi>X</bdi></h3>") == 1
    assert page.count('class="typed"') == 1


def test_an_article_is_markdown(site: Make, a_post: Make) -> None:
    page = site({"content/posts/p.md": a_post("## Roast\n\nIt **matters**.", format="article")})["en/posts/p.html"]
    assert '<h2 id="roast">Roast</h2>\n<p>It <strong>matters</strong>.</p>' in page


def test_a_picture_is_ours_or_a_link(site: Make, a_post: Make, between: Make) -> None:
    media = "[{src: media/a.png, alt: A cup}, {src: media/b.mp4}, {src: 'https://elsewhere.example/c.png'}]"
    page = site({"content/posts/p.md": a_post(media=media)})["en/posts/p.html"]
    assert '<img src="../../media/a.png" alt="A cup" loading="lazy">' in page
    assert '<a href="../../media/b.mp4"><bdi dir="ltr">b.mp4</bdi></a>' in page
    assert '<a href="https://elsewhere.example/c.png" rel="noopener noreferrer">' in page
    assert page.count('loading="lazy"') == 1


def test_the_team_is_shown_the_way_to_what_the_help_says_of_its_kind(
    site: Make, files: dict[str, str], between: Make
) -> None:
    files = {path: text.replace("owner:", "visibility: public\nowner:", 1) for path, text in files.items()}
    made = site(files)
    assert between(made["en/playbooks/crisis.html"], "</code></bdi> ", "</p>").endswith(
        '<a href="../help/fields-playbook.html">What each field means</a> <span class="dot">·</span> '
        '<a href="../help/moderate.html">How to moderate</a></p>')
    assert '<a href="../help/write-a-post.html">كيف تكتب منشورًا</a>' in made["ar/posts/hours.html"]
    assert "help/" not in site(files, audience="public")["en/campaigns/spring.html"]


def test_private_fields_are_marked_and_for_the_team_alone(site: Make, files: dict[str, str]) -> None:
    files = {path: text.replace("owner:", "visibility: public\nowner:", 1) for path, text in files.items()}
    team, public = site(files), site(files, audience="public")
    assert "بيننا فقط" in team["ar/posts/hours.html"]
    assert '<dt>Legal name <span class="secret">Team only</span></dt>' in team["en/partners/noura.html"]
    for text in ("بيننا فقط", "نورة بنت سعد", "42000 riyals", "content/", "noindex"):
        assert [path for path in public if path.count("/") == 2 and "index" not in path and text in public[path]] == []


def test_links_to_the_file_and_its_sheet(site: Make, files: dict[str, str]) -> None:
    team = files | {"content/team.yml": _team_with_repository()}
    page = site(team, facts={"playbooks/crisis.pdf": Fact(84213, 11)})["ar/playbooks/crisis.html"]
    edit = "https://git.example/site/edit/main/playbooks/crisis.md"
    assert f'<a class="button" href="{edit}" rel="noopener">عدّل هذا الملف</a>' in page
    assert (
        '<a class="button first" href="../../playbooks/crisis.pdf" type="application/pdf">للطباعة (PDF) '
        "<small>11 صفحة، 83 كيلوبايت</small></a>"
    ) in page


def test_without_a_sheet_there_is_no_link_to_it(site: Make, files: dict[str, str]) -> None:
    assert "application/pdf" not in site(files)["en/playbooks/crisis.html"]


def test_each_rule_has_an_anchor(site: Make, files: dict[str, str], between: Make) -> None:
    page = site(files)["en/policies/conduct.html"]
    assert between(page, '<li id="c1">', "</p>") == (
        '<li id="c1"><h3><a class="anchor" href="#c1"><bdi dir="ltr">C1</bdi></a> '
        '<span lang="en" dir="ltr">Argue about the coffee.</span></h3>\n'
        '<p class="state v-low">Low severity</p>'
    )


def test_links_between_files_lead_to_pages_and_pictures(site: Make, files: dict[str, str]) -> None:
    page = site(files)["ar/campaigns/spring.html"]
    assert '<a href="../policies/conduct.html#c1" rel="noopener noreferrer">the policy</a>' in page
    assert '<img alt="a cup" src="../../media/cup.png">' in page


def test_a_link_to_no_page_keeps_its_text_alone(site: Make, files: dict[str, str]) -> None:
    files["playbooks/crisis.md"] += "\n[gone](gone.md) ![remote](https://elsewhere.example/x.png)\n"
    page = site(files)["en/playbooks/crisis.html"]
    assert '<a rel="noopener noreferrer">gone</a>' in page
    assert "elsewhere.example" not in page


def test_a_campaign_lists_its_posts(site: Make, files: dict[str, str]) -> None:
    assert '<th scope="row"><a href="../posts/hours.html">' in site(files)["en/campaigns/spring.html"]


def test_an_entry_that_this_audience_may_not_see_is_not_named(site: Make, files: dict[str, str]) -> None:
    files["content/campaigns/spring.md"] = files["content/campaigns/spring.md"].replace(
        "owner:", "visibility: public\nbriefs: [brief-noura]\nowner:")
    assert "brief-noura" not in site(files, audience="public")["en/campaigns/spring.html"]


def test_a_hidden_entry_leaves_no_trace_on_what_refers_to_it(site: Make, files: dict[str, str], a_post: Make) -> None:
    files["content/campaigns/spring.md"] = files["content/campaigns/spring.md"].replace(
        "id: spring", "id: secretcamp").replace("owner:", "visibility: private\nowner:")
    files["content/posts/hours.md"] = a_post(id="hours", campaign="secretcamp", related="[secretcamp]")
    assert [path for path, html in site(files).items() if "secretcamp" in html] == []
    assert "<dt>Campaign" not in site(files)["en/posts/hours.html"]


def test_a_body_has_no_heading_above_the_page_s_own(site: Make, files: dict[str, str]) -> None:
    files["content/policies/conduct.md"] += "\n# Whole\n\n## Part\n"
    page = site(files)["en/policies/conduct.html"]
    assert page.count("<h1") == 1
    assert '<h2 id="whole">Whole</h2>\n<h3 id="part">Part</h3>' in page


def test_ids_of_people_and_groups_are_shown_as_names(site: Make, files: dict[str, str]) -> None:
    page = site(files)["ar/policies/conduct.html"]
    assert "<dt>تسري على</dt><dd><ul class=\"inline\"><li><bdi>الأعضاء</bdi>" in page


def test_a_record_of_fields_by_language_has_each_in_its_own(edition: Make, files: dict[str, str]) -> None:
    view = view_of(edition(files), {}, "en")
    shown = [show(view, Text(), "نص", key) for key in ("text_ar", "text_en", "text")]
    assert [one.lang for one in shown if one] == ["ar", "en", ""]
    macros = environment().get_template("macros.html").make_module({"view": view, "say": view.say, "dates": view.dates})
    assert str(macros.shown(shown[0], "en")).strip() == '<div class="typed" lang="ar" dir="rtl">نص</div>'


def test_a_rule_that_is_named_is_linked(edition: Make, files: dict[str, str]) -> None:
    view = view_of(edition(files), {}, "en").at("en/replies/r.html")
    assert show(view, Clause(130), "conduct#c1", "policy_rule") == Shown(
        "entry", TitleLink("../policies/conduct.html#c1", "Conduct", "en"))
    assert show(view, Clause(130), "gone#c1", "policy_rule") == Shown("text", "gone#c1")


def test_who_sets_a_check_aside_says_which(one_page: Make, a_post: Make) -> None:
    page = one_page({"content/posts/p.md": a_post(exempt="[{code: alt-missing, reason: A test}]")}, "p")
    assert "<bdi>alt-missing</bdi>" in page


def test_results_are_shown_by_their_names(one_page: Make, a_post: Make) -> None:
    page = one_page({"content/posts/p.md": a_post(result="{reach: 1200, odd: 3}")}, "p", "ar")
    assert "<dt>الوصول</dt><dd><bdi>1,200</bdi>" in page
    assert "<dt>odd</dt>" in page


def _team_with_repository() -> str:
    return (
        "name_en: Sidra\nname_ar: سدرة\nuid_domain: sidra.example\nlanguages: [ar, en]\ntimezone: Asia/Riyadh\n"
        "members:\n  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}\n"
        "  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}\nrepository: {url: https://git.example/site}\n"
        "pillars: [{id: craft, name_en: Craft, name_ar: الحِرفة}]\n"
    )
