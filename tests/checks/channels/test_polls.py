"""Polls that a platform would refuse."""

from collections.abc import Callable

Told = Callable[..., str]
POLL = "poll:\n  question: {}\n  options: [{}]\n"


def test_the_number_of_options_is_told_at_them(told: Told) -> None:
    assert told("x, whatsapp", "a", POLL.format("q", "a, b, c, d, e"), status="approved", codes="poll-options") == (
        "content/posts/a.md:10:12: error poll-options There are 5 options in this poll; X takes 2 to 4 on 'x'.")
    assert told("linkedin", "a", POLL.format("q", "a"), lang="ar") == (
        "content/posts/a.md:10:12: warning poll-options عدد خيارات هذا الاستطلاع 1، والمقبول في لينكدإن من 2 إلى 4 "
        "لقناة «linkedin».\n    عدّل الخيارات، أو احذف القناة من «channels»."
    )
    assert told("x, linkedin", "a", POLL.format("q" * 140, f"{'a' * 25}, b, c, d")) == ""
    assert told("x, linkedin, threads, telegram, whatsapp, discord, forum", "a", POLL.format("q", "a, b")) == ""


def test_a_long_option_is_told_where_it_is_written(told: Told) -> None:
    assert told("x, linkedin", "a", POLL.format("q", f"a, {'و' * 26}, c")) == (
        "content/posts/a.md:10:16: warning poll-options This option is 26 characters long; X takes 25 on 'x'.\n"
        "    Shorten it by 1.\n    This number comes from Zernio's API reference, not from the platform itself."
    )


def test_a_long_question_is_told(told: Told) -> None:
    assert told("linkedin", "a", POLL.format("q" * 141, "a, b")) == (
        "content/posts/a.md:9:13: warning poll-options This question is 141 characters long; LinkedIn takes 140 on "
        "'linkedin'.\n"
        "    Shorten it by 1.\n    This number comes from Zernio's API reference, not from the platform itself."
    )
