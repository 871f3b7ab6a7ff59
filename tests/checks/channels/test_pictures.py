"""Pictures that are too large, of another shape, or described at too great a length."""

from collections.abc import Callable

import pytest

Told = Callable[..., str]
MEDIA = "media:\n  - src: media/a.gif\n    alt: {}\n"


def gif(width: int, height: int, size: int = 10) -> dict[str, str | bytes]:
    head = b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little")
    return {"content/media/a.gif": head.ljust(size, b"\0")}


def test_a_shape_that_is_not_shown_is_told_at_the_file(told: Told) -> None:
    assert told("instagram, x", "a", MEDIA.format("a"), format="image", files=gif(1080, 1920)) == (
        "content/posts/a.md:10:10: warning image-ratio This picture is 1080 wide and 1920 high, a ratio of 0.56; "
        "Instagram shows 0.8 to 1.91 on 'instagram'.\n"
        "    Crop it, or name another for this channel: variants: {instagram: {media: […]}}\n"
        "    This number comes from Postiz; Ayrshare's media guidelines, not from the platform itself."
    )
    assert told("instagram", "a", MEDIA.format("a"), format="image", files=gif(1080, 1920), lang="ar").startswith(
        "content/posts/a.md:10:10: warning image-ratio عرض هذه الصورة 1080 وارتفاعها 1920، والنسبة بينهما 0.56، "
        "والمقبول في إنستغرام من 0.8 إلى 1.91 لقناة «instagram».\n"
        "    قصّ أطرافها، أو سمِّ غيرها لهذه القناة: variants: {instagram: {media: […]}}\n"
    )


def test_a_picture_that_is_too_wide_is_told(told: Told) -> None:
    wide = told("instagram", "a", MEDIA.format("a"), format="image", files=gif(1080, 500), codes="image-ratio")
    assert wide.startswith("content/posts/a.md:10:10: warning image-ratio This picture is 1080 wide and 500 high, "
                           "a ratio of 2.16; Instagram shows 0.8 to 1.91 ")


@pytest.mark.parametrize("format", ["story", "reel", "video", ""])
def test_what_fills_the_screen_has_another_shape(format: str, told: Told) -> None:
    assert told("instagram", "a", MEDIA.format("a"), format=format, files=gif(1080, 1920)) == ""


@pytest.mark.parametrize("size", [(1080, 1350), (1080, 566), (1080, 565), (1, 1), (0, 5)])
def test_shapes_that_are_shown_and_those_that_are_not_known(size: tuple[int, int], told: Told) -> None:
    assert told("instagram", "a", MEDIA.format("a"), format="image", files=gif(*size)) == ""


def test_a_picture_that_is_too_large_is_told(told: Told) -> None:
    assert told("board", "a", MEDIA.format("a"), files=gif(9, 9, 1_100_000)) == (
        "content/posts/a.md:9:10: warning image-size This picture has 1.0 MB; Forum takes 1 on 'board'.\n"
        "    Save it smaller, as JPEG for example.\n"
        "    This number is the team's own, in channels.yml."
    )
    assert told("board", "a", MEDIA.format("a"), files=gif(9, 9, 1024 * 1024)) == ""


def test_an_alternative_text_has_its_length_too(told: Told) -> None:
    assert told("x", "a", MEDIA.format("b" * 1001), files=gif(9, 9)) == (
        "content/posts/a.md:10:10: warning alt-over-limit This alternative text is 1001 characters long; X takes 1000 "
        "on 'x'.\n"
        "    Shorten it: say first what matters in the picture.\n"
        "    This number comes from accessible-social.com; schedulin.app, not from the platform itself."
    )
    assert told("x", "a", MEDIA.format("b" * 1000), files=gif(9, 9)) == ""
    long = MEDIA.format("b" * 1501)
    assert told("mastodon", "a", long, files=gif(9, 9), status="approved", codes="alt-over-limit") == (
        "content/posts/a.md:10:10: error alt-over-limit This alternative text is 1501 characters long; Mastodon takes "
        "1500 on 'mastodon'.")


def test_where_there_is_no_such_text_or_only_advice_nothing_is_told(told: Told) -> None:
    assert told("snapchat, facebook", "a", MEDIA.format("b" * 1900), files=gif(9, 9)) == ""
