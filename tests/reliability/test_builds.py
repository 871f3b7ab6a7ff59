"""Whole builds under faults: killed, on a full disk, eight at once, with a damaged cache, under another clock."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
TreeOf = Callable[[Path], dict[str, str]]
Git = Callable[..., None]
ROOT = Path(__file__).parents[2]
KILLS = 50
IDEA = "---\ntitle: Suhoor\nstatus: idea\nowner: huda\nchannels: [x]\n---\n"


@pytest.fixture
def kept(root: Path, git: Git) -> Path:
    """The small workspace, committed, so that there is a cache."""
    (root / ".gitignore").write_text("/site*/\n/.site*.majlis/\n", "utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    return root


class Corpus:
    """A thousand entries, which say one of two things."""

    def __init__(self, root: Path, majlis: Run, git: Git) -> None:
        self.root, self.site, self.majlis = root, root.parent / "served", majlis
        subprocess.run([sys.executable, ROOT / "bench/corpus.py", "1000", root], check=True)
        (root / ".gitignore").write_text("/site/\n", "utf-8")
        git(root, "init", "-q", "-b", "main")
        git(root, "add", "-A")
        git(root, "commit", "-qm", "all")
        self.posts = sorted(root.glob("content/posts/*/*.md"))[::20]
        self.texts = {name: [post.read_text("utf-8") + f"\n{name}\n" for post in self.posts] for name in ("old", "new")}

    def say(self, name: str) -> None:
        for post, text in zip(self.posts, self.texts[name], strict=True):
            post.write_text(text, "utf-8")

    def build(self, name: str) -> float:
        """Build a version; the seconds that it took."""
        self.say(name)
        began = time.monotonic()
        done = self.majlis("build", "--root", self.root, "--site-dir", self.site)
        assert done.returncode == 0, done.stderr
        return time.monotonic() - began

    def kill(self, seconds: float) -> int:
        """Begin to build what is there and kill it, with all that it began, after so long; how it ended."""
        command = [sys.executable, "-m", "majlis", "build", "--root", self.root, "--site-dir", self.site]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        return process.wait()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX")
def test_a_build_of_a_thousand_entries_killed_at_fifty_moments(
    tmp_path: Path, majlis: Run, git: Git, tree_of: TreeOf
) -> None:
    """Two in five fall into the last fifth of the build, where the site is exchanged."""
    corpus = Corpus(tmp_path / "corpus", majlis, git)
    corpus.build("new")
    whole = {"new": tree_of(corpus.site)}
    takes = corpus.build("old")
    whole["old"] = tree_of(corpus.site)
    draw = random.Random(1448)
    moments = [draw.uniform(0, 0.8) if at % 5 < 3 else draw.uniform(0.8, 1.1) for at in range(2 * KILLS)]
    killed = 0
    for moment in moments:
        if killed == KILLS:
            break
        corpus.say("new")
        killed += corpus.kill(moment * takes) == -signal.SIGKILL
        served = tree_of(corpus.site)
        assert served in (whole["old"], whole["new"]), moment
        if served == whole["new"]:
            takes = corpus.build("old")
            assert tree_of(corpus.site) == whole["old"]
    corpus.build("new")
    assert tree_of(corpus.site) == whole["new"]
    print(f"{killed} builds of {takes:.1f} s killed, {len(whole['new']):,} files")
    assert killed == KILLS


@pytest.mark.slow
def test_eight_builds_at_once(kept: Path, tmp_path: Path, majlis: Run, tree_of: TreeOf) -> None:
    assert majlis("build", "--root", kept, "--site-dir", tmp_path / "alone").returncode == 0
    command = [sys.executable, "-m", "majlis", "build", "--root", str(kept)]
    builds = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(8)]
    ended = [(build.communicate()[1], build.returncode) for build in builds]
    for said, code in ended:
        assert "defect of Majlis" not in said
        assert code == 0 or "Another build is publishing" in said, said
    assert 0 in {code for _, code in ended}
    assert tree_of(kept / "site") == tree_of(tmp_path / "alone")


DISK = r"""
import shutil, subprocess, sys
from pathlib import Path
disk, source = Path(sys.argv[1]), Path(sys.argv[2])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", disk], check=True)
root = disk / "workspace"
shutil.copytree(source, root)

def build(what):
    done = subprocess.run([sys.executable, "-m", "majlis", "build", "--root", root], capture_output=True, text=True)
    tree = {path: path.read_bytes() for path in sorted((root / "site").rglob("*")) if path.is_file()}
    lines = done.stderr.strip().splitlines()
    print(what, done.returncode, " ".join(map(str.strip, lines)) if done.returncode else "built", flush=True)
    return tree

