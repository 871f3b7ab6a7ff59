"""The month on paper: one landscape page, in both languages, to be read by eye and by ear."""

import io
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.edition import Edition
from majlis.outputs.print.months import month_job, month_jobs
from majlis.outputs.print.setting import set_jobs

Files = dict[str, str | bytes]
FEBRUARY = date(2027, 2, 1)
POST = """\
---
id: {id}
title: {title}
lang: {lang}
status: {status}
owner: huda
channels: [{channels}]
publish_at: {at}
---
Text
"""
CAMPAIGN = """\
---
id: ramadan
title: Ramadan, one cup
lang: en
status: planned
owner: huda
starts_on: 2027-02-05
ends_on: 2027-03-10
---
"""
KEY_DATES = """\
keydates:
  - {id: founding, name_en: Founding Day, name_ar: يوم التأسيس, date: 02-22, kind: holiday, advice: celebrate}
  - {id: ramadan-days, name_en: Ramadan, name_ar: رمضان, hijri: 09-01, days: 29, kind: holiday, advice: adapt}
"""
HOLD = """\
---
id: freeze
title: Freeze
lang: en
owner: huda
from: 2027-02-10 08:00
until: 2027-02-12 08:00
reason: A storm
---
"""


def post(id: str, at: str, title: str = "A post", lang: str = "en", status: str = "draft", channels: str = "x") -> str:
    return POST.format(id=id, title=title, at=at, lang=lang, status=status, channels=channels)


FILES: Files = {
    "content/posts/a.md": post("a", "2027-02-09 18:30", "First cup", channels="instagram, x"),
    "content/posts/b.md": post("b", "2027-02-11 21:00", "فنجان أول", "ar", "in_review"),
    "content/posts/c.md": post("c", "2027-02-01 10:00", "Gone out", status="in_review"),
    "content/campaigns/r.md": CAMPAIGN, "content/keydates/k.yml": KEY_DATES, "content/holds/h.md": HOLD,
}


@pytest.fixture
def month(edition: Callable[..., Edition]) -> Callable[..., dict[str, Any]]:
    """A function that gives the JSON of a month."""
    return lambda files, lang="en", first=FEBRUARY, **details: month_job(edition(files, **details), first, lang).write()


@pytest.fixture
def pdf(edition: Callable[..., Edition]) -> Callable[..., PdfReader]:
    """A function that prints a month and reads the PDF back."""

    def read(files: Files, lang: str = "en", **details: Any) -> PdfReader:
        made = edition(files, **details)
        (artifact,) = set_jobs(made, [month_job(made, FEBRUARY, lang)])
        return PdfReader(io.BytesIO(artifact.data))

    return read


def day(sheet: dict[str, Any], number: str) -> dict[str, Any]:
    (found,) = (one for week in sheet["weeks"] for one in week["days"] if one.get("number") == number)
    return dict(found)


def crowd(n: int) -> Files:
    return {
        f"content/posts/p{at}.md": post(f"p{at}", f"2027-02-09 {at % 12 + 10}:00", f"Number {at} of many on one day")
        for at in range(n)
    }


def test_the_months_with_something_from_the_last_to_three_ahead(edition: Callable[..., Edition]) -> None:
    files: Files = {
        f"content/posts/{name}.md": post(name, f"{name[1:]}-10 10:00")
        for name in ("p2026-12", "p2027-01", "p2027-03", "p2027-05", "p2027-06")
    }
    assert [(job.called, job.address, job.lang) for job in month_jobs(edition(files))] == [
        (f"month:{month}", f"print/month-{month}-{lang}.pdf", lang)
        for month in ("2027-01", "2027-03", "2027-05") for lang in ("ar", "en")
    ]


def test_days_that_come_back_every_year_alone_make_no_month(edition: Callable[..., Edition]) -> None:
    assert list(month_jobs(edition({"content/keydates/k.yml": KEY_DATES}))) == []


def test_a_post_has_its_letters_clock_title_mark_and_status(
    month: Callable[..., dict[str, Any]], words: Callable[[Any], str]
) -> None:
    (item,) = day(month(FILES), "9")["items"]
    assert (item["codes"], item["clock"], item["mark"]) == (["IG", "X"], "18:30", "open")
    assert (words(item["of"]), words(item["state"])) == ("First cup", "(Draft)")
    (missed,) = day(month(FILES), "1")["items"]
    assert (missed["mark"], words(missed["state"])) == ("stopped", "(missed its time)")
    (held,) = day(month(FILES, "ar"), "11")["items"]
    assert (held["mark"], words(held["state"])) == ("stopped", "(معلّق)")


def test_key_dates_say_what_to_do_and_the_moon_s_may_move(
    month: Callable[..., dict[str, Any]], words: Callable[[Any], str]
) -> None:
    sheet = month(FILES)
    (founding,) = day(sheet, "22")["items"]
    assert (founding["note"], words(founding["of"])) == (True, "Founding Day: Celebrate")
    bars = [words(bar["of"]) for bar in sheet["weeks"][1]["bars"]]
    assert bars == ["Ramadan, one cup", "Ramadan: Adapt tone and times (may move by a day)", "On hold: A storm"]
    shared = month(FILES, audience="public")
    assert "Celebrate" not in words(shared["weeks"])


