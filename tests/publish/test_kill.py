"""A publication killed at any moment leaves the old site or the new one, and the next build works."""

import json
import random
import signal
import time

import pytest

EACH_STEP = '''
import itertools, json, os, sys
from pathlib import Path
from majlis.publish import exchange, publication

os.fsync = lambda file: None  # a kill takes nothing from the system that was given to it
root, in_one_step = Path(sys.argv[1]), sys.argv[2] == "one step"
if not in_one_step:
    exchange.exchange_in_one_step = lambda one, other: False
SITES = [
    {"index.html": "a", "same.html": "s", "ar/x.html": "1", "gone/y.html": "2", ".well-known/k": "k"},
    {"index.html": "b", "same.html": "s", "ar/x.html": "1", "new/deep/z.html": "3"},
    {"index.html": "c", "same.html": "s", "gone": "now a file"},
]
BEFORE = [SITES[2::-1], SITES[:1], [], [SITES[2], {"other.html": "of which nothing stays"}]]

def publish(site, files):
    with publication(site, wait=0) as pub:
        for path, text in files.items():
            pub.write(path, text.encode())
        pub.commit()

def tree(site):
    return {p.relative_to(site).as_posix(): p.read_text() for p in site.rglob("*") if p.is_file()}

def kill_before(step):
    """End this process, as a kill would, before its disk access of this number."""
    events = ("open", "os.", "shutil.", "ctypes.dlsym", "fcntl.")
    count = itertools.count(1)
    def look(event, arguments):
        if event.startswith(events) and next(count) == step:
            os._exit(9)
    sys.addaudithook(look)

def survives(number, step):
    """Kill one step of the publication of the second site, after those that were before."""
    site = root / f"{number}-{step}" / "site"
    site.mkdir(parents=True)
    (site / ".gitignore").write_text("*")
    for files in BEFORE[number]:
        publish(site, files)
    old, new, after = ({**files, ".gitignore": "*"} for files in [[{}, *BEFORE[number]][-1], *SITES[1:]])
    child = os.fork()
    if child == 0:
        kill_before(step)
        publish(site, SITES[1])
        os._exit(0)
    done = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    served = tree(site) if site.exists() else None
    publish(site, SITES[2])
    return {"done": done, "old": served == old, "new": served == new, "none": served is None,
            "next": tree(site) == after, "left": sorted(os.listdir(site.parent / ".site.majlis"))}

for number in range(len(BEFORE)):
    for step in itertools.count(1):
        result = survives(number, step)
        print(json.dumps({"step": step, **result}), flush=True)
        if result["done"]:
            break
'''

LEFT = ["incoming", "lock", "manifest.json", "previous"]


def outcomes(start, tmp_path, way):
    output = start(EACH_STEP, tmp_path, way).communicate()[0]
    return [json.loads(line) for line in output.splitlines()]


def test_a_kill_before_each_access_to_the_disk_leaves_the_old_or_the_new_site(tmp_path, start):
    results = outcomes(start, tmp_path, "one step")
    assert [r for r in results if not ((r["old"] or r["new"]) and r["next"] and r["left"] == LEFT)] == []
    assert {(r["done"], r["old"], r["new"]) for r in results} == {
        (False, True, False),
        (False, False, True),
        (True, False, True),
    }
    assert len(results) > 100


def test_without_an_exchange_only_the_two_renames_leave_no_site(tmp_path, start):
    results = outcomes(start, tmp_path, "two steps")
    assert [r for r in results if not (r["next"] and r["left"] == LEFT)] == []
    assert [r["old"] or r["new"] or r["none"] for r in results] == [True] * len(results)
    assert len([r for r in results if r["none"]]) == 4  # one step of each of the four publications


PUBLISH_300 = """
import sys
from pathlib import Path
from majlis.publish import publication
version = sys.argv[2]
print("ready", flush=True)
with publication(Path(sys.argv[1])) as pub:
    for number in range(300):
        changed = version if number % 2 else "same"
        pub.write(f"{'abc'[number % 3]}/{number}.html", f"{number} {changed}".encode() * 500)
    pub.write(f"only/{version}.html", b"x")
    pub.commit()
print("done", flush=True)
"""


@pytest.mark.slow
def test_kills_at_random_moments_leave_the_old_or_the_new_site(site, start, tree_of):
    def publish(version, seconds=None):
        process = start(PUBLISH_300, site, version)
        assert process.stdout.readline() == "ready\n"
        began = time.monotonic()
        if seconds is not None:
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
        process.communicate()
        return time.monotonic() - began

    whole = {}
    for version in ("old", "new"):
        publish(version)
        whole[version] = tree_of(site)
    takes = publish("old")
    chance = random.Random(300)
    seen = set()
    for number in range(20):
        publish("new", chance.uniform(0, takes) if number else 0)
        served = tree_of(site)
        assert served in whole.values()
        seen.add("old" if served == whole["old"] else "new")
        takes = publish("old")  # anew each time: a busy machine is not always as busy
        assert tree_of(site) == whole["old"]
    assert "old" in seen
