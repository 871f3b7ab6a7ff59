"""How long it takes from a saved file to the page that `majlis serve` shows, at N entries.

    python bench/serving.py [--entries 1000] [--edits 5]

Prints the median of the edits in seconds: from writing a post to the first answer that has the new text.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from corpus import write_corpus

ADDRESS = "127.0.0.1:8793"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_corpus(root, options.entries)
        subprocess.run(["git", "init", "-q", folder], check=True)
        command = [sys.executable, "-m", "majlis", "serve", "--root", folder, "--address", ADDRESS]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
        try:
            print(f"{statistics.median(_edits(root, options.edits)):.2f} s at {options.entries} entries")
        finally:
            server.terminate()


def _edits(root: Path, many: int) -> list[float]:
    posts = sorted((root / "content/posts").rglob("*.md"))
    times = []
    for number, post in enumerate(posts[:many + 1]):
        _wait(post.stem, "<h1>")
        post.write_text(post.read_text("utf-8") + f"Edit number {number}.\n", "utf-8")
        start = time.perf_counter()
        _wait(post.stem, f"Edit number {number}.")
        times.append(time.perf_counter() - start)
        time.sleep(1)
    return times[1:]  # the first one after the start also fills what is kept


def _wait(post: str, text: str) -> None:
    while True:
        try:
            with urllib.request.urlopen(f"http://{ADDRESS}/ar/posts/{post}.html", timeout=60) as answer:
                if text in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.02)


if __name__ == "__main__":
    main()
