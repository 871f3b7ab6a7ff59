"""Texts that are longer than a channel takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from majlis.checks.channels.lengths import measured
from majlis.platforms import limits_on
from majlis.text.counting import Rule, count

Told = Callable[..., str]
ALIF = "ا"


def test_a_text_is_counted_as_its_platform_counts_and_told_once_for_channels_alike(told: Told) -> None:
    assert told("x, x-paid, x-too, mastodon", ALIF * 281) == (
        "content/posts/a.md:9:1: warning text-over-limit This text is 281 characters long on 'x, x-too'; X takes 280.\n"
        "    Shorten it by 1, or give the channel a text of its own: variants: {x: {caption: …}}\n"
        "    If the account is paid, write in channels.yml: limits: {text: 25000}"
    )
    assert told("x", ALIF * 281, lang="ar") == (
        "content/posts/a.md:9:1: warning text-over-limit طول هذا النص بالأحرف في «x» هو 281، والحد في إكس هو 280.\n"
        "    قصّره بمقدار 1، أو اكتب للقناة نصًا خاصًا بها: variants: {x: {caption: …}}\n"
        "    إن كان الحساب مدفوعًا فاكتب في channels.yml: limits: {text: 25000}"
    )
    assert told("x", ALIF * 280) == ""
    assert told("instagram", "a" * 2201, "media: [{src: 'https://a.example/a.png', alt: a}]\n") == (
        "content/posts/a.md:10:1: warning text-over-limit This text is 2201 characters long on 'instagram'; "
        "Instagram takes 2200.\n"
        "    Shorten it by 1, or give the channel a text of its own: variants: {instagram: {caption: …}}\n"
        "    This number comes from Postiz (2026-08-21); Ayrshare; Adobe Express (2025-12-17), not from the platform "
        "itself."
    )


@pytest.mark.parametrize(
    ("status", "channel", "severity"),
    [("scheduled", "x", "error"), ("approved", "x", "error"), ("in_review", "x", "warning"), ("draft", "x", "warning"),
     ("on_hold", "x", "warning"), ("scheduled", "discord", "warning"), ("scheduled", "snapchat", "warning"),
     ("idea", "x", ""), ("published", "x", ""), ("cancelled", "x", ""), ("archived", "x", "")],
)
def test_only_an_official_number_stops_a_post_that_is_ready(
    status: str, channel: str, severity: str, told: Told
) -> None:
    lines = told(channel, "a" * 2001, "cancel_reason: x\n", status=status, codes="text-over-limit")
    assert lines.partition("text-over-limit")[0] == (f"content/posts/a.md:10:1: {severity} " if severity else "")


def test_a_channels_own_text_is_what_it_posts(told: Told) -> None:
    variant = "variants:\n  x:\n    caption: {}\n    first_comment: {}\n"
    assert told("x, discord", "a" * 300, variant.format("Short", "b")) == ""
    assert told("x", "a", variant.format("a" * 281, "b" * 300)) == (
        "content/posts/a.md:10:14: warning text-over-limit This text is 281 characters long on 'x'; X takes 280.\n"
        "    Shorten it by 1.\n"
        "    If the account is paid, write in channels.yml: limits: {text: 25000}\n"
        "content/posts/a.md:11:20: warning text-over-limit This first comment is 300 characters long on 'x'; "
        "X takes 280.\n"
        "    Shorten it by 20."
    )
    assert told("x", "", f"caption: {'a' * 281}\n", codes="text-over-limit").startswith("content/posts/a.md:8:10: ")


@pytest.mark.parametrize(
    ("channel", "text", "more", "format", "number"),
    [
        ("x-paid", "a" * 4001, "", "", "4001 characters long on 'x-paid'; X takes 4000."),
        ("x-paid", "a" * 4000, "", "", ""),
        ("x-premium", "a" * 5001, "", "", "5001 characters long on 'x-premium'; X takes 5000."),
        ("x-premium", "a" * 5000, "", "", ""),
        ("telegram", "a" * 1025, "media: [{src: 'https://a.example/a.png', alt: a}]\n", "",
         "1025 characters long on 'telegram'; Telegram takes 1024."),
        ("telegram", "a" * 1025, "", "", ""),
        ("whatsapp", "a" * 701, "", "story", "701 characters long on 'whatsapp'; WhatsApp takes 700."),
        ("whatsapp", "a" * 701, "", "text", ""),
        ("bluesky", "e\u0301\u0301\u0301\u0301\u0301\u0301" * 290, "", "",
         "3770 bytes long on 'bluesky'; Bluesky takes 3000."),
        ("threads", "a" * 10001, "", "article", "10001 characters long on 'threads'; Threads takes 10000."),
        ("threads", "a" * 501, "", "article", ""),
        ("threads", "🌙" * 126, "", "", "504 characters long on 'threads'; Threads takes 500."),
        ("threads", "🌙" * 125, "", "", ""),
        ("mastodon", "https://a.co " * 21, "", "", "504 characters long on 'mastodon'; Mastodon takes 500."),
        ("x", "a.co " * 12, "", "", "288 characters long on 'x'; X takes 280."),
        ("x", "a.co " * 11, "", "", ""),
        ("x, linkedin", "a" * 5000, "", "article", ""),
        ("mastodon", "a" * 501, "", "article", "501 characters long on 'mastodon'; Mastodon takes 500."),
        ("sms", ALIF * 100, "", "", ""),
        ("single", ALIF * 71, "", "", "71 characters long on 'single'; SMS takes 70."),
        ("single", "a" * 71, "", "", ""),
        ("forum", "a" * 9000, "", "", ""),
    ],
)
def test_which_number_binds(channel: str, text: str, more: str, format: str, number: str, told: Told) -> None:
    line = told(channel, text, more, format=format, codes="text-over-limit")
    assert line.partition("This text is ")[2] == number


@pytest.mark.parametrize(
    ("channel", "format", "line"),
    [
        ("pinterest", "image", "This title is 101 characters long on 'pinterest'; Pinterest takes 100."),
        ("youtube", "video", "This title is 101 characters long on 'youtube'; YouTube takes 100."),
        ("youtube", "poll", ""), ("tiktok", "video", ""), ("x", "text", ""), ("newsletter", "text", ""),
        ("tiktok", "image", "This title is 101 characters long on 'tiktok'; TikTok takes 90."),
        ("letter", "text", "This title is 101 characters long on 'letter'; Newsletter takes 3."),
    ],
)
def test_a_title_is_measured_where_it_is_shown(channel: str, format: str, line: str, told: Told) -> None:
    picture = "media: [{src: 'https://a.example/a.png', alt: a}]\n"
    found = told(channel, "a", picture, title="t" * 101, format=format, codes="text-over-limit")
    assert found == (f"content/posts/a.md:2:8: warning text-over-limit {line}" if line else "")


@given(
    st.text(st.sampled_from("aا.# \n/:1️⃣©é\u0301👨‍👩‍👧🇸🇦\ufe0fةًxhttps"), max_size=80).map(
        lambda text: text.replace("x", "https://a.example/b ")),
    st.sampled_from(Rule), st.integers(1, 60),
)
def test_what_is_not_counted_could_not_be_too_long(text: str, rule: Rule, most: int) -> None:
    limit = replace(limits_on("x", date(2027, 1, 1))["text"], count=rule, most=most)
    length = count(rule, text)
    assert measured(limit, text) == (length if length > most else 0)
