"""Mending and formatting all files of a workspace: the edge that reads and writes them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from majlis.folders import CHANNELS_PATH, TEAM_PATH
from majlis.kinds.channels import Channels
from majlis.kinds.keydates import FOLDER as KEY_DATES_FOLDER
from majlis.kinds.keydates import KeyDates
from majlis.kinds.team import Team
from majlis.load.files import find_files, read_bytes, read_setting
from majlis.load.settings import Settings, load_settings
from majlis.load.walk import walk
from majlis.mend.claims import Claim, Claims
from majlis.mend.formatting import format_file
from majlis.mend.mending import Mended, may_be_mended, mend_file
from majlis.mend.reading import Reader
from majlis.mend.writing import write_over
from majlis.problems import Code, Place, Problem
from majlis.words import Words

FILE_UNWRITABLE = Code(
    "file-unwritable",
    Words("This file could not be written: {reason}.", "تعذّرت كتابة هذا الملف: {reason}."),
    Words("It is as it was. Check its permissions and the space on the disk.",
          "بقي كما كان. راجع صلاحياته والمساحة المتاحة على القرص."),
)
FILE_CHANGED = Code(
    "file-changed",
    Words("This file was changed by something else while it was being mended.",
          "غيّر شيء آخر هذا الملف في أثناء إصلاحه."),
    Words("It was left alone. Run the command again.", "تُرك كما هو. أعد تشغيل الأمر."),
)
CODES = (FILE_UNWRITABLE, FILE_CHANGED)


class Changed(NamedTuple):
    """A file that was changed: the problems *fixed* (places as before), empty for `fmt`.

    *failed* says why it was not written after all.
    """

    path: str
    fixed: tuple[Problem, ...] = ()
    failed: Problem | None = None


def mend_files(root: Path) -> list[Changed]:
    """Mend what is safe in the settings, the entries and the prose below *root*, in the order of their paths.

    Files that can't be mended stay as they are; one that can't be written does not stop the others.
    """
    settings, claims, mendable = load_settings(root), Claims(), list[Reader]()
    for reader in [*_setting_readers(root, settings), *_readers(root, settings)]:
        data = _bytes(root, reader)
        if data is None:
            continue
        reading = reader.read(data)
        if reader.kind:
            claims.read(reader.path, reader.kind, reading, data)
        if may_be_mended(reading):
            mendable.append(reader)
    mended = (_mend(root, reader, claims) for reader in sorted(mendable, key=lambda reader: reader.path))
    return [changed for changed in mended if changed]


def format_files(root: Path, write: bool = True) -> list[Changed]:
    """Format the front matter of the entries and the prose below *root*; without *write* only tell which would."""
    found: list[Changed] = []
    for reader in _readers(root, load_settings(root)):
        data = _bytes(root, reader)
        new = format_file(data, reader) if data is not None else None
        if data is not None and new is not None and new != data:
            found.append(Changed(reader.path, (), _put(root, reader.path, data, new) if write else None))
    return found


def _mend(root: Path, reader: Reader, claims: Claims) -> Changed | None:
    data = _bytes(root, reader)
    mended = mend_file(data, reader, claims.others(reader.path)) if data is not None else Mended(b"")
    if data is None or not mended.fixed:
        return None
    failed = _put(root, reader.path, data, mended.data)
    if reader.kind and not failed:
        claims.note(reader.read(mended.data).id, Claim(reader.path, True))
    return Changed(reader.path, mended.fixed, failed)


def _put(root: Path, path: str, old: bytes, new: bytes) -> Problem | None:
    """Write the file; the problem that kept it from being written."""
    try:
        return None if write_over(root, path, old, new) else FILE_CHANGED.at(Place(path))
    except OSError as error:
        return FILE_UNWRITABLE.at(Place(path), reason=error.strerror or "unknown")


def _bytes(root: Path, reader: Reader) -> bytes | None:
    read = read_bytes if reader.fenced else read_setting
    return read(root, reader.path)[0]


def _readers(root: Path, settings: Settings) -> Iterator[Reader]:
    language = settings.team.languages[0] if settings.team else "en"
    for found in find_files(root)[0]:
        yield Reader(found.path, settings.zone, language, found.kind)


def _setting_readers(root: Path, settings: Settings) -> Iterator[Reader]:
    yield Reader(TEAM_PATH, settings.zone, record=Team, fenced=False)
    yield Reader(CHANNELS_PATH, settings.zone, record=Channels, fenced=False)
    for path, problem, _ in walk(root, KEY_DATES_FOLDER):
        if path.endswith(".yml") and not problem:
            yield Reader(path, settings.zone, record=KeyDates, fenced=False)
