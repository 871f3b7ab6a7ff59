"""Fuzz one way through Majlis.

    python fuzz/run.py reader --seconds 60 --seed 1     # our own mutations, plain Python
    python fuzz/run.py render --atheris -max_total_time=60   # led by coverage, where atheris is installed

What a run finds is written to fuzz/found/<target>-<hash>; put it into fuzz/corpus/<target>/ together with the fix, and
tests/reliability/test_fuzz.py holds it for ever.
"""

import argparse
import hashlib
import random
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "generator")]
SLOW = 2.0
"""Seconds that no input may take."""


def corpus_of(target: str) -> list[bytes]:
    """The committed inputs of *target*, in the order of their names."""
    return [path.read_bytes() for path in sorted((HERE / "corpus" / target).iterdir())]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=("reader", "render", "feed"))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true", help="let libFuzzer choose; its own options may follow")
    options, rest = parser.parse_known_args()
    if options.atheris:
        _led(options.target, rest)
    else:
        sys.exit(_blind(options.target, options.seconds, options.seed))


def _blind(name: str, seconds: float, seed: int) -> int:
    """Mutate until the time is over; the number of findings, each another line that raised."""
    from mutate import mutant
    from targets import TARGETS

    draw, corpus, found = random.Random(seed), corpus_of(name), dict[str, bytes]()
    count, slowest, began = 0, 0.0, time.monotonic()
    while time.monotonic() - began < seconds:
        data = mutant(draw, corpus)
        start = time.thread_time()
        try:
            TARGETS[name](data)
        except Exception as error:
            _keep(name, data, error, found)
        took = time.thread_time() - start
        if took > SLOW:
            _keep(name, data, TimeoutError(f"{took:.1f} s"), found)
        slowest, count = max(slowest, took), count + 1
    took = time.monotonic() - began
    pace = f"{count:,} inputs in {took:.0f} s ({count / took:.0f}/s)"
    print(f"{name}: {pace}, slowest {slowest:.2f} s, {len(found)} found")
    return len(found)


def _keep(name: str, data: bytes, error: Exception, found: dict[str, bytes]) -> None:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    cause = f"{type(error).__name__} {last[0].filename if last else ''}:{last[0].lineno if last else ''}"
    if cause in found:
        return
    found[cause] = data
    path = HERE / "found" / f"{name}-{hashlib.blake2b(data, digest_size=5).hexdigest()}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    print(f"{path.name}: {cause} {error}"[:500], file=sys.stderr, flush=True)


def _led(name: str, rest: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["majlis", "markdown", "pymdownx"]):
        from targets import TARGETS
    kept = HERE / "found" / f"{name}-led"  # libFuzzer writes to the first folder: new inputs, never into the corpus
    kept.mkdir(parents=True, exist_ok=True)
    folders = [f"-artifact_prefix={kept}-", str(kept), str(HERE / "corpus" / name)]
    atheris.Setup([sys.argv[0], *rest, *folders], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
