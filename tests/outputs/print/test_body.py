"""Prose as blocks: every kind of it, and what is left of what print has no block for."""

from collections.abc import Callable
from typing import Any

import pytest

Files = dict[str, str | bytes]
Drawn = Callable[..., dict[str, Any]]


@pytest.fixture
def blocks(drawn: Drawn, playbook: Callable[..., str]) -> Callable[..., list[dict[str, Any]]]:
    """The blocks that a body becomes."""

    def make(body: str, files: Files | None = None, **fields: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = drawn({**(files or {}), "playbooks/p.md": playbook(body, **fields)})["blocks"]
        return found

    return make


Blocks = Callable[..., list[dict[str, Any]]]
Words = Callable[[Any], str]


def levels(found: list[dict[str, Any]], words: Words) -> list[tuple[int, str]]:
    return [(block["level"], words(block)) for block in found if block["k"] == "heading"]


def test_headings_begin_at_one_and_skip_no_level(blocks: Blocks, words: Words) -> None:
    found = blocks("### A\n\n##### B\n\n###### C\n\n## D\n\n> # E\n")
    assert levels(found, words) == [(1, "A"), (2, "B"), (3, "C"), (1, "D")]


def test_a_body_that_begins_without_a_heading_gets_one(blocks: Blocks, words: Words) -> None:
    assert levels(blocks("Text.\n\n## A\n"), words) == [(1, "In detail"), (1, "A")]
    assert levels(blocks("نص", lang="ar"), words) == [(1, "بالتفصيل")]
    assert levels(blocks("## A\n"), words) == [(1, "A")]
    assert blocks("") == []


def test_admonitions_are_labelled_in_words(blocks: Blocks, words: Words) -> None:
    body = '## A\n\n!!! danger "Not now"\n    x\n\n!!! warning\n    y\n\n??? odd "More"\n    z\n'
    assert [(box["tone"], words(box["title"]), words(box["of"])) for box in blocks(body)[1:]] == [
        ("danger", "Danger: Not now", "x |"), ("warning", "Warning", "y |"), ("note", "Note: More", "z |"),
    ]
    assert words(blocks('## أ\n\n!!! tip\n    x\n', lang="ar")[1]["title"]) == "نصيحة"


def test_check_lists_are_boxes_and_lists_keep_their_first_number(blocks: Blocks) -> None:
    ticks, numbers, bullets = blocks("## A\n\n- [ ] a\n- [x] b\n\nx\n\n3. c\n4. d\n\nx\n\n- e\n")[1::2]
    marks = [(block["mark"], block["start"]) for block in (ticks, numbers, bullets)]
    assert marks == [("tick", 1), ("number", 3), ("bullet", 1)]
    assert [[run["t"] for run in item[0]["of"]] for item in ticks["items"]] == [["a"], ["✓ ", " b"]]


def test_tables_align_to_start_and_end_and_fill_short_rows(blocks: Blocks, words: Words) -> None:
    (_, table) = blocks("## A\n\n| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 |\n")
    assert table["align"] == ["start", "end", "center"]
    assert [words(cell["of"]) for cell in table["rows"][0]] == ["1 |", "2 |", ""]


def test_columns_of_long_texts_share_the_room(blocks: Blocks) -> None:
    (_, table) = blocks(f"## A\n\n| a | b | c |\n|---|---|---|\n| 1 | {'w ' * 20} | {'w ' * 80} |\n")
    auto, less, more = table["widths"]
    assert auto == "auto"
    assert less < more


def test_text_is_styled_and_links_are_told_on_paper(blocks: Blocks, words: Words) -> None:
    body = "*a* **b** ~~c~~ H~2~O `d` [e](https://x.example/y) <https://z.example/> [f](mailto:a@b.example)\n"
    (paragraph,) = blocks(f"## A\n\n{body}")[1:]
    assert words(paragraph) == "a b c H~2~O d e (x.example/y) https://z.example/ f |"
    assert [run["k"] for run in paragraph["of"] if run["k"] != "t"] == [
        "em", "b", "del", "code", "link", "aside", "link", "link",
    ]


def test_links_to_files_lead_to_the_live_page(
    blocks: Blocks, drawn: Drawn, playbook: Callable[..., str], team: str
) -> None:
    body = "## A\n\n[p](../content/policies/none.md) [q](p.md)\n"
    assert [run["k"] for run in blocks(body)[1]["of"]] == ["t", "t", "t"]
    site = {"content/team.yml": team + "site_url: https://s.example/t\n", "playbooks/p.md": playbook(body)}
    found = drawn(site)["blocks"][1]["of"]
    assert [run.get("url") for run in found] == [None, None, "https://s.example/t/en/playbooks/crisis.html"]


def test_links_inside_lead_to_headings_and_footnotes(blocks: Blocks, words: Words) -> None:
    found = blocks("## A {#a}\n\nto [a](#a), [b](#b), note[^1]\n\n[^1]: The note\n")
    jumps = [run["label"] for run in found[1]["of"] if run["k"] == "jump"]
    assert (found[0]["anchor"], jumps) == ("body-1", ["body-1"])
    assert words(found[-1]) == "The note |"


def test_a_paragraph_of_the_other_script_is_read_its_own_way(blocks: Blocks) -> None:
    assert blocks("## A\n\nفقرة عربية!\n")[1]["dir"] == "rtl"
    assert blocks("## أ\n\nEnglish, 5%!\n", lang="ar")[1]["dir"] == "ltr"
    assert blocks("## A\n\nEnglish عربي\n")[1]["dir"] is None


def test_a_direction_that_the_author_gave_holds(blocks: Blocks) -> None:
    (said,) = blocks('## A\n\nEnglish first\n{: dir="rtl" }\n')[1:]
    assert (said["k"], said["dir"]) == ("said", "rtl")


def test_a_line_that_introduces_a_list_stays_with_it(blocks: Blocks) -> None:
    found = blocks("## A\n\nBefore you **close:**\n\n- a\n\nNot so\n\n- b\n\nNothing follows:\n\nx\n")
    assert [block["sticky"] for block in found[:-1] if block["k"] == "p"] == [True, False, False]


def test_code_keeps_its_lines(blocks: Blocks) -> None:
    latin, arabic = blocks("## A\n\n```\na  b\n\tc 😀\n```\n\nx\n\n```\nمرحبًا {{name}}\n```\n")[1::2]
    assert (latin["t"], latin["dir"]) == ("a  b\n    c [grinning face]", "ltr")
    assert (arabic["t"], arabic["dir"]) == ("مرحبًا {{name}}", "rtl")


def test_pictures_are_found_or_described(blocks: Blocks, words: Words) -> None:
    media: Files = {"content/media/a.png": b"GIF89a1\t1\t", "content/media/b.png": b"no picture"}
    body = "## A\n\n![The map](../content/media/a.png)\n\n![None](../content/media/b.png)\n\nan ![icon](c.png) inline\n"
    found, lost, inline = blocks(body, media)[1:]
    assert (found["file"], found["alt"]) == ("media/a.png", "The map")
    assert (lost["file"], words(lost["of"])) == (None, "Picture: None")
    assert words(inline) == "an [Picture: icon] inline |"


def test_definitions_quotations_and_rules(blocks: Blocks) -> None:
    found = blocks("## A\n\nTerm\n: Meaning\n\n> Said\n\n---\n\n<section>kept</section>\n")
    assert [block["k"] for block in found] == ["heading", "p", "inset", "quote", "rule", "p"]
