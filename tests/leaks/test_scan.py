"""The scan catches what came through, however it is written, and whoever let it through."""

import gzip
import io
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from icalendar import Calendar, Event

import majlis.edition
from majlis import make
from majlis.cli.exits import PROBLEMS
from majlis.cli.main import main
from majlis.edition import Edition
from majlis.kinds import Campaign
from majlis.leaks import Scan
from majlis.load import load
from majlis.mkdocs_plugin import BuildStoppedError, build_site
from majlis.outputs.artifact import Artifact, Facts
from majlis.outputs.print import setting
from majlis.problems import Problem
from majlis.workspace import Workspace

MKDOCS = "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n"
HEAD = "---\nid: ID\ntitle: TITLE\nlang: en\nstatus: STATUS\nowner: huda\nvisibility: SEEN\n"
NOTES = "The supplier in Khawlan raises its price in March, say nothing of it before the contract is signed"
SPRING = "Autumn roastery opening in Abha"
ARABIC = "افتتاح محمصة أبها في الخريف القادم"
POLICY = HEAD.replace("ID", "conduct").replace("TITLE", "Community conduct").replace("STATUS", "active") + """\
policy_area: conduct
applies_to: [members]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-01
contact: huda
rules: [{id: kind, rule: Be kind to newcomers}]
"""
CAMPAIGN = HEAD.replace("ID", "autumn-opening-abha").replace("TITLE", SPRING).replace("STATUS", "idea").replace(
    "SEEN", "team") + "---\nBring **the keys** to [our office](https://office.example/7).\n"
POST = HEAD.replace("ID", "private-post-12").replace("TITLE", ARABIC).replace("lang: en", "lang: ar").replace(
    "STATUS", "idea").replace("SEEN", "private") + "channels: [x]\n---\n"
HOOK = f"""\
import pathlib
def on_post_build(config):
    file = pathlib.Path(config.site_dir, "deep/other.html")
    file.parent.mkdir()
    file.write_text("<title>{SPRING}</title>", "utf-8")
"""
FILES = {
    "mkdocs.yml": MKDOCS,
    "content/policies/conduct.md": POLICY.replace("SEEN", "public") + f"notes: {NOTES}\n---\nWe are kind here.\n",
    "content/campaigns/autumn.md": CAMPAIGN,
    "content/posts/secret.md": POST,
    "content/pages/about.en.md": "---\nvisibility: public\n---\n# About us\n",
    "content/media/autumn-moodboard-3.png": b"\x89PNG",
}
Find = Callable[[str, bytes], list[tuple[str, str]]]
Built = Callable[[str], list[Problem]]


@pytest.fixture
def root(workspace: Callable[[dict[str, Any]], Path]) -> Path:
    """A workspace of a public policy with private notes, a campaign of the team, a private post."""
    return workspace(FILES)


@pytest.fixture
def whole(root: Path) -> Workspace:
    found = load(root).workspace
    assert found
    return found


@pytest.fixture
def find(whole: Workspace) -> Find:
    """A function that scans one file of the public's site: the fields that leaked, with the files."""
    open = tuple(replace(one, notes=None) for one in whole.entries if one.visibility == "public")
    shown = replace(whole, entries=open, media={})

    def scanned(path: str, data: bytes) -> list[tuple[str, str]]:
        scan = Scan(whole, shown, "public")
        scan.read(path, data)
        return [(problem.place.path, dict(problem.values)["field"]) for problem in scan.problems()]

    return scanned


