"""`majlis pack`: what is printed, what is written, how it ends."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from majlis.cli import packing
from majlis.cli.packing import Wish, run_pack
from majlis.outputs.artifact import Artifact

AS_OF = datetime(2027, 2, 3, 9)
Make = Callable[..., Path]
Files = dict[str, str]
NOURA, ZIYAD = "partners/noura.md", "partners/briefs/brief-ziyad.md"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """A function that packs, standing in an empty folder, and gives the exit code and all that was printed."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def run(root: Path, name: str = "noura", lang: str = "en", out: Path | None = None) -> str:
        code = run_pack(root, lang, Wish(name, out, AS_OF))
        printed = capsys.readouterr()
        return f"{code}\n{printed.out}{printed.err}"

    return run


def test_a_pack_goes_to_the_current_folder_and_says_what_was_left_out(
    workspace: Make, files: Files, said: Callable[..., str]
) -> None:
    assert said(workspace(files)) == (
        "0\n"
        "Note: content/policies/team.md binds partners but is for the team alone, so it is not in the pack.\n"
        f"Packed noura-pack.zip for نورة: 7 files, {_size('noura-pack.zip')} KB. "
        "Whoever gets it unpacks it and opens index.html.\n"
    )
    assert os.listdir() == ["noura-pack.zip"]


def test_the_same_in_arabic(workspace: Make, files: Files, said: Callable[..., str]) -> None:
    assert said(workspace(files), lang="ar") == (
        "0\n"
        "ملاحظة: تسري content/policies/team.md على الشركاء لكنها للفريق فقط، فليست في الحزمة.\n"
        f"كُتبت الحزمة noura-pack.zip لـ نورة: الملفات 7، والحجم {_size('noura-pack.zip')} كيلوبايت. "
        "على من يستلمها أن يفك ضغطها ثم يفتح index.html.\n"
    )


def _size(name: str) -> int:
    return (Path(name).stat().st_size + 1023) // 1024


def test_a_name_that_is_no_partner_is_wrong_use(workspace: Make, files: Files, said: Callable[..., str]) -> None:
    root = workspace(files)
    assert said(root, "nora") == (
        "2\nThere is no partner 'nora'. Partners are: noura, ziyad. Did you mean 'noura'?\n")
    assert said(root, "spring") == "2\nThere is no partner 'spring'. Partners are: noura, ziyad.\n"
    assert said(root, "nora", "ar") == "2\nلا شريك باسم «nora». الشركاء: noura, ziyad. هل تقصد «noura»؟\n"
    assert os.listdir() == []


def test_without_a_brief_that_they_may_see_it_says_what_to_do(
    workspace: Make, files: Files, said: Callable[..., str]
) -> None:
    hidden = files[ZIYAD].replace("visibility: partner:ziyad\nstatus: agreed", "status: in_review")
    assert said(workspace(files | {ZIYAD: hidden}), "ziyad") == (
        "1\nziyad may see no brief yet, so there is nothing to pack.\n"
        "    partners/briefs/brief-ziyad.md: set 'visibility: partner:ziyad'; it is 'team' now.\n"
        "    partners/briefs/brief-ziyad.md: it is 'in_review'; a partner sees briefs that are approved, sent, agreed "
        "or done.\n"
    )
    without = {path: text for path, text in files.items() if path != ZIYAD}
    assert said(workspace(without, "without"), "ziyad") == (
        "1\nziyad may see no brief yet, so there is nothing to pack.\n"
        "    Write one: majlis new brief --set partner=ziyad\n"
    )
    assert os.listdir() == []


def test_a_partner_who_is_not_to_be_contacted_is_packed_with_a_warning(
    workspace: Make, files: Files, said: Callable[..., str]
) -> None:
    text = files[NOURA].replace("tier: micro", "tier: micro\ndo_not_contact: true")
    printed = said(workspace(files | {NOURA: text}))
    assert printed.startswith(
        "0\nWarning: partners/noura.md says 'do_not_contact: true'. Ask its owner before you send anything.\n")


def test_content_with_errors_is_not_packed(workspace: Make, files: Files, said: Callable[..., str]) -> None:
    wrong = files["content/policies/open.md"].replace("status: active", "status: actve")
    root = workspace(files | {"content/policies/open.md": wrong})
    printed = said(root)
    assert printed.startswith("1\ncontent/policies/open.md:5:9: error ")
    assert printed.endswith("The content has errors, so no pack was written.\n")
    assert os.listdir() == []


@pytest.mark.parametrize("where", ["site/a.zip", "content/a.zip", "site-public/a.zip", "site-public/deep/a.zip"])
def test_a_pack_never_lies_where_others_read(
    workspace: Make, files: Files, said: Callable[..., str], where: str
) -> None:
    root = workspace(files)
    (root / ".site-public.majlis").mkdir()
    out = root / where
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = where.partition("/")[0]
    assert said(root, out=out) == (
        f"2\n{out} would lie in {folder}, whose files others read. Write the pack elsewhere: --out FILE\n")
    assert not out.exists()


def test_only_a_zip_is_written_over(workspace: Make, files: Files, said: Callable[..., str]) -> None:
    root = workspace(files)
    Path("mine.txt").write_text("mine")
    assert said(root, out=Path("mine.txt")) == (
        "2\nmine.txt is there already and is no zip, so it was left as it is. Choose another name: --out FILE\n")
    assert Path("mine.txt").read_text() == "mine"
    assert said(root, out=Path("none/a.zip")) == "2\nThere is no folder none.\n"
    assert said(root).startswith("0\n")
    assert said(root).startswith("0\n")


def test_what_leaks_is_found_and_nothing_is_written(
    workspace: Make, files: Files, said: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    leaking = [Artifact("index.html", b"<p>canary-legal-name-ziyad</p>")]
    monkeypatch.setattr(packing, "pack_files", lambda edition: iter(leaking))
    assert said(workspace(files)) == (
        "1\n"
        "partners/ziyad.md:7:13: error leak 'legal_name' says 'cana… (23)', which the site for 'partner:noura' must "
        "not show, but it stands in index.html.\n"
        "    Nothing was published. A template, a plugin or Majlis shows too much: mend or report it.\n"
        "    If it is no secret, say it where these readers see it, or word it differently here.\n"
        "The pack would show what this partner may not see, so it was not written.\n"
    )
    assert os.listdir() == []


def test_the_same_commit_gives_the_same_bytes_anywhere_and_on_any_day(
    workspace: Make, files: Files, tmp_path: Path
) -> None:
    path, made = "content/campaigns/spring.md", []
    files[path] = files[path].replace("starts_on: ", "embargo_until: 2027-02-20 09:00\nstarts_on: ")
    for at, (zone, day, seed) in enumerate((("Pacific/Auckland", 1801200000, "1"), ("America/Lima", 1804000000, "2"))):
        root = workspace(files, f"copy-{at}/of")
        out = tmp_path / f"{at}.zip"
        environ = os.environ | {"TZ": zone, "SOURCE_DATE_EPOCH": str(day), "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-m", "majlis", "pack", "noura", "--root", str(root), "--out", str(out)],
                       check=True, env=environ, capture_output=True)
        made.append(out.read_bytes())
    assert made[0] == made[1]
    with zipfile.ZipFile(tmp_path / "0.zip") as folder:
        assert {member.date_time for member in folder.infolist()} == {(2027, 2, 2, 10, 0, 0)}
        assert {member.external_attr >> 16 for member in folder.infolist()} == {0o100644}
