"""Files of content/media: what their bytes and their names say of them."""

from majlis.values import dataclass

PICTURES = frozenset({"png", "jpeg", "gif", "webp", "svg", "avif", "heic"})
FILMS = frozenset({"mp4", "mov", "webm"})
RUNS = frozenset({"html", "svg", "xml"})
"""What a browser may run, whatever the file is called."""
_SAME = {"jpg": "jpeg", "jfif": "jpeg", "m4v": "mp4", "qt": "mov", "heif": "heic", "htm": "html", "mkv": "webm"}
"""Endings for the same type. Matroska and WebM begin alike."""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of *size* bytes. *type* is what its first bytes say (`png`, `mp4`), None where they say nothing known.

    *width* and *height*, in pixels as the picture is shown, are known of PNG, JPEG, GIF and WebP. *digest* is the
    SHA-256 of the bytes in hexadecimal, of files that need one alone. How long a film is, or how large, is not known:
    nothing is decoded.
    """

    size: int
    type: str | None = None
    width: int | None = None
    height: int | None = None
    digest: str | None = None

    @property
    def ratio(self) -> float | None:
        """Width to height, or None."""
        return self.width / self.height if self.width and self.height else None


def type_by_name(src: str) -> str | None:
    """The type that the ending of a path or web address promises, by the same names as `MediaFile.type`."""
    name = src.partition("?")[0].partition("#")[0].rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return _SAME.get(ending, ending) or None