def png(kind: bytes, body: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + len(body).to_bytes(4, "big") + kind + body + b"\0\0\0\0"


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr(name, data)
    return out.getvalue()


def folded(text: str) -> bytes:
    """A calendar with *text* as icalendar writes it, folded in its middle."""
    event = Event()
    event.add("summary", "x" * 40 + " " + text)
    calendar = Calendar()
    calendar.add_component(event)
    data = bytes(calendar.to_ical())
    assert text.encode() not in data
    return data


TITLE = [("content/campaigns/autumn.md", "title")]
LEAKS = {
    "a page": ("a.html", f"<h1>{SPRING}</h1>".encode()),
    "words in bold": ("a.html", b"Autumn <b>roastery</b> opening <i>in</i> Abha"),
    "an attribute": ("a.html", f'<a title="{SPRING}" href="#">x</a>'.encode()),
    "a calendar": ("calendar.ics", folded(SPRING + ", and more")),
    "JSON": ("index.json", json.dumps({"a": [SPRING.upper()]}).encode()),
    "a path": ("a.html", f'<a href="/x/{quote(SPRING)}.html">'.encode()),
    "a name": (f"media/{SPRING}.png", b""),
    "a script": ("a.js", b'let a = "Autumn\\u0020roastery\\x20opening in Abha"'),
    "UTF-16": ("a.txt", SPRING.encode("utf-16")),
    "gzip": ("a.xml.gz", gzip.compress(SPRING.encode())),
    "a zip in a zip": ("a.zip", zipped("b.zip", zipped("c.txt", SPRING.encode()))),
    "a name in a zip": ("a.zip", zipped(f"{SPRING}.txt", b"")),
    "a picture": ("a.png", png(b"tEXt", f"Title\0{SPRING}".encode())),
    "a packed note in a picture": ("a.png", png(b"zTXt", b"Title\0\0" + zlib.compress(SPRING.encode()))),
    "an international note in a picture": (
        "a.png", png(b"iTXt", b"Title\0\x01\0ar\0\0" + zlib.compress(SPRING.encode()))),
    "any other file": ("a.bin", b"\0\1\2\xff" + SPRING.encode() + b"\0\xfe"),
}


@pytest.mark.parametrize("way", LEAKS)
def test_a_hidden_title_is_found(find: Find, way: str) -> None:
    assert find(*LEAKS[way]) == TITLE


@pytest.mark.parametrize(("data", "place", "field"), [
    (NOTES[20:90], "content/policies/conduct.md", "notes"),
    (ARABIC, "content/posts/secret.md", "title"), (quote(ARABIC), "content/posts/secret.md", "title"),
    (json.dumps(ARABIC), "content/posts/secret.md", "title"),
    ("posts/private-post-12.html", "content/posts/secret.md", "id"),
    ("Bring the keys to our office", "content/campaigns/autumn.md", "body"),
    ("https://office.example/7", "content/campaigns/autumn.md", "body"),
    ("autumn-moodboard-3.webp", "content/media/autumn-moodboard-3.png", "file name"),
])
def test_every_hidden_text_is_found(find: Find, data: str, place: str, field: str) -> None:
    assert find("a.html", data.encode()) == [(place, field)]


@pytest.mark.parametrize("data", [
    b"", b"We are kind here. Community conduct", b"\x1f\x8b broken", b"PK\x03\x04 broken", b"Autumn",
    b"\x89PNG\r\n\x1a\n\0\0", png(b"zTXt", b"Title\0\0broken"),
])
def test_what_is_no_leak(find: Find, data: bytes) -> None:
    assert find("a", data) == []


@pytest.mark.parametrize(("data", "leaks"), [
    ('<a id="autumn-opening" abhangig>', False), ('<a id="autumn-opening-abha" aria-label>', True),
    ("autumn_opening_abha.html", True), ("xautumn-opening-abha", False), ("/autumn%2Dopening%2Dabha/", True),
])
def test_an_id_is_found_as_a_word_of_its_own(find: Find, data: str, leaks: bool) -> None:
    assert find("a.html", data.encode()) == [("content/campaigns/autumn.md", "id")] * leaks


LABEL = "فيديو تيك توك"


def found_of(whole: Workspace, title: str, *files: tuple[str, str]) -> list[str]:
    """The files in which a hidden campaign called *title* is found."""
    hidden = tuple(replace(one, title=title, body="", front="") for one in whole.of(Campaign))
    scan = Scan(replace(whole, entries=hidden), replace(whole, entries=(), prose=(), media={}), "public")
    for path, text in files:
        scan.read(path, text.encode())
    return [str(dict(problem.values)["file"]) for problem in scan.problems()]


@pytest.mark.parametrize(("title", "text"), [
    (LABEL, "BEGIN:VCALENDAR\r\nCATEGORIES:فيديو,تيك توك\r\n"), (LABEL, '["فيديو", "تيك توك"]'),
    (LABEL, "<td>فيديو</td><td>تيك توك</td>"), (LABEL, "<span>فيديو</span> · <span>تيك توك</span>"),
    (LABEL, "DESCRIPTION:فيديو\\nتيك توك"), ("Art of latte", "<p>A smart of latte cup</p>"),
    ("Report of May", "The report of maybe"), ("Hot, cold, iced", "<li>Hot</li><li>Cold</li><li>Iced</li>"),
    ("February 2027", "<h1>February 2027</h1>"), ("رمضان 1448 هـ", "<td>رمضان 1448 هـ</td>"),
    ("#فنجان_دلة #قهوة_سدرة", "<title>فنجان دلة · قهوة سدرة</title>"),
    ("Sunday 7 February 2027", "Sunday, 7 February 2027"), ("2027-02-04 18:30", '<time datetime="2027-02-04 18:30">'),
])
def test_words_that_stand_together_by_chance_are_no_leak(whole: Workspace, title: str, text: str) -> None:
    assert found_of(whole, title, ("a.html", text), ("calendar.ics", text)) == []


@pytest.mark.parametrize(("title", "text"), [
    (LABEL, "<b>فيديو</b> <i>تيك</i> توك"), (LABEL, "للمشاهدة: وفيديو تيك توك."), (LABEL, "فيديو-تيك-توك.html"),
    (LABEL, "SUMMARY:فيديو تيك توك\\, غدًا"), (LABEL, quote(LABEL)), (LABEL, json.dumps([LABEL])),
    ("Art of latte", "the-ART-of-latte.png"), ("Art of latte", "#ArtOfLatte"), ("Hot, cold, iced", "hot-cold-iced"),
    ("Hot & cold & iced", "Hot &amp; cold &amp; iced"), ("Sultan 2027 launch", "Sultan 2027 launch"),
    ("+966 55 123 4567", "tel:+966551234567"), ("#قهوة #افتتاح_محمصة_أبها", "<p>قريبًا #افتتاح_محمصة_أبها</p>"),
])
def test_a_short_text_is_found_as_it_was_written(whole: Workspace, title: str, text: str) -> None:
    assert found_of(whole, title, ("a.html", text)) == ["a.html"]


def test_what_stood_there_by_chance_hides_nothing_that_comes_later(whole: Workspace) -> None:
    lists = [("a.ics", "فيديو,تيك توك"), ("b.json", '["فيديو","تيك توك"]')]
    assert found_of(whole, LABEL, *lists, ("c.html", LABEL)) == ["c.html"]


def planted(lines: Callable[[str], Artifact]) -> Callable[[Edition, Facts], Iterator[Artifact]]:
    return lambda edition, facts: iter([lines(SPRING)])


MISTAKES = {
    "page": lambda text: Artifact("en/new.html", f"<p>{text}</p>".encode()),
    "feed": lambda text: Artifact("new.ics", folded(text)),
    "json": lambda text: Artifact("new.json", json.dumps(text).encode()),
    "link": lambda text: Artifact("en/new.html", f'<a href="{quote(text)}">'.encode()),
    "pdf": lambda text: Artifact("new.pdf", b"%PDF-", 1, source=lambda: json.dumps({"t": text})),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_an_output_publishes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch, mistake: str) -> None:
    build_site(root, site_dir=None, as_of=None, tell=lambda problem: None, audience="public")
    before = {path: path.read_bytes() for path in (root / "site-public").rglob("*") if path.is_file()}
    monkeypatch.setattr(make, "OUTPUTS", (*make.OUTPUTS, planted(MISTAKES[mistake])))
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError, match="its readers may not see"):
        build_site(root, site_dir=None, as_of=None, tell=told.append, audience="public")
    leaks = [problem for problem in told if problem.code == "leak"]
    assert [(tuple(problem.place), dict(problem.values)["text"]) for problem in leaks] == [
        (("content/campaigns/autumn.md", 3, 8), "Autu… (31)")]
    assert {path: path.read_bytes() for path in (root / "site-public").rglob("*") if path.is_file()} == before


