"""One publication at a time."""

import os

import pytest

from majlis.publish import PublishError, publication

HOLD = """
import sys
from pathlib import Path
from majlis.publish import publication
with publication(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""

PUBLISH = """
import sys
from pathlib import Path
from majlis.publish import publication
with publication(Path(sys.argv[1])) as pub:
    for number in range(40):
        pub.write(f"p/{number}.html", sys.argv[2].encode())
    pub.write(f"only-{sys.argv[2]}.html", b"x")
    pub.commit()
"""


@pytest.fixture
def holding(site, start):
    process = start(HOLD, site)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_lock_held_by_another_process_is_waited_for_and_then_refused(site, holding, tree_of):
    with pytest.raises(PublishError) as caught, publication(site, wait=0.2):
        pass
    assert str(caught.value) == (
        f"Another build is publishing {site} (process {holding.pid}). Wait until it ends, then build again."
    )


def test_a_lock_is_had_when_the_other_process_ends(site, holding, publish, tree_of):
    holding.stdin.write("\n")
    holding.stdin.flush()
    with publication(site, wait=60) as pub:
        pub.write("a", b"b")
        pub.commit()
    assert tree_of(site) == {"a": "b"}


def test_a_killed_process_holds_nothing(site, holding, publish, tree_of):
    holding.kill()
    holding.wait()
    publish({"a": "b"})
    assert tree_of(site) == {"a": "b"}


def test_a_second_publication_in_this_process_is_refused_too(site):
    with (
        publication(site),
        pytest.raises(PublishError, match="Another build is publishing"),
        publication(site, wait=0),
    ):
        pass


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="no /proc here")
def test_a_refused_publication_leaves_no_file_open(site, holding):
    before = os.listdir("/proc/self/fd")
    for _ in range(3):
        with pytest.raises(PublishError), publication(site, wait=0):
            pass
    assert os.listdir("/proc/self/fd") == before


def test_a_failing_start_frees_the_lock(site, publish, tree_of, monkeypatch):
    def fail(*arguments):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("majlis.publish.publishing.begin", fail)
        with pytest.raises(PublishError):
            publish({"a": "b"})
    publish({"a": "b"})
    assert tree_of(site) == {"a": "b"}


def test_several_processes_at_once_leave_the_site_of_one(site, start, tree_of):
    processes = [start(PUBLISH, site, name) for name in "abcd"]
    outputs = [(process.communicate()[0], process.returncode) for process in processes]
    assert outputs == [("", 0)] * 4
    wanted = [{f"p/{n}.html": name for n in range(40)} | {f"only-{name}.html": "x"} for name in "abcd"]
    assert tree_of(site) in wanted
