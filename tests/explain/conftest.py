"""Examples of pages as workspaces: each block becomes a file, a link or whatever its sort says."""

import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from majlis.checking import checked
from majlis.explain.page import Block
from majlis.problems import Problem
from majlis.review import read_plan

AS_OF = datetime(2027, 2, 3, 9)
Check = Callable[[tuple[Block, ...]], list[Problem]]
_MANY = re.compile(r"<([^<>\n]+?) ×(\d+)>")
_CHARACTER = re.compile(r"<U\+([0-9A-F]{4,6})>")
_BYTE = re.compile(r"<0x([0-9A-F]{2})>")


def written_out(text: str) -> str:
    """*text* with `<☕ ×3>` three times, `<U+202E>` as the character, `<0xE9>` as a byte that is not UTF-8."""
    text = _MANY.sub(lambda match: match[1] * int(match[2]), text)
    text = _CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
    return _BYTE.sub(lambda match: os.fsdecode(bytes.fromhex(match[1])), text)


def write(root: Path, block: Block) -> None:
    """What *block* shows, below *root*."""
    path, text = root / written_out(block.what), written_out(block.text)
    if block.sort == "missing":
        path.unlink()
        return
    for folder in reversed(path.parents):
        if folder.is_file():
            folder.unlink()
        folder.mkdir(exist_ok=True)
    if block.sort == "link":
        path.symlink_to(text.strip())
    elif block.sort == "hard-link":
        os.link(root / text.strip(), path)
    elif block.sort == "pipe":
        os.mkfifo(path)
    else:
        path.write_bytes(text.encode("windows-1256" if block.sort == "windows-1256" else "utf-8"))


@pytest.fixture
def check(workspace: Callable[[dict[str, str]], Path]) -> Check:
    """A function that writes the blocks of an example beside small settings and gives every problem of the whole."""

    def check(blocks: tuple[Block, ...]) -> list[Problem]:
        root = workspace({})
        for block in blocks:
            write(root, block)
        return checked(read_plan(root, {}, AS_OF)).problems

    return check
