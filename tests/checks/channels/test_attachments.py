"""Pictures and films: as many as a channel takes, some where it needs some; formats that it has."""

from collections.abc import Callable

import pytest

Told = Callable[..., str]


def media(*names: str) -> str:
    return "media:\n" + "".join(f"  - {{src: 'https://a.example/{name}', alt: a}}\n" for name in names)


PICTURES = media(*[f"{n}.png" for n in range(5)])


def test_pictures_and_films_are_counted_apart(told: Told) -> None:
    assert told("x", "a", media(*[f"{n}.jpg" for n in range(4)], "a.mp4")) == ""
    assert told("x", "a", PICTURES) == (
        "content/posts/a.md:9:3: warning media-over-limit There are 5 pictures on 'x'; X takes 4 in one post.\n"
        "    Take some out, or name others for this channel: variants: {x: {media: […]}}\n"
        "    This number comes from socialnewsdesk.com, not from the platform itself."
    )
    assert told("x", "a", PICTURES, lang="ar").startswith(
        "content/posts/a.md:9:3: warning media-over-limit عدد الصور في «x» هو 5، والحد في إكس هو 4 في المنشور الواحد.\n"
        "    احذف بعضها، أو سمِّ غيرها لهذه القناة: variants: {x: {media: […]}}\n"
    )
    assert told("bluesky", "a", media("a.mp4", "b.MOV?v=1"), codes="media-over-limit") == (
        "content/posts/a.md:9:3: warning media-over-limit There are 2 films on 'bluesky'; Bluesky takes 1 in one post.")
    assert told("snapchat", "a", media("a.mp4", "b.png"), codes="media-over-limit") == (
        "content/posts/a.md:9:3: warning media-over-limit There are 2 pictures and films on 'snapchat'; "
        "Snapchat takes 1 in one post.")


def test_the_media_of_a_variant_are_those_of_its_channel(told: Told) -> None:
    variant = "variants:\n  x:\n    media:\n      - {src: 'https://a.example/a.png', alt: a}\n"
    assert told("x", "a", PICTURES + variant) == ""
    two = variant + "      - {src: 'https://a.example/b.png', alt: a}\n" * 4
    assert told("x", "a", two, codes="media-over-limit").startswith("content/posts/a.md:11:7: ")


def test_a_film_stands_alone_where_the_platform_wants_it_so(told: Told) -> None:
    both = media("a.png", "b.mp4")
    assert told("linkedin, x", "a", both, format="image") == (
        "content/posts/a.md:10:3: warning media-over-limit There are pictures and films together on 'linkedin'; "
        "LinkedIn takes only one sort in a post.\n"
        "    Take some out, or name others for this channel: variants: {linkedin: {media: […]}}"
    )
    assert told("linkedin", "a", both, format="video") == ""


@pytest.mark.parametrize("status", ["in_review", "approved", "scheduled", "on_hold"])
def test_a_text_alone_is_told_of_once_for_all_channels_that_need_more(status: str, told: Told) -> None:
    assert told("instagram, x, youtube", status=status, format="text", codes="media-needed") == (
        "content/posts/a.md:6:11: warning media-needed There is no picture or film here, and 'instagram, youtube' "
        "takes no text alone.")
    assert told("instagram", status=status, format="text", codes="media-needed", lang="ar") == (
        "content/posts/a.md:6:11: warning media-needed لا صورة هنا ولا مقطع، ولا يُنشر في «instagram» نص وحده.")


@pytest.mark.parametrize(
    ("channel", "format", "status"),
    [("instagram", "text", "draft"), ("instagram", "live", "in_review"), ("youtube", "poll", "in_review"),
     ("instagram", "image", "scheduled"), ("x", "text", "in_review"), ("instagram", "text", "published")],
)
def test_where_nothing_is_needed_or_it_is_missed_already(channel: str, format: str, status: str, told: Told) -> None:
    assert told(channel, status=status, format=format, codes="media-needed") == ""


def test_a_carousel_has_two_pictures(told: Told) -> None:
    assert told("instagram", "a", media("a.png"), format="carousel", status="in_review") == (
        "content/posts/a.md:10:3: warning media-needed A carousel has two pictures or more; there are 1 for "
        "'instagram'.\n    Add pictures under 'media', or write: format: image"
    )
    assert told("instagram", "a", media("a.png", "b.png"), format="carousel", status="in_review") == ""
    assert told("instagram", "a", media("a.png"), format="carousel") == ""


def test_a_format_that_the_platform_has_not_is_told(told: Told) -> None:
    assert told("x", "a", media("a.png"), format="story") == (
        "content/posts/a.md:8:9: warning format-not-there The format of this post is 'story' (Story), which X does not "
        "have; it goes to 'x'.\n"
        "    Take the channel out of 'channels', and write another post for it."
    )
    assert told("x", "a", media("a.png"), format="story", lang="ar") == (
        "content/posts/a.md:8:9: warning format-not-there شكل هذا المنشور «story» (قصة) غير موجود في إكس، وهو موجّه إلى "
        "«x».\n"
        "    احذف القناة من «channels»، واكتب لها منشورًا آخر."
    )
    assert told("instagram, facebook, snapchat, forum", "a", media("a.png"), format="story") == ""
