"""The run sheet of an event: when, where, minute by minute, what to have done before and after."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.outputs.print.setting import set_jobs
from majlis.outputs.print.sheets import entry_jobs

Make = Callable[..., Edition]
Words = Callable[[Any], str]
CHANNELS = "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n"
PARTNER = """\
---
id: hessa
title: Hessa
lang: en
relationship_stage: prospect
owner: huda
networks: [{platform: youtube, handle: "@hessa-films"}, {platform: x, handle: "@hessa"}]
---
"""
AUDIENCE = "---\nid: home\ntitle: Home\nlang: en\nstatus: draft\nowner: huda\n---\n"
POLICY = "---\nid: rules\ntitle: Tone\nlang: en\nstatus: draft\nowner: huda\n---\n"
EVENT = """\
---
id: ama
title: {title}
lang: {lang}
status: {status}
owner: huda
{fields}---
{body}"""
FIELDS = """\
starts_at: 2027-02-24 22:00
ends_at: 2027-02-24 23:00
format: ama
channel: x
join_url: https://example.org/join
host: Lina
moderator: huda
tech: Salem
backup: Noura
guests: [{name: Hessa, role: Engineer, bio: Measures water., partner: hessa}]
question_window: {opens: 2027-02-21 22:00, closes: 2027-02-24 18:00, form: "https://example.org/ask"}
rules: rules
off_limits_topics: [Prices]
run_of_show:
  - {at: "22:00", minutes: 5, what: Welcome, who: Lina}
  - {at: "22:05", what: Questions}
