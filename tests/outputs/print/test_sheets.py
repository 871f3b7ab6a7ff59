"""The PDFs themselves: structure, what can be copied, the same bytes everywhere."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.outputs.artifact import Artifact
from majlis.outputs.print import press
from majlis.outputs.print.press import printing_available

Files = dict[str, str | bytes]
BODY = """\
## Read this {#first}

Go to [the end](#end), to [the rules](https://example.org/rules) or to [nothing](#nowhere).

### Below

Text.

## The end {#end}

Bye.
"""
POST = """\
---
id: p
title: منشور
lang: ar
status: draft
owner: huda
channels: [x]
publish_at: 2027-02-09 18:30
---
نص
"""
REPLY = """\
---
id: late
title: Late
lang: en
status: active
owner: huda
intent: complaint
when_to_use: Late.
when_not: Never.
approved_by: huda
approved_on: 2027-01-01
channels: [x]
version: 1
body_ar: آسفون.
body_en: Sorry.
last_reviewed_on: 2027-01-01
review_in: 6mo
---
"""
READY = "scenario: a\ncategory: event\ntriggers: [a]\nroles: [{role: a, does: b}]\nsteps: [{do: a}]\n"
HOSTILE = [
    '#panic("x")', "$x$", "@ref", "<label>", "*a", "`#b`", "\\c", "//d", '"e"', "'f'", "[g]", "{h}", "~i", "_j", "=k",
    "--", "...",
]


def links(reader: PdfReader) -> tuple[set[str], int]:
    """The addresses that links lead to, and the number of links that stay in the document."""
    notes: list[Any] = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    outside = {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}
    return outside, sum("/URI" not in note.get("/A", {}) for note in notes)


def _tags(node: Any) -> Iterator[Any]:
    """The tags below *node* in the tree of a PDF's structure."""
    node = node.get_object()
    for part in node if isinstance(node, list) else [node.get("/K", [])] if isinstance(node, dict) else []:
        yield from _tags(part)
    if isinstance(node, dict) and "/S" in node:
        yield node


def _scope(tag: Any) -> str | None:
    found = tag["/A"].get_object()
    parts = [part.get_object() for part in (found if isinstance(found, list) else [found])]
    return next((part["/Scope"] for part in parts if "/Scope" in part), None)


def bookmarks(outline: list[Any]) -> list[Any]:
    return [bookmarks(item) if isinstance(item, list) else item.title for item in outline]


def test_a_sheet_is_tagged_and_says_what_it_is(pdf: Callable[..., PdfReader], playbook: Callable[..., str]) -> None:
    reader = pdf({"playbooks/p.md": playbook(BODY)})
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("en", True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata
    assert (reader.metadata.title, reader.metadata.author) == ("Crisis response", "Huda, Sidra Coffee")
    assert reader.metadata["/CreationDate"] == "D:20270201213000Z"
    assert reader.xmp_metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()


def test_an_arabic_sheet_is_arabic(pdf: Callable[..., PdfReader], playbook: Callable[..., str]) -> None:
    reader = pdf({"playbooks/p.md": playbook("## عنوان\n\nنص", title="دليل الأزمات", lang="ar")})
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], root["/ViewerPreferences"]["/Direction"]) == ("ar", "/R2L")
    assert reader.metadata
    assert (reader.metadata.title, reader.metadata.author) == ("دليل الأزمات", "هدى، قهوة سدرة")


def test_headings_are_bookmarks_and_links_lead_where_they_say(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str]
) -> None:
    reader = pdf({"playbooks/p.md": playbook(BODY)})
    assert bookmarks(reader.outline) == ["Read this", ["Below"], "The end"]
    assert links(reader) == ({"https://example.org/rules"}, 1)


