"""A workspace in which some files say something else."""

from collections.abc import Callable
from pathlib import Path

from majlis.kinds import kind_named
from majlis.load import Loaded, load
from majlis.load.again import NewBytes, load_again

POST = "---\ntitle: {}\nstatus: idea\nowner: {}\nchannels: [x]\n---\nText\n"
FILES = {f"content/posts/{name}.md": POST.format(name, "huda") for name in ("a", "c")}


def again(root: Path, files: dict[str, str]) -> Loaded:
    before = load(root).workspace
    assert before
    kind = kind_named("post")
    return load_again(before, [NewBytes(path, kind, text.encode()) for path, text in files.items()])


def test_it_is_what_loading_it_would_give(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace(FILES)
    new = {"content/posts/a.md": POST.format("other", "salem"), "content/posts/b.md": POST.format("b", "nobody")}
    found = again(root, new)
    for path, text in new.items():
        (root / path).write_text(text, "utf-8")
    then = load(root)
    assert found.workspace
    assert then.workspace
    assert found.workspace.entries == then.workspace.entries
    assert sorted(found.workspace.references) == sorted(then.workspace.references)
    assert found.problems == []


def test_a_file_that_can_not_be_read(workspace: Callable[[dict[str, str]], Path]) -> None:
    root = workspace(FILES)
    found = again(root, {"content/posts/a.md": "---\ntitle: a\n---\n", "content/posts/c.md": "---\n: [\n---\n"})
    assert found.workspace
    assert (found.workspace.entries, found.workspace.unread) == ((), {"a"})
    assert {problem.place.path for problem in found.problems} == {"content/posts/a.md", "content/posts/c.md"}
