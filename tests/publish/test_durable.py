"""Everything that changed is on the disk before it is served."""

import os

import pytest

from majlis.publish import durable, publication
from majlis.publish import exchange as exchanging

FEW = {"index.html": "start", "ar/a.html": "one", "ar/b.html": "two"}


@pytest.fixture
def events(site, monkeypatch):
    """What was synced (the path in the tree before the exchange) and when the folders were exchanged."""
    seen = []

    def fsync(file):
        seen.append(os.path.relpath(os.readlink(f"/proc/self/fd/{file}"), site.parent))

    def replace(live, fresh, aside):
        seen.append("EXCHANGE")
        return exchanging.replace(live, fresh, aside)

    if not os.path.exists("/proc/self/fd"):
        pytest.skip("no /proc here")
    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr("majlis.publish.publishing.replace", replace)
    return seen


def test_changed_files_and_folders_and_the_manifest_are_synced_before_the_exchange(site, publish, events):
    publish(FEW | {"old/x.html": "x"})
    publish(FEW | {"ar/b.html": "TWO", "old/x.html": "x"})
    events.clear()
    publish(FEW | {"ar/a.html": "ONE", "new/c.html": "c"})
    before = events[: events.index("EXCHANGE")]
    previous = ".site.majlis/previous"
    assert sorted(before) == [
        ".site.majlis/manifest.next.json",
        previous,
        f"{previous}/ar",
        f"{previous}/ar/a.html",
        f"{previous}/ar/b.html",
        f"{previous}/new",
        f"{previous}/new/c.html",
    ]
    assert events[events.index("EXCHANGE") + 1 :] == [".", ".site.majlis"]


def test_nothing_is_synced_where_nothing_changed(publish, events):
    publish(FEW)
    events.clear()
    publish(FEW)
    assert events == []


def test_files_that_were_read_again_are_synced(site, hidden, publish, events):
    publish(FEW | {"index.html": "x"})
    publish(FEW)
    (hidden / "manifest.json").unlink()
    events.clear()
    publish(FEW)
    assert events == [
        "site/ar/a.html",
        "site/ar/b.html",
        "site/index.html",
        ".site.majlis/manifest.next.json",
    ]


def test_files_that_were_read_again_are_synced_with_those_that_changed(hidden, publish, events):
    publish(FEW | {"index.html": "x"})
    publish(FEW)
    publish(FEW | {"index.html": "x"})
    (hidden / "manifest.json").unlink()
    events.clear()
    publish(FEW)
    previous = ".site.majlis/previous"
    assert events[: events.index("EXCHANGE")] == [
        previous,
        f"{previous}/ar/a.html",
        f"{previous}/ar/b.html",
        f"{previous}/index.html",
        ".site.majlis/manifest.next.json",
    ]


def test_many_files_are_synced_at_once(publish, events, monkeypatch):
    monkeypatch.setattr(durable, "sync_file_system", lambda path: not events.append("ALL"))
    publish({f"{number}.html": "x" for number in range(durable.MANY)})
    assert events == ["ALL", ".site.majlis/manifest.next.json", "EXCHANGE", ".", ".site.majlis"]


def test_many_files_are_synced_one_by_one_where_the_system_cannot(publish, events, monkeypatch):
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    durable.sync([durable.Path("/")] * (durable.MANY + 1))
    assert len(events) == durable.MANY + 1


def test_a_file_system_can_be_synced(tmp_path):
    assert durable.sync_file_system(tmp_path) in (True, False)


def test_a_file_is_not_written_over(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(FileExistsError):
        durable.write_new(tmp_path / "a", b"y")
    assert (tmp_path / "a").read_text() == "x"


def test_an_unsynced_disk_error_stops_the_publication(site, publish, tree_of, monkeypatch):
    publish(FEW)

    def fail(file):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Exception, match=r"could not be published: Input/output error"):
        publish(FEW | {"index.html": "new"})
    assert tree_of(site) == FEW


def test_an_error_after_the_exchange_is_no_failure(site, publish, tree_of, monkeypatch):
    publish(FEW)

    def exchange_then_break(live, fresh, aside):
        done = exchanging.replace(live, fresh, aside)
        monkeypatch.setattr(os, "fsync", fail)
        return done

    def fail(file):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("majlis.publish.publishing.replace", exchange_then_break)
        publish(FEW | {"index.html": "new"})
    monkeypatch.undo()
    assert tree_of(site) == FEW | {"index.html": "new"}
    with publication(site) as pub:
        for path, text in FEW.items():
            pub.write(path, text.encode())
        pub.commit()
    assert tree_of(site) == FEW
