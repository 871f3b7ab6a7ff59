"""The list of a kind."""

import re
from typing import Any

Make = Any


def test_posts_stand_in_three_groups_the_next_first_and_the_last_first(site: Make, a_post: Make) -> None:
    times = {"b": "2027-02-05 10:00", "a": "2027-02-04 10:00", "old": "2026-01-01 10:00", "late": "2027-01-01 10:00"}
    files = {f"content/posts/{id}.md": a_post(id=id, title=id, publish_at=at) for id, at in times.items()}
    files["content/posts/idea.md"] = a_post(id="idea", title="idea", status="idea")
    listing = site(files)["en/posts/index.html"]
    assert re.findall(r'<h2 id="g\d">([\w ]+) <', listing) == ["Coming", "Without a date", "Past"]
    assert re.findall(r'<th scope="row"><a href="(\w+).html', listing) == ["a", "b", "idea", "late", "old"]


def test_an_entry_and_its_translation_share_a_row_led_by_the_readers_own(site: Make, files: dict[str, str]) -> None:
    made = site(files)
    arabic, english = made["ar/policies/index.html"], made["en/policies/index.html"]
    assert '<th scope="row"><a href="conduct-ar.html"><bdi lang="ar" dir="rtl">السلوك</bdi></a></th>' in arabic
    assert '<td data-label="اللغة">العربية و<a href="conduct.html">الإنجليزية</a></td>' in arabic
    assert '<td data-label="Language">English and <a href="conduct-ar.html">Arabic</a></td>' in english


def test_a_row_of_campaigns_has_its_dates(site: Make, files: dict[str, str], between: Make) -> None:
    row = between(site(files)["en/campaigns/index.html"], '<tr>\n<th scope="row">', "</tr>")
    assert row == (
        '<tr>\n<th scope="row"><a href="spring.html"><bdi lang="en" dir="ltr">Spring at home</bdi></a></th>\n'
        '<td data-label="Status"><span class="state t-good">Confirmed</span></td>\n'
        '<td data-label="Dates"><time datetime="2027-02-01">1 Feb 2027</time> – '
        '<time datetime="2027-02-28">28 Feb 2027</time></td>\n'
        '<td data-label="Owner"><bdi>Huda</bdi></td>\n'
        '<td data-label="Language">English</td>\n</tr>'
    )


def test_an_empty_list_names_the_folder_and_leads_to_what_is_written_there(site: Make) -> None:
    made = site({})
    for folder, kind in (("partners/briefs", "brief"), ("content/replies", "reply"), ("content/reports", "report")):
        assert (f'<p class="none">There is nothing here yet. Add a file to {folder}. '
                f'<a href="../help/fields-{kind}.html">What each field means</a></p>'
                ) in made[f"en/{folder.rpartition('/')[2]}/index.html"]


def test_of_many_coming_posts_the_next_stand_and_the_rest_is_in_the_calendar(site: Make, a_post: Make) -> None:
    days = [f"2027-{month:02}-{day:02} 10:00" for month in range(3, 11) for day in range(1, 29)]
    files = {f"content/posts/p{n}.md": a_post(id=f"p{n}", title=f"p{n}", publish_at=at)
             for n, at in enumerate(days + [day.replace("10:00", "12:00") for day in days])}
    made = site(files)
    listing = made["en/posts/index.html"]
    assert len(re.findall(r'<th scope="row">', listing)) == 300
    assert "148 more stand in the calendar:" in listing
    assert "148 غيرها في التقويم:" in made["ar/posts/index.html"]
