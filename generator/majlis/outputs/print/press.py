"""From the JSON of a sheet to the bytes of its PDF, by the Typst wheel, with fonts from wheels alone."""

import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from majlis.outputs.print.jobs import Sheet
from majlis.outputs.print.kept import Printed

_WHEELS = ("typst", "fontpkg_ibm_plex_sans_arabic", "segno")
_DISTRIBUTIONS = ("typst", "fontpkg-ibm-plex-sans-arabic", "segno")
_ACCESSIBLE = ["ua-1"]


class Press:
    """Sets sheets in a folder of its own, which holds the templates and the pictures."""

    def __init__(self, folder: Path, fonts: Any) -> None:
        self._folder, self._fonts = folder, fonts

    def set(self, sheet: Sheet) -> Printed:
        """The PDF of *sheet*, by the template that it names; its stamp is the only date in it.

        Tagged as PDF/UA-1; where a glyph or a picture stands against that, without the standard, then without pictures:
        content never stops a build.
        """
        from typst import TypstError

        for standards in (_ACCESSIBLE, []):
            try:
                return self._compiled(sheet, standards)
            except TypstError:
                continue
        return self._compiled(without_pictures(sheet), [])

    def put(self, name: str, data: bytes) -> None:
        """Puts a picture into the folder, at *name*."""
        file = self._folder / "pictures" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def _compiled(self, sheet: Sheet, standards: Any) -> Printed:
        from typst import Compiler

        compiler = Compiler(
            str(self._folder / sheet["template"]), root=str(self._folder), font_paths=self._fonts,
            sys_inputs={"sheet": json.dumps(_drawn(sheet), ensure_ascii=False)})
        data = compiler.compile(format="pdf", pdf_standards=standards, timestamp=sheet["stamp"])
        assert isinstance(data, bytes)
        return Printed(data, json.loads(compiler.query("<pages>", field="value", one=True)))


@cache
def ingredients() -> bytes:
    """All that goes into every PDF beside the sheet: the templates, and the releases of Typst, the fonts and segno."""
    releases = [f"{name} {version(name)}\n" for name in _DISTRIBUTIONS]
    templates = sorted(resources.files(__package__).joinpath("templates").iterdir(), key=lambda file: file.name)
    parts = [part for file in templates for part in (file.name.encode(), file.read_bytes())]
    return b"\0".join(["".join(releases).encode(), *parts])


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
        for template in resources.files(__package__).joinpath("templates").iterdir():
            (folder / template.name).write_bytes(template.read_bytes())
        yield Press(folder, Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(fonts)]))


def qr(url: str) -> str:
    """The QR code of *url* as SVG, error correction M, with no margin of its own."""
    import segno

    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False, svgns=True, scale=4)
    return out.getvalue().decode("ascii")


def _drawn(sheet: Sheet) -> Sheet:
    """*sheet* with the picture of its code in the place of the address: drawing it takes longer than all else of a
    sheet that is in the cache.
    """
    return {**sheet, "qr": qr(sheet["qr"]) if sheet["qr"] else None}


def without_pictures(value: Any) -> Any:
    """The same JSON with every picture as its description."""
    if isinstance(value, dict):
        return {key: None if key == "file" else without_pictures(part) for key, part in value.items()}
    return [without_pictures(part) for part in value] if isinstance(value, list) else value