old = build("first")
(root / "content/team.yml").write_text((root / "content/team.yml").read_text().replace("Sidra", "Another name"))
free = shutil.disk_usage(disk).free
(disk / "fill").write_bytes(b"x" * (free - 60_000))
print(build("full") == old)
(disk / "fill").unlink()
new = build("next")
print(new != old)
subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
print(build("read-only") == new)
"""


@pytest.mark.slow
def test_a_full_and_a_read_only_disk_keep_the_old_site(kept: Path, tmp_path: Path) -> None:
    """The whole workspace is on that disk, with Git and the cache. Needs the right to mount (root, or a container)."""
    if not shutil.which("unshare"):
        pytest.skip("NOT TRIED: no unshare here, so no disk of its own")
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(["unshare", "-m", sys.executable, "-c", DISK, str(disk), str(kept)],
                          capture_output=True, text=True, check=False)
    if not done.stdout:
        pytest.skip(f"NOT TRIED: mounting is not allowed here ({done.stderr[-80:].strip()})")
    site = disk / "workspace/site"
    lines = done.stdout.splitlines()
    assert lines == [
        "first 0 built",
        f"full 3 The disk that holds {site} is full. Free some space and build again.", "True",
        "next 0 built", "True",
        (f"read-only 3 {site} is on a disk that can only be read. Make it writable, or choose another folder "
         "(site_dir in mkdocs.yml, or --site-dir)."), "True",
    ], done.stdout + done.stderr


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x40
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def foreign(path: Path) -> None:
    path.write_bytes(b"\x80\x04" + b"<script>alert(1)</script>" * 40)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES = (flip, cut, foreign, folder, lambda path: path.write_bytes(b""))


@pytest.mark.parametrize("turn", range(2))
def test_a_damaged_cache_changes_no_byte(
    turn: int, kept: Path, tmp_path: Path, majlis: Run, tree_of: TreeOf
) -> None:
    """All that is kept between builds is damaged, one file in this way and the next in another."""
    assert majlis("build", "--root", kept, "--site-dir", tmp_path / "first").returncode == 0
    files = sorted(path for path in (kept / ".git").glob("majlis-*/**/*") if path.is_file())
    files += [path for path in (kept / ".git").glob("majlis-*") if path.is_file()]
    assert files
    for number, path in enumerate(files, turn):
        DAMAGES[number % len(DAMAGES)](path)
    done = majlis("build", "--root", kept, "--site-dir", tmp_path / "second")
    assert (done.returncode, "defect of Majlis" in done.stderr) == (0, False), done.stderr
    assert tree_of(tmp_path / "second") == tree_of(tmp_path / "first")


def builds_under_other_clocks(majlis: Run, kept: Path, tmp_path: Path) -> Iterator[Path]:
    for number, zone in enumerate(("UTC", "Asia/Riyadh", "America/Los_Angeles", "Pacific/Kiritimati")):
        site = tmp_path / f"site-{number}"
        done = majlis("build", "--root", kept, "--site-dir", site, TZ=zone, PYTHONHASHSEED=str(number), LC_ALL="C",
                      SOURCE_DATE_EPOCH=str(number * 10**8))
        assert done.returncode == 0, done.stderr
        yield site


def test_four_zones_give_the_same_bytes(kept: Path, tmp_path: Path, majlis: Run, tree_of: TreeOf) -> None:
    """The cache is emptied between, so that each is made anew."""
    trees = []
    for site in builds_under_other_clocks(majlis, kept, tmp_path):
        trees.append(tree_of(site))
        shutil.rmtree(kept / ".git/majlis-cache")
    assert trees[1:] == trees[:-1]


def test_a_tarball_a_dirty_tree_and_a_submodule_build_and_say_so(
    root: Path, kept: Path, tmp_path: Path, majlis: Run, git: Git
) -> None:
    git(kept, "archive", "--format=tar", "-o", tmp_path / "a.tar", "HEAD")
    shutil.unpack_archive(tmp_path / "a.tar", tmp_path / "tarball", filter="data")
    done = majlis("build", "--root", tmp_path / "tarball")
    assert (done.returncode, "No Git history here" in done.stderr) == (0, True)

    above = tmp_path / "above"
    above.mkdir()
    git(above, "init", "-q", "-b", "main")
    git(above, "submodule", "add", "-q", kept, "community")
    done = majlis("build", "--root", above / "community")
    assert (done.returncode, "No Git history here" in done.stderr) == (0, False), done.stderr
    clean = (above / "community/site/en/index.html").read_text("utf-8")

    (above / "community/content/posts/iftar.md").write_text(IDEA, "utf-8")
    assert majlis("build", "--root", above / "community").returncode == 0
    dirty = (above / "community/site/en/index.html").read_text("utf-8")
    assert ["not yet committed" in page for page in (clean, dirty)] == [False, True]
