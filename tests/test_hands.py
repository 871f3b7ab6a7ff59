"""Two processes share the work: each piece is had once, and nothing hangs on the other process but time.

Each program runs on its own, since tests run beside other threads, where no second process is begun.
"""

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable

import pytest

Run = Callable[..., list[str]]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="a second process is begun on Linux alone")
BEGIN = """
import os, threading, time
from majlis.hands import Hands
def work(at):
    return b"%d by %d" % (at, os.getpid())
def rest(hands, count):
    found = [hands.take(at) for at in range(count)]
    hands.close()
    for at, brought in enumerate(found):
        assert brought is None or brought.split()[0] == b"%d" % at
    return {brought.split()[-1] for brought in found if brought}, sum(brought is not None for brought in found)
"""


@pytest.fixture
def run() -> Run:
    """A function that gives the lines that a program prints after `BEGIN`."""

    def run(program: str, **options: object) -> list[str]:
        code = BEGIN + textwrap.dedent(program)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, **options)
        assert done.stderr == ""
        return done.stdout.splitlines()

    return run


def test_the_other_process_brings_back_what_nobody_took_here(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, work)
        while hands._board[1]: time.sleep(0.01)          # it goes on, from the last piece to the first
        others, brought = rest(hands, 1000)
        print(brought, len(others), str(os.getpid()).encode() in others)
    """)
    assert lines == ["1000 1 False"]


def test_each_takes_what_the_other_did_not(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, lambda at: (time.sleep(0.001), work(at))[1])
        found = []
        for at in range(1000):
            found.append(hands.take(at) or (time.sleep(0.001), work(at))[1])
        hands.close()
        print([one.split()[0] for one in found] == [b"%d" % at for at in range(1000)])
        print(len({one.split()[-1] for one in found}))
    """)
    assert lines == ["True", "2"]


def test_a_process_that_dies_costs_time_alone(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, lambda at: work(at) if at > 700 else os._exit(1))
        while hands._board[1] > 700: time.sleep(0.01)
        print(rest(hands, 1000)[1])
    """)
    assert lines == ["299"]


def test_a_piece_that_fails_there_is_left_to_this_process(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, lambda at: work(at) if at > 700 else 1 / 0)
        while hands._board[1] > 700: time.sleep(0.01)
        print(rest(hands, 1000)[1])
    """)
    assert lines == ["299"]


def test_it_ends_where_nobody_waits_for_it(run: Run) -> None:
    lines = run("""
        out, heard = os.pipe()
        if os.fork() == 0:
            hands = Hands(100_000, lambda at: (time.sleep(0.01), work(at))[1])
            os._exit(0)                                  # without a word, as a process that is killed
        os.wait()
        os.close(heard)
        print(os.read(out, 1))                           # the end: no other process holds the pipe
    """)
    assert lines == ["b''"]


@pytest.mark.parametrize("alone", [
    "hands = Hands(1000, work, False)",
    "threading.Thread(target=time.sleep, args=(5,), daemon=True).start(); hands = Hands(1000, work)",
    "os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); hands = Hands(1000, work)",
    "def refused(): raise BlockingIOError\nos.fork = refused; hands = Hands(1000, work)",
    "def refused(_): raise OSError\nos.memfd_create = refused; hands = Hands(1000, work)",
    "del os.memfd_create; hands = Hands(1000, work)",
], ids=["not worth it", "other threads", "one core", "no process more", "no memory", "no such files"])
def test_where_it_is_not_worth_it_or_not_safe_there_is_none(run: Run, alone: str) -> None:
    assert run(f"{alone}\nprint(hands._other, rest(hands, 499))") == ["0 (set(), 0)"]


def test_a_piece_that_is_waited_for_comes_before_the_others_are_done(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, lambda at: (time.sleep(0.1 if at == 999 else 0.02), work(at))[1])
        print(hands.bring(999).split()[0], hands._board[1] > 900)
        hands.close()
    """)
    assert lines == ["b'999' True"]


def test_who_waits_for_a_piece_is_told_that_it_will_not_come(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, lambda at: work(at) if at > 700 else (time.sleep(0.1), os._exit(1)))
        print(hands.bring(999).split()[0], hands.bring(700), hands.bring(701).split()[0])
    """)
    assert lines == ["b'999' None b'701'"]


def test_it_goes_on_however_much_nobody_asked_for_yet(run: Run) -> None:
    lines = run("""
        hands = Hands(100_000, lambda at: b"x" * (at % 50))
        while hands._board[1]: time.sleep(0.01)
        print([len(hands.take(at)) for at in range(100_000)] == [at % 50 for at in range(100_000)])
    """)
    assert lines == ["True"]


def test_closing_ends_it_and_may_be_repeated(run: Run) -> None:
    lines = run("""
        hands = Hands(1000, lambda at: time.sleep(60))
        other = hands._other
        hands.close(); hands.close()
        try: os.kill(other, 0)
        except ProcessLookupError: print("it is gone")
    """)
    assert lines == ["it is gone"]


def test_it_ends_where_the_system_itself_buries_processes(run: Run) -> None:
    lines = run("""
        import signal
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)    # as some who start programs leave it
        hands = Hands(1000, lambda at: time.sleep(60))
        other = hands._other
        hands.close()
        try: os.kill(other, 0)
        except ProcessLookupError: print("it is gone")
    """)
    assert lines == ["it is gone"]
