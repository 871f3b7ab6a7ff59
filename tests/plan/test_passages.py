"""Passages: every text that goes out, the channels it goes to, and where each of its characters stands."""

from collections.abc import Callable
from datetime import datetime

import pytest

from majlis.load import Loaded
from majlis.plan import Plan
from majlis.plan.passages import Passage, is_to_come, passages_of

Load = Callable[[dict[str, str | bytes]], Loaded]
POST = """\
---
title: قهوة
status: {status}
owner: huda
channels: [x, instagram]
publish_at: 2027-02-01 10:00
hashtags: ["#قهوة", سدرة]
cta: زورونا
variants:
  x: {{caption: قصير, first_comment: تعليق}}
---
سطر أول
سطر ثانٍ
"""
REPLY = "---\ntitle: شكر\nlang: ar\nstatus: {status}\nowner: huda\nchannels: [x]\n{text}---\nشكرًا لك\n"


def the_plan(load: Load, text: str, folder: str = "posts") -> Plan:
    workspace = load({f"content/{folder}/one.md": text}).workspace
    assert workspace
    return Plan(workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))


def passages(load: Load, text: str, folder: str = "posts") -> list[Passage]:
    return [passage for entry in the_plan(load, text, folder).workspace.entries for passage in passages_of(entry)]


def test_each_text_has_its_channels_and_its_place(loaded: Load) -> None:
    found = passages(loaded, POST.format(status="draft"))
    assert [(one.part, one.text.strip(), one.channels, one.start[1:]) for one in found] == [
        ("caption", "سطر أول\nسطر ثانٍ", ("instagram",), (12, 1)),
        ("caption", "قصير", ("x",), (10, 16)),
        ("first_comment", "تعليق", ("x",), (10, 37)),
        ("cta", "زورونا", ("x", "instagram"), (8, 6)),
        ("hashtags", "قهوة", ("x", "instagram"), (7, 12)),
        ("hashtags", "سدرة", ("x", "instagram"), (7, 21)),
    ]


def test_lines_of_a_body_are_lines_of_the_file(loaded: Load) -> None:
    caption, other, *_ = passages(loaded, POST.format(status="draft"))
    assert caption.place(caption.text.index("ثانٍ"))[1:] == (13, 5)
    assert other.place(3) == other.start


def test_replies_have_a_passage_for_each_language(loaded: Load) -> None:
    both = passages(loaded, REPLY.format(status="draft", text="body_ar: شكرًا\nbody_en: Thanks\n"), "replies")
    assert [(one.lang, one.text, one.start[1:]) for one in both] == [("ar", "شكرًا", (7, 10)), ("en", "Thanks", (8, 10))]
    (body,) = passages(loaded, REPLY.format(status="draft", text=""), "replies")
    assert (body.lang, body.place(body.text.index("لك"))[1:]) == ("ar", (8, 7))


@pytest.mark.parametrize(("status", "folder", "to_come"), [
    ("idea", "posts", False), ("draft", "posts", True), ("on_hold", "posts", True), ("archived", "posts", False),
    ("draft", "replies", True), ("retired", "replies", False),
])
def test_what_is_still_to_come(loaded: Load, status: str, folder: str, to_come: bool) -> None:
    text = POST.format(status=status) if folder == "posts" else REPLY.format(status=status, text="")
    plan = the_plan(loaded, text, folder)
    assert [is_to_come(entry, plan) for entry in plan.workspace.entries] == [to_come]
