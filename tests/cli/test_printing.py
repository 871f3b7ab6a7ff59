"""`majlis print`: what is printed on the screen, what is written, how it ends."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from majlis.cli.main import main
from majlis.outputs.print import press

Files = dict[str, str | bytes]
Run = Callable[..., Result]
PLAYBOOK = "---\nid: {id}\ntitle: {title}\nlang: {lang}\nstatus: {status}\nowner: huda\n{more}---\n## {title}\n"
POST = (
    "---\nid: iftar\ntitle: Iftar\nlang: en\nstatus: draft\nowner: huda\nchannels: [x]\n"
    "publish_at: 2027-02-10 18:30\n---\n"
)
UNKNOWN = (
    "There is no sheet 'crisi'. Name the id or the path of an entry that has one, or: handbook, month:2027-02, replies."
    " Did you mean 'crisis'?\n"
)
UNKNOWN_AR = (
    "لا ورقة باسم «hanbook». اكتب معرّف مادة لها ورقة أو مسارها، أو إحدى هذه: handbook، month:2027-02، replies. "
    "هل تقصد «handbook»؟\n"
)


def playbook(id: str, title: str = "Crisis", lang: str = "en", status: str = "draft", more: str = "") -> str:
    return PLAYBOOK.format(id=id, title=title, lang=lang, status=status, more=more)


FILES: Files = {
    "playbooks/crisis.md": playbook("crisis"),
    "playbooks/crisis-ar.md": playbook("crisis-ar", "أزمة", "ar", more="translation_of: crisis\n"),
    "playbooks/old.md": playbook("old", status="retired"), "content/posts/iftar.md": POST,
}


@pytest.fixture
def run(workspace: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """A function that prints from small content, in the folder above its `print/`."""
    monkeypatch.chdir(tmp_path)

    def printed(*arguments: str, files: Files | None = None) -> Result:
        root = workspace({**FILES, **(files or {})})
        asked = ["print", *arguments, "--root", str(root), "--as-of", "2027-02-03 09:00"]
        return CliRunner().invoke(main, asked, catch_exceptions=False)

    return printed


def sizes(text: str) -> str:
    """*text* without how many kilobytes the files have, which hangs on releases of Typst."""
    return re.sub(r"\d+ KB", "N KB", re.sub(r"\d+ كيلوبايت", "N كيلوبايت", text))


def test_one_entry_goes_to_the_folder_print(run: Run, tmp_path: Path) -> None:
    done = run("crisis")
    assert (done.exit_code, sizes(done.stdout), done.stderr) == (0, "print/crisis.pdf (1 page, N KB)\n", "")
    assert PdfReader(tmp_path / "print/crisis.pdf").metadata.title == "Crisis"  # type: ignore[union-attr]


def test_everything_without_a_name_in_a_fixed_order(run: Run) -> None:
    done = run()
    assert done.exit_code == 0
    assert [line.split(" ")[0] for line in done.stdout.splitlines()] == [
        "print/crisis-ar.pdf", "print/crisis.pdf", "print/month-2027-02-ar.pdf", "print/month-2027-02-en.pdf",
    ]


def test_in_arabic(run: Run) -> None:
    done = run("crisis", "month:2030-01", "--in", "ar", "--lang", "ar")
    assert sizes(done.stdout) == (
        "print/crisis-ar.pdf (صفحة واحدة، N كيلوبايت)\nprint/month-2030-01-ar.pdf (صفحة واحدة، N كيلوبايت)\n")


def test_with_and_without_the_cache_the_bytes_are_the_same(run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    made = []
    for more in ((), (), ("--no-cache",)):
        assert run("crisis", "month", "--in", "en", *more).exit_code == 0
        made.append([(tmp_path / "print" / name).read_bytes() for name in ("crisis.pdf", "month-2027-02-en.pdf")])
    assert made[0] == made[1] == made[2]
    kept = (tmp_path / ".git/majlis-cache").iterdir()
    assert sum(b"%PDF-" in file.read_bytes() for file in kept) == 2


def test_a_path_names_an_entry_and_a_file_takes_one_sheet(run: Run, tmp_path: Path) -> None:
    done = run("playbooks/crisis.md", "--out", "tonight.pdf", "--paper", "letter")
    assert sizes(done.stdout) == "tonight.pdf (1 page, N KB)\n"
    box = PdfReader(tmp_path / "tonight.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


@pytest.mark.parametrize(("arguments", "code", "told"), [
    (("crisi",), 2, UNKNOWN),
    (("hanbook", "--lang", "ar"), 2, UNKNOWN_AR),
    (("month:2027-13",), 2, "'month:2027-13' names no month: write it as month:2027-02.\n"),
    (("replies",), 1, "There is nothing to print for 'replies' yet.\n"),
    (("old", "--in", "ar"), 1, "There is nothing to print for 'old' in Arabic.\n"),
    (("crisis", "crisis-ar", "--out", "one.pdf"), 2,
     "one.pdf is one file, but there are 2 sheets. Name a folder: --out FOLDER\n"),
    (("crisis", "--out", "site/print"), 2,
     "site/print/crisis.pdf would lie in site, whose files others read. Print elsewhere: --out FOLDER\n"),
    (("crisis", "--audience", "partner:nobody"), 2, "There is no partner 'nobody': name one by its id.\n"),
])
def test_what_can_not_be_printed_is_told_in_one_line(
    run: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (code, "", told)


@pytest.mark.parametrize(("name", "said"), [("old", "playbook, retired"), ("iftar", "post, draft")])
def test_an_entry_without_a_sheet_says_why(run: Run, name: str, said: str) -> None:
    done = run(name)
    assert done.exit_code == 2
    assert re.fullmatch(rf"\S+{name}\.md has no sheet: {said}\. Sheets are made of .*playbooks.*\n", done.stderr)


def test_an_entry_s_own_error_stops_it_and_no_other_s(run: Run) -> None:
    wrong: Files = {"playbooks/moderation.md": playbook("moderation", more="version: 1\nversion: 2\n")}
    assert run("crisis", files=wrong).exit_code == 0
    done = run("moderation", files=wrong)
    assert (done.exit_code, done.stdout) == (1, (
        "playbooks/moderation.md:8:1: error duplicate-key 'version' is here a second time; it is on line 7 already.\n"
        "    Keep one of the two.\n"))
    assert done.stderr == "The content has errors, so nothing was printed.\n"
    whole = run(files=wrong)
    assert (whole.exit_code, whole.stderr) == (1, "The content has errors, so nothing was printed.\n")
    assert whole.stdout.startswith("playbooks/moderation.md:8:1: error duplicate-key")


def test_a_file_that_is_no_pdf_stays(run: Run, tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print/crisis.pdf").write_text("my notes")
    done = run("crisis")
    assert (done.exit_code, done.stderr) == (2, (
        "print/crisis.pdf is there already and is no PDF, so it was left as it is. "
        "Choose another place: --out FOLDER\n"))
    assert (tmp_path / "print/crisis.pdf").read_text() == "my notes"


def test_without_typst_one_line_says_what_to_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "find_spec", lambda name: None)
    done = run("crisis")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr == (
        "Nothing can be printed here, since Typst is missing: pip install typst fontpkg-ibm-plex-sans-arabic segno\n"
        "    Where there is none for this system, a browser prints the site's pages.\n")


def test_what_a_reader_may_not_see_has_no_sheet(run: Run) -> None:
    done = run("crisis", "--audience", "public")
    assert (done.exit_code, done.stderr[:28]) == (2, "There is no sheet 'crisis'. ")


def test_empty_content_says_where_to_begin(run: Run, tmp_path: Path) -> None:
    done = run("--audience", "public", files={})
    assert (done.exit_code, done.stderr) == (
        1, "There is nothing to print here yet: a playbook, a brief or a month with posts is a start.\n")
