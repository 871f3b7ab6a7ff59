"""The theme's templates. Content is only ever a value in them, never a template."""

from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from majlis.render.direction import way
from majlis.render.isolate import isolated


@cache
def environment() -> Environment:
    """The templates of `majlis.theme`: everything is escaped, and a name that is not there is an error."""
    made = Environment(
        loader=PackageLoader("majlis", "theme"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    made.filters["isolated"] = isolated
    made.filters["way"] = way
    return made


def _compiled() -> BytecodeCache:
    """The compiled templates, beside the templates as Python's own beside its modules, and trusted as those are."""
    folder = Path(__file__).parents[1] / "theme" / "__pycache__"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return _Beside(str(folder), "%s.pyc")


class _Beside(FileSystemBytecodeCache):
    """Where nothing can be written, templates are compiled each time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def fill(template: str, **values: object) -> bytes:
    """The page that *template* makes of *values*, in UTF-8."""
    return environment().get_template(template).render(values).encode()
