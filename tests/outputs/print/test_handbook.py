"""The handbook: what is in it, in which order and language; contents, bookmarks and links of the PDF."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.edition import Edition
from majlis.outputs.print.handbook import handbook_jobs
from majlis.outputs.print.setting import set_jobs

Make = Callable[..., Edition]
Words = Callable[[Any], str]
HEAD = "id: {id}\ntitle: {title}\nlang: {lang}\nstatus: {status}\nowner: huda\n"
PLAYBOOK = """\
scenario: It spreads.
category: {category}
triggers: [A call]
roles: [{{role: Lead, does: Decides}}]
steps: [{{do: Call}}]
"""
POLICY = """\
policy_area: language
applies_to: [members]
effective_from: {since}
approved_by: huda
approved_on: 2026-01-01
rules:
  - {{id: c1, rule: Argue about the coffee., allowed: [Too sour for me], not_allowed: [You know nothing], severity: low,
     consequence: A reminder, evidence: A picture, repair: Edit it}}
enforcement_ladder: [{{step: 1, action: Reminder, duration: 7 days, who: salem}}]
appeal: {{route: Write to us., within: 14d}}
"""
ROUTINE = "repeat: {freq: weekly, on: [sunday]}\nat: \"09:00\"\nwho: [huda]\nsteps: [Read]\n"
TOPIC = """\
keywords: {ar: [سدرة], en: [Sidra]}
sources: [x]
check_every: 1d
thresholds: [{signal: Bad mentions, level: "20", then: calls}]
tell: [huda]
"""


def written(fields: str = "", body: str = "", **head: str) -> str:
    values = {"title": "Calls", "lang": "en", "status": "active"} | head
    return f"---\n{HEAD.format(**values)}{fields}---\n{body}"


def a_playbook(id: str, body: str = "", category: str = "event", fields: str = "", **head: str) -> str:
    return written(PLAYBOOK.format(category=category) + fields, body, id=id, **head)


def a_policy(id: str, body: str = "", since: str = "2026-02-01", fields: str = "", **head: str) -> str:
    return written(POLICY.format(since=since) + fields, body, id=id, **head)


BODY = """\
## First {#first}

