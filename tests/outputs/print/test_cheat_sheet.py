"""Replies for the desk: the text to send, exactly; when not to send it."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.edition import Edition
from majlis.outputs.print.replies import reply_jobs
from majlis.outputs.print.setting import set_jobs

Make = Callable[..., Edition]
Words = Callable[[Any], str]
CHANNELS = "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n"
REPLY = """\
---
id: {id}
title: {title}
lang: en
status: {status}
owner: huda
intent: {intent}
when_to_use: A bag is torn.
when_not: Somebody felt unwell.
channels: [x]
{texts}approved_by: huda
approved_on: 2027-01-11
{fields}---
"""
BOTH = 'body_en: "Sorry, {{name}}.\\nTake {{ days }} days."\nbody_ar: "نعتذر يا {{الاسم}}."\n'
ROUTINE = ("---\nid: sweep\ntitle: Sweep\nlang: en\nstatus: active\nowner: huda\nrepeat: {freq: daily}\nwho: [huda]\n"
           "response_target: 4h\n---\n")


def a_reply(id: str = "bag", texts: str = BOTH, fields: str = "", **more: str) -> str:
    values = {"title": "Torn bag", "intent": "refund", "status": "active"} | more
    return REPLY.format(id=id, texts=texts, fields=fields, **values)


def files(*replies: str, **others: str) -> dict[str, str]:
    found = {f"content/replies/{at}.md": reply for at, reply in enumerate(replies)}
    return {"content/channels.yml": CHANNELS, **found, **others}


@pytest.fixture
def sheet(edition: Make) -> Callable[..., dict[str, Any]]:
    """A function that gives the sheet in a language as JSON."""

    def make(written: dict[str, str], lang: str = "en", **details: Any) -> dict[str, Any]:
        job = next(job for job in reply_jobs(edition(written, **details)) if job.lang == lang)
        made: dict[str, Any] = json.loads(json.dumps(job.write()))
        return made

    return make


@pytest.fixture
def pdf_in(edition: Make) -> Callable[..., PdfReader]:
    """A function that prints the sheet in a language."""

    def make(written: dict[str, str], lang: str = "en") -> PdfReader:
        whole = edition(written)
        (made,) = set_jobs(whole, [job for job in reply_jobs(whole) if job.lang == lang])
        return PdfReader(io.BytesIO(made.data))

    return make


def test_replies_stand_by_intent_in_its_order(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(files(a_reply("a", title="A"), a_reply("b", title="B", intent="thanks"), a_reply("c", title="C")))
    groups = [(words(group["title"]["of"]), [words(one["title"]) for one in group["of"]]) for group in made["blocks"]]
    assert groups == [("Thanks", ["B |"]), ("Refund", ["A |", "C |"])]


def test_the_text_is_kept_and_gaps_are_framed(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    said = sheet(files(a_reply()))["blocks"][0]["of"][0]["said"]
    assert (said["dir"], words(said)) == ("ltr", "Sorry, {{name}}. | Take {{ days }} days. |")
    assert [node["k"] for node in said["of"][0]["of"]] == ["t", "gap", "t"]


def test_each_language_has_its_own_text_in_its_direction(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(files(a_reply()), "ar")
    said = made["blocks"][0]["of"][0]["said"]
    assert (made["title"], said["dir"], words(said)) == ("ملخص الردود الجاهزة", "rtl", "نعتذر يا {{الاسم}}. |")
    assert words(made["blocks"][0]["title"]["of"]) == "استرجاع"


def test_what_to_fill_in_when_not_to_send_and_where_to_pass_it_on(
    sheet: Callable[..., dict[str, Any]], words: Words
) -> None:
    fields = ("variables: [{name: name, example: Sara}, {name: days, required: false}]\nshortcut: /bag\n"
              "escalate_if: [Third time]\nhandoff: Care\nexpires_on: 2027-06-30\n")
    reply = sheet(files(a_reply(fields=fields)))["blocks"][0]["of"][0]
    assert (words(reply["shortcut"]), words(reply["use"])) == ("/bag", "Use when: A bag is torn. |")
    assert words(reply["more"]) == (
        "Fill in: name: for example Sara days: may be left out | Not when: Somebody felt unwell. | "
        "Pass on if: Third time | Pass on to: Care | Until: 30 June 2027 / 25 Muharram 1449 AH |")


def test_the_time_to_keep_is_that_of_the_routine(sheet: Callable[..., dict[str, Any]], words: Words) -> None:
    made = sheet(files(a_reply(), **{"content/routines/s.md": ROUTINE}))
    assert words(made["facts"]) == "Reply within 4 hours (Sweep) |"


def test_without_a_promise_no_time_is_named(sheet: Callable[..., dict[str, Any]]) -> None:
    assert sheet(files(a_reply()))["facts"] == []


@pytest.mark.parametrize("reply", [
    a_reply(status="draft"), a_reply(status="retired"), a_reply(fields="expires_on: 2027-02-02\n"),
])
def test_without_a_reply_to_send_there_is_no_sheet(edition: Make, reply: str) -> None:
    assert list(reply_jobs(edition(files(reply)))) == []


def test_a_language_without_texts_has_no_sheet(edition: Make) -> None:
    only = a_reply(texts='body_en: "Sorry."\n', status="under_review")
    assert [job.lang for job in reply_jobs(edition(files(only)))] in (["en"], [])


def test_only_the_team_has_replies(edition: Make) -> None:
    shown = a_reply(fields="visibility: public\n")
    assert list(reply_jobs(edition(files(shown), audience="public"))) == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pdf_has_an_intent_a_bookmark_and_is_tagged(pdf_in: Callable[..., PdfReader], lang: str) -> None:
    reader = pdf_in(files(a_reply("a"), a_reply("b", intent="thanks")), lang)
    root: Any = reader.trailer["/Root"]
    names = {"en": ["Thanks", "Refund"], "ar": ["شكر", "استرجاع"]}
    outline: Any = reader.outline
    assert (root["/Lang"], [item.title for item in outline]) == (lang, names[lang])
    assert reader.xmp_metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_what_authors_wrote_is_never_markup(pdf_in: Callable[..., PdfReader], words: Words) -> None:
    text = '#panic("x") $x$ @ref <a> *a `#b` \\c //d [g] ~i _j =k'
    reader = pdf_in(files(a_reply(texts=f"body_en: {json.dumps(text)}\nbody_ar: نص\n")))
    assert text in words(reader)
