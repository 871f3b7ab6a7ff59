"""A folder that only a local server reads: written in place, what did not change is not written again."""

from hashlib import sha256
from pathlib import Path


class Shelf:
    """The site in *folder*, for as long as one `serve` lasts: what was put there is known, and stays."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, tuple[int, str]] = {}
        self._round: set[str] = set()

    def has(self, path: str, size: int, digest: str) -> bool:
        """Whether the file at *path* has so many bytes with this SHA-256 (hexadecimal)."""
        return self._held.get(path) == (size, digest)

    def keep(self, path: str, size: int, digest: str) -> None:
        """The file at *path* belongs to this round too; `has` said that it is there."""
        self._round.add(path)

    def write(self, path: str, data: bytes) -> None:
        """Put a file at *path*. Raises OSError."""
        self._round.add(path)
        stamp = len(data), sha256(data).hexdigest()
        if self._held.get(path) == stamp:
            return
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        self._held[path] = stamp

    def adopt(self, folder: Path) -> None:
        """Put every file below *folder*. Raises OSError."""
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                self.write(file.relative_to(folder).as_posix(), file.read_bytes())

    def end_round(self) -> None:
        """Take away what was put in earlier rounds and not in this one. Raises OSError."""
        for path in self._held.keys() - self._round:
            (self._folder / path).unlink(missing_ok=True)
            del self._held[path]
        self._round = set()