def test_bars_lie_in_lanes_over_their_days(month: Callable[..., dict[str, Any]]) -> None:
    bars = [(bar["sort"], bar["lane"], bar["at"], bar["days"], bar["starts"], bar["ends"])
            for bar in month(FILES)["weeks"][1]["bars"]]
    assert bars == [("campaign", 0, 0, 7, False, False), ("day", 1, 0, 7, True, False), ("hold", 2, 2, 3, True, True)]


def test_bars_without_a_lane_are_counted_in_their_days(month: Callable[..., dict[str, Any]]) -> None:
    many: Files = {f"content/campaigns/c{at}.md": CAMPAIGN.replace("id: ramadan", f"id: c{at}") for at in range(5)}
    sheet = month(many)
    assert [len(week["bars"]) for week in sheet["weeks"]] == [3] * 4
    assert (day(sheet, "4")["hidden"], day(sheet, "5")["hidden"]) == (0, 2)


def test_weeks_as_the_team_counts_them_with_hijri_days(
    month: Callable[..., dict[str, Any]], words: Callable[[Any], str], team: str
) -> None:
    files = {**FILES, "content/team.yml": team + "country: SA\nnumerals: arabic\n"}
    sheet = month(files, "ar")
    assert words(sheet["head"][0]["of"]) == "الأحد"
    assert [head["weekend"] for head in sheet["head"]] == [False] * 5 + [True] * 2
    assert (day(sheet, "١")["hijri"], day(sheet, "٨")["hijri"]) == ("٢٤ شعبان", "١ رمضان")
    assert words(sheet["subtitle"]) == "شعبان – رمضان ١٤٤٨ هـ · الأوقات بتوقيت الرياض"


@pytest.mark.parametrize(("lang", "code", "title"), [
    ("ar", "/R2L", "تقويم المحتوى: فبراير 2027"), ("en", "/L2R", "Content calendar: February 2027"),
])
def test_one_landscape_page_tagged_with_a_table_whose_heads_name_columns(
    pdf: Callable[..., PdfReader], lang: str, code: str, title: str
) -> None:
    reader = pdf({**FILES, **crowd(3)}, lang)
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], root["/ViewerPreferences"]["/Direction"]) == (lang, code)
    assert reader.metadata
    assert reader.metadata.title == title
    (page,) = reader.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)
    tags = list(_tags(root["/StructTreeRoot"]))
    heads = [tag for tag in tags if tag["/S"] == "/TH"]
    assert (len(heads), len([tag for tag in tags if tag["/S"] == "/TD"])) == (7, 28)
    assert [attribute["/Scope"] for head in heads for attribute in _attributes(head)] == ["/Column"] * 7
    assert reader.xmp_metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_four_posts_a_day_fit_and_more_are_counted_with_the_whole_list_behind(
    pdf: Callable[..., PdfReader], words: Callable[[Any], str]
) -> None:
    assert len(pdf(crowd(4)).pages) == 1
    reader = pdf(crowd(30))
    first, *behind = [" ".join(page.extract_text().split()) for page in reader.pages]
    more = re.search(r"\+(\d+) more", first)
    assert more
    assert first.count("Number") == 30 - int(more[1])
    assert "All of February 2027, day by day" in behind[0]
    assert all(f"Number {at} of many on one day" in " ".join(behind) for at in range(30))


def test_author_s_text_stays_text(pdf: Callable[..., PdfReader], words: Callable[[Any], str]) -> None:
    hostile = '\'#panic("x") $y$ @ref <z> *a* \\c\''
    text = words(pdf({"content/posts/a.md": post("a", "2027-02-09 18:30", hostile)}))
    assert '#panic("x")' in text
    assert "$y$ @ref <z> *a*" in text


def test_a_short_title_of_the_other_script_is_not_kept_whole(month: Callable[..., dict[str, Any]]) -> None:
    files: Files = {"content/posts/a.md": post("a", "2027-02-09 18:30", "Beans +20% now")}
    (item,) = day(month(files, "ar"), "9")["items"]
    kept = [(run["t"], run.get("keep", False)) for run in item["of"]]
    assert [text for text, keep in kept if keep and " " in text.strip()] == []


def test_an_empty_month_says_so(pdf: Callable[..., PdfReader], words: Callable[[Any], str]) -> None:
    assert "Nothing has a date in this month yet." in words(pdf({}))


def test_other_audiences_see_only_what_is_theirs(
    month: Callable[..., dict[str, Any]], words: Callable[[Any], str]
) -> None:
    assert "First cup" not in words(month(FILES, audience="public"))


def _tags(node: Any) -> Any:
    node = node.get_object()
    if isinstance(node, list):
        for part in node:
            yield from _tags(part)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _tags(node["/K"])


def _attributes(tag: Any) -> list[Any]:
    found = tag.get("/A", [])
    found = found.get_object() if hasattr(found, "get_object") else found
    parts = [part.get_object() for part in (found if isinstance(found, list) else [found])]
    return [part for part in parts if "/Scope" in part]
