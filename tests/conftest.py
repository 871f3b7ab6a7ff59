"""What several folders of tests share: small workspaces, problems as the lines that are printed, cases in text files.

A file of cases, `cases/*.txt` beside a test module, shows what people write and, below `>>>`, what they are told:

    === a name of what happens
    @@ content/posts/post.md        (left out where there is one file, `post.md`)
    the file
    >>>
    the lines that are printed

`<U+202E>` stands for a character that can't be seen. A test with an argument `case` runs once for each case.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from hypothesis import settings

from majlis.cli import main
from majlis.cli.report import as_text
from majlis.dates.zones import zone
from majlis.load import Loaded
from majlis.problems import Problem
from majlis.review import review

TEAM = """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة}
"""
CHANNELS = """\
channels:
  - {id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: salem}
"""
# A busy machine is no fault of the code.
settings.register_profile("majlis", deadline=None)
settings.load_profile("majlis")
SETTINGS = {"content/team.yml": TEAM, "content/channels.yml": CHANNELS}
AS_OF = datetime(2027, 2, 3, 9)
Files = dict[str, str | bytes]
_ESCAPE = re.compile(r"<U\+([0-9A-F]{4,6})>")


def unescaped(text: str) -> str:
    """*text* with `<U+202E>` as the character, so that tests show what can't be seen."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def lines(problems: Iterable[Problem], lang: str = "en") -> str:
    """Problems as they are printed."""
    return as_text(problems, lang)


def read_cases(text: str) -> dict[str, tuple[Files, str]]:
    """From a file of cases: for each name its files and the lines expected."""
    cases: dict[str, tuple[Files, str]] = {}
    for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        name, _, rest = part.partition("\n")
        given, _, expected = rest.partition(">>>\n")
        if not given.startswith("@@ "):
            given = f"@@ post.md\n{given}"
        files = dict(file.split("\n", 1) for file in re.split(r"^@@ ", given, flags=re.MULTILINE)[1:])
        cases[name] = ({path: unescaped(content) for path, content in files.items()}, expected.rstrip("\n") + "\n")
    return cases


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One run of a test with an argument `case` for each case of the text file that its marker `cases` names."""
    if "case" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("cases")
        assert marker
        paths = [Path(str(metafunc.module.__file__)).parent / "cases" / name for name in marker.args]
        cases = {name: case for path in paths for name, case in read_cases(path.read_text("utf-8")).items()}
        metafunc.parametrize("case", cases.values(), ids=cases.keys())


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker of tests that run on files of cases."""
    config.addinivalue_line("markers", "cases(*names): files of cases, beside the test module")


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[[Files], Path]:
    """A function that writes files (path → text or bytes) beside small settings and returns the root."""

    def write(files: Files) -> Path:
        for path, content in (SETTINGS | files).items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture
def loaded(workspace: Callable[[Files], Path]) -> Callable[[Files], Loaded]:
    """A function that writes files beside small settings, loads and checks them, as of `AS_OF`."""

    def checked(files: Files) -> Loaded:
        reviewed = review(workspace(files), {}, AS_OF)
        return Loaded(reviewed.plan.workspace if reviewed.plan else None, reviewed.problems)

    return checked


@pytest.fixture
def riyadh() -> ZoneInfo:
    """The zone of most tests."""
    found = zone("Asia/Riyadh")
    assert found
    return found


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the sites of all audiences of the worked example, `site/` the team's; of a copy without Git.

    Built once, unless two processes begin with it together.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"
    if not shared.exists():
        made = _sites(tmp_path_factory.mktemp("example"))
        with suppress(OSError):  # another process was sooner
            made.rename(shared)
    return shared


def _sites(root: Path) -> Path:
    """The folder `out` in *root* with the sites of a copy of the example."""
    example = Path(__file__).parent.parent
    for folder in ("content", "playbooks", "partners"):
        shutil.copytree(example / folder, root / folder)
    shutil.copy(example / "mkdocs.yml", root)
    done = CliRunner().invoke(main, ["build", "--root", str(root), "--all", "--site-dir", str(root / "out/site")])
    assert done.exit_code == 0, done.output
    return root / "out"