def test_a_mistake_in_the_rules_publishes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Were the whole workspace handed to the outputs, it would still not count as shown."""
    monkeypatch.setattr(majlis.edition, "workspace_for", lambda audience, plan, wrong: plan.workspace)
    with pytest.raises(SystemExit) as ended:
        main(["build", "--root", str(root), "--audience", "public"])
    assert ended.value.code == PROBLEMS
    out = capsys.readouterr().out
    assert "content/campaigns/autumn.md:3:8: error leak 'title' says 'Autu… (31)'" in out
    assert "content/posts/secret.md:3:8: error leak" in out
    assert NOTES not in out
    assert not (root / "site-public").exists()


def test_what_mkdocs_and_its_plugins_write_is_read_too(root: Path) -> None:
    (root / "mkdocs.yml").write_text(MKDOCS + "hooks: [more.py]\n", "utf-8")
    (root / "more.py").write_text(HOOK, "utf-8")
    told: list[Problem] = []
    with pytest.raises(BuildStoppedError):
        build_site(root, site_dir=None, as_of=None, tell=told.append, audience="public")
    assert [dict(one.values)["file"] for one in told if one.code == "leak"] == ["deep/other.html"]
    options = ["-m", "mkdocs", "build"]
    done = subprocess.run([sys.executable, *options], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, "the team may read it"
    (root / "mkdocs.yml").write_text(MKDOCS.replace("[majlis]", "[majlis: {audience: public}]") + "hooks: [more.py]\n")
    done = subprocess.run([sys.executable, *options], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "autumn.md:3:8: leak 'title' says 'Autu… (31)'" in done.stderr
    assert not (root / "site-public").exists()


def test_private_entries_are_nowhere_on_the_teams_site(root: Path) -> None:
    """Not even among the problems, which quote what they are about."""
    post = root / "content/posts/secret.md"
    post.write_text(post.read_text("utf-8").replace("status: idea", "status: draft\ntags: [one, one]"), "utf-8")
    told: list[Problem] = []
    built = build_site(root, site_dir=None, as_of="2027-02-03", tell=told.append)
    assert "listed-twice" in {problem.code for problem in told}
    for path in built.site_dir.rglob("*.html"):
        assert ARABIC not in path.read_text("utf-8")
        assert "secret.md" not in path.read_text("utf-8")


def test_what_went_into_a_pdf_is_handed_over() -> None:
    line = [{"k": "t", "t": "Call "}, {"k": "t", "t": "+966 11", "d": "ltr"}]
    runs = {"blocks": [{"k": "p", "of": line}], "title": "A"}
    dumped, texts = setting.source_of(runs).split("\n")
    assert json.loads(dumped) == runs
    assert texts == "Call +966 11"


def test_each_block_of_a_pdf_is_a_line() -> None:
    """Else the words of two blocks would be one word, and no title between them would be found."""
    name = {"k": "b", "of": [{"k": "t", "t": "Autumn "}, {"k": "link", "of": [{"k": "t", "t": "roastery"}]}]}
    line, end = [name, {"k": "t", "t": " now"}], [{"k": "t", "t": "End"}]
    sheet = {"blocks": [{"k": "heading", "of": line}, {"k": "table", "head": [line, end]}, {"k": "p", "of": end}]}
    assert setting.source_of(sheet).split("\n")[1:] == ["Autumn roastery now"] * 2 + ["End"] * 2


def test_words_of_the_interface_are_no_secret(whole: Workspace) -> None:
    titles = ("Alternative text", "Our team in Abha")  # the label of a field, the name of the site in mkdocs.yml
    for title in titles:
        hidden = tuple(replace(one, title=title) for one in whole.entries)
        scan = Scan(replace(whole, entries=hidden), replace(whole, entries=(), media={}), "public", titles[1:])
        scan.read("a.html", title.encode())
        assert scan.problems() == []
