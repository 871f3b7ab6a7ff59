"""Variants that serve nobody, and channels that speak another language."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Told = Callable[..., str]


def test_a_variant_for_another_channel_is_told_at_its_name(told: Told) -> None:
    assert told("x", "a", "variants:\n  facebook: {caption: a}\n") == (
        "content/posts/a.md:9:3: warning variant-unused This variant is for 'facebook', which is not among the post's "
        "channels; nobody will post it.\n"
        "    Add the channel to 'channels', or delete the variant."
    )
    assert told("x", "a", "variants:\n  facebook: {caption: a}\n", lang="ar") == (
        "content/posts/a.md:9:3: warning variant-unused هذه النسخة لقناة «facebook» وهي ليست من قنوات المنشور، فلن "
        "تُنشر.\n    أضف القناة إلى «channels»، أو احذف النسخة."
    )
    assert told("x", "a", "variants:\n  facebook: {caption: a}\n", status="idea") == ""


@pytest.mark.parametrize("variant", ["{caption: a}", "{publish_at: 2027-03-01 18:30}", "{caption: }"])
def test_a_variant_that_changes_nothing_is_told(variant: str, told: Told) -> None:
    assert told("x", "a", f"variants:\n  x: {variant}\n", codes="variant-same") == (
        "content/posts/a.md:9:3: warning variant-same This variant changes nothing: 'x' would get the same without it.")


@pytest.mark.parametrize(
    "variant",
    ["{caption: b}", "{publish_at: 2027-03-01 18:31}", "{first_comment: a}", "{caption: [a]}", "{captoin: b}",
     "{media: [{src: 'https://a.example/a.png', alt: a}]}"],
)
def test_a_variant_that_changes_something_or_can_not_be_read_is_not(variant: str, told: Told) -> None:
    assert told("x", "a", f"variants:\n  x: {variant}\n", codes="variant-same") == ""


def test_a_channel_that_does_not_speak_the_language_is_told(told: Told) -> None:
    assert told("x-ar, x") == (
        "content/posts/a.md:5:7: warning channel-language This post is in English, which is not among the languages of "
        "'x-ar'.\n"
        "    Take the channel out of 'channels', or add the language to it in channels.yml."
    )
    assert told("x-ar", lang="ar") == (
        "content/posts/a.md:5:7: warning channel-language لغة هذا المنشور الإنجليزية، وليست من لغات «x-ar».\n"
        "    احذف القناة من «channels»، أو أضف اللغة إليها في channels.yml."
    )


def test_a_post_that_names_no_language_is_told_of_its_channel(loaded: Callable[..., Loaded]) -> None:
    channels = "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda, languages: [en]}\n"
    post = "---\ntitle: Iftar\nstatus: draft\nowner: huda\nchannels: [x]\n---\nإفطار\n"
    found = loaded({"content/channels.yml": channels, "content/posts/a.md": post}).problems
    assert as_text(problem for problem in found if problem.code == "channel-language").startswith(
        "content/posts/a.md:5:11: warning channel-language This post is in Arabic, ")
