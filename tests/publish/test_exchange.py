"""Two folders change places; where a kill left them in between, the next build puts them right."""

import ctypes
import errno
import os

import pytest

from majlis.publish import PublishError, exchange

OLD, NEW = {"index.html": "old", "gone.html": "x"}, {"index.html": "new", "more.html": "y"}


@pytest.fixture
def folders(tmp_path):
    """The live folder with the old site, the one with the new site, and the free place aside."""
    live, fresh, aside = tmp_path / "site", tmp_path / "previous", tmp_path / "aside"
    for folder, files in ((live, OLD), (fresh, NEW)):
        folder.mkdir()
        for path, text in files.items():
            (folder / path).write_text(text)
    return live, fresh, aside


@pytest.fixture
def no_one_step(monkeypatch):
    """A system without an exchange."""
    monkeypatch.setattr(exchange, "exchange_in_one_step", lambda one, other: False)


def no_rename(monkeypatch, *refused):
    """Let the renames with these numbers fail, counted from 1."""
    real, count = os.rename, iter(range(1, 100))

    def rename(source, target):
        if next(count) in refused:
            raise PermissionError(errno.EACCES, "Permission denied", str(source))
        real(source, target)

    monkeypatch.setattr(os, "rename", rename)


def test_folders_change_places_in_one_step(folders, tree_of, monkeypatch):
    if not exchange.exchange_in_one_step(folders[0], folders[1]):
        pytest.skip("this system has no exchange")
    exchange.exchange_in_one_step(folders[0], folders[1])
    no_rename(monkeypatch, 1)
    assert exchange.replace(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [NEW, OLD, False]


def test_the_system_call_is_found_without_the_c_library(folders, tree_of, monkeypatch):
    class Libc:
        syscall = ctypes.CDLL(None, use_errno=True).syscall

    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_errno: Libc)
    if not exchange.exchange_in_one_step(folders[0], folders[1]):
        pytest.skip("no number is known for this system")
    assert [tree_of(folders[0]), tree_of(folders[1])] == [NEW, OLD]


def test_an_unknown_system_has_no_one_step(folders, monkeypatch):
    monkeypatch.setattr("sys.platform", "plan9")
    assert not exchange.exchange_in_one_step(folders[0], folders[1])


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_without_an_exchange_is_known_by_its_answer(folders, monkeypatch, code):
    monkeypatch.setattr("sys.platform", "linux")

    def call(one, other):
        ctypes.set_errno(code)
        return -1

    monkeypatch.setattr(exchange, "renameat2", call)
    assert not exchange.exchange_in_one_step(folders[0], folders[1])


def test_another_answer_is_an_error(folders, tree_of, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")

    def call(one, other):
        ctypes.set_errno(errno.EBUSY)
        return -1

    monkeypatch.setattr(exchange, "renameat2", call)
    with pytest.raises(OSError, match="busy"):
        exchange.replace(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1])] == [OLD, NEW]


def test_folders_change_places_in_two_steps(folders, tree_of, no_one_step):
    assert not exchange.replace(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [NEW, OLD, False]


def test_a_publication_tells_that_it_took_two_steps(site, publish, tree_of, no_one_step):
    assert publish(OLD).in_one_step  # there was nothing to exchange with
    assert not publish(NEW).in_one_step
    assert tree_of(site) == NEW


def test_without_a_live_folder_one_rename_is_enough(folders, tree_of, no_one_step):
    os.rename(folders[0], folders[0].with_name("elsewhere"))
    assert exchange.replace(*folders)
    assert tree_of(folders[0]) == NEW


def test_a_refused_first_rename_leaves_the_old_site(folders, tree_of, no_one_step, monkeypatch):
    no_rename(monkeypatch, 1)
    with pytest.raises(PermissionError):
        exchange.replace(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [OLD, NEW, False]


def test_a_refused_second_rename_puts_the_old_site_back(folders, tree_of, no_one_step, monkeypatch):
    no_rename(monkeypatch, 2)
    with pytest.raises(PermissionError):
        exchange.replace(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [OLD, NEW, False]


def test_a_site_that_cannot_be_put_back_is_told_of_and_recovered(folders, tree_of, no_one_step, monkeypatch):
    no_rename(monkeypatch, 2, 3)
    with pytest.raises(PublishError) as caught:
        exchange.replace(*folders)
    assert str(caught.value) == (
        f"{folders[0]} is missing: the system took the old site away and let none in its place. "
        f"It is whole in {folders[2]}. End programs that hold these folders and build again."
    )
    exchange.recover(*folders)
    assert tree_of(folders[0]) == OLD


def test_recovering_after_no_kill_changes_nothing(folders, tree_of):
    exchange.recover(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [OLD, NEW, False]


def test_a_kill_after_the_first_rename_is_recovered(folders, tree_of):
    os.rename(folders[0], folders[2])
    exchange.recover(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [OLD, NEW, False]


def test_a_kill_after_the_second_rename_is_recovered(folders, tree_of):
    os.rename(folders[0], folders[2])
    os.rename(folders[1], folders[0])
    exchange.recover(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [NEW, OLD, False]


def test_a_served_folder_made_anew_after_a_kill_is_kept(folders, tree_of):
    os.rename(folders[0], folders[2])
    folders[0].mkdir()
    (folders[0] / ".gitignore").write_text("*")
    exchange.recover(*folders)
    assert [tree_of(folders[0]), tree_of(folders[1]), folders[2].exists()] == [
        {".gitignore": "*"},
        NEW,
        False,
    ]


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_publication_recovers_before_it_begins(site, hidden, publish, tree_of, step):
    publish(OLD)
    publish(NEW)
    publish(OLD)
    moves = [(site, hidden / "aside"), (hidden / "previous", site), (hidden / "aside", hidden / "previous")]
    for source, target in moves[:step]:
        os.rename(source, target)
    with_x = OLD | {"x.html": "x"}
    publish(with_x)
    assert tree_of(site) == with_x
    publish(NEW)
    assert tree_of(site) == NEW


def test_a_publication_that_only_begins_recovers_the_old_site(site, hidden, publish, tree_of):
    from majlis.publish import publication

    publish(OLD)
    os.rename(site, hidden / "aside")
    with publication(site):
        pass
    assert tree_of(site) == OLD


def in_another_layer(monkeypatch):
    """A folder of a container image's earlier layer: it cannot be renamed."""

    def refuse(one, other):
        raise OSError(errno.EXDEV, "Invalid cross-device link", str(one))

    monkeypatch.setattr(exchange, "exchange_in_one_step", refuse)


def test_a_bare_folder_of_another_layer_is_replaced(site, publish, tree_of, monkeypatch):
    in_another_layer(monkeypatch)
    site.mkdir()
    (site / ".gitignore").write_text("*")
    assert not publish(NEW).in_one_step
    assert tree_of(site) == NEW | {".gitignore": "*"}


def test_a_site_of_another_layer_is_refused_whole(site, publish, tree_of, monkeypatch):
    publish(OLD)
    in_another_layer(monkeypatch)
    with pytest.raises(PublishError) as caught:
        publish(NEW)
    assert str(caught.value) == (
        f"The new site cannot take the place of {site}: they are on different disks or layers. "
        "Delete that folder and build again."
    )
    assert tree_of(site) == OLD
