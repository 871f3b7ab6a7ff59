"""Hashtags, mentions and links, as many as a channel takes."""

from collections.abc import Callable

import pytest

Told = Callable[..., str]
PICTURE = "media: [{src: 'https://a.example/a.png', alt: a}]\n"
SIX = " ".join(f"#وسم{n}" for n in range(6))


def test_hashtags_of_text_and_field_are_counted_each_once(told: Told) -> None:
    assert told("instagram", "#One #one #قهوة_سدرة", f"{PICTURE}hashtags: [ONE, two, three, four]\n") == ""
    assert told("instagram", "#One #قهوة_سدرة", f"{PICTURE}hashtags: [two, three, four, five]\n") == (
        "content/posts/a.md:9:11: warning hashtags-over-limit There are 6 hashtags on 'instagram'; Instagram takes 5.\n"
        "    Keep those that matter, or give the channel a text of its own: variants: {instagram: {caption: …}}\n"
        "    This number comes from the press: @creators, as reported by businesstoday.in (2025-12-19) and zeenews "
        "(2025-12-20); Ayrshare's current pages."
    )
    assert told("instagram", SIX, PICTURE, lang="ar") == (
        "content/posts/a.md:10:1: warning hashtags-over-limit عدد الوسوم في «instagram» هو 6، والحد في إنستغرام هو 5.\n"
        "    أبقِ أهمها، أو اكتب للقناة نصًا خاصًا بها: variants: {instagram: {caption: …}}\n"
        "    هذا الرقم بحسب الصحافة: @creators, as reported by businesstoday.in (2025-12-19) and zeenews (2025-12-20); "
        "Ayrshare's current pages."
    )


def test_the_number_is_that_of_the_day_on_which_the_post_goes_out(told: Told) -> None:
    assert told("instagram", SIX, PICTURE, at="2025-12-18 18:30", codes="hashtags-over-limit") == ""
    assert told("instagram", SIX, PICTURE, at="2025-12-19 18:30", codes="hashtags-over-limit") != ""
    variant = f"{PICTURE}variants: {{instagram: {{publish_at: 2025-12-18 09:00}}}}\n"
    assert told("instagram", SIX, variant, codes="hashtags-over-limit") == ""


def test_a_channel_with_its_own_text_has_only_what_is_in_it(told: Told) -> None:
    fields = "hashtags: [a, b, c, d, e, f]\nmentions: [a, b, c, d]\n"
    assert told("instagram", "a", f"{PICTURE}{fields}variants: {{instagram: {{caption: '#one @b'}}}}\n") == ""


def test_on_bluesky_only_hashtags_beside_the_text_count(told: Told) -> None:
    tags = ", ".join(f"t{n}" for n in range(9))
    assert told("bluesky", " ".join(f"#t{n}" for n in range(9)), f"hashtags: [{tags}]\n") == ""
    assert told("bluesky", "#t1", f"hashtags: [{tags}, t9]\n", status="scheduled", codes="hashtags-over-limit") == (
        "content/posts/a.md:8:11: error hashtags-over-limit There are 9 hashtags on 'bluesky'; Bluesky takes 8."
    )


def test_a_hashtag_that_is_too_long_is_told_where_it_is_written(told: Told) -> None:
    assert told("threads", f"#{'و' * 51}") == (
        f"content/posts/a.md:9:1: warning hashtags-over-limit The hashtag '{'و' * 51}' is 51 characters long on "
        "'threads'; Threads takes 50.\n    Choose a shorter one.\n"
        "    This number comes from publishing tools, not from the platform itself."
    )
    assert told("board", "a", "hashtags: [abcd]\n", codes="hashtags-over-limit").startswith("content/posts/a.md:8:11: ")
    assert told("threads", f"#{'و' * 50}") == ""


def test_mentions_and_links_have_their_own_numbers(told: Told) -> None:
    assert told("instagram", "@a @b @a @c mail@d.example", PICTURE) == ""
    assert told("instagram", "@a @b", PICTURE + "mentions: ['@c', d]\n", codes="mentions-over-limit") == (
        "content/posts/a.md:9:11: warning mentions-over-limit There are 4 mentions on 'instagram'; Instagram takes 3.")
    five = " ".join(f"https://sidra.com/{n}" for n in range(5))
    assert told("threads", f"{five} https://sidra.com/1", "link: https://sidra.com/0\n") == ""
    assert told("threads", f"{five} sidra.com/9 at 20:30") == ""
    assert told("threads", five, "link: https://sidra.com/9\n", status="approved", codes="links-over-limit") == (
        "content/posts/a.md:8:7: error links-over-limit There are 6 links on 'threads'; Threads takes 5.")


@pytest.mark.parametrize("channel", ["x", "facebook", "linkedin", "forum"])
def test_where_no_number_is_known_nothing_is_told(channel: str, told: Told) -> None:
    assert told(channel, "#a " * 60) == ""
