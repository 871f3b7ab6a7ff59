"""`new`, `init`, `schema`, `explain`, `fmt` and `check --fix`, as they are run."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ANSWERS = ("--name", "Sidra", "--uid-domain", "sidra.example", "--timezone", "Asia/Riyadh")


def majlis(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "majlis", *map(str, arguments)], capture_output=True, text=True, check=False,
        encoding="utf-8", stdin=subprocess.DEVNULL,
    )


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `init` makes."""
    plan = tmp_path_factory.mktemp("begun") / "plan"
    done = majlis("init", plan, *ANSWERS)
    assert done.returncode == 0, done.stderr
    return plan


@pytest.fixture
def root(begun: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return shutil.copytree(begun, tmp_path / "plan", symlinks=True)


def test_init_makes_a_workspace_that_is_right_and_builds(root: Path) -> None:
    assert majlis("check", "--root", root).stderr == "0 errors, 0 warnings\n"
    assert majlis("build", "--root", root).returncode == 0
    assert (root / "site/ar/index.html").exists()


def test_init_refuses_a_folder_that_is_not_empty(root: Path) -> None:
    done = majlis("init", root, *ANSWERS)
    assert done.returncode == 2
    assert "content" in done.stderr


def test_init_without_answers_says_what_it_needs(tmp_path: Path) -> None:
    done = majlis("init", tmp_path / "plan")
    assert done.returncode == 2
    said = "Give --name, --uid-domain and --timezone, or answer the questions at a terminal.\n"
    assert (done.stdout, done.stderr) == ("", said)
    assert not (tmp_path / "plan").exists()


def test_init_names_the_option_that_is_wrong(tmp_path: Path) -> None:
    done = majlis("init", tmp_path / "plan", "--name", "a\nb", "--uid-domain", "our team", "--timezone", "Asia/Riyadh")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "--name: This text must be on one line. Delete the line breaks in it.\n"
        "--uid-domain: 'our team' is not a domain. Write the name alone, without https:// and without slashes: "
        "example.com\n"
    )


@pytest.mark.parametrize(
    "kind", ["post", "campaign", "event", "policy", "playbook", "partner", "brief", "audience", "reply", "routine",
             "listening", "report", "hold"],
)
def test_new_writes_a_file_that_passes(root: Path, kind: str) -> None:
    done = majlis("new", kind, "--root", root, "--set", "title=#قهوة: العصر")
    assert done.returncode == 0, done.stderr
    assert (root / done.stdout.strip()).is_file()
    assert majlis("check", "--root", root).stderr == "0 errors, 0 warnings\n"


def test_new_copies_an_entry(root: Path) -> None:
    done = majlis("new", "--like", "welcome", "--root", root, "--set", "title=Welcome again")
    assert done.stdout == "content/posts/welcome-again.md\n"
    assert majlis("check", "--root", root).returncode == 0


def test_new_of_a_kind_that_is_none_is_wrong_use(root: Path) -> None:
    assert majlis("new", "pst", "--root", root).returncode == 2
    assert majlis("new", "--root", root).returncode == 2
    assert majlis("new", "--like", "nobody", "--root", root).returncode == 2
    other = majlis("new", "event", "--like", "welcome", "--root", root)
    assert (other.returncode, other.stdout) == (2, "")
    assert other.stderr == "'welcome' is of the kind post, and so is its copy. Leave 'event' out.\n"


@pytest.mark.parametrize("given", ["title", "=x", "a: b=1", "a b=1"])
def test_an_answer_to_no_field_is_wrong_use(root: Path, given: str) -> None:
    done = majlis("new", "post", "--root", root, "--set", given)
    assert (done.returncode, f"write --set FIELD=VALUE, not '{given}'" in done.stderr) == (2, True)


def test_new_speaks_arabic(root: Path) -> None:
    done = majlis("new", "--root", root, "--like", "nobody", "--lang", "ar")
    assert done.stderr == "لا ملف باسم «nobody» يمكن قراءته.\n"


def test_what_comes_next_can_be_copied(tmp_path: Path) -> None:
    plan = tmp_path / "our plan"
    assert majlis("init", plan, *ANSWERS).stderr.endswith(f"Next: majlis serve --root '{plan}'\n")
    assert majlis("init", tmp_path / "b", *ANSWERS, "--lang", "ar").stderr.startswith("مساحة العمل في ")


def test_schema_is_json(tmp_path: Path) -> None:
    names = majlis("schema").stdout.split()
    assert {"post", "hold", "team", "channels"} <= set(names)
    assert json.loads(majlis("schema", "post").stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert majlis("schema", "pst").returncode == 2
    assert majlis("schema", "--out", tmp_path / "schemas").returncode == 0
    assert sorted(path.name for path in (tmp_path / "schemas").iterdir()) == sorted(f"{n}.schema.json" for n in names)


def test_explain_speaks_of_a_code_in_both_languages() -> None:
    assert majlis("explain", "unknown-key").stdout.startswith("unknown-key (an error")
    assert majlis("explain", "unknown-key", "--lang", "ar").stdout.startswith("unknown-key (خطأ")
    assert "unknown-key" in majlis("explain").stdout
    done = majlis("explain", "unknown-kye")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no code 'unknown-kye'. Did you mean 'unknown-key'?\n"


def test_check_fix_mends_what_is_safe_and_says_so(root: Path) -> None:
    post = root / "content/posts/p.md"
    post.write_text("---\ntitle: #رمضان\nstatus: idea\nowner: team-lead\nchannels: [x]\n---\n", "utf-8")
    owner = majlis("check", "--root", root).stdout
    assert "comment-hides-value" in owner
    done = majlis("check", "--fix", "--root", root)
    assert "content/posts/p.md:2:8: fixed comment-hides-value" in done.stderr
    assert post.read_text("utf-8").startswith('---\ntitle: "#رمضان"\nstatus: idea\n')
    assert "comment-hides-value" not in done.stdout


def test_check_as_json(root: Path) -> None:
    assert majlis("check", "--format", "json", "--root", root).stdout == "[]\n"
    (root / "content/posts/p.md").write_text("no front matter\n", "utf-8")
    found = json.loads(majlis("check", "--format", "json", "--root", root).stdout)
    assert [(one["path"], one["line"], one["code"]) for one in found] == [
        ("content/posts/p.md", 1, "front-matter-missing")
    ]


def test_fmt_changes_a_file_once(root: Path) -> None:
    assert majlis("fmt", "--root", root).stderr == "0 files formatted\n"
    post = root / "content/posts/welcome.md"
    post.write_text(post.read_text("utf-8").replace("status: ", "status:    ", 1), "utf-8")
    dry = majlis("fmt", "--check", "--root", root)
    assert (dry.returncode, dry.stdout, dry.stderr) == (1, "content/posts/welcome.md\n", "1 file would change\n")
    done = majlis("fmt", "--root", root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "content/posts/welcome.md\n", "1 file formatted\n")
    assert majlis("fmt", "--check", "--root", root).returncode == 0


def test_without_stdin_nobody_is_asked(root: Path) -> None:
    command = [sys.executable, "-c", "import sys; sys.stdin = None; from majlis.cli import main; main()"]
    for arguments in (["new", "post", "--set", "title=Alone", "--root", root], ["init", root.parent / "b", *ANSWERS]):
        done = subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False)
        assert (done.returncode, b"defect" in done.stderr) == (0, False)
