"""From the JSON of a sheet to the bytes of its PDF, by the Typst wheel, with fonts from wheels alone."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

_WHEELS = ("typst", "fontpkg_ibm_plex_sans_arabic", "segno")
_TEMPLATES = ("style.typ", "inline.typ", "blocks.typ", "sheet.typ")
_ACCESSIBLE = ["ua-1"]


class Printed(NamedTuple):
    """A PDF and how many pages it has."""

    data: bytes
    pages: int


class Press:
    """Sets sheets in a folder of its own, which holds the templates and the pictures."""

    def __init__(self, folder: Path, fonts: Any) -> None:
        self._folder, self._fonts = folder, fonts

    def set(self, sheet: dict[str, Any], timestamp: int) -> Printed:
        """The PDF of *sheet*; *timestamp* (Unix seconds) is its only date.

        Tagged as PDF/UA-1; where a glyph or a picture stands against that, without the standard, then without pictures:
        content never stops a build.
        """
        from typst import TypstError

        for standards, shown in ((_ACCESSIBLE, sheet), ([], sheet), ([], without_pictures(sheet))):
            try:
                return self._compiled(shown, timestamp, standards)
            except TypstError as error:
                last = error
        raise last

    def put(self, name: str, data: bytes) -> None:
        """Puts a picture into the folder, at *name*."""
        file = self._folder / "pictures" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def _compiled(self, sheet: dict[str, Any], timestamp: int, standards: Any) -> Printed:
        from typst import Compiler

        text = json.dumps(sheet, ensure_ascii=False)
        compiler = Compiler(
            str(self._folder / "sheet.typ"), root=str(self._folder), font_paths=self._fonts, sys_inputs={"sheet": text})
        data = compiler.compile(format="pdf", pdf_standards=standards, timestamp=timestamp)
        assert isinstance(data, bytes)
        return Printed(data, json.loads(compiler.query("<pages>", field="value", one=True)))


def printing_available() -> bool:
    """Whether this platform has the wheels that print; without them sheets are left out."""
    return all(find_spec(name) for name in _WHEELS)


@contextmanager
def open_press() -> Iterator[Press]:
    """A press; its folder is gone afterwards."""
    from typst import Fonts

    plex = resources.files("fontpkg_ibm_plex_sans_arabic").joinpath("files")
    with tempfile.TemporaryDirectory(prefix="majlis-print-") as name, resources.as_file(plex) as fonts:
        folder = Path(name)
        for template in _TEMPLATES:
            data = resources.files(__package__).joinpath("templates", template).read_bytes()
            (folder / template).write_bytes(data)
        yield Press(folder, Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(fonts)]))


def without_pictures(value: Any) -> Any:
    """The same JSON with every picture as its description."""
    if isinstance(value, dict):
        return {key: None if key == "file" else without_pictures(part) for key, part in value.items()}
    return [without_pictures(part) for part in value] if isinstance(value, list) else value
