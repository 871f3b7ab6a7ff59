"""Links of hidden pages to what is shown anyway are no secret; links to what is hidden are."""

from collections.abc import Callable
from dataclasses import replace

from majlis.leaks.scan import Scan
from majlis.load import Loaded

POLICY = """\
---
id: reporting-and-moderation-ar
title: البلاغات
lang: ar
status: draft
owner: huda
visibility: {}
---
"""
PAGE = b"# Us\n\nRead [it](../policies/reporting-and-moderation-ar.md) twice.\n"


def found(loaded: Callable[..., Loaded], visibility: str) -> list[str]:
    files = {"content/policies/reporting-and-moderation-ar.md": POLICY.format(visibility), "content/pages/us.md": PAGE}
    whole = loaded(files).workspace
    assert whole
    shown = replace(whole, entries=tuple(one for one in whole.entries if one.visibility == "public"), prose=())
    scan = Scan(whole, shown, "public")
    scan.read("ar/index.html", b'<a href="policies/reporting-and-moderation-ar.html">x</a>')
    return [problem.code for problem in scan.problems()]


def test_a_link_to_what_is_shown_is_no_leak(loaded: Callable[..., Loaded]) -> None:
    assert found(loaded, "public") == []


def test_a_link_to_what_is_hidden_is_one_beside_the_hidden_id_itself(loaded: Callable[..., Loaded]) -> None:
    assert found(loaded, "team") == ["leak", "leak"]
