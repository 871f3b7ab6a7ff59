"""Which folders can be published to, and with what rights."""

import os
import tempfile
from pathlib import Path

import pytest

from majlis.publish import PublishError
from majlis.publish.places import places_of

ELSEWHERE = "choose another folder (site_dir in mkdocs.yml, or --site-dir)"


def test_a_file_is_refused(site, publish):
    site.write_text("x")
    with pytest.raises(PublishError) as caught:
        publish({"a": "b"})
    assert str(caught.value) == f"{site} is a file, not a folder. Delete it, or {ELSEWHERE}."
    assert site.read_text() == "x"


@pytest.mark.parametrize("folder", ["/", "/proc"])
def test_a_mount_point_is_refused(folder):
    if not os.path.ismount(folder):
        pytest.skip(f"{folder} is not mounted here")
    with pytest.raises(PublishError) as caught:
        places_of(Path(folder))
    assert str(caught.value) == (
        f"{folder} is where a disk is mounted, so the new site cannot take its place in one step. "
        "Mount the folder above it and publish into a folder in there."
    )


def test_a_linked_site_folder_stays_a_link(site, publish, tree_of, tmp_path):
    (tmp_path / "www/html").mkdir(parents=True)
    site.symlink_to("www/html")
    for text in "abc":
        publish({"index.html": text})
        assert site.is_symlink()
        assert tree_of(tmp_path / "www/html") == {"index.html": text}


def test_a_link_to_nowhere_yet_gets_its_folder(site, publish, tree_of, tmp_path):
    site.symlink_to("www/html")
    publish({"index.html": "a"})
    assert tree_of(tmp_path / "www/html") == {"index.html": "a"}


def test_folders_above_are_made(tmp_path, tree_of):
    from majlis.publish import publication

    with publication(tmp_path / "deep/er/site") as pub:
        pub.write("a", b"b")
        pub.commit()
    assert tree_of(tmp_path / "deep/er/site") == {"a": "b"}


def test_two_disks_are_refused(site, hidden, publish):
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as other:
        if os.stat(other).st_dev == site.parent.stat().st_dev:
            pytest.skip("no second disk here")
        site.mkdir()
        hidden.symlink_to(other)
        with pytest.raises(PublishError) as caught:
            publish({"a": "b"})
    assert str(caught.value) == (
        f"{site} and {hidden} are on different disks. "
        "Keep both on one disk: the new site takes the old one's place by a rename."
    )


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_the_folder_keeps_its_mode(site, publish):
    site.mkdir()
    site.chmod(0o2750)
    for text in "abc":
        publish({"index.html": text})
        assert site.stat().st_mode & 0o7777 == 0o2750


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may give folders away")
def test_the_folder_keeps_its_owner_and_files_their_group(site, publish):
    site.mkdir()
    os.chown(site, 1234, 5678)
    site.chmod(0o2755)
    publish({"ar/index.html": "a"})
    assert (site.stat().st_uid, site.stat().st_gid) == (1234, 5678)
    assert (site / "ar/index.html").stat().st_gid == 5678
