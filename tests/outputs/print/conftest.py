"""Sheets of small workspaces: as PDF, as the JSON that the templates draw, as the text that can be copied."""

import io
import json
import re
import struct
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from majlis.edition import Edition, edition_for
from majlis.history import History
from majlis.load import load
from majlis.outputs.artifact import Artifact
from majlis.outputs.print.choice import printed
from majlis.outputs.print.sheets import print_sheets, sheet_of

Files = dict[str, str | bytes]
INLINE = (
    "t", "b", "em", "u", "del", "sub", "sup", "code", "aside", "link", "jump", "br", "tick", "count", "anchor", "gap",
    "page-of",
)
COMMITTED = datetime(2027, 2, 1, 21, 30, tzinfo=UTC)
PLAYBOOK = """\
---
id: crisis
title: {title}
lang: {lang}
status: {status}
owner: huda
{fields}---
{body}"""


@pytest.fixture
def png() -> Callable[[int], bytes]:
    """A function that makes a picture of one grey, from 0 to 255."""

    def make(grey: int) -> bytes:
        head, rows = struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0), zlib.compress(bytes([0, *[grey] * 4]) * 4)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return make


@pytest.fixture
def playbook() -> Callable[..., str]:
    """A function that writes the file of a playbook."""

    def write(body: str = "", fields: str = "", title: str = "Crisis response", **more: str) -> str:
        quoted = json.dumps(title, ensure_ascii=False)
        return PLAYBOOK.format(body=body, fields=fields, title=quoted, **({"lang": "en", "status": "draft"} | more))

    return write


@pytest.fixture
def edition(workspace: Callable[[Files], Path], riyadh: Any) -> Callable[..., Edition]:
    """A function that loads files, which must have no error, into an edition as of 3 February 2027, 09:00."""

    def make(files: Files, audience: str = "team", **details: Any) -> Edition:
        root = workspace(files)
        loaded = load(root)
        wrong = [p.message() for p in loaded.problems if p.severity == "error" and p.code != "link-broken"]
        assert wrong == []
        assert loaded.workspace
        history = History("0123456789abcdef", COMMITTED, {})
        now = datetime(2027, 2, 3, 9, tzinfo=riyadh)
        return edition_for(audience, loaded.workspace, now, **({"root": root, "history": history} | details))

    return make


@pytest.fixture
def sheets(edition: Callable[..., Edition]) -> Callable[..., list[Artifact]]:
    """A function that prints the files."""
    return lambda files, **details: list(print_sheets(edition(files, **details), {}))


@pytest.fixture
def pdf(sheets: Callable[..., list[Artifact]]) -> Callable[..., PdfReader]:
    """A function that prints the one sheet in the files and reads the PDF back."""

    def read(files: Files, **details: Any) -> PdfReader:
        (artifact,) = sheets(files, **details)
        return PdfReader(io.BytesIO(artifact.data))

    return read


@pytest.fixture
def drawn(edition: Callable[..., Edition]) -> Callable[..., dict[str, Any]]:
    """A function that gives the JSON of the one sheet in the files."""

    def make(files: Files, **details: Any) -> dict[str, Any]:
        made = edition(files, **details)
        (entry,) = printed(made.workspace.entries)
        sheet: dict[str, Any] = json.loads(json.dumps(sheet_of(made, entry)))
        return sheet

    return make


@pytest.fixture
def words() -> Callable[[Any], str]:
    """A function that gives the text in blocks or of a PDF, with single spaces."""

    def text(value: Any) -> str:
        if isinstance(value, PdfReader):
            return " ".join(" ".join(page.extract_text() for page in value.pages).split())
        return re.sub(r"\s+", " ", " ".join(_texts(value))).replace("\u200b", "").strip()

    return text


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        if "t" in value or value.get("k") == "br":
            return [value.get("t", " ")]
        inside = [text for part in value.values() for text in _texts(part)]
        return [*inside, "|"] if value.get("k") == "p" else inside
    if not isinstance(value, list):
        return []
    texts = [text for part in value for text in _texts(part)]
    return ["".join(texts)] if all(isinstance(part, dict) and part.get("k") in INLINE for part in value) else texts


@pytest.fixture
def team() -> str:
    """The settings of the small workspaces, for a test that adds a line."""
    return (
        "name_en: Sidra Coffee\nname_ar: قهوة سدرة\nuid_domain: sidra.example\nlanguages: [ar, en]\n"
        "timezone: Asia/Riyadh\nmembers:\n  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}\n"
        "  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}\n"
    )
