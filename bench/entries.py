"""CPU time an entry takes to be read, and to be read and understood, in milliseconds.

    python bench/entries.py [FOLDER OF POSTS]

The best of nine rounds over the posts of the example; machines are noisy, so compare the two rows of one run.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from majlis.dates.zones import zone
from majlis.kinds import kind_named
from majlis.kinds.read import read_entry
from majlis.source import read_source

ROUNDS, TIMES = 9, 20


def main() -> None:
    """The command line."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "content/posts")
    files = [(str(path), path.read_bytes()) for path in sorted(folder.rglob("*.md"))]
    riyadh = zone("Asia/Riyadh")
    assert riyadh
    assert files, f"no posts in {folder}"
    kind = kind_named("post")

    def read() -> None:
        for path, data in files:
            read_source(path, data)

    def understand() -> None:
        for path, data in files:
            source, _ = read_source(path, data)
            if source:
                read_entry(source, kind, riyadh, "ar")

    for name, action in (("reader", read), ("reader and model", understand)):
        print(f"{name:<18}{_best(action) / len(files) * 1000:6.3f} ms an entry ({len(files)} entries)")


def _best(action: Callable[[], None]) -> float:
    """Seconds of CPU that one call takes, in the best round."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(TIMES):
            action()
        rounds.append((time.process_time() - start) / TIMES)
    return min(rounds)


if __name__ == "__main__":
    main()
