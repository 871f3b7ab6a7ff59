"""`serve`, round by round: what can be read is shown, with the last that is known of what can't."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from majlis.mkdocs_plugin.asked import Asked, order_of
from majlis.mkdocs_plugin.round import STOPPED, Round
from majlis.mkdocs_plugin.serve import Serve
from majlis.problems import Problem

TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
as_of: 2027-02-03 09:00
languages: [en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
"""
POST = "---\nid: iftar\ntitle: Iftar\nlang: en\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"
SECRET = "---\ntitle: Ours\nvisibility: private\n---\n# Of nobody else\n"
Begin = Callable[[], Round]


@pytest.fixture
def told() -> list[Problem]:
    return []


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small workspace, the guest of another theme."""
    root = tmp_path / "workspace"
    write(root, "mkdocs.yml", "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: mkdocs}\nplugins: [majlis]\n")
    write(root, "content/team.yml", TEAM)
    write(root, "content/channels.yml", "channels:\n  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda}\n")
    write(root, "content/posts/iftar.md", POST)
    write(root, "content/pages/ours.en.md", SECRET)
    return root


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8", newline="\n")


@pytest.fixture
def serve(told: list[Problem]) -> Iterator[Serve]:
    served = Serve(Asked(told.append))
    yield served
    served.end(fine=True)


@pytest.fixture
def begin(serve: Serve, root: Path, tmp_path: Path) -> Begin:
    """A function that begins a round."""

    def begin() -> Round:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path / "served"))
        return serve.begin(order_of(Asked(), config.plugins["majlis"].config, config))

    return begin


def test_what_is_put_in_a_round_is_served_and_goes_with_the_next_one(
    serve: Serve, begin: Begin, root: Path, tmp_path: Path
) -> None:
    page = tmp_path / "served/majlis/en/posts/iftar.html"
    serve.make(begin())
    before = page.read_bytes()
    write(root, "content/posts/iftar.md", POST.replace("title: Iftar", "title: Suhoor"))
    serve.make(begin())
    assert b"Suhoor" in page.read_bytes() != before
    (root / "content/posts/iftar.md").unlink()
    serve.make(begin())
    assert not page.exists()


def test_a_file_that_can_not_be_read_stays_as_it_was(begin: Begin, root: Path, told: list[Problem]) -> None:
    assert begin().edition.workspace.by_id["iftar"].title == "Iftar"
    write(root, "content/posts/iftar.md", POST.replace("title: Iftar", "title: a: b"))
    for _ in range(2):
        shown = begin().edition
        assert shown.workspace.by_id["iftar"].title == "Iftar"
        assert [problem.place.path for problem in shown.problems] == ["content/posts/iftar.md"]
    assert {problem.place.path for problem in told} == {"content/posts/iftar.md"}


def test_while_the_settings_can_not_be_read_the_last_round_stays_with_what_is_wrong(begin: Begin, root: Path) -> None:
    before = begin()
    assert before.hidden == {"ours.en.md"}
    write(root, "content/team.yml", TEAM.replace("timezone: Asia/Riyadh\n", ""))
    for _ in range(2):
        shown = begin()
        assert [entry.id for entry in shown.edition.workspace.entries] == ["iftar"]
        assert {problem.place.path for problem in shown.edition.problems} == {"content/team.yml"}
        assert shown.hidden == before.hidden, "a page that nobody may see stays hidden"
    write(root, "content/team.yml", TEAM)
    assert begin().edition.problems == ()


def test_where_every_file_is_read_for_leaks_none_is_known_to_stand(begin: Begin, root: Path) -> None:
    assert begin().edition.notes is None, "there is a private page"
    (root / "content/pages/ours.en.md").unlink()
    assert begin().edition.notes


def test_where_there_was_no_round_yet_nothing_is_shown(begin: Begin, root: Path, told: list[Problem]) -> None:
    (root / "content/team.yml").unlink()
    with pytest.raises(PluginError, match=STOPPED):
        begin()
    assert [problem.code for problem in told] == ["settings-missing"]
