"""What a disk refuses is told in one line of plain words, and the old site stays."""

import errno
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from majlis.publish import PathError, PublishError
from majlis.publish.errors import REASONS, explained, plain_words, shown

OLD, NEW = {"index.html": "old", "ar/a.html": "x"}, {"index.html": "new", "ar/b.html": "y"}
ELSEWHERE = "choose another folder (site_dir in mkdocs.yml, or --site-dir)"


def failing(code):
    def fail(*arguments, **options):
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize("code", [*REASONS, errno.EIO])
def test_each_error_is_one_line_that_names_the_place_and_what_to_do(code):
    error = explained(OSError(code, os.strerror(code), "/w/ar/a\n.html"), Path("/w/site"))
    assert "/w/" in error.message
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
    assert str(error).isprintable()


def test_an_error_that_nobody_foresaw_is_told_with_the_system_s_words():
    error = explained(OSError(errno.EIO, "Input/output error", "/w/x"), Path("/w/site"))
    assert str(error) == ("/w/site could not be published: Input/output error (/w/x). Mend this and build again.")


def test_only_errors_of_the_disk_are_told_anew():
    with pytest.raises(ZeroDivisionError), plain_words(Path("/w")):
        raise ZeroDivisionError
    with pytest.raises(PublishError, match="is made twice"), plain_words(Path("/w")):
        raise PublishError("a is made twice.", "Rename one.")


def test_a_bad_path_is_a_value_error_and_a_publish_error():
    assert issubclass(PathError, ValueError)
    assert issubclass(PathError, PublishError)


def test_braces_in_a_name_are_shown_as_they_are():
    assert shown("{site}/رمضان\u200f") == "{site}/رمضان\\u200f"
    error = explained(OSError(errno.ENOSPC, "x"), Path("/w/{file}"))
    assert error.message == "The disk that holds /w/{file} is full."


@pytest.mark.parametrize(
    "step",
    [
        "majlis.publish.contents.write_new",
        "majlis.publish.finishing.write_new",
        "majlis.publish.finishing.sync",
        "majlis.publish.publishing.replace",
        "os.link",
        "os.rename",
        "os.unlink",
        "os.mkdir",
    ],
)
def test_a_disk_that_is_full_at_any_step_leaves_the_old_site(site, publish, tree_of, monkeypatch, step):
    old, new = OLD | {"same.html": "s"}, NEW | {"same.html": "s", "deep/c.html": "z"}
    publish(old | {"before.html": "y"})
    publish(old)
    publish(old | {"index.html": "0"})
    publish(old)
    with monkeypatch.context() as patch:
        patch.setattr(step, failing(errno.ENOSPC))
        if step == "os.link":  # tried first, then the file is copied
            patch.setattr(shutil, "copy2", failing(errno.ENOSPC))
            new = new | {"before.html": "y"}
            shutil.rmtree(site.parent / ".site.majlis/previous")
        with pytest.raises(PublishError) as caught:
            publish(new)
    assert str(caught.value) == f"The disk that holds {site} is full. Free some space and build again."
    assert tree_of(site) == old
    publish(new)
    assert tree_of(site) == new


FULL_OR_READ_ONLY = """
import subprocess, sys
from pathlib import Path
from majlis.publish import PublishError, publication
root = Path(sys.argv[1])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", root], check=True)

def publish(*files):
    try:
        with publication(root / "site", wait=0) as pub:
            for path, data in files:
                pub.write(path, data)
            pub.commit()
    except PublishError as error:
        print(error)
    print(*sorted((path.name, len(path.read_bytes())) for path in (root / "site").rglob("*.html")))

publish(("a.html", b"x" * 200_000), ("b.html", b"x"))
publish(*((f"{n}.html", bytes([n]) * 100_000) for n in range(20)))
publish(("a.html", b"x" * 300_000))
subprocess.run(["mount", "-o", "remount,ro", root], check=True)
publish(("a.html", b"y"))
"""


def test_a_real_full_and_a_real_read_only_disk(tmp_path, start):
    """Needs the right to mount (root, or a container of its own)."""
    process = start(FULL_OR_READ_ONLY, tmp_path, before=("unshare", "-m") if shutil.which("unshare") else ())
    output = process.communicate()[0]
    if "publish" not in output and "disk" not in output:
        pytest.skip("mounting is not allowed here")
    assert output.splitlines() == [
        "('a.html', 200000) ('b.html', 1)",
        f"The disk that holds {tmp_path}/site is full. Free some space and build again.",
        "('a.html', 200000) ('b.html', 1)",
        "('a.html', 300000)",
        f"{tmp_path}/site is on a disk that can only be read. Make it writable, or {ELSEWHERE}.",
        "('a.html', 300000)",
    ]


AS_NOBODY = """
import os, sys
from pathlib import Path
from majlis.publish import PublishError, publication
os.setgid(65534); os.setuid(65534)
try:
    with publication(Path(sys.argv[1]), wait=0) as pub:
        pub.write("a.html", b"new")
        pub.commit()
except PublishError as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("mine", ["parent", "site", "nothing", "both, but read-only"])
def test_a_folder_without_permission_is_refused(start, tree_of, mine):
    with tempfile.TemporaryDirectory() as name:
        parent, site = Path(name), Path(name, "site")
        site.mkdir()
        (site / ".gitignore").write_text("old")
        parent.chmod(0o755)
        if mine == "both, but read-only":
            site.chmod(0o555)
        for folder in {"parent": [parent], "site": [site], "nothing": []}.get(mine, [parent, site]):
            os.chown(folder, 65534, 65534)
        output = start(AS_NOBODY, site).communicate()[0]
        asked = parent / ".site.majlis" if mine in ("site", "nothing") else site
        assert output == f"There is no permission to use {asked}. Ask for it, or {ELSEWHERE}.\n"
        assert tree_of(site) == {".gitignore": "old"}


def test_a_name_that_is_too_long_for_the_disk_is_refused(site, publish, tree_of):
    publish(OLD)
    with pytest.raises(PublishError) as caught:
        publish(NEW | {"ar/" + "ر" * 130: "x"})
    assert caught.value.message.endswith(" is too long for this disk.")
    assert tree_of(site) == OLD
    publish(NEW)
    assert tree_of(site) == NEW