def test_what_authors_wrote_is_never_markup(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    text = " ".join(HOSTILE)
    fields = f"scenario: |\n  {text}\n"
    reader = pdf({"playbooks/p.md": playbook(fields=fields, title=text)})
    assert words(reader).count(text) == 2
    assert reader.metadata
    assert reader.metadata.title == text


def test_the_body_s_code_is_never_markup(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    body = '```\n#panic("x") $y$ *z* \\ // <a>\n```\n\nand `#panic("y")` *em*\n'
    text = words(pdf({"playbooks/p.md": playbook(body)}))
    assert '#panic("x") $y$ *z* \\ // <a>' in text
    assert 'and #panic("y") em' in text


def test_a_table_over_pages_repeats_its_head(pdf: Callable[..., PdfReader], playbook: Callable[..., str]) -> None:
    rows = "".join(f"| {at} | row {at} |\n" for at in range(200))
    reader = pdf({"playbooks/p.md": playbook(f"| Number | What |\n|---|---|\n{rows}")})
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 4
    assert all("Number" in page for page in pages)
    assert "row 199" in pages[-1]


@pytest.mark.parametrize("word", ["x" * 4000, "https://example.org/" + "path/" * 300, "س" * 4000])
def test_a_word_without_end_stays_on_the_paper(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], word: str
) -> None:
    reader = pdf({"playbooks/p.md": playbook(f"{word}\n\n| a | b |\n|---|---|\n| {word[:300]} | c |\n")})
    right: list[float] = []

    def visit(text: str, _: Any, matrix: list[float], __: Any, ___: Any) -> None:
        if text.strip():
            right.append(matrix[4])

    for page in reader.pages:
        page.extract_text(visitor_text=visit)
    assert max(right) < 595 - 40
    assert "".join(page.extract_text() for page in reader.pages).count(word[0]) >= word.count(word[0])


def test_emoji_and_unknown_scripts_do_not_stop_print(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    text = words(pdf({"playbooks/p.md": playbook("Well 😀 done 中文 👨‍👩‍👧", title="Title 🎉")}))
    assert "Well [grinning face] done □□ [man, woman, girl]" in text
    assert "Title [party popper]" in text


def test_a_broken_picture_is_described(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    files = {"content/media/map.png": b"no picture", "playbooks/p.md": playbook("![The map](../content/media/map.png)")}
    assert "Picture: The map" in words(pdf(files))


def test_a_picture_is_on_the_sheet_with_its_description(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], png: Callable[[int], bytes]
) -> None:
    reader = pdf({"content/media/map.png": png(99), "playbooks/p.md": playbook("![The map](../content/media/map.png)")})
    assert len(reader.pages[0].images) == 1
    (figure,) = (tag for tag in _tags(reader.trailer["/Root"]["/StructTreeRoot"]) if tag["/S"] == "/Figure")  # type: ignore[index]
    assert figure["/Alt"] == "The map"


def test_a_huge_picture_or_one_from_outside_is_described(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    body = "![Huge](../content/media/huge.gif)\n\n![Outside](../../../etc/map.png)\n\n![Web](https://example.org/a.png)\n"
    text = words(pdf({"content/media/huge.gif": b"GIF89azzzz", "playbooks/p.md": playbook(body)}))
    assert all(f"Picture: {name}" in text for name in ("Huge", "Outside", "Web"))


def test_lists_and_tables_are_tagged_with_the_scope_of_their_heads(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str]
) -> None:
    reader = pdf({"playbooks/p.md": playbook("## A\n\n- one\n- two\n\n| Who | When |\n|---|---|\n| Huda | now |\n")})
    tags = list(_tags(reader.trailer["/Root"]["/StructTreeRoot"]))  # type: ignore[index]
    counted = [sum(tag["/S"] == name for tag in tags) for name in ("/H1", "/L", "/LI", "/Table", "/TH", "/TD")]
    assert counted[1:] == [1, 2, 1, 2, 2]
    assert all(_scope(tag) == "/Column" for tag in tags if tag["/S"] == "/TH")


def test_endless_nesting_does_not_stop_print(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    body = "".join("    " * depth + "- a\n" for depth in range(20)) + "\n" + ">" * 30 + " deep\n"
    assert "deep" in words(pdf({"playbooks/p.md": playbook(body)}))


def test_empty_fields_leave_no_headings(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], words: Callable[[Any], str]
) -> None:
    reader = pdf({"playbooks/p.md": playbook(fields="version:\nsteps: []\nroles:\n")})
    assert bookmarks(reader.outline) == []
    assert words(reader) == (
        "Playbook Crisis response Owner Huda Status Draft File playbooks/p.md "
        "Printed copy; the file is the reference Commit 0123456, 2 Feb 2027 Page 1 of 1"
    )


def test_the_extent_is_the_number_of_pages(sheets: Callable[..., list[Artifact]], playbook: Callable[..., str]) -> None:
    (artifact,) = sheets({"playbooks/p.md": playbook("Line.\n\n" * 120)})
    assert artifact.path == "playbooks/crisis.pdf"
    assert artifact.extent == len(PdfReader(io.BytesIO(artifact.data)).pages) > 1


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us_letter", (612, 792))])
def test_paper_is_a_setting(
    pdf: Callable[..., PdfReader], playbook: Callable[..., str], paper: str, size: tuple[int, int], team: str
) -> None:
    reader = pdf({"content/team.yml": f"{team}paper: {paper}\n", "playbooks/p.md": playbook()})
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_retired_playbooks_and_cancelled_briefs_are_not_printed(
    sheets: Callable[..., list[Artifact]], playbook: Callable[..., str]
) -> None:
    brief = "---\nid: b\ntitle: B\nlang: en\nstatus: cancelled\nowner: huda\n---\n"
    assert sheets({"playbooks/p.md": playbook(status="retired"), "partners/briefs/b.md": brief}) == []


def test_without_the_wheels_nothing_is_printed(
    sheets: Callable[..., list[Artifact]], playbook: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printing_available()
    monkeypatch.setattr(press, "find_spec", lambda name: None)
    assert not printing_available()
    assert sheets({"playbooks/p.md": playbook()}) == []


def test_the_same_bytes_under_another_zone_language_hash_seed_and_folder(
    sheets: Callable[..., list[Artifact]], playbook: Callable[..., str], png: Callable[[int], bytes], tmp_path: Path
) -> None:
    body = BODY + "\n\n![A picture](../content/media/a.png)\n\nنص [x](#end) #وسم `code` 😀\n"
    files: Files = {
        "content/media/a.png": png(99), "playbooks/p.md": playbook(body, status="active", fields=READY),
        "content/posts/p.md": POST, "content/replies/r.md": REPLY,
    }
    here = [artifact.data for artifact in sheets(files)]
    assert here == [artifact.data for artifact in sheets(files)]
    assert b"majlis-print" not in here[0]
    assert str(tmp_path).encode() not in here[0]
    (tmp_path / "tmp").mkdir()
    moved = {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "TMPDIR": str(tmp_path / "tmp"),
        "PATH": os.defpath, "PYTHONPATH": os.pathsep.join(sys.path), "SOURCE_DATE_EPOCH": "1",
    }
    command = [sys.executable, "-c", ELSEWHERE, str(tmp_path)]
    done = subprocess.run(command, env=moved, cwd="/", capture_output=True, check=True)
    assert len(here) == 7
    assert done.stdout == b"".join(here)


ELSEWHERE = """\
import sys
from datetime import UTC, datetime
from pathlib import Path
from majlis.edition import edition_for
from majlis.history import History
from majlis.load import load
from majlis.outputs.print.sheets import print_sheets

root = Path(sys.argv[1])
workspace = load(root).workspace
history = History("0123456789abcdef", datetime(2027, 2, 1, 21, 30, tzinfo=UTC), {})
now = datetime(2027, 2, 3, 9, tzinfo=workspace.zone)
edition = edition_for("team", workspace, now, root=root, history=history)
sys.stdout.buffer.write(b"".join(artifact.data for artifact in print_sheets(edition, {})))
"""
