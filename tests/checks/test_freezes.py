"""Posts whose time falls into a hold, with every line that is printed."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
HINT = "    Move the post, or write its id under except in content/holds/mourning.md.\n"
UNTIL = "until: 2027-02-06 08:00\n"
AT = "content/posts/iftar.md:6:13: warning on-hold-then "


def told(
    loaded: Load, hold: str, front: str, *, channels: str = "[instagram, x]", status: str = "draft", lang: str = "en",
    **holds: str,
) -> str:
    front = f"publish_at: {front}\n" if front[0].isdigit() else front
    files: dict[str, str | bytes] = {
        f"content/holds/{name}.md": f"---\ntitle: حداد\nowner: huda\nreason: x\nfrom: 2027-02-02 08:00\n{text}---\n"
        for name, text in {"mourning": hold, **holds}.items()
    }
    files["content/posts/iftar.md"] = (
        f"---\ntitle: Iftar\nstatus: {status}\nowner: huda\nchannels: {channels}\n{front}---\nإفطار\n")
    return as_text([problem for problem in loaded(files).problems if problem.code == "on-hold-then"], lang)


def test_a_post_in_a_hold_is_told_of_once_with_its_end(loaded: Load) -> None:
    assert told(loaded, UNTIL, "2027-02-06 07:59") == (
        f"{AT}On 2027-02-06 07:59 this post will be on hold on Instagram, X: 'حداد' lasts until 2027-02-06 08:00.\n"
        + HINT)
    assert told(loaded, UNTIL, "2027-02-06 07:59", lang="ar") == (
        f"{AT}سيكون هذا المنشور معلّقًا في 2027-02-06 07:59 على إنستغرام، إكس، لأن تعليق النشر «حداد» يستمر حتى "
        "2027-02-06 08:00.\n    غيّر موعد المنشور، أو اكتب معرّفه في الحقل except في الملف content/holds/mourning.md.\n")
    assert told(loaded, UNTIL, "2027-02-06 08:00") == ""


def test_a_hold_without_an_end_says_so(loaded: Load) -> None:
    assert told(loaded, "", "2029-02-06 07:59") == (
        f"{AT}On 2029-02-06 07:59 this post will be on hold on Instagram, X: 'حداد' has no end yet.\n{HINT}")
    assert "لأن تعليق النشر «حداد» بلا نهاية محددة بعد." in told(loaded, "", "2029-02-06 07:59", lang="ar")


def test_only_the_channels_of_the_hold_count(loaded: Load) -> None:
    assert "on hold on X:" in told(loaded, f"{UNTIL}channels: [x]\n", "2027-02-05 18:00")
    assert told(loaded, f"{UNTIL}channels: [x]\n", "2027-02-05 18:00", channels="[instagram]") == ""


def test_a_post_that_is_excepted_goes_out(loaded: Load) -> None:
    assert told(loaded, f"{UNTIL}except: [iftar]\n", "2027-02-05 18:00") == ""


def test_two_holds_on_two_channels_are_two_findings(loaded: Load) -> None:
    found = told(loaded, f"{UNTIL}channels: [x]\n", "2027-02-05 18:00", strike=f"{UNTIL}channels: [instagram]\n")
    assert found.count("on-hold-then") == 2


def test_a_hold_that_is_over_says_nothing(loaded: Load) -> None:
    assert told(loaded, "until: 2027-02-03 09:00\n", "2027-02-05 18:00") == ""


def test_a_post_that_repeats_is_told_of_once(loaded: Load) -> None:
    front = "publish_at: 2027-02-01 18:00\nrepeat: {freq: daily}\n"
    assert told(loaded, UNTIL, front, channels="[x]") == (
        f"{AT}On 2027-02-03 18:00 this post will be on hold on X: 'حداد' lasts until 2027-02-06 08:00.\n{HINT}")


@pytest.mark.parametrize("status", ["idea", "published", "cancelled", "archived", "on_hold"])
def test_what_does_not_go_out_is_not_told_of(loaded: Load, status: str) -> None:
    assert told(loaded, UNTIL, "2027-02-05 18:00", status=status) == ""