reminders: [1d, 1h]
recording: {allowed: true}
captions: Arabic
recap_due: 2027-02-28
"""


def an_event(fields: str = FIELDS, body: str = "Come and ask.\n", title: str = "Ask Hessa", lang: str = "en",
             status: str = "planned") -> dict[str, str]:
    quoted = json.dumps(title, ensure_ascii=False)
    event = EVENT.format(fields=fields, body=body, title=quoted, lang=lang, status=status)
    return {"content/channels.yml": CHANNELS, "partners/hessa.md": PARTNER, "content/policies/r.md": POLICY,
            "content/audiences/home.md": AUDIENCE, "content/events/ama.md": event}


@pytest.fixture
def sheet(edition: Make) -> Callable[..., dict[str, Any]]:
    """A function that gives the run sheet as JSON."""

    def make(files: dict[str, str], **details: Any) -> dict[str, Any]:
        (job,) = entry_jobs(edition(files, **details))
        made: dict[str, Any] = json.loads(json.dumps(job.write()))
        return made

    return make


@pytest.fixture
def paper(edition: Make) -> Callable[..., Artifact]:
    """A function that prints the run sheet."""

    def make(files: dict[str, str], **details: Any) -> Artifact:
        whole = edition(files, **details)
        (made,) = set_jobs(whole, entry_jobs(whole))
        return made

    return make


def tables(sheet: dict[str, Any], words: Words) -> list[list[list[str]]]:
    found = [block for block in sheet["blocks"] if block["k"] == "table"]
    return [[[words(cell["of"]).removesuffix("|").strip() for cell in row] for row in table["rows"]] for table in found]


def test_when_where_and_who_stand_in_frames(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(an_event())
    assert words(made["kicker"]) == "Run sheet · Ask me anything"
    cards = made["blocks"][0]["items"]
    assert [(words(card["label"]), words(card["of"])) for card in cards] == [
        ("When", "Wednesday 24 February 2027 22:00 – 23:00 17 Ramadan 1448 AH |"),
        ("Where", "X | https://example.org/join |"), ("On air", "Host: Lina | Moderator: Huda |"),
        ("Behind the scenes", "Technician: Salem | Backup: Noura |"),
    ]


def test_the_run_of_show_has_boxes_clocks_and_names(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(an_event())
    table = next(block for block in made["blocks"] if block["k"] == "table")
    assert [words(line) for line in table["head"]] == ["Done", "Time", "Length", "What", "Who"]
    assert tables(made, words)[0] == [["", "22:00", "5 minutes", "Welcome", "Lina"], ["", "22:05", "", "Questions", ""]]
    assert table["rows"][0][0]["of"][0]["of"] == [{"k": "tick", "done": False, "large": True}]


def test_guests_have_the_account_of_the_event_s_platform(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    assert tables(sheet(an_event()), words)[1] == [["Hessa", "@hessa", "Engineer. Measures water"]]


def test_the_countdown_is_in_the_order_of_time(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    assert [row[1:] for row in tables(sheet(an_event()), words)[2]] == [
        ["Sun 21 Feb, 22:00", "3 days", "Questions open"], ["Tue 23 Feb, 22:00", "1 day", "Remind those who take part"],
        ["Wed 24 Feb, 18:00", "4 hours", "Questions close"],
        ["Wed 24 Feb, 21:00", "1 hour", "Remind those who take part"], ["Wed 24 Feb, 22:00", "", "It begins"],
        ["Wed 24 Feb, 23:00", "", "It ends"], ["Sun 28 Feb", "", "The recap is out"],
    ]


def test_posts_that_promote_it_are_part_of_the_countdown(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    post = ("---\nid: call\ntitle: Come\nlang: en\nstatus: idea\nowner: huda\nchannels: [x]\n"
            "publish_at: 2027-02-22 21:00\n---\nText\n")
    made = sheet({**an_event(FIELDS + "promotion: [call]\n"), "content/posts/call.md": post})
    assert ["", "Mon 22 Feb, 21:00", "2 days", "“Come” goes out on X"] in tables(made, words)[2]


def test_questions_rules_and_what_is_off_limits(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    facts, limits = next(block for block in sheet(an_event())["blocks"] if block["k"] == "beside")["items"]
    assert words(facts) == "Form https://example.org/ask | Recording Yes | Captions Arabic | Rules Tone |"
    assert (words(limits["title"]), words(limits["of"]), limits["of"][0]["mark"]) == ("Off limits", "Prices |", "no")


def test_the_checklists_ask_only_for_what_the_event_has(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    def asked(fields: str) -> list[list[str]]:
        boxes = sheet(an_event(fields, body=""))["blocks"][-1]["items"]
        return [[words(item) for item in box["of"][0]["items"]] for box in boxes]

    assert asked("") == [
        ["Sound, picture and connection tried with everybody who speaks |"],
        ["Numbers stand in the file of the event |", "Written down: what we do differently next time |"],
    ]
    before, after = asked(FIELDS)
    assert before[1:3] == ["Questions collected and put in order |", "Rules pinned |"]
    assert before[-2:] == ["Everybody told that it is recorded, recording on |", "Noura can be reached |"]
    assert "Recap is out by Sun 28 Feb |" in after
    assert "Everybody told that it is not recorded |" in asked("recording: {allowed: false}\n")[0]


def test_an_event_in_another_zone_says_whose_clocks_these_are(
    sheet: Callable[..., dict[str, Any]], words: Words
) -> None:
    made = sheet(an_event("timezone: Asia/Tokyo\n" + FIELDS))
    assert "These are times of Tokyo." in words(made["blocks"])
    assert "17:00 Asia" not in words(made["blocks"][0])
    assert "16:00 – 17:00" in words(made["blocks"][0])


@pytest.mark.parametrize("status", ["idea", "cancelled"])
def test_nobody_runs_what_is_an_idea_or_cancelled(edition: Make, status: str) -> None:
    assert list(entry_jobs(edition(an_event(status=status)))) == []


def test_members_get_no_boxes_and_nothing_of_the_team(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    fields = "visibility: public\n" + FIELDS + "objective: engagement\naudiences: [home]\n"
    made = sheet(an_event(fields, status="live"), audience="public")
    text = words(made["kicker"]) + words(made["blocks"])
    assert text.startswith("Event · Ask me anything")
    for hidden in ("Prices", "Welcome", "Huda", "Salem", "Tone", "Numbers stand", "hessa"):
        assert hidden not in text


def test_in_arabic(paper: Callable[..., Artifact], sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    files = an_event(title="اسألوا حصة", lang="ar")
    made = sheet(files)
    assert words(made["kicker"]) == "ورقة تشغيل الفعالية · اسألني أي شيء"
    assert [words(line) for line in next(block for block in made["blocks"] if block["k"] == "table")["head"]] == [
        "تم", "الوقت", "المدة", "ماذا", "من"]
    root: Any = PdfReader(io.BytesIO(paper(files).data)).trailer["/Root"]
    assert (root["/Lang"], root["/ViewerPreferences"]["/Direction"]) == ("ar", "/R2L")


def test_the_hour_itself_is_on_the_first_page(paper: Callable[..., Artifact]) -> None:
    made = paper(an_event())
    assert (made.path, made.extent) == ("events/ama.pdf", 2)
    first, second = (page.extract_text() for page in PdfReader(io.BytesIO(made.data)).pages)
    assert "Off limits" in first
    assert "Countdown" not in first
    assert "Countdown" in second


def test_what_authors_wrote_is_never_markup(paper: Callable[..., Artifact], words: Words) -> None:
    text = '#panic("x") $x$ @ref <label> *a `#b` \\c //d [g] {h} ~i _j =k'
    fields = f"run_of_show: [{{at: \"22:00\", what: {json.dumps(text)}}}]\n"
    reader = PdfReader(io.BytesIO(paper(an_event(fields, title=text)).data))
    assert words(reader).count(text) == 2