See [the rules](../content/policies/tone-ar.md) and [above](#first).

### Deep

Text.
"""
FILES = {
    "playbooks/calls.md": a_playbook("calls", BODY),
    "playbooks/calls-ar.md": a_playbook("calls-ar", "## أولًا {#first}\n\n[هنا](#first)\n", title="المكالمات", lang="ar",
                                        fields="translation_of: calls\n"),
    "content/policies/tone.md": a_policy("tone", title="Tone", fields="related: [calls]\n"),
    "content/policies/tone-ar.md": a_policy("tone-ar", title="النبرة", lang="ar", fields="translation_of: tone\n"),
    "content/routines/sweep.md": written(ROUTINE, id="sweep", title="جولة الردود", lang="ar"),
    "content/listening/brand.md": written(TOPIC, id="brand", title="Brand"),
}


@pytest.fixture
def book(edition: Make) -> Callable[..., dict[str, Any]]:
    """A function that gives the handbook in a language as JSON."""

    def make(files: dict[str, str], lang: str = "en", **details: Any) -> dict[str, Any]:
        job = next(job for job in handbook_jobs(edition(files, **details)) if job.lang == lang)
        sheet: dict[str, Any] = json.loads(json.dumps(job.write()))
        return sheet

    return make


@pytest.fixture
def printed_book(edition: Make) -> Callable[..., PdfReader]:
    """A function that prints the handbook in a language."""

    def make(files: dict[str, str], lang: str = "en", **details: Any) -> PdfReader:
        whole = edition(files, **details)
        (made,) = set_jobs(whole, [job for job in handbook_jobs(whole) if job.lang == lang])
        return PdfReader(io.BytesIO(made.data))

    return make


def titles(sheet: dict[str, Any], words: Words) -> list[tuple[str, list[str]]]:
    return [(words(part["title"]["of"]), [words(one["title"]["of"]) for one in part["of"]]) for part in sheet["blocks"]]


def chapter(sheet: dict[str, Any], label: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for part in sheet["blocks"] for one in part["of"] if one["title"]["anchor"] == label)
    return found


def test_parts_hold_what_is_in_force_each_entry_once_and_in_its_own_language(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    assert titles(book(FILES), words) == [
        ("Playbooks", ["Calls"]), ("Policies", ["Tone"]), ("Trends, curation and listening", ["Brand"]),
        ("Daily work", ["جولة الردود"]),
    ]
    assert titles(book(FILES, "ar"), words) == [
        ("أدلة العمل", ["المكالمات"]), ("السياسات", ["النبرة"]), ("الرصد والترند والمحتوى المنتقى", ["Brand"]),
        ("العمل اليومي", ["جولة الردود"]),
    ]


def test_what_is_not_translated_stands_in_the_other_language_and_says_so(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    arabic, english = chapter(book(FILES, "ar"), "chapter-brand"), chapter(book(FILES), "chapter-sweep")
    assert (arabic["lang"], arabic["dir"]) == ("en", "ltr")
    assert words(arabic["foreign"]) == "لم يُترجم بعد، وهذا نصه الإنجليزي."
    assert (english["dir"], words(english["foreign"])) == ("rtl", "Not translated yet; this is the Arabic text.")
    assert chapter(book(FILES), "chapter-calls")["foreign"] is None


@pytest.mark.parametrize("file", [
    a_playbook("calls", status="draft"), a_playbook("calls", status="retired"), a_policy("tone", since="2027-02-04"),
])
def test_without_anything_in_force_there_is_no_handbook(edition: Make, file: str) -> None:
    folder = "content/policies" if "policy_area" in file else "playbooks"
    assert list(handbook_jobs(edition({f"{folder}/one.md": file}))) == []


def test_a_draft_does_not_stand_in_for_the_version_in_force(book: Callable[..., dict[str, Any]], words: Words) -> None:
    files = {**FILES, "playbooks/calls-ar.md": FILES["playbooks/calls-ar.md"].replace("active", "draft")}
    assert titles(book(files, "ar"), words)[0] == ("أدلة العمل", ["Calls"])


def test_playbooks_of_listening_and_trends_stand_with_the_topics(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    files = {
        "playbooks/a.md": a_playbook("a", title="Curate", fields="tags: [curation]\n"),
        "playbooks/b.md": a_playbook("b", title="Scan", category="listening"),
        "playbooks/c.md": a_playbook("c", title="Live"),
    }
    assert titles(book(files), words) == [
        ("Playbooks", ["Live"]), ("Trends, curation and listening", ["Curate", "Scan"])]


def test_headings_of_a_chapter_stand_two_levels_lower(book: Callable[..., dict[str, Any]], words: Words) -> None:
    of = chapter(book(FILES), "chapter-calls")["of"]
    assert [(block["level"], words(block["of"])) for block in of if block["k"] == "heading"] == [
        (3, "When this applies"), (3, "What to do"), (3, "Who does what"), (3, "First"), (4, "Deep")]


def test_links_between_chapters_work_in_the_document_and_name_the_page(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    sheet = book(FILES)
    prose = json.dumps(chapter(sheet, "chapter-calls")["of"])
    assert '"k": "jump", "label": "chapter-tone"' in prose
    assert '{"k": "page-of", "label": "chapter-tone", "before": "page ", "after": ""}' in prose
    assert '"label": "calls-1"' in prose
    assert '"label": "chapter-calls"' in json.dumps(chapter(sheet, "chapter-tone")["facts"])
    assert "See also Calls" in words(chapter(sheet, "chapter-tone")["facts"])


def test_a_policy_has_numbered_rules_with_examples_ladder_and_appeal(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    rule = next(block for block in chapter(book(FILES), "chapter-tone")["of"] if block["k"] == "rule-block")
    head, examples, *after = rule["of"]
    assert (head["n"], words(head["of"]), words(head["tag"])) == (1, "Argue about the coffee. |", "C1 · Low severity")
    assert [(words(box["title"]), words(box["of"]), box["of"][0]["mark"]) for box in examples["items"]] == [
        ("Fine", "Too sour for me |", "yes"), ("Not fine", "You know nothing |", "no")]
    assert words(after) == "What follows: A reminder | Evidence to keep: A picture | How to put it right: Edit it |"


def test_the_ladder_names_who_acts(book: Callable[..., dict[str, Any]], words: Words) -> None:
    of = chapter(book(FILES), "chapter-tone")["of"]
    table = next(block for block in of if block["k"] == "table")
    assert [words(line) for line in table["head"]] == ["Step", "Action", "Duration", "Who"]
    assert [words(cell["of"]) for cell in table["rows"][0]] == ["1 |", "Reminder |", "7 days |", "Salem |"]
    assert [words(block) for block in of if block["k"] == "facts"] == ["Appeal Write to us. | Within 14 days |"]


def test_a_routine_says_when_it_comes_and_a_topic_what_begins_then(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    sheet = book(FILES)
    assert words(chapter(sheet, "chapter-sweep")["facts"]).startswith("متى أسبوعيًا: الأحد الساعة 09:00 |")
    row = next(block for block in chapter(sheet, "chapter-brand")["of"] if block["k"] == "table")["rows"][0]
    assert [words(cell["of"]) for cell in row] == ["Bad mentions |", "20 |", "Calls () |"]


@pytest.mark.parametrize(("repeat", "told"), [
    ("{freq: weekly, interval: 2, on: [sunday, monday]}\nstarts_on: 2027-02-07", "Every 2 weeks: Sunday, Monday"),
    ("{freq: monthly, on: [first_sunday]}", "Monthly: First Sunday"), ("{freq: daily}", "Daily"),
])
def test_how_often(book: Callable[..., dict[str, Any]], words: Words, repeat: str, told: str) -> None:
    file = written(f"repeat: {repeat}\nwho: [huda]\n", id="sweep", title="Sweep")
    facts = chapter(book({"content/routines/s.md": file}), "chapter-sweep")["facts"]
    assert words(facts).startswith(f"When {told} |")


def test_the_cover_counts_and_tells_what_is_overdue(book: Callable[..., dict[str, Any]], words: Words) -> None:
    late = a_playbook("late", title="Old", fields="last_reviewed_on: 2026-01-01\nreview_in: 6mo\n")
    soon = a_playbook("soon", title="New", fields="last_reviewed_on: 2027-01-01\nreview_in: 6mo\n")
    sheet = book({"playbooks/a.md": late, "playbooks/b.md": soon})
    assert words(sheet["facts"]) == (
        "In it Playbooks (2) | Next review 1 July 2027 / 26 Muharram 1449 AH | Review overdue Old |")


def test_others_than_the_team_get_the_policies_that_they_may_see(
    book: Callable[..., dict[str, Any]], words: Words
) -> None:
    public = FILES["content/policies/tone.md"].replace("owner: huda", "owner: huda\nvisibility: public")
    sheet = book({**FILES, "content/policies/tone.md": public}, audience="public")
    assert (sheet["title"], titles(sheet, words)) == ("Community policies", [("Policies", ["Tone"])])
    assert "approved" not in words(sheet["blocks"]).casefold()


def test_what_the_public_may_not_see_makes_no_handbook(edition: Make) -> None:
    assert list(handbook_jobs(edition(FILES, audience="public"))) == []


def outline(found: list[Any]) -> list[Any]:
    return [outline(item) if isinstance(item, list) else item.title for item in found]


def test_the_pdf_has_bookmarks_for_parts_chapters_and_sections(printed_book: Callable[..., PdfReader]) -> None:
    reader = printed_book(FILES)
    assert outline(reader.outline) == [
        "Playbooks", ["Calls", ["When this applies", "What to do", "Who does what", "First", ["Deep"]]],
        "Policies", ["Tone", ["Rules", "What we do, step by step", "Appeal"]],
        "Trends, curation and listening", ["Brand", ["What to look for", "When it rises"]],
        "Daily work", ["جولة الردود", ["الخطوات"]],
    ]


@pytest.mark.parametrize(("lang", "direction"), [("en", "/L2R"), ("ar", "/R2L")])
def test_the_pdf_is_tagged_and_in_its_language(
    printed_book: Callable[..., PdfReader], lang: str, direction: str
) -> None:
    reader = printed_book(FILES, lang)
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], root["/ViewerPreferences"]["/Direction"]) == (lang, direction)
    assert reader.xmp_metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_the_contents_name_the_page_of_each_chapter(printed_book: Callable[..., PdfReader]) -> None:
    reader = printed_book(FILES)
    contents = " ".join(reader.pages[1].extract_text().split())
    starts = {item.title: reader.get_destination_page_number(item) + 1 for item in every(reader.outline)}
    lines = [line for line in reader.pages[1].extract_text().split("\n") if line.startswith(("Calls", "Tone", "Brand"))]
    assert "Contents" in contents
    assert {line.split()[0]: int(line.replace("\u2060", "").split()[-1]) for line in lines} == {
        title: starts[title] for title in ("Calls", "Tone", "Brand")}


def every(found: list[Any]) -> list[Any]:
    return [one for item in found for one in (every(item) if isinstance(item, list) else [item])]


def test_pages_say_the_chapter_and_count(printed_book: Callable[..., PdfReader], words: Words) -> None:
    reader = printed_book(FILES)
    last = " ".join(reader.pages[3].extract_text().split())
    assert last.startswith("Tone Handbook Policies")
    assert last.endswith(f"Page 4 of {len(reader.pages)}")


def test_what_authors_wrote_is_never_markup(printed_book: Callable[..., PdfReader], words: Words) -> None:
    text = '#panic("x") $x$ @ref <label> *a `#b` \\c //d [g] {h} ~i _j =k'
    policy = a_policy("tone", title=json.dumps(text)).replace("Argue about the coffee.", json.dumps(text))
    assert words(printed_book({"content/policies/p.md": policy})).count(text) >= 3


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us_letter", (612, 792))])
def test_paper_is_a_setting(
    printed_book: Callable[..., PdfReader], team: str, paper: str, size: tuple[int, int]
) -> None:
    box = printed_book({**FILES, "content/team.yml": f"{team}paper: {paper}\n"}).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_arabic_indic_digits_are_a_setting(
    printed_book: Callable[..., PdfReader], book: Callable[..., dict[str, Any]], team: str, words: Words
) -> None:
    files = {**FILES, "content/team.yml": f"{team}numerals: arabic\n"}
    assert "أدلة العمل (١)" in words(book(files, "ar")["facts"])
    assert "٣" in printed_book(files, "ar").pages[1].extract_text()
